"""What is done to meetings: their days are recorded, their lists are adopted."""

from datetime import date, datetime

from django.db import transaction

from servanda.base.verdict import Refused
from servanda.journal.actions import record
from servanda.journal.actors import Actor
from servanda.journal.facts import source_fields
from servanda.journal.sync import Fields, sync
from servanda.meetings.models import DecisionList, Meeting, MeetingDates
from servanda.profiles import MeetingRow, Profile
from servanda.treaty.actions import CORRECTED, load_register, profile_source
from servanda.treaty.models import Committee

type Slot = tuple[int, str, date | None]


@transaction.atomic
def load_profile(profile: Profile, *, by: Actor, at: datetime) -> Committee:
    """Bring the register and the meetings to what a profile says; the committee.

    What lists of decisions said stays. Raises Refused, and changes nothing, where the profile
    contradicts it, or as ``load_register`` does.
    """
    committee = load_register(profile, by=by, at=at)
    numbers = {row.number for row in profile.meetings}
    Meeting.objects.bulk_create(
        (Meeting(committee=committee, number=number) for number in sorted(numbers)),
        ignore_conflicts=True,
    )
    meetings = {meeting.number: meeting for meeting in committee.meetings.all()}
    reported, own = _days(committee)
    wanted: dict[Slot, Fields] = {}
    for row in profile.meetings:
        if row.first_day is None:
            continue
        slot = _slot(row.number, row.kind, row.said_on)
        if slot in reported:
            _agree(reported[slot], row)
        else:
            wanted[slot] = _fields(row, meetings[row.number])
    change = sync(MeetingDates, own, wanted, because=CORRECTED, by=by, at=at)
    if change:
        record("meetings.loaded", about=committee, by=by, at=at, added=change.added)
    return committee


def _slot(number: int, kind: str, said_on: date | None) -> Slot:
    """A meeting is held once, and announced once a day."""
    return number, kind, None if kind == MeetingDates.Kind.HELD else said_on


def _days(committee: Committee) -> tuple[dict[Slot, MeetingDates], dict[Slot, MeetingDates]]:
    """What stands of meetings' days: what lists of decisions said, and what the profile did."""
    lists = DecisionList.objects.known().filter(meeting__committee=committee)
    symbols = set(lists.values_list("document__symbol", flat=True))
    reported: dict[Slot, MeetingDates] = {}
    own: dict[Slot, MeetingDates] = {}
    known = MeetingDates.objects.known().filter(meeting__committee=committee)
    for fact in known.select_related("meeting__committee"):
        said = reported if fact.source_reference in symbols else own
        said[_slot(fact.meeting.number, fact.kind, fact.said_on)] = fact
    return reported, own


def _agree(reported: MeetingDates, row: MeetingRow) -> None:
    if (reported.first_day, reported.last_day) != (row.first_day, row.last_day):
        raise Refused(
            f"{row.source} has meeting {row.number} {row.kind} {row.first_day} – {row.last_day}, "
            f"and {reported.source} {reported.first_day} – {reported.last_day}: nothing was "
            "loaded. Correct the profile, or retract what the list said."
        )


def _fields(row: MeetingRow, meeting: Meeting) -> Fields:
    return {
        "meeting_id": meeting.pk,
        "kind": row.kind,
        "first_day": row.first_day,
        "last_day": row.last_day,
        "place": dict(row.place),
        "said_on": row.said_on,
        "to_be_confirmed": row.to_be_confirmed,
        **source_fields(profile_source(row.source), row.certainty, row.note),
    }
