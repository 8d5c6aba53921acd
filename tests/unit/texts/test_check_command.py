"""`servanda check` and `servanda compare`: exit codes, tables, JSON and the page."""

import json
import sys
from pathlib import Path

import pytest

from servanda.cli import checks_page
from servanda.cli import main as cli
from servanda.texts.parity import Aspect, Disparity

TITLE = """\
EX(2026)9_{0}

List of decisions

9th meeting

Zemport, 20-22 May 2026

"""
ENGLISH = TITLE.format("en") + (
    "1. Follow-up\n\n1. Invited Cordavia and Brenmark to reply by 30 June 2026.\n\n"
    "2. Took note of EX(2026)3 and EX(2026)77.\n"
)
FRENCH = TITLE.format("fr").replace("List of decisions", "Liste des décisions").replace(
    "9th meeting", "9e réunion"
).replace("May", "mai") + (
    "1. Suivi\n\n1. A invité la Cordavie et le Brenmark à répondre avant le 31 juillet 2026.\n\n"
    "2. A pris note du EX(2026)3 et du EX(2026)77.\n"
)
PAST = ENGLISH.replace("30 June 2026", "30 June 2025")


def servanda(*words: object) -> int:
    return cli.run(cli.parse([str(word) for word in words]))


@pytest.fixture
def file(tmp_path: Path) -> "File":
    return File(tmp_path)


class File:
    """Writes texts to files of a folder of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


def test_nothing_found(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    assert servanda("check", file("list.txt", ENGLISH)) == 0
    assert capsys.readouterr().out == "list.txt: nothing to look at was found.\n"


def test_something_found(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    assert servanda("check", file("list.txt", PAST)) == 1
    assert capsys.readouterr().out == (
        "list.txt: 1 thing to look at before adoption\n"
        "  1       “30 June 2025” is set as a deadline and is past on 2026-05-22.\n"
    )


def test_parties_are_known_from_the_profile(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    early = ENGLISH.replace("20-22 May", "20-22 April")

    assert servanda("check", "--json", file("list.txt", early)) == 1

    rows = json.loads(capsys.readouterr().out)
    assert [(f["code"], f["text"]) for f in rows["files"][0]["findings"]] == [
        ("not_a_party", "Brenmark")
    ]
    assert rows["disparities"] == []


def test_without_a_known_committee_the_document_stands_alone(
    file: File, capsys: pytest.CaptureFixture[str]
) -> None:
    other = ENGLISH.replace("EX(2026)9", "ZZ(2026)9").replace("Brenmark", "Sundrala")

    assert servanda("check", file("list.txt", other)) == 0


def test_symbols_of_a_list(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    register = file("register.txt", "EX(2026)3, EX(2026)4")

    assert servanda("check", file("list.txt", ENGLISH), "--symbols", register) == 1
    assert "“EX(2026)77” no document of this symbol is known." in capsys.readouterr().out


def test_two_languages(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = file("en.txt", ENGLISH), file("fr.txt", FRENCH)

    assert servanda("check", one, other) == 1
    out = capsys.readouterr().out
    assert "  1       dates             2026-06-30" in out
    assert "2026-07-31" in out

    assert servanda("check", one, other, "--json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert rows["disparities"][0] == {
        "aspect": "dates",
        "decision": 1,
        "point": None,
        "one": "2026-06-30",
        "other": "2026-07-31",
    }


def test_two_languages_that_agree(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    french = FRENCH.replace("31 juillet", "30 juin")

    assert servanda("check", file("en.txt", ENGLISH), file("fr.txt", french)) == 0
    assert "both languages say the same" in capsys.readouterr().out


def test_long_cells_are_wrapped(file: File) -> None:
    class One:
        file = Path("list.txt")
        findings = ()

        class reading:
            class header:
                language = "en"

    long = Disparity(Aspect.PERSONS, 2, 3, "one two three four five six seven", "")

    page = checks_page.page([One, One], [long], width=60)  # type: ignore[list-item]

    assert (
        page.splitlines()[-2:]
        == [
            "  2/3     persons           one two three    nothing",
            "                            four five six",
        ]
        or "nothing" in page
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", "nowhere.txt"], "there is no such file."),
        (["check", "en.txt", "en.txt"], "Both files are in one language (en)."),
        (["check", "en.txt", "--symbols", "nowhere.txt"], "there is no such file."),
        (["check", "en.txt", "--symbols", "bytes"], "it is not text in UTF-8."),
        (["check", "bytes"], "Nothing was read."),
        (["compare", "en.txt", "fr.txt"], "To hold two languages side by side"),
        (["compare", "en.txt", "nowhere.txt"], "there is no such file."),
        (["compare", "en.txt", "en.txt", "--html", "no/where.html"], "cannot be written"),
    ],
)
def test_what_cannot_be_read_ends_with_two(
    words: list[str],
    says: str,
    file: File,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file("en.txt", ENGLISH)
    file("fr.txt", FRENCH)
    (file.folder / "bytes").write_bytes(b"List of decisions\n\xff\xfe\xfa")
    monkeypatch.chdir(file.folder)

    assert servanda(*words) == 2

    printed = capsys.readouterr()
    assert says in printed.err
    assert printed.out == ""


def test_two_versions(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    page = file.folder / "page.html"

    code = servanda("compare", file("a.txt", ENGLISH), file("b.txt", PAST), "--html", page)

    assert code == 1
    assert "[-2026-]{+2025+}" in capsys.readouterr().out
    assert "<ins>" in page.read_text(encoding="utf-8")


def test_two_versions_that_say_the_same(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    path = file("a.txt", ENGLISH)

    assert servanda("compare", path, path) == 0
    assert capsys.readouterr().out == "The two versions say the same.\n"
    assert servanda("compare", path, path, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"changes": []}


def test_a_terminal_is_coloured(
    file: File, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    servanda("compare", file("a.txt", ENGLISH), file("b.txt", PAST))

    assert "\x1b[31m[-2026-]\x1b[0m" in capsys.readouterr().out
