"""All checks, one after another, over one document."""

from collections.abc import Callable, Iterable, Iterator

from servanda.texts.acts import Act
from servanda.texts.checks.addresses import addresses
from servanda.texts.checks.days import days
from servanda.texts.checks.entries import entries
from servanda.texts.checks.known import Known, Paper, Saying
from servanda.texts.checks.numbering import numbering
from servanda.texts.checks.orders import orders
from servanda.texts.checks.parties import not_parties
from servanda.texts.checks.past import deadlines_past
from servanda.texts.checks.persons import persons
from servanda.texts.checks.register import unknown_symbols
from servanda.texts.meetings import Days, Horizon
from servanda.texts.reading import DecisionRead, Reading, Warned

type Check = Callable[[Paper], Iterator[Warned]]

CHECKS: tuple[Check, ...] = (
    numbering,
    addresses,
    persons,
    days,
    orders,
    deadlines_past,
    entries,
    unknown_symbols,
    not_parties,
)


def check(reading: Reading, *, known: Known | None = None) -> tuple[Warned, ...]:
    """Everything a careful secretary would query in a document, none twice.

    ``known`` gives facts from outside the document; without them it is held against itself only.
    """
    found = findings(paper_of(reading, known or Known()))
    return in_order(distinct([*reading.warnings, *found]))


def findings(paper: Paper) -> Iterator[Warned]:
    """What every check finds, in the order of the checks."""
    for each in CHECKS:
        yield from each(paper)


def distinct(found: Iterable[Warned]) -> tuple[Warned, ...]:
    """The findings, each once: the later one where it knows more, such as the point."""
    return tuple({(each.code, each.decision, each.text): each for each in found}.values())


def in_order(found: Iterable[Warned]) -> tuple[Warned, ...]:
    """The findings in the order of the document: headings and title page, decisions, points."""
    return tuple(sorted(found, key=lambda each: (each.decision or 0, each.point or 0)))


def paper_of(reading: Reading, known: Known) -> Paper:
    """A reading as the checks look at it."""
    meeting = reading.header.meeting
    last_day = meeting.last_day or meeting.adopted_on or reading.header.dated_on
    annexes = [line for annex in reading.annexes for line in (annex.title, *annex.text.split("\n"))]
    return Paper(
        sayings=(
            *(saying for each in reading.decisions for saying in _sayings(each)),
            *(Saying(None, None, line, Act.OTHER) for line in annexes),
        ),
        horizon=Horizon(
            number=meeting.number,
            last_day=last_day,
            adopted_on=meeting.adopted_on or last_day,
            listed={
                m.number: Days(m.first_day, m.last_day) for m in reading.next_meetings if m.number
            },
        ),
        known=known,
        instruments=reading.instruments,
        next_meetings=reading.next_meetings,
        numbers=tuple(item.number for item in reading.items),
        header=reading.header,
        duties=(*reading.duties, *reading.tasks),
        appointments=reading.appointments,
    )


def _sayings(decision: DecisionRead) -> Iterator[Saying]:
    yield Saying(decision.number, None, decision.text, decision.act)
    for n, text in enumerate(decision.points, 1):
        yield Saying(decision.number, n, text, decision.act)
    for text in decision.footnotes:
        yield Saying(decision.number, None, text, decision.act)
