"""Two versions of a document compared: title page, headings, decisions, annexes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from servanda.texts.differences.changes import Change, Differences, Kind, Part, PartChange
from servanda.texts.differences.pairing import Paired, laid_together, out_of_order, pair
from servanda.texts.differences.points import point_changes
from servanda.texts.differences.words import Fate, Words, word_differences
from servanda.texts.reading import DecisionRead, Header, Reading


@dataclass(frozen=True, slots=True)
class Text:
    """A part as it is compared: its number, the heading above it, its texts.

    ``home`` is the number that heading has in the later version.
    """

    name: str
    under: str
    texts: tuple[str, ...]
    home: str = ""

    @property
    def paired(self) -> Paired:
        """The part as it is looked for in the other version."""
        return Paired(self.name, "\n".join(self.texts))


def compare(before: Reading, after: Reading) -> Differences:
    """What sets a later version of a document apart from an earlier one."""
    olds, news = _headings(before), _headings(after)
    both = pair([each.paired for each in olds], [each.paired for each in news], by_name=True)
    homes = {olds[one].name: news[other].name for one, other in both}
    changes = [
        *_title_page(before.header, after.header),
        *_parts(Part.HEADING, olds, news),
        *_parts(Part.DECISION, _decisions(before, homes), _decisions(after)),
        *_parts(Part.ANNEX, _annexes(before), _annexes(after)),
    ]
    return Differences(before.header, after.header, tuple(changes))


def _title_page(before: Header, after: Header) -> Iterator[Change]:
    one, other = _facts(before), _facts(after)
    for name, value in one.items():
        if value != other[name]:
            change = PartChange(0, 0, word_differences(value, other[name]))
            yield Change(Part.TITLE_PAGE, Kind.CHANGED, name, name, (change,))


def _facts(header: Header) -> dict[str, str]:
    meeting = header.meeting
    facts = {
        "symbol": header.symbol.text if header.symbol else None,
        "title": header.title,
        "dated on": header.dated_on,
        "meeting": meeting.number,
        "first day": meeting.first_day,
        "last day": meeting.last_day,
        "place": meeting.place,
        "adopted on": meeting.adopted_on,
    }
    return {name: "" if value is None else str(value) for name, value in facts.items()}


def _headings(reading: Reading) -> list[Text]:
    return [
        Text(item.number, item.parent or "", (item.title, *item.papers, *item.questions))
        for item in reading.items
    ]


def _decisions(reading: Reading, homes: Mapping[str, str] | None = None) -> list[Text]:
    titles = {item.number: f"{item.number} {item.title}" for item in reading.items}
    return [
        Text(
            str(each.number),
            titles.get(each.item or "", ""),
            _texts(each),
            (each.item or "") if homes is None else homes.get(each.item or "", ""),
        )
        for each in reading.decisions
    ]


def _texts(decision: DecisionRead) -> tuple[str, ...]:
    return (decision.text, *decision.points, *decision.footnotes)


def _annexes(reading: Reading) -> list[Text]:
    return [Text(a.label, "", (a.title, *a.text.split("\n"))) for a in reading.annexes]


def _parts(part: Part, before: Sequence[Text], after: Sequence[Text]) -> Iterator[Change]:
    """The changes of one sort of part, in their order; what went stands where it stood."""
    by_name = part is not Part.DECISION
    olds, news = ([each.paired for each in side] for side in (before, after))
    pairs = pair(olds, news, by_name=by_name)
    displaced = out_of_order(pairs)
    for old, new in laid_together(pairs, len(before), len(after)):
        if old is None:
            assert new is not None
            yield Change(part, Kind.ADDED, None, after[new].name, _whole(after[new], Fate.ADDED))
        elif new is None:
            went = before[old]
            yield Change(part, Kind.REMOVED, went.name, None, _whole(went, Fate.REMOVED))
        else:
            yield from _changed(part, before[old], after[new], displaced=new in displaced)


def _changed(part: Part, one: Text, other: Text, *, displaced: bool) -> Iterator[Change]:
    """The change of a part that both versions have; a number that only shifted is none."""
    texts = tuple(_text_changes(one.texts, other.texts))
    moved = (one.under, other.under) if displaced or one.home != other.home else None
    if texts or moved:
        kind = Kind.CHANGED if texts else Kind.MOVED
        yield Change(part, kind, one.name, other.name, texts, moved)


def _whole(text: Text, fate: Fate) -> tuple[PartChange, ...]:
    def place(n: int, of: Fate) -> int | None:
        return n if fate is of else None

    return tuple(
        PartChange(place(n, Fate.REMOVED), place(n, Fate.ADDED), (Words(fate, each),))
        for n, each in enumerate(text.texts)
    )


def _text_changes(one: Sequence[str], other: Sequence[str]) -> Iterator[PartChange]:
    """The texts of a part that differ; its first is always held against the first."""
    if one[0] != other[0]:
        yield PartChange(0, 0, word_differences(one[0], other[0]))
    yield from point_changes(one[1:], other[1:])
