"""Who is bound by a treaty on a day, since when, and because of which instruments."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from servanda.base.source import source
from servanda.base.standing import Ground, Standing
from servanda.law.acts import Act, ActKind
from servanda.law.entry_into_force import Clause, Entry, denunciation_from, entries


class Bond(StrEnum):
    """How a State stands towards the treaty."""

    SIGNED = "signed"
    CONSENTED = "consented"  # has deposited its instrument, the treaty does not bind it yet
    BOUND = "bound"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Place:
    """A State's line in the register on one day.

    ``bound_from`` may lie after that day; it is None while the treaty itself waits for consents.
    ``bound_until`` is the last day bound, known once a denunciation came in.
    """

    state: str
    standing: Standing[Bond]
    signed_on: date | None = None
    consent: Act | None = None
    bound_from: date | None = None
    bound_until: date | None = None
    ordinal: int | None = None

    @property
    def has_consented(self) -> bool:
        """Whether its instrument of consent is deposited, bound or not."""
        return self.consent is not None

    @property
    def is_bound(self) -> bool:
        """Whether it is a Party on the day asked."""
        return self.standing.is_ is Bond.BOUND


@source(("CETS 201", "art. 45"), ("CETS 201", "art. 46"), ("CETS 201", "art. 49"))
def register(day: date, acts: Iterable[Act], clause: Clause) -> dict[str, Place]:
    """Each State that has acted by ``day``, with its standing at the end of that day.

    Acts dated later change nothing. A State is bound from its first day to its last, both
    included; it is bound no longer from the day its denunciation takes effect.
    """
    known = sorted(act for act in acts if act.dated_on <= day)
    entered = entries(known, clause)
    by_state = defaultdict(list)
    for act in known:
        by_state[act.state].append(act)
    return {
        state: _place(day, own, entered.get(state), clause)
        for state, own in sorted(by_state.items())
    }


def _place(day: date, acts: Sequence[Act], entry: Entry | None, clause: Clause) -> Place:
    signature = _first(acts, {ActKind.SIGNATURE})
    consent = next((act for act in acts if act.is_consent), None)
    denunciation = _first(acts, {ActKind.DENUNCIATION})
    left_from = _left_from(denunciation, clause)
    bond, since = _bond(day, acts[0], consent, entry, left_from)
    return Place(
        state=acts[0].state,
        standing=Standing(bond, since, _grounds(day, acts, entry, left_from, clause)),
        signed_on=signature.dated_on if signature else None,
        consent=consent,
        bound_from=entry.in_force_from if entry else None,
        bound_until=left_from - timedelta(days=1) if left_from else None,
        ordinal=entry.ordinal if entry else None,
    )


def _left_from(denunciation: Act | None, clause: Clause) -> date | None:
    if denunciation is None:
        return None
    return denunciation_from(denunciation.dated_on, clause.denunciation_months)


def _bond(
    day: date, first: Act, consent: Act | None, entry: Entry | None, left_from: date | None
) -> tuple[Bond, date]:
    if left_from and left_from <= day:
        return Bond.LEFT, left_from
    if entry and entry.in_force_from <= day:
        return Bond.BOUND, entry.in_force_from
    if consent:
        return Bond.CONSENTED, consent.dated_on
    return Bond.SIGNED, first.dated_on


def _first(acts: Iterable[Act], kinds: set[ActKind]) -> Act | None:
    return next((act for act in acts if act.kind in kinds), None)


def _grounds(
    day: date, acts: Sequence[Act], entry: Entry | None, left_from: date | None, clause: Clause
) -> tuple[Ground, ...]:
    """The instruments, then what the clause makes of them: dates that may lie ahead of ``day``."""
    grounds = [
        Ground(f"instrument.{act.kind}", act.dated_on, act.source, (("state", act.state),))
        for act in acts
    ]
    if entry:
        tense = "bound" if entry.in_force_from <= day else "to_be_bound"
        ordinal = (("ordinal", entry.ordinal),)
        grounds.append(Ground(f"treaty.{tense}", entry.in_force_from, clause.entry, ordinal))
    if left_from:
        tense = "left" if left_from <= day else "to_leave"
        grounds.append(Ground(f"treaty.{tense}", left_from, clause.exit))
    return tuple(grounds)
