"""What there is once stands once; taken back, it makes room for what is right."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

import factories
from factories import AT, ON
from servanda.journal.actions import retract
from servanda.journal.actors import SYSTEM

pytestmark = pytest.mark.django_db

# Each constraint with a fact and what a second one that collides with it may say otherwise.
ONCE: list[tuple[str, Callable[..., Any], dict[str, Any]]] = [
    ("treaty_one_name_from_a_day", factories.state_name, {"names": {"en": "Norge"}}),
    ("treaty_one_instrument_of_a_kind", factories.instrument, {"dated_on": date(2018, 6, 1)}),
    ("treaty_one_consent_of_a_state", factories.instrument, {"kind": "accession"}),
    ("documents_one_document_of_a_symbol", factories.document, {"kind": "agenda"}),
    ("documents_one_text_of_a_language", factories.document_text, {"digest": "1" * 64}),
    ("documents_one_citation_of_a_symbol", factories.citation, {}),
    ("meetings_held_once", factories.meeting_dates, {"said_on": date(2018, 6, 23)}),
    ("meetings_one_list_of_a_meeting", factories.decision_list, {"adopted_on": date(2018, 6, 23)}),
    ("meetings_one_item_of_a_number", factories.agenda_item, {"position": 2}),
    ("meetings_one_title_of_a_language", factories.agenda_item_title, {"title": "Close"}),
    ("meetings_one_decision_of_a_number", factories.decision, {"act": "noted"}),
    ("meetings_one_wording_of_a_language", factories.decision_text, {"text": "Noted."}),
    ("meetings_one_postponement_to_a_meeting", factories.postponement, {}),
    ("meetings_one_annex_at_a_place", factories.annex, {"label": "II"}),
    ("meetings_one_annex_text_of_a_language", factories.annex_text, {"title": "Other"}),
    ("duties_one_duty_of_a_debtor", factories.duty, {"force": "may"}),
]
PARENTS = ("document", "decision_list", "item", "decision", "annex", "duty")


def again(fact: Any, make: Callable[..., Any], **more: Any) -> Any:
    """Another fact under the same parents."""
    parents = {name: getattr(fact, name) for name in PARENTS if hasattr(fact, f"{name}_id")}
    return make(**parents | more)


@pytest.mark.parametrize(("name", "make", "other"), ONCE, ids=[name for name, _, _ in ONCE])
def test_second_fact_stands_only_after_the_first_is_taken_back(
    name: str, make: Callable[..., Any], other: dict[str, Any]
) -> None:
    fact = make()

    with pytest.raises(IntegrityError, match=f'"{name}"'), transaction.atomic():
        again(fact, make, **other)

    retract(fact, because="A slip.", by=SYSTEM, at=AT + timedelta(hours=1))
    right = again(fact, make, **other)
    assert list(type(fact).objects.known()) == [right]


@pytest.mark.parametrize(
    ("make", "given", "name"),
    [
        (factories.state_name, {"named_from": ON, "named_until": date(2018, 6, 1)}, "forward"),
        (factories.membership, {"member_until": date(1949, 5, 4)}, "forward"),
        (factories.printed_entry, {"ordinal": None}, "treaty_printed_something"),
        (factories.meeting_dates, {"first_day": date(2018, 6, 23)}, "meetings_dates_run_forward"),
        (factories.duty, {"due": None, "due_time": "12:00"}, "duties_hour_of_a_day"),
        (factories.duty, {"due": None, "on_silence": "deemed_adopted"}, "duties_silence_after"),
        (factories.duty_step, {"kind": "extension_granted"}, "duties_due_only_where_time"),
        (factories.duty_step, {"due": ON}, "duties_due_only_where_time"),
    ],
)
def test_fact_that_makes_no_sense(
    make: Callable[..., Any], given: dict[str, Any], name: str
) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make(**given)


@pytest.mark.parametrize("make", [factories.meeting_dates])
def test_meeting_is_announced_once_a_day(make: Callable[..., Any]) -> None:
    make(kind="announced")

    with pytest.raises(IntegrityError, match="one_announcement_a_day"), transaction.atomic():
        make(kind="announced")
    assert make(kind="announced", said_on=date(2018, 6, 23)).pk


def test_duties_of_several_states_stand_beside_each_other() -> None:
    duty = factories.duty(debtor_state=factories.state("NO"))

    other = factories.duty(decision=duty.decision, debtor_state=factories.state("SE"))

    assert list(type(duty).objects.known()) == [duty, other]
