"""Days that do not fit: a weekday its date, a meeting its days, adoption its meeting."""

import re
from collections.abc import Iterator

from servanda.texts.checks.known import Paper, Saying
from servanda.texts.dates import WEEKDAYS, find_dates
from servanda.texts.folding import fold
from servanda.texts.meetings import find_meetings
from servanda.texts.reading import Doubt, Warned

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? (?:the |le )?$")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days(paper: Paper) -> Iterator[Warned]:
    """Weekdays and meetings that do not fit their dates, then the days of the title page."""
    for saying in paper.sayings:
        yield from _weekdays(saying)
        yield from _meetings(saying, paper)
    yield from _title_page(paper)


def _warned(saying: Saying, text: str, message: str) -> Warned:
    return Warned(Doubt.DATE_DIFFERS, saying.decision, text, message, saying.point)


def _weekdays(saying: Saying) -> Iterator[Warned]:
    folded = fold(saying.text)
    for span in find_dates(folded):
        match = _WEEKDAY.search(folded[max(0, span.start - 20) : span.start])
        if match and WEEKDAYS[match[1]] != span.first.weekday():
            start = max(0, span.start - 20) + match.start()
            message = f"{span.first} is a {_NAMES[span.first.weekday()]}, not a {match[1]}"
            yield _warned(saying, saying.text[start : span.end], message)


def _meetings(saying: Saying, paper: Paper) -> Iterator[Warned]:
    for meeting in find_meetings(fold(saying.text), paper.horizon):
        if not meeting.days or not meeting.number:
            continue
        listed = paper.horizon.listed.get(meeting.number)
        held = paper.known.meetings.get(meeting.number)
        shown = saying.text[meeting.start : meeting.end]
        if listed and listed.first and meeting.days != listed:
            message = f"the list of next meetings gives {listed.first} to {listed.last}"
            yield _warned(saying, shown, message)
        elif held and meeting.days != held:
            yield _warned(saying, shown, f"this meeting is known for {held.first} to {held.last}")


def _title_page(paper: Paper) -> Iterator[Warned]:
    if paper.header is None:
        return
    meeting = paper.header.meeting
    held = paper.known.meetings.get(meeting.number or 0)
    if (
        held
        and meeting.first_day
        and (meeting.first_day, meeting.last_day)
        != (
            held.first,
            held.last,
        )
    ):
        shown = f"{meeting.first_day} to {meeting.last_day}"
        message = f"meeting {meeting.number} is known for {held.first} to {held.last}"
        yield Warned(Doubt.DATE_DIFFERS, None, shown, message)
    if meeting.adopted_on and meeting.first_day and meeting.adopted_on < meeting.first_day:
        message = f"the list is adopted before its meeting begins, on {meeting.first_day}"
        yield Warned(Doubt.DATE_DIFFERS, None, str(meeting.adopted_on), message)
