"""Numbers that a Word file does not print in its text: counted from their definitions."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from servanda.texts.formats.word_styles import Styles, W, is_on, value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass
class _Count:
    """How far an abstract numbering has come: a number for each level begun."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a numbering: its start, format and text."""

    start: int
    form: str
    text: str
    is_legal: bool
    restarts_after: int | None


class Numbering:
    """Counts the numbered paragraphs of a document, asked for each in order."""

    def __init__(self, tree: etree._Element | None, styles: Styles) -> None:
        self._tree = tree
        self._styles = styles
        self._counts: dict[str, _Count] = {}
        self._begun: set[tuple[str, int]] = set()
        self._levels: dict[tuple[str, int], Level | None] = {}

    @cached_property
    def _nums(self) -> dict[str, etree._Element]:
        found = () if self._tree is None else self._tree.iterfind(f"{W}num")
        return {each.get(f"{W}numId", ""): each for each in found}

    @cached_property
    def _abstracts(self) -> dict[str, etree._Element]:
        found = () if self._tree is None else self._tree.iterfind(f"{W}abstractNum")
        return {each.get(f"{W}abstractNumId", ""): each for each in found}

    def level_of_style(self, num: str, keys: set[str]) -> int:
        """The level that a numbering gives to one of these styles; 0 where it names none."""
        abstract = self._abstract(num)
        for level in () if abstract is None else abstract.iterfind(f"{W}lvl"):
            if value(level, f"{W}pStyle") in keys:
                return _number(level.get(f"{W}ilvl"), 0)
        return 0

    def mark(self, num: str, depth: int) -> str:
        """The number or bullet printed before the next paragraph of a numbering and depth."""
        level = self._level(num, depth)
        if level is None:
            return ""
        count = self._count(num, depth, level)
        if level.form == "bullet":
            return "-"

        def printed(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._level(num, at)
            if other is None or other.form in ("none", "bullet"):
                return ""
            number = count.numbers[at]
            form = "decimal" if level.is_legal else other.form
            return formatted(other.start if number is None else number, form)

        return "" if level.form == "none" else _PLACE.sub(printed, level.text).strip()

    def _count(self, num: str, depth: int, level: Level) -> _Count:
        key = self._key(num)
        count = self._counts.setdefault(key, _Count())
        before = count.numbers[depth]
        restarts = self._override(num, depth) is not None and (num, depth) not in self._begun
        self._begun.add((num, depth))
        count.numbers[depth] = level.start if before is None or restarts else before + 1
        for deeper in range(depth + 1, LEVELS):
            other = self._level(num, deeper)
            after = None if other is None else other.restarts_after
            if after is None or 0 < depth + 1 <= after:
                count.numbers[deeper] = None
        return count

    def _key(self, num: str) -> str:
        return value(self._nums[num], f"{W}abstractNumId") or ""

    def _abstract(self, num: str, *, linked: bool = True) -> etree._Element | None:
        if num not in self._nums:
            return None
        abstract = self._abstracts.get(self._key(num))
        style = value(abstract, f"{W}numStyleLink")
        if style and linked:
            there = self._styles.value(style, f"{W}pPr/{W}numPr/{W}numId") or ""
            return self._abstract(there, linked=False)
        return abstract

    def _override(self, num: str, depth: int) -> int | None:
        said = value(self._nums[num], f"{W}lvlOverride[@{W}ilvl='{depth}']/{W}startOverride")
        return None if said is None else _number(said, 1)

    def _level(self, num: str, depth: int) -> Level | None:
        if (num, depth) not in self._levels:
            self._levels[num, depth] = self._read_level(num, depth)
        return self._levels[num, depth]

    def _read_level(self, num: str, depth: int) -> Level | None:
        abstract = self._abstract(num)
        if abstract is None:
            return None
        path = f"{W}lvl[@{W}ilvl='{depth}']"
        level = self._nums[num].find(f"{W}lvlOverride[@{W}ilvl='{depth}']/{W}lvl")
        level = abstract.find(path) if level is None else level
        if level is None:
            return None
        start = self._override(num, depth)
        restarts = value(level, f"{W}lvlRestart")
        return Level(
            start=_number(value(level, f"{W}start"), 1) if start is None else start,
            form=value(level, f"{W}numFmt") or "decimal",
            text=value(level, f"{W}lvlText") or "",
            is_legal=bool(is_on(level, f"{W}isLgl")),
            restarts_after=None if restarts is None else _number(restarts, 0),
        )


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise


def formatted(number: int, form: str) -> str:
    """A number in one of Word's formats.

    >>> [formatted(4, form) for form in ("decimal", "lowerLetter", "upperRoman")]
    ['4', 'd', 'IV']
    >>> formatted(28, "lowerLetter"), formatted(7, "decimalZero")
    ('bb', '07')
    """
    match form:
        case "lowerLetter" | "upperLetter" if 0 < number < 1000:
            text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "lowerRoman" | "upperRoman" if 0 < number < 4000:
            text = _roman(number)
        case "decimalZero":
            text = f"{number:02}"
        case _:
            text = str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        text += letters * count
    return text
