"""A list of decisions whole: headings, decisions, wordings in each language, annexes."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet

from servanda.base.words import Words
from servanda.documents.models import DocumentText
from servanda.journal.facts import FactQuerySet, known_by
from servanda.meetings.models import (
    AgendaItemTitle,
    AnnexText,
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


@dataclass(frozen=True, slots=True)
class LatestDecisions:
    """Some decisions of the latest list, and how many it has in all."""

    symbol: str
    meeting_number: int
    adopted_on: date
    unofficial: frozenset[str]
    total: int
    decisions: tuple[DecisionRow, ...]


def decision_list(
    of: Committee, meeting: int, *, on: date, known: datetime | None = None
) -> DecisionListRow | None:
    """The list that a meeting had adopted by a day, or None. Six queries."""
    found = _lists(of, on, known).filter(meeting__number=meeting).first()
    return _whole(found, known) if found else None


def latest_decisions(
    of: Committee, *, on: date, acts: Collection[str], limit: int, known: datetime | None = None
) -> LatestDecisions | None:
    """Of the latest list adopted by a day its first decisions of some acts. Three queries."""
    total = Count("decisions", filter=known_by(known, "decisions"))
    lists = _lists(of, on, known).annotate(total=total)
    found = lists.order_by("-adopted_on", "-meeting__number").first()
    if found is None:
        return None
    official = _texts(found, known)
    texts = _wordings(found, known).filter(decision__act__in=acts)[: limit * len(official)]
    return LatestDecisions(
        symbol=found.document.symbol,
        meeting_number=found.meeting.number,
        adopted_on=found.adopted_on,
        unofficial=frozenset(language for language in official if not official[language]),
        total=found.total,
        decisions=tuple(row for _, row in _rows(texts, {}))[:limit],
    )


def _lists(of: Committee, on: date, known: datetime | None) -> QuerySet[DecisionList]:
    lists = DecisionList.objects.known(known).filter(meeting__committee=of, adopted_on__lte=on)
    return lists.select_related("meeting", "document")


def _whole(found: DecisionList, known: datetime | None) -> DecisionListRow:
    texts = _texts(found, known)
    return DecisionListRow(
        symbol=found.document.symbol,
        meeting_number=found.meeting.number,
        adopted_on=found.adopted_on,
        languages=tuple(texts),
        unofficial=frozenset(language for language, official in texts.items() if not official),
        items=_items(found, known),
        annexes=_annexes(found, known),
    )


def _texts(found: DecisionList, known: datetime | None) -> dict[str, bool]:
    """The languages of a list in order, each with whether its text is official."""
    texts = DocumentText.objects.known(known).filter(document=found.document_id)
    return dict(texts.order_by("language").values_list("language", "is_official"))


def _items(found: DecisionList, known: datetime | None) -> tuple[ItemRow, ...]:
    titles: dict[tuple[int, str], dict[str, str]] = defaultdict(dict)
    kept = AgendaItemTitle.objects.known(known, "item").filter(item__decision_list=found)
    for item, number, language, title in kept.order_by("item__position").values_list(
        "item_id", "item__number", "language", "title"
    ):
        titles[item, number][language] = title
    decisions = _decisions(found, known)
    return tuple(
        ItemRow(number, title, tuple(decisions[item])) for (item, number), title in titles.items()
    )


def _decisions(found: DecisionList, known: datetime | None) -> dict[int, list[DecisionRow]]:
    """The decisions under each heading, by its key. Two queries."""
    put_off: dict[int, list[int | None]] = defaultdict(list)
    postponed = Postponement.objects.known(known).filter(decision__decision_list=found)
    for decision, to_meeting in postponed.values_list("decision_id", "to_meeting"):
        put_off[decision].append(to_meeting)
    under = defaultdict(list)
    for item, row in _rows(_wordings(found, known), put_off):
        under[item].append(row)
    return under


def _wordings(found: DecisionList, known: datetime | None) -> FactQuerySet[DecisionText]:
    """The words of a list's decisions in every language, in the order of their numbers."""
    texts = DecisionText.objects.known(known, "decision").filter(decision__decision_list=found)
    return texts.order_by("decision__number", "language")


def _rows(
    texts: FactQuerySet[DecisionText], put_off: Mapping[int, Sequence[int | None]]
) -> Iterator[tuple[int, DecisionRow]]:
    """Decisions in order, each with the key of its heading. One query."""
    wordings: dict[tuple[int, int, str, int], dict[str, Wording]] = defaultdict(dict)
    for *of, language, text, points, footnotes in texts.values_list(
        *("decision_id", "decision__number", "decision__act", "decision__item_id"),
        *("language", "text", "points", "footnotes"),
    ):
        wording = Wording(text, tuple(points), tuple(footnotes))
        wordings[tuple(of)][language] = wording
    for (decision, number, act, item), said in wordings.items():
        yield item, DecisionRow(number, act, said, tuple(put_off.get(decision, ())))


def _annexes(found: DecisionList, known: datetime | None) -> tuple[AnnexRow, ...]:
    by_place: dict[tuple[int, str], list[tuple[str, str, str]]] = defaultdict(list)
    texts = AnnexText.objects.known(known, "annex").filter(annex__decision_list=found)
    for place, label, *said in texts.order_by("annex__position").values_list(
        "annex__position", "annex__label", "language", "title", "text"
    ):
        by_place[place, label].append((said[0], said[1], said[2]))
    return tuple(
        AnnexRow(
            label,
            {language: title for language, title, _ in said},
            {language: tuple(text.split("\n")) for language, _, text in said},
        )
        for (_, label), said in by_place.items()
    )
