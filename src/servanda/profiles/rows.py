"""The facts of a profile as values: a committee, its treaty, its States, and dated rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from servanda.base.source import Source

type Names = Mapping[str, str]  # language -> words


@dataclass(frozen=True, slots=True)
class CommitteeProfile:
    """A committee as its profile presents it; ``slug`` begins its addresses."""

    slug: str
    name: Names
    short_name: Names
    also_known: tuple[str, ...]
    languages: tuple[str, ...]
    clock: str
    body: str
    invented: bool


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """The numbers of a treaty's final clauses; ``articles`` names the text of each."""

    consents: int
    members: int
    months: int
    amendment_months: int
    denunciation_months: int
    territorial_months: int
    articles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TreatyProfile:
    """A treaty: its number, titles, the day it was opened and its clause."""

    number: str
    title: Names
    short_title: Names
    opened_on: date
    clause: ClauseRow


@dataclass(frozen=True, slots=True)
class NamePeriod:
    """What a State is called between two days, both included; None leaves that side open.

    ``in_sentence`` gives the name with its article: "the Netherlands", « les Pays-Bas ».
    """

    state: str
    names: Names
    named_from: date | None
    named_until: date | None
    source: Source
    certainty: str
    note: str
    in_sentence: Names


@dataclass(frozen=True, slots=True)
class Membership:
    """A State as a member of the organisation that made the treaty, both days included."""

    state: str
    member_from: date | None
    member_until: date | None
    source: Source
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """What a State did towards the treaty, and on which day."""

    state: str
    kind: str
    dated_on: date
    source: Source
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """What a source prints about a Party, to be held against what the clause gives."""

    state: str
    in_force_from: date | None
    ordinal: int | None
    source: Source
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as announced or as held; ``said_on`` is the day on which this became known."""

    number: int
    kind: str
    first_day: date | None
    last_day: date | None
    place: Names
    said_on: date | None
    to_be_confirmed: bool
    source: Source
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """What happened to a duty of a demonstration list after its adoption."""

    symbol: str
    decision: int
    point: int | None
    state: str | None
    kind: str
    on: date
    due: date | None
    by: Source
    reason: Names


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that is one committee's own, read whole from its folder."""

    committee: CommitteeProfile
    treaty: TreatyProfile
    states: tuple[str, ...]
    names: tuple[NamePeriod, ...]
    also_known: Mapping[str, str]
    memberships: tuple[Membership, ...]
    instruments: tuple[InstrumentRow, ...]
    printed: tuple[PrintedRow, ...]
    meetings: tuple[MeetingRow, ...]
