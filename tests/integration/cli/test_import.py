"""`servanda import`: shows what a list would add, asks, and stores it whole."""

import io
from pathlib import Path

import pytest

from factories import counts
from integration.adopting import ENGLISH, FRENCH, load
from servanda.cli import main as cli

pytestmark = pytest.mark.django_db

type Printed = pytest.CaptureFixture[str]


def take_in(file: Path, *words: str) -> int:
    return cli.run(cli.parse(["import", str(file), *words]))


@pytest.fixture(autouse=True)
def _lanzarote() -> None:
    load()


@pytest.mark.parametrize("answer", ["y\n", "Yes\n", " o \n", "oui\n"])
def test_import_is_agreed_to(answer: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))

    assert take_in(ENGLISH) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "T-ES(2018)16_en: List of decisions, meeting 21, 2018-06-22",
        "48 decisions under 26 headings",
    ]
    assert "  decision                       48" in lines
    assert lines[-1].endswith("Stored.")
    assert counts()["meetings.Decision"] == 48


@pytest.mark.parametrize("answer", ["n\n", "\n", "no\n", "yess\n"])
def test_import_is_declined(answer: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    before = counts()
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))

    assert take_in(ENGLISH) == 1

    assert capsys.readouterr().err == "Nothing was stored.\n"
    assert counts() == before


def test_import_that_nobody_answers(monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    before = counts()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert take_in(ENGLISH) == 1

    assert capsys.readouterr().err == (
        "\nNobody answered. To go on without being asked, add --yes.\nNothing was stored.\n"
    )
    assert counts() == before


def test_import_again(capsys: Printed) -> None:
    assert take_in(ENGLISH, "--yes") == 0
    before = counts()
    capsys.readouterr()

    assert take_in(ENGLISH) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[-1] == f"Everything that {ENGLISH.name} says is stored already."
    assert counts() == before


def test_import_of_the_other_language(capsys: Printed) -> None:
    assert take_in(ENGLISH, "--yes") == 0
    capsys.readouterr()

    assert take_in(FRENCH, "--yes") == 0

    said = capsys.readouterr().out.split("New:\n")[1].split()
    assert said == [
        *("text", "1", "title", "(fr)", "26", "wording", "(fr)", "48"),
        *("text", "of", "annex", "(fr)", "2", "Stored."),
    ]


def test_import_shows_doubts_first(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "doubtful.txt"
    meeting = "to its next meeting (7-9 November 2018) the"
    text = ENGLISH.read_text().replace(meeting, meeting.replace("7-9", "7-10"))
    file.write_text(text)

    assert take_in(file, "--yes") == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "To look at:"
    assert lines[3].startswith("  decision 29: ")


def test_import_that_contradicts(tmp_path: Path, capsys: Printed) -> None:
    assert take_in(ENGLISH, "--yes") == 0
    before = counts()
    file = tmp_path / "altered.txt"
    file.write_text(ENGLISH.read_text().replace("31 August 2018", "30 August 2018"))
    capsys.readouterr()

    assert take_in(file, "--yes") == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("The file contradicts what is stored; nothing was stored:\n  - ")
    assert counts() == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "{file} cannot be opened: No such file or directory.\n"),
        (b"", "{file}: "),
        (
            b"Minutes of a dinner",
            "This is no list of decisions (other): only those are stored yet.\n",
        ),
    ],
)
def test_import_of_what_is_no_list(
    tmp_path: Path, capsys: Printed, content: bytes | None, said: str
) -> None:
    before = counts()
    file = tmp_path / "list.txt"
    if content is not None:
        file.write_bytes(content)

    assert take_in(file, "--yes") == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(said.format(file=file))
    assert counts() == before


def test_import_of_a_folder(tmp_path: Path, capsys: Printed) -> None:
    assert take_in(tmp_path, "--yes") == 1
    assert capsys.readouterr().err == f"{tmp_path} cannot be opened: Is a directory.\n"


def test_import_asks_whether_a_file_cut_off_is_whole(tmp_path: Path, capsys: Printed) -> None:
    whole = ENGLISH.read_text()
    cut = tmp_path / "cut.txt"
    cut.write_text(whole[: whole.index("Failing any information") + len("Failing any")])

    assert take_in(cut, "--yes") == 0

    said = capsys.readouterr().out
    assert "Failing any”: no sentence ends there; is the file whole?" in said


def test_import_of_a_whole_file_doubts_no_end(capsys: Printed) -> None:
    assert take_in(ENGLISH, "--yes") == 0

    assert "is the file whole?" not in capsys.readouterr().out
