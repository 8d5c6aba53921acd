"""`servanda read`: a page or JSON on standard output, or one sentence on standard error."""

import argparse
import json
from pathlib import Path

import pytest

from servanda.cli import read
from servanda.cli.reading_page import page
from servanda.texts import ReadingError
from unit.texts.specimens import english, reading_of
from unit.texts.word_files import p, word

LIST = english(
    "Decided that Parties have until 28 June 2031 at noon. In the absence of objections, the text"
    " will be deemed adopted.",
    "Appointed as rapporteurs:\n- Ms ORLAN (Arvenia);\n- Ms ORLEN (House of Rivers).",
    "Noted that Arvenia ratified the Convention on 1 March 2031, which enters into force on 1 July"
    " 2031 for this State, the 12th Party.",
    "Took note of EX-C(2031)2 and postponed the rest to a later meeting.",
    "Asked the 12 Parties concerned to reflect.",
)


def asked(file: Path, *, as_json: bool = False) -> argparse.Namespace:
    return argparse.Namespace(file=file, json=as_json)


def test_json_is_printed_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "list.txt"
    path.write_text(LIST, encoding="utf-8")

    assert read.run(asked(path, as_json=True)) == 0

    printed = capsys.readouterr()
    assert len(json.loads(printed.out)["decisions"]) == 6
    assert printed.err == ""


def test_what_was_accepted_in_a_word_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.docx"
    lines = "".join(
        p(line.replace("\n", " ")) for line in LIST.replace("\n-", "\n\n-").split("\n\n")
    )
    path.write_bytes(word(f"{lines}<w:del>{p('Gone')}</w:del>"))

    assert read.run(asked(path, as_json=True)) == 0

    assert capsys.readouterr().err == f"{path}: Tracked deletions are left out: 1.\n"


def test_the_page_says_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"{LIST}\n\nAnnex I\n\nThe text", encoding="utf-8")

    assert read.run(asked(path)) == 0

    out = capsys.readouterr().out
    for words in (
        "EX-C(2031)4_en",
        "2031-05-14 to 2031-05-16, Velmont",
        "Duties",
        "2031-06-28 12:00",
        "deemed adopted",
        "12 parties",
        "to a later meeting",
        "I  The text",
        "EX-C(2031)2 (decision 4)",
    ):
        assert words in out


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    assert max(map(len, page(reading_of(LIST), width).split("\n"))) <= width


def test_a_list_that_is_refused_leaves_standard_output_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "gap.txt"
    path.write_text(LIST.replace("\n3. ", "\n4. "), encoding="utf-8")

    assert read.run(asked(path)) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "decision 4 follows decision 2: number 3 is missing" in printed.err


@pytest.mark.parametrize(
    ("name", "says"),
    [("nowhere.txt", "there is no such file."), (".", "this is a directory")],
)
def test_a_file_that_is_not_there(
    name: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read.run(asked(tmp_path / name)) == 1
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(), "may not be read by you"),
        (OSError(5, "Input/output error"), "cannot be read (Input/output error)"),
        (ReadingError(0, "", "The file is empty."), "The file is empty. Nothing was read."),
    ],
)
def test_every_failure_is_one_sentence(error: ReadingError | OSError, says: str) -> None:
    assert says in read.why(error)
