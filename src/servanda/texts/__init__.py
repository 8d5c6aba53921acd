"""Official documents as data: what a list of decisions or an agenda says, and its doubts."""

from servanda.texts.checks import Known, check
from servanda.texts.contract import as_json
from servanda.texts.differences import Differences, compare
from servanda.texts.errors import ReadingError
from servanda.texts.grammar import Grammar
from servanda.texts.parity import Disparity, compare_languages
from servanda.texts.reader import read
from servanda.texts.reading import Reading
from servanda.texts.symbols import Symbol

__all__ = [
    "Differences",
    "Disparity",
    "Grammar",
    "Known",
    "Reading",
    "ReadingError",
    "Symbol",
    "as_json",
    "check",
    "compare",
    "compare_languages",
    "read",
]
