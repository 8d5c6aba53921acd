"""A list of decisions is taken back whole, with everything that was stored from it."""

from collections import Counter
from datetime import datetime

from django.db import transaction

from servanda.base.verdict import Refused
from servanda.documents.models import Citation, Document, DocumentText
from servanda.duties.models import Duty, DutyStep
from servanda.journal.actions import record
from servanda.journal.actors import Actor
from servanda.journal.facts import Fact, FactQuerySet, Sourced
from servanda.meetings.models import (
    AgendaItem,
    AgendaItemTitle,
    Annex,
    AnnexText,
    Decision,
    DecisionList,
    DecisionText,
    MeetingDates,
    Postponement,
)
from servanda.treaty.models import Instrument, PrintedEntry

# By each model, the way from its rows to the list they hang on.
HANGING = {
    DutyStep: "duty__decision__decision_list",
    Duty: "decision__decision_list",
    Postponement: "decision__decision_list",
    DecisionText: "decision__decision_list",
    Decision: "decision_list",
    AgendaItemTitle: "item__decision_list",
    AgendaItem: "decision_list",
    AnnexText: "annex__decision_list",
    Annex: "decision_list",
    Citation: "document__lists",
    DocumentText: "document__lists",
}
# Facts of other matters that a list reports: stored with it, at the same instant.
REPORTED: tuple[type[Sourced], ...] = (Instrument, PrintedEntry, MeetingDates)


@transaction.atomic
def retract_list(*, symbol: str, because: str, by: Actor, at: datetime) -> Counter[str]:
    """Take a list back in all its languages; how many facts went, by what they are.

    Everything stays readable for ``known`` before ``at``; the list can then be read anew. Raises
    Refused without a reason, or where no list stands under that symbol.
    """
    if not because.strip():
        raise Refused("A list is taken back with a reason only: say why it was wrong.")
    adopted = DecisionList.objects.known().filter(document__symbol=symbol).first()
    if adopted is None:
        raise Refused(f"No list of decisions stands under {symbol}.")
    gone: Counter[str] = Counter()
    for model, way in HANGING.items():
        gone += _take_back(model.objects.filter(**{way: adopted}), because, by, at)
    for reporting in REPORTED:
        told = reporting.objects.filter(source_reference=symbol, recorded_at=adopted.recorded_at)
        gone += _take_back(told, because, by, at)
    gone += _take_back(DecisionList.objects.filter(pk=adopted.pk), because, by, at)
    gone += _take_back(Document.objects.filter(pk=adopted.document_id), because, by, at)
    record("list.retracted", about=adopted, by=by, at=at, because=because, gone=dict(gone))
    return gone


def _take_back[F: Fact](
    facts: FactQuerySet[F], because: str, by: Actor, at: datetime
) -> Counter[str]:
    name = str(facts.model._meta.verbose_name)
    count = facts.known().update(retracted_at=at, retracted_by=by.key, retracted_because=because)
    return Counter({name: count} if count else {})
