"""T-ES(2018)16, decision 5: fourteen Parties had until 31 August 2018; 45 and 46: noon of 28 June.

What comes in afterwards is invented for the tests.
"""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.law.duties import (
    Duty,
    DutyState,
    Force,
    SilenceEffect,
    Step,
    StepKind,
    deadline,
    standing,
)

SET = date(2018, 6, 22)
ASKED = Duty(SET, Force.MUST, date(2018, 8, 31), on_silence=SilenceEffect.DEEMED_NOT_COMPLIANT)
NOON = Duty(SET, Force.MUST, date(2018, 6, 28), time(12), on_silence=SilenceEffect.DEEMED_ADOPTED)
OWED = Duty(SET, Force.MUST, date(2018, 8, 31))
WISHED = Duty(SET, Force.ASKED, date(2018, 8, 31))
ALLOWED = Duty(SET, Force.MAY, date(2018, 8, 31))
UNDATED = Duty(SET, Force.MUST)


def step(day: str, kind: StepKind, **more: object) -> Step:
    return Step(date.fromisoformat(day), kind, **more)  # type: ignore[arg-type]


IN_TIME = step("2018-08-31", StepKind.DISCHARGED)
LATE = step("2018-09-20", StepKind.DISCHARGED)
LONGER = step("2018-09-05", StepKind.EXTENSION_GRANTED, due=date(2018, 9, 30))
REFUSED = step("2018-08-20", StepKind.EXTENSION_REFUSED)
REQUESTED = step("2018-08-10", StepKind.EXTENSION_REQUESTED)
INCOMPLETE = step("2018-08-15", StepKind.FOUND_INCOMPLETE)
EARLY = step("2018-08-01", StepKind.DISCHARGED)
WAIVED = step("2018-08-01", StepKind.WAIVED)
WITHDRAWN = step("2018-08-01", StepKind.WITHDRAWN)


@pytest.mark.parametrize(
    ("day", "duty", "steps", "expected"),
    [
        pytest.param("2018-06-22", ASKED, [], DutyState.OPEN, id="open from the day it is set"),
        pytest.param("2018-08-16", ASKED, [], DutyState.OPEN, id="fifteen days before"),
        pytest.param("2018-08-17", ASKED, [], DutyState.DUE_SOON, id="fourteen days before"),
        pytest.param("2018-08-31", ASKED, [], DutyState.DUE_SOON, id="the last day counts"),
        pytest.param("2018-09-01", ASKED, [], DutyState.LAPSED, id="silence after the deadline"),
        pytest.param("2018-09-01", ASKED, [IN_TIME], DutyState.MET, id="met on the last day"),
        pytest.param("2018-09-19", ASKED, [LATE], DutyState.LAPSED, id="late, and not yet come"),
        pytest.param(
            "2018-09-20", ASKED, [LATE], DutyState.MET_LATE, id="late information lifts the lapse"
        ),
        pytest.param("2018-06-27", NOON, [], DutyState.DUE_SOON, id="the eve of a noon"),
        pytest.param("2018-06-28", NOON, [], DutyState.LAPSED, id="the day of a noon, at its end"),
        pytest.param(
            "2018-06-28",
            NOON,
            [step("2018-06-28", StepKind.DISCHARGED, at_time=time(12))],
            DutyState.MET,
            id="at noon sharp",
        ),
        pytest.param(
            "2018-06-28",
            NOON,
            [step("2018-06-28", StepKind.DISCHARGED)],
            DutyState.MET,
            id="on the day, at an hour not known",
        ),
        pytest.param(
            "2018-06-29",
            NOON,
            [step("2018-06-28", StepKind.DISCHARGED, at_time=time(12, 1))],
            DutyState.LAPSED,
            id="a minute past noon undoes no adoption",
        ),
        pytest.param(
            "2018-06-30",
            NOON,
            [step("2018-06-29", StepKind.DISCHARGED)],
            DutyState.LAPSED,
            id="a late position undoes no adoption",
        ),
        pytest.param("2018-09-01", OWED, [], DutyState.OVERDUE, id="owed, no effect stated"),
        pytest.param("2018-09-20", OWED, [LATE], DutyState.MET_LATE, id="owed, and met late"),
        pytest.param("2018-09-01", WISHED, [], DutyState.CLOSED, id="what was asked closes"),
        pytest.param("2018-09-01", ALLOWED, [], DutyState.CLOSED, id="what was allowed closes"),
        pytest.param("2030-01-01", UNDATED, [], DutyState.OPEN, id="no date, never late"),
        pytest.param("2018-08-01", UNDATED, [EARLY], DutyState.MET, id="no date, met all the same"),
        pytest.param(
            "2018-08-31", ASKED, [REQUESTED], DutyState.DUE_SOON, id="a request alone gives no time"
        ),
        pytest.param("2018-09-01", ASKED, [REFUSED], DutyState.LAPSED, id="time refused"),
        pytest.param(
            "2018-09-04", ASKED, [LONGER], DutyState.LAPSED, id="lapsed before time was granted"
        ),
        pytest.param(
            "2018-09-05", ASKED, [LONGER], DutyState.OPEN, id="time granted opens it again"
        ),
        pytest.param("2018-09-30", ASKED, [LONGER, LATE], DutyState.MET, id="met in longer time"),
        pytest.param(
            "2018-10-01", ASKED, [LONGER], DutyState.LAPSED, id="silence after longer time"
        ),
        pytest.param(
            "2018-10-01", ASKED, [EARLY, INCOMPLETE], DutyState.INCOMPLETE, id="found incomplete"
        ),
        pytest.param(
            "2018-08-31", ASKED, [EARLY, INCOMPLETE, IN_TIME], DutyState.MET, id="then completed"
        ),
        pytest.param(
            "2018-09-05", ASKED, [EARLY, LONGER], DutyState.MET, id="more time opens nothing met"
        ),
        pytest.param("2018-09-01", ASKED, [WAIVED], DutyState.CLOSED, id="waived"),
        pytest.param("2018-09-01", ASKED, [WITHDRAWN], DutyState.CLOSED, id="withdrawn"),
    ],
)
def test_standing(day: str, duty: Duty, steps: list[Step], expected: DutyState) -> None:
    found = standing(date.fromisoformat(day), duty, steps)

    assert found is not None
    assert found.is_ == expected


