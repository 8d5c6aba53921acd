"""What is committed shows on the pages at once, kept or not."""

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

import factories

pytestmark = pytest.mark.slow


def test_what_is_written_shows_at_once(client: Client, committed: str, settings: Settings) -> None:
    settings.PORTAL_CACHE = True
    assert "No committee is here yet." in client.get("/").text

    factories.committee()
    assert len(cache._cache) == 1  # type: ignore[attr-defined]

    assert "Committee of Examples" in client.get("/").text
