"""What is done is entered; a fact is taken back once, with a reason."""

from datetime import timedelta, timezone

import pytest
from django.db import transaction

import factories
from factories import AT
from servanda.base.verdict import Refused
from servanda.journal.actions import digest, record, retract
from servanda.journal.actors import SYSTEM, Actor
from servanda.journal.models import Entry

LATER = AT + timedelta(days=1)
ADA = Actor("ada", "Ada")


@pytest.mark.usefixtures("committed")
def test_record_outside_a_transaction() -> None:
    with pytest.raises(ValueError, match=r"tests\.run was to be recorded outside a transaction"):
        record("tests.run", about=factories.state(), by=SYSTEM, at=AT)

    assert Entry.objects.count() == 0


@pytest.mark.usefixtures("committed")
def test_record_falls_with_its_transaction() -> None:
    state = factories.state()
    with pytest.raises(Refused), transaction.atomic():
        record("tests.run", about=state, by=SYSTEM, at=AT)
        raise Refused("No.")

    assert Entry.objects.count() == 0


@pytest.mark.django_db
def test_record_keeps_its_object_by_key_and_name() -> None:
    state = factories.state("NO")

    record("tests.run", about=state, by=ADA, at=AT, added=3, of="NO")

    entry = Entry.objects.get()
    kept = (entry.verb, entry.app, entry.model, entry.key, entry.name, entry.by, entry.at)
    assert kept == ("tests.run", "treaty", "state", str(state.pk), "NO", "ada", AT)
    assert entry.particulars == {"added": 3, "of": "NO"}
    assert str(entry) == "tests.run NO"


@pytest.mark.django_db
def test_digest_is_that_of_the_entry_as_stored() -> None:
    entry = record("tests.run", about=factories.state(), by=ADA, at=AT, of=["é", 1, None])

    kept = Entry.objects.get()
    assert len(kept.digest) == 64
    assert kept.digest == entry.digest == digest(kept)


@pytest.mark.parametrize(
    "change",
    [
        {"verb": "tests.ran"},
        {"app": "duties"},
        {"model": "duty"},
        {"key": "8"},
        {"name": "SE"},
        {"by": "bea"},
        {"at": AT + timedelta(microseconds=1)},
        {"particulars": {"of": 2}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_digest_changes_with(change: dict[str, object]) -> None:
    said = {"verb": "tests.run", "app": "treaty", "model": "state", "key": "7", "name": "NO"}
    entry = {**said, "by": "ada", "at": AT, "particulars": {"of": 1}}

    assert digest(Entry(**entry)) != digest(Entry(**entry | change))


def test_digest_of_one_instant_in_two_zones() -> None:
    there = AT.astimezone(timezone(timedelta(hours=2)))

    assert digest(Entry(at=AT)) == digest(Entry(at=there))


@pytest.mark.django_db
def test_retract_keeps_the_fact_with_the_reason() -> None:
    fact = factories.instrument()

    retract(fact, because="Another day.", by=ADA, at=LATER)

    fact.refresh_from_db()
    kept = (fact.retracted_at, fact.retracted_by, fact.retracted_because)
    assert kept == (LATER, "ada", "Another day.")
    entry = Entry.objects.get()
    assert (entry.verb, entry.key) == ("instrument.retracted", str(fact.pk))
    assert entry.particulars == {"because": "Another day."}


@pytest.mark.django_db
def test_retract_twice() -> None:
    fact = factories.instrument()
    retract(fact, because="Another day.", by=ADA, at=LATER)

    with pytest.raises(Refused) as refusal:
        retract(factories.Instrument.objects.get(), because="Again.", by=ADA, at=LATER)

    assert str(refusal.value) == (
        "ratification by NO, 2018-06-22 was already taken back on 23 June 2018: Another day."
    )
    assert Entry.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("reason", ["", " ", "\n"])
def test_retract_without_a_reason(reason: str) -> None:
    fact = factories.instrument()

    with pytest.raises(Refused, match="say why it was wrong"):
        retract(fact, because=reason, by=ADA, at=LATER)

    fact.refresh_from_db()
    assert fact.retracted_at is None
    assert Entry.objects.count() == 0


@pytest.mark.django_db
def test_known_over_time() -> None:
    fact = factories.instrument()
    retract(fact, because="Another day.", by=ADA, at=LATER)
    right = factories.instrument(recorded_at=LATER, dated_on=AT.date() - timedelta(days=1))
    second = timedelta(seconds=1)

    known = {
        instant: set(factories.Instrument.objects.known(instant))
        for instant in (AT - second, AT, LATER - second, LATER, LATER + second, None)
    }

    assert known == {
        AT - second: set(),
        AT: {fact},
        LATER - second: {fact},
        LATER: {right},
        LATER + second: {right},
        None: {right},
    }
