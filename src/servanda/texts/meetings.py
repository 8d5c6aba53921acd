"""Meetings as texts name them: by number, by their days, or as the next one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from servanda.texts.dates import MONTH, find_dates

_UNITS_EN = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS_EN = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
_UNITS_FR = [
    "premiere",
    "deuxieme",
    "troisieme",
    "quatrieme",
    "cinquieme",
    "sixieme",
    "septieme",
    "huitieme",
    "neuvieme",
    "dixieme",
    "onzieme",
    "douzieme",
    "treizieme",
    "quatorzieme",
    "quinzieme",
    "seizieme",
    "dix-septieme",
    "dix-huitieme",
    "dix-neuvieme",
    "vingtieme",
]


def _ordinal_words() -> dict[str, int]:
    words = {word: n for n, word in enumerate(_UNITS_EN, 1)}
    words |= {word: n for n, word in enumerate(_UNITS_FR, 1)}
    for stem, tens in _TENS_EN.items():
        words[f"{stem}ieth"] = tens
        words |= {f"{stem}y-{unit}": tens + n for n, unit in enumerate(_UNITS_EN[:9], 1)}
    for stem, tens in (("vingt", 20), ("trent", 30), ("quarant", 40)):
        root = stem if tens == 20 else f"{stem}e"
        words |= {f"{root}-{unit}": tens + n for n, unit in enumerate(_UNITS_FR[:9], 1)}
        words |= {f"{root} et unieme": tens + 1, f"{root}-et-unieme": tens + 1}
        words[f"{stem}ieme"] = tens
    return words


_WORDS = _ordinal_words()
ORDINAL = (
    r"(?:\d{1,3} ?(?:eme|ere|er|re|nde|nd|st|rd|th|e)\b"
    rf"|\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b)"
)
_KIND = r"(?:reunions?|meetings?|plenary|plenaries|pleniere|sessions?)"
_ADJECTIVE = r"(?:(?:plenary|pleniere|ordinary|ordinaire|annual|statutory|bureau|hybrid|virtual) )?"
NUMBERED = re.compile(
    rf"(?P<ordinal>{ORDINAL}) {_ADJECTIVE}{_KIND}\b"
    rf"|\b{_KIND} (?:no?[.°]? ?|number |numero )?(?P<plain>\d{{1,3}})\b(?! ?[/.-]? ?(?:\d|{MONTH}))"
)
_NEXT = re.compile(rf"\b(?:prochaine|next|forthcoming) {_ADJECTIVE}{_KIND}\b|\b{_KIND} suivante\b")
_LATER = re.compile(
    rf"\b(?:later|subsequent|future|further) {_ADJECTIVE}{_KIND}\b"
    rf"|\b{_KIND} (?:ulterieure|future)s?\b|\b(?:ulterieurement|later date|date ulterieure)\b"
)
_DAYS_AFTER = re.compile(
    r"(?: (?:du comite|of the committee)[^,.;()]{0,40})? ?[(,:]? ?(?:du |from |on |le |les )?$"
)


def ordinal(folded: str) -> int:
    """The number that a folded ordinal says.

    >>> ordinal("22nd"), ordinal("twenty-second"), ordinal("vingt-deuxieme")
    (22, 22, 22)
    """
    digits = re.match(r"\d+", folded)
    return int(digits[0]) if digits else _WORDS[folded]


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day of a meeting, both included; ``None`` where not printed."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class MeetingNamed:
    """A meeting named in a text; ``number`` is ``None`` for a later one that is not said."""

    number: int | None
    days: Days | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Horizon:
    """What the dates of a document are measured against.

    ``last_day`` is the last day of the meeting, ``adopted_on`` the day periods run from;
    ``listed`` leads from the number of each next meeting to its days.
    """

    number: int | None = None
    last_day: date | None = None
    adopted_on: date | None = None
    listed: Mapping[int, Days] = field(default_factory=dict)

    @property
    def next_number(self) -> int | None:
        """The number of the next meeting, from this one's or from the list."""
        if self.number is not None:
            return self.number + 1
        return min(self.listed, default=None)

    def first_day(self, meeting: MeetingNamed) -> date | None:
        """The first day of a meeting: as printed with it, else as listed."""
        if meeting.days and meeting.days.first:
            return meeting.days.first
        if meeting.number is None or meeting.number not in self.listed:
            return None
        return self.listed[meeting.number].first


def find_meetings(folded: str, horizon: Horizon) -> Iterator[MeetingNamed]:
    """The meetings named in a folded text: numbered, next, or later ones."""
    found: list[tuple[re.Match[str], int | None]]
    found = [(m, ordinal(m["ordinal"] or m["plain"])) for m in NUMBERED.finditer(folded)]
    found += [(m, horizon.next_number) for m in _NEXT.finditer(folded)]
    found += [(m, None) for m in _LATER.finditer(folded)]
    for match, number in sorted(found, key=lambda pair: pair[0].start()):
        days, end = _days_after(folded, match.end())
        yield MeetingNamed(number, days, match.start(), end)


def _days_after(folded: str, end: int) -> tuple[Days | None, int]:
    window = folded[end : end + 120]
    for span in find_dates(window):
        if _DAYS_AFTER.fullmatch(window[: span.start]) and span.has_day:
            closing = window[span.end : span.end + 1] == ")"
            return Days(span.first, span.last), end + span.end + closing
        break
    return None, end
