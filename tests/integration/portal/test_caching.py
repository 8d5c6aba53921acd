"""Pages are kept until something is written, and no longer."""

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

pytestmark = pytest.mark.usefixtures("demo")

HOME = "/lanzarote/?on=2018-09-01"


@pytest.fixture(autouse=True)
def empty_cache(settings: Settings) -> None:
    settings.PORTAL_CACHE = True
    cache.clear()


def test_a_page_seen_twice_costs_one_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get(HOME)

    with django_assert_num_queries(1, connection=connections["public"]):
        second = client.get(HOME)

    assert second.content == first.content
    assert second.headers["ETag"] == first.headers["ETag"]
    assert second.headers["Cache-Control"] == "public, max-age=60"


def test_whoever_holds_the_page_is_told_so(client: Client) -> None:
    etag = client.get(HOME).headers["ETag"]

    response = client.get(HOME, headers={"If-None-Match": etag})

    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["ETag"] == etag


def test_the_languages_are_kept_apart(client: Client) -> None:
    assert client.get(HOME).content != client.get(f"/fr{HOME}").content


def test_a_parameter_not_known_makes_no_second_copy(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(HOME)

    with django_assert_num_queries(1, connection=connections["public"]):
        client.get(f"{HOME}&utm_source=elsewhere")


@pytest.mark.parametrize("query", ["on=" + "2" * 200, "on=nonsense"])
def test_what_is_refused_is_not_kept(client: Client, query: str) -> None:
    client.get(f"/lanzarote/?{query}")

    assert len(cache._cache) == 0  # type: ignore[attr-defined]
