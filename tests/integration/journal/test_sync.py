"""Facts are brought to what a source says; a document's facts are added or contradict."""

from datetime import date, timedelta
from typing import Any

import pytest

import factories
from factories import AT, ON, SOURCED
from servanda.base.verdict import Refused
from servanda.journal.actors import SYSTEM
from servanda.journal.intake import Intake, only
from servanda.journal.models import Entry
from servanda.journal.sync import Change, sync
from servanda.treaty.models import Instrument

pytestmark = pytest.mark.django_db

LATER = AT + timedelta(days=1)


def fields(code: str, dated_on: date = ON) -> dict[str, Any]:
    """A ratification as a source gives it."""
    keys = {"treaty_id": factories.treaty().pk, "state_id": factories.state(code).pk}
    return {**keys, "kind": "ratification", "dated_on": dated_on, **SOURCED}


def kept() -> dict[str, Instrument]:
    return {fact.state.code: fact for fact in Instrument.objects.known().select_related("state")}


def bring(*wanted: dict[str, Any]) -> Change:
    codes = {factories.state(code).pk: code for code in ("NO", "SE", "UK")}
    by_key = {codes[row["state_id"]]: row for row in wanted}
    return sync(Instrument, kept(), by_key, because="Corrected.", by=SYSTEM, at=LATER)


def test_sync_adds_corrects_and_takes_back() -> None:
    factories.instrument(state=factories.state("NO"))
    factories.instrument(state=factories.state("SE"))

    change = bring(fields("NO", date(2018, 6, 13)), fields("UK"))

    assert change == Change(added=2, retracted=2)
    assert {code: fact.dated_on for code, fact in kept().items()} == {
        "NO": date(2018, 6, 13),
        "UK": ON,
    }
    gone = Instrument.objects.exclude(retracted_at=None).order_by("pk")
    assert [(fact.state.code, fact.retracted_because) for fact in gone] == [
        ("NO", "Corrected."),
        ("SE", "Corrected."),
    ]


def test_sync_leaves_alone_what_says_the_same() -> None:
    fact = factories.instrument(state=factories.state("NO"))

    assert not bring(fields("NO"))
    assert list(Instrument.objects.all()) == [fact]
    assert Entry.objects.count() == 0


def test_changes_add_up() -> None:
    assert Change(1, 2) + Change(3, 4) == Change(4, 6)


def test_intake_names_every_contradiction() -> None:
    factories.instrument(state=factories.state("NO"))
    factories.instrument(state=factories.state("SE"))
    intake = Intake(LATER)

    intake.take(
        Instrument,
        "instrument",
        kept(),
        {"NO": fields("NO", date(2018, 6, 13))},
        compared=("kind", "dated_on"),
    )

    with pytest.raises(Refused) as refusal:
        intake.refuse_contradictions()
    assert str(refusal.value).splitlines() == [
        "The file contradicts what is stored; nothing was stored:",
        "  - instrument NO, dated on: the file says “2018-06-13”, stored is “2018-06-22”",
        "  - instrument SE: it is stored, and the file does not have it",
        "If the file is right, retract what is wrong first (servanda retract); if it is a later "
        "version, give it its own symbol.",
    ]
    assert intake.added == {}


def test_intake_that_is_not_the_whole_leaves_the_rest() -> None:
    standing = factories.instrument(state=factories.state("SE"))
    intake = Intake(LATER)

    found = intake.take(
        Instrument, "instrument", kept(), {"NO": fields("NO")}, compared=("dated_on",), whole=False
    )

    intake.refuse_contradictions()
    assert found == {"SE": standing, "NO": kept()["NO"]}
    assert intake.added == {"instrument": 1}
    assert kept()["NO"].recorded_at == LATER


def test_intake_shows_the_words_that_differ_in_a_long_text_and_in_points() -> None:
    before = f"{'Something else was said. ' * 9}The Parties reply by 30 June 2031."
    text = factories.decision_text(text=before, points=["to write;", "to read."])
    after = {"text": before.replace("30 June", "1 July"), "points": ["to read.", "to sing."]}
    intake = Intake(LATER)

    intake.take(type(text), "wording", {1: text}, {1: after}, compared=("text", "points"))

    assert intake.contradictions == [
        "wording 1, text: … . The Parties reply by [-30 June-] {+1 July+} 2031.",
        "wording 1, points: point 1: [-to write;-]",
        "wording 1, points: point 2: {+to sing.+}",
    ]
    with pytest.raises(Refused, match="What is stored and not in the file is marked"):
        intake.refuse_contradictions()


def test_only_gives_one_fact_or_nothing() -> None:
    facts = Instrument.objects.known()

    assert only("NO", facts) == {}
    fact = factories.instrument()
    assert only("NO", facts) == {"NO": fact}
