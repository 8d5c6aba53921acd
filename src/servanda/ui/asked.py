"""What a reader asked to see: on which day, and as known when."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.timezone import get_default_timezone

from servanda.ui import clock

FIRST_YEAR, LAST_YEAR = 1900, 2100
DAY = timedelta(days=1)
WRITTEN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
PARAMETERS = ("on", "known")


@dataclass(frozen=True, slots=True)
class Asked:
    """The day a page shows, and the instant whose knowledge it shows (now where None).

    ``given`` is what the address says, and links carry on; ``is_refused`` tells that something in
    it could not be read, and that today is shown in its place. ``at`` is the hour where the day
    is today, and is not over yet.
    """

    on: date
    today: date
    known: datetime | None = None
    given: tuple[tuple[str, str], ...] = ()
    is_refused: bool = False
    at: time | None = None

    @property
    def keep(self) -> str:
        """The question as links end with it: ``?on=2018-06-22``, or nothing."""
        return f"?{urlencode(self.given)}" if self.given else ""

    @property
    def keep_known(self) -> str:
        """The question without its day, as the link back to today ends with it."""
        known = [pair for pair in self.given if pair[0] == "known"]
        return f"?{urlencode(known)}" if known else "?"

    @property
    def known_words(self) -> str:
        """The instant as it was asked, for the form that keeps it."""
        return dict(self.given).get("known", "")

    @property
    def is_today(self) -> bool:
        """Whether the day shown is this very day."""
        return self.on == self.today

    @property
    def is_past(self) -> bool:
        """Whether the day shown has gone."""
        return self.on < self.today

    def moved(self, days: int) -> str:
        """The question for a day that lies ``days`` from the one shown."""
        day = (self.on + timedelta(days=days)).isoformat()
        return "?" + urlencode({**dict(self.given), "on": day})

    @property
    def day_before(self) -> str:
        """The question for the day before."""
        return self.moved(-1)

    @property
    def day_after(self) -> str:
        """The question for the day after."""
        return self.moved(1)


def asked(request: HttpRequest) -> Asked:
    """What the address asks; where a day or an instant cannot be read: today, and refused."""
    today = clock.today()
    given = tuple((name, request.GET[name]) for name in PARAMETERS if request.GET.get(name))
    said = dict(given)
    try:
        on = read_day(said["on"]) if "on" in said else today
        known = read_instant(said["known"]) if "known" in said else None
    except ValueError:
        return Asked(today, today, is_refused=True, at=clock.hour())
    return Asked(on, today, known, given, at=clock.hour() if on == today else None)


def read_day(words: str) -> date:
    """A day written 2018-06-22. Raises ValueError if it is none, or not of 1900 to 2100."""
    if not WRITTEN_DAY.fullmatch(words):
        raise ValueError(words)
    return _within(date.fromisoformat(words))


def read_instant(words: str) -> datetime:
    """An instant, its zone the Committee's where it has none; a day means its last moment."""
    if len(words) <= len("2018-06-22"):
        end = datetime.combine(read_day(words) + DAY, time(), get_default_timezone())
        return end - timedelta(microseconds=1)
    # A plus sign in an address is read as a space.
    instant = datetime.fromisoformat(words.replace(" ", "+") if "T" in words else words)
    _within(instant.date())
    return instant if instant.tzinfo else instant.replace(tzinfo=get_default_timezone())


def _within(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(day)
    return day
