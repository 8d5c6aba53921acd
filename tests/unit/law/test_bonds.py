"""Who is bound on a day, since when and why (CETS 201, arts. 45, 46 and 49)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.base.source import Source
from servanda.base.standing import Ground
from servanda.law.acts import Act, ActKind
from servanda.law.bonds import Bond, Place, register
from servanda.law.entry_into_force import ENTRY, EXIT, Clause

TWO = Clause(consents=2, members=1, months=3, denunciation_months=3)
PAGE = Source("page", "example.org")

SIGNED = Act(date(2020, 1, 15), "QM", ActKind.SIGNATURE, source=PAGE)
RATIFIED = Act(date(2020, 5, 10), "QM", ActKind.RATIFICATION)
SECOND = Act(date(2020, 6, 13), "QN", ActKind.APPROVAL)
ACCEDED = Act(date(2021, 2, 1), "QO", ActKind.ACCESSION, is_member=False)
DENOUNCED = Act(date(2023, 3, 31), "QM", ActKind.DENUNCIATION)
ALL = [DENOUNCED, ACCEDED, SECOND, RATIFIED, SIGNED]


def bonds(day: str) -> dict[str, tuple[Bond, date | None]]:
    places = register(date.fromisoformat(day), ALL, TWO)
    return {state: (place.standing.is_, place.standing.since) for state, place in places.items()}


@pytest.mark.parametrize(
    ("day", "state", "expected"),
    [
        pytest.param("2020-01-15", "QM", (Bond.SIGNED, date(2020, 1, 15)), id="signed that day"),
        pytest.param("2020-05-10", "QM", (Bond.CONSENTED, date(2020, 5, 10)), id="deposited"),
        pytest.param("2020-09-30", "QM", (Bond.CONSENTED, date(2020, 5, 10)), id="the eve"),
        pytest.param("2020-10-01", "QM", (Bond.BOUND, date(2020, 10, 1)), id="the first day"),
        pytest.param("2020-10-01", "QN", (Bond.BOUND, date(2020, 10, 1)), id="the second consent"),
        pytest.param("2021-06-01", "QO", (Bond.BOUND, date(2021, 6, 1)), id="an accession"),
        pytest.param("2023-06-30", "QM", (Bond.BOUND, date(2020, 10, 1)), id="the last day bound"),
        pytest.param("2023-07-01", "QM", (Bond.LEFT, date(2023, 7, 1)), id="denounced, gone"),
    ],
)
def test_register(day: str, state: str, expected: tuple[Bond, date | None]) -> None:
    assert bonds(day)[state] == expected


def test_register__knows_nobody_before_the_first_act() -> None:
    assert bonds("2020-01-14") == {}


def test_register__place_with_its_grounds() -> None:
    place = register(date(2023, 4, 1), ALL, TWO)["QM"]

    assert place == Place(
        state="QM",
        standing=place.standing,
        signed_on=date(2020, 1, 15),
        consent=RATIFIED,
        bound_from=date(2020, 10, 1),
        bound_until=date(2023, 6, 30),
        ordinal=1,
    )
    assert place.is_bound
    assert place.has_consented
    assert place.standing.because == (
        Ground("instrument.signature", date(2020, 1, 15), PAGE, (("state", "QM"),)),
        Ground("instrument.ratification", date(2020, 5, 10), None, (("state", "QM"),)),
        Ground("instrument.denunciation", date(2023, 3, 31), None, (("state", "QM"),)),
        Ground("treaty.bound", date(2020, 10, 1), ENTRY, (("ordinal", 1),)),
        Ground("treaty.to_leave", date(2023, 7, 1), EXIT),
    )


def test_register__says_what_is_coming() -> None:
    place = register(date(2020, 6, 13), ALL, TWO)["QN"]

    assert [ground.fact for ground in place.standing.because] == [
        "instrument.approval",
        "treaty.to_be_bound",
    ]


def test_register__says_since_when_a_state_has_left() -> None:
    place = register(date(2023, 7, 1), ALL, TWO)["QM"]

    assert place.standing.because[-1].fact == "treaty.left"
    assert not place.is_bound


def test_register__without_enough_consents_nobody_has_a_number() -> None:
    place = register(date(2020, 6, 1), ALL, TWO)["QM"]

    assert (place.bound_from, place.ordinal) == (None, None)


ACTS = st.builds(
    Act,
    dated_on=st.dates(date(2019, 1, 1), date(2024, 12, 31)),
    state=st.sampled_from(["QM", "QN", "QO", "QP"]),
    kind=st.sampled_from(ActKind),
    is_member=st.booleans(),
)


@given(st.lists(ACTS, max_size=12), ACTS, st.dates(date(2019, 1, 1), date(2025, 12, 31)))
def test_register__a_later_fact_changes_no_earlier_day(
    acts: list[Act], later: Act, day: date
) -> None:
    before = [act for act in [*acts, later] if act.dated_on <= day]

    assert register(day, [*acts, later], TWO) == register(day, before, TWO)
