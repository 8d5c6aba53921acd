"""Deadlines in a sentence: the last day and hour by which something is to be done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from servanda.texts.dates import find_dates, impossible_dates
from servanda.texts.hours import BEFORE_DATE, hour_beside
from servanda.texts.meetings import Horizon, find_meetings
from servanda.texts.periods import find_periods

_WORDS = (
    r"avant(?: la date du)?|jusqu'(?:au|a|en)|d'ici(?: a| au| le| la)?|au plus tard|pour le"
    r"|pour la fin|pour fin"
    r"|(?:date limite|date butoir|echeance|delai)(?: (?:de|d|pour|du"
    r"|des)\b[\w' ]{1,60}?)?(?: (?:est|a ete|etait|sera))?(?: fixee?)?"
    r"|by|before|until|till|(?:no|not) later than|at the latest|on or before|prior to|up to"
    r"|(?:deadline|time-limit|due date)(?: for [\w ]{2,60}?)?(?: (?:is|was|will be|being|set"
    r"|fixed|extended))*"
    r"|due"
)
_FILL = (
    r"(?: ?,? ?(?:le|la|the|du|de|au|a|on|of|en|for|to|at|fin|end|close|debut|beginning|mois"
    r"|month|midi"
    r"|soit|i\.e\.|by|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
)
_PREPOSITION = re.compile(rf"\b(?:{_WORDS}){_FILL}{{0,7}}(?: d')? ?:?,? ?(?:{BEFORE_DATE})?\(?$")
_LATEST = re.compile(r"\)?,? (?:au plus tard|at the latest)\b")
_UNFIT = re.compile(
    r"(?:\b(?:after|apres|since|depuis|a l'expiration|following)(?: (?:de|la|le|l'|the))*"
    r"|(?P<participle>\b(?:recue?s?|transmise?s?|communiquee?s?|envoyee?s?|parvenue?s?"
    r"|soumise?s?|fournie?s?|adoptee?s?"
    r"|publiee?s?|received|submitted|provided|sent|adopted|approved|published|transmitted))"
    r"|\b(?:durer\w*|duree|dure|poursuivr\w*|restera?|rester?a? ouvert\w*|courra?|court|couvrant"
    r"|(?<!\ba )prolongee?s? "
    r"|lasts?|lasting|runs?|running|continues?|continuing|remains?|open|in force|covering"
    r"|ongoing|valid|valable"
    r"|periode|period)(?: (?!de\b|to\b|the\b)\w+)?)\W*$"
    # "A State requests until…" asks for time and sets none.
    r"|\b(?:demande\w*|request\w*|asks?|asked|asking|besoin|needs?) ?$"
)
_PASSIVE = re.compile(r"\b(?:etre|soient|soit|seront|sera|devront|be|are|is|been|to be)(?: \w+)? $")
_SAME = re.compile(
    r"\b(?:(?:avant|jusqu'a|d'ici a?|dans|pour|au plus tard a?|by|before|until|within|for"
    r"|no later than) (?:la |le |l'|the )?"
    r"(?:(?:meme|same|dit|ladite|said|susdite?|ce|cette|this|that|above(?:-mentioned)?"
    r"|susmentionnee?) )+"
    r"(?:date(?: limite| butoir)?|delai|echeance|deadline|time[- ]limit|period|day)s?"
    r"|(?:avant|dans|by|before|within) (?:le delai|la date|la date limite|the deadline|the date"
    r"|the time-limit)"
    r" (?:susmentionn|ci-dessus|mentionn|precit|above|mentioned|referred|indicated)\w*"
    r"|d'ici la\b(?! (?:fin|date|mi|prochaine|reunion|conference|session|semaine|\w+ d[eu'])\b)"
    r"|by then\b)"
)
# "If nothing has come by then" says what follows, and sets no deadline.
_CONDITION = re.compile(r"(?:^|[,;] (?:et |and |mais |but )?)(?:si|s'il|if|unless|where)\b[^,;]*$")
_PARENTHESIS = re.compile(r" ?\((?:\w+ ){0,3}$")
_OF_MEETING = re.compile(
    r"\b(?:avant|d'ici(?: a)?|pour|lors de|pendant|durant|au cours de|a|de|by|before|for|at"
    r"|during|in time for"
    r"|ahead of|until|no later than|jusqu'a)(?: (?:la|le|sa|son|its|the|l'|the end of|leur))* ?$"
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day to do something, its hour where printed, and the words that say so.

    ``is_meeting``: it is the first day of a meeting; ``is_same``: "the same deadline";
    ``dated_from`` is where its date is printed.
    """

    due: date
    due_time: time | None
    start: int
    end: int
    is_meeting: bool = False
    is_same: bool = False
    dated_from: int = 0


