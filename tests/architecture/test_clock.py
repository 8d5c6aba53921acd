"""The clock is read at the edge only: by commands, by ``ui/clock.py``, and by nobody else."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.house import CHECKOUT, PACKAGE, python_files

RUFF = Path(sys.executable).with_name("ruff")
EDGE = ("cli", "ui/clock.py")

CLOCKS = {
    *("datetime.date.today", "datetime.datetime.now", "datetime.datetime.today"),
    *("datetime.datetime.utcnow", "time.time", "time.time_ns", "time.localtime", "time.gmtime"),
    *("django.utils.timezone.now", "django.utils.timezone.localdate"),
    *("django.utils.timezone.localtime", "django.db.models.functions.Now"),
}
LAST = {clock.rpartition(".")[2] for clock in CLOCKS}
STAMPS = {"auto_now", "auto_now_add"}


def clock_read(text: str) -> Iterator[str]:
    """Each way in which a file's code reads the clock, by its full name."""
    tree = ast.parse(text)
    known = imported_names(tree)
    last = LAST | set(known)
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in STAMPS:
            yield node.arg
        elif isinstance(node, ast.Name | ast.Attribute) and last_word(node) in last:
            first, _, rest = ast.unparse(node).partition(".")
            full = ".".join(filter(None, [known.get(first, first), rest]))
            if full in CLOCKS:
                yield full


def last_word(node: ast.Name | ast.Attribute) -> str:
    """The end of a dotted name, which is cheap to look at."""
    return node.id if isinstance(node, ast.Name) else node.attr


def imported_names(tree: ast.AST) -> dict[str, str]:
    """What each imported name stands for, in full."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                known |= {name.asname or name.name: name.name for name in node.names}
            case ast.ImportFrom(module=str(module)):
                known |= {name.asname or name.name: f"{module}.{name.name}" for name in node.names}
    return known


def refusals(file: str, text: str) -> list[str]:
    """The lines' numbers at which ruff refuses a banned name, by the project's own settings."""
    done = subprocess.run(
        [RUFF, "check", "--no-cache", "--output-format=json", "--stdin-filename", file, "-"],
        input=text,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        str(found["location"]["row"])
        for found in json.loads(done.stdout)
        if found["code"] == "TID251"
    ]


READINGS = [
    pytest.param("from datetime import date", "date.today()", id="date today"),
    pytest.param("import datetime", "datetime.date.today()", id="date today by its module"),
    pytest.param("from datetime import UTC, datetime", "datetime.now(UTC)", id="datetime now"),
    pytest.param("from datetime import datetime", "datetime.utcnow()", id="datetime utcnow"),
    pytest.param("from django.utils import timezone", "timezone.now()", id="Django's now"),
    pytest.param("from django.utils.timezone import now", "now()", id="Django's now alone"),
    pytest.param("import time", "time.time()", id="time"),
]


@pytest.mark.parametrize(("imported", "reading"), READINGS)
def test_ruff_refuses_the_clock_in_the_law(imported: str, reading: str) -> None:
    text = f'"""A rule."""\n\n{imported}\n\nTODAY = {reading}\n'

    assert refusals("src/servanda/law/late.py", text)


@pytest.mark.parametrize("file", ["src/servanda/cli/status.py", "src/servanda/ui/clock.py"])
def test_ruff_lets_the_edge_read_the_clock(file: str) -> None:
    text = '"""The edge."""\n\nfrom django.utils import timezone\n\nNOW = timezone.now()\n'

    assert refusals(file, text) == []


@pytest.mark.parametrize(("imported", "reading"), READINGS)
def test_clock_is_seen_in(imported: str, reading: str) -> None:
    assert len(list(clock_read(f"{imported}\nTODAY = {reading}\n"))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from datetime import date as d\nd.today()", ["datetime.date.today"]),
        ("on = models.DateField(auto_now_add=True)", ["auto_now_add"]),
        ("from django.db.models.functions import Now\nNow()", ["django.db.models.functions.Now"]),
        ("from servanda.ui import clock\nclock.now()", []),
        ("time(12)", []),
    ],
)
def test_clock_read_in_other_ways(text: str, found: list[str]) -> None:
    assert list(clock_read(text)) == found


def test_clock_is_read_at_the_edge_alone() -> None:
    readings = {
        name: list(clock_read(file.read_text()))
        for file in python_files(PACKAGE)
        if not (name := str(file.relative_to(PACKAGE))).startswith(EDGE)
    }

    assert {name: found for name, found in readings.items() if found} == {}
