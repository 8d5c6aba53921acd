"""A page says what was taken back: on which day, and why; but not before it was."""

import pytest
from django.test import Client

from servanda.cli import main as cli

pytestmark = pytest.mark.usefixtures("committed")

GONE = "Another list was read."


def servanda(*words: str) -> None:
    assert cli.run(cli.parse(list(words))) == 0


def test_a_list_taken_back_says_so_on_its_meeting(client: Client) -> None:
    servanda("load")
    servanda("demo")
    servanda("retract", "EX(2026)4", "--because", GONE, "--yes")

    english = client.get("/example/meetings/3").text
    french = client.get("/fr/example/meetings/3").text
    before = client.get("/example/meetings/3?known=2026-01-01").text

    assert "Corrected on" in english
    assert "Corrigé le" in french
    assert f'<span lang="en">{GONE}</span>' in english
    assert GONE not in before
