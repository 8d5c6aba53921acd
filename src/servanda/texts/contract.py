"""A reading as one JSON object: keys always there, dates ISO 8601."""

from typing import Any

from servanda.texts.reading import (
    AppointmentRead,
    Debtors,
    DecisionRead,
    DutyRead,
    Header,
    InstrumentRead,
    Item,
    Kind,
    MeetingRead,
    Reading,
)
from servanda.texts.symbols import Symbol

type Json = dict[str, Any]


def as_json(reading: Reading) -> Json:
    """The reading as plain lists, strings and numbers, ready for ``json.dumps``."""
    is_agenda = reading.header.kind is Kind.AGENDA
    return _header(reading.header) | {
        "items": [_item(item, is_agenda=is_agenda) for item in reading.items],
        "decisions": [_decision(each) for each in reading.decisions],
        "duties": [_duty(each) for each in reading.duties],
        "tasks": [_duty(each) for each in reading.tasks],
        "appointments": [_appointment(each) for each in reading.appointments],
        "instruments": [_instrument(each) for each in reading.instruments],
        "citations": [{"decision": c.decision, "symbol": c.symbol} for c in reading.citations],
        "postponed": [
            {"decision": p.decision, "to_meeting": p.to_meeting} for p in reading.postponed
        ],
        "next_meetings": [
            {"number": m.number, "first_day": _iso(m.first_day), "last_day": _iso(m.last_day)}
            for m in reading.next_meetings
        ],
        "annexes": [{"label": a.label, "title": a.title, "text": a.text} for a in reading.annexes],
        "warnings": [
            {"code": w.code.value, "decision": w.decision, "text": w.text, "message": w.message}
            for w in reading.warnings
        ],
    }


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _header(header: Header) -> Json:
    return {
        "kind": header.kind.value,
        "symbol": _symbol(header.symbol) if header.symbol else None,
        "language": header.language,
        "dated_on": _iso(header.dated_on),
        "title": header.title,
        "meeting": _meeting(header.meeting),
    }


def _symbol(symbol: Symbol) -> Json:
    return {
        "text": symbol.text,
        "body": symbol.body,
        "year": symbol.year,
        "number": symbol.number,
        "suffix": symbol.version,
        "language": symbol.language,
    }


def _meeting(meeting: MeetingRead) -> Json:
    return {
        "number": meeting.number,
        "first_day": _iso(meeting.first_day),
        "last_day": _iso(meeting.last_day),
        "place": meeting.place,
        "adopted_on": _iso(meeting.adopted_on),
    }


def _item(item: Item, *, is_agenda: bool) -> Json:
    row = {"number": item.number, "title": item.title, "parent": item.parent}
    extra = {"papers": list(item.papers), "questions": list(item.questions)}
    return row | extra if is_agenda else row


def _decision(decision: DecisionRead) -> Json:
    return {
        "number": decision.number,
        "item": decision.item,
        "act": decision.act.value,
        "text": decision.text,
        "points": list(decision.points),
        "footnotes": list(decision.footnotes),
    }


def _duty(duty: DutyRead) -> Json:
    return {
        "decision": duty.decision,
        "point": duty.point,
        "due": _iso(duty.due),
        "due_time": duty.due_time.isoformat("minutes") if duty.due_time else None,
        "debtors": _debtors(duty.debtors),
        "on_silence": duty.on_silence.value if duty.on_silence else None,
        "force": duty.force.value,
    }


def _debtors(debtors: Debtors) -> Json:
    return {
        "kind": "+".join(debtors.kinds),
        "states": list(debtors.states),
        "count": debtors.count,
        "persons": list(debtors.persons),
    }


def _appointment(appointment: AppointmentRead) -> Json:
    return {
        "decision": appointment.decision,
        "point": appointment.point,
        "person": appointment.person,
        "state": appointment.state,
        "organisation": appointment.organisation,
        "role": appointment.role.value,
        "subject": appointment.subject,
    }


def _instrument(instrument: InstrumentRead) -> Json:
    return {
        "decision": instrument.decision,
        "state": instrument.state,
        "kind": instrument.kind.value,
        "deposited_on": _iso(instrument.deposited_on),
        "in_force_from": _iso(instrument.in_force_from),
        "ordinal": instrument.ordinal,
    }
