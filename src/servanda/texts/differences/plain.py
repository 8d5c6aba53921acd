"""Differences as plain text: [-what went-] and {+what came+}."""

from collections.abc import Callable, Iterable, Iterator

from servanda.texts.differences.changes import Change, Differences, Kind, Part, PartChange
from servanda.texts.differences.words import Fate, Words, differing

_NAMES = {
    Part.TITLE_PAGE: "Title page,",
    Part.HEADING: "Heading",
    Part.DECISION: "Decision",
    Part.ANNEX: "Annex",
}

_POINTS = {Part.DECISION: "point", Part.ANNEX: "line"}

type Paint = Callable[[Fate, str], str]


def as_lines(differences: Differences, *, paint: Paint | None = None) -> Iterator[str]:
    """The differences as lines of text, one block for each part; none where there are none.

    ``paint`` may colour the words that went or came.
    """
    for change in differences.changes:
        yield _title(change)
        if change.moved and change.moved[0] != change.moved[1]:
            yield f"  from under “{change.moved[0]}” to under “{change.moved[1]}”"
        for each in change.texts:
            place = placed(each, _POINTS.get(change.part, "paper"))
            yield f"  {place}{marked(differing(each.words), paint=paint)}"


def marked(words: Iterable[Words], *, paint: Paint | None = None) -> str:
    """The words as one text, with marks around what went and what came.

    >>> marked([Words(Fate.SAME, "by "), Words(Fate.REMOVED, "30 "), Words(Fate.ADDED, "31 ")])
    'by [-30-] {+31+} '
    """
    return "".join(_marked(each, paint) for each in words)


def _marked(words: Words, paint: Paint | None) -> str:
    if words.fate is Fate.SAME:
        return words.text
    bare = words.text.rstrip()
    ends = words.text[len(bare) :]
    shown = f"[-{bare}-]" if words.fate is Fate.REMOVED else f"{{+{bare}+}}"
    return (paint(words.fate, shown) if paint else shown) + ends


def _title(change: Change) -> str:
    """The part and what became of it: "Decision 5 (was 4): changed and moved"."""
    name = change.after or change.before or "(no number)"
    was = f" (was {change.before})" if change.after and change.before != change.after else ""
    if change.kind is Kind.ADDED:
        was = ""
    fate = f"{change.kind}"
    if change.moved and change.kind is Kind.CHANGED:
        fate = "changed and moved"
    return f"{_NAMES[change.part]} {name}{was}: {fate}"


def placed(change: PartChange, word: str = "point") -> str:
    """Which text it is, to stand before its words: "point 3 (was 2): "; nothing for the first.

    >>> placed(PartChange(2, 3, ())), placed(PartChange(0, 0, ()))
    ('point 3 (was 2): ', '')
    """
    place = change.after if change.after is not None else change.before
    is_renumbered = change.before and change.after and change.before != change.after
    was = f" (was {change.before})" if is_renumbered else ""
    return f"{word} {place}{was}: " if place else ""
