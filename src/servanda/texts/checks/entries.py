"""Entries into force that the treaty's own rule does not give, and ordinals that differ."""

from collections.abc import Iterator
from datetime import date

from servanda.law.acts import CONSENTS
from servanda.law.entry_into_force import in_force_from
from servanda.texts.checks.known import Paper
from servanda.texts.checks.orders import printed_ordinal
from servanda.texts.dates import find_dates
from servanda.texts.folding import fold
from servanda.texts.reading import Doubt, InstrumentRead, Warned


def entries(paper: Paper) -> Iterator[Warned]:
    """Each printed entry into force, then each ordinal, that differs from what the rule gives."""
    for row in paper.instruments:
        if row.kind not in CONSENTS:
            continue
        yield from _entry(row, paper)
        known = paper.known.entries.get(row.state)
        if known and row.ordinal and row.ordinal != known.ordinal:
            name = paper.name(row.state)
            message = f"{name} is Party no. {known.ordinal} in the order of entries into force"
            shown = printed_ordinal(row.decision, row.ordinal, paper)
            yield Warned(Doubt.ORDINAL_DIFFERS, row.decision, shown, message)


def _entry(row: InstrumentRead, paper: Paper) -> Iterator[Warned]:
    expected = _expected(row, paper)
    if row.in_force_from and expected and row.in_force_from != expected:
        message = f"for {paper.name(row.state)} the treaty's rule gives {expected}"
        if row.deposited_on:
            message = (
                f"a deposit on {row.deposited_on} gives {expected} for {paper.name(row.state)}"
            )
        shown = _printed(row.decision, row.in_force_from, paper)
        yield Warned(Doubt.ENTRY_INTO_FORCE, row.decision, shown, message)


def _expected(row: InstrumentRead, paper: Paper) -> date | None:
    """The first day bound: by the rule from the day printed, else as known."""
    known = paper.known.entries.get(row.state)
    months = paper.known.grammar.months.get(row.state)
    if not (months and row.deposited_on):
        return known.in_force_from if known else None
    ruled = in_force_from(row.deposited_on, months)
    # The first Parties are bound from the treaty's own entry into force, which is later.
    return known.in_force_from if known and known.in_force_from == row.in_force_from else ruled


def _printed(decision: int, day: date, paper: Paper) -> str:
    for saying in paper.sayings:
        if saying.decision != decision:
            continue
        for span in find_dates(fold(saying.text)):
            if span.last == day:
                return saying.text[span.start : span.end]
    return str(day)
