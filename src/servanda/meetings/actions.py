"""What is done to meetings: their days are recorded, their lists are adopted."""

from datetime import date, datetime

from django.db import transaction

from servanda.journal.actions import record
from servanda.journal.actors import Actor
from servanda.journal.facts import source_fields
from servanda.journal.sync import Fields, sync
from servanda.meetings.models import Meeting, MeetingDates
from servanda.profiles import Profile
from servanda.treaty.actions import CORRECTED, load_register, profile_source
from servanda.treaty.models import Committee


@transaction.atomic
def load_profile(profile: Profile, *, by: Actor, at: datetime) -> Committee:
    """Bring the register and the meetings to what a profile says; the committee.

    What decisions announced stays. Raises Refused, and changes nothing, as ``load_register`` does.
    """
    committee = load_register(profile, by=by, at=at)
    numbers = {row.number for row in profile.meetings}
    Meeting.objects.bulk_create(
        (Meeting(committee=committee, number=number) for number in sorted(numbers)),
        ignore_conflicts=True,
    )
    meetings = {meeting.number: meeting for meeting in committee.meetings.all()}
    kept = MeetingDates.objects.known().filter(meeting__committee=committee)
    wanted: dict[tuple[int, str, date | None], Fields] = {
        (row.number, row.kind, row.said_on): {
            "meeting_id": meetings[row.number].pk,
            "kind": row.kind,
            "first_day": row.first_day,
            "last_day": row.last_day,
            "place": dict(row.place),
            "said_on": row.said_on,
            "to_be_confirmed": row.to_be_confirmed,
            **source_fields(profile_source(row.source), row.certainty, row.note),
        }
        for row in profile.meetings
        if row.first_day
    }
    by_key: dict[tuple[int, str, date | None], MeetingDates] = {
        (fact.meeting.number, fact.kind, fact.said_on): fact
        for fact in kept.exclude(source_kind="decision").select_related("meeting")
    }
    change = sync(MeetingDates, by_key, wanted, because=CORRECTED, by=by, at=at)
    if change:
        record("meetings.loaded", about=committee, by=by, at=at, added=change.added)
    return committee
