"""Decisions as a page of one language shows them, beside the duties that they set."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servanda.base.words import Words
from servanda.duties.queries import DutyRow
from servanda.meetings.queries import DecisionListRow, DecisionRow, ItemRow, Wording
from servanda.ui.sources import Addresses


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision in the words shown; ``other`` is their language where it is not the page's."""

    number: int
    address: str
    text: str
    points: tuple[str, ...]
    footnotes: tuple[str, ...]
    other: str
    postponed_to: tuple[int | None, ...]
    duties: Sequence[DutyRow]

    @property
    def anchor(self) -> str:
        """How the anchors of its points begin on the page of the whole list."""
        return f"decision-{self.number}-point-"

    @property
    def opening(self) -> str:
        """Its words up to its first point: a paragraph that only leads to points says little."""
        leads_on = self.points and self.text.endswith(":")
        return f"{self.text} {self.points[0]}" if leads_on else self.text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the agenda with what was decided under it."""

    number: str
    title: Words
    depth: int
    decisions: Sequence[DecisionShown]


def headings(
    adopted: DecisionListRow, addresses: Addresses, language: str, duties: Iterable[DutyRow]
) -> list[Heading]:
    """The whole list as it is shown."""
    by_decision = _by_decision(duties)

    def shown(row: DecisionRow) -> DecisionShown:
        return decision_shown(
            row, addresses.of(adopted.symbol, str(row.number)), language, by_decision[row.number]
        )

    return [
        Heading(item.number, item.title, item.depth, [shown(row) for row in item.decisions])
        for item in adopted.items
    ]


def decision_shown(
    row: DecisionRow, address: str, language: str, duties: Sequence[DutyRow] = ()
) -> DecisionShown:
    """A decision in a language, else in the one there is."""
    shown = language if language in row.wordings else next(iter(row.wordings), language)
    wording = row.wordings.get(shown, Wording("", (), ()))
    return DecisionShown(
        row.number,
        address,
        wording.text,
        wording.points,
        wording.footnotes,
        "" if shown == language else shown,
        row.postponed_to,
        duties,
    )


def above(adopted: DecisionListRow, item: ItemRow) -> list[ItemRow]:
    """The headings that a heading stands under, the outermost first."""
    return [one for one in adopted.items if item.number.startswith(f"{one.number}.")]


def _by_decision(duties: Iterable[DutyRow]) -> Mapping[int, list[DutyRow]]:
    found = defaultdict(list)
    for duty in duties:
        found[duty.decision_number].append(duty)
    return found
