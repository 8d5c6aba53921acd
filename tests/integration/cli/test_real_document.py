"""The Committee's own list of decisions, through the command line into an empty database."""

import json
from pathlib import Path
from typing import Any

import pytest

from factories import counts
from servanda.cli import main as cli
from servanda.documents.models import DocumentText
from servanda.journal.models import Entry

type Printed = pytest.CaptureFixture[str]


def servanda(*words: str) -> int:
    return cli.run(cli.parse(list(words)))


@pytest.fixture
def document(shared: Path) -> str:
    return str(shared / "corpus" / "T-ES(2018)16_fr.txt")


@pytest.mark.slow
@pytest.mark.usefixtures("committed")
def test_real_list_from_file_to_status(document: str, capsys: Printed) -> None:
    assert servanda("load", "lanzarote") == 0
    assert servanda("import", document, "--yes") == 0
    assert capsys.readouterr().out.endswith("Stored.\n")
    assert DocumentText.objects.get().is_official

    before = counts()
    assert servanda("import", document, "--yes") == 0
    assert servanda("load", "lanzarote") == 0
    assert counts() == before
    assert before["meetings.Decision"] == 48
    assert Entry.objects.filter(verb="list.adopted").count() == 1

    capsys.readouterr()
    assert servanda("status", "--on", "2018-09-01", "--json") == 0
    assert_as_decided(json.loads(capsys.readouterr().out))


def assert_as_decided(found: dict[str, Any]) -> None:
    """What the decisions, and the treaty, give for 1 September 2018."""
    treaty = found["treaty"]
    assert (treaty["consented"], treaty["bound"]) == (44, 42)
    assert [
        (one["state"], one["deposited_on"], one["ordinal"]) for one in treaty["to_be_bound"]
    ] == [
        ("NO", "2018-06-13", 43),
        ("GB", "2018-06-20", 44),
    ]
    duties = {(one["decision"], one["point"]): one for one in found["duties"] if one["due"]}
    assert {key: (one["due"], one["standing"]) for key, one in duties.items()} == {
        (5, 2): ("2018-08-31", "lapsed"),
        (5, 3): ("2018-08-31", "closed"),
        (5, 4): ("2018-08-31", "closed"),
        (5, 6): ("2018-08-31", "closed"),
        (5, 8): ("2018-11-07", "open"),
        (11, None): ("2018-09-14", "due_soon"),
        (12, None): ("2018-09-14", "due_soon"),
        (15, None): ("2018-11-07", "open"),
        (17, None): ("2018-09-30", "open"),
        (19, None): ("2018-09-30", "open"),
        (23, None): ("2018-06-29", "closed"),
        (45, None): ("2018-06-28", "lapsed"),
    }
    silent = duties[5, 2]
    assert (silent["debtors"]["count"], silent["on_silence"]) == (14, "deemed_not_compliant")
    assert (duties[45, None]["due_time"], duties[45, None]["on_silence"]) == (
        *("12:00", "deemed_adopted"),
    )
    assert found["next_deadlines"] == ["2018-09-14", "2018-09-30", "2018-11-07"]


@pytest.mark.slow
@pytest.mark.usefixtures("committed")
def test_real_list_meets_the_demonstration(document: str, capsys: Printed) -> None:
    servanda("load")
    servanda("demo")
    before = counts()
    capsys.readouterr()

    assert servanda("import", document, "--yes") == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert "start ./run --empty, then import it there" in told.err
    assert counts() == before


@pytest.mark.slow
@pytest.mark.usefixtures("committed")
def test_real_lists_of_other_meetings_are_stored(shared: Path, capsys: Printed) -> None:
    lists = sorted((shared / "corpus" / "more").glob("*.txt"))
    servanda("load", "lanzarote")
    for file in lists:
        before = counts()
        if servanda("import", str(file), "--yes"):
            assert counts() == before
            assert capsys.readouterr().err.strip()
