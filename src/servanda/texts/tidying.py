"""A document in its one tidy form, so that what two files print alike is equal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote

from servanda.texts.blocks import Document, Passage, Run, Style, Table
from servanda.texts.stages.marks import BULLETS, is_number_mark, is_point_mark, split_mark

DEEPEST_HEADING = 4
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\ufeff\ufffc\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("[\x85\u2028\u2029]")
_NOTE = "\ufffc"
_UNTIDY = re.compile(r"[\t\n\r\f\v]|\s\s|^\s|\s$")
_WHITE = re.compile("([ \t\n\r\f\v]+)")
_LINK = re.compile(r"(?:https?://|mailto:)[\w.~:/?#@!$&'()*+,;=%-]{1,2000}", re.ASCII)
_NO_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?![a-z])")


def tidy(document: Document) -> Document:
    """The document without what no paper shows: empty paragraphs, doubled spaces, parted runs.

    Marks typed into the text stand apart; depths have no gap; tables are rectangular, and one of
    a single column is a frame around its paragraphs.
    """
    own = language_of(document.language)
    parts: list[Passage | Table] = []
    for part in document.parts:
        if isinstance(part, Passage):
            parts.append(tidy_passage(part, own))
        else:
            parts += _table(part, own)
    shown = (part for part in parts if isinstance(part, Table) or part.mark or part.runs)
    return Document(tuple(_nested(shown)), own, document.remarks)


def language_of(tag: str) -> str:
    """The language of a tag: ``fr`` of ``fr-FR``; "" where it is none.

    >>> language_of("EN-gb"), language_of("und_"), language_of("english")
    ('en', 'und', '')
    """
    match = _LANGUAGE.match(tag.lower())
    return match[1] if match else ""


def tidy_runs(runs: Iterable[Run], own: str = "") -> tuple[Run, ...]:
    """Runs in tidy form: joined where they are set alike, spaces single, none at the ends."""
    merged: list[Run] = []
    cleaned = [_tidy_run(run, own) for run in runs]
    words = "".join(_NOTE if run.note else run.text for run in cleaned)
    # Most paragraphs are tidy: only the others are taken apart.
    for run in _spaced(cleaned) if _UNTIDY.search(words) else filter(_has_words, cleaned):
        if merged and not run.note and replace(merged[-1], text="") == replace(run, text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(map(_composed, merged))


def _has_words(run: Run) -> bool:
    return bool(run.text or run.note)


def _composed(run: Run) -> Run:
    if unicodedata.is_normalized("NFC", run.text):
        return run
    return replace(run, text=unicodedata.normalize("NFC", run.text))


def _tidy_run(run: Run, own: str) -> Run:
    if run.note:
        # A note calls no other, and how its call is set says nothing.
        return Run(note=tidy_runs((replace(each, note=()) for each in run.note), own))
    text = _BREAKS.sub("\n", _DROPPED.sub("", run.text))
    if not (run.link or run.language):
        return run if text == run.text else replace(run, text=text)
    language = language_of(run.language)
    link = _NO_ESCAPE.sub("%25", quote(run.link, safe="%/:=&?~#+!$,;'@()*"))
    return replace(
        run,
        text=text,
        language="" if language == own else language,
        link=link if _LINK.fullmatch(link) else "",
    )


def _spaced(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with one space or break where there were several, and none at the ends."""
    waiting: list[Run] = []
    has_begun = False
    for piece in _pieces(runs):
        if not piece.note and not piece.text.strip():
            waiting += [piece] if has_begun else []
            continue
        yield from _between(waiting)
        waiting = []
        yield piece if has_begun else replace(piece, text=piece.text.lstrip())
        has_begun = True


