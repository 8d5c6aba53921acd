"""The lines that a document prints: what the stages read, whatever the file was."""

import itertools
import re
from collections.abc import Iterator

from servanda.texts.blocks import Document, Line, Passage, Run, Style, Table
from servanda.texts.formats.plain import has_residue, printed
from servanda.texts.stages.marks import is_annex

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def lines_of_document(document: Document) -> Iterator[Line]:
    """The printed lines of a tidy document, numbered; each paragraph begins after a blank one.

    Notes stand before the first annex or at the end, called by raised numbers.
    """
    texts = list(_texts(document))
    unclean = any(has_residue(text) for text, _, _ in texts)
    for number, (text, starts, indent) in enumerate(texts, 1):
        if clean := printed(text, has_residue=unclean):
            yield Line(number, clean, starts, indent)


def _texts(document: Document) -> Iterator[tuple[str, bool, int]]:
    calls = itertools.count(1)
    notes: list[str] = []
    for part in document.parts:
        if isinstance(part, Passage):
            if is_annex(part.text) and part.style is not Style.POINT:
                yield from _noted(notes)
            yield from _passage(part, calls, notes)
        else:
            yield from _rows(part, calls, notes)
    yield from _noted(notes)


def _noted(notes: list[str]) -> Iterator[tuple[str, bool, int]]:
    yield from ((note, True, 0) for note in notes)
    notes.clear()


def _passage(
    passage: Passage, calls: Iterator[int], notes: list[str]
) -> Iterator[tuple[str, bool, int]]:
    is_point = passage.style is Style.POINT
    words = words_of(passage.runs, calls, notes)
    if is_point and not words:
        return
    indent = 2 * passage.depth if is_point else 0
    for n, text in enumerate(f"{passage.mark} {words}".split("\n")):
        yield text, n == 0, indent


def _rows(table: Table, calls: Iterator[int], notes: list[str]) -> Iterator[tuple[str, bool, int]]:
    for n, row in enumerate(table.rows):
        cells = [words_of(cell, calls, notes).replace("\n", " ") for cell in row]
        yield f"| {' | '.join(cells)} |", n == 0, 0


def words_of(runs: tuple[Run, ...], calls: Iterator[int], notes: list[str]) -> str:
    """The words of runs, raised digits and calls of notes as raised characters.

    The text of each note called goes to ``notes``, with the number that ``calls`` gives.
    """
    words = []
    for run in calls_apart(runs):
        if run.note:
            mark = str(next(calls)).translate(RAISED)
            notes.append(f"{mark} {words_of(run.note, calls, notes)}".replace("\n", " "))
            words.append(mark)
        elif run.is_raised and run.text.strip().isdecimal():
            words.append(run.text.translate(RAISED))
        else:
            words.append(run.text)
    return "".join(words)


def calls_apart(runs: tuple[Run, ...]) -> Iterator[Run]:
    """The runs with a space after a call of a note that a word or another call touches."""
    for run, after in itertools.pairwise((*runs, Run())):
        yield run
        if run.note and (after.note or re.match(r"\w", after.text)):
            yield Run(" ")
