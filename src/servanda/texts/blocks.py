"""The one model of an official document: a file becomes blocks, blocks become meaning.

Readers (``formats``) turn a file into a Document: passages and tables, as they are printed. Its
lines are what the stages turn into blocks of ever more meaning; writers (``writers``) turn it
into a file again. Every block keeps the number of the line it begins on, so that an error can
name it.
"""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike; a run with a ``note`` has no words: it calls a footnote.

    ``language`` is "" where it is the document's own; a line break is ``\\n``.
    """

    text: str = ""
    language: str = ""
    link: str = ""
    is_italic: bool = False
    is_raised: bool = False
    note: tuple["Run", ...] = ()


class Style(StrEnum):
    """What a passage is on paper."""

    TITLE = "title"
    HEADING = "heading"
    NUMBERED = "numbered"
    POINT = "point"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as printed, its number or bullet (``mark``) apart from its words.

    Every bullet is ``-``. ``depth`` is 0 for a heading of the first level and for a point that
    stands in no other.
    """

    runs: tuple[Run, ...]
    style: Style = Style.PLAIN
    mark: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """Its words alone, without notes."""
        return "".join(run.text for run in self.runs)


type Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of as many cells each; the first row heads it."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as printed; ``remarks`` say what of the file is not on that paper, and why."""

    parts: tuple[Passage | Table, ...]
    language: str = ""
    remarks: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file without the residue of conversion, and its number from 1.

    ``after_blank`` tells whether an empty line (or the top of the file) stands before it;
    ``indent`` counts the spaces it begins with.
    """

    number: int
    text: str
    after_blank: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the document with its plain text and its first line."""

    text: str
    line: int
    after_blank: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """A paragraph without a number or a mark before it."""


@dataclass(frozen=True, slots=True)
class Numbered(Block):
    """A paragraph with a number, of which it is not known yet what it is."""

    number: str = ""
    dotted: bool = True


@dataclass(frozen=True, slots=True)
class Point(Block):
    """A bullet or lettered sub-paragraph; ``depth`` is 0 where it stands in no other."""

    mark: str = "-"
    indent: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Row(Block):
    """A row of a table, its cells joined by ``|``; ``is_head`` for the first of its table."""

    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Note(Block):
    """A footnote with the mark by which it is called."""

    mark: str = ""


@dataclass(frozen=True, slots=True)
class AnnexTitle(Block):
    """The line that opens an annex: its label, and its title where it stands on that line."""

    label: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A numbered heading of the agenda; ``parent`` is the number of the one that holds it."""

    number: str = ""
    parent: str | None = None
    lines: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Decision(Block):
    """A numbered decision with its points and notes; ``item`` is the heading it stands under."""

    number: int = 0
    item: str | None = None
    points: list[Point] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Annex(Block):
    """An annex: its label, its title (the text) and its paragraphs, one for each line."""

    label: str = ""
    paragraphs: list[str] = field(default_factory=list)