def _pieces(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        if run.note:
            yield run
        for text in filter(None, _WHITE.split(run.text)):
            # Glued spaces at the end of a word wait like others: they may be the last.
            word = text.rstrip()
            yield from (replace(run, text=each) for each in (word, text[len(word) :]) if each)


def _between(waiting: list[Run]) -> Iterator[Run]:
    """What stands between two words: a break, or a space, and spaces that glue."""
    if any("\n" in run.text for run in waiting):
        yield replace(next(run for run in waiting if "\n" in run.text), text="\n")
        return
    is_spaced = False
    for run in waiting:
        if run.text[0] not in " \t\r\f\v":
            yield run
        elif not is_spaced:
            is_spaced = True
            yield replace(run, text=" ")


def tidy_passage(passage: Passage, own: str = "") -> Passage:
    """A passage in tidy form, the mark typed into its text apart."""
    runs = tidy_runs(passage.runs, own)
    mark = _tidy_mark(passage)
    if passage.mark and not mark:
        runs = tidy_runs((Run(f"{passage.mark} "), *runs))
    is_marked = passage.style in (Style.NUMBERED, Style.POINT)
    style = Style.PLAIN if is_marked and not mark else passage.style
    style = Style.NUMBERED if mark and style is Style.PLAIN else style
    found = replace(passage, runs=runs, mark=mark, style=style)
    if style is Style.HEADING:
        found = replace(found, depth=max(0, min(passage.depth, DEEPEST_HEADING)))
    elif style is not Style.POINT:
        found = replace(found, depth=passage.depth if style is Style.PLAIN else 0)
    found = _dotted(_marked(found))
    return found if found.style in (Style.POINT, Style.HEADING) else replace(found, depth=0)


def _tidy_mark(passage: Passage) -> str:
    mark = passage.mark
    if passage.style is Style.POINT:
        return "-" if mark in BULLETS else mark if is_point_mark(mark) else ""
    if passage.style is Style.TITLE or not is_number_mark(mark):
        return ""
    return mark if "." in mark else f"{mark}."


def _dotted(passage: Passage) -> Passage:
    """The passage with a dot after its number where the words begin small.

    Printed, "2.1 million" is no number before words: "2.1. million" is.
    """
    is_number = passage.style in (Style.NUMBERED, Style.HEADING) and passage.mark
    begins_small = passage.runs and re.match("[a-z]", passage.runs[0].text)
    if is_number and begins_small and not passage.mark.endswith("."):
        return replace(passage, mark=f"{passage.mark}.")
    return passage


def _marked(passage: Passage) -> Passage:
    """The passage with the mark its text begins with, where it has none of its own."""
    while (found := _typed_mark(passage)) is not None:
        mark, length, style = found
        runs = tidy_runs(_without_start(passage.runs, length))
        passage = replace(passage, runs=runs, mark=mark, style=style)
    return passage


def _typed_mark(passage: Passage) -> tuple[str, int, Style] | None:
    is_open = not passage.mark or (passage.style is Style.POINT and passage.mark == "-")
    if passage.style is Style.TITLE or not is_open:
        return None
    shown = "".join(_NOTE if run.note else run.text for run in passage.runs)
    found = split_mark(shown, in_point=passage.style is Style.POINT)
    if found is None:
        return None
    mark, length = found
    if is_number_mark(mark):
        style = Style.HEADING if passage.style is Style.HEADING else Style.NUMBERED
        return None if passage.mark else (mark, length, style)
    is_heading = passage.style is Style.HEADING
    return None if is_heading else ("-" if mark in BULLETS else mark, length, Style.POINT)


def _without_start(runs: Iterable[Run], length: int) -> Iterator[Run]:
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        if run.note or run.text[cut:]:
            yield replace(run, text=run.text[cut:])


def _nested(parts: Iterable[Passage | Table]) -> Iterator[Passage | Table]:
    """The parts, each point as deep as the points before it that hold it."""
    holders: list[int] = []
    for part in parts:
        if not isinstance(part, Passage) or part.style is not Style.POINT:
            holders.clear()
            yield part
            continue
        while holders and holders[-1] > part.depth:
            holders.pop()
        if not holders or holders[-1] < part.depth:
            holders.append(part.depth)
        yield replace(part, depth=len(holders) - 1)


def _table(table: Table, own: str) -> Iterator[Passage | Table]:
    rows = [[tidy_runs(cell, own) for cell in row] for row in table.rows]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    if width > 1:
        yield Table(tuple((*row, *[()] * (width - len(row))) for row in rows))
    else:
        yield from (tidy_passage(Passage(row[0])) for row in rows)
