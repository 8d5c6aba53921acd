"""The ledger of duties: who owes what by when, and what silence has come to mean."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from servanda.duties.queries import DutyRow, ledger
from servanda.law.duties import DutyState
from servanda.portal.caching import cached
from servanda.portal.frame import addresses_of, committee_or_404, show
from servanda.ui.asked import asked
from servanda.ui.badges import DUTIES, Badge

# Anchor, title and states of each group, in the order in which a reader needs them.
GROUPS: tuple[tuple[str, Promise, frozenset[DutyState]], ...] = (
    ("behind", _("Overdue or lapsed"), frozenset({DutyState.OVERDUE, DutyState.LAPSED})),
    ("soon", _("Due within 14 days"), frozenset({DutyState.DUE_SOON})),
    ("open", _("Open"), frozenset({DutyState.OPEN, DutyState.INCOMPLETE})),
    ("done", _("Met or closed"), frozenset({DutyState.MET, DutyState.MET_LATE, DutyState.CLOSED})),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Duties that stand alike."""

    anchor: str
    title: Promise
    rows: Sequence[DutyRow]


@dataclass(frozen=True, slots=True)
class Count:
    """How many duties stand in a state, with the badge that shows it."""

    state: DutyState
    badge: Badge
    number: int


@require_safe
@cached("on", "known", "state", "debtor")
def duties(request: HttpRequest, slug: str) -> HttpResponse:
    committee = committee_or_404(slug)
    question = asked(request)
    rows = ledger(committee, on=question.on, known=question.known, at=question.at)
    debtors = {key(row): row.debtor for row in rows}
    chosen = {name: request.GET[name] for name in ("state", "debtor") if request.GET.get(name)}
    known = {"state": {str(state) for state in DutyState}, "debtor": set(debtors)}
    is_filter_refused = any(value not in known[name] for name, value in chosen.items())
    if is_filter_refused:
        chosen = {}
    return show(
        request,
        "duties",
        committee,
        question,
        total=len(rows),
        counts=counts(rows),
        groups=groups(row for row in rows if fits(row, chosen)),
        debtors=debtors,
        chosen=chosen,
        here=request.path,
        keep_and=f"{question.keep}&" if question.keep else "?",
        is_filter_refused=is_filter_refused,
        addresses=addresses_of(committee, question),
    )


def key(row: DutyRow) -> str:
    """What an address calls a debtor: a State's code, or the kind of body."""
    return row.debtor.code or row.debtor.kind


def fits(row: DutyRow, chosen: dict[str, str]) -> bool:
    """Whether a duty is among those chosen."""
    state, debtor = chosen.get("state"), chosen.get("debtor")
    return state in (None, row.standing.is_) and debtor in (None, key(row))


def counts(rows: Iterable[DutyRow]) -> list[Count]:
    """How many duties stand in each state, those without any left out."""
    found = Counter(row.standing.is_ for row in rows)
    return [Count(state, badge, found[state]) for state, badge in DUTIES.items() if found[state]]


def groups(rows: Iterable[DutyRow]) -> list[Group]:
    """The duties in their groups, the empty ones left out; what is done, latest first."""
    all_rows = list(rows)
    found = [
        Group(anchor, title, [row for row in all_rows if row.standing.is_ in states])
        for anchor, title, states in GROUPS
    ]
    return [group for group in found if group.rows]
