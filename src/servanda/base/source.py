"""Where a fact or a rule comes from, as a value that any room can hold."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """What made a fact so: its kind, its reference, and the point inside it.

    ``kind`` is ``treaty``, ``decision``, ``document``, ``page`` or ``profile``; ``reference`` is a
    symbol, a treaty number, an address or the name of a data file; ``point`` an article, a decision
    or a line.

    >>> str(Source("decision", "T-ES(2018)16", "5/2"))
    'T-ES(2018)16, 5/2'
    """

    kind: str
    reference: str
    point: str = ""

    def __str__(self) -> str:
        return f"{self.reference}, {self.point}" if self.point else self.reference


def decision_source(symbol: str, decision: int, point: int | None = None) -> Source:
    """A decision or one of its points as a source.

    >>> str(decision_source("T-ES(2018)16", 5, 2))
    'T-ES(2018)16, 5/2'
    """
    return Source("decision", symbol, f"{decision}/{point}" if point else str(decision))


@dataclass(frozen=True, slots=True)
class Rule:
    """A function of the rulebook beside the texts it applies."""

    apply: Callable[..., Any]
    sources: tuple[Source, ...]

    @property
    def name(self) -> str:
        """Its identifier with its module's, as ``duties.standing``."""
        return f"{self.apply.__module__.rpartition('.')[2]}.{self.apply.__name__}"


RULES: list[Rule] = []


def source[F: Callable[..., Any]](*texts: tuple[str, str]) -> Callable[[F], F]:
    """Enter a function in the rulebook, with each (reference, point) that it applies."""

    def enter(rule: F) -> F:
        RULES.append(Rule(rule, tuple(Source("rule", *text) for text in texts)))
        return rule

    return enter
