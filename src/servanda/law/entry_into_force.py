"""From which day a treaty binds, whom, and as which Party in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from servanda.base.calendar import add_months, first_of_next_month
from servanda.base.source import Source, source
from servanda.law.acts import Act

ENTRY = Source("treaty", "CETS 201", "arts. 45 (3), 45 (4) and 46 (2)")
EXIT = Source("treaty", "CETS 201", "art. 49 (2)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A treaty's final clauses on time, each with its article; the defaults are CETS 201's."""

    consents: int = 5
    members: int = 3
    months: int = 3
    amendment_months: int = 1
    denunciation_months: int = 3
    entry: Source = ENTRY
    exit: Source = EXIT


@dataclass(frozen=True, slots=True)
class Entry:
    """A State's place among the Parties: its first day bound, and its number in order."""

    in_force_from: date
    ordinal: int


@source(("CETS 201", "art. 45 (4)"), ("CETS 201", "art. 46 (2)"))
def in_force_from(deposited_on: date, months: int = 3) -> date:
    """First day a State is bound that deposits once the treaty's own entry is settled.

    Full ``months`` run from the deposit, that day not counted; the treaty binds from the first
    day of the month after they expire. Accession counts like ratification.

    >>> in_force_from(date(2018, 6, 13))  # Norway
    datetime.date(2018, 10, 1)
    >>> in_force_from(date(2018, 6, 1)), in_force_from(date(2018, 11, 30))
    (datetime.date(2018, 10, 1), datetime.date(2019, 3, 1))
    """
    return first_of_next_month(add_months(deposited_on, months))


@source(("CETS 201", "art. 44 (5)"))
def amendment_in_force_from(last_accepted_on: date, months: int = 1) -> date:
    """First day an amendment is in force, once every Party has said that it accepts it.

    >>> amendment_in_force_from(date(2025, 1, 31))
    datetime.date(2025, 3, 1)
    """
    return first_of_next_month(add_months(last_accepted_on, months))


@source(("CETS 201", "art. 47 (2)"), ("CETS 201", "art. 47 (3)"))
def territory_from(received_on: date, months: int = 3) -> date:
    """First day on which an extension to a territory, or its withdrawal, has effect.

    >>> territory_from(date(2020, 2, 29))
    datetime.date(2020, 6, 1)
    """
    return first_of_next_month(add_months(received_on, months))


@source(("CETS 201", "art. 49 (2)"))
def denunciation_from(received_on: date, months: int = 3) -> date:
    """First day a State is no longer bound after its notice of denunciation came in.

    >>> denunciation_from(date(2024, 12, 1))
    datetime.date(2025, 4, 1)
    """
    return first_of_next_month(add_months(received_on, months))


@source(("CETS 201", "art. 45 (3)"))
def settled_on(consents: Iterable[Act], clause: Clause) -> date | None:
    """Day of the deposit that completes the number of consents, members among them.

    None while too few have consented. ``consents`` are in the order of their days.
    """
    members = 0
    for count, consent in enumerate(consents, 1):
        members += consent.is_member
        if count >= clause.consents and members >= clause.members:
            return consent.dated_on
    return None


@source(("CETS 201", "art. 45 (3)"), ("CETS 201", "art. 45 (4)"), ("CETS 201", "art. 46 (2)"))
def entries(acts: Iterable[Act], clause: Clause) -> dict[str, Entry]:
    """Each consenting State's first day bound and its ordinal; empty before the treaty is settled.

    Parties are numbered in the order in which they are bound, then of their deposits. No text
    orders several deposits of one day: they are then taken by the State's code.
    """
    consents = _first_consents(acts)
    settled = settled_on(consents, clause)
    if settled is None:
        return {}
    first_day = in_force_from(settled, clause.months)
    return {
        consent.state: Entry(max(first_day, in_force_from(consent.dated_on, clause.months)), number)
        for number, consent in enumerate(consents, 1)
    }


def _first_consents(acts: Iterable[Act]) -> list[Act]:
    """Consents by day, then by State; of one State only the first."""
    return list(_once(sorted(act for act in acts if act.is_consent)))


def _once(acts: Iterable[Act]) -> Iterator[Act]:
    seen = set()
    for act in acts:
        if act.state not in seen:
            seen.add(act.state)
            yield act
