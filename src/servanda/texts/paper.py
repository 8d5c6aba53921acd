"""Paper in, paper out: a file as a Document, and a Document as a file."""

import re
from collections.abc import Iterable
from pathlib import Path

from servanda.texts.blocks import Document, Line
from servanda.texts.errors import ReadingError
from servanda.texts.formats.markdown import open_markdown
from servanda.texts.formats.markup import open_html
from servanda.texts.formats.plain import lines_of
from servanda.texts.formats.plain_document import open_plain
from servanda.texts.formats.recognise import LARGEST, Format, content_of, format_of, text_in
from servanda.texts.formats.word import open_word
from servanda.texts.printing import lines_of_document
from servanda.texts.tidying import tidy
from servanda.texts.writers.markdown import write_markdown
from servanda.texts.writers.markup import write_html
from servanda.texts.writers.plain import write_plain
from servanda.texts.writers.word import write_word

# A paragraph ends where a line is empty, or begins a point, a row, a heading or a quotation.
NEXT_PARAGRAPH = re.compile(r"\n(?=[ \t]*(?:\n|$|[-*+|#>]|\d{1,9}[.)]))")
LONGEST_PARAGRAPH = 10_000


def open_document(source: Path | bytes, file_format: Format | None = None) -> Document:
    """The document in a file, as it is printed.

    The format is recognised by content where it is not given. Raises ReadingError if the file is
    of another format, damaged, locked or too large.
    """
    content = content_of(source)
    match file_format or format_of(content):
        case Format.WORD:
            return open_word(content)
        case Format.HTML:
            return open_html(content)
        case Format.MARKDOWN:
            return open_markdown(_in_paragraphs(text_in(content)))
    return open_plain(text_in(content))


def _in_paragraphs(text: str) -> str:
    """A Markdown text as it is, where none of its paragraphs is endless.

    The time to read one grows with the square of its length. Raises ReadingError.
    """
    line = 1
    for paragraph in NEXT_PARAGRAPH.split(text):
        if len(paragraph) > LONGEST_PARAGRAPH:
            size = f"{len(paragraph):,} characters stand without an empty line between them"
            why = f"{size}; at most {LONGEST_PARAGRAPH:,} are read."
            raise ReadingError(line + paragraph.startswith("\n"), paragraph.strip(), why)
        line += paragraph.count("\n") + 1
    return text


def printed_lines(source: Path | bytes) -> Iterable[Line]:
    """The lines that a file prints: what is read of it."""
    content = content_of(source)
    if format_of(content) is Format.TEXT:
        return lines_of(text_in(content))
    lines = list(lines_of_document(open_document(content)))
    if not lines:
        raise ReadingError(0, "", "The file shows nothing.")
    if sum(len(line.text) for line in lines) > LARGEST:
        raise ReadingError(0, "", "The file holds more text than a document can have.")
    return lines


def write(document: Document, file_format: Format) -> bytes:
    """The bytes of a file that prints a document: the same for the same document, always."""
    document = tidy(document)
    match file_format:
        case Format.WORD:
            return write_word(document)
        case Format.HTML:
            return write_html(document)
        case Format.MARKDOWN:
            return write_markdown(document)
    return write_plain(document)
