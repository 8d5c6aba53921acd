"""Periods that set a deadline: within ten working days of a date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from servanda.base.calendar import add_months, add_working_days
from servanda.texts.dates import find_dates
from servanda.texts.meetings import Horizon, find_meetings

_NUMBER_WORDS = (
    (1, "one un une a"),
    (2, "two deux"),
    (3, "three trois"),
    (4, "four quatre"),
    (5, "five cinq"),
    (6, "six"),
    (7, "seven sept"),
    (8, "eight huit"),
    (9, "nine neuf"),
    (10, "ten dix"),
    (12, "twelve douze"),
    (14, "fourteen quatorze"),
    (15, "fifteen quinze"),
    (20, "twenty vingt"),
    (30, "thirty trente"),
)
_NUMBERS = {word: n for n, words in _NUMBER_WORDS for word in words.split()}
_PERIOD = re.compile(
    r"\b(?:(?P<lead>dans|sous|within|au plus tard|(?:no|not) later than|at the latest|at least"
    r"|au moins"
    r"|dispos(?:ent|e|eront|era|aient|ait)|delai(?: \w+)?|additional"
    r"|have|has|had|ont|avaient|avait|auront|a)"
    r"(?: (?:ensuite|alors|un delai(?: maximum| maximal)?(?: de| d')|le delai de|d'un delai de|de"
    r"|les|the|a period of"
    r"|a maximum of|a further|another|the next|at most))*) ?"
    rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})(?: \(\d{{1,3}}\))? "
    r"(?P<unit>(?P<working>jours? ouvr\w+|(?:working|business)[ -]days?)|jours?|(?:calendar )?days?"
    r"|semaines?|weeks?|mois|months?)'?(?: calendaires?| francs?)?"
    r"(?P<anchor>(?: (?:plus tard|later|at the latest|au plus tard))? ?(?P<way>after|following"
    r"|from|of|as of|starting|suivant|apres"
    r"|a compter d[eu]|a partir d[eu]|de|du|des|avant|before|prior to)\b(?P<event>[^.;]{0,90}))?"
)
_SAME = re.compile(
    r"\b(?:ce|cette|this|that|same|meme|above)\b.{0,20}\b(?:date|delai|echeance|deadline"
    r"|time-limit)"
)
_ADOPTION = re.compile(
    r"\b(?:adoption|the present (?:decision|list)|this (?:decision|list)|la presente (?:decision"
    r"|liste)"
    r"|aujourd'hui|today|ce jour)\b"
)
_MEETING_END = re.compile(
    r"\b(?:the present|this|the current|la presente|cette) (?:meeting|reunion|session)\b"
    r"|\bfin de la reunion\b|\bend of the meeting\b"
)
_NEED_NO_ANCHOR = frozenset(
    (
        *("dans", "sous", "within", "have", "has", "had", "ont", "avaient", "avait", "auront", "a"),
        *("disposent", "dispose", "disposeront", "disposera", "disposaient", "disposait"),
    )
)
_BEFORE = ("avant", "before", "prior to")


@dataclass(frozen=True, slots=True)
class Period:
    """A period found in a text, with the day it ends and the words it takes."""

    due: date
    start: int
    end: int


def find_periods(folded: str, horizon: Horizon, last_deadline: date | None) -> Iterator[Period]:
    """The periods in a folded text that end on a known day.

    A period runs from the date, deadline or meeting it names, else from the day of adoption, that
    day not counted. One that runs from an event without a date is left out.
    """
    for match in _PERIOD.finditer(folded):
        anchor, end = _anchor(match, horizon, last_deadline)
        back = match["way"] in _BEFORE
        if anchor is None or not (match["anchor"] or match["lead"] in _NEED_NO_ANCHOR):
            continue
        n = int(match["n"]) if match["n"].isdigit() else _NUMBERS[match["n"]]
        yield Period(_ends(anchor, -n if back else n, match), match.start(), end)


def _anchor(
    match: re.Match[str], horizon: Horizon, last_deadline: date | None
) -> tuple[date | None, int]:
    if not match["anchor"]:
        return horizon.adopted_on, match.end()
    event, at = match["event"], match.start("event")
    for span in find_dates(event, near=horizon.last_day):
        return span.last, at + span.end
    for meeting in find_meetings(event, horizon):
        return horizon.first_day(meeting), at + meeting.end
    return _said(event, horizon, last_deadline), match.end("way")


def _said(event: str, horizon: Horizon, last_deadline: date | None) -> date | None:
    if _SAME.search(event):
        return last_deadline
    if _ADOPTION.search(event):
        return horizon.adopted_on
    return horizon.last_day if _MEETING_END.search(event) else None


def _ends(anchor: date, n: int, match: re.Match[str]) -> date:
    if match["working"]:
        return add_working_days(anchor, n) if n > 0 else _working_days_before(anchor, -n)
    unit = match["unit"].removeprefix("calendar ")
    if unit.startswith(("mois", "month")):
        return add_months(anchor, n)
    return anchor + timedelta(days=n * (7 if unit.startswith(("sem", "week")) else 1))


def _working_days_before(day: date, days: int) -> date:
    while days > 0:
        day -= timedelta(days=1)
        days -= day.weekday() < 5
    return day
