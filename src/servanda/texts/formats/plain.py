"""Plain text: lines without the residue of conversion."""

import re
import unicodedata
from collections.abc import Iterator

from servanda.texts.blocks import Line
from servanda.texts.errors import ReadingError

LONGEST = 50_000

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\\n]){1,2000})\]\(([^()\s]{0,500})\)")
_CALL = re.compile(r"\[\^(\d{1,3})\]|\^\{(\d{1,3})\}|\^(\d{1,3})(?!\d)")
_RAISED = re.compile(r"\^\{([^{}\n]{0,20})\}|\^(?=[a-zé])")
_TAG = re.compile(r"</?(?:p|b|i|u|em|strong|sup|sub|span|div|br|a|font|center)\b[^<>\n]{0,200}>")
_BULLET_STAR = re.compile(r"^(\s*)\*(?=\s)")
_EMPHASIS = re.compile(r"\*+")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_RESIDUE = re.compile(r"\^\{[^{}\n]{1,20}\}|\w\]\(#")
_SPACES = re.compile("[ \t\u00a0\u2007\u2009\u202f]+")
_LEADER = re.compile(r"\.{4,}\s*\d+\s*$")
_PAGE = re.compile(r"(?i)^(?:page\s+)?[-–—]?\s*\d{1,3}\s*(?:(?:/|of|sur|de)\s*\d{1,3})?\s*[-–—]?$")


def lines_of(text: str) -> Iterator[Line]:
    """The lines that say something, cleaned, each with its number.

    Empty lines, page numbers and lines of a table of contents are left out. Raises ReadingError
    if a line is too long to be one.
    """
    blank = True
    for number, raw in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        for piece in re.split("[\r\f\v\u2028\u2029\x85]", raw):
            if len(piece) > LONGEST:
                raise ReadingError(number, piece[:100], f"this line has {len(piece)} characters.")
            clean = _cleaned(piece)
            if not clean or _PAGE.match(clean) or _LEADER.search(clean):
                blank = blank or not clean
                continue
            yield Line(number, clean, blank, _indent(piece))
            blank = False


def has_residue(text: str) -> bool:
    """Whether a text still has the marks of a conversion, as ``^{th}`` or ``[words](#)``."""
    return bool(_RESIDUE.search(text))


def as_line(text: str) -> str:
    """A part of a line as it is once read."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _INVISIBLE.sub("", text)))


def printed(text: str, *, has_residue: bool = False) -> str:
    """A line of a document that knows its marks, as plain text has it."""
    if has_residue:
        return _cleaned(text)
    clean = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).replace("\u2011", "-")
    return _SPACES.sub(" ", clean).strip()


def _indent(raw: str) -> int:
    expanded = raw.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _cleaned(raw: str) -> str:
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", raw))
    text = _BULLET_STAR.sub(r"\1•", text)
    text = _CALL.sub(lambda m: (m[1] or m[2] or m[3]).translate(_SUPERSCRIPT), text)
    text = _LINK.sub(r"\1", text)
    text = _RAISED.sub(lambda m: m[1] or "", text)
    text = _EMPHASIS.sub("", _TAG.sub("", text))
    return _SPACES.sub(" ", _ESCAPE.sub("", text)).strip()
