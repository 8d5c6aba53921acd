"""CETS 201, arts. 44 to 49: from which day, whom, and as which Party in order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.law.acts import Act, ActKind
from servanda.law.entry_into_force import (
    Clause,
    Entry,
    amendment_in_force_from,
    denunciation_from,
    entries,
    in_force_from,
    settled_on,
    territory_from,
)

DAYS = st.dates(date(2007, 10, 25), date(2035, 12, 31))


def deposit(day: str, state: str, *, is_member: bool = True) -> Act:
    return Act(date.fromisoformat(day), state, ActKind.RATIFICATION, is_member)


@pytest.mark.parametrize(
    ("deposited", "expected"),
    [
        pytest.param("2018-06-13", "2018-10-01", id="Norway, 13 June 2018"),
        pytest.param("2018-06-20", "2018-10-01", id="the United Kingdom, 20 June 2018"),
        pytest.param("2018-06-01", "2018-10-01", id="a deposit on the first of a month"),
        pytest.param("2018-05-31", "2018-09-01", id="a deposit on the last of a month"),
        pytest.param("2018-11-30", "2019-03-01", id="three months end on 28 February"),
        pytest.param("2019-11-30", "2020-03-01", id="three months end on 29 February"),
        pytest.param("2018-09-30", "2019-01-01", id="over the turn of the year"),
    ],
)
def test_in_force_from(deposited: str, expected: str) -> None:
    assert in_force_from(date.fromisoformat(deposited)) == date.fromisoformat(expected)


@given(DAYS, st.integers(1, 6))
def test_in_force_from__is_a_first_of_the_month_after_full_months(day: date, months: int) -> None:
    first = in_force_from(day, months)

    assert first.day == 1
    assert timedelta(days=28 * months) < first - day <= timedelta(days=31 * (months + 1))


@given(DAYS, DAYS)
def test_in_force_from__never_overtakes(one: date, other: date) -> None:
    early, late = sorted([one, other])
    assert in_force_from(early) <= in_force_from(late)


def test_amendment_in_force_from__one_month_after_the_last_acceptance() -> None:
    assert amendment_in_force_from(date(2025, 3, 10)) == date(2025, 5, 1)


def test_territory_from__three_months_after_receipt() -> None:
    assert territory_from(date(2025, 3, 10)) == date(2025, 7, 1)


@pytest.mark.parametrize(
    ("received", "months", "expected"),
    [
        pytest.param("2025-03-10", 3, "2025-07-01", id="three months after receipt"),
        pytest.param("2025-03-10", 6, "2025-10-01", id="six months, where the clause says so"),
    ],
)
def test_denunciation_from(received: str, months: int, expected: str) -> None:
    assert denunciation_from(date.fromisoformat(received), months) == date.fromisoformat(expected)


FIRST_FIVE = [
    deposit("2009-03-10", "GR"),
    deposit("2009-04-14", "AL"),
    deposit("2009-11-18", "DK"),
    deposit("2010-03-01", "NL"),
    deposit("2010-03-22", "SM"),
]


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        pytest.param(FIRST_FIVE, date(2010, 3, 22), id="the fifth deposit, San Marino's"),
        pytest.param(FIRST_FIVE[:4], None, id="four are too few"),
        pytest.param(
            [
                deposit("2010-01-01", "XA", is_member=False),
                deposit("2010-01-02", "XB", is_member=False),
                deposit("2010-01-03", "XC", is_member=False),
                deposit("2010-01-04", "GR"),
                deposit("2010-01-05", "AL"),
                deposit("2010-01-06", "DK"),
            ],
            date(2010, 1, 6),
            id="five of whom only two are members wait for the third member",
        ),
    ],
)
def test_settled_on(consents: list[Act], expected: date | None) -> None:
    assert settled_on(consents, Clause()) == expected


def test_entries__the_first_five_are_bound_together_and_numbered_by_deposit() -> None:
    assert entries(reversed(FIRST_FIVE), Clause()) == {
        state: Entry(date(2010, 7, 1), number)
        for number, state in enumerate(["GR", "AL", "DK", "NL", "SM"], 1)
    }


def test_entries__nobody_before_the_treaty_is_settled() -> None:
    assert entries(FIRST_FIVE[:4], Clause()) == {}


def test_entries__a_later_deposit_has_its_own_day_and_the_next_number() -> None:
    later = entries([*FIRST_FIVE, deposit("2010-07-29", "RS")], Clause())

    assert later["RS"] == Entry(date(2010, 11, 1), 6)


def test_entries__a_state_counts_once() -> None:
    twice = [*FIRST_FIVE[:4], deposit("2010-03-10", "GR"), FIRST_FIVE[4]]

    assert entries(twice, Clause())["SM"] == Entry(date(2010, 7, 1), 5)


def test_entries__signatures_are_no_consents() -> None:
    signature = Act(date(2007, 10, 25), "NO", ActKind.SIGNATURE)

    assert "NO" not in entries([signature, *FIRST_FIVE], Clause())


def test_entries__deposits_of_one_day_are_numbered_by_code() -> None:
    same_day = [deposit("2011-01-01", "ZZ"), deposit("2011-01-01", "AA")]
    found = entries([*FIRST_FIVE, *same_day], Clause())

    assert (found["AA"].ordinal, found["ZZ"].ordinal) == (6, 7)
