"""A profile that cannot be stored leaves nothing behind, where commits are real."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from factories import AT, counts
from servanda import profiles
from servanda.journal.actors import SYSTEM
from servanda.meetings.actions import load_profile

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
