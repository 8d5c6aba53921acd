"""Dates as official texts print them, in French and in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from servanda.base.calendar import last_of_month

_NAMES = (
    "janvier|january|janv|jan",
    "fevrier|february|fevr|feb",
    "mars|march|mar",
    "avril|april|avr|apr",
    "mai|may",
    "juin|june|jun",
    "juillet|july|juil|jul",
    "aout|august|aug",
    "septembre|september|sept|sep",
    "octobre|october|oct",
    "novembre|november|nov",
    "decembre|december|dec",
)
MONTHS = {name: n for n, names in enumerate(_NAMES, 1) for name in names.split("|")}
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_DAYS_OF_WEEK = (
    "lundi|monday",
    "mardi|tuesday",
    "mercredi|wednesday",
    "jeudi|thursday",
    "vendredi|friday",
    "samedi|saturday",
    "dimanche|sunday",
)
WEEKDAYS = {name: n for n, names in enumerate(_DAYS_OF_WEEK) for name in names.split("|")}
WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),? )"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TH = r"(?: ?(?:er|st|nd|rd|th|e)\b)?"
_YEAR = r"(?:19|20)\d\d\b"
_OF = r",? (?:of |de )?"
_TO = rf" ?(?:-| to | au | and | et | & |, (?:and |et )?) ?(?:le |the )?{WEEKDAY}?"

DATE = re.compile(
    rf"(?<![\w/.])(?:"
    rf"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\w-])"
    rf"|(?P<num>\d{{1,2}}(?P<sep>[/.])\d{{1,2}}(?P=sep){_YEAR})"
    # 30 June - 2 July 2018; joined by "and", two dates are two.
    rf"|(?P<a1>{_DAY}){_TH} (?P<a2>{MONTH})(?:,? (?P<a3>{_YEAR}))? ?(?:-| to | au ) ?{WEEKDAY}?"
    rf"(?P<a4>{_DAY}){_TH} (?P<a5>{MONTH}),? (?P<a6>{_YEAR})"
    # 7-9 November 2018; 7, 8 and 9 November
    rf"|(?P<b1>{_DAY}){_TH}(?:{_TO}{_DAY}{_TH}){{0,3}}{_TO}(?P<b2>{_DAY}){_TH}{_OF}(?P<b3>{MONTH})"
    rf"(?:,? (?P<b4>{_YEAR}))?"
    rf"|(?P<c1>{_DAY}){_TH}{_OF}(?P<c2>{MONTH})(?:,? (?P<c3>{_YEAR}))?"
    # November 7-9, 2018
    rf"|(?P<d1>{MONTH}) (?P<d2>{_DAY}){_TH}(?:{_TO}(?P<d3>{_DAY}){_TH})?,? (?P<d4>{_YEAR})"
    rf"|(?:(?P<mid>mi-|mid-))?(?P<e1>{MONTH}),? (?P<e2>{_YEAR})"
    rf")"
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """One day, or the first and last day of a span; and where it is printed.

    ``has_day`` is false where only a month is printed: it then runs from its first to its last.
    """

    first: date
    last: date
    start: int
    end: int
    has_day: bool = True


def find_dates(folded: str, *, near: date | None = None) -> Iterator[DateSpan]:
    """The dates in a folded text, in order; a day that does not exist is none.

    A day printed without its year is the next one after ``near``, and none without ``near``.

    >>> [(s.first, s.last) for s in find_dates("strasbourg, 20-22 juin 2018")]
    [(datetime.date(2018, 6, 20), datetime.date(2018, 6, 22))]
    """
    for match in DATE.finditer(folded):
        try:
            first, last = _days(match, near)
        except ValueError:
            continue
        yield DateSpan(min(first, last), last, *match.span(), has_day=not match["e1"])


def only_date(folded: str) -> DateSpan | None:
    """The date that a folded text is, whole, weekday and article aside."""
    bare = folded.strip(" .()")
    spans = list(find_dates(bare))
    if len(spans) != 1:
        return None
    rest = bare[: spans[0].start] + bare[spans[0].end :]
    return spans[0] if re.fullmatch(rf"(?:{WEEKDAY}|le |on |the |du |from )*", rest) else None


def impossible_dates(folded: str) -> Iterator[str]:
    """What is printed like a date and is no day of the calendar: 31 June 2018."""
    for match in DATE.finditer(folded):
        try:
            _days(match, date(2000, 1, 1))
        except ValueError:
            yield match[0]


def _days(match: re.Match[str], near: date | None) -> tuple[date, date]:
    if match["iso"]:
        return date.fromisoformat(match["iso"]), date.fromisoformat(match["iso"])
    if match["num"]:
        day, month, year = map(int, match["num"].split(match["sep"]))
        return date(year, month, day), date(year, month, day)
    if match["e1"]:
        return _month(match)
    return _printed_days(match, near)


def _month(match: re.Match[str]) -> tuple[date, date]:
    year, month = int(match["e2"]), _number(match["e1"])
    if match["mid"]:
        return date(year, month, 15), date(year, month, 15)
    return date(year, month, 1), last_of_month(year, month)


def _printed_days(match: re.Match[str], near: date | None) -> tuple[date, date]:
    if match["a1"]:
        last = date(int(match["a6"]), _number(match["a5"]), int(match["a4"]))
        year = int(match["a3"] or last.year)
        return date(year, _number(match["a2"]), int(match["a1"])), last
    for month, one, other, in_year in (("b3", "b1", "b2", "b4"), ("d1", "d2", "d3", "d4")):
        if match[one]:
            last = _dated(match[other] or match[one], match[month], match[in_year], near)
            return last.replace(day=int(match[one])), last
    only = _dated(match["c1"], match["c2"], match["c3"], near)
    return only, only


def _dated(day: str, month: str, year: str | None, near: date | None) -> date:
    if year:
        return date(int(year), _number(month), int(day))
    if near is None:
        raise ValueError("a day without a year")
    this_year = date(near.year, _number(month), int(day))
    return this_year if this_year > near else this_year.replace(year=near.year + 1)


def _number(month: str) -> int:
    return MONTHS[month.rstrip(".")]
