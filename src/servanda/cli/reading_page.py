"""A reading as a page of plain text: the header, the agenda, and who owes what by when."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from servanda.texts import Reading
from servanda.texts.reading import Debtors, DecisionRead, DutyRead, Item

NARROWEST, WIDEST = 60, 120


def page(reading: Reading, width: int | None = None) -> str:
    """The whole page; ``width`` in characters, that of the terminal where it is left out."""
    columns = width or min(WIDEST, max(NARROWEST, shutil.get_terminal_size().columns))
    parts = [
        _header(reading),
        _agenda(reading, columns),
        _section("Duties", _duties(reading.duties)),
        _section("Asked without a date", _duties(reading.tasks)),
        _section("Appointments", _appointments(reading)),
        _section("Instruments", _instruments(reading)),
        _section("Put off", _postponed(reading)),
        _section("Next meetings", _next_meetings(reading)),
        _section(
            "Documents named", (f"{c.symbol} (decision {c.decision})" for c in reading.citations)
        ),
        _section("Annexes", (f"{a.label or '-'}  {a.title}" for a in reading.annexes)),
        _section("Worth a look before adoption", _warnings(reading)),
    ]
    text = "\n\n".join(part for part in parts if part)
    return "\n".join(_fitted(line, columns) for line in text.split("\n"))


def _fitted(line: str, columns: int) -> str:
    return line if len(line) <= columns else textwrap.fill(line, columns, subsequent_indent=" " * 6)


def _section(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(f"  {line}" for line in lines)
    return f"{title}\n{body}" if body else ""


def _header(reading: Reading) -> str:
    header, meeting = reading.header, reading.header.meeting
    number = f"meeting {meeting.number}" if meeting.number else ""
    days = [str(day) for day in (meeting.first_day, meeting.last_day) if day]
    rows = {
        "Symbol": header.symbol.text if header.symbol else "",
        "Kind": header.kind.replace("_", " "),
        "Title": header.title or "",
        "Language": header.language,
        "Dated": str(header.dated_on or ""),
        "Meeting": ", ".join(filter(None, [number, " to ".join(days), meeting.place])),
        "Adopted": str(meeting.adopted_on or ""),
    }
    return "\n".join(f"{name:<9} {value}" for name, value in rows.items() if value)


def _agenda(reading: Reading, columns: int) -> str:
    lines = [*_decisions_of(None, reading, columns)]
    for item in reading.items:
        lines += _wrapped(item.number, item.title, _depth(item), columns)
        lines += _decisions_of(item.number, reading, columns)
    counts = f"{len(reading.items)} headings, {len(reading.decisions)} decisions"
    return _section(counts, lines)


def _depth(item: Item) -> int:
    return item.number.count(".")


def _decisions_of(number: str | None, reading: Reading, columns: int) -> Iterator[str]:
    depth = (number or "").count(".") + 1 if number else 0
    for decision in reading.decisions:
        if decision.item == number:
            yield _one_line(decision, depth, columns)


def _one_line(decision: DecisionRead, depth: int, columns: int) -> str:
    points = f" [{len(decision.points)} points]" if decision.points else ""
    start = f"{'  ' * depth}{decision.number:>3}. {decision.act}{points}: "
    room = max(20, columns - len(start) - 2)
    return start + textwrap.shorten(decision.text, room, placeholder=" …")


def _wrapped(number: str, title: str, depth: int, columns: int) -> list[str]:
    start = f"{'  ' * depth}{number} "
    return textwrap.wrap(
        title, columns - 2, initial_indent=start, subsequent_indent=" " * len(start)
    ) or [start]


def _duties(duties: Sequence[DutyRead]) -> Iterator[str]:
    for duty in duties:
        where = f"{duty.decision}/{duty.point}" if duty.point else str(duty.decision)
        hour = f" {duty.due_time:%H:%M}" if duty.due_time else ""
        due = f"{duty.due or ''}{hour}"
        silence = f"  silence: {duty.on_silence.replace('_', ' ')}" if duty.on_silence else ""
        yield f"{where:<6} {due:<16} {duty.force:<5} {_who(duty.debtors)}{silence}".rstrip()


def _who(debtors: Debtors) -> str:
    kinds = " + ".join(kind.replace("_", " ") for kind in debtors.kinds)
    count = f"{debtors.count} " if debtors.count else ""
    names = ", ".join((*debtors.states, *debtors.persons))
    return f"{count}{kinds}" + (f" ({names})" if names else "")


def _appointments(reading: Reading) -> Iterator[str]:
    for each in reading.appointments:
        of = each.state or each.organisation or "-"
        where = f"{each.decision}/{each.point}" if each.point else str(each.decision)
        yield f"{where:<6} {each.person} ({of}): {each.role.replace('_', ' ')}"


def _instruments(reading: Reading) -> Iterator[str]:
    for each in reading.instruments:
        force = f", in force from {each.in_force_from}" if each.in_force_from else ""
        party = f", Party no. {each.ordinal}" if each.ordinal else ""
        yield f"{each.state}  {each.kind} {each.deposited_on or ''}{force}{party}"


def _postponed(reading: Reading) -> Iterator[str]:
    for each in reading.postponed:
        target = f"meeting {each.to_meeting}" if each.to_meeting else "a later meeting"
        yield f"decision {each.decision}: to {target}"


def _next_meetings(reading: Reading) -> Iterator[str]:
    for each in reading.next_meetings:
        yield f"{each.number or '-'}  {each.first_day or '?'} to {each.last_day or '?'}"


def _warnings(reading: Reading) -> Iterator[str]:
    for each in reading.warnings:
        where = f"decision {each.decision}: " if each.decision else ""
        yield f"{where}{each.text} - {each.message}"
