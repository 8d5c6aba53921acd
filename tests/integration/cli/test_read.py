"""`servanda read`: a page for people, one object for programs, one sentence where it cannot."""

import json
import os
from pathlib import Path

import pytest

from integration.adopting import ENGLISH
from servanda.cli import main as cli

KEYS = [
    *("kind", "symbol", "language", "dated_on", "title", "meeting", "items", "decisions"),
    *("duties", "tasks", "appointments", "instruments", "citations", "postponed"),
    *("next_meetings", "annexes", "warnings"),
]

type Printed = pytest.CaptureFixture[str]


def read(*words: str) -> int:
    return cli.run(cli.parse(["read", *words]))


def test_read_as_json_has_every_key(capsys: Printed) -> None:
    assert read(str(ENGLISH), "--json") == 0

    told = capsys.readouterr()
    found = json.loads(told.out)
    assert list(found) == KEYS
    assert [len(found[key]) for key in ("items", "decisions", "annexes")] == [26, 48, 2]
    assert found["symbol"] == {
        "text": "T-ES(2018)16_en",
        "body": "T-ES",
        "year": 2018,
        "number": 16,
        "suffix": None,
        "language": "en",
    }
    assert told.err == ""


def test_read_as_a_page(capsys: Printed) -> None:
    assert read(str(ENGLISH)) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Symbol    T-ES(2018)16_en"
    assert "26 headings, 48 decisions" in lines
    assert max(map(len, lines)) <= 120


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("none.txt", None, "there is no such file."),
        ("folder", "folder", "this is a directory; give the file to read."),
        ("empty.txt", b"", "Nothing was read."),
        ("noise.bin", bytes(range(256)), "Nothing was read."),
        (
            "broken.txt",
            ENGLISH.read_bytes().replace(b"\n8. Took note", b"\n9. Took note"),
            "Nothing was read.",
        ),
    ],
)
@pytest.mark.parametrize("json_too", [[], ["--json"]])
def test_read_what_cannot_be_read(
    tmp_path: Path, capsys: Printed, name: str, content: object, why: str, json_too: list[str]
) -> None:
    file = tmp_path / name
    if content == "folder":
        file.mkdir()
    elif isinstance(content, bytes):
        file.write_bytes(content)

    assert read(str(file), *json_too) == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{file}: ")
    assert told.err.rstrip().endswith(why)


@pytest.mark.skipif(os.geteuid() == 0, reason="SKIPPED, NOT PASSED: root may read every file")
def test_read_what_may_not_be_read(tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "closed.txt"
    file.write_bytes(b"")
    file.chmod(0)

    assert read(str(file)) == 1
    assert capsys.readouterr().err == f"{file}: this file may not be read by you.\n"


def test_read_a_name_that_is_no_name(capsys: Printed, tmp_path: Path) -> None:
    assert read(str(tmp_path / ("a" * 300))) == 1

    assert capsys.readouterr().err.endswith("this file cannot be read (File name too long).\n")
