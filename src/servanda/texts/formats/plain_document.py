"""Plain text as a document: its paragraphs, numbered ones told apart as the stages tell them."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from servanda.texts.blocks import (
    AnnexTitle,
    Block,
    Cell,
    Document,
    Note,
    Numbered,
    Passage,
    Point,
    Row,
    Run,
    Style,
    Table,
)
from servanda.texts.errors import ReadingError
from servanda.texts.formats.plain import lines_of
from servanda.texts.stages.attach_notes import CALL
from servanda.texts.stages.mark_paragraphs import (
    hyphenated_words,
    join_bare_marks,
    mark_paragraphs,
)
from servanda.texts.stages.place_numbers import place_numbers
from servanda.texts.stages.split_document import drop_running_heads, split_annexes, split_title_page
from servanda.texts.tidying import tidy


def open_plain(text: str) -> Document:
    """The document that a plain text prints. Raises ReadingError if a line is too long."""
    lines = list(join_bare_marks(lines_of(text)))
    title_page, rest = split_title_page(lines)
    rest = drop_running_heads(title_page, rest)
    blocks = list(mark_paragraphs(rest, hyphenated_words(rest)))
    notes = {block.mark: block.text for block in blocks if isinstance(block, Note)}
    headings = _headings(split_annexes(blocks)[0])
    parts: list[Passage | Table] = [Passage((Run(line.text),)) for line in title_page]
    parts += _parts([block for block in blocks if not isinstance(block, Note)], headings)
    return tidy(Document(tuple(_noted(part, notes) for part in parts)))


def _headings(blocks: Sequence[Block]) -> dict[int, int]:
    """The lines of the headings, with the depth of each; none where the list cannot be placed."""
    with suppress(ReadingError, IndexError):
        return {each.line: each.number.count(".") for each in place_numbers(blocks).headings}
    return {}


def _parts(blocks: Sequence[Block], headings: dict[int, int]) -> Iterator[Passage | Table]:
    rows: list[tuple[Cell, ...]] = []
    for block in blocks:
        if isinstance(block, Row):
            if block.is_head and rows:
                yield Table(tuple(rows))
                rows = []
            rows.append(tuple((Run(cell),) for cell in block.text.split(" | ")))
            continue
        if rows:
            yield Table(tuple(rows))
            rows = []
        yield _passage(block, headings)
    if rows:
        yield Table(tuple(rows))


def _passage(block: Block, headings: dict[int, int]) -> Passage:
    runs = (Run(block.text),)
    match block:
        case Numbered():
            mark = f"{block.number}{'.' if block.dotted else ''}"
            if block.line in headings:
                return Passage(runs, Style.HEADING, mark, headings[block.line])
            return Passage(runs, Style.NUMBERED, mark)
        case Point():
            return Passage(runs, Style.POINT, block.mark, block.indent)
        case AnnexTitle():
            return Passage((Run(block.printed),), Style.HEADING)
    return Passage(runs)


def _noted(part: Passage | Table, notes: dict[str, str]) -> Passage | Table:
    """The part with each note where it is called."""
    if isinstance(part, Passage):
        return replace(part, runs=tuple(_split(part.runs, notes)))
    return Table(tuple(tuple(tuple(_split(cell, notes)) for cell in row) for row in part.rows))


def _split(runs: Cell, notes: dict[str, str]) -> Iterator[Run]:
    for run in runs:
        start = 0
        for call in CALL.finditer(run.text):
            note = notes.get(call["mark"] or call["number"])
            if note is not None:
                yield Run(run.text[start : call.start()])
                yield Run(note=(Run(note),))
                start = call.end()
        yield Run(run.text[start:])
