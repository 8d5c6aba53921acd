"""Real numbering for a Word file: the marks of a document as definitions that print them."""

import re
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from servanda.texts.blocks import Passage, Style
from servanda.texts.formats.word_numbering import formatted

_LEVELS = 9
_BULLETS = ("–", "•", "–", "•", "–", "•", "–", "•", "–")
_LETTERED = re.compile(r"(?P<open>\(?)(?P<value>[a-z]+|\d+)(?P<close>[).])")
_STEP = 397
_BODY = 567
_NUMBER_WIDTHS = (567, 709, 851, 1021)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A numbering that counts by itself: that of headings, of paragraphs, of points."""

    style: Style
    form: str = "decimal"
    before: str = ""
    after: str = "."


@dataclass
class _Counter:
    num: int
    numbers: list[int | None]


@dataclass
class Numbers:
    """Gives each marked passage its numbering, and writes the definitions at the end."""

    _abstracts: list[str] = field(default_factory=list)
    _shared: dict[tuple[object, ...], int] = field(default_factory=dict)
    _nums: list[str] = field(default_factory=list)
    _counters: dict[_Kind, _Counter] = field(default_factory=dict)
    _bullets: int = 0

    def of(self, passage: Passage) -> tuple[int, int]:
        """The number and level of the numbering that prints a passage's mark."""
        if passage.mark == "-":
            self._bullets = self._bullets or self._num(self._abstract("bullets", _bullets()))
            return self._bullets, min(passage.depth, _LEVELS - 1)
        if passage.style is Style.POINT:
            return self._lettered(passage)
        return self._numbered(passage)

    def _numbered(self, passage: Passage) -> tuple[int, int]:
        parts = [int(part) for part in passage.mark.strip(".").split(".")]
        kind = _Kind(passage.style, after="." if passage.mark.endswith(".") else "")
        level = len(parts) - 1
        counter = self._counters.get(kind)
        if counter is None or _next(counter.numbers, level) != parts:
            printed = [str(part) for part in parts]
            if "".join(printed) != passage.mark.replace(".", ""):
                return self._literal(passage, 0)
            counter = _Counter(self._restarted(kind, parts), [*parts, *[None] * (_LEVELS - level)])
            self._counters[kind] = counter
        counter.numbers[level] = parts[-1]
        counter.numbers[level + 1 :] = [None] * (_LEVELS - level - 1)
        return counter.num, level

    def _restarted(self, kind: _Kind, parts: list[int]) -> int:
        """A numbering that begins with these numbers.

        A restart below the first level has definitions of its own: what it prints of the levels
        above would else be those of another list.
        """
        if len(parts) == 1:
            return self._num(self._abstract(kind, _multi(kind, ())), (0, parts[0]))
        return self._num(self._abstract((kind, len(self._abstracts)), _multi(kind, tuple(parts))))

    def _lettered(self, passage: Passage) -> tuple[int, int]:
        match = _LETTERED.fullmatch(passage.mark)
        level = min(passage.depth, _LEVELS - 1)
        for form in ("lowerLetter", "lowerRoman", "decimal") if match else ():
            assert match
            kind = _Kind(Style.POINT, form, match["open"], match["close"])
            counter = self._counters.get(kind)
            if counter and counter.numbers[level] is not None:
                following = (counter.numbers[level] or 0) + 1
                if formatted(following, form) == match["value"]:
                    counter.numbers[level] = following
                    counter.numbers[level + 1 :] = [None] * (_LEVELS - level - 1)
                    return counter.num, level
        return self._begun(match, level) if match else self._literal(passage, level)

    def _begun(self, match: re.Match[str], level: int) -> tuple[int, int]:
        """A list of letters begun anew, at the value printed."""
        form, value = _value_of(match["value"])
        kind = _Kind(Style.POINT, form, match["open"], match["close"])
        if not value:
            return self._literal(Passage((), Style.POINT, match[0]), level)
        abstract = self._abstract(kind, _letters(kind))
        counter = _Counter(self._num(abstract, (level, value)), [None] * _LEVELS)
        counter.numbers[level] = value
        self._counters[kind] = counter
        return counter.num, level

    def _literal(self, passage: Passage, level: int) -> tuple[int, int]:
        """A mark that no counting gives, as it stands."""
        text = escape(passage.mark)
        levels = "".join(_level(n, "decimal", text, _BODY + _STEP * n) for n in range(_LEVELS))
        return self._num(self._abstract(("literal", text), levels)), level

    def _abstract(self, key: object, levels: str) -> int:
        known = (key,)
        if known not in self._shared:
            self._shared[known] = len(self._abstracts)
            self._abstracts.append(levels)
        return self._shared[known]

    def _num(self, abstract: int, starts: tuple[int, int] | None = None) -> int:
        override = ""
        if starts is not None:
            override = (
                f'<w:lvlOverride w:ilvl="{starts[0]}"><w:startOverride w:val="{starts[1]}"/>'
                "</w:lvlOverride>"
            )
        self._nums.append(f'<w:abstractNumId w:val="{abstract}"/>{override}')
        return len(self._nums)

    def definitions(self) -> str:
        """The abstract numberings and the numberings that use them."""
        abstracts = "".join(
            f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
            for n, levels in enumerate(self._abstracts)
        )
        nums = "".join(
            f'<w:num w:numId="{n}">{inside}</w:num>' for n, inside in enumerate(self._nums, 1)
        )
        return abstracts + nums


def _next(numbers: list[int | None], level: int) -> list[int | None]:
    last = numbers[level]
    return [*(1 if n is None else n for n in numbers[:level]), 1 if last is None else last + 1]


def _value_of(text: str) -> tuple[str, int]:
    """The format and value of a letter or number; 0 where none gives it."""
    if text.isdigit():
        return "decimal", int(text) if text[0] != "0" else 0
    for number in range(1, 40):
        if formatted(number, "lowerRoman") == text:
            return "lowerRoman", number
    return "lowerLetter", ord(text) - ord("a") + 1 if len(text) == 1 else 0


def _multi(kind: _Kind, starts: tuple[int, ...]) -> str:
    levels = []
    for n in range(_LEVELS):
        text = ".".join(f"%{at}" for at in range(1, n + 2)) + (kind.after if n else ".")
        start = starts[n] if n < len(starts) else 1
        levels.append(_level(n, "decimal", text, _NUMBER_WIDTHS[min(n, 3)], start))
    return "".join(levels)


def _letters(kind: _Kind) -> str:
    return "".join(
        _level(n, kind.form, f"{kind.before}%{n + 1}{kind.after}", _BODY + _STEP * (n + 1))
        for n in range(_LEVELS)
    )


def _bullets() -> str:
    return "".join(
        _level(n, "bullet", _BULLETS[n], _BODY + _STEP * (n + 1)) for n in range(_LEVELS)
    )


def _level(depth: int, form: str, text: str, left: int, start: int = 1) -> str:
    hanging = left if form == "decimal" and "%1." in text else _STEP
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
