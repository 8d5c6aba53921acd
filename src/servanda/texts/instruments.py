"""Acts of States towards the treaty that a list of decisions reports."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from servanda.law.acts import ActKind
from servanda.texts.acts import Act, act_of
from servanda.texts.blocks import Decision
from servanda.texts.dates import DateSpan, find_dates
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar, StateNamed
from servanda.texts.meetings import ORDINAL, ordinal
from servanda.texts.reading import InstrumentRead
from servanda.texts.sentences import sentences

_DEEDS = (
    (ActKind.RATIFICATION, r"ratifi\w+"),
    (ActKind.ACCESSION, r"adhesion\w*|adhere\w*|accession\w*|acced\w+"),
    (ActKind.SIGNATURE, r"sign(?:ature\w*|ed|ee?s?|ing|er|ataires?)"),
    (ActKind.ACCEPTANCE, r"acceptation|acceptance"),
    (ActKind.APPROVAL, r"approbation|approval"),
    (ActKind.DENUNCIATION, r"denonc\w+|denunciation|denounced"),
)
_DEED = re.compile("|".join(rf"\b(?P<{deed}>(?:{words}))\b" for deed, words in _DEEDS))
_FORCE = re.compile(
    r"\b(?:entree? en vigueur|entr(?:e|era|eront|ant) en vigueur|entry into force|enter(?:s|ed"
    r"|ing)? into force"
    r"|in force (?:from|on|as of)|en vigueur)\b"
)
_PARTY = re.compile(
    rf"(?P<ordinals>{ORDINAL}(?:(?:, | et (?:la |le )?"
    rf"| and (?:the )?){ORDINAL}){{0,9}}) (?:etats? |states? )?part(?:ies|ie|y)\b"
)
_NOT_DONE = re.compile(
    r"\b(?:progres\w*|avance\w*|towards|voie|intention\w*|process\w*|processus|en vue"
    r"|with a view|prepar\w+|state of|etat des"
    r"|to|possible|future|prochaine|not yet|pas encore|n'ont pas|n'a pas|procedure)(?: \S+){0,2} ?$"
)
_ASKING = frozenset({Act.INVITE, Act.ASK, Act.CALL, Act.INSTRUCT, Act.DECIDE, Act.AGREE})
_BRACKETS = re.compile(r"\([^()]{3,200}\)")
_BY = re.compile(r"\b(?:par|by|of|de|du|d'|from)\b")
_LINK = re.compile(
    r"\b(?:par|by|of|de|du|d'|from|and|et|on the part of)(?: (?:la|le|les|the)| l')?$|,$|\bd'$"
)
_SUBJECT = re.compile(
    r"(?:'s)?(?: ?(?:\([^()]*\)|,|-|\b(?:and|et|the|la|le|les|l'|has|have|had|a|ont|avait"
    r"|avaient|both|also|newly"
    r"|recently|now|in turn|egalement|recemment|on|le"
    r"|(?:deposited|depose) (?:its|an|the|their|son|un|leurs?) instruments?(?: of| de| d')?)\b"
    r"|(?<=d'))){0,20} ?"
)


def read_instruments(decisions: Iterable[Decision], grammar: Grammar) -> Iterator[InstrumentRead]:
    """The acts of States that decisions report as done, with the dates printed."""
    for decision in decisions:
        if act_of(decision.text) in _ASKING:
            continue
        for text in (decision.text, *(point.text for point in decision.points)):
            if _DEED.search(fold(text)):
                yield from _reported(decision.number, text, grammar)


def _reported(decision: int, text: str, grammar: Grammar) -> list[InstrumentRead]:
    rows: list[InstrumentRead] = []
    folded, own = _lifted(fold(text), grammar)
    force = _FORCE.search(folded)
    for sentence in sentences(folded[: force.start()] if force else folded):
        rows += _done(decision, sentence, grammar)
    rows = _with_effects(rows, folded, force.start() if force else None)
    return [replace(row, in_force_from=own.get(row.state, row.in_force_from)) for row in rows]


def _lifted(folded: str, grammar: Grammar) -> tuple[str, dict[str, date]]:
    """The text without the entries into force in brackets after States; these by State.

    "Arvenia (3 February, in force from 1 June) and Belmark (…) have ratified": the verb follows.
    """
    found: dict[str, date] = {}
    brackets = [b for b in _BRACKETS.finditer(folded) if _FORCE.search(b[0])]
    for bracket in brackets:
        force = _FORCE.search(folded, bracket.start())
        states = list(grammar.states_in(folded[: bracket.start()]))
        assert force
        days = list(find_dates(folded[force.start() : bracket.end()]))
        goes_on = len(brackets) > 1 or _DEED.search(folded, bracket.end())
        if states and goes_on and len(days) == 1:
            found[states[-1].code] = days[0].last
            gap = " " * (bracket.end() - force.start() - 1)
            folded = f"{folded[: force.start()]}{gap}){folded[bracket.end() :]}"
    return folded, found


def _done(decision: int, folded: str, grammar: Grammar) -> Iterator[InstrumentRead]:
    states = list(grammar.states_in(folded))
    dates = list(find_dates(folded))
    for n, state in enumerate(states):
        deed = _deed_of(state, folded, [folded[s.start : s.end] for s in states])
        if deed is None:
            continue
        until = states[n + 1].start if n + 1 < len(states) else len(folded)
        deposited = _deposit(state, until, dates)
        yield InstrumentRead(decision, state.code, deed, deposited, None, None)


def _without_states(gap: str, names: Sequence[str]) -> str:
    for name in names:
        gap = gap.replace(name, "and")
    return gap


def _deed_of(state: StateNamed, folded: str, states: Sequence[str]) -> ActKind | None:
    """The deed done by a State: named before it with "by", or as its verb after it."""
    before = list(_DEED.finditer(folded, 0, state.start))
    if before:
        deed, lead = before[-1], folded[max(0, state.start - 30) : state.start]
        is_by = _BY.search(folded[deed.end() : state.start]) and _LINK.search(lead.rstrip())
        if is_by and not _NOT_DONE.search(folded[: deed.start()]):
            return ActKind(str(deed.lastgroup))
    after = _DEED.search(folded, state.end)
    gap = _without_states(folded[state.end : after.start()], states) if after else ""
    return ActKind(str(after.lastgroup)) if after and _SUBJECT.fullmatch(gap) else None


def _deposit(state: StateNamed, until: int, dates: Sequence[DateSpan]) -> date | None:
    after = [span for span in dates if state.end <= span.start < until]
    return after[0].last if after else None


def _with_effects(
    rows: list[InstrumentRead], folded: str, force: int | None
) -> list[InstrumentRead]:
    """The rows with entry into force and ordinal: one for all, or one each "respectively"."""
    from_force = [span.last for span in find_dates(folded[force:])] if force is not None else []
    ordinals = _ordinals(folded)
    shared = rows[-1].deposited_on if rows else None
    return [
        InstrumentRead(
            row.decision,
            row.state,
            row.kind,
            row.deposited_on or shared,
            _each(from_force, n, len(rows)),
            ordinals[n] if len(ordinals) == len(rows) else None,
        )
        for n, row in enumerate(rows)
    ]


def _ordinals(folded: str) -> list[int]:
    match = _PARTY.search(folded)
    if not match:
        return []
    return [ordinal(word) for word in re.findall(ORDINAL, match["ordinals"])]


def _each(days: Sequence[date], n: int, of: int) -> date | None:
    if not days:
        return None
    return days[n] if len(days) == of else days[0]