class ImpossibleDeadline(ValueError):
    """A deadline is printed that is no day of the calendar."""


def find_deadlines(folded: str, horizon: Horizon, last: Deadline | None) -> list[Deadline]:
    """The deadlines of a folded sentence, in order; meetings only where it sets no other.

    ``last`` is what "the same deadline" means. Deadlines already past are left out. Raises
    ImpossibleDeadline at "by 31 June".
    """
    _refuse_impossible(folded)
    found: list[Deadline] = []
    for deadline in sorted(_all(folded, horizon, last), key=lambda d: d.start):
        is_new = not found or deadline.start >= found[-1].end
        if is_new and _is_future(deadline.due, horizon):
            found.append(deadline)
    return found or _at_meetings(folded, horizon)


def past_deadlines(folded: str, horizon: Horizon) -> Iterator[Deadline]:
    """The deadlines of a folded sentence that are printed whole and already past."""
    for deadline in _dated(folded, replace(horizon, last_day=None)):
        if horizon.last_day and deadline.due < horizon.last_day:
            yield deadline


def _is_future(due: date, horizon: Horizon) -> bool:
    return horizon.last_day is None or due > horizon.last_day


def _refuse_impossible(folded: str) -> None:
    for printed in impossible_dates(folded):
        if _PREPOSITION.search(folded[: folded.index(printed)][-120:]):
            raise ImpossibleDeadline(printed)


def _all(folded: str, horizon: Horizon, last: Deadline | None) -> Iterator[Deadline]:
    dated = list(_dated(folded, horizon))
    yield from dated
    yield from _same(folded, dated, last)
    named = next(iter(dated), last)
    for period in find_periods(folded, horizon, named.due if named else None):
        yield Deadline(period.due, None, period.start, period.end)


def _dated(folded: str, horizon: Horizon) -> Iterator[Deadline]:
    for span in find_dates(folded, near=horizon.last_day):
        before = folded[max(0, span.start - 120) : span.start]
        same = _SAME.search(before)
        if same and _PARENTHESIS.fullmatch(before[same.end() :]):
            start = span.start - len(before) + same.start()
            yield Deadline(span.last, hour_beside(folded, span.start, span.end), start, span.end)
            continue
        match = _PREPOSITION.search(before)
        is_latest = _LATEST.match(folded[span.end : span.end + 30])
        if not (match or is_latest) or (match and _is_unfit(before[: match.start()])):
            continue
        start = span.start - len(before) + match.start() if match else span.start
        hour = hour_beside(folded, span.start, span.end)
        yield Deadline(span.last, hour, start, span.end, dated_from=span.start)


def _is_unfit(before: str) -> bool:
    match = _UNFIT.search(before)
    if not match:
        return False
    return not (match["participle"] and _PASSIVE.search(before[: match.start("participle")]))


def _same(folded: str, dated: Sequence[Deadline], last: Deadline | None) -> Iterator[Deadline]:
    for match in _SAME.finditer(folded):
        named = [each for each in dated if each.end <= match.start()]
        meant = named[-1] if named else last
        if meant and not _CONDITION.search(folded[: match.start()]):
            yield Deadline(meant.due, meant.due_time, match.start(), match.end(), is_same=True)


def _at_meetings(folded: str, horizon: Horizon) -> list[Deadline]:
    found = []
    for meeting in find_meetings(folded, horizon):
        due = horizon.first_day(meeting)
        led = _OF_MEETING.search(folded[max(0, meeting.start - 60) : meeting.start])
        if due and led and _is_future(due, horizon):
            found.append(Deadline(due, None, meeting.start, meeting.end, is_meeting=True))
    return found[:1]
