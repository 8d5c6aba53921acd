"""From lines to paragraphs: marks are recognised, wrapped lines joined, words made whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from servanda.texts.blocks import Block, Line, Row
from servanda.texts.folding import fold
from servanda.texts.stages.marks import is_bare_mark, is_numbered, leans_on, marked
from servanda.texts.symbols import SYMBOL

_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
_CUT = re.compile(r"([^\W\d_]+)-$")
_WRAPPED = 95
# A bullet, or a label: "Rapporteurs:", « Document de référence : ».
_OTHER_LINE = re.compile(r"[-–—•] |[^\W\d_][^\W\d_]+(?: [^\W\d_]+){0,3} ?:(?: |$)")
_GOES_ON = re.compile(r"[^\W\d_]+")


def mark_paragraphs(lines: Iterable[Line], whole_words: frozenset[str]) -> Iterator[Block]:
    """Turn lines into paragraphs, numbered ones, points, rows, notes and titles of annexes.

    Reads Line, writes Block. ``whole_words`` are the words with a hyphen of their own.
    """
    block: Block | None = None
    pieces: list[str] = []
    for line in lines:
        before = None if block is None else replace(block, text=pieces[-1])
        opened = marked(line, before)
        if opened is None:
            pieces[-1:] = _joined(pieces[-1], line.text, whole_words)
            continue
        if block is not None and not _is_rule(block):
            yield replace(block, text="".join(pieces))
        block, pieces = opened, [opened.text]
    if block is not None and not _is_rule(block):
        yield replace(block, text="".join(pieces))


def part_from_headings(lines: Sequence[Line]) -> Iterator[Line]:
    """Part the lines under the headings of an agenda from the headings, unless these are wrapped.

    Reads Line, writes Line. A line that begins with a capital goes on with the heading only where
    the file is wrapped and the line above is full; a symbol never does.
    """
    width = max((len(line.text) for line in lines), default=0)
    before = ""
    for line in lines:
        under = is_numbered(before) and not leans_on(before)
        is_full = width < _WRAPPED and len(before) > width * 3 / 4
        is_other = SYMBOL.match(line.text.lstrip("([")) or _OTHER_LINE.match(line.text)
        starts_anew = is_other or (line.text[0].isupper() and not is_full)
        parted = under and bool(starts_anew)
        yield replace(line, after_blank=line.after_blank or parted)
        before = line.text


def hyphenated_words(lines: Iterable[Line]) -> frozenset[str]:
    """The words that the document writes with a hyphen inside a line."""
    return frozenset(word for line in lines for word in _HYPHENATED.findall(fold(line.text)))


def join(start: str, end: str, whole_words: frozenset[str]) -> str:
    """Two lines of one paragraph as one; a word cut between them is made whole.

    >>> join("a long para-", "graph", frozenset())
    'a long paragraph'
    >>> join("the co-", "operation", frozenset({"co-operation"}))
    'the co-operation'
    """
    return "".join(_joined(start, end, whole_words))


def _joined(start: str, end: str, whole_words: frozenset[str]) -> tuple[str, str]:
    cut, rest = _CUT.search(start[-40:]), _GOES_ON.match(end)
    if not cut or not rest:
        has_glue = start.endswith("-") and end[:1].isdigit()
        return start if has_glue else f"{start} ", end
    keep = fold(f"{cut[1]}-{rest[0]}") in whole_words or rest[0][0].isupper()
    return start if keep else start[:-1], end


def _is_rule(block: Block) -> bool:
    return isinstance(block, Row) and not block.text


def join_bare_marks(lines: Iterable[Line]) -> Iterator[Line]:
    """Join a number or bullet that stands alone on its line with the line below.

    Reads Line, writes Line.
    """
    mark: Line | None = None
    for line in lines:
        if mark is not None:
            yield replace(mark, text=f"{mark.text} {line.text}")
            mark = None
        elif is_bare_mark(line.text):
            mark = line
        else:
            yield line
    if mark is not None:
        yield mark
