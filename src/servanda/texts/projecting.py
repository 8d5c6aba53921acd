"""What each format can hold of a document: what is read of a file that was written."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table
from servanda.texts.formats.plain import as_line
from servanda.texts.formats.plain_document import told_apart
from servanda.texts.formats.recognise import Format
from servanda.texts.printing import RAISED, calls_apart
from servanda.texts.tidying import tidy


def project(document: Document, file_format: Format) -> Document:
    """What a file of a format holds of a document.

    Word and HTML hold everything. Markdown holds no languages. Plain text holds words, marks,
    notes and tables, no line breaks; headings are those that their numbers and words show.
    """
    document = tidy(document)
    match file_format:
        case Format.MARKDOWN:
            return tidy(replace(_mapped(document, _markdown_run), language=""))
        case Format.TEXT:
            printed = _mapped(_printed(document), _plain_run, calls_apart)
            return told_apart(replace(printed, language=""))
    return document


def _mapped(
    document: Document,
    change: Callable[[Run], Run],
    spaced: Callable[[Cell], Iterable[Run]] = iter,
) -> Document:
    def changed(runs: Cell) -> Cell:
        return tuple(
            replace(change(run), note=tuple(map(change, run.note))) for run in spaced(runs)
        )

    parts = [
        replace(part, runs=changed(part.runs))
        if isinstance(part, Passage)
        else Table(tuple(tuple(map(changed, row)) for row in part.rows))
        for part in document.parts
    ]
    return replace(document, parts=tuple(parts))


def _markdown_run(run: Run) -> Run:
    return replace(run, language="")


def _plain_run(run: Run) -> Run:
    text = run.text.translate(RAISED) if run.is_raised else run.text
    return Run(re.sub(r"\s", " ", as_line(text)))


def _printed(document: Document) -> Document:
    """The document without what plain lines cannot tell: empty marks, styles of headings."""
    return replace(document, parts=tuple(_lines(document)))


def _lines(document: Document) -> Iterator[Passage | Table]:
    rows: tuple[tuple[Cell, ...], ...] = ()
    for part in document.parts:
        if isinstance(part, Table):
            rows += part.rows
            continue
        if rows and (part.runs or not part.mark):
            yield Table(rows)
            rows = ()
        if not part.mark:
            yield replace(part, style=Style.PLAIN, depth=0)
        elif part.runs:
            style = Style.POINT if part.style is Style.POINT else Style.NUMBERED
            yield replace(part, style=style)
    if rows:
        yield Table(rows)
