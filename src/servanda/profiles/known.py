"""What the profile of a committee knows beside one of its documents, for the checks."""

from collections.abc import Iterator
from datetime import date

from servanda.law.acts import Act, ActKind
from servanda.law.bonds import register
from servanda.law.entry_into_force import Clause, Entry
from servanda.profiles.grammar import grammar
from servanda.profiles.rows import Profile
from servanda.profiles.shelf import load, names
from servanda.texts.checks import Known
from servanda.texts.meetings import Days
from servanda.texts.reading import Reading


def known_for(reading: Reading) -> Known:
    """The Parties, entries into force and meetings held by the day of a document.

    Its symbol tells the committee; of a document of none the names of States alone are known.
    """
    symbol, meeting = reading.header.symbol, reading.header.meeting
    slug = _committee(symbol.body) if symbol else None
    day = meeting.last_day or meeting.adopted_on or reading.header.dated_on
    if slug is None or day is None:
        return Known(grammar())
    profile = load(slug)
    clause = profile.treaty.clause
    places = register(
        day,
        _acts(profile),
        Clause(
            consents=clause.consents,
            members=clause.members,
            months=clause.months,
            amendment_months=clause.amendment_months,
            denunciation_months=clause.denunciation_months,
        ),
    )
    return Known(
        grammar(slug),
        parties=frozenset(state for state, place in places.items() if place.is_bound),
        entries={
            state: Entry(place.bound_from, place.ordinal)
            for state, place in places.items()
            if place.bound_from and place.ordinal
        },
        meetings={number: days for number, days in _held(profile, day)},
    )


def _committee(body: str) -> str | None:
    return next((slug for slug in names() if load(slug).committee.body == body), None)


def _acts(profile: Profile) -> Iterator[Act]:
    for row in profile.instruments:
        is_member = any(
            each.state == row.state and _covers(each.member_from, each.member_until, row.dated_on)
            for each in profile.memberships
        )
        yield Act(row.dated_on, row.state, ActKind(row.kind), is_member, row.source)


def _covers(first: date | None, last: date | None, day: date) -> bool:
    return (first or date.min) <= day <= (last or date.max)


def _held(profile: Profile, day: date) -> Iterator[tuple[int, Days]]:
    for row in profile.meetings:
        if row.kind == "held" and row.last_day and row.last_day <= day:
            yield row.number, Days(row.first_day, row.last_day)
