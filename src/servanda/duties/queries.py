"""The ledger of duties as it stood on a day."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import QuerySet

from servanda.base.source import Source, decision_source
from servanda.base.standing import Standing
from servanda.base.words import Words
from servanda.duties.models import Duty, DutyStep
from servanda.law.duties import DutyState, Step, deadline, standing
from servanda.meetings.models import DecisionText
from servanda.treaty.models import Committee
from servanda.treaty.queries import names_on


@dataclass(frozen=True, slots=True)
class DebtorRow:
    """Who owes: a kind (joint kinds are joined by ``+``), a State, a number, or persons."""

    kind: str
    code: str
    name: Words
    in_sentence: Words
    count: int | None
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty on a day, with what is owed in each language, and its standing with grounds.

    ``due`` and ``due_time`` are those in force that day; ``set_due`` the day first set.
    """

    debtor: DebtorRow
    wording: Words
    symbol: str
    meeting_number: int
    decision_number: int
    point: int | None
    set_on: date
    set_due: date | None
    due: date | None
    due_time: time | None
    force: str
    on_silence: str
    standing: Standing[DutyState]

    @property
    def source(self) -> Source:
        """The decision and point that set it."""
        return decision_source(self.symbol, self.decision_number, self.point)


def ledger(
    of: Committee,
    *,
    on: date,
    known: datetime | None = None,
    state: str | None = None,
    meeting: int | None = None,
) -> list[DutyRow]:
    """The duties set by a day with their standing on it, earliest due first, undated last.

    Of one State, or of one meeting, where told so. Four queries.
    """
    duties = of.duties.known(known).filter(set_on__lte=on)
    if state is not None:
        duties = duties.filter(debtor_state__code=state)
    if meeting is not None:
        duties = duties.filter(decision__decision_list__meeting__number=meeting)
    wordings = _wordings(duties, known)
    steps = _steps(duties, on, known)
    names = names_on(on, known=known, codes=duties.values("debtor_state__code"))
    rows = duties.select_related(
        "debtor_state", "decision__decision_list__meeting", "decision__decision_list__document"
    )
    found = []
    for duty in rows:
        name = names.get(duty.debtor_state.code) if duty.debtor_state else None
        debtor = DebtorRow(
            duty.debtor_kind,
            duty.debtor_state.code if duty.debtor_state else "",
            name.names if name else {},
            (name.in_sentence or name.names) if name else {},
            duty.debtor_count,
            tuple(duty.debtor_persons),
        )
        found.append(_row(duty, debtor, wordings[duty.decision_id], steps[duty.pk], on))
    return sorted(found, key=lambda row: (row.due or date.max, row.decision_number))


def _row(
    duty: Duty,
    debtor: DebtorRow,
    wordings: dict[str, DecisionText],
    steps: list[Step],
    on: date,
) -> DutyRow:
    adopted = duty.decision.decision_list
    source = decision_source(adopted.document.symbol, duty.decision.number, duty.point)
    rule = duty.as_rule(source)
    due, due_time = deadline(on, rule, steps)
    reached = standing(on, rule, steps)
    assert reached is not None, "the ledger holds duties already set"
    return DutyRow(
        debtor=debtor,
        wording={language: _said(text, duty.point) for language, text in wordings.items()},
        symbol=adopted.document.symbol,
        meeting_number=adopted.meeting.number,
        decision_number=duty.decision.number,
        point=duty.point,
        set_on=duty.set_on,
        set_due=duty.due,
        due=due,
        due_time=due_time,
        force=duty.force,
        on_silence=duty.on_silence,
        standing=reached,
    )


def _said(text: DecisionText, point: int | None) -> str:
    """The words that set the duty: the point's, or the paragraph's own."""
    return text.points[point - 1] if point and point <= len(text.points) else text.text


def _wordings(duties: QuerySet[Duty], known: datetime | None) -> dict[int, dict[str, DecisionText]]:
    found: dict[int, dict[str, DecisionText]] = defaultdict(dict)
    for text in DecisionText.objects.known(known).filter(decision__in=duties.values("decision")):
        found[text.decision_id][text.language] = text
    return found


def _steps(duties: QuerySet[Duty], on: date, known: datetime | None) -> dict[int, list[Step]]:
    found = defaultdict(list)
    for step in DutyStep.objects.known(known).filter(duty__in=duties, dated_on__lte=on):
        found[step.duty_id].append(step.as_step())
    return found
