"""Data files read into lines: UTF-8, one header, the columns agreed, no line twice."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from servanda.profiles.lines import Line, ProfileError

ORIGIN = ("certainty", "source", "note")


def label(path: Path) -> str:
    """How messages and sources name a file: from its profile's folder on."""
    depth = 3 if path.parent.name == "demo" else 2
    return "/".join(path.parts[-depth:])


def read_text(path: Path) -> str:
    """The file's text. Raises ProfileError if it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ProfileError(label(path), None, "", "the file is missing.") from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ProfileError(
            label(path), line, "", "the line is not UTF-8 (save the file as UTF-8)."
        ) from None


def read_table(path: Path, columns: Sequence[str]) -> list[Line]:
    """The lines under the header, in order. Raises ProfileError at the first that is wrong."""
    file = label(path)
    rows = _rows(file, read_text(path))
    number, header = next(rows, (1, []))
    _check_header(file, number, header, columns)
    lines: list[Line] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, row in rows:
        if len(row) != len(header):
            reason = f"{len(row)} cells stand under {len(header)} columns (check the commas)."
            raise ProfileError(file, number, "", reason)
        cells = tuple(cell.strip() for cell in row)
        if cells in seen:
            raise ProfileError(file, number, "", f"the row repeats line {seen[cells]}.")
        seen[cells] = number
        lines.append(Line(file, number, dict(zip(header, cells, strict=True))))
    return lines


def _rows(file: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank with the line on which it begins."""
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    begins = 1
    try:
        for row in reader:
            if row:
                yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise ProfileError(file, begins, "", f"the row cannot be read: {error}.") from None


def _check_header(file: str, number: int, header: Sequence[str], columns: Sequence[str]) -> None:
    for column in columns:
        if column not in header:
            raise ProfileError(file, number, column, "the column is missing.")
    for place, column in enumerate(header):
        if column not in columns:
            known = ", ".join(columns)
            raise ProfileError(file, number, column, f"the column is not known (known: {known}).")
        if column in header[:place]:
            raise ProfileError(file, number, column, "the column stands there twice.")