def test_standing__is_none_before_the_duty_is_set() -> None:
    assert standing(date(2018, 6, 21), ASKED) is None


@pytest.mark.parametrize(
    ("day", "at", "duty", "expected"),
    [
        pytest.param("2018-06-28", time(11, 59), NOON, DutyState.DUE_SOON, id="before noon"),
        pytest.param("2018-06-28", time(12), NOON, DutyState.DUE_SOON, id="noon itself"),
        pytest.param("2018-06-28", time(12, 1), NOON, DutyState.LAPSED, id="after noon"),
        pytest.param("2018-06-29", time(8), NOON, DutyState.LAPSED, id="the morning after"),
        pytest.param("2018-08-31", time(23), ASKED, DutyState.DUE_SOON, id="late on the last day"),
        pytest.param("2018-09-01", time(0, 1), ASKED, DutyState.LAPSED, id="just past midnight"),
    ],
)
def test_standing__at_an_hour(day: str, at: time, duty: Duty, expected: DutyState) -> None:
    found = standing(date.fromisoformat(day), duty, at=at)

    assert found is not None
    assert found.is_ is expected


@pytest.mark.parametrize(
    ("day", "duty", "steps", "since"),
    [
        pytest.param("2018-09-09", ASKED, [], date(2018, 9, 1), id="lapsed since the day after"),
        pytest.param("2018-06-30", NOON, [], date(2018, 6, 28), id="lapsed since noon of that day"),
        pytest.param("2018-08-20", ASKED, [], date(2018, 8, 17), id="due soon since a fortnight"),
        pytest.param("2018-06-28", NOON, [IN_TIME], date(2018, 6, 28), id="later steps aside"),
        pytest.param("2018-09-09", ASKED, [IN_TIME], date(2018, 8, 31), id="met since it came"),
        pytest.param("2018-06-23", NOON, [], date(2018, 6, 22), id="due soon from the start"),
        pytest.param(
            "2018-09-09",
            UNDATED,
            [step("2018-09-05", StepKind.EXTENSION_GRANTED, due=date(2018, 9, 1))],
            date(2018, 9, 5),
            id="a day already past ends it on the day it is given",
        ),
        pytest.param(
            "2018-09-09",
            ASKED,
            [step("2018-06-01", StepKind.DISCHARGED)],
            date(2018, 6, 22),
            id="what came before it was set",
        ),
    ],
)
def test_standing__since(day: str, duty: Duty, steps: list[Step], since: date) -> None:
    found = standing(date.fromisoformat(day), duty, steps)

    assert found is not None
    assert found.since == since


