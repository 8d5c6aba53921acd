"""What was corrected: facts that were taken back, with the instant and the reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from servanda.journal.facts import FactQuerySet


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """That something was taken back, on which day at the house's clock, and why."""

    on: date
    because: str


def corrections(*facts: FactQuerySet[Any], known: datetime | None = None) -> list[Correction]:
    """What was taken back of these facts by an instant, latest first. One query for each set."""
    found = {
        Correction(at.astimezone(timezone.get_default_timezone()).date(), because)
        for some in facts
        for at, because in _taken_back(some, known)
    }
    return sorted(found, reverse=True)


def _taken_back(facts: FactQuerySet[Any], known: datetime | None) -> Iterable[tuple[datetime, str]]:
    gone = facts.filter(retracted_at__isnull=False)
    if known is not None:
        gone = gone.filter(retracted_at__lte=known)
    return gone.values_list("retracted_at", "retracted_because").distinct()
