"""Plain text as a document: its paragraphs, numbered ones told apart as the stages tell them."""

import re
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
    Paragraph,
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
from servanda.texts.stages.marks import is_annex
from servanda.texts.stages.place_numbers import place_numbers
from servanda.texts.stages.split_document import drop_running_heads, split_annexes, split_title_page
from servanda.texts.tidying import tidy


def open_plain(text: str) -> Document:
    """The document that a plain text prints. Raises ReadingError if a line is too long."""
    lines = list(join_bare_marks(lines_of(text)))
    title_page, rest = split_title_page(lines)
    rest = drop_running_heads(title_page, rest)
    apart = [replace(line, after_blank=True) for line in title_page]
    blocks = [*mark_paragraphs(apart, frozenset())]
    blocks += mark_paragraphs(rest, hyphenated_words(rest))
    texts = [block.text for block in blocks if not isinstance(block, Note)]
    called = {_mark(call) for text in texts for call in CALL.finditer(text)}
    notes: dict[str, list[str]] = {}
    for block in blocks:
        if isinstance(block, Note) and block.mark in called:
            notes.setdefault(block.mark, []).append(block.text)
    parts = _parts([block for block in blocks if getattr(block, "mark", "") not in notes])
    return told_apart(Document(tuple(_noted(part, notes) for part in parts)))


def _mark(call: re.Match[str]) -> str:
    return call["mark"] or call["number"]


def told_apart(document: Document) -> Document:
    """The tidy document with its headings told from its numbered paragraphs, as the stages do.

    Where the numbers have no order that a list could have, all stay paragraphs.
    """
    document = tidy(document)
    blocks = [_block(part, n) for n, part in enumerate(document.parts)]
    body, annexes = split_annexes(blocks)
    first = next((n for n, block in enumerate(body) if isinstance(block, Numbered)), len(body))
    headings = {block.line: 0 for block in annexes if isinstance(block, AnnexTitle)}
    with suppress(ReadingError, IndexError):
        found = place_numbers(body[first:]).headings
        headings |= {each.line: each.number.count(".") for each in found}
    parts = [
        replace(part, style=Style.HEADING, depth=headings[n])
        if n in headings and isinstance(part, Passage)
        else part
        for n, part in enumerate(document.parts)
    ]
    return tidy(replace(document, parts=tuple(parts)))


def _block(part: Passage | Table, line: int) -> Block:
    """A part as the stages see it."""
    if isinstance(part, Table):
        return Row("|", line)
    if part.style is Style.NUMBERED:
        number = part.mark.rstrip(".")
        return Numbered(part.text, line, number=number, dotted=part.mark.endswith("."))
    if part.style is Style.POINT:
        return Point(part.text, line, mark=part.mark, indent=part.depth)
    return AnnexTitle(part.text, line) if is_annex(part.text) else Paragraph(part.text, line)


def _parts(blocks: Sequence[Block]) -> Iterator[Passage | Table]:
    rows: list[tuple[Cell, ...]] = []
    for block in blocks:
        if rows and not (isinstance(block, Row) and not block.is_head):
            yield Table(tuple(rows))
            rows = []
        if isinstance(block, Row):
            rows.append(tuple((Run(cell),) for cell in block.text.split(" | ")))
        else:
            yield _passage(block)
    if rows:
        yield Table(tuple(rows))


def _passage(block: Block) -> Passage:
    runs = (Run(block.text),)
    match block:
        case Numbered():
            mark = f"{block.number}{'.' if block.dotted else ''}"
            return Passage(runs, Style.NUMBERED, mark)
        case Point():
            return Passage(runs, Style.POINT, block.mark, block.indent)
        case AnnexTitle():
            return Passage((Run(block.printed),))
        case Note():
            mark = f"[{block.mark}]" if block.mark.isascii() else block.mark
            return Passage((Run(f"{mark} {block.text}"),))
    return Passage(runs)


def _noted(part: Passage | Table, notes: dict[str, list[str]]) -> Passage | Table:
    """The part with each note where it is called; marks may begin anew on each page."""
    if isinstance(part, Passage):
        return replace(part, runs=tuple(_split(part.runs, notes)))
    return Table(tuple(tuple(tuple(_split(cell, notes)) for cell in row) for row in part.rows))


def _split(runs: Cell, notes: dict[str, list[str]]) -> Iterator[Run]:
    for run in runs:
        start = 0
        for call in CALL.finditer(run.text):
            waiting = notes.get(_mark(call))
            if waiting:
                yield Run(run.text[start : call.end() - len(call[0].lstrip())])
                yield Run(note=(Run(waiting.pop(0)),))
                start = call.end()
        yield Run(run.text[start:])
