"""A profile that cannot be stored leaves nothing behind, where commits are real."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from factories import AT, counts
from servanda import profiles
from servanda.base.verdict import Refused
from servanda.journal.actors import SYSTEM
from servanda.meetings.actions import load_profile
from servanda.profiles import Profile

EXAMPLE = profiles.load("example")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rows: (*rows, replace(rows[0], kind="accession", dated_on=date(2020, 1, 1))),
        lambda rows: (*rows, replace(rows[0], state="ZZ")),
        lambda rows: (*rows[:-1], replace(rows[-1], dated_on=None)),
    ],
    ids=["two consents of one State", "a State of no name", "no day"],
)
@pytest.mark.usefixtures("committed")
def test_bad_profile_leaves_nothing(spoil: Callable[..., object]) -> None:
    consents = tuple(row for row in EXAMPLE.instruments if row.kind == "ratification")
    bad = replace(EXAMPLE, instruments=spoil(consents))
    before = counts()

    with pytest.raises(Exception):  # noqa: B017 - a slip of the caller's, of any kind
        load_profile(bad, by=SYSTEM, at=AT)

    assert set(before.values()) == {0}
    assert counts() == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (
            replace(EXAMPLE, committee=replace(EXAMPLE.committee, slug="second", body="SC")),
            "is the treaty of the committee example already.",
        ),
        (
            replace(
                EXAMPLE,
                committee=replace(EXAMPLE.committee, slug="second"),
                treaty=replace(EXAMPLE.treaty, number="No. 2"),
            ),
            "give the profile a body of its own.",
        ),
    ],
    ids=["the treaty of another", "the symbols of another"],
)
def test_profile_that_takes_what_is_anothers(profile: Profile, said: str) -> None:
    load_profile(EXAMPLE, by=SYSTEM, at=AT)
    before = counts()

    with pytest.raises(Refused) as refusal:
        load_profile(profile, by=SYSTEM, at=AT)

    assert str(refusal.value).endswith(said)
    assert counts() == before
