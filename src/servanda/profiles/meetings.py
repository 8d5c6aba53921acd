"""Meetings of a profile's committee: announced, held, or known by their number alone."""

from collections.abc import Collection, Iterable
from pathlib import Path

from servanda.profiles.lines import Line
from servanda.profiles.rows import MeetingRow
from servanda.profiles.tables import ORIGIN, read_table

KINDS = ("announced", "held", "unknown")
DAYS = ("first_day", "last_day", "said_on")


def read_meetings(folder: Path, languages: Collection[str]) -> tuple[MeetingRow, ...]:
    """Each announcement and each meeting held, in the order of the file."""
    places = [f"place_{language}" for language in languages]
    columns = ("number", "kind", "first_day", "last_day", *places, "said_on")
    lines = read_table(folder / "meetings.csv", (*columns, "to_be_confirmed", *ORIGIN))
    rows = tuple(_meeting(line, languages) for line in lines)
    _refuse_repeats(zip(lines, rows, strict=True))
    return rows


def _meeting(line: Line, languages: Collection[str]) -> MeetingRow:
    line.text("number")
    kind = line.choice("kind", KINDS)
    _check_days(line, kind)
    first_day, last_day = line.period("first_day", "last_day")
    return MeetingRow(
        line.number_or_none("number") or 0,
        kind,
        first_day,
        last_day,
        line.names("place", languages, needed=False),
        line.day_or_none("said_on"),
        line.choice("to_be_confirmed", ("yes", "no")) == "yes",
        *line.origin(),
    )


def _check_days(line: Line, kind: str) -> None:
    """Refuse days for a meeting known by its number alone, and a missing one for the others."""
    for column in DAYS:
        if kind != "unknown":
            line.day(column)
        elif line.cells[column]:
            raise line.error(column, "a meeting with a day is announced or held, not unknown.")
    if kind == "announced" and line.day("said_on") > line.day("first_day"):
        raise line.error("said_on", "a meeting is announced before it begins.")


def _refuse_repeats(rows: Iterable[tuple[Line, MeetingRow]]) -> None:
    """Refuse a meeting held twice, and two announcements of one meeting on one day."""
    seen: dict[tuple[object, ...], int] = {}
    for line, row in rows:
        said_on = row.said_on if row.kind == "announced" else None
        earlier = seen.setdefault((row.number, row.kind, said_on), line.number)
        if earlier != line.number:
            raise line.error("number", f"meeting {row.number} stands already in line {earlier}.")
