"""What a careful secretary would query before adoption. Doubts never change the reading."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from servanda.texts.blocks import Decision, Heading
from servanda.texts.dates import WEEKDAYS, find_dates
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.meetings import Horizon, find_meetings
from servanda.texts.persons import find_persons
from servanda.texts.reading import Doubt, Warned

_ADDRESS = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? (?:the |le )?$")
_SLIP = 2


@dataclass(frozen=True, slots=True)
class Said:
    """Words said in a decision, with who or what they are said of."""

    decision: int
    text: str
    of: str = ""


def doubts(
    headings: Iterable[Heading],
    decisions: Sequence[Decision],
    horizon: Horizon,
    grammar: Grammar,
) -> Iterator[Warned]:
    """Every doubt: numbering of headings, then those of the decisions by kind."""
    for heading in headings:
        message = f"the number of heading {heading.number} does not follow the one before"
        yield Warned(Doubt.NUMBERING, None, heading.number, message)
    texts = [(d.number, text) for d in decisions for text in _texts(d)]
    yield from _addresses(texts, grammar)
    yield from _persons(texts, grammar)
    for decision, text in texts:
        yield from _weekdays(decision, text)
        yield from _meeting_days(decision, text, horizon)


def _texts(decision: Decision) -> list[str]:
    return [decision.text, *(point.text for point in decision.points), *decision.notes]


def _addresses(texts: Iterable[tuple[int, str]], grammar: Grammar) -> Iterator[Warned]:
    said = [Said(n, match[0]) for n, text in texts for match in _ADDRESS.finditer(text)]
    known = [Said(0, grammar.address)] * (len(said) + 1) if grammar.address else []
    for odd, usual in _slips([*known, *said], lambda a, b: _is_slip(a.text, b.text)):
        message = f"differs from {usual.text}, used elsewhere in this document"
        yield Warned(Doubt.ADDRESS_DIFFERS, odd.decision, odd.text, message)


def _slips(
    said: Sequence[Said], alike: Callable[[Said, Said], bool]
) -> Iterator[tuple[Said, Said]]:
    """Each odd form with the usual one: the rarer, or the later where both are as frequent."""
    counts = Counter(each.text.casefold() for each in said)
    forms = list({each.text.casefold(): each for each in reversed(said)}.values())[::-1]
    for one, other in combinations(forms, 2):
        if not alike(one, other):
            continue
        more = counts[one.text.casefold()] >= counts[other.text.casefold()]
        usual, odd = (one, other) if more else (other, one)
        places = {
            each.decision: each for each in said if each.text.casefold() == odd.text.casefold()
        }
        yield from ((place, usual) for place in places.values())


def _is_slip(one: str, other: str) -> bool:
    return 0 < _distance(one.casefold(), other.casefold()) <= _SLIP


def _distance(one: str, other: str) -> int:
    """How many letters must be changed, added or dropped; over three is four.

    >>> _distance("lanzarote", "lazarote"), _distance("ab", "ba"), _distance("ab", "abcdefg")
    (1, 2, 4)
    """
    if abs(len(one) - len(other)) > _SLIP:
        return 4
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
    return row[-1]


def _persons(texts: Iterable[tuple[int, str]], grammar: Grammar) -> Iterator[Warned]:
    said = [
        Said(n, person.name, of=_affiliation(person.of or "", grammar))
        for n, text in texts
        for person in find_persons(text)
    ]
    for odd, usual in _slips(said, _same_person):
        message = f"differs from {usual.text}, named elsewhere in this document"
        yield Warned(Doubt.NAME_DIFFERS, odd.decision, odd.text, message)
    for name in dict.fromkeys(each.text.casefold() for each in said):
        given = [each for each in said if each.of and each.text.casefold() == name]
        yield from _affiliations(given, grammar)


def _same_person(one: Said, other: Said) -> bool:
    is_long = min(len(one.text), len(other.text)) > 4
    same_of = not (one.of and other.of) or fold(one.of) == fold(other.of)
    return is_long and same_of and _is_slip(one.text, other.text)


def _affiliations(given: Sequence[Said], grammar: Grammar) -> Iterator[Warned]:
    def key(each: Said) -> str:
        return grammar.state(each.of) or fold(each.of)

    counts = Counter(key(each) for each in given)
    if len(counts) < 2:
        return
    usual = next(each for each in given if counts[key(each)] == max(counts.values()))
    for each in given:
        if key(each) != key(usual):
            message = f"{each.text} is given as {usual.of} in decision {usual.decision}"
            yield Warned(Doubt.AFFILIATION_DIFFERS, each.decision, each.of, message)


def _affiliation(brackets: str, grammar: Grammar) -> str:
    """The State or organisation in the brackets after a name, offices aside."""
    parts = [part.strip() for part in brackets.split(",")]
    states = [part for part in parts if grammar.state(part)]
    return states[0] if states else parts[-1]


def _weekdays(decision: int, text: str) -> Iterator[Warned]:
    folded = fold(text)
    for span in find_dates(folded):
        match = _WEEKDAY.search(folded[max(0, span.start - 20) : span.start])
        if match and WEEKDAYS[match[1]] != span.first.weekday():
            start = max(0, span.start - 20) + match.start()
            message = f"{span.first} is not a {match[1]}"
            yield Warned(Doubt.DATE_DIFFERS, decision, text[start : span.end], message)


def _meeting_days(decision: int, text: str, horizon: Horizon) -> Iterator[Warned]:
    for meeting in find_meetings(fold(text), horizon):
        listed = horizon.listed.get(meeting.number or 0)
        if meeting.days and listed and meeting.days != listed and listed.first:
            message = f"the list of next meetings gives {listed.first} to {listed.last}"
            shown = text[meeting.start : meeting.end]
            yield Warned(Doubt.DATE_DIFFERS, decision, shown, message)
