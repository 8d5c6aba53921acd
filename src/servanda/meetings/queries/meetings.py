"""When and where meetings are announced or were held, as known on a day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import FilteredRelation, Q

from servanda.base.source import Source
from servanda.base.words import Words
from servanda.journal.facts import known_by
from servanda.journal.queries import Correction, corrections
from servanda.meetings.models import DecisionList, Meeting, MeetingDates
from servanda.treaty.models import Committee


@dataclass(frozen=True, slots=True)
class Said:
    """What was said on a day about a meeting's days and place."""

    kind: str
    said_on: date
    first_day: date
    last_day: date
    place: Words
    to_be_confirmed: bool
    source: Source
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting on a day: what was last said of it, and what had been said before.

    ``latest`` is None where its days are not known; ``list_symbol`` where no list was adopted yet.
    """

    number: int
    latest: Said | None
    history: tuple[Said, ...]
    list_symbol: str | None

    @property
    def moved(self) -> bool:
        """Whether its days differ from what was said first."""
        return any(
            (said.first_day, said.last_day) != (self.latest.first_day, self.latest.last_day)
            for said in self.history
            if self.latest
        )

    def is_ahead(self, day: date) -> bool:
        """Whether it is known to end on ``day`` or later."""
        return self.latest is not None and self.latest.last_day >= day


def meetings(
    of: Committee, *, on: date, known: datetime | None = None, number: int | None = None
) -> list[MeetingRow]:
    """The committee's meetings by number, as known on a day. Two queries."""
    rows = Meeting.objects.filter(committee=of)
    dates = MeetingDates.objects.known(known).lean().filter(meeting__committee=of, said_on__lte=on)
    if number is not None:
        rows, dates = rows.filter(number=number), dates.filter(meeting__number=number)
    said = defaultdict(list)
    for fact in dates.order_by("said_on", "kind", "pk"):
        said[fact.meeting_id].append(_said(fact))
    adopted = Q(lists__adopted_on__lte=on) & known_by(known, "lists")
    with_list = rows.annotate(adopted=FilteredRelation("lists", condition=adopted))
    return [
        _row(number, said[key], symbol)
        for key, number, symbol in with_list.values_list(
            "pk", "number", "adopted__document__symbol"
        )
    ]


def meeting(
    of: Committee, number: int, *, on: date, known: datetime | None = None
) -> MeetingRow | None:
    """One meeting as known on a day; None where the number is not known. Two queries."""
    return next(iter(meetings(of, on=on, known=known, number=number)), None)


def corrections_of(
    of: Committee, number: int, *, known: datetime | None = None
) -> list[Correction]:
    """What was taken back of a meeting's list and of its days. Two queries."""
    return corrections(
        DecisionList.objects.filter(meeting__committee=of, meeting__number=number),
        MeetingDates.objects.filter(meeting__committee=of, meeting__number=number),
        known=known,
    )


def _row(number: int, said: Sequence[Said], symbol: str | None) -> MeetingRow:
    """What was held outweighs what was announced, whenever it was said."""
    ordered = _held_last(said)
    return MeetingRow(number, ordered[-1] if ordered else None, tuple(ordered[:-1]), symbol)


def _held_last(said: Iterable[Said]) -> list[Said]:
    return sorted(said, key=lambda fact: fact.kind == MeetingDates.Kind.HELD)


def _said(fact: MeetingDates) -> Said:
    return Said(
        kind=fact.kind,
        said_on=fact.said_on,
        first_day=fact.first_day,
        last_day=fact.last_day,
        place=fact.place,
        to_be_confirmed=fact.to_be_confirmed,
        source=fact.source,
        certainty=fact.certainty,
        note=fact.note,
    )
