"""Decisions as a page of one language shows them, beside the duties that they set."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servanda.base.words import Words
from servanda.duties.queries import DutyRow
from servanda.meetings.queries import DecisionListRow, DecisionRow, ItemRow, Wording


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision in the words shown; ``other`` is their language where it is not the page's."""

    number: int
    wording: Wording
    other: str
    postponed_to: tuple[int | None, ...]
    duties: Sequence[DutyRow]

    @property
    def opening(self) -> str:
        """Its words up to its first point: a paragraph that only leads to points says little."""
        text, points = self.wording.text, self.wording.points
        return f"{text} {points[0]}" if points and text.endswith(":") else text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the agenda with what was decided under it."""

    number: str
    title: Words
    depth: int
    decisions: Sequence[DecisionShown]


def headings(adopted: DecisionListRow, language: str, duties: Iterable[DutyRow]) -> list[Heading]:
    """The whole list as it is shown."""
    by_decision = _by_decision(duties)
    return [
        Heading(
            item.number,
            item.title,
            item.depth,
            [decision_shown(row, language, by_decision[row.number]) for row in item.decisions],
        )
        for item in adopted.items
    ]


def decision_shown(
    row: DecisionRow, language: str, duties: Sequence[DutyRow] = ()
) -> DecisionShown:
    """A decision in a language, else in the one there is."""
    shown = language if language in row.wordings else next(iter(row.wordings), language)
    wording = row.wordings.get(shown, Wording("", (), ()))
    other = "" if shown == language else shown
    return DecisionShown(row.number, wording, other, row.postponed_to, duties)


def above(adopted: DecisionListRow, item: ItemRow) -> list[ItemRow]:
    """The headings that a heading stands under, the outermost first."""
    return [one for one in adopted.items if item.number.startswith(f"{one.number}.")]


def _by_decision(duties: Iterable[DutyRow]) -> Mapping[int, list[DutyRow]]:
    found = defaultdict(list)
    for duty in duties:
        found[duty.decision_number].append(duty)
    return found
