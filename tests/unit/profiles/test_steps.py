"""What became of the invented duties: each way in which one can end is played once."""

from datetime import date

import pytest

from servanda.law.duties import Duty, Force, SilenceEffect, Step, StepKind, standing
from servanda.profiles import steps

ADOPTED = date(2026, 4, 23)
LATER = date(2026, 11, 22)
ANSWER = Duty(ADOPTED, Force.MUST, date(2026, 6, 30), on_silence=SilenceEffect.DEEMED_NOT_COMPLIANT)
COMPLETION = Duty(ADOPTED, Force.MUST, date(2026, 7, 31))
REPORT = Duty(ADOPTED, Force.MUST, date(2026, 8, 31))
COMPILATION = Duty(ADOPTED, Force.MUST, date(2026, 11, 17))
GUIDE = Duty(ADOPTED, Force.MUST, date(2027, 1, 31))


def steps_upon(decision: int, point: int | None, state: str | None) -> list[Step]:
    return [
        Step(row.on, StepKind(row.kind), row.due, source=row.by)
        for row in steps("example")
        if (row.decision, row.point, row.state) == (decision, point, state)
    ]


@pytest.mark.parametrize(
    ("duty", "decision", "point", "state", "expected"),
    [
        pytest.param(ANSWER, 5, 1, "QS", "met", id="Kestria in time"),
        pytest.param(ANSWER, 5, 1, "QX", "met", id="the Tamarind Islands within the longer time"),
        pytest.param(ANSWER, 5, 1, "QP", "lapsed", id="Cordavia in silence"),
        pytest.param(COMPLETION, 5, 2, "QQ", "met_late", id="Ézeria late"),
        pytest.param(COMPLETION, 5, 2, "QV", "overdue", id="Nordesia, more time refused"),
        pytest.param(COMPILATION, 5, 5, None, "met", id="the Secretariat's compilation"),
        pytest.param(REPORT, 8, None, "QY", "incomplete", id="the United Provinces, in part"),
        pytest.param(REPORT, 8, None, "QZ", "closed", id="Zembrune need not"),
        pytest.param(GUIDE, 11, None, None, "open", id="the guide is not due yet"),
    ],
)
def test_each_duty_of_the_example_ends_its_own_way(
    duty: Duty, decision: int, point: int | None, state: str | None, expected: str
) -> None:
    found = standing(LATER, duty, steps_upon(decision, point, state))

    assert found
    assert found.is_ == expected


def test_a_person_reads_a_reason_in_every_language_where_one_is_wanted() -> None:
    wanting = {"extension_requested", "extension_granted", "extension_refused"}
    wanting |= {"found_incomplete", "waived"}

    for row in steps("example"):
        assert set(row.reason) == ({"en", "fr"} if row.kind in wanting else set())


def test_nothing_is_invented_about_a_real_committee() -> None:
    assert steps("lanzarote") == ()
