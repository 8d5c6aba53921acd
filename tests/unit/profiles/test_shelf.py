"""The profiles that stand in the package, and the figures that others have counted."""

from datetime import date
from itertools import groupby

import pytest

from servanda.law.acts import Act, ActKind
from servanda.law.entry_into_force import Clause, Entry, entries
from servanda.profiles import Profile, ProfileError, demo_lists, grammar, load, names

CONSENTS = {"ratification", "acceptance", "approval", "accession"}


def entries_of(profile: Profile) -> dict[str, Entry]:
    clause = profile.treaty.clause
    acts = [
        Act(row.dated_on, row.state, ActKind(row.kind), is_member(profile, row.state, row.dated_on))
        for row in profile.instruments
    ]
    return entries(acts, Clause(clause.consents, clause.members, clause.months))


def is_member(profile: Profile, state: str, day: date) -> bool:
    return any(
        row.state == state
        and (row.member_from or date.min) <= day <= (row.member_until or date.max)
        for row in profile.memberships
    )


def name_on(profile: Profile, state: str, day: date, language: str) -> str:
    (name,) = (
        period.names[language]
        for period in profile.names
        if period.state == state
        and (period.named_from or date.min) <= day <= (period.named_until or date.max)
    )
    return name


def test_names_of_all_profiles() -> None:
    assert names() == ("example", "lanzarote")


def test_a_profile_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(ProfileError, match=r"no such profile \(known: example, lanzarote\)"):
        load("greco")


def test_lanzarote_deposits() -> None:
    deposits = sorted(
        (row.dated_on, row.state) for row in load("lanzarote").instruments if row.kind in CONSENTS
    )

    assert len(deposits) == 48
    assert len([day for day, _ in deposits if day <= date(2018, 6, 22)]) == 44
    assert deposits[4] == (date(2010, 3, 22), "SM")


def test_lanzarote_signatories_when_switzerland_signed() -> None:
    signed = [
        row
        for row in load("lanzarote").instruments
        if row.kind == "signature" and row.dated_on <= date(2010, 6, 16)
    ]

    assert len(signed) == 39


def test_lanzarote_certainties_are_carried_exactly() -> None:
    rows = load("lanzarote").instruments
    sourced = [row for row in rows if row.certainty == "sourced"]

    assert {row.certainty for row in rows} == {"sourced", "recalled"}
    assert len([row for row in sourced if row.kind == "signature"]) == 24
    assert len([row for row in sourced if row.kind != "signature"]) == 6
    assert {row.source.kind for row in sourced} == {"page", "document"}
    assert {row.source.kind for row in rows if row.certainty == "recalled"} == {"profile"}


def test_lanzarote_prints_nothing_that_the_clause_does_not_give_but_the_rank_of_france() -> None:
    profile = load("lanzarote")
    computed = entries_of(profile)

    differing = [
        row.state
        for row in profile.printed
        if row.in_force_from not in {None, computed[row.state].in_force_from}
        or row.ordinal not in {None, computed[row.state].ordinal}
    ]

    assert differing == ["FR"]
    assert computed["FR"].ordinal == 9
    assert not {"NO", "GB"} & {row.state for row in profile.printed}


def test_lanzarote_clause_stands_beside_its_articles() -> None:
    clause = load("lanzarote").treaty.clause

    assert (clause.consents, clause.members, clause.months) == (5, 3, 3)
    assert clause.articles["consents"] == "art. 45 (3)"
    assert clause.articles["denunciation_months"] == "art. 49 (2)"


@pytest.mark.parametrize(
    ("state", "day", "expected"),
    [
        pytest.param("MK", "2019-02-11", "L’ex-République yougoslave de Macédoine", id="MK before"),
        pytest.param("MK", "2019-02-12", "Macédoine du Nord", id="MK after"),
        pytest.param("CZ", "2018-06-22", "République tchèque", id="CZ at the 21st meeting"),
        pytest.param("CZ", "2026-01-01", "Tchéquie", id="CZ today"),
        pytest.param("TR", "2018-06-22", "Turquie", id="TR at the 21st meeting"),
        pytest.param("TR", "2026-01-01", "Türkiye", id="TR today"),
    ],
)
def test_lanzarote_names_a_state_as_on_the_day(state: str, day: str, expected: str) -> None:
    assert name_on(load("lanzarote"), state, date.fromisoformat(day), "fr") == expected


def test_lanzarote_members() -> None:
    profile = load("lanzarote")

    assert not is_member(profile, "TN", date(2019, 10, 15))
    assert is_member(profile, "RU", date(2013, 8, 9))
    assert not is_member(profile, "RU", date(2022, 3, 17))


def test_lanzarote_meetings_do_not_repeat_what_the_21st_list_announces() -> None:
    meetings = load("lanzarote").meetings
    kinds = {
        number: [row.kind for row in rows]
        for number, rows in groupby(meetings, key=lambda row: row.number)
    }

    assert list(kinds) == list(range(1, 42))
    assert [kinds[number] for number in range(21, 26)] == [["held"]] * 5
    assert kinds[13] == ["announced"]
    assert kinds[19] == ["unknown"]


def test_lanzarote_remark_beside_a_certainty_becomes_a_note() -> None:
    (eighth,) = (row for row in load("lanzarote").meetings if row.number == 8)

    assert (eighth.certainty, eighth.note) == ("sourced", "place inferred")


def test_a_row_without_source_has_itself_for_source() -> None:
    albania = load("lanzarote").names[0]

    assert str(albania.source) == "lanzarote/states.csv, line 2"


def test_example_is_invented_throughout() -> None:
    profile = load("example")
    certainties = {row.certainty for row in profile.names}
    certainties |= {row.certainty for row in profile.memberships}
    certainties |= {row.certainty for row in profile.instruments}
    certainties |= {row.certainty for row in profile.printed}
    certainties |= {row.certainty for row in profile.meetings}

    assert profile.committee.invented
    assert certainties == {"invented"}


def test_example_has_its_own_clause() -> None:
    computed = entries_of(load("example"))

    assert computed["QM"] == Entry(date(2020, 7, 1), 1)
    assert computed["QN"] == Entry(date(2026, 5, 1), 11)
    assert "QW" not in computed


@pytest.mark.parametrize("slug", names())
def test_each_state_that_acted_has_a_name_that_day(slug: str) -> None:
    profile = load(slug)

    for row in profile.instruments:
        for language in profile.committee.languages:
            assert name_on(profile, row.state, row.dated_on, language)


@pytest.mark.parametrize("slug", names())
def test_demonstration_lists_stand_in_every_language(slug: str) -> None:
    endings = [path.stem.rpartition("_")[2] for path in demo_lists(slug)]

    assert endings == list(load(slug).committee.languages)


def test_grammar_knows_every_name_of_every_state() -> None:
    words = grammar()

    assert words.bodies == ("EX", "T-ES")
    assert words.state("République tchèque") == words.state("Czechia") == "CZ"
    assert words.state("Slovaquie") == "SK"
    assert words.state("Kestrian Republic") == "QS"
    assert words.names_committee("adopté par le Comité de Lanzarote")


def test_grammar_of_one_committee_leaves_out_the_others() -> None:
    words = grammar("example")

    assert words.bodies == ("EX",)
    assert words.state("Norway") is None
