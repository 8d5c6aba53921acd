"""A name spelt two ways, and a person given two States or organisations."""

from collections import Counter
from collections.abc import Iterator, Sequence

from servanda.texts.checks.known import Paper
from servanda.texts.checks.slips import Said, is_slip, slips
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.persons import find_persons
from servanda.texts.reading import Doubt, Warned

_SHORT = 4


def persons(paper: Paper) -> Iterator[Warned]:
    """Each name spelt otherwise than elsewhere, then each second State or organisation."""
    grammar = paper.known.grammar
    said = [
        Said(each.decision, person.name, _affiliation(person.of or "", grammar), each.point)
        for each in paper.sayings
        for person in find_persons(each.text)
    ]
    for odd, usual in slips(said, _same_person):
        message = f"differs from {usual.text}, named elsewhere in this document"
        yield Warned(Doubt.NAME_DIFFERS, odd.decision, odd.text, message, odd.point)
    for name in dict.fromkeys(each.text.casefold() for each in said):
        given = [each for each in said if each.of and each.text.casefold() == name]
        yield from _affiliations(given, grammar)


def _same_person(one: Said, other: Said) -> bool:
    is_long = min(len(one.text), len(other.text)) > _SHORT
    same_of = not (one.of and other.of) or fold(one.of) == fold(other.of)
    return is_long and same_of and is_slip(one.text, other.text)


def _affiliations(given: Sequence[Said], grammar: Grammar) -> Iterator[Warned]:
    def key(each: Said) -> str:
        return grammar.state(each.of) or fold(each.of)

    counts = Counter(key(each) for each in given)
    if len(counts) < 2:
        return
    usual = next(each for each in given if counts[key(each)] == max(counts.values()))
    where = f"decision {usual.decision}" if usual.decision else "an annex"
    for each in given:
        if key(each) != key(usual):
            message = f"{each.text} is given as {usual.of} in {where}"
            yield Warned(Doubt.AFFILIATION_DIFFERS, each.decision, each.of, message, each.point)


def _affiliation(brackets: str, grammar: Grammar) -> str:
    """The State or organisation in the brackets after a name, offices aside."""
    parts = [part.strip() for part in brackets.split(",")]
    states = [part for part in parts if grammar.state(part)]
    return states[0] if states else parts[-1]
