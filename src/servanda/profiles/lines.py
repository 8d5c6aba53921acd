"""One line of a data file, cell by cell; a cell that cannot be read says where and why."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from servanda.base.source import Source
from servanda.profiles.rows import Names

CERTAINTIES = ("sourced", "recalled", "inferred", "computed", "announced", "conflict", "invented")
CERTAINTY = re.compile(r"(\w+)(?: \((.+)\))?")
SYMBOL = re.compile(r"(?P<symbol>[A-Z][A-Za-z-]*\(\d{4}\)\d+\w*)(?:, (?P<point>.+))?")
ADDRESS = re.compile(r"https?://\S+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class ProfileError(Exception):
    """A profile cannot be loaded: the file, the line, the column, and what to write instead."""

    def __init__(self, file: str, line: int | None, column: str, reason: str) -> None:
        self.file, self.line, self.column, self.reason = file, line, column, reason
        place = [file, f"line {line}" if line else "", f"column {column}" if column else ""]
        super().__init__(f"{', '.join(part for part in place if part)}: {reason}")


def as_source(words: str) -> Source | None:
    """The source that a cell names: an address, or a symbol with its point; None for others.

    >>> as_source("T-ES(2018)16, decision 2")
    Source(kind='document', reference='T-ES(2018)16', point='decision 2')
    """
    if ADDRESS.fullmatch(words):
        return Source("page", words)
    if found := SYMBOL.fullmatch(words):
        return Source("document", found["symbol"], found["point"] or "")
    return None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table with its place in the file; every method raises ProfileError."""

    file: str
    number: int
    cells: Mapping[str, str]

    def error(self, column: str, reason: str) -> ProfileError:
        """The refusal of one cell, ready to be raised."""
        return ProfileError(self.file, self.number, column, reason)

    def text(self, column: str) -> str:
        """The words of a cell that must not be empty."""
        if not self.cells[column]:
            raise self.error(column, "the cell is empty, and this column is needed.")
        return self.cells[column]

    def choice(self, column: str, words: Collection[str]) -> str:
        """The word of a cell, one of ``words``."""
        if (word := self.text(column)) not in words:
            raise self.error(column, f'"{word}" is not known (write {", ".join(words)}).')
        return word

    def state(self, column: str, states: Collection[str]) -> str:
        """The code of a State that the profile names."""
        if (code := self.text(column)) not in states:
            raise self.error(column, f'no State has the code "{code}" (add it to states.csv).')
        return code

    def day_or_none(self, column: str) -> date | None:
        """The day of a cell, None where it is empty."""
        words = self.cells[column]
        if not words:
            return None
        try:
            if DAY.fullmatch(words):
                return date.fromisoformat(words)
        except ValueError:
            pass
        raise self.error(column, f'"{words}" is not a day (write YYYY-MM-DD).')

    def day(self, column: str) -> date:
        """The day of a cell that must not be empty."""
        self.text(column)
        day = self.day_or_none(column)
        assert day
        return day

    def period(self, first: str, last: str) -> tuple[date | None, date | None]:
        """Two days in order, each None where its cell is empty."""
        begins, ends = self.day_or_none(first), self.day_or_none(last)
        if begins and ends and ends < begins:
            raise self.error(last, f"{ends} is before {begins}, which stands in {first}.")
        return begins, ends

    def number_or_none(self, column: str) -> int | None:
        """The whole number of a cell, from 1; None where it is empty."""
        words = self.cells[column]
        if not words:
            return None
        if not (words.isascii() and words.isdigit() and int(words) > 0):
            raise self.error(column, f'"{words}" is not a number (write 1, 2, 3 …).')
        return int(words)

    def names(self, stem: str, languages: Collection[str], *, needed: bool = True) -> Names:
        """The words of ``stem`` in every language; none at all where they are not needed."""
        columns = [f"{stem}_{language}" for language in languages]
        if not needed and not any(self.cells[column] for column in columns):
            return {}
        return {
            language: self.text(column) for language, column in zip(languages, columns, strict=True)
        }

    def origin(self) -> tuple[Source, str, str]:
        """Source, certainty and note of the row; without a source, the row itself is it."""
        words = self.cells["source"]
        source = as_source(words) if words else Source("profile", self.file, f"line {self.number}")
        if source is None:
            raise self.error(
                "source", f'"{words}" is neither an address nor a symbol like T-ES(2018)16.'
            )
        certainty, remark = self._certainty()
        notes = (remark, self.cells["note"])
        return source, certainty, "; ".join(note for note in notes if note)

    def _certainty(self) -> tuple[str, str]:
        words = self.text("certainty")
        found = CERTAINTY.fullmatch(words)
        if not found or found[1] not in CERTAINTIES:
            known = ", ".join(CERTAINTIES)
            raise self.error("certainty", f'"{words}" is not known (write {known}).')
        return found[1], found[2] or ""
