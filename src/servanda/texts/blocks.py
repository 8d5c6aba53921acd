"""The one model of an official document: a file becomes blocks, blocks become meaning.

Readers (``formats``) turn a file into lines; stages turn lines into blocks of ever more meaning.
Every block keeps the number of the line it begins on, so that an error can name it. Inline runs
(language, links) are not kept yet: a block's text is plain.
"""

from dataclasses import dataclass, field


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
