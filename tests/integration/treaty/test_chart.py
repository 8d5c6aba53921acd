"""The register on a day: numbers, names, what is bound from when, and what is printed otherwise."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

import factories
from factories import AT
from servanda.base.source import Source
from servanda.journal.actions import retract
from servanda.journal.actors import SYSTEM
from servanda.law.bonds import Bond
from servanda.treaty.models import Committee, Instrument
from servanda.treaty.queries import Chart, Conflict, chart, committee, committees, names_on

MEETING = date(2018, 6, 22)


def on(day: date, slug: str = "lanzarote") -> Chart:
    of = committee(slug)
    assert of
    return chart(of, on=day)


@pytest.mark.usefixtures("demo")
class TestDemo:
    @pytest.mark.parametrize(
        ("day", "signed", "consented", "bound"),
        [
            (date(2007, 10, 24), 0, 0, 0),
            (date(2018, 6, 12), 47, 42, 42),
            (date(2018, 6, 13), 47, 43, 42),
            (MEETING, 47, 44, 42),
            (date(2018, 9, 30), 47, 44, 42),
            (date(2018, 10, 1), 47, 44, 44),
        ],
    )
    def test_numbers(self, day: date, signed: int, consented: int, bound: int) -> None:
        register = on(day)

        assert (register.signed, register.consented, register.bound) == (signed, consented, bound)

    def test_last_two_parties_of_the_meeting(self) -> None:
        register = on(MEETING)
        lines = [register.line("NO"), register.line("GB")]

        found = [
            (line.consent_kind, line.place.ordinal, line.place.bound_from, line.place.standing.is_)
            for line in lines
            if line and line.place
        ]
        assert found == [
            ("ratification", 43, date(2018, 10, 1), Bond.CONSENTED),
            ("ratification", 44, date(2018, 10, 1), Bond.CONSENTED),
        ]

    def test_last_two_parties_once_bound(self) -> None:
        register = on(date(2018, 10, 1))

        bound = [
            line.place.is_bound
            for line in register.lines
            if line.code in {"NO", "GB"} and line.place
        ]
        assert bound == [True, True]

    @pytest.mark.parametrize(
        ("day", "name"),
        [
            (MEETING, "The former Yugoslav Republic of Macedonia"),
            (date(2019, 2, 11), "The former Yugoslav Republic of Macedonia"),
            (date(2019, 2, 12), "North Macedonia"),
        ],
    )
    def test_names_are_those_of_the_day(self, day: date, name: str) -> None:
        line = on(day).line("MK")

        assert line
        assert line.name["en"] == name

    def test_printed_ordinal_that_the_rule_does_not_give(self) -> None:
        line = on(MEETING).line("FR")

        assert line
        assert line.conflicts == (
            Conflict(
                *(None, date(2011, 1, 1), 8, 9),
                Source("page", "http://www.coe.int/t/dg3/children/news/france-ratification_EN.asp"),
                "sourced",
                "the page calls France the 8th State to ratify; the deposits recorded here make it "
                "the 9th",
            ),
        )

    def test_printed_days_that_the_rule_gives_are_no_conflict(self) -> None:
        assert [line.code for line in on(MEETING).lines if line.conflicts] == ["FR"]
        assert [line.code for line in on(date(2026, 6, 1), "example").lines if line.conflicts] == [
            "QT"
        ]

    def test_lines_in_the_order_of_each_language(self) -> None:
        register = on(MEETING)

        assert [line.name["en"] for line in register.sorted("en")][:3] == [
            *("Albania", "Andorra", "Armenia"),
        ]
        assert [line.name["fr"] for line in register.sorted("fr")][:3] == [
            *("Albanie", "Allemagne", "Andorre"),
        ]

    def test_state_that_left(self) -> None:
        line = on(date(2026, 6, 1), "example").line("QR")

        assert line
        assert line.place
        assert (line.place.standing.is_, line.consent_kind) == (Bond.LEFT, "acceptance")

    def test_treaty_in_force(self) -> None:
        assert on(MEETING).in_force_from == date(2010, 7, 1)
        assert on(date(2008, 1, 1)).in_force_from is None

    def test_state_of_another_treaty(self) -> None:
        assert on(MEETING).line("QM") is None

    def test_committees_real_ones_first(self) -> None:
        assert [one.slug for one in committees()] == ["lanzarote", "example"]
        assert committee("nowhere") is None


@pytest.mark.django_db
class TestOverTime:
    def test_late_record_is_known_from_its_instant(self) -> None:
        of = factories.committee()
        factories.state_name()
        later = AT + timedelta(days=90)
        fact = factories.instrument(recorded_at=later)

        known = [chart(of, on=MEETING, known=at).consented for at in (AT, later, None)]
        assert known == [0, 1, 1]

        retract(fact, because="Another day.", by=SYSTEM, at=later + timedelta(days=1))
        assert chart(of, on=MEETING, known=later).consented == 1
        assert chart(of, on=MEETING).consented == 0

    def test_line_keeps_what_was_sourced_and_how_sure(self) -> None:
        of = factories.committee()
        factories.state_name()
        factories.instrument(kind="signature", dated_on=date(2018, 1, 1), certainty="recalled")
        factories.instrument(kind="approval")

        line = chart(of, on=MEETING).line("NO")

        assert line
        assert (line.signed_certainty, line.consent_kind, line.consent_certainty) == (
            *("recalled", "approval", "sourced"),
        )
        assert line.sources == (Source("page", "https://example.org/chart"),) * 2
        assert line.in_sentence == {"en": "Norway", "fr": "Norvège"}

    def test_state_that_acts_later_has_a_line_without_a_place(self) -> None:
        of = factories.committee()
        factories.state_name()
        factories.instrument(dated_on=date(2019, 1, 1))
        factories.printed_entry()

        line = chart(of, on=MEETING).line("NO")

        assert line
        assert (line.place, line.consent_kind, line.conflicts) == (None, "", ())

    def test_member_of_the_organisation_counts_on_the_days_it_was_one(self) -> None:
        treaty = factories.treaty(consents=1, members=1)
        of = factories.committee(treaty=treaty)
        factories.state_name()
        factories.instrument(dated_on=date(2018, 3, 1))
        assert chart(of, on=MEETING).in_force_from is None

        factories.membership(member_from=date(2018, 3, 1), member_until=date(2018, 3, 1))
        assert chart(of, on=MEETING).in_force_from == date(2018, 7, 1)


def fill(states: int) -> Committee:
    """A committee with so many ratifications, each with all that stands beside one."""
    for code in ("NO", "SE", "FI", "DK")[:states]:
        own: dict[str, Any] = {"state": factories.state(code)}
        makers: tuple[Callable[..., Any], ...] = (
            *(factories.state_name, factories.instrument),
            *(factories.membership, factories.printed_entry),
        )
        for make in makers:
            make(**own)
    return factories.committee()


@pytest.mark.django_db
@pytest.mark.parametrize("states", [1, 4])
def test_queries_of_the_chart(states: int, django_assert_num_queries: Any) -> None:
    of = Committee.objects.select_related("treaty").get(pk=fill(states).pk)

    with django_assert_num_queries(4):
        register = chart(of, on=MEETING)
        assert len([line.sources for line in register.lines]) == states


@pytest.mark.django_db
@pytest.mark.parametrize("states", [1, 4])
def test_queries_of_names_and_committees(states: int, django_assert_num_queries: Any) -> None:
    fill(states)

    with django_assert_num_queries(1):
        assert len(names_on(MEETING, codes=["NO", "SE", "FI", "DK"])) == states
    with django_assert_num_queries(1):
        assert [one.treaty.number for one in committees()] == ["CETS 999"]
    assert Instrument.objects.count() == states
