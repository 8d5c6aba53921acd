"""The dates of coming meetings, as a list of decisions gives them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from servanda.texts.blocks import Decision, Heading
from servanda.texts.dates import DateSpan, find_dates
from servanda.texts.folding import fold
from servanda.texts.meetings import NUMBERED, ordinal
from servanda.texts.reading import NextMeeting

_ABOUT = re.compile(
    r"\b(?:(?:prochaines?|futures?|next|future|forthcoming|upcoming|coming|following)"
    r" (?:\w+ )?(?:reunions?|meetings?|sessions?|plenar\w+)|(?:dates?|calendar|calendrier|schedule)"
    r" (?:et lieux? |and (?:place|venue)s? )?(?:of|de|des|du)(?: (?:its|the|ses"
    r"|next))* (?:reunions?|meetings?|\w+ (?:meetings?|reunions?)))\b"
)
_TO_BE_CONFIRMED = re.compile(r"\ba confirmer\b|\bto be confirmed\b|\btbc\b")


def read_next_meetings(
    decisions: Sequence[Decision], headings: Iterable[Heading], this_number: int | None
) -> tuple[NextMeeting, ...]:
    """The coming meetings with their days, in the order of the list that gives them."""
    titles = {heading.number: fold(heading.text) for heading in headings}
    found: dict[int, NextMeeting] = {}
    for decision in decisions:
        title = titles.get(decision.item or "", "")
        if not (_ABOUT.search(title) or _is_list(decision)):
            continue
        for meeting in _listed(decision, this_number):
            found.setdefault(meeting.number or 0, meeting)
    return tuple(found.values())


def _is_list(decision: Decision) -> bool:
    text = fold(decision.text)
    return bool(_ABOUT.search(text) and re.search(r"\bdates?\b|\bcalend", text))


def _listed(decision: Decision, this_number: int | None) -> Iterator[NextMeeting]:
    for text in (decision.text, *(point.text for point in decision.points)):
        folded = fold(text)
        numbers = list(NUMBERED.finditer(folded))
        spans = list(find_dates(folded))
        for match in numbers:
            number = ordinal(match["ordinal"] or match["plain"])
            span = _days_of(match, numbers, spans)
            if span and (this_number is None or number > this_number):
                yield _meeting(number, span, to_be_confirmed=bool(_TO_BE_CONFIRMED.search(folded)))


def _days_of(
    match: re.Match[str], numbers: Sequence[re.Match[str]], spans: Sequence[DateSpan]
) -> DateSpan | None:
    """The dates printed after a meeting's number and before the next one; else before it."""
    later = [m.start() for m in numbers if m.start() > match.start()]
    after = [s for s in spans if s.start >= match.end() and s.start < min([*later, s.start + 1])]
    if after:
        return after[0]
    earlier = [s for s in spans if s.end <= match.start()]
    return earlier[-1] if earlier else None


def _meeting(number: int, span: DateSpan, *, to_be_confirmed: bool) -> NextMeeting:
    # A month alone says neither day.
    if not span.has_day:
        return NextMeeting(number, None, None, to_be_confirmed)
    return NextMeeting(number, span.first, span.last, to_be_confirmed)
