"""`servanda retract`: shows what would go, asks, and takes back."""

import io

import pytest

from factories import counts
from integration.adopting import ENGLISH, load
from servanda.cli import main as cli
from servanda.meetings.models import DecisionList

pytestmark = pytest.mark.django_db

type Printed = pytest.CaptureFixture[str]

SYMBOL = "T-ES(2018)16"


def servanda(*words: str) -> int:
    return cli.run(cli.parse(list(words)))


@pytest.fixture(autouse=True)
def _stored() -> None:
    load()
    assert servanda("import", str(ENGLISH), "--yes") == 0


def test_retract_shows_what_would_go_and_is_declined(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    before = counts()
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))

    assert servanda("retract", SYMBOL, "--because", "Another list was read.") == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{SYMBOL} would be taken back, with:"
    assert "  decision             48" in lines
    assert lines[-1].endswith("Nothing was changed.")
    assert counts() == before
    assert DecisionList.objects.known().count() == 1


def test_retract_takes_back_and_lets_the_file_be_stored_again(capsys: Printed) -> None:
    assert servanda("retract", SYMBOL, "--because", "Another list was read.", "--yes") == 0
    assert DecisionList.objects.known().count() == 0

    assert servanda("import", str(ENGLISH), "--yes") == 0
    assert DecisionList.objects.known().count() == 1


def test_retract_of_what_does_not_stand_is_refused(capsys: Printed) -> None:
    capsys.readouterr()

    assert servanda("retract", "T-ES(1999)1", "--because", "Wrong.", "--yes") == 1

    assert capsys.readouterr().err == "No list of decisions stands under T-ES(1999)1.\n"
