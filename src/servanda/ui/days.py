"""Days, hours and numbers as a page of one language prints them."""

from datetime import date, time
from functools import lru_cache

from django.utils import dateformat
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _

DAYS_OF_A_YEAR = 365.25
LONG_YEARS = 2
ENDINGS = {1: "st", 2: "nd", 3: "rd"}  # codespell:ignore nd


def plain_day(day: date) -> str:
    """The day in words, in the page's language: 1 October 2018, 1er octobre 2018."""
    return _plain(day, get_language() or "en")


def timed_day(day: date) -> SafeString:
    """The day in words inside a ``<time>`` that machines read."""
    return _timed(day, get_language() or "en")


@lru_cache(maxsize=4096)
def _plain(day: date, language: str) -> str:
    # The cache matters: a chart prints some 140 days, and Django formats each in 15 µs.
    with override(language):
        first = language == "fr" and day.day == 1
        return dateformat.format(day, r"j\e\r F Y" if first else "j F Y")


@lru_cache(maxsize=4096)
def _timed(day: date, language: str) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), _plain(day, language))


def span(first: date, last: date) -> str:
    """Days from the first to the last, the month and year said once where they are the same."""
    if first == last:
        return plain_day(first)
    start = plain_day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = start.split(" ", 1)[0]
    return f"{start} – {plain_day(last)}" if " " in start else f"{start}–{plain_day(last)}"


def hour(at: time) -> str:
    """An hour as the Committee prints it: noon, 14:30, 14 h 30."""
    if at == time(12):
        return _("noon")
    # Translators: an hour of the day, as the Committee prints it.
    return dateformat.time_format(at, _("H:i"))


def ordinal(number: int) -> str:
    """The number in order: 1st, 22nd, 113th; in French feminine, as a meeting or a Party is."""
    if get_language() == "fr":
        return "1re" if number == 1 else f"{number}e"
    is_teen = number % 100 in (11, 12, 13)
    ending = None if is_teen else ENDINGS.get(number % 10)
    return f"{number}{ending or 'th'}"


def distance(day: date, on: date) -> str:
    """How far a day lies from the day shown, in words: today, tomorrow, in 12 days, 3 days ago."""
    days = (day - on).days
    if days == 0:
        return _("that very day")
    years = round(abs(days) / DAYS_OF_A_YEAR)
    if years >= LONG_YEARS:
        words = _("in %(years)d years") if days > 0 else _("%(years)d years ago")
        return words % {"years": years}
    if days > 0:
        return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}
    return ngettext("%(days)d day ago", "%(days)d days ago", -days) % {"days": -days}
