"""Official documents as data: read, checked, compared and written, as plain values."""

from servanda.texts.blocks import Document
from servanda.texts.checks import Known, check
from servanda.texts.contract import as_json
from servanda.texts.differences import Differences, compare
from servanda.texts.errors import ReadingError
from servanda.texts.formats.recognise import Format
from servanda.texts.grammar import Grammar
from servanda.texts.paper import open_document, printed_lines, write
from servanda.texts.parity import Disparity, compare_languages
from servanda.texts.projecting import project
from servanda.texts.reader import read
from servanda.texts.reading import Reading
from servanda.texts.symbols import Symbol

__all__ = [
    "Differences",
    "Disparity",
    "Document",
    "Format",
    "Grammar",
    "Known",
    "Reading",
    "ReadingError",
    "Symbol",
    "as_json",
    "check",
    "compare",
    "compare_languages",
    "open_document",
    "printed_lines",
    "project",
    "read",
    "write",
]
