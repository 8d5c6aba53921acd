"""Instruments of a profile's treaty, and what sources print about them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from pathlib import Path

from servanda.profiles.lines import Line
from servanda.profiles.rows import InstrumentRow, PrintedRow
from servanda.profiles.tables import ORIGIN, read_table

CONSENTS = ("ratification", "acceptance", "approval", "accession")
KINDS = ("signature", *CONSENTS, "denunciation")


def read_instruments(
    folder: Path, states: Collection[str], opened_on: date
) -> tuple[InstrumentRow, ...]:
    """Signatures, deposits and denunciations, in the order of the file."""
    lines = read_table(folder / "instruments.csv", ("state", "kind", "dated_on", *ORIGIN))
    rows = [_instrument(line, states, opened_on) for line in lines]
    acts: dict[str, dict[str, tuple[Line, InstrumentRow]]] = defaultdict(dict)
    for line, row in zip(lines, rows, strict=True):
        _enter(line, row, acts[row.state])
    for own in acts.values():
        _check_order(own)
    return tuple(rows)


def read_printed(folder: Path, states: Collection[str]) -> tuple[PrintedRow, ...]:
    """Entries into force and ordinals as a source prints them, right or wrong."""
    columns = ("state", "in_force_from", "ordinal", *ORIGIN)
    return tuple(_printed(line, states) for line in read_table(folder / "printed.csv", columns))


def _instrument(line: Line, states: Collection[str], opened_on: date) -> InstrumentRow:
    state, kind = line.state("state", states), line.choice("kind", KINDS)
    day = line.day("dated_on")
    if day < opened_on:
        raise line.error("dated_on", f"{day} is before the treaty was opened, {opened_on}.")
    return InstrumentRow(state, kind, day, *line.origin())


def _stage(kind: str) -> str:
    """What a State can do only once: sign, deposit, denounce."""
    return "deposit" if kind in CONSENTS else kind


def _enter(line: Line, row: InstrumentRow, own: dict[str, tuple[Line, InstrumentRow]]) -> None:
    """Put an act among the State's own. Refuses a second of the same stage."""
    stage = _stage(row.kind)
    if stage in own:
        earlier = own[stage][0].number
        raise line.error("kind", f"{row.state} already has a {stage}, line {earlier}.")
    own[stage] = line, row


def _check_order(own: dict[str, tuple[Line, InstrumentRow]]) -> None:
    """Refuse a deposit before the State's signature, a denunciation before its deposit."""
    signature, deposit = own.get("signature"), own.get("deposit")
    denunciation = own.get("denunciation")
    if signature and deposit and deposit[1].kind != "accession":
        _refuse_before(*deposit, signature[1])
    if denunciation:
        line, row = denunciation
        if not deposit:
            raise line.error("kind", f"{row.state} has deposited nothing that it could denounce.")
        _refuse_before(line, row, deposit[1])


def _refuse_before(line: Line, row: InstrumentRow, earlier: InstrumentRow) -> None:
    if row.dated_on < earlier.dated_on:
        reason = f"{row.dated_on} is before the {earlier.kind} of {earlier.dated_on}."
        raise line.error("dated_on", reason)


def _printed(line: Line, states: Collection[str]) -> PrintedRow:
    state = line.state("state", states)
    first_day, ordinal = line.day_or_none("in_force_from"), line.number_or_none("ordinal")
    if first_day is None and ordinal is None:
        raise line.error("in_force_from", "the row prints neither a day nor an ordinal.")
    return PrintedRow(state, first_day, ordinal, *line.origin())
