"""Two languages of a document compared, decision by decision and point by point."""

from collections.abc import Iterator

from servanda.texts.acts import Act
from servanda.texts.checks.addresses import ADDRESS
from servanda.texts.dates import find_dates
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.meetings import Horizon, find_meetings
from servanda.texts.parity.disparity import Aspect, Disparity, apart
from servanda.texts.parity.rows import annexes, headings, next_meetings, rows, title_pages
from servanda.texts.persons import find_persons
from servanda.texts.reading import DecisionRead, Reading
from servanda.texts.symbols import find_symbols


def compare_languages(
    one: Reading, other: Reading, *, grammar: Grammar | None = None
) -> tuple[Disparity, ...]:
    """Everything in which two languages of one document differ, in the order of the document.

    The States named are compared where ``grammar`` gives their names in both languages.
    """
    left, right = ({d.number: d for d in each.decisions} for each in (one, other))
    both = [number for number in left if number in right]
    horizon = Horizon(number=one.header.meeting.number or other.header.meeting.number)
    found = [
        *title_pages(one.header, other.header),
        *headings(one, other),
        *apart(Aspect.NUMBERING, map(str, left), map(str, right)),
    ]
    for number in both:
        found += _decisions(left[number], right[number], horizon, grammar or Grammar())
    found += rows(one, other, both)
    found += [*next_meetings(one, other), *annexes(one, other)]
    return tuple(found)


def _decisions(
    one: DecisionRead, other: DecisionRead, horizon: Horizon, grammar: Grammar
) -> Iterator[Disparity]:
    number = one.number
    yield from apart(Aspect.PLACE, [one.item or ""], [other.item or ""], decision=number)
    if Act.OTHER not in (one.act, other.act):
        yield from apart(Aspect.ACT, [one.act.value], [other.act.value], decision=number)
    counts = [(each.points, each.footnotes) for each in (one, other)]
    for aspect, n in ((Aspect.POINTS, 0), (Aspect.NOTES, 1)):
        left, right = (str(len(each[n])) for each in counts)
        yield from apart(aspect, [left], [right], decision=number)
    for point, left, right in _units(one, other):
        yield from _said(left, right, horizon, grammar, (number, point))


def _units(one: DecisionRead, other: DecisionRead) -> Iterator[tuple[int | None, str, str]]:
    """The texts to hold side by side: point by point where both have as many, else as a whole."""
    if len(one.points) != len(other.points):
        yield None, _whole(one), _whole(other)
        return
    yield None, _own(one), _own(other)
    for n, (left, right) in enumerate(zip(one.points, other.points, strict=True), 1):
        yield n, left, right


def _own(decision: DecisionRead) -> str:
    return "\n".join((decision.text, *decision.footnotes))


def _whole(decision: DecisionRead) -> str:
    return "\n".join((_own(decision), *decision.points))


def _said(
    one: str, other: str, horizon: Horizon, grammar: Grammar, place: tuple[int, int | None]
) -> Iterator[Disparity]:
    left, right = (_named(text, horizon, grammar) for text in (one, other))
    for aspect, words in left.items():
        yield from apart(aspect, set(words), set(right[aspect]), decision=place[0], point=place[1])


def _named(text: str, horizon: Horizon, grammar: Grammar) -> dict[Aspect, list[str]]:
    """What a text names that does not change with the language."""
    folded = fold(text)
    return {
        Aspect.DATES: [
            str(s.last) if s.first == s.last else f"{s.first} to {s.last}"
            for s in find_dates(folded)
        ],
        Aspect.MEETINGS: [
            f"meeting {m.number}"
            for m in find_meetings(folded, horizon)
            if m.number and not folded[m.start : m.end].endswith("meetings")
        ],
        Aspect.PERSONS: [fold(person.name).upper() for person in find_persons(text)],
        Aspect.STATES: [state.code for state in grammar.states_in(text)],
        Aspect.SYMBOLS: [f"{s.body}({s.year}){s.number}" for s in find_symbols(text)],
        Aspect.ADDRESSES: [match[0].casefold() for match in ADDRESS.finditer(text)],
    }