def test_standing__tells_why_in_order() -> None:
    found = standing(date(2018, 9, 20), ASKED, [LATE, REFUSED])

    assert found is not None
    assert [(ground.fact, ground.on) for ground in found.because] == [
        ("duty.set", SET),
        ("duty.extension_refused", date(2018, 8, 20)),
        ("duty.lapsed", date(2018, 9, 1)),
        ("duty.discharged", date(2018, 9, 20)),
    ]
    assert found.because[0].detail == (
        ("force", "must"),
        ("due", date(2018, 8, 31)),
        ("on_silence", "deemed_not_compliant"),
    )
    assert found.because[2].detail == (("on_silence", "deemed_not_compliant"),)


def test_standing__names_the_hour_of_a_deadline() -> None:
    found = standing(SET, NOON)

    assert found is not None
    assert ("due_time", "12:00") in found.because[0].detail


@pytest.mark.parametrize(
    ("day", "steps", "expected"),
    [
        pytest.param("2018-09-04", [LONGER], (date(2018, 8, 31), None), id="before it is granted"),
        pytest.param("2018-09-05", [LONGER], (date(2018, 9, 30), None), id="once it is granted"),
        pytest.param("2018-09-05", [REFUSED], (date(2018, 8, 31), None), id="refused"),
    ],
)
def test_deadline(day: str, steps: list[Step], expected: tuple[date | None, time | None]) -> None:
    assert deadline(date.fromisoformat(day), ASKED, steps) == expected


DAYS = st.dates(date(2018, 6, 1), date(2018, 12, 31))
STEPS = st.builds(Step, dated_on=DAYS, kind=st.sampled_from(StepKind), due=DAYS)
DUTIES = st.builds(
    Duty,
    set_on=DAYS,
    force=st.sampled_from(Force),
    due=st.none() | DAYS,
    due_time=st.none(),
    on_silence=st.none() | st.sampled_from(SilenceEffect),
)


@given(DUTIES, st.lists(STEPS, max_size=6), STEPS, DAYS)
def test_standing__a_later_fact_changes_no_earlier_day(
    duty: Duty, steps: list[Step], later: Step, day: date
) -> None:
    before = [one for one in [*steps, later] if one.dated_on <= day]

    assert standing(day, duty, [*steps, later]) == standing(day, duty, before)


@given(DUTIES, st.lists(STEPS, max_size=6), DAYS)
def test_standing__held_since_the_day_it_says(duty: Duty, steps: list[Step], day: date) -> None:
    found = standing(day, duty, steps)

    if found is None:
        assert day < duty.set_on
        return
    assert found.since is not None
    assert duty.set_on <= found.since <= day
    earlier = standing(found.since, duty, steps)
    assert earlier is not None
    assert earlier.is_ is found.is_


@given(DUTIES, DAYS)
def test_standing__only_a_must_is_overdue(duty: Duty, day: date) -> None:
    found = standing(day, duty)

    overdue = found is not None and found.is_ is DutyState.OVERDUE
    silent = duty.due is not None and day > duty.due and day >= duty.set_on
    assert overdue == (silent and duty.force is Force.MUST and duty.on_silence is None)


def test_standing__soon_is_a_fortnight() -> None:
    first = ASKED.due - timedelta(days=14) if ASKED.due else SET
    eve = standing(first - timedelta(days=1), ASKED)
    found = standing(first, ASKED)

    assert eve is not None and eve.is_ is DutyState.OPEN
    assert found is not None and found.is_ is DutyState.DUE_SOON
