"""Meetings and their lists on a day: held or announced, moved, with every wording."""

from datetime import date, timedelta
from typing import Any

import pytest

import factories
from factories import AT
from servanda.journal.actions import retract
from servanda.journal.actors import SYSTEM
from servanda.meetings.queries import decision_list, latest_decisions, meeting, meetings
from servanda.treaty.models import Committee

MEETING = date(2018, 6, 22)


def lanzarote() -> Committee:
    return Committee.objects.get(slug="lanzarote")


@pytest.mark.usefixtures("demo")
class TestDemo:
    def test_list_of_the_meeting(self) -> None:
        found = decision_list(lanzarote(), 21, on=MEETING)

        assert found
        assert (found.symbol, found.meeting_number, found.adopted_on) == (
            *("T-ES(2018)16", 21, MEETING),
        )
        assert (found.languages, found.unofficial) == (("en", "fr"), {"en", "fr"})
        assert [one.number for one in found.decisions] == list(range(1, 49))
        assert [(annex.label, sorted(annex.title)) for annex in found.annexes] == [
            *(("I", ["en", "fr"]), ("II", ["en", "fr"])),
        ]

    def test_decision_with_its_heading(self) -> None:
        found = decision_list(lanzarote(), 21, on=MEETING)

        assert found
        pair = found.decision(29)
        assert pair
        item, decision = pair
        assert (item.number, item.depth, item.title["en"]) == (
            *("3.3", 2, "Presentations by organisations and experts"),
        )
        assert (decision.act, decision.postponed_to) == ("postpone", (22,))
        assert found.decision(49) is None

    def test_list_before_it_was_adopted(self) -> None:
        of = lanzarote()

        assert decision_list(of, 21, on=MEETING - timedelta(days=1)) is None
        assert (
            latest_decisions(of, on=MEETING - timedelta(days=1), acts=["decide"], limit=5) is None
        )
        assert decision_list(of, 22, on=MEETING) is None

    def test_latest_decisions_of_an_act(self) -> None:
        found = latest_decisions(
            lanzarote(), on=date(2026, 1, 1), acts=["postpone", "adopt"], limit=2
        )

        assert found
        assert (found.symbol, [row.number for row in found.decisions]) == ("T-ES(2018)16", [29, 38])
        assert found.total == 48
        assert sorted(found.decisions[0].wordings) == ["en", "fr"]

    def test_meeting_announced_on_the_day_of_the_list(self) -> None:
        found = meeting(lanzarote(), 24, on=MEETING)

        assert found
        assert found.latest
        assert (found.latest.kind, found.latest.first_day, found.latest.certainty) == (
            *("announced", date(2019, 6, 4), "announced"),
        )
        assert (found.history, found.moved, found.list_symbol) == ((), False, None)
        assert found.is_ahead(date(2019, 6, 6))
        assert not found.is_ahead(date(2019, 6, 7))

    def test_meeting_not_announced_yet(self) -> None:
        found = meeting(lanzarote(), 24, on=MEETING - timedelta(days=1))

        assert found
        assert (found.latest, found.moved) == (None, False)
        assert not found.is_ahead(MEETING)

    def test_meeting_that_was_moved(self) -> None:
        found = meeting(Committee.objects.get(slug="example"), 3, on=date(2026, 4, 23))

        assert found
        assert found.latest
        assert (found.latest.kind, found.latest.first_day) == ("held", date(2026, 4, 21))
        assert [(said.kind, said.to_be_confirmed) for said in found.history] == [
            ("announced", True),
        ]
        assert (found.moved, found.list_symbol) == (True, "EX(2026)4")

    def test_meeting_of_no_number_here(self) -> None:
        assert meeting(lanzarote(), 99, on=MEETING) is None


@pytest.mark.django_db
class TestOverTime:
    def test_held_outweighs_a_later_announcement(self) -> None:
        factories.meeting_dates()
        factories.meeting_dates(kind="announced", said_on=date(2018, 7, 1))

        found = meeting(factories.committee(), 21, on=date(2018, 7, 1))

        assert found
        assert found.latest
        assert found.latest.kind == "held"

    def test_list_taken_back(self) -> None:
        adopted = factories.decision_list()
        later = AT + timedelta(days=1)
        retract(adopted, because="Of another meeting.", by=SYSTEM, at=later)
        of = factories.committee()

        assert decision_list(of, 21, on=MEETING) is None
        assert decision_list(of, 21, on=MEETING, known=AT)
        assert [row.list_symbol for row in meetings(of, on=MEETING)] == [None]

    def test_names_of_rows(self) -> None:
        rows = [
            *(factories.agenda_item_title, factories.postponement, factories.annex_text),
            *(factories.citation, factories.document_text, factories.meeting_dates),
        ]
        said = []
        for make in rows:
            row = make()
            said.append(str(row))
            take_back_lists()

        assert said == [
            "Opening",
            "T-EX(2018)16, 1 to 22",
            "T-EX(2018)16, annex I (en)",
            "T-EX(2018)16, 5: T-EX(2018)11",
            "T-EX(2018)16_en",
            "examples 21 held 2018-06-20 – 2018-06-22",
        ]


def take_back_lists() -> None:
    """Make room for another document and list of the same symbol and meeting."""
    for model in (factories.DecisionList, factories.Document):
        for fact in model.objects.known():
            retract(fact, because="To make room.", by=SYSTEM, at=AT)


def fill(number: int) -> Committee:
    """A committee with so many meetings, and so many decisions in one list."""
    adopted = factories.decision_list()
    for place in range(1, number + 1):
        factories.meeting_dates(meeting=factories.meeting(20 + place))
        item = factories.agenda_item(decision_list=adopted, number=str(place), position=place)
        factories.agenda_item_title(item=item)
        decision = factories.decision(item=item, number=place)
        factories.decision_text(decision=decision)
        factories.postponement(decision=decision)
        factories.annex_text(annex=factories.annex(decision_list=adopted, position=place))
    factories.document_text(document=adopted.document)
    return factories.committee()


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 4])
def test_queries_of_a_list(number: int, django_assert_num_queries: Any) -> None:
    of = fill(number)

    with django_assert_num_queries(6):
        found = decision_list(of, 21, on=MEETING)
        assert found
        assert len([one.wordings for one in found.decisions]) == number
    with django_assert_num_queries(3):
        latest = latest_decisions(of, on=MEETING, acts=["decided"], limit=9)
        assert latest
        assert len([one.wordings for one in latest.decisions]) == number
    with django_assert_num_queries(1):
        assert decision_list(of, 99, on=MEETING) is None


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 4])
def test_queries_of_meetings(number: int, django_assert_num_queries: Any) -> None:
    of = fill(number)

    with django_assert_num_queries(2):
        found = meetings(of, on=MEETING)
        assert [row.latest is not None for row in found] == [True] * number
