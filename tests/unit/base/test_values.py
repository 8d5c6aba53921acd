"""Sources, verdicts, words and differences: values that every room uses."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.base.differences import compare
from servanda.base.source import RULES, Source, decision_source, source
from servanda.base.standing import Ground, Standing
from servanda.base.verdict import Refused, Verdict, require
from servanda.base.words import said_in, sort_key

ROWS = st.dictionaries(st.integers(0, 9), st.integers(0, 3))


class TestSource:
    @pytest.mark.parametrize(
        ("one", "said"),
        [
            (Source("treaty", "CETS 201", "art. 45 (4)"), "CETS 201, art. 45 (4)"),
            (Source("page", "https://example.org"), "https://example.org"),
            (decision_source("T-ES(2018)16", 5, 2), "T-ES(2018)16, 5/2"),
            (decision_source("T-ES(2018)16", 5), "T-ES(2018)16, 5"),
        ],
    )
    def test_source_is_said(self, one: Source, said: str) -> None:
        assert str(one) == said

    def test_sources_are_equal_by_what_they_say(self) -> None:
        assert decision_source("T-ES(2018)16", 5, 2) == Source("decision", "T-ES(2018)16", "5/2")
        assert sorted([Source("page", "b"), Source("page", "a")])[0] == Source("page", "a")


class TestRule:
    @pytest.fixture(autouse=True)
    def _rulebook_as_before(self) -> Iterator[None]:
        before = list(RULES)
        yield
        RULES[:] = before

    def test_rule_enters_the_rulebook_and_stays_itself(self) -> None:
        def of_age(years: int) -> bool:
            return years >= 18

        entered = source(("CETS 201", "art. 3"), ("CETS 201", "art. 18"))(of_age)

        assert entered is of_age
        assert entered(18)
        rule = RULES[-1]
        assert rule.name == "test_values.of_age"
        assert [str(text) for text in rule.sources] == ["CETS 201, art. 3", "CETS 201, art. 18"]


class TestVerdict:
    def test_yes_goes_on(self) -> None:
        require(Verdict())

        assert Verdict()

    def test_no_is_refused_with_its_reason(self) -> None:
        no = Verdict("The list was adopted on 22 June 2018.")

        assert not no
        with pytest.raises(Refused, match=r"^The list was adopted on 22 June 2018\.$"):
            require(no)


class TestStanding:
    def test_standing_without_grounds(self) -> None:
        class Light(StrEnum):
            ON = "on"

        standing = Standing(Light.ON)

        assert (standing.is_, standing.since, standing.because) == (Light.ON, None, ())
        assert Ground("lamp.lit", date(2018, 6, 22)).detail == ()


class TestWords:
    @pytest.mark.parametrize(
        ("words", "language", "said"),
        [
            ({"en": "Norway", "fr": "Norvège"}, "fr", "Norvège"),
            ({"en": "Norway"}, "fr", "Norway"),
            ({"en": "Norway", "fr": ""}, "fr", "Norway"),
            ({}, "fr", ""),
        ],
    )
    def test_said_in(self, words: dict[str, str], language: str, said: str) -> None:
        assert said_in(words, language) == said

    def test_sort_key_puts_accents_between_equals(self) -> None:
        names = ["Zambia", "Éire", "eire", "Eire", "Türkiye", "Turin", "Ézeria"]

        assert sorted(names, key=sort_key) == [
            *("Eire", "eire", "Éire", "Ézeria", "Turin", "Türkiye", "Zambia"),
        ]

    @given(st.text(), st.text())
    def test_sort_key_tells_any_two_names_apart(self, one: str, other: str) -> None:
        assert (sort_key(one) == sort_key(other)) == (one == other)


class TestDifferences:
    @given(ROWS)
    def test_nothing_sets_rows_apart_from_themselves(self, rows: dict[int, int]) -> None:
        assert not compare(rows, dict(rows))

    @given(ROWS, ROWS)
    def test_differences_lead_from_one_to_the_other(
        self, kept: dict[int, int], wanted: dict[int, int]
    ) -> None:
        found = compare(kept, wanted)

        rest = {key: row for key, row in kept.items() if key not in found.gone}
        changed = {key: after for key, (_, after) in found.changed.items()}
        assert rest | changed | found.added == wanted
        assert {key: before for key, (before, _) in found.changed.items()}.items() <= kept.items()
        assert bool(found) == (kept != wanted)

    @given(ROWS, ROWS)
    def test_differences_turn_round(self, one: dict[int, int], other: dict[int, int]) -> None:
        there, back = compare(one, other), compare(other, one)

        assert (there.added, there.gone) == (back.gone, back.added)
        assert {key: pair[::-1] for key, pair in there.changed.items()} == back.changed
