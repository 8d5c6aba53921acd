"""Official documents as data: what a list of decisions or an agenda says, and its doubts."""

from servanda.texts.contract import as_json
from servanda.texts.errors import ReadingError
from servanda.texts.grammar import Grammar
from servanda.texts.reader import read
from servanda.texts.reading import Reading
from servanda.texts.symbols import Symbol

__all__ = ["Grammar", "Reading", "ReadingError", "Symbol", "as_json", "read"]
