"""The ledger on a day: what stands open, what silence has come to mean, and because of what."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db.models import Model

import factories
from factories import AT
from servanda.base.source import Source
from servanda.duties.models import Duty
from servanda.duties.queries import DutyRow, ledger
from servanda.journal.actions import retract
from servanda.journal.actors import SYSTEM
from servanda.law.duties import DutyState
from servanda.treaty.models import Committee

MEETING = date(2018, 6, 22)
FOURTEEN = (5, 2)


def rows(day: date, slug: str = "lanzarote", **only: Any) -> list[DutyRow]:
    return ledger(Committee.objects.get(slug=slug), on=day, **only)


def row(
    day: date, decision: int, point: int | None, slug: str = "lanzarote", **only: Any
) -> DutyRow:
    found = [
        one
        for one in rows(day, slug, **only)
        if (one.decision_number, one.point) == (decision, point)
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.usefixtures("demo")
class TestDemo:
    @pytest.mark.parametrize(
        ("day", "state", "since"),
        [
            (MEETING, DutyState.OPEN, MEETING),
            (date(2018, 8, 16), DutyState.OPEN, MEETING),
            (date(2018, 8, 17), DutyState.DUE_SOON, date(2018, 8, 17)),
            (date(2018, 8, 31), DutyState.DUE_SOON, date(2018, 8, 17)),
            (date(2018, 9, 1), DutyState.LAPSED, date(2018, 9, 1)),
            (date(2026, 1, 1), DutyState.LAPSED, date(2018, 9, 1)),
        ],
    )
    def test_fourteen_parties(self, day: date, state: DutyState, since: date) -> None:
        standing = row(day, *FOURTEEN).standing

        assert (standing.is_, standing.since) == (state, since)

    def test_fourteen_parties_silent_because_of_decision_5(self) -> None:
        owed = row(date(2018, 9, 1), *FOURTEEN)

        assert [
            (ground.fact, ground.on, str(ground.source)) for ground in owed.standing.because
        ] == [
            ("duty.set", MEETING, "T-ES(2018)16, 5/2"),
            ("duty.lapsed", date(2018, 9, 1), "T-ES(2018)16, 5/2"),
        ]
        assert owed.standing.because[1].detail == (("on_silence", "deemed_not_compliant"),)
        assert (owed.force, owed.on_silence, owed.debtor.kind, owed.debtor.count) == (
            *("must", "deemed_not_compliant", "parties", 14),
        )

    def test_duty_says_the_words_that_set_it(self) -> None:
        wording = row(MEETING, *FOURTEEN).wording

        assert wording["en"].startswith("that the 14 Parties which stayed silent must reply by")
        assert wording["fr"].startswith("que les 14 Parties")

    def test_duties_of_decision_5(self) -> None:
        found = [
            (one.point, one.debtor.kind, one.due, one.force)
            for one in rows(MEETING)
            if one.decision_number == 5 and one.due
        ]

        due = date(2018, 8, 31)
        assert found[:1] == [(2, "parties", due, "must")]
        assert {(point, force) for point, _, day, force in found if day == due} == {
            *((2, "must"), (3, "may"), (4, "may"), (6, "may")),
        }

    def test_nothing_before_the_meeting(self) -> None:
        assert rows(MEETING - timedelta(days=1)) == []

    def test_earliest_first_and_undated_last(self) -> None:
        dues = [one.due for one in rows(MEETING)]

        dated = [due for due in dues if due]
        assert dated == sorted(dated)
        assert dues == [*dated, *[None] * (len(dues) - len(dated))]

    def test_positions_until_noon(self) -> None:
        asked = row(date(2018, 6, 27), 45, None)

        assert (asked.due, asked.due_time) == (date(2018, 6, 28), time(12))
        assert asked.standing.is_ is DutyState.DUE_SOON
        assert row(date(2018, 6, 28), 45, None).standing.is_ is DutyState.LAPSED

    @pytest.mark.parametrize(
        ("day", "due", "state"),
        [
            (date(2026, 6, 21), date(2026, 6, 30), DutyState.DUE_SOON),
            (date(2026, 6, 22), date(2026, 9, 15), DutyState.OPEN),
            (date(2026, 9, 9), date(2026, 9, 15), DutyState.DUE_SOON),
            (date(2026, 9, 10), date(2026, 9, 15), DutyState.MET),
        ],
    )
    def test_time_granted(self, day: date, due: date, state: DutyState) -> None:
        owed = row(day, 5, 1, "example", state="QX")

        assert (owed.due, owed.set_due, owed.standing.is_) == (due, date(2026, 6, 30), state)

    def test_one_state_alone(self) -> None:
        found = rows(date(2026, 12, 31), "example", state="QX")

        assert [(one.debtor.code, one.debtor.name["fr"]) for one in found] == [
            ("QX", "Îles Tamarin"),
        ]

    def test_one_meeting_alone(self) -> None:
        assert len(rows(MEETING, meeting=21)) == len(rows(MEETING))
        assert rows(MEETING, meeting=22) == []


@pytest.mark.django_db
class TestOverTime:
    def test_step_taken_back_counts_no_more(self) -> None:
        step = factories.duty_step()
        later = AT + timedelta(days=1)
        retract(step, because="Another duty's.", by=SYSTEM, at=later)

        day = date(2018, 9, 1)
        assert row(day, 1, None, "examples", known=AT).standing.is_ is DutyState.MET
        assert row(day, 1, None, "examples").standing.is_ is DutyState.OVERDUE

    def test_duty_taken_back_is_owed_no_more(self) -> None:
        duty = factories.duty()
        retract(duty, because="Nobody's.", by=SYSTEM, at=AT + timedelta(days=1))

        assert len(rows(MEETING, "examples", known=AT)) == 1
        assert rows(MEETING, "examples") == []

    def test_duty_without_a_wording_has_no_words(self) -> None:
        factories.duty(point=3)

        assert row(MEETING, 1, 3, "examples").wording == {}

    def test_state_without_a_name_that_day_is_known_by_its_code(self) -> None:
        factories.duty(debtor_state=factories.state("NO"))

        debtor = row(MEETING, 1, None, "examples").debtor
        assert (debtor.code, debtor.name) == ("NO", {})

    def test_rule_is_told_what_the_row_says(self) -> None:
        duty = factories.duty(on_silence="deemed_adopted", due_time=time(12))
        source = Source("decision", "T-EX(2018)16", "1")

        rule = duty.as_rule(source)

        assert (rule.set_on, rule.force, rule.due, rule.due_time, rule.on_silence, rule.source) == (
            *(MEETING, "must", date(2018, 8, 31), time(12), "deemed_adopted", source),
        )


def fill(number: int) -> Committee:
    """A committee with so many duties, each of a State of its own, with words and steps."""
    decision: Model | None = None
    for code in ("NO", "SE", "FI", "DK")[:number]:
        state = factories.state(code)
        factories.state_name(state=state)
        duty = factories.duty(debtor_state=state, **({"decision": decision} if decision else {}))
        if decision is None:
            factories.decision_text(decision=duty.decision)
        decision = duty.decision
        factories.duty_step(duty=duty)
        factories.duty_step(duty=duty, kind="found_incomplete")
    return factories.committee()


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 4])
def test_queries_of_the_ledger(number: int, django_assert_num_queries: Any) -> None:
    of = fill(number)

    with django_assert_num_queries(4):
        found = ledger(of, on=date(2018, 9, 1))
        assert [str(one.source) for one in found] == ["T-EX(2018)16, 1"] * number
        assert {len(one.standing.because) for one in found} == {3}
    assert Duty.objects.count() == number


@pytest.mark.django_db
def test_names_of_rows() -> None:
    step = factories.duty_step(duty=factories.duty(point=2))

    assert str(step) == "T-EX(2018)16, 1/2: parties: discharged 2018-08-01"
