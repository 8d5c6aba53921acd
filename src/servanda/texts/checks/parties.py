"""States named as Parties that are not Parties on the day, where the Parties are known."""

import re
from collections.abc import Iterator

from servanda.texts.checks.known import Paper, Saying
from servanda.texts.folding import fold
from servanda.texts.grammar import StateNamed
from servanda.texts.reading import Doubt, Warned
from servanda.texts.sentences import sentences

_PARTIES = re.compile(
    r"(?<!des )(?<!of the )(?<!of )\bpart(?:ies|ie|y)\b(?! to\b| a la\b)|\bparties concern\w+"
)
_NOT_YET = re.compile(
    r"\b(?:ratif\w*|sign(?:ed|ature|atories|ataires?|ee?)|acces+ion|adhesion|accede\w*"
    r"|adhere\w*|not (?:yet )?(?:a )?part\w*|non[- ]part\w*|pas (?:encore )?parties?|observ\w+"
    r"|become|devenir|into force|en vigueur|will be|sera)\b"
)


def not_parties(paper: Paper) -> Iterator[Warned]:
    """Each State that owes something, sends somebody, or is named among Parties, and is none."""
    if paper.known.parties is None:
        return
    charged = {(d.decision, d.point, code) for d in paper.duties for code in d.debtors.states}
    charged |= {(a.decision, a.point, a.state) for a in paper.appointments if a.state}
    seen: set[tuple[int | None, str]] = set()
    for saying in paper.sayings:
        for text, named in _named(saying, paper):
            is_charged = (saying.decision, saying.point, named.code) in charged
            is_new = (saying.decision, named.code) not in seen
            if is_new and (is_charged or _among_parties(text)):
                seen.add((saying.decision, named.code))
                shown = text[named.start : named.end]
                yield _warned(saying, shown, _why(named.code, paper))


def _named(saying: Saying, paper: Paper) -> Iterator[tuple[str, StateNamed]]:
    """The States named that are not Parties, each with its sentence."""
    assert paper.known.parties is not None
    for text in sentences(saying.text):
        if _NOT_YET.search(fold(text)):
            continue
        for named in paper.known.grammar.states_in(text):
            if named.code not in paper.known.parties:
                yield text, named


def _among_parties(text: str) -> bool:
    return bool(_PARTIES.search(fold(text)))


def _why(code: str, paper: Paper) -> str:
    entry = paper.known.entries.get(code)
    when = f" on {paper.day}" if paper.day else ""
    later = f"; it is bound from {entry.in_force_from}" if entry else ""
    return f"is not a Party{when}{later}"


def _warned(saying: Saying, shown: str, message: str) -> Warned:
    return Warned(Doubt.NOT_A_PARTY, saying.decision, shown, message, saying.point)
