"""A document as plain text: its printed lines, one for each paragraph."""

import itertools
from collections.abc import Iterator

from servanda.texts.blocks import Document, Passage, Style, Table
from servanda.texts.printing import words_of
from servanda.texts.stages.marks import is_annex


def write_plain(document: Document) -> bytes:
    """The bytes of a plain text that prints a tidy document; the same every time."""
    return ("\n".join(_lines(document)).strip("\n") + "\n").encode()


def _lines(document: Document) -> Iterator[str]:
    calls = itertools.count(1)
    notes: list[str] = []
    was_point = False
    for part in document.parts:
        if isinstance(part, Table):
            was_point = False
            yield ""
            yield from _rows(part, calls, notes)
            continue
        if is_annex(part.text) and part.style is not Style.POINT:
            yield from _noted(notes)
        words = words_of(part.runs, calls, notes)
        if part.mark and not words:
            continue
        yield from _passage(part, words, was_point=was_point)
        was_point = part.style is Style.POINT
    yield from _noted(notes)


def _passage(passage: Passage, words: str, *, was_point: bool) -> Iterator[str]:
    is_point = passage.style is Style.POINT
    indent = "  " * passage.depth if is_point else ""
    # Right below a paragraph that has not ended, a dash would go on with it.
    if not (is_point and was_point):
        yield ""
    yield f"{indent}{passage.mark} {words}".replace("\n", " ").lstrip(" " if not is_point else "")


def _rows(table: Table, calls: Iterator[int], notes: list[str]) -> Iterator[str]:
    for n, row in enumerate(table.rows):
        cells = (words_of(cell, calls, notes) for cell in row)
        yield f"| {' | '.join(cell.replace(chr(10), ' ').replace('|', '¦') for cell in cells)} |"
        if not n:
            yield f"|{'---|' * len(row)}"


def _noted(notes: list[str]) -> Iterator[str]:
    for note in notes:
        yield ""
        yield note
    notes.clear()
