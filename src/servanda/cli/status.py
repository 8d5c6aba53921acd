"""`servanda status`: the treaty, the duties and the next deadlines on a day."""

import argparse
import json
from datetime import date
from typing import Any

from django.utils import timezone

from servanda.base.standing import Ground
from servanda.base.verdict import Refused
from servanda.base.words import said_in
from servanda.duties.queries import DutyRow, ledger
from servanda.law.bonds import Bond
from servanda.law.duties import DutyState
from servanda.treaty.models import Committee
from servanda.treaty.queries import Chart, ChartLine, chart, committee

LABELS = {
    DutyState.OPEN: "open",
    DutyState.DUE_SOON: "open, due soon",
    DutyState.MET: "met",
    DutyState.MET_LATE: "met late",
    DutyState.INCOMPLETE: "incomplete",
    DutyState.OVERDUE: "overdue",
    DutyState.LAPSED: "lapsed",
    DutyState.CLOSED: "closed",
}
EFFECTS = {
    "deemed_not_compliant": "deemed not in conformity",
    "deemed_adopted": "deemed adopted",
}
OPEN = (DutyState.OPEN, DutyState.DUE_SOON, DutyState.INCOMPLETE)


def run(options: argparse.Namespace) -> int:
    """Print how a committee's matters stand on a day."""
    today = timezone.localdate()
    on = options.on or today
    at = timezone.localtime().time() if on == today else None
    of = committee(options.committee)
    if of is None:
        raise Refused(f"No committee is called {options.committee} here (servanda load).")
    register, duties = chart(of, on=on), ledger(of, on=on, at=at)
    if options.json:
        print(json.dumps(as_json(of, on, register, duties), ensure_ascii=False, indent=2))
    else:
        print("\n".join([*treaty_lines(of, on, register), "", *duty_lines(duties, on)]))
    return 0


def treaty_lines(of: Committee, on: date, register: Chart) -> list[str]:
    """The treaty's own state, then who has deposited and waits to be bound."""
    since = register.in_force_from
    force = f"in force from {since}" if since else "not settled yet"
    lines = [
        f"{said_in(of.short_name, 'en')} on {on.day} {on:%B %Y}",
        f"{of.treaty.number}: {force}; {register.signed} signed, {register.consented} ratified "
        f"or acceded, {register.bound} bound",
    ]
    return [*lines, *(f"  {waiting(line)}" for line in to_be_bound(register))]


def to_be_bound(register: Chart) -> list[ChartLine]:
    """The States that have deposited and are not bound yet, first bound first."""
    lines = [
        line for line in register.lines if line.place and line.place.standing.is_ is Bond.CONSENTED
    ]
    return sorted(lines, key=lambda line: (line.place and line.place.ordinal) or 0)


def waiting(line: ChartLine) -> str:
    """One State's deposit and what follows from it, as a sentence."""
    place = line.place
    assert place is not None
    assert place.consent is not None
    said = f"{said_in(line.name, 'en')}: {line.consent_kind} on {place.consent.dated_on}"
    return f"{said}, bound from {place.bound_from}, Party no. {place.ordinal}"


def duty_lines(duties: list[DutyRow], on: date) -> list[str]:
    """The ledger as a table: first what has come to an end unmet, then what is ahead."""
    if not duties:
        return ["No duty is set."]
    table: list[tuple[str, ...]] = [
        ("due", "standing", "since", "who", "decision", "force", "silence means")
    ]
    table += [cells(row) for row in duties]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in table]
    counts = {state: sum(row.standing.is_ is state for row in duties) for state in DutyState}
    said = "; ".join(f"{count} {LABELS[state]}" for state, count in counts.items() if count)
    ahead = deadlines(duties, on)
    next_due = f"Next deadline: {ahead[0]}." if ahead else "No deadline lies ahead."
    return [f"Duties: {said}. {next_due}", "", *lines]


def deadlines(duties: list[DutyRow], on: date) -> list[date]:
    """The days from ``on`` by which something is still to come, earliest first."""
    waiting = (row.due for row in duties if row.due and row.standing.is_ in OPEN)
    return sorted({due for due in waiting if due >= on})


def cells(row: DutyRow) -> tuple[str, ...]:
    """A duty's line in the table."""
    hour = f" {row.due_time:%H:%M}" if row.due_time else ""
    effect = row.on_silence
    return (
        f"{row.due}{hour}" if row.due else "no date",
        LABELS[row.standing.is_],
        str(row.standing.since),
        who(row),
        str(row.source),
        row.force,
        EFFECTS.get(effect, "–"),
    )


def who(row: DutyRow) -> str:
    """The debtor in a few words."""
    if row.debtor.code:
        return said_in(row.debtor.name, "en") or row.debtor.code
    kind = row.debtor.kind.replace("_", " ").replace("+", ", ")
    return f"{row.debtor.count} {kind}" if row.debtor.count else kind


def as_json(of: Committee, on: date, register: Chart, duties: list[DutyRow]) -> dict[str, Any]:
    """The same as one object; days are ISO 8601, grounds those of the rules."""
    return {
        "committee": of.slug,
        "on": on.isoformat(),
        "treaty": {
            "number": of.treaty.number,
            "in_force_from": plain(register.in_force_from),
            "signed": register.signed,
            "consented": register.consented,
            "bound": register.bound,
            "to_be_bound": [state_json(line) for line in to_be_bound(register)],
        },
        "duties": [duty_json(row) for row in duties],
        "next_deadlines": [plain(due) for due in deadlines(duties, on)],
    }


def state_json(line: ChartLine) -> dict[str, Any]:
    """A State that waits to be bound."""
    place = line.place
    assert place is not None
    return {
        "state": line.code,
        "name": line.name,
        "kind": line.consent_kind,
        "deposited_on": plain(place.consent.dated_on if place.consent else None),
        "in_force_from": plain(place.bound_from),
        "ordinal": place.ordinal,
    }


def duty_json(row: DutyRow) -> dict[str, Any]:
    """A duty with its standing and the grounds of it."""
    return {
        "symbol": row.symbol,
        "decision": row.decision_number,
        "point": row.point,
        "debtors": {
            "kind": row.debtor.kind,
            "state": row.debtor.code or None,
            "count": row.debtor.count,
            "persons": row.debtor.persons,
        },
        "due": plain(row.due),
        "due_time": row.due_time.isoformat("minutes") if row.due_time else None,
        "force": row.force,
        "on_silence": row.on_silence or None,
        "standing": row.standing.is_,
        "is_open": row.standing.is_ in OPEN,
        "since": plain(row.standing.since),
        "because": [ground_json(ground) for ground in row.standing.because],
    }


def ground_json(ground: Ground) -> dict[str, Any]:
    """One ground of a standing."""
    return {
        "fact": ground.fact,
        "on": plain(ground.on),
        "source": str(ground.source) if ground.source else None,
        **{name: plain(value) for name, value in ground.detail},
    }


def plain(value: Any) -> Any:
    """A day as ISO 8601; anything else as it is."""
    return value.isoformat() if isinstance(value, date) else value
