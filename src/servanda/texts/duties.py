"""Who owes what by when, from the decisions of a list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from servanda.law.duties import Force, SilenceEffect
from servanda.texts.acts import Act, act_of
from servanda.texts.blocks import Decision
from servanda.texts.clauses import Clause, Sentence, by_work, find_clauses
from servanda.texts.deadlines import Deadline, ImpossibleDeadline, find_deadlines
from servanda.texts.errors import ReadingError
from servanda.texts.grammar import Grammar
from servanda.texts.meetings import Horizon
from servanda.texts.mentions import Mention, as_debtors, chain
from servanda.texts.persons import find_persons
from servanda.texts.postponements import puts_off
from servanda.texts.reading import Debtor, Debtors, DutyRead
from servanda.texts.sentences import sentences
from servanda.texts.silence import effect_of_silence

# Acts that only report: their sentence binds somebody only where a clause in it says so.
REPORTING = frozenset(
    {
        Act.NOTE,
        Act.BE_INFORMED,
        Act.HEAR,
        Act.WELCOME,
        Act.TAKE_STOCK,
        Act.THANK,
        Act.EXPRESS,
        Act.EXCHANGE_VIEWS,
        Act.BEGIN,
        Act.EXAMINE,
        Act.CONSIDER,
        Act.HOLD,
        Act.BE_HONOURED,
        Act.RECALL,
        Act.FIND,
    }
)
_EXTENDS = re.compile(r"(?:a |also |further )?(?:prolonge|extend|accorde|grant)\w*\b")
_POINTS_BACK = (
    "ci-dessus", "susmentionn", "precit", "above", "aforementioned", "precedente", "preceding",
)  # fmt: skip


@dataclass
class Ledger:
    """The duties and tasks found so far, and what later paragraphs point back to."""

    horizon: Horizon
    grammar: Grammar
    duties: list[DutyRead] = field(default_factory=list)
    tasks: list[DutyRead] = field(default_factory=list)
    last: Deadline | None = None
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unit:
    """A paragraph or point: where it stands, and who its lead gives it to."""

    decision: int
    point: int | None
    text: str
    act: Act
    lead: Clause | None = None


def read_duties(
    decisions: Iterable[Decision], horizon: Horizon, grammar: Grammar
) -> tuple[tuple[DutyRead, ...], tuple[DutyRead, ...]]:
    """The duties with a date, and the tasks without; in the order of the text.

    Raises ReadingError if a deadline is printed that is no day of the calendar.
    """
    ledger = Ledger(horizon, grammar)
    for decision in decisions:
        try:
            _read_decision(decision, ledger)
        except ImpossibleDeadline as error:
            why = f"“{error}” is set as a deadline and is no day of the calendar."
            raise ReadingError(decision.line, decision.text, why) from None
    return tuple(ledger.duties), tuple(ledger.tasks)


def _read_decision(decision: Decision, ledger: Ledger) -> None:
    act = act_of(decision.text)
    lead = _read_unit(Unit(decision.number, None, decision.text, act), ledger)
    leads: list[Clause | None] = [lead]
    for n, point in enumerate(decision.points, 1):
        del leads[point.depth + 1 :]
        unit = Unit(decision.number, n, point.text, act, leads[-1])
        leads.append(_read_unit(unit, ledger) or leads[-1])
    named = [p.name for text in _texts(decision) for p in find_persons(text)]
    ledger.named = tuple(dict.fromkeys(named)) or ledger.named


def _texts(decision: Decision) -> list[str]:
    return [decision.text, *(point.text for point in decision.points)]


def _read_unit(unit: Unit, ledger: Ledger) -> Clause | None:
    """Enter the duties of one paragraph or point; gives its last clause, for its points."""
    rows: list[DutyRead] = []
    tasks: list[DutyRead] = []
    clause: Clause | None = None
    before: Sequence[Mention] = unit.lead.who if unit.lead else ()
    for text in sentences(unit.text):
        sentence = Sentence.of(text, ledger.grammar)
        clauses = find_clauses(sentence, before)
        rows += _duties(unit, sentence, clauses, ledger)
        tasks += _tasks(unit, sentence, clauses)
        _note_silence(sentence.folded, rows, ledger)
        named = [each for each in clauses if each.has_who]
        clause = named[-1] if named else clause
        before = named[-1].who if named else before
    ledger.duties += _distinct(rows)
    if not rows:
        ledger.tasks += tasks[:1]
    return clause


def _duties(
    unit: Unit, sentence: Sentence, clauses: Sequence[Clause], ledger: Ledger
) -> Iterator[DutyRead]:
    effect = effect_of_silence(sentence.folded)
    for deadline in find_deadlines(sentence.folded, ledger.horizon, ledger.last):
        clause = _clause_for(deadline, clauses) or _from_lead(unit, sentence)
        if clause is None or not _binds(unit, clause, deadline, sentence):
            continue
        # "If nothing has come by then" says what silence means, and sets no deadline.
        if effect and deadline.is_same:
            continue
        if effect and not clause.who:
            clause = replace(clause, who=by_work("positions"))
        if not deadline.is_meeting:
            ledger.last = deadline
        yield DutyRead(
            decision=unit.decision,
            point=unit.point,
            due=deadline.due,
            due_time=deadline.due_time,
            debtors=_debtors(clause, sentence, ledger),
            force=clause.force,
        )


def _clause_for(deadline: Deadline, clauses: Sequence[Clause]) -> Clause | None:
    """The last clause that begins before the deadline; those with a subject first."""
    before = [each for each in clauses if each.at <= deadline.end]
    with_who = [each for each in before if each.has_who]
    # "By 30 June the Parties should…": the deadline stands before its clause.
    after = [each for each in clauses if each.has_who][:1]
    return next(iter([*with_who[::-1][:1], *after, *before[::-1][:1]]), None)


def _from_lead(unit: Unit, sentence: Sentence) -> Clause | None:
    if unit.lead is not None:
        return unit.lead
    if unit.act in REPORTING or unit.act is Act.POSTPONE:
        return None
    if _EXTENDS.match(sentence.folded) and sentence.mentions:
        return Clause(tuple(chain(sentence.mentions, sentence.folded)), 0, Force.MUST)
    return Clause(by_work(_object(sentence)), 0, Force.MUST, has_who=False)


def _object(sentence: Sentence) -> str:
    """What the decision is about, after its verb: "to extend the time for replies"."""
    return sentence.folded.partition(" ")[2]


def _binds(unit: Unit, clause: Clause, deadline: Deadline, sentence: Sentence) -> bool:
    if puts_off(sentence.folded) and not clause.has_who:
        return False
    if deadline.is_meeting:
        return clause.has_who and unit.act not in REPORTING
    return clause.has_who or unit.act not in REPORTING


def _debtors(clause: Clause, sentence: Sentence, ledger: Ledger) -> Debtors:
    debtors = as_debtors(clause.who) if clause.who else Debtors((Debtor.OTHER,))
    points_back = any(word in sentence.folded for word in _POINTS_BACK)
    if Debtor.RAPPORTEURS in debtors.kinds and not debtors.persons and points_back:
        return replace(debtors, persons=ledger.named)
    return debtors


def _tasks(unit: Unit, sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[DutyRead]:
    if effect_of_silence(sentence.folded):
        return
    for clause in clauses:
        if clause.has_who and (unit.act not in REPORTING or clause.force is Force.ASKED):
            debtors = as_debtors(clause.who)
            yield DutyRead(unit.decision, unit.point, None, None, debtors, clause.force)


def _note_silence(folded: str, rows: list[DutyRead], ledger: Ledger) -> None:
    """Enter the effect of silence with the duty it belongs to, which may stand earlier."""
    effect: SilenceEffect | None = effect_of_silence(folded)
    target = rows or ledger.duties
    if effect and target:
        target[-1] = replace(target[-1], on_silence=effect, force=Force.MUST)


def _distinct(rows: Iterable[DutyRead]) -> list[DutyRead]:
    """One row for each deadline and debtor of a paragraph."""
    found: dict[tuple[object, ...], DutyRead] = {}
    for row in rows:
        found.setdefault((row.due, row.due_time, row.debtors.kinds, row.debtors.states), row)
    return list(found.values())
