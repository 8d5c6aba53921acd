"""The doubts that stand with a reading: the checks, over what the document itself says."""

from collections.abc import Iterable, Iterator, Sequence

from servanda.texts.acts import act_of
from servanda.texts.blocks import Decision, Heading
from servanda.texts.checks.checking import distinct, findings
from servanda.texts.checks.known import Known, Paper, Saying
from servanda.texts.checks.numbering import out_of_order
from servanda.texts.grammar import Grammar
from servanda.texts.instruments import read_instruments
from servanda.texts.meetings import Horizon
from servanda.texts.reading import NextMeeting, Warned


def doubts(
    headings: Iterable[Heading],
    decisions: Sequence[Decision],
    horizon: Horizon,
    grammar: Grammar,
) -> tuple[Warned, ...]:
    """Every doubt: numbering of headings, then those of the decisions by kind.

    ``headings`` are those whose number does not follow. Doubts never change the reading.
    """
    paper = Paper(
        sayings=tuple(saying for each in decisions for saying in _sayings(each)),
        horizon=horizon,
        known=Known(grammar),
        instruments=tuple(read_instruments(decisions, grammar)),
        next_meetings=tuple(
            NextMeeting(number, days.first, days.last) for number, days in horizon.listed.items()
        ),
    )
    return distinct([*(out_of_order(each.number) for each in headings), *findings(paper)])


def _sayings(decision: Decision) -> Iterator[Saying]:
    act = act_of(decision.text)
    yield Saying(decision.number, None, decision.text, act)
    for n, point in enumerate(decision.points, 1):
        yield Saying(decision.number, n, point.text, act)
    for note in decision.notes:
        yield Saying(decision.number, None, note, act)
