"""What a rule finds: the standing of a thing on a day, since when, and because of what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from servanda.base.source import Source


@dataclass(frozen=True, slots=True)
class Ground:
    """One fact that led to a standing: what happened, on which day, on whose word.

    ``fact`` is a dotted name (``instrument.deposited``) which the presentation turns into a
    sentence with the words of ``detail``, pairs of a name and a plain value.
    """

    fact: str
    on: date
    source: Source | None = None
    detail: tuple[tuple[str, str | int | date], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing[S: StrEnum]:
    """A finding with its grounds, oldest first; ``since`` is the first day it held."""

    is_: S
    since: date | None = None
    because: tuple[Ground, ...] = ()
