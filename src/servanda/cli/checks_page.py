"""Findings as plain text: one block for each file, then the two languages side by side."""

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from servanda.texts import Disparity, Reading
from servanda.texts.reading import Warned

NARROWEST, WIDEST = 60, 120
_WHERE, _WHAT = 8, 18


class _Checked(Protocol):
    """A file that was checked."""

    @property
    def file(self) -> Path: ...
    @property
    def reading(self) -> Reading: ...
    @property
    def findings(self) -> Sequence[Warned]: ...


def page(
    checked: Sequence[_Checked], disparities: Sequence[Disparity], width: int | None = None
) -> str:
    """The whole page; ``width`` in characters, that of the terminal where it is left out."""
    columns = width or min(WIDEST, max(NARROWEST, shutil.get_terminal_size().columns))
    parts = ["\n".join(_file(each, columns)) for each in checked]
    if len(checked) > 1:
        languages = [each.reading.header.language.upper() for each in checked]
        parts.append("\n".join(_side_by_side(languages, disparities, columns)))
    return "\n\n".join(parts)


def _file(checked: _Checked, columns: int) -> Iterator[str]:
    if not checked.findings:
        yield f"{checked.file.name}: nothing to look at was found."
        return
    count = len(checked.findings)
    things = "1 thing" if count == 1 else f"{count} things"
    yield f"{checked.file.name}: {things} to look at before adoption"
    for each in checked.findings:
        line = f"“{each.text}” {each.message}."
        start = f"  {_place(each.decision, each.point):<{_WHERE}}"
        yield textwrap.fill(line, columns, initial_indent=start, subsequent_indent=" " * len(start))


def _place(decision: int | None, point: int | None) -> str:
    if decision is None:
        return "-"
    return f"{decision}/{point}" if point else str(decision)


def _side_by_side(
    languages: Sequence[str], disparities: Sequence[Disparity], columns: int
) -> Iterator[str]:
    if not disparities:
        yield "Side by side: both languages say the same, as far as this can see."
        return
    yield "Side by side: the two languages differ in"
    room = (columns - 2 - _WHERE - _WHAT) // 2
    yield from _columns(("", "", *languages), room)
    for each in disparities:
        what = each.aspect.replace("_", " ")
        place = _place(each.decision, each.point)
        yield from _columns((place, what, each.one or "nothing", each.other or "nothing"), room)


def _columns(cells: Sequence[str], room: int) -> Iterator[str]:
    where, what, one, other = cells
    left, right = (textwrap.wrap(cell, room - 2) or [""] for cell in (one, other))
    for n in range(max(len(left), len(right))):
        start = f"  {where:<{_WHERE}}{what:<{_WHAT}}" if n == 0 else " " * (2 + _WHERE + _WHAT)
        sides = [side[n] if n < len(side) else "" for side in (left, right)]
        yield f"{start}{sides[0]:<{room}}{sides[1]}".rstrip()
