"""A profile is loaded into the register: again without effect, corrected with a trace."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from factories import AT, SOURCED, counts, instrument, printed_entry, state
from servanda import profiles
from servanda.base.source import Source
from servanda.base.verdict import Refused
from servanda.journal.actors import SYSTEM
from servanda.journal.models import Entry
from servanda.meetings.actions import load_profile
from servanda.meetings.models import MeetingDates
from servanda.profiles import Profile
from servanda.treaty.models import (
    Committee,
    Instrument,
    OrganisationMembership,
    PrintedEntry,
    StateName,
    Treaty,
)

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(days=1)
LANZAROTE = profiles.load("lanzarote")
EXAMPLE = profiles.load("example")


def load(profile: Profile, at: datetime = AT) -> Committee:
    return load_profile(profile, by=SYSTEM, at=at)


def told() -> list[tuple[str, object]]:
    """What the journal has, shortly."""
    return [(entry.verb, entry.particulars) for entry in Entry.objects.all()]


@pytest.mark.parametrize("profile", [LANZAROTE, EXAMPLE], ids=lambda one: one.committee.slug)
def test_profile_is_loaded_whole(profile: Profile) -> None:
    committee = load(profile)

    rows = (profile.names, profile.memberships, profile.instruments, profile.printed)
    days = [row for row in profile.meetings if row.first_day]
    assert told() == [
        ("register.loaded", {"added": sum(map(len, rows)), "retracted": 0}),
        ("meetings.loaded", {"added": len(days)}),
    ]
    facts = (StateName, OrganisationMembership, Instrument, PrintedEntry)
    assert [fact.objects.count() for fact in facts] == [len(kind) for kind in rows]
    assert MeetingDates.objects.count() == len(days)
    assert committee.meetings.count() == len({row.number for row in profile.meetings})
    assert (committee.slug, committee.body) == (profile.committee.slug, profile.committee.body)
    assert committee.name == profile.committee.name
    assert committee.treaty.clause.consents == profile.treaty.clause.consents


@pytest.mark.parametrize("profile", [LANZAROTE, EXAMPLE], ids=lambda one: one.committee.slug)
def test_profile_loaded_again_adds_nothing(profile: Profile) -> None:
    load(profile)
    before = counts()

    load(profile, LATER)

    assert counts() == before


def test_profiles_stand_beside_each_other() -> None:
    load(LANZAROTE)
    before = told()

    load(EXAMPLE)
    load(LANZAROTE, LATER)

    assert len(told()) == len(before) + 2
    assert [committee.slug for committee in Committee.objects.order_by("slug")] == [
        "example",
        "lanzarote",
    ]


def corrected(profile: Profile, state: str, dated_on: date) -> Profile:
    """The profile with another day for a State's ratification."""
    rows = tuple(
        replace(row, dated_on=dated_on) if (row.state, row.kind) == (state, "ratification") else row
        for row in profile.instruments
    )
    return replace(profile, instruments=rows)


def test_corrected_day_takes_back_the_wrong_one() -> None:
    load(LANZAROTE)

    load(corrected(LANZAROTE, "FR", date(2010, 9, 28)), LATER)

    history = Instrument.objects.filter(state__code="FR", kind="ratification").order_by("pk")
    assert [(fact.dated_on, fact.retracted_at, fact.retracted_because) for fact in history] == [
        (date(2010, 9, 27), LATER, "The profile was corrected."),
        (date(2010, 9, 28), None, ""),
    ]
    assert told()[2:] == [
        ("instrument.retracted", {"because": "The profile was corrected."}),
        ("register.loaded", {"added": 1, "retracted": 1}),
    ]


def test_row_that_left_the_profile_is_taken_back() -> None:
    load(EXAMPLE)

    load(replace(EXAMPLE, meetings=EXAMPLE.meetings[:-1], printed=()), LATER)

    assert PrintedEntry.objects.known().count() == 0
    assert MeetingDates.objects.known().count() == len(EXAMPLE.meetings) - 1
    assert told()[-1] == ("meetings.loaded", {"added": 0})


def test_terms_are_brought_up_to_date() -> None:
    load(EXAMPLE)
    treaty = replace(EXAMPLE.treaty, clause=replace(EXAMPLE.treaty.clause, months=6))

    load(replace(EXAMPLE, treaty=treaty), LATER)

    assert Treaty.objects.get().clause.months == 6


def test_profile_source_keeps_its_file_and_not_its_line() -> None:
    load(LANZAROTE)

    recalled = Instrument.objects.get(state__code="FR", kind="ratification")
    printed = Instrument.objects.get(state__code="NO", kind="ratification")
    assert recalled.source == Source("profile", "lanzarote/instruments.csv")
    assert printed.source == Source("document", "T-ES(2018)16", "decision 2")
    assert (recalled.certainty, printed.certainty) == ("recalled", "sourced")


WITHOUT_NORWAY = replace(
    LANZAROTE,
    instruments=tuple(
        row for row in LANZAROTE.instruments if (row.state, row.kind) != ("NO", "ratification")
    ),
)


def decided(treaty: Treaty, **more: object) -> Instrument:
    """Norway's ratification as a decision reported it."""
    source = {"source_kind": "decision", "source_reference": "T-ES(2018)16", "source_point": "2"}
    own = {"treaty": treaty, "state": state("NO"), "dated_on": date(2018, 6, 13)}
    return instrument(**SOURCED | source | own | more)


def test_what_a_decision_reported_stays() -> None:
    fact = decided(load(WITHOUT_NORWAY).treaty)

    load(LANZAROTE, LATER)
    load(WITHOUT_NORWAY, LATER)

    known = Instrument.objects.known().filter(state__code="NO", kind="ratification")
    assert list(known) == [fact]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"dated_on": date(2018, 6, 14)}, "ratification on 2018-06-14"),
        ({"kind": "acceptance"}, "acceptance on 2018-06-13"),
    ],
)
def test_profile_that_contradicts_a_decision_changes_nothing(
    given: dict[str, object], said: str
) -> None:
    decided(load(WITHOUT_NORWAY).treaty, **given)
    before = counts()

    with pytest.raises(Refused) as refusal:
        load(LANZAROTE, LATER)

    assert str(refusal.value) == (
        "T-ES(2018)16, decision 2 has the ratification of NO on 2018-06-13, and T-ES(2018)16, 2 "
        f"its {said}: nothing was loaded. Correct the profile, or retract what the decision "
        "reported."
    )
    assert counts() == before


def test_what_decisions_printed_is_left_alone() -> None:
    treaty = load(LANZAROTE).treaty
    source = {"source_kind": "decision", "source_reference": "T-ES(2018)16", "source_point": "2"}
    fact = printed_entry(treaty=treaty, **{**SOURCED, **source})

    load(LANZAROTE, LATER)

    assert fact in PrintedEntry.objects.known()
