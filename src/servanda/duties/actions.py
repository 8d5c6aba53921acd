"""What is done to the ledger: a list sets its duties, and facts come upon them."""

from datetime import date, datetime, time

from django.db import transaction

from servanda.base.source import Source
from servanda.base.verdict import Refused
from servanda.base.words import Words
from servanda.documents.actions import enter
from servanda.duties.models import Duty, DutyStep
from servanda.journal.actions import record
from servanda.journal.actors import Actor
from servanda.journal.facts import Certainty, source_fields
from servanda.journal.intake import Intake
from servanda.journal.sync import Fields
from servanda.law.duties import StepKind, deadline
from servanda.meetings.adoption import Adopted, adopt
from servanda.meetings.models import Meeting
from servanda.texts import Reading
from servanda.texts.reading import DutyRead
from servanda.treaty.models import Committee, State
from servanda.treaty.reports import report_instruments

type DutyKey = tuple[int, int | None, date | None, time | None, str, str]


@transaction.atomic
def adopt_list(
    *, reading: Reading, digest: str, is_official: bool = True, by: Actor, at: datetime
) -> Intake:
    """Store a list of decisions that was read, with all that follows from it; what it added.

    The same list again adds nothing; its other language adds its texts to the same decisions.
    Raises Refused, and stores nothing, where it contradicts what stands, or is of no committee
    here, or lacks what a list is known by.
    """
    committee, number = _belongs(reading)
    intake = Intake(at)
    document = enter(committee, reading, is_official=is_official, digest=digest, intake=intake)
    meeting, _ = Meeting.objects.get_or_create(committee=committee, number=number)
    adopted = adopt(meeting, document, reading, intake)
    report_instruments(committee, reading, adopted.source, intake)
    _set_duties(committee, adopted, reading, intake)
    intake.refuse_contradictions()
    if intake.added:
        record(
            "list.adopted",
            about=adopted.decision_list,
            by=by,
            at=at,
            language=reading.header.language,
            added=dict(intake.added),
        )
    return intake


@transaction.atomic
def take_step(
    *,
    duty: Duty,
    kind: StepKind,
    dated_on: date,
    source: Source,
    due: date | None = None,
    reason: Words | None = None,
    by: Actor,
    at: datetime,
) -> DutyStep:
    """Enter a fact upon a duty; the same fact again is the one that stands.

    Raises Refused if it precedes the duty, or if time is granted without a later day.
    """
    if dated_on < duty.set_on:
        raise Refused(f"{dated_on:%d %B %Y} is before the duty was set ({duty.set_on:%d %B %Y}).")
    kept = duty.steps.known().filter(kind=kind, dated_on=dated_on, due=due).first()
    if kept:
        return kept
    if kind is StepKind.EXTENSION_GRANTED:
        steps = [step.as_step() for step in duty.steps.known()]
        last_day, _ = deadline(dated_on, duty.as_rule(source), steps)
        if due is None or (last_day and due <= last_day):
            raise Refused(f"An extension needs a day later than {last_day or dated_on}.")
    step = DutyStep.objects.create(
        recorded_at=at,
        duty=duty,
        kind=kind,
        dated_on=dated_on,
        due=due,
        reason=dict(reason or {}),
        **source_fields(source, Certainty.SOURCED),
    )
    record(f"duty.{kind}", about=duty, by=by, at=at, dated_on=dated_on.isoformat())
    return step


def _belongs(reading: Reading) -> tuple[Committee, int]:
    """The committee of a list, by its symbol, and the number of its meeting."""
    header = reading.header
    if header.kind != "list_of_decisions":
        raise Refused(f"This is no list of decisions ({header.kind}): only those are stored yet.")
    if header.symbol is None or header.meeting.number is None or header.dated_on is None:
        missing = [
            name
            for name, value in (
                ("symbol", header.symbol),
                ("number of the meeting", header.meeting.number),
                ("date", header.dated_on),
            )
            if value is None
        ]
        raise Refused(f"The title page does not give: {', '.join(missing)}. Nothing was stored.")
    # Two who adopt at once do so one after the other: the second finds what the first stored.
    committees = Committee.objects.select_related("treaty").select_for_update(of=("self",))
    committee = committees.filter(body=header.symbol.body).first()
    if committee is None:
        raise Refused(
            f"No committee here has symbols that begin with {header.symbol.body}: load its "
            "profile first (servanda load)."
        )
    return committee, header.meeting.number


def _set_duties(committee: Committee, adopted: Adopted, reading: Reading, intake: Intake) -> None:
    duties = [*reading.duties, *reading.tasks]
    codes = {code for row in duties for code in row.debtors.states}
    states = State.objects.in_bulk(list(codes), field_name="code")
    wanted: dict[DutyKey, Fields] = {}
    for row in duties:
        for code in row.debtors.states or ("",):
            fields = _fields(row, committee, adopted, states.get(code))
            wanted[_key(fields, row.decision, code)] = fields
    kept = {
        _key(
            vars(duty), duty.decision.number, duty.debtor_state.code if duty.debtor_state else ""
        ): duty
        for duty in Duty.objects.known()
        .filter(decision__in=adopted.decisions.values())
        .select_related("decision", "debtor_state")
    }
    intake.take(
        Duty,
        "duty",
        kept,
        wanted,
        compared=("force", "on_silence", "debtor_count", "debtor_persons"),
    )


def _key(fields: Fields, decision: int, code: str) -> DutyKey:
    kind = fields["debtor_kind"]
    return decision, fields["point"], fields["due"], fields["due_time"], kind, code


def _fields(row: DutyRead, committee: Committee, adopted: Adopted, state: State | None) -> Fields:
    return {
        "committee": committee,
        "decision": adopted.decisions[row.decision],
        "point": row.point,
        "debtor_kind": "+".join(row.debtors.kinds),
        "debtor_state": state,
        "debtor_count": None if state else row.debtors.count,
        "debtor_persons": list(row.debtors.persons),
        "set_on": adopted.decision_list.adopted_on,
        "force": str(row.force),
        "due": row.due,
        "due_time": row.due_time,
        "on_silence": str(row.on_silence) if row.on_silence else "",
    }
