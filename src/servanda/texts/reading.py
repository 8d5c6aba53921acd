"""What reading an official document yields, as frozen values."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from servanda.law.acts import ActKind
from servanda.law.duties import Force, SilenceEffect
from servanda.texts.acts import Act
from servanda.texts.symbols import Symbol


class Kind(StrEnum):
    """What sort of document it is."""

    LIST_OF_DECISIONS = "list_of_decisions"
    AGENDA = "agenda"
    MEETING_REPORT = "meeting_report"
    QUESTIONNAIRE = "questionnaire"
    FOLLOW_UP_TABLE = "follow_up_table"
    OTHER = "other"


class Debtor(StrEnum):
    """Who owes something; joint debtors are several of these."""

    BUREAU = "bureau"
    CIVIL_SOCIETY = "civil_society"
    EXPERTS = "experts"
    MEMBERS = "members"
    OTHER = "other"
    PARTIES = "parties"
    RAPPORTEURS = "rapporteurs"
    SECRETARIAT = "secretariat"


class Role(StrEnum):
    """The office to which somebody is named."""

    RAPPORTEUR = "rapporteur"
    REPRESENTATIVE = "representative"
    ALTERNATE = "alternate"
    STEERING_COMMITTEE_MEMBER = "steering_committee_member"
    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    BUREAU_MEMBER = "bureau_member"


class Doubt(StrEnum):
    """What a careful secretary would query before adoption."""

    ADDRESS_DIFFERS = "address_differs"
    NUMBERING = "numbering"
    DATE_DIFFERS = "date_differs"
    DEADLINE_PAST = "deadline_past"
    ENTRY_INTO_FORCE = "entry_into_force"
    ORDINAL_DIFFERS = "ordinal_differs"
    NAME_DIFFERS = "name_differs"
    AFFILIATION_DIFFERS = "affiliation_differs"
    SYMBOL_UNKNOWN = "symbol_unknown"
    NOT_A_PARTY = "not_a_party"


@dataclass(frozen=True, slots=True)
class MeetingRead:
    """The meeting that a document is of; each field ``None`` where it is not printed."""

    number: int | None = None
    first_day: date | None = None
    last_day: date | None = None
    place: str | None = None
    adopted_on: date | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What the title page says."""

    kind: Kind
    symbol: Symbol | None
    language: str
    dated_on: date | None
    title: str | None
    meeting: MeetingRead


@dataclass(frozen=True, slots=True)
class Item:
    """A heading of the agenda; ``papers`` and ``questions`` are read in an agenda only."""

    number: str
    title: str
    parent: str | None
    papers: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionRead:
    """A numbered decision; ``item`` is the number of the heading it stands under."""

    number: int
    item: str | None
    act: Act
    text: str
    points: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Debtors:
    """Who owes: one kind or several jointly, by alphabet; States by code, persons by name.

    ``count`` is the number of Parties where the text gives one.
    """

    kinds: tuple[Debtor, ...]
    states: tuple[str, ...] = ()
    count: int | None = None
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyRead:
    """Who owes what by when; ``due`` is the last day, ``None`` for a task without a date.

    ``point`` counts from 1, ``None`` where the decision itself sets the duty.
    """

    decision: int
    point: int | None
    due: date | None
    due_time: time | None
    debtors: Debtors
    force: Force
    on_silence: SilenceEffect | None = None


@dataclass(frozen=True, slots=True)
class AppointmentRead:
    """Somebody named to an office or to represent, for a State or an organisation."""

    decision: int
    point: int | None
    person: str
    state: str | None
    organisation: str | None
    role: Role
    subject: str | None


@dataclass(frozen=True, slots=True)
class InstrumentRead:
    """An act of a State towards the treaty, with the dates printed."""

    decision: int
    state: str
    kind: ActKind
    deposited_on: date | None
    in_force_from: date | None
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document named in a decision, its symbol without spaces."""

    decision: int
    symbol: str


@dataclass(frozen=True, slots=True)
class Postponed:
    """Something put off to a later meeting, ``None`` where it is not said which."""

    decision: int
    to_meeting: int | None


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """A coming meeting with its days; ``to_be_confirmed`` where the text says so."""

    number: int | None
    first_day: date | None
    last_day: date | None
    to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class AnnexRead:
    """An annex; ``text`` has one line for each paragraph."""

    label: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Warned:
    """One doubt: where, the words in doubt as printed, and why; ``point`` counts from 1."""

    code: Doubt
    decision: int | None
    text: str
    message: str
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An official document as read: its header, and everything its text sets down."""

    header: Header
    items: tuple[Item, ...] = ()
    decisions: tuple[DecisionRead, ...] = ()
    duties: tuple[DutyRead, ...] = ()
    tasks: tuple[DutyRead, ...] = ()
    appointments: tuple[AppointmentRead, ...] = ()
    instruments: tuple[InstrumentRead, ...] = ()
    citations: tuple[Citation, ...] = ()
    postponed: tuple[Postponed, ...] = ()
    next_meetings: tuple[NextMeeting, ...] = ()
    annexes: tuple[AnnexRead, ...] = ()
    warnings: tuple[Warned, ...] = ()
