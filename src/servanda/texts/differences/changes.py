"""What sets two versions of a document apart, as frozen values."""

from dataclasses import dataclass
from enum import StrEnum

from servanda.texts.differences.words import Words
from servanda.texts.reading import Header


class Kind(StrEnum):
    """What became of a part: moved is one whose words stayed and whose place did not."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Part(StrEnum):
    """What sort of part it is."""

    TITLE_PAGE = "title_page"
    HEADING = "heading"
    DECISION = "decision"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class PartChange:
    """A text, point, note or line: its place in each version (0 for the text itself), its words."""

    before: int | None
    after: int | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A part that changed: its number or name in each version, ``None`` where it is not there.

    ``moved`` tells the heading it stood under and the one it stands under now, where it was put
    elsewhere; ``texts`` are those of its texts that differ.
    """

    part: Part
    kind: Kind
    before: str | None
    after: str | None
    texts: tuple[PartChange, ...] = ()
    moved: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Differences:
    """Every change between two versions, in the order of the later one; true if there is any."""

    before: Header
    after: Header
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def of(self, part: Part) -> tuple[Change, ...]:
        """The changes of one sort of part."""
        return tuple(change for change in self.changes if change.part is part)
