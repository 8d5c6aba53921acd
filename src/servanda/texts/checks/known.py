"""What is known besides the document, and the document as the checks look at it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from servanda.law.entry_into_force import Entry
from servanda.texts.acts import Act
from servanda.texts.grammar import Grammar
from servanda.texts.meetings import Days, Horizon
from servanda.texts.reading import AppointmentRead, DutyRead, Header, InstrumentRead, NextMeeting


@dataclass(frozen=True, slots=True)
class Known:
    """Facts that the caller gives as plain values; what is left out is not checked.

    ``grammar`` names the States and the mailbox; ``symbols`` are all documents that exist;
    ``parties`` the codes of the States bound on the day of the meeting; ``entries`` each State's
    first day bound and its number; ``meetings`` leads from a meeting's number to its days.
    """

    grammar: Grammar = field(default_factory=Grammar)
    symbols: Collection[str] | None = None
    parties: Collection[str] | None = None
    entries: Mapping[str, Entry] = field(default_factory=dict)
    meetings: Mapping[int, Days] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Saying:
    """A paragraph, point or note: the decision it belongs to, its point, and what the act is.

    ``decision`` is ``None`` in an annex; ``point`` counts from 1.
    """

    decision: int | None
    point: int | None
    text: str
    act: Act


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as the checks look at it: its sayings, and what was read in them."""

    sayings: tuple[Saying, ...]
    horizon: Horizon
    known: Known
    instruments: tuple[InstrumentRead, ...] = ()
    next_meetings: tuple[NextMeeting, ...] = ()
    numbers: tuple[str, ...] = ()
    header: Header | None = None
    duties: tuple[DutyRead, ...] = ()
    appointments: tuple[AppointmentRead, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of the decisions: that of their adoption, else the last of the meeting."""
        return self.horizon.adopted_on or self.horizon.last_day

    def name(self, code: str) -> str:
        """What the document calls a State, else the State's code."""
        for saying in self.sayings:
            for named in self.known.grammar.states_in(saying.text):
                if named.code == code:
                    return saying.text[named.start : named.end]
        return code
