"""Decisions as a page of one language shows them, beside the duties that they set."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from servanda.base.words import Words
from servanda.duties.queries import DutyRow
from servanda.meetings.queries import DecisionListRow, DecisionRow, ItemRow, Wording
from servanda.ui.lists import heading_markup, wording_markup
from servanda.ui.sources import Addresses
from servanda.ui.templatetags.ui import said


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision in the words shown, as markup; ``opening`` is how they begin, plainly.

    ``other`` is their language where it is not the page's.
    """

    number: int
    address: str
    words: SafeString
    opening: str
    other: str
    postponed_to: tuple[int | None, ...]
    duties: Sequence[DutyRow]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the agenda with what was decided under it."""

    number: str
    title: Words
    depth: int
    markup: SafeString
    decisions: Sequence[DecisionShown]


def headings(
    adopted: DecisionListRow, addresses: Addresses, language: str, duties: Iterable[DutyRow]
) -> list[Heading]:
    """The whole list as it is shown."""
    by_decision = _by_decision(duties)

    def shown(row: DecisionRow) -> DecisionShown:
        address = addresses.of(adopted.symbol, str(row.number))
        anchor = f"decision-{row.number}-point-"
        return decision_shown(row, address, language, by_decision[row.number], anchor)

    return [
        Heading(
            item.number,
            item.title,
            item.depth,
            heading_markup(item.number, said(item.title), item.depth),
            [shown(row) for row in item.decisions],
        )
        for item in adopted.items
    ]


def decision_shown(
    row: DecisionRow,
    address: str,
    language: str,
    duties: Sequence[DutyRow] = (),
    anchor: str = "point-",
) -> DecisionShown:
    """A decision in a language, else in the one there is."""
    shown = language if language in row.wordings else next(iter(row.wordings), language)
    wording = row.wordings.get(shown, Wording("", (), ()))
    return DecisionShown(
        row.number,
        address,
        wording_markup(wording.text, wording.points, wording.footnotes, anchor),
        opening(wording),
        "" if shown == language else shown,
        row.postponed_to,
        duties,
    )


def opening(wording: Wording) -> str:
    """A decision's words up to its first point: a paragraph that only leads on says little."""
    leads_on = wording.points and wording.text.endswith(":")
    return f"{wording.text} {wording.points[0]}" if leads_on else wording.text


def above(adopted: DecisionListRow, item: ItemRow) -> list[ItemRow]:
    """The headings that a heading stands under, the outermost first."""
    return [one for one in adopted.items if item.number.startswith(f"{one.number}.")]


def _by_decision(duties: Iterable[DutyRow]) -> Mapping[int, list[DutyRow]]:
    found = defaultdict(list)
    for duty in duties:
        found[duty.decision_number].append(duty)
    return found
