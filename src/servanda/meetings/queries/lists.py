"""A list of decisions whole: headings, decisions, wordings in each language, annexes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from servanda.base.words import Words
from servanda.documents.models import DocumentText
from servanda.meetings.models import (
    AgendaItem,
    AgendaItemTitle,
    Annex,
    AnnexText,
    Decision,
    DecisionList,
    DecisionText,
    Postponement,
)
from servanda.treaty.models import Committee


@dataclass(frozen=True, slots=True)
class Wording:
    """A decision in one language."""

    text: str
    points: tuple[str, ...]
    footnotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision with its wordings by language, and the meetings it puts something off to.

    In ``postponed_to`` None stands for a later meeting that is not named.
    """

    number: int
    act: str
    wordings: Mapping[str, Wording]
    postponed_to: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A heading with its decisions; ``depth`` counts from 1."""

    number: str
    title: Words
    decisions: tuple[DecisionRow, ...]

    @property
    def depth(self) -> int:
        """How deep it stands in the agenda."""
        return self.number.count(".") + 1


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """An annex: title and paragraphs by language."""

    label: str
    title: Words
    paragraphs: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class DecisionListRow:
    """A list as adopted; ``unofficial`` names the languages whose text is our own wording."""

    symbol: str
    meeting_number: int
    adopted_on: date
    languages: tuple[str, ...]
    unofficial: frozenset[str]
    items: tuple[ItemRow, ...]
    annexes: tuple[AnnexRow, ...]

    @property
    def decisions(self) -> list[DecisionRow]:
        """All decisions in order."""
        return [decision for item in self.items for decision in item.decisions]

    def decision(self, number: int) -> tuple[ItemRow, DecisionRow] | None:
        """A decision with the heading it stands under."""
        pairs = ((item, one) for item in self.items for one in item.decisions)
        return next((pair for pair in pairs if pair[1].number == number), None)


def decision_list(
    of: Committee, meeting: int, *, on: date, known: datetime | None = None
) -> DecisionListRow | None:
    """The list that a meeting had adopted by a day, or None. Nine queries at the most."""
    found = _lists(of, on, known).filter(meeting__number=meeting).first()
    return _whole(found, known) if found else None


def last_list(of: Committee, *, on: date, known: datetime | None = None) -> DecisionListRow | None:
    """The latest list adopted by a day, or None. Nine queries at the most."""
    found = _lists(of, on, known).order_by("-adopted_on", "-meeting__number").first()
    return _whole(found, known) if found else None


def _lists(of: Committee, on: date, known: datetime | None) -> QuerySet[DecisionList]:
    lists = DecisionList.objects.known(known).filter(meeting__committee=of, adopted_on__lte=on)
    return lists.select_related("meeting", "document")


def _whole(found: DecisionList, known: datetime | None) -> DecisionListRow:
    texts = DocumentText.objects.known(known).filter(document=found.document).order_by("language")
    return DecisionListRow(
        symbol=found.document.symbol,
        meeting_number=found.meeting.number,
        adopted_on=found.adopted_on,
        languages=tuple(text.language for text in texts),
        unofficial=frozenset(text.language for text in texts if not text.is_official),
        items=_items(found, known),
        annexes=_annexes(found, known),
    )


def _items(found: DecisionList, known: datetime | None) -> tuple[ItemRow, ...]:
    titles: dict[int, dict[str, str]] = defaultdict(dict)
    kept = AgendaItemTitle.objects.known(known).filter(item__decision_list=found)
    for item, language, title in kept.values_list("item_id", "language", "title"):
        titles[item][language] = title
    decisions = _decisions(found, known)
    items = AgendaItem.objects.known(known).filter(decision_list=found)
    return tuple(ItemRow(item.number, titles[item.pk], tuple(decisions[item.pk])) for item in items)


def _decisions(found: DecisionList, known: datetime | None) -> dict[int, list[DecisionRow]]:
    """The decisions under each heading, by its key."""
    wordings: dict[int, dict[str, Wording]] = defaultdict(dict)
    kept = DecisionText.objects.known(known).filter(decision__decision_list=found)
    for text in kept:
        wordings[text.decision_id][text.language] = Wording(
            text.text, tuple(text.points), tuple(text.footnotes)
        )
    put_off = _by_decision(
        Postponement.objects.known(known)
        .filter(decision__decision_list=found)
        .values_list("decision_id", "to_meeting")
    )
    under = defaultdict(list)
    for decision in Decision.objects.known(known).filter(decision_list=found):
        under[decision.item_id].append(
            DecisionRow(
                decision.number,
                decision.act,
                wordings[decision.pk],
                tuple(put_off[decision.pk]),
            )
        )
    return under


def _by_decision(pairs: Iterable[tuple[int, int | None]]) -> dict[int, list[int | None]]:
    found = defaultdict(list)
    for decision, to_meeting in pairs:
        found[decision].append(to_meeting)
    return found


def _annexes(found: DecisionList, known: datetime | None) -> tuple[AnnexRow, ...]:
    texts = defaultdict(list)
    for text in AnnexText.objects.known(known).filter(annex__decision_list=found):
        texts[text.annex_id].append(text)
    annexes = Annex.objects.known(known).filter(decision_list=found)
    return tuple(
        AnnexRow(
            annex.label,
            {text.language: text.title for text in texts[annex.pk]},
            {text.language: tuple(text.text.split("\n")) for text in texts[annex.pk]},
        )
        for annex in annexes
    )
