"""A list is taken back whole, stays readable as it was known, and can be read anew."""

from datetime import UTC, date, datetime

import pytest
from django.db.models import QuerySet

from servanda.base.verdict import Refused
from servanda.duties.actions import adopt_list
from servanda.duties.queries import ledger
from servanda.duties.retraction import HANGING, REPORTED, retract_list
from servanda.journal.actors import SYSTEM
from servanda.journal.models import Entry
from servanda.journal.queries import Correction
from servanda.meetings.actions import load_profile
from servanda.meetings.queries import corrections_of, decision_list
from servanda.profiles import demo_lists, grammar, load
from servanda.texts import Reading, read
from servanda.treaty.models import Committee

pytestmark = pytest.mark.django_db

STORED = datetime(2026, 5, 1, 9, tzinfo=UTC)
TAKEN_BACK = datetime(2026, 5, 2, 23, 30, tzinfo=UTC)
DAY = date(2026, 6, 1)
MEETING = 3


@pytest.fixture
def readings() -> list[Reading]:
    return [read(path, grammar=grammar()) for path in demo_lists("example")]


@pytest.fixture
def example(readings: list[Reading]) -> Committee:
    committee = load_profile(load("example"), by=SYSTEM, at=STORED)
    for reading in readings:
        adopt_list(reading=reading, digest="0" * 64, is_official=False, by=SYSTEM, at=STORED)
    return committee


def back(because: str = "Another meeting\u2019s list was read.") -> None:
    retract_list(symbol="EX(2026)4", because=because, by=SYSTEM, at=TAKEN_BACK)


def standing() -> dict[str, int]:
    """How many facts stand, by model."""
    models = [*HANGING, *REPORTED]
    found: dict[str, QuerySet] = {one.__name__: one.objects.known() for one in models}
    return {name: facts.count() for name, facts in found.items()}


def test_retract_list_takes_back_all_that_the_list_stored(example: Committee) -> None:
    back()

    counts = standing()
    assert {name for name, count in counts.items() if count} <= {
        *("Instrument", "PrintedEntry", "MeetingDates")
    }
    assert decision_list(example, MEETING, on=DAY) is None
    assert ledger(example, on=DAY) == []


def test_retract_list_leaves_what_the_profile_told(readings: list[Reading]) -> None:
    load_profile(load("example"), by=SYSTEM, at=STORED)
    before = standing()
    for reading in readings:
        adopt_list(reading=reading, digest="0" * 64, is_official=False, by=SYSTEM, at=TAKEN_BACK)

    back()

    assert standing() == before


def test_retract_list_leaves_the_past_as_it_was_known(example: Committee) -> None:
    adopted, owed = decision_list(example, MEETING, on=DAY), ledger(example, on=DAY)
    assert adopted
    assert owed

    back()

    assert decision_list(example, MEETING, on=DAY, known=STORED) == adopted
    assert ledger(example, on=DAY, known=STORED) == owed


def test_retract_list_is_told_on_the_day_of_the_house(example: Committee) -> None:
    back()

    told = Correction(date(2026, 5, 3), "Another meeting\u2019s list was read.")
    assert corrections_of(example, MEETING) == [told]
    assert corrections_of(example, MEETING, known=STORED) == []
    assert Entry.objects.filter(verb="list.retracted").count() == 1


def test_a_list_taken_back_can_be_read_anew(example: Committee, readings: list[Reading]) -> None:
    before = standing()
    back()

    for reading in readings:
        adopt_list(reading=reading, digest="0" * 64, is_official=False, by=SYSTEM, at=TAKEN_BACK)

    assert standing() == before


@pytest.mark.parametrize(
    ("symbol", "because", "said"),
    [
        ("EX(2026)4", " ", "with a reason only"),
        ("EX(1999)1", "Wrong.", "No list of decisions stands under EX(1999)1"),
    ],
)
def test_retract_list_refuses(example: Committee, symbol: str, because: str, said: str) -> None:
    before = standing()

    with pytest.raises(Refused, match=said.replace("(", r"\(").replace(")", r"\)")):
        retract_list(symbol=symbol, because=because, by=SYSTEM, at=TAKEN_BACK)

    assert standing() == before
