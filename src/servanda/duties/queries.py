"""The ledger of duties as it stood on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import F

from servanda.base.source import Source, decision_source
from servanda.base.standing import Standing
from servanda.base.words import Words
from servanda.duties.models import Duty, DutyStep
from servanda.law.duties import DutyState, Step, deadline, standing
from servanda.meetings.models import DecisionText
from servanda.treaty.models import Committee, StateName
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
    at: time | None = None,
) -> list[DutyRow]:
    """The duties set by a day with their standing on it, earliest due first, undated last.

    Of one State, or of one meeting, where told so; at the end of the day, or at an hour of it.
    Four queries.
    """
    found = of.duties.known(known, "decision").lean().filter(set_on__lte=on)
    if state is not None:
        found = found.filter(debtor_state__code=state)
    if meeting is not None:
        found = found.filter(decision__decision_list__meeting__number=meeting)
    duties = list(
        found.select_related("debtor_state").annotate(
            number=F("decision__number"),
            symbol=F("decision__decision_list__document__symbol"),
            meeting=F("decision__decision_list__meeting__number"),
        )
    )
    wordings = _wordings(duties, known)
    steps = _steps(duties, on, known)
    names = names_on(on, known=known, codes=_codes(duties))
    rows = [
        _row(duty, _debtor(duty, names), wordings[duty.decision_id], steps[duty.pk], (on, at))
        for duty in duties
    ]
    return sorted(rows, key=lambda row: (row.due or date.max, row.decision_number))


def _codes(duties: Iterable[Duty]) -> set[str]:
    return {duty.debtor_state.code for duty in duties if duty.debtor_state}


def _debtor(duty: Duty, names: Mapping[str, StateName]) -> DebtorRow:
    code = duty.debtor_state.code if duty.debtor_state else ""
    name = names.get(code)
    return DebtorRow(
        kind=duty.debtor_kind,
        code=code,
        name=name.names if name else {},
        in_sentence=(name.in_sentence or name.names) if name else {},
        count=duty.debtor_count,
        persons=tuple(duty.debtor_persons),
    )


def _row(
    duty: Any,
    debtor: DebtorRow,
    wordings: Mapping[str, list[str]],
    steps: list[Step],
    moment: tuple[date, time | None],
) -> DutyRow:
    """A duty that was fetched with its list's symbol and its meeting's number."""
    on, at = moment
    rule = duty.as_rule(decision_source(duty.symbol, duty.number, duty.point))
    due, due_time = deadline(on, rule, steps)
    reached = standing(on, rule, steps, at=at)
    assert reached is not None, "the ledger holds duties already set"
    return DutyRow(
        debtor=debtor,
        wording={language: said[duty.point or 0] for language, said in wordings.items()},
        symbol=duty.symbol,
        meeting_number=duty.meeting,
        decision_number=duty.number,
        point=duty.point,
        set_on=duty.set_on,
        set_due=duty.due,
        due=due,
        due_time=due_time,
        force=duty.force,
        on_silence=duty.on_silence,
        standing=reached,
    )


def _wordings(duties: Iterable[Duty], known: datetime | None) -> dict[int, dict[str, list[str]]]:
    """By decision and language, the words of the paragraph and then of each of its points."""
    found: dict[int, dict[str, list[str]]] = defaultdict(dict)
    decisions = {duty.decision_id for duty in duties}
    texts = DecisionText.objects.known(known).filter(decision__in=decisions)
    for decision, language, text, points in texts.values_list(
        "decision_id", "language", "text", "points"
    ):
        found[decision][language] = [text, *points]
    return found


def _steps(duties: Iterable[Duty], on: date, known: datetime | None) -> dict[int, list[Step]]:
    found = defaultdict(list)
    keys = [duty.pk for duty in duties]
    for step in DutyStep.objects.known(known).lean().filter(duty__in=keys, dated_on__lte=on):
        found[step.duty_id].append(step.as_step())
    return found
