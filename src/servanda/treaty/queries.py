"""The register as it stood on a day: who signed, who consented, who is bound, and why."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F

from servanda.base.source import Source
from servanda.base.words import Words, said_in, sort_key
from servanda.journal.queries import Correction, corrections
from servanda.law.acts import Act
from servanda.law.bonds import Place, register
from servanda.law.entry_into_force import in_force_from, settled_on
from servanda.treaty.models import Committee, Instrument, StateName, Treaty


@dataclass(frozen=True, slots=True)
class Conflict:
    """What a source prints about a Party where the treaty's own rule gives something else."""

    printed_in_force_from: date | None
    computed_in_force_from: date | None
    printed_ordinal: int | None
    computed_ordinal: int | None
    source: Source
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A State's line in the chart of signatures and ratifications on one day.

    ``place`` is None where it had done nothing by then. ``name`` is what it was called that day.
    """

    code: str
    name: Words
    in_sentence: Words
    place: Place | None
    signed_certainty: str
    consent_kind: str
    consent_certainty: str
    sources: tuple[Source, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The register of a treaty on one day, by State code."""

    lines: tuple[ChartLine, ...]
    in_force_from: date | None

    def sorted(self, language: str) -> list[ChartLine]:
        """The lines in the alphabetical order of a language."""
        return sorted(self.lines, key=lambda line: sort_key(said_in(line.name, language)))

    def line(self, code: str) -> ChartLine | None:
        """One State's line."""
        return next((line for line in self.lines if line.code == code), None)

    @property
    def places(self) -> list[Place]:
        """The places of the States that had acted."""
        return [line.place for line in self.lines if line.place]

    @property
    def signed(self) -> int:
        """How many had signed."""
        return sum(place.signed_on is not None for place in self.places)

    @property
    def consented(self) -> int:
        """How many had deposited an instrument of consent, bound that day or not."""
        return sum(place.has_consented for place in self.places)

    @property
    def bound(self) -> int:
        """How many were Parties."""
        return sum(place.is_bound for place in self.places)


def committees() -> list[Committee]:
    """All committees with their treaties, the real ones first. One query."""
    return list(Committee.objects.select_related("treaty").order_by("invented", "slug"))


def committee(slug: str) -> Committee | None:
    """The committee of an address, with its treaty. One query."""
    return Committee.objects.select_related("treaty").filter(slug=slug).first()


def chart(of: Committee, *, on: date, known: datetime | None = None) -> Chart:
    """The register on a day, as known at an instant (now where None). Four queries."""
    treaty = of.treaty
    ever = list(treaty.instruments.known(known).lean().annotate(code=F("state__code")))
    instruments = [instrument for instrument in ever if instrument.dated_on <= on]
    acts = _acts(treaty, instruments, known)
    places = register(on, acts, treaty.clause)
    names = names_on(on, known=known, codes={instrument.code for instrument in ever})
    printed = _conflicts(treaty, places, known)
    by_state = defaultdict(list)
    for instrument in instruments:
        by_state[instrument.code].append(instrument)
    settled = settled_on(sorted(act for act in acts if act.is_consent), treaty.clause)
    return Chart(
        tuple(
            _line(code, name, places.get(code), by_state[code], printed[code])
            for code, name in sorted(names.items())
        ),
        settled and in_force_from(settled, treaty.months),
    )


def corrections_of(of: Committee, code: str, *, known: datetime | None = None) -> list[Correction]:
    """What was taken back of a State's instruments and of what was printed of them. Two queries."""
    treaty = of.treaty
    return corrections(
        treaty.instruments.filter(state__code=code),
        treaty.printed_entries.filter(state__code=code),
        known=known,
    )


def names_on(
    day: date, *, codes: Collection[str], known: datetime | None = None
) -> dict[str, StateName]:
    """What each of these States was called on a day, by its code. One query, none without codes."""
    names = StateName.objects.known(known).lean().filter(state__code__in=codes)
    return {
        name.code: name
        for name in names.annotate(code=F("state__code"))
        if (name.named_from or date.min) <= day <= (name.named_until or date.max)
    }


def _acts(
    treaty: Treaty,
    instruments: Iterable[Any],
    known: datetime | None,
) -> list[Act]:
    """The instruments, fetched with their State's code, as acts of members or not."""
    spans = defaultdict(list)
    for state, first, last in treaty.memberships.known(known).values_list(
        "state_id", "member_from", "member_until"
    ):
        spans[state].append((first or date.min, last or date.max))
    return [
        instrument.as_act(
            instrument.code,
            is_member=any(
                first <= instrument.dated_on <= last for first, last in spans[instrument.state_id]
            ),
        )
        for instrument in instruments
    ]


def _line(
    code: str,
    name: StateName,
    place: Place | None,
    instruments: Iterable[Instrument],
    conflicts: Iterable[Conflict],
) -> ChartLine:
    by_kind = {instrument.kind: instrument for instrument in instruments}
    signature = by_kind.get("signature")
    consent = by_kind.get(place.consent.kind) if place and place.consent else None
    return ChartLine(
        code=code,
        name=name.names,
        in_sentence=name.in_sentence or name.names,
        place=place,
        signed_certainty=signature.certainty if signature else "",
        consent_kind=consent.kind if consent else "",
        consent_certainty=consent.certainty if consent else "",
        sources=tuple(instrument.source for instrument in by_kind.values()),
        conflicts=tuple(conflicts),
    )


def _conflicts(
    treaty: Treaty, places: Mapping[str, Place], known: datetime | None
) -> dict[str, list[Conflict]]:
    """By State, what is printed otherwise than the rule gives; only of States with an ordinal."""
    found: dict[str, list[Conflict]] = defaultdict(list)
    for printed in treaty.printed_entries.known(known).select_related("state"):
        place = places.get(printed.state.code)
        if place is None or place.ordinal is None:
            continue
        other_day = printed.in_force_from not in (None, place.bound_from)
        other_ordinal = printed.ordinal not in (None, place.ordinal)
        if other_day or other_ordinal:
            found[printed.state.code].append(
                Conflict(
                    printed.in_force_from if other_day else None,
                    place.bound_from,
                    printed.ordinal if other_ordinal else None,
                    place.ordinal,
                    printed.source,
                    printed.certainty,
                    printed.note,
                )
            )
    return found
