"""Meetings, each with its list of decisions, and each decision at its permanent address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from servanda.duties.queries import ledger
from servanda.meetings.queries import corrections_of, decision_list
from servanda.meetings.queries import meeting as one_meeting
from servanda.meetings.queries import meetings as all_meetings
from servanda.portal.caching import cached
from servanda.portal.frame import addresses_of, committee_or_404, show
from servanda.portal.texts import above, decision_shown, headings
from servanda.ui.asked import asked

CONTENTS_DEPTH = 2


@require_safe
@cached("on", "known")
def meetings(request: HttpRequest, slug: str) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    rows = all_meetings(committee, on=question.on, known=question.known)
    return show(
        request,
        "meetings",
        committee,
        question,
        ahead=[row for row in rows if row.is_ahead(question.on)],
        gone=[row for row in reversed(rows) if row.latest and not row.is_ahead(question.on)],
        unknown=[row for row in rows if row.latest is None],
        addresses=addresses_of(committee, question, rows),
    )


@require_safe
@cached("on", "known")
def meeting(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    on, known = question.on, question.known
    row = one_meeting(committee, number, on=on, known=known)
    if row is None:
        raise Http404(number)
    adopted = decision_list(committee, number, on=on, known=known)
    duties = (
        ledger(committee, on=on, known=known, meeting=number, at=question.at) if adopted else []
    )
    addresses = addresses_of(committee, question)
    language = get_language() or "en"
    whole = headings(adopted, addresses, language, duties) if adopted else []
    return show(
        request,
        "meeting",
        committee,
        question,
        row=row,
        corrections=corrections_of(committee, number, known=known),
        adopted=adopted,
        headings=whole,
        permanent=request.build_absolute_uri(request.path),
        contents=[heading for heading in whole if heading.depth <= CONTENTS_DEPTH],
        addresses=addresses,
    )


@require_safe
@cached("on", "known")
def decision(request: HttpRequest, slug: str, number: int, place: int) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    on, known = question.on, question.known
    adopted = decision_list(committee, number, on=on, known=known)
    found = adopted.decision(place) if adopted else None
    if adopted is None or found is None:
        raise Http404(place)
    item, row = found
    duties = ledger(committee, on=on, known=known, meeting=number, at=question.at)
    numbers = [one.number for one in adopted.decisions]
    return show(
        request,
        "decision",
        committee,
        question,
        adopted=adopted,
        item=item,
        above=above(adopted, item),
        decision=decision_shown(
            row,
            request.path,
            get_language() or "en",
            [one for one in duties if one.decision_number == place],
        ),
        permanent=request.build_absolute_uri(request.path),
        before=place - 1 if place - 1 in numbers else None,
        after=place + 1 if place + 1 in numbers else None,
        addresses=addresses_of(committee, question),
    )
