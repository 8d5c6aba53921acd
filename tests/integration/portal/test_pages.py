"""What the public pages show, in both languages, and what they refuse."""

import re

import pytest
from django.db import connections
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from public_pages import LANGUAGES, PAGES, address

pytestmark = pytest.mark.usefixtures("demo")

STATUS = {"a day that cannot be read": 400, "nothing here": 404}


def text(client: Client, path: str) -> str:
    """The words of a page, its markup taken away."""
    words = re.sub(r"<[^>]+>", "", client.get(path).text)
    return re.sub(r"\s+", " ", words).replace("\u202f", " ").replace("&nbsp;", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_page_is_shown_in_its_language_without_a_cookie(
    client: Client, name: str, language: str
) -> None:
    response = client.get(address(name, language))

    assert response.status_code == STATUS.get(name, 200)
    assert response.headers["Content-Language"] == language
    assert f'<html lang="{language}"' in response.text
    assert not response.cookies
    assert "None" not in re.sub(r"<[^>]+>", "", response.text)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/lanzarote/ratifications?on=2018-06-22", "44 States have ratified, 42 are bound"),
        ("/fr/lanzarote/ratifications?on=2018-06-22", "44 États ont ratifié, 42 sont liés"),
        ("/lanzarote/?on=2018-06-22", "42 States are bound by the Convention"),
        ("/lanzarote/?on=2018-06-22", "Norway will be bound from 1 October 2018."),
        ("/fr/lanzarote/?on=2018-06-22", "Norvège : entrée en vigueur le 1er octobre 2018."),
        ("/lanzarote/?on=2010-01-01", "No State is bound on this day."),
        ("/lanzarote/?on=2018-09-01", "Lapsed: deemed not in conformity"),
        ("/fr/lanzarote/duties?on=2018-09-01", "Effet du silence"),
        ("/lanzarote/meetings/21?on=2018-09-01", "Demonstration, not the official text"),
        ("/fr/lanzarote/meetings/21?on=2018-09-01", "Démonstration, texte non officiel"),
        ("/fr/lanzarote/meetings/21/decisions/5", "Démonstration, texte non officiel"),
        ("/lanzarote/meetings/21?on=2018-06-21", "No list of decisions is held here"),
        ("/lanzarote/states/FR?on=2018-06-22", "Printed place: 8th Party; by the rule: 9th."),
        ("/lanzarote/states/NO?on=2018-06-22", "It deposited its instrument of ratification."),
        ("/lanzarote/states/MK?on=2018-06-22", "former Yugoslav Republic of Macedonia"),
        ("/example/?on=2026-06-01", "An invented committee"),
        ("/lanzarote/ratifications?known=2018-06-22", "Nothing of this was known by then."),
        ("/lanzarote/?on=2018-06-22&known=2018-06-22", "As known on 2018-06-22."),
        ("/lanzarote/?on=2018-06-22", "As of 22 June 2018"),
        ("/fr/lanzarote/?on=2018-10-01", "Situation au 1er octobre 2018"),
    ],
)
def test_page_says(client: Client, path: str, words: str) -> None:
    assert words in text(client, path)


@pytest.mark.parametrize("query", ["on=2018-02-30", "on=1899-12-31", "on=2101-01-01", "known=soon"])
@pytest.mark.parametrize(
    "path", ["/", "/lanzarote/", "/lanzarote/duties", "/fr/lanzarote/meetings"]
)
def test_what_cannot_be_read_shows_today_and_says_so(client: Client, path: str, query: str) -> None:
    response = client.get(f"{path}?{query}")

    assert response.status_code == 400
    assert "2018-06-22" in response.text
    assert "no-store" in response.headers["Cache-Control"]


def test_a_duty_filter_that_is_not_known_shows_all_and_says_so(client: Client) -> None:
    response = client.get("/lanzarote/duties?on=2018-09-01&state=nonsense")

    assert response.status_code == 400
    assert "all duties are shown" in response.text


def test_duties_are_chosen_by_their_standing(client: Client) -> None:
    words = text(client, "/lanzarote/duties?on=2018-09-01&state=due_soon")

    assert "42 Parties" in words
    assert "14 Parties" not in words


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere/",
        "/en/lanzarote/",
        "/lanzarote/meetings/0",
        "/lanzarote/meetings/021",
        "/lanzarote/meetings/99999999999999999999",
        "/lanzarote/meetings/999",
        "/lanzarote/meetings/21/decisions/999",
        "/lanzarote/meetings/21/decisions/5?on=2018-06-21",
        "/lanzarote/states/no",
        "/lanzarote/states/ZZ",
        "/lanzarote/states/N%00",
        "/lanz%00rote/",
        "/l%E2%80%AEanzarote/",
        "/fr/lanzarote/meetings/%F0%9D%9F%9A",
    ],
)
def test_an_address_that_leads_nowhere_is_a_kind_404(client: Client, path: str) -> None:
    response = client.get(path)

    assert response.status_code == 404
    assert "Servanda" in response.text


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/lanzarote", "/lanzarote/"),
        ("/lanzarote/meetings/?on=2018-06-22", "/lanzarote/meetings?on=2018-06-22"),
        ("/fr/lanzarote/meetings/21/", "/fr/lanzarote/meetings/21"),
    ],
)
def test_a_slash_too_many_or_too_few_is_forgiven(client: Client, path: str, leads_to: str) -> None:
    response = client.get(path)

    assert (response.status_code, response.headers["Location"]) == (301, leads_to)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_sent_to_a_page(client: Client, method: str) -> None:
    assert getattr(client, method)("/lanzarote/").status_code == 405


def test_every_link_keeps_the_day(client: Client) -> None:
    page = client.get("/lanzarote/meetings/21?on=2018-09-01&known=2030-01-01").text

    inside = re.findall(r'<a[^>]* href="(/[^"]*)"', page)
    lost = [link for link in inside if "on=2018-09-01&amp;known=2030-01-01" not in link]
    assert [link for link in lost if not link.startswith("/ui/")] == []


def test_a_ground_leads_to_the_point_of_its_decision(client: Client) -> None:
    page = client.get("/lanzarote/duties?on=2018-09-01").text

    assert 'href="/lanzarote/meetings/21/decisions/5?on=2018-09-01#point-2"' in page


def test_each_decision_and_point_has_its_anchor(client: Client) -> None:
    whole = client.get("/lanzarote/meetings/21").text
    alone = client.get("/lanzarote/meetings/21/decisions/5").text

    assert 'id="decision-5"' in whole
    assert 'id="decision-5-point-2"' in whole
    assert 'id="point-2"' in alone


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/", 11),
        ("/lanzarote/?on=2018-09-01", 15),
        ("/lanzarote/ratifications?on=2018-09-01", 8),
        ("/lanzarote/states/FR?on=2018-09-01", 11),
        ("/lanzarote/meetings?on=2018-09-01", 5),
        ("/lanzarote/meetings/21?on=2018-09-01", 17),
        ("/lanzarote/meetings/21/decisions/5?on=2018-09-01", 13),
        ("/lanzarote/duties?on=2018-09-01", 7),
    ],
)
def test_a_page_costs_so_many_queries(
    client: Client,
    settings: Settings,
    django_assert_num_queries: DjangoAssertNumQueries,
    path: str,
    queries: int,
) -> None:
    settings.PORTAL_CACHE = False

    # Two of them open and close the page's one transaction.
    with django_assert_num_queries(queries, connection=connections["public"]):
        client.get(path)


def test_no_page_reads_past_the_public_role(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0, connection=connections["default"]):
        for path in PAGES.values():
            client.get(path)
