"""Rows for tests: each function makes one, complete, with whatever is given said otherwise.

Treaty, committee, State and meeting are made once and shared; every other row is new.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from django.apps import apps
from django.db import models

from servanda.base.source import Source
from servanda.documents.models import Citation, Document, DocumentText
from servanda.duties.models import Duty, DutyStep
from servanda.journal.facts import Certainty, source_fields
from servanda.meetings.models import (
    AgendaItem,
    AgendaItemTitle,
    Annex,
    AnnexText,
    Decision,
    DecisionList,
    DecisionText,
    Meeting,
    MeetingDates,
    Postponement,
)
from servanda.treaty.models import (
    Committee,
    Instrument,
    OrganisationMembership,
    PrintedEntry,
    State,
    StateName,
    Treaty,
)

AT = datetime(2018, 6, 22, 16, tzinfo=UTC)
ON = AT.date()
SOURCED = source_fields(Source("page", "https://example.org/chart"), Certainty.SOURCED)
FACT = {"recorded_at": AT}

TREATY = {
    "title": {"en": "Convention on Examples", "fr": "Convention sur les modèles"},
    "short_title": {"en": "Examples", "fr": "Modèles"},
    "opened_on": date(2007, 10, 25),
    **{"consents": 5, "members": 3, "months": 3, "amendment_months": 1},
    **{"territorial_months": 3, "denunciation_months": 3},
    **{"entry_articles": "art. 45", "exit_articles": "art. 49"},
}


def treaty(**given: Any) -> Treaty:
    number = given.pop("number", "CETS 999")
    return Treaty.objects.get_or_create(number=number, defaults=TREATY | given)[0]


def committee(**given: Any) -> Committee:
    name = {"en": "Committee of Examples", "fr": "Comité des modèles"}
    defaults = {"name": name, "short_name": name, "languages": ["en", "fr"], "body": "T-EX"}
    defaults |= {"clock": "Europe/Paris"} | given
    slug = defaults.pop("slug", "examples")
    defaults.setdefault("treaty", treaty())
    return Committee.objects.get_or_create(slug=slug, defaults=defaults)[0]


def state(code: str = "NO") -> State:
    return State.objects.get_or_create(code=code)[0]


def state_name(**given: Any) -> StateName:
    own = {"state": state(), "names": {"en": "Norway", "fr": "Norvège"}}
    return StateName.objects.create(**FACT | SOURCED | own | given)


def membership(**given: Any) -> OrganisationMembership:
    own = {"state": state(), "treaty": treaty(), "member_from": date(1949, 5, 5)}
    return OrganisationMembership.objects.create(**FACT | SOURCED | own | given)


def instrument(**given: Any) -> Instrument:
    own = {"treaty": treaty(), "state": state(), "kind": "ratification", "dated_on": ON}
    return Instrument.objects.create(**FACT | SOURCED | own | given)


def printed_entry(**given: Any) -> PrintedEntry:
    own = {"treaty": treaty(), "state": state(), "ordinal": 43}
    return PrintedEntry.objects.create(**FACT | SOURCED | own | given)


def document(**given: Any) -> Document:
    own = {"committee": committee(), "symbol": "T-EX(2018)16", "kind": "list_of_decisions"}
    return Document.objects.create(**FACT | {"dated_on": ON} | own | given)


def document_text(**given: Any) -> DocumentText:
    own = {"language": "en", "title": "List of decisions", "is_official": True, "digest": "0" * 64}
    return DocumentText.objects.create(**FACT | {"document": of(document, given)} | own | given)


def citation(**given: Any) -> Citation:
    own = {"document": of(document, given), "at_decision": 5, "symbol": "T-EX(2018)11"}
    return Citation.objects.create(**FACT | own | given)


def meeting(number: int = 21) -> Meeting:
    return Meeting.objects.get_or_create(committee=committee(), number=number)[0]


def meeting_dates(**given: Any) -> MeetingDates:
    own = {"kind": "held", "first_day": date(2018, 6, 20), "last_day": ON, "said_on": ON}
    return MeetingDates.objects.create(**FACT | SOURCED | {"meeting": meeting()} | own | given)


def decision_list(**given: Any) -> DecisionList:
    own = {"meeting": meeting(), "document": of(document, given), "adopted_on": ON}
    return DecisionList.objects.create(**FACT | own | given)


def agenda_item(**given: Any) -> AgendaItem:
    own = {"decision_list": of(decision_list, given), "number": "1", "position": 1}
    return AgendaItem.objects.create(**FACT | own | given)


def agenda_item_title(**given: Any) -> AgendaItemTitle:
    own = {"item": of(agenda_item, given, "item"), "language": "en", "title": "Opening"}
    return AgendaItemTitle.objects.create(**FACT | own | given)


def decision(**given: Any) -> Decision:
    item = of(agenda_item, given, "item")
    own = {"item": item, "decision_list": item.decision_list, "number": 1, "act": "decided"}
    return Decision.objects.create(**FACT | own | given)


def decision_text(**given: Any) -> DecisionText:
    own = {"decision": of(decision, given), "language": "en", "text": "Decided so."}
    return DecisionText.objects.create(**FACT | own | given)


def postponement(**given: Any) -> Postponement:
    own = {"decision": of(decision, given), "to_meeting": 22}
    return Postponement.objects.create(**FACT | own | given)


def annex(**given: Any) -> Annex:
    own = {"decision_list": of(decision_list, given), "label": "I", "position": 1}
    return Annex.objects.create(**FACT | own | given)


def annex_text(**given: Any) -> AnnexText:
    own = {"annex": of(annex, given), "language": "en", "title": "Terms", "text": "One.\nTwo."}
    return AnnexText.objects.create(**FACT | own | given)


def duty(**given: Any) -> Duty:
    own = {"committee": committee(), "decision": of(decision, given), "debtor_kind": "parties"}
    own |= {"set_on": ON, "force": "must", "due": date(2018, 8, 31)}
    return Duty.objects.create(**FACT | own | given)


def duty_step(**given: Any) -> DutyStep:
    own = {"duty": of(duty, given), "kind": "discharged", "dated_on": date(2018, 8, 1)}
    return DutyStep.objects.create(**FACT | SOURCED | own | given)


def of(make: Callable[..., Any], given: dict[str, Any], name: str = "") -> Any:
    """The row given under a name, the maker's own unless told; a new one where none is."""
    return given.get(name or make.__name__) or make()


def counts() -> dict[str, int]:
    """How many rows each table of the house has."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model.__module__.startswith("servanda.")
    }


FACTS: dict[type[models.Model], Callable[..., Any]] = {
    StateName: state_name,
    OrganisationMembership: membership,
    Instrument: instrument,
    PrintedEntry: printed_entry,
    Document: document,
    DocumentText: document_text,
    Citation: citation,
    MeetingDates: meeting_dates,
    DecisionList: decision_list,
    AgendaItem: agenda_item,
    AgendaItemTitle: agenda_item_title,
    Decision: decision,
    DecisionText: decision_text,
    Postponement: postponement,
    Annex: annex,
    AnnexText: annex_text,
    Duty: duty,
    DutyStep: duty_step,
}
