"""What two languages of a document do not say alike, as frozen values."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """In what the two languages differ."""

    TITLE_PAGE = "title_page"
    HEADING = "heading"
    NUMBERING = "numbering"
    PLACE = "place"
    ACT = "act"
    POINTS = "points"
    NOTES = "notes"
    DATES = "dates"
    MEETINGS = "meetings"
    PERSONS = "persons"
    STATES = "states"
    SYMBOLS = "symbols"
    ADDRESSES = "addresses"
    ADDRESSEES = "addressees"
    APPOINTMENTS = "appointments"
    INSTRUMENTS = "instruments"
    NEXT_MEETINGS = "next_meetings"
    ANNEXES = "annexes"


@dataclass(frozen=True, slots=True)
class Disparity:
    """What each side says; ``point`` counts from 1. An empty side says nothing of it."""

    aspect: Aspect
    decision: int | None
    point: int | None
    one: str
    other: str


def apart(
    aspect: Aspect,
    one: Iterable[str],
    other: Iterable[str],
    *,
    decision: int | None = None,
    point: int | None = None,
) -> Iterator[Disparity]:
    """The disparity of two collections, showing only what the other side has not; none if alike."""
    left, right = Counter(one), Counter(other)
    if left != right:
        yield Disparity(aspect, decision, point, _only(left - right), _only(right - left))


def _only(said: Counter[str]) -> str:
    return ", ".join(sorted(said.elements()))
