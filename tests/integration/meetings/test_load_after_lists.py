"""A profile loaded again leaves what lists of decisions said of meetings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from factories import AT, counts
from integration.adopting import INVENTED_ENGLISH, adopt
from servanda import profiles
from servanda.base.source import Source
from servanda.base.verdict import Refused
from servanda.journal.actors import SYSTEM
from servanda.meetings.actions import load_profile
from servanda.meetings.models import MeetingDates
from servanda.profiles import MeetingRow, Profile

pytestmark = pytest.mark.django_db

EXAMPLE = profiles.load("example")
LATER = AT + timedelta(days=1)


def load(profile: Profile) -> None:
    load_profile(profile, by=SYSTEM, at=LATER)


def with_meetings(*, held_third: bool) -> Profile:
    """The profile with or without the days on which the third meeting was held."""
    rows = [row for row in EXAMPLE.meetings if held_third or (row.number, row.kind) != (3, "held")]
    return replace(EXAMPLE, meetings=tuple(rows))


def said(number: int, kind: str) -> list[tuple[date, date, str]]:
    known = MeetingDates.objects.known().filter(meeting__number=number, kind=kind)
    return [(fact.first_day, fact.said_on, fact.source_kind) for fact in known.order_by("said_on")]


def test_days_held_that_a_list_told_stay() -> None:
    load(with_meetings(held_third=False))
    adopt(INVENTED_ENGLISH)
    before = counts()

    load(with_meetings(held_third=False))

    assert said(3, "held") == [(date(2026, 4, 21), date(2026, 4, 21), "document")]
    assert counts() == before


def test_days_held_that_a_list_told_are_not_told_twice() -> None:
    load(with_meetings(held_third=False))
    adopt(INVENTED_ENGLISH)

    load(with_meetings(held_third=True))

    assert [first for first, _, _ in said(3, "held")] == [date(2026, 4, 21)]


def test_days_announced_by_a_list_are_not_announced_twice() -> None:
    load(EXAMPLE)
    adopt(INVENTED_ENGLISH)
    row = MeetingRow(
        number=4,
        kind="announced",
        first_day=date(2026, 11, 17),
        last_day=date(2026, 11, 19),
        place={},
        said_on=date(2026, 4, 23),
        to_be_confirmed=False,
        source=Source("profile", "example/meetings.csv"),
        certainty="invented",
        note="",
    )

    load(replace(EXAMPLE, meetings=(*EXAMPLE.meetings, row)))

    assert [on for _, on, _ in said(4, "announced")] == [date(2025, 11, 20), date(2026, 4, 23)]


def test_days_held_otherwise_than_a_list_told_are_refused() -> None:
    load(with_meetings(held_third=False))
    adopt(INVENTED_ENGLISH)
    moved = [
        replace(row, first_day=date(2026, 4, 20)) if (row.number, row.kind) == (3, "held") else row
        for row in EXAMPLE.meetings
    ]

    with pytest.raises(Refused, match="EX\\(2026\\)4"):
        load(replace(EXAMPLE, meetings=tuple(moved)))


def test_days_announced_before_by_the_profile_are_not_announced_twice_by_the_list() -> None:
    load(EXAMPLE)
    before = said(4, "announced")
    row = next(row for row in EXAMPLE.meetings if (row.number, row.kind) == (4, "announced"))
    same = replace(
        row, said_on=date(2026, 4, 23), first_day=date(2026, 11, 17), last_day=date(2026, 11, 19)
    )
    load(replace(EXAMPLE, meetings=(*EXAMPLE.meetings, same)))

    adopt(INVENTED_ENGLISH)

    assert len(said(4, "announced")) == len(before) + 1
