"""What a committee's decisions report of the treaty: deposits, and what is printed of them."""

from collections.abc import Callable

from servanda.base.source import Source
from servanda.journal.facts import Certainty, source_fields
from servanda.journal.intake import Intake, only
from servanda.journal.sync import Fields
from servanda.law.acts import CONSENTS
from servanda.texts import Reading
from servanda.texts.reading import InstrumentRead
from servanda.treaty.models import Committee, Instrument, PrintedEntry, State


def report_instruments(
    committee: Committee, reading: Reading, source: Callable[[int], Source], intake: Intake
) -> None:
    """Enter the instruments a reading reports, and the entries into force it prints.

    A deposit that the register has already must be of the same kind and day. ``source`` gives the
    source of a decision by its number.
    """
    treaty = committee.treaty
    states = State.objects.in_bulk([row.state for row in reading.instruments], field_name="code")
    kept = {
        (fact.state.code, slot_of(fact.kind)): fact
        for fact in treaty.instruments.known()
        .filter(state__in=states.values())
        .select_related("state")
    }
    dated = [row for row in reading.instruments if row.deposited_on]
    wanted: dict[tuple[str, str], Fields] = {
        (row.state, slot_of(row.kind)): {
            "treaty": treaty,
            "state": states[row.state],
            "kind": str(row.kind),
            "dated_on": row.deposited_on,
            **source_fields(source(row.decision), Certainty.SOURCED),
        }
        for row in dated
    }
    intake.take(
        *(Instrument, "instrument", kept, wanted), compared=("kind", "dated_on"), whole=False
    )
    for row in reading.instruments:
        _print(committee, row, states[row.state], source(row.decision), intake)


def _print(
    committee: Committee, row: InstrumentRead, state: State, source: Source, intake: Intake
) -> None:
    """Keep what the decision prints, to be held against the rule: it need not be right."""
    if row.in_force_from is None and row.ordinal is None:
        return
    wanted = {
        "treaty": committee.treaty,
        "state": state,
        "in_force_from": row.in_force_from,
        "ordinal": row.ordinal,
        **source_fields(source, Certainty.SOURCED),
    }
    kept = committee.treaty.printed_entries.known().filter(
        state=state, source_kind=source.kind, source_reference=source.reference
    )
    intake.take(
        PrintedEntry,
        "printed entry into force",
        only(row.state, kept),
        {row.state: wanted},
        compared=("in_force_from", "ordinal"),
    )


def slot_of(kind: str) -> str:
    """A State consents once, in whichever form."""
    return "consent" if kind in CONSENTS else str(kind)
