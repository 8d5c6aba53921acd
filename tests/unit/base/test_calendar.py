"""Months and working days, as treaties count them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.base.calendar import (
    SATURDAY,
    add_months,
    add_working_days,
    first_of_next_month,
    last_of_month,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MONTHS = st.integers(-600, 600)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        pytest.param("2018-06-13", 3, "2018-09-13", id="the same day"),
        pytest.param("2018-11-30", 3, "2019-02-28", id="the end of a shorter month"),
        pytest.param("2019-11-30", 3, "2020-02-29", id="a leap year"),
        pytest.param("2018-12-31", 1, "2019-01-31", id="over the year"),
        pytest.param("2018-12-31", 12, "2019-12-31", id="a whole year"),
        pytest.param("2018-01-31", -2, "2017-11-30", id="backwards"),
        pytest.param("2018-06-13", 0, "2018-06-13", id="no month"),
    ],
)
def test_add_months(day: str, months: int, expected: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


@given(DAYS, MONTHS)
def test_add_months_moves_by_that_many(day: date, months: int) -> None:
    moved = add_months(day, months)

    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == min(day.day, last_of_month(moved.year, moved.month).day)


@given(DAYS, DAYS, MONTHS)
def test_add_months_keeps_the_order(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))

    assert add_months(first, months) <= add_months(second, months)


@given(DAYS)
def test_first_of_next_month_is_the_day_after_the_last(day: date) -> None:
    assert first_of_next_month(day) == last_of_month(day.year, day.month) + timedelta(days=1)


@given(DAYS)
def test_last_of_month_stands_before_a_first(day: date) -> None:
    last = last_of_month(day.year, day.month)

    assert (last.month, (last + timedelta(days=1)).day) == (day.month, 1)


@pytest.mark.parametrize(
    ("day", "days", "holidays", "expected"),
    [
        pytest.param("2018-06-22", 5, [], "2018-06-29", id="from a Friday"),
        pytest.param("2018-06-23", 1, [], "2018-06-25", id="from a Saturday"),
        pytest.param("2018-06-22", 0, [], "2018-06-22", id="none"),
        pytest.param("2018-06-22", 1, ["2018-06-25"], "2018-06-26", id="over a holiday"),
        pytest.param("2018-06-22", 1, ["2018-06-23"], "2018-06-25", id="a holiday on a Saturday"),
    ],
)
def test_add_working_days(day: str, days: int, holidays: list[str], expected: str) -> None:
    free = {date.fromisoformat(one) for one in holidays}

    assert add_working_days(date.fromisoformat(day), days, free) == date.fromisoformat(expected)


@given(DAYS, st.integers(1, 60), st.sets(DAYS, max_size=5))
def test_add_working_days_ends_on_one_and_counts_them(
    day: date, days: int, holidays: set[date]
) -> None:
    end = add_working_days(day, days, holidays)

    passed = [day + timedelta(days=number) for number in range(1, (end - day).days + 1)]
    working = [one for one in passed if one.weekday() < SATURDAY and one not in holidays]
    assert (len(working), working[-1]) == (days, end)
