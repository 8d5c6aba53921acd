"""The chart of signatures and ratifications, and the page of each State."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from servanda.duties.queries import ledger
from servanda.portal.caching import cached
from servanda.portal.frame import addresses_of, committee_or_404, show
from servanda.treaty.queries import chart, corrections_of
from servanda.ui.asked import asked


@require_safe
@cached("on", "known")
def ratifications(request: HttpRequest, slug: str) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    register = chart(committee, on=question.on, known=question.known)
    return show(
        request,
        "ratifications",
        committee,
        question,
        chart=register,
        lines=register.sorted(get_language() or "en"),
        addresses=addresses_of(committee, question),
    )


@require_safe
@cached("on", "known")
def state(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    line = chart(committee, on=question.on, known=question.known).line(code)
    if line is None:
        raise Http404(code)
    return show(
        request,
        "state",
        committee,
        question,
        line=line,
        corrections=corrections_of(committee, code, known=question.known),
        duties=ledger(committee, on=question.on, known=question.known, state=code, at=question.at),
        addresses=addresses_of(committee, question),
    )
