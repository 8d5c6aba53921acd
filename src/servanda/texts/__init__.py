"""Official documents as data: paper in, paper out, and what a list of decisions or agenda says."""

from servanda.texts.blocks import Document
from servanda.texts.contract import as_json
from servanda.texts.errors import ReadingError
from servanda.texts.formats.recognise import Format
from servanda.texts.grammar import Grammar
from servanda.texts.paper import open_document, write
from servanda.texts.projecting import project
from servanda.texts.reader import read
from servanda.texts.reading import Reading
from servanda.texts.symbols import Symbol

__all__ = [
    "Document",
    "Format",
    "Grammar",
    "Reading",
    "ReadingError",
    "Symbol",
    "as_json",
    "open_document",
    "project",
    "read",
    "write",
]
