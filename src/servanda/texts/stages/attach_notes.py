"""Footnotes go with the decisions that call them; the marks of calls are dropped."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from servanda.texts.blocks import Decision, Heading, Note
from servanda.texts.errors import ReadingError
from servanda.texts.stages.place_numbers import Body

CALL = re.compile(r" ?(?P<mark>[⁰¹²³⁴-⁹]{1,3})(?!\w)| ?\[(?P<number>\d{1,3})\]")


def attach_notes(body: Body, *, elsewhere: Iterable[str] = ()) -> Body:
    """Attach each note to the decision that calls it.

    Reads Body, writes Body. ``elsewhere`` are the texts of the title page and the annexes, which
    may call notes too. Raises ReadingError at a note that nothing calls.
    """
    notes = sorted(body.notes, key=lambda note: note.line)
    used: set[int] = set()

    def strip(text: str, line: int, called: list[str]) -> str:
        def drop(match: re.Match[str]) -> str:
            note = _called(match["mark"] or match["number"], line, notes)
            if note is None:
                return match[0]
            used.add(note.line)
            called.append(note.text)
            return ""

        return CALL.sub(drop, text)

    decisions = [_decision(each, strip) for each in body.decisions]
    headings = [_heading(each, strip) for each in body.headings]
    for text in elsewhere:
        strip(text, 0, [])
    _refuse_uncalled(notes, used)
    breaks = {heading.line for heading in body.breaks}
    return replace(
        body,
        decisions=decisions,
        headings=headings,
        breaks=[heading for heading in headings if heading.line in breaks],
    )


type _Strip = Callable[[str, int, list[str]], str]


def _decision(decision: Decision, strip: _Strip) -> Decision:
    called: list[str] = []
    text = strip(decision.text, decision.line, called)
    points = [replace(p, text=strip(p.text, p.line, called)) for p in decision.points]
    return replace(decision, text=text, points=points, notes=called)


def _heading(heading: Heading, strip: _Strip) -> Heading:
    return replace(heading, text=strip(heading.text, heading.line, []))


def _called(mark: str, line: int, notes: list[Note]) -> Note | None:
    """The note of that mark: the first below the call, as marks may begin anew on each page."""
    same = [note for note in notes if note.mark == mark]
    below = [note for note in same if note.line >= line]
    return next(iter([*below, *same]), None)


def _refuse_uncalled(notes: Iterable[Note], used: set[int]) -> None:
    for note in notes:
        if note.line not in used:
            shown = f"{note.mark} {note.text}"
            raise ReadingError(note.line, shown, f"note {note.mark} is called from no decision.")
