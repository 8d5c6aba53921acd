"""Ordinals against the order of days: coming meetings, and Parties in the order of their entry."""

import re
from collections.abc import Iterator
from itertools import pairwise

from servanda.texts.checks.known import Paper, Saying
from servanda.texts.dates import find_dates
from servanda.texts.folding import fold
from servanda.texts.meetings import NUMBERED, ORDINAL, Days, ordinal
from servanda.texts.reading import Doubt, InstrumentRead, Warned

_ORDINAL = re.compile(ORDINAL)


def orders(paper: Paper) -> Iterator[Warned]:
    """Each coming meeting and each Party that its number puts in another place than its day."""
    yield from _coming(paper)
    for one, other in pairwise(paper.instruments):
        if one.decision == other.decision:
            yield from _parties(one, other, paper)


def _coming(paper: Paper) -> Iterator[Warned]:
    """Coming meetings that lie before the one of the document, or before one of a lower number."""
    last_day, last_number = paper.horizon.last_day, paper.horizon.number
    for meeting in sorted(paper.next_meetings, key=lambda each: each.number or 0):
        if not (meeting.number and meeting.first_day):
            continue
        if last_day and meeting.first_day <= last_day:
            before = f"meeting {last_number}" if last_number else "this meeting"
            message = f"is not after {before}, which ends on {last_day}"
            days = Days(meeting.first_day, meeting.last_day)
            yield _meeting(meeting.number, days, message, paper)
        last_day, last_number = meeting.last_day, meeting.number


def _meeting(number: int, days: Days, message: str, paper: Paper) -> Warned:
    for saying in paper.sayings:
        for named in NUMBERED.finditer(fold(saying.text)):
            if ordinal(named["ordinal"] or named["plain"]) == number:
                shown = _with_days(saying, named.start(), named.end(), days)
                return Warned(Doubt.DATE_DIFFERS, saying.decision, shown, message, saying.point)
    return Warned(Doubt.DATE_DIFFERS, None, f"meeting {number}", message)


def _with_days(saying: Saying, start: int, end: int, days: Days) -> str:
    """The meeting as printed, up to its days where they follow."""
    spans = [s for s in find_dates(fold(saying.text)) if s.start >= end and s.last == days.last]
    return saying.text[start : spans[0].end if spans else end]


def _parties(one: InstrumentRead, other: InstrumentRead, paper: Paper) -> Iterator[Warned]:
    if not (one.ordinal and other.ordinal):
        return
    days = [(each.in_force_from, each.deposited_on) for each in (one, other)]
    if None in (*days[0], *days[1]):
        return
    in_order = one.ordinal < other.ordinal
    if one.ordinal == other.ordinal or (days[0] != days[1] and in_order != (days[0] < days[1])):
        message = (
            f"{paper.name(other.state)} deposited on {other.deposited_on}, {paper.name(one.state)}"
            f" (no. {one.ordinal}) on {one.deposited_on}: their numbers are not in this order"
        )
        shown = printed_ordinal(other.decision, other.ordinal, paper)
        yield Warned(Doubt.ORDINAL_DIFFERS, other.decision, shown, message)


def printed_ordinal(decision: int, number: int, paper: Paper) -> str:
    """An ordinal as a decision prints it, else its figures."""
    for saying in paper.sayings:
        if saying.decision != decision:
            continue
        for match in _ORDINAL.finditer(fold(saying.text)):
            if ordinal(match[0]) == number:
                return saying.text[match.start() : match.end()]
    return str(number)
