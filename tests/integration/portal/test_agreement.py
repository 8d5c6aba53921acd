"""The chart that the public sees says what the rule says of the profile's own rows."""

import random
import re
from datetime import date, timedelta

import pytest
from django.test import Client

from servanda.law.acts import Act, ActKind
from servanda.law.bonds import register
from servanda.law.entry_into_force import Clause
from servanda.profiles import Profile, load

pytestmark = pytest.mark.usefixtures("demo")

FIRST, LAST = date(2007, 10, 1), date(2026, 11, 1)
DAYS = [
    FIRST + timedelta(days=day) for day in random.Random(201).sample(range((LAST - FIRST).days), 48)
] + [date(2018, 6, 22), date(2018, 10, 1)]


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load("lanzarote")


def acts(profile: Profile) -> list[Act]:
    """The instruments as the files have them, each with whether its State was then a member."""
    spans = {row.state: (row.member_from, row.member_until) for row in profile.memberships}
    found = []
    for row in profile.instruments:
        first, last = spans.get(row.state, (date.max, date.max))
        is_member = (first or date.min) <= row.dated_on <= (last or date.max)
        found.append(Act(row.dated_on, row.state, ActKind(row.kind), is_member))
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_chart_and_rule_agree(client: Client, profile: Profile, day: date) -> None:
    page = client.get(f"/lanzarote/ratifications?on={day}").content.decode()

    places = register(day, acts(profile), Clause())
    bound = {state for state, place in places.items() if place.is_bound}
    waiting = {state for state, place in places.items() if place.has_consented} - bound
    rows = re.findall(r'<tr[^>]*data-state="(\w\w)" data-bond="(\w*)"', page)
    assert {state for state, bond in rows if bond == "bound"} == bound
    assert {state for state, bond in rows if bond == "consented"} == waiting
    assert len(rows) == len({row.state for row in profile.instruments})


def test_the_day_of_the_list_shows_44_that_ratified_and_42_bound(client: Client) -> None:
    page = client.get("/lanzarote/ratifications?on=2018-06-22").content.decode()

    assert len(re.findall(r'data-bond="(?:bound|consented)"', page)) == 44
    assert len(re.findall(r'data-bond="bound"', page)) == 42
    words = re.sub(r"<[^>]+>|\s+", " ", page)
    assert re.search(r"44 +States have ratified, +42 +are bound", words)
