"""Facts come upon duties: once each, and only those that make sense."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

import factories
from factories import AT
from servanda.base.source import Source
from servanda.base.verdict import Refused
from servanda.duties.actions import take_step
from servanda.duties.models import Duty, DutyStep
from servanda.duties.queries import ledger
from servanda.journal.actors import SYSTEM
from servanda.journal.models import Entry
from servanda.law.duties import DutyState, StepKind

pytestmark = pytest.mark.django_db

LETTER = Source("document", "Letter from Norway, 1 August 2018")


def take(duty: Duty, kind: StepKind = StepKind.DISCHARGED, **given: Any) -> DutyStep:
    said: dict[str, Any] = {"dated_on": date(2018, 8, 1), "source": LETTER, "by": SYSTEM, "at": AT}
    return take_step(duty=duty, kind=kind, **said | given)


def test_step_is_stored_with_its_source_and_entered() -> None:
    duty = factories.duty()

    step = take(duty, reason={"en": "All of it."})

    kept = DutyStep.objects.get()
    assert (kept, kept.source, kept.certainty, kept.reason) == (
        *(step, LETTER, "sourced", {"en": "All of it."}),
    )
    entry = Entry.objects.get()
    assert (entry.verb, entry.key) == ("duty.discharged", str(duty.pk))
    assert entry.particulars == {"dated_on": "2018-08-01"}
    assert ledger(duty.committee, on=date(2018, 9, 1))[0].standing.is_ is DutyState.MET


def test_same_step_again_is_the_one_that_stands() -> None:
    duty = factories.duty()
    first = take(duty)

    again = take(duty, at=AT + timedelta(days=1))

    assert again == first
    assert (DutyStep.objects.count(), Entry.objects.count()) == (1, 1)


def test_step_before_the_duty_was_set() -> None:
    duty = factories.duty()

    with pytest.raises(Refused) as refusal:
        take(duty, dated_on=date(2018, 6, 21))

    assert str(refusal.value) == "21 June 2018 is before the duty was set (22 June 2018)."
    assert (DutyStep.objects.count(), Entry.objects.count()) == (0, 0)


def test_step_on_the_day_the_duty_was_set() -> None:
    assert take(factories.duty(), dated_on=date(2018, 6, 22)).pk


@pytest.mark.parametrize("due", [None, date(2018, 8, 30), date(2018, 8, 31)])
def test_extension_without_a_later_day(due: date | None) -> None:
    with pytest.raises(Refused, match="An extension needs a day later than 2018-08-31"):
        take(factories.duty(), StepKind.EXTENSION_GRANTED, due=due)

    assert DutyStep.objects.count() == 0


def test_extension_by_a_day() -> None:
    duty = factories.duty()

    take(duty, StepKind.EXTENSION_GRANTED, due=date(2018, 9, 1))

    owed = ledger(duty.committee, on=date(2018, 9, 1))[0]
    assert (owed.due, owed.standing.is_) == (date(2018, 9, 1), DutyState.DUE_SOON)
    assert ledger(duty.committee, on=date(2018, 9, 2))[0].standing.is_ is DutyState.OVERDUE


def test_second_extension_needs_a_day_later_than_the_first() -> None:
    duty = factories.duty()
    take(duty, StepKind.EXTENSION_GRANTED, due=date(2018, 10, 31))

    with pytest.raises(Refused, match="later than 2018-10-31"):
        take(
            duty,
            StepKind.EXTENSION_GRANTED,
            dated_on=date(2018, 8, 2),
            due=date(2018, 9, 30),
        )
    assert DutyStep.objects.count() == 1


def test_same_extension_again_is_the_one_that_stands() -> None:
    duty = factories.duty()
    first = take(duty, StepKind.EXTENSION_GRANTED, due=date(2018, 10, 31))

    assert take(duty, StepKind.EXTENSION_GRANTED, due=date(2018, 10, 31)) == first


@pytest.mark.parametrize("kind", [kind for kind in StepKind if kind != StepKind.EXTENSION_GRANTED])
def test_new_day_that_nobody_granted(kind: StepKind) -> None:
    duty = factories.duty()

    with pytest.raises(IntegrityError, match="due_only_where_time_is_granted"):
        take(duty, kind, due=date(2018, 9, 30))


def test_time_for_a_duty_without_a_day() -> None:
    duty = factories.duty(due=None)

    take(duty, StepKind.EXTENSION_GRANTED, due=date(2018, 9, 30))

    assert ledger(duty.committee, on=date(2018, 9, 1))[0].due == date(2018, 9, 30)
