"""Marks before a paragraph: numbers, bullets, letters, notes, annexes, rows of tables."""

import re

from servanda.texts.blocks import AnnexTitle, Block, Line, Note, Numbered, Paragraph, Point, Row
from servanda.texts.folding import fold

_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.[1-9]\d?){0,5})(?:(?P<dot>\.)(?:\s+|(?=[^\W\d]))|\s+(?![a-z]))"
    r"(?P<text>\S.*)"
)
_POINT = re.compile(
    r"(?P<mark>[-–—•▪◦‣·●○■□➢➤]|o(?= )|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5})\.)"
    r"(?:\s+|(?<=[•▪◦‣●○■□➢➤]))(?P<text>\S.*)"
)
_NOTE = re.compile(r"(?P<mark>[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])\s*:?\s*(?P<text>\S.*)")
_ANNEX = re.compile(
    r"(?:annexe?|appendix)(?: +(?P<label>[ivxlc]{1,6}|\d{1,2}|[a-z]))?(?: *[:.-] *(?P<text>.*))?"
)
_ROW = re.compile(r"\|(?P<cells>.*)\|")
_RULE = re.compile(r"[\s|:-]*")
_BARE = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,5}\.|[-–—•▪◦‣●])")
_BARE_POINT = re.compile(r"\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5})\.")
_NUMBER_MARK = re.compile(r"\d{1,3}(?:\.[1-9]\d?){0,5}\.?")
BULLETS = frozenset("-–—•▪◦‣·●○■□➢➤o")
_SENTENCE_END = re.compile(r"[.;:!?…][»”\"')\s⁰¹²³⁴-⁹]*$")

_LEANS_ON = re.compile(
    r"(?:,|\b(?:de|du|des|d'|la|le|les|l'|au|aux|a|et|ou|en|par|sur|pour|dans|que|qui|avec"
    r"|the|a|an|of|to|and|or|in|on|by|for|with|from|that|which|its|ses|son|leur))$"
)


def leans_on(text: str) -> bool:
    """Whether a text ends with a word that needs another one: "of the", "et"."""
    return bool(_LEANS_ON.search(fold(text[-60:])))


def is_bare_mark(text: str) -> bool:
    """Whether a line is a number or bullet alone, its text being on the next line."""
    return bool(_BARE.fullmatch(text))


def is_numbered(text: str) -> bool:
    """Whether a line begins with the number of a heading or decision."""
    match = _NUMBER.match(text)
    return bool(match and _is_number(match))


def is_annex(text: str) -> bool:
    """Whether a paragraph opens an annex."""
    return bool(_ANNEX.fullmatch(fold(text)))


def is_number_mark(mark: str) -> bool:
    """Whether a mark is the number of a heading or decision: ``2.1.``."""
    return bool(_NUMBER_MARK.fullmatch(mark))


def is_point_mark(mark: str) -> bool:
    """Whether a mark is the letter or number of a point: ``a)``, ``(ii)``."""
    return bool(_BARE_POINT.fullmatch(mark))


def split_mark(text: str, *, in_point: bool) -> tuple[str, int] | None:
    """The mark that a text begins with, and how many characters it takes with its space.

    ``in_point`` is for a text that stands after a bullet: a number there is no mark.

    >>> split_mark("2.1. Title", in_point=False), split_mark("(a) one", in_point=True)
    (('2.1.', 5), ('(a)', 4))
    """
    match = None if in_point else _NUMBER.match(text)
    if match and _is_number(match):
        return match["number"] + (match["dot"] or ""), match.start("text")
    if match := _POINT.match(text):
        return match["mark"], match.start("text")
    return (text, len(text)) if _is_bare(text, in_point=in_point) else None


def _is_bare(text: str, *, in_point: bool) -> bool:
    if in_point:
        return is_point_mark(text) or text in BULLETS
    return is_bare_mark(text) or ("." in text and is_number_mark(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a paragraph does, and does not go on."""
    return bool(_SENTENCE_END.search(text[-60:]))


def marked(line: Line, before: Block | None) -> Block | None:
    """The block that a line opens; ``None`` where it goes on with the block before."""
    return (
        _row(line, before)
        or _annex(line, before)
        or _note(line)
        or _numbered(line)
        or _point(line, before)
        or _paragraph(line, before)
    )


def _paragraph(line: Line, before: Block | None) -> Block | None:
    goes_on = before is not None and not line.after_blank and not isinstance(before, Row)
    title_above = isinstance(before, AnnexTitle)
    if goes_on and not title_above:
        return None
    return Paragraph(line.text, line.number, line.after_blank)


def _row(line: Line, before: Block | None) -> Block | None:
    match = _ROW.fullmatch(line.text)
    if not match:
        return None
    if _RULE.fullmatch(line.text):
        # The rule under the heading row: nothing to keep, and nothing to go on with.
        return Row("", line.number, is_head=True)
    cells = [cell.strip() for cell in match["cells"].split("|")]
    is_head = not isinstance(before, Row)
    return Row(" | ".join(cells), line.number, line.after_blank, is_head=is_head)


def _annex(line: Line, before: Block | None) -> Block | None:
    match = _ANNEX.fullmatch(fold(line.text))
    starts = line.after_blank or before is None or ends_sentence(before.text)
    if not match or not starts:
        return None
    label = line.text[slice(*match.span("label"))] if match["label"] else ""
    title = line.text[slice(*match.span("text"))] if match["text"] else ""
    return AnnexTitle(title, line.number, line.after_blank, label=label, printed=line.text)


def _note(line: Line) -> Block | None:
    match = _NOTE.fullmatch(line.text)
    if not match:
        return None
    return Note(match["text"], line.number, line.after_blank, mark=match["mark"].strip("[]"))


def _numbered(line: Line) -> Block | None:
    match = _NUMBER.fullmatch(line.text)
    if not match or not _is_number(match):
        return None
    dotted = bool(match["dot"])
    return Numbered(
        match["text"], line.number, line.after_blank, number=match["number"], dotted=dotted
    )


def _is_number(match: re.Match[str]) -> bool:
    # Without a dot, "5 recommendations" goes on with the text; "2.2.4 Title" does not.
    return bool(match["dot"]) or "." in match["number"]


def _point(line: Line, before: Block | None) -> Block | None:
    match = _POINT.fullmatch(line.text)
    if not match:
        return None
    is_dash = match["mark"] in "-–—"
    inside = isinstance(before, Numbered | Paragraph) and not ends_sentence(before.text)
    if is_dash and inside and not line.after_blank:
        return None
    return Point(
        match["text"], line.number, line.after_blank, mark=match["mark"], indent=line.indent
    )
