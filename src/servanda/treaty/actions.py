"""What is done to the register: a profile is loaded into it."""

from datetime import date, datetime

from django.db import transaction

from servanda.base.source import Source
from servanda.base.verdict import Refused
from servanda.journal.actions import record
from servanda.journal.actors import Actor
from servanda.journal.facts import source_fields
from servanda.journal.sync import Change, Fields, sync
from servanda.profiles import InstrumentRow, Profile
from servanda.treaty.models import (
    Committee,
    Instrument,
    OrganisationMembership,
    PrintedEntry,
    State,
    StateName,
    Treaty,
)
from servanda.treaty.reports import slot_of

CORRECTED = "The profile was corrected."


@transaction.atomic
def load_register(profile: Profile, *, by: Actor, at: datetime) -> Committee:
    """Bring committee, treaty, States and instruments to what a profile says; the committee.

    Loading the same profile again changes nothing. What decisions have reported stays. Raises
    Refused, and changes nothing, where the profile contradicts a decision.
    """
    treaty = _treaty(profile)
    committee = _committee(profile, treaty)
    State.objects.bulk_create((State(code=code) for code in profile.states), ignore_conflicts=True)
    states = State.objects.in_bulk(profile.states, field_name="code")
    change = (
        _names(profile, states, by=by, at=at)
        + _memberships(profile, treaty, states, by=by, at=at)
        + _instruments(profile, treaty, states, by=by, at=at)
        + _printed(profile, treaty, states, by=by, at=at)
    )
    if change:
        record(
            "register.loaded",
            about=committee,
            by=by,
            at=at,
            added=change.added,
            retracted=change.retracted,
        )
    return committee


def profile_source(source: Source) -> Source:
    """A source as it is stored: of a profile the file alone, for its lines move."""
    return Source(source.kind, source.reference) if source.kind == "profile" else source


def _treaty(profile: Profile) -> Treaty:
    row, clause = profile.treaty, profile.treaty.clause
    shared = Committee.objects.exclude(slug=profile.committee.slug)
    if other := shared.filter(treaty__number=row.number).first():
        raise Refused(f"{row.number} is the treaty of the committee {other} already.")
    if other := shared.filter(body=profile.committee.body).first():
        raise Refused(
            f"Symbols that begin with {other.body} are those of the committee {other} already: "
            "give the profile a body of its own."
        )
    treaty, _ = Treaty.objects.update_or_create(
        number=row.number,
        defaults={
            "title": row.title,
            "short_title": row.short_title,
            "opened_on": row.opened_on,
            "consents": clause.consents,
            "members": clause.members,
            "months": clause.months,
            "amendment_months": clause.amendment_months,
            "territorial_months": clause.territorial_months,
            "denunciation_months": clause.denunciation_months,
            "entry_articles": clause.articles["months"],
            "exit_articles": clause.articles["denunciation_months"],
        },
    )
    return treaty


def _committee(profile: Profile, treaty: Treaty) -> Committee:
    row = profile.committee
    committee, _ = Committee.objects.update_or_create(
        slug=row.slug,
        defaults={
            "treaty": treaty,
            "name": row.name,
            "short_name": row.short_name,
            "languages": list(row.languages),
            "clock": row.clock,
            "body": row.body,
            "invented": row.invented,
        },
    )
    return committee


def _names(profile: Profile, states: dict[str, State], *, by: Actor, at: datetime) -> Change:
    slug = profile.committee.slug
    known = StateName.objects.known().filter(state__code__in=profile.states)
    kept = known.filter(profile=slug).select_related("state")
    # A State that two committees share keeps the names that the first of them gave it.
    others = set(known.exclude(profile=slug).values_list("state__code", flat=True))
    wanted: dict[tuple[str, date | None], Fields] = {
        (row.state, row.named_from): {
            "state_id": states[row.state].pk,
            "profile": slug,
            "names": dict(row.names),
            "in_sentence": dict(row.in_sentence),
            "named_from": row.named_from,
            "named_until": row.named_until,
            **source_fields(profile_source(row.source), row.certainty, row.note),
        }
        for row in profile.names
        if row.state not in others
    }
    by_key = {(fact.state.code, fact.named_from): fact for fact in kept}
    return sync(StateName, by_key, wanted, because=CORRECTED, by=by, at=at)


def _memberships(
    profile: Profile, treaty: Treaty, states: dict[str, State], *, by: Actor, at: datetime
) -> Change:
    kept = treaty.memberships.known().select_related("state")
    wanted: dict[tuple[str, date | None], Fields] = {
        (row.state, row.member_from): {
            "treaty_id": treaty.pk,
            "state_id": states[row.state].pk,
            "member_from": row.member_from,
            "member_until": row.member_until,
            **source_fields(profile_source(row.source), row.certainty, row.note),
        }
        for row in profile.memberships
    }
    by_key = {(fact.state.code, fact.member_from): fact for fact in kept}
    return sync(OrganisationMembership, by_key, wanted, because=CORRECTED, by=by, at=at)


def _instruments(
    profile: Profile, treaty: Treaty, states: dict[str, State], *, by: Actor, at: datetime
) -> Change:
    kept = {
        (fact.state.code, fact.kind): fact
        for fact in treaty.instruments.known().select_related("state")
    }
    reported = {
        (state, slot_of(kind)): fact
        for (state, kind), fact in kept.items()
        if fact.source_kind == "decision"
    }
    wanted: dict[tuple[str, str], Fields] = {}
    for row in profile.instruments:
        if decided := reported.get((row.state, slot_of(row.kind))):
            _agree(decided, row)
        else:
            wanted[row.state, row.kind] = {
                "treaty_id": treaty.pk,
                "state_id": states[row.state].pk,
                "kind": row.kind,
                "dated_on": row.dated_on,
                **source_fields(profile_source(row.source), row.certainty, row.note),
            }
    own = {key: fact for key, fact in kept.items() if fact.source_kind != "decision"}
    return sync(Instrument, own, wanted, because=CORRECTED, by=by, at=at)


def _agree(decided: Instrument, row: InstrumentRow) -> None:
    if (decided.kind, decided.dated_on) != (row.kind, row.dated_on):
        raise Refused(
            f"{profile_source(row.source)} has the {row.kind} of {row.state} on {row.dated_on}, "
            f"and {decided.source} its {decided.kind} on {decided.dated_on}: nothing was loaded. "
            "Correct the profile, or retract what the decision reported."
        )


def _printed(
    profile: Profile, treaty: Treaty, states: dict[str, State], *, by: Actor, at: datetime
) -> Change:
    kept = treaty.printed_entries.known().exclude(source_kind="decision").select_related("state")
    wanted: dict[tuple[str, Source], Fields] = {
        (row.state, profile_source(row.source)): {
            "treaty_id": treaty.pk,
            "state_id": states[row.state].pk,
            "in_force_from": row.in_force_from,
            "ordinal": row.ordinal,
            **source_fields(profile_source(row.source), row.certainty, row.note),
        }
        for row in profile.printed
    }
    by_key = {(fact.state.code, fact.source): fact for fact in kept}
    return sync(PrintedEntry, by_key, wanted, because=CORRECTED, by=by, at=at)
