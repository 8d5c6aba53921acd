"""The committees, and the first page of each: who is bound, what is due, what was decided."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from servanda.duties.queries import DutyRow, ledger
from servanda.law.bonds import Bond
from servanda.law.duties import DutyState
from servanda.meetings.queries import LatestDecisions, MeetingRow, latest_decisions, meetings
from servanda.portal.caching import cached
from servanda.portal.frame import BAD_REQUEST, addresses_of, committee_or_404, show
from servanda.portal.texts import DecisionShown, decision_shown
from servanda.treaty.queries import ChartLine, chart, committees
from servanda.ui.asked import asked
from servanda.ui.sources import Addresses

AHEAD = frozenset({DutyState.OPEN, DutyState.DUE_SOON})
BEHIND = frozenset({DutyState.OVERDUE, DutyState.LAPSED})
# Openings that change something; the others note, hear and thank.
DECISIVE = frozenset({"adopt", "agree", "appoint", "decide", "elect", "instruct", "postpone"})
AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The duties that fall due next, and those that the day found broken, latest first.

    Each is a bundle: debtors of one and the same point that stand alike are shown once.
    """

    due: Sequence[Sequence[DutyRow]]
    broken: Sequence[Sequence[DutyRow]]
    more_due: int
    more_broken: int


@require_safe
@cached("on", "known")
def index(request: HttpRequest) -> HttpResponse:
    question = asked(request)
    rows = [
        {"committee": one, "chart": chart(one, on=question.on, known=question.known)}
        for one in committees()
    ]
    context = {"rows": rows, "asked": question, "keep": question.keep}
    status = BAD_REQUEST if question.is_refused else 200
    return render(request, "portal/committees.html", context, status=status)


@require_safe
@cached("on", "known")
def home(request: HttpRequest, slug: str) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    on, known = question.on, question.known
    language = get_language() or "en"
    latest = latest_decisions(committee, on=on, known=known, acts=DECISIVE, limit=AT_MOST)
    register = chart(committee, on=on, known=known)
    lines = register.sorted(language)
    rows = meetings(committee, on=on, known=known)
    addresses = addresses_of(committee, question, rows)
    return show(
        request,
        "home",
        committee,
        question,
        chart=register,
        parties=[line for line in lines if line.place and line.place.is_bound],
        to_come=to_come(lines),
        addresses=addresses,
        upcoming=upcoming(ledger(committee, on=on, known=known, at=question.at)),
        latest=latest,
        decisive=decisive(latest, addresses, language),
        next_meeting=next_meeting(rows, on),
    )


def upcoming(duties: Sequence[DutyRow]) -> Upcoming:
    """What of the ledger matters on the day: dated duties ahead, and those not met."""
    due = bundles(row for row in duties if row.due and row.standing.is_ in AHEAD)
    broken = bundles(row for row in duties if row.standing.is_ in BEHIND)
    broken.sort(key=lambda rows: rows[0].standing.since or date.min, reverse=True)
    return Upcoming(due[:AT_MOST], broken[:AT_MOST], len(due[AT_MOST:]), len(broken[AT_MOST:]))


def bundles(duties: Iterable[DutyRow]) -> list[list[DutyRow]]:
    """The duties of one point that stand alike, together, in the order of the first of each."""
    found = defaultdict(list)
    for row in duties:
        standing = row.standing
        found[row.source, row.due, row.due_time, standing.is_, standing.since].append(row)
    return list(found.values())


def to_come(lines: Sequence[ChartLine]) -> list[ChartLine]:
    """The States whose day is settled but has not come, the next first."""
    waiting = [
        (line.place.bound_from, line)
        for line in lines
        if line.place and line.place.standing.is_ is Bond.CONSENTED and line.place.bound_from
    ]
    return [line for _day, line in sorted(waiting, key=itemgetter(0))][:AT_MOST]


def decisive(
    latest: LatestDecisions | None, addresses: Addresses, language: str
) -> list[DecisionShown]:
    """The decisions of the latest list that change something, as they are shown."""
    if latest is None:
        return []
    return [
        decision_shown(row, addresses.of(latest.symbol, str(row.number)), language)
        for row in latest.decisions
    ]


def next_meeting(rows: Sequence[MeetingRow], on: date) -> MeetingRow | None:
    """The meeting in session, or the first one ahead whose days are known."""
    ahead = [row for row in rows if row.is_ahead(on)]
    return min(ahead, key=lambda row: row.latest.first_day if row.latest else on, default=None)
