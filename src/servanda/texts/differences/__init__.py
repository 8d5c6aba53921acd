"""Two versions of a document set against each other, by decision and by words."""

from servanda.texts.differences.changes import Change, Differences, Kind, Part, PartChange
from servanda.texts.differences.page import as_html
from servanda.texts.differences.plain import as_lines, marked, placed
from servanda.texts.differences.points import point_changes
from servanda.texts.differences.rows import as_rows
from servanda.texts.differences.versions import compare
from servanda.texts.differences.words import Fate, Words, differing, word_differences

__all__ = [
    "Change",
    "Differences",
    "Fate",
    "Kind",
    "Part",
    "PartChange",
    "Words",
    "as_html",
    "as_lines",
    "as_rows",
    "compare",
    "differing",
    "marked",
    "placed",
    "point_changes",
    "word_differences",
]
