"""No file, function, class, template or stylesheet outgrows its measure."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.house import PACKAGE, SOURCES, TESTS, path, python_files, written

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_CLASS = 300, 40, 150
LONGEST = {".html": 150, ".css": 200}

# May only shrink: "file" or "file:name", with the reason.
EXCEPTIONS: dict[str, str] = {}


def too_long(file: str, text: str) -> Iterator[str]:
    """What outgrows its measure in a Python file: the file itself, or ``file:name``."""
    if text.count("\n") > LONGEST_FILE:
        yield file
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                most = LONGEST_FUNCTION
            case ast.ClassDef():
                most = LONGEST_CLASS
            case _:
                continue
        if (node.end_lineno or 0) - node.lineno + 1 > most:
            yield f"{file}:{node.name}"


def test_python_files_keep_their_measure() -> None:
    found = {
        name
        for file in python_files(SOURCES, TESTS)
        for name in too_long(path(file), file.read_text())
    }

    assert found == set(EXCEPTIONS)


@pytest.mark.parametrize("ending", LONGEST)
def test_templates_and_stylesheets_keep_their_measure(ending: str) -> None:
    lengths = {path(file): file.read_text().count("\n") for file in written(ending)}

    assert lengths
    assert [file for file, lines in lengths.items() if lines > LONGEST[ending]] == []


def test_template_folders_are_all_looked_at() -> None:
    assert {file.relative_to(PACKAGE).parts[0] for file in written(".html")} == {"portal", "ui"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n" * 300, []),
        ("\n" * 301, ["a.py"]),
        ("def long():\n" + "    pass\n" * 39, []),
        ("def long():\n" + "    pass\n" * 40, ["a.py:long"]),
        ("async def long():\n" + "    pass\n" * 40, ["a.py:long"]),
        ("class Long:\n" + "    a = 1\n" * 149, []),
        ("class Long:\n" + "    a = 1\n" * 150, ["a.py:Long"]),
        ("class A:\n    def long(self):\n" + "        pass\n" * 40, ["a.py:long"]),
    ],
)
def test_measure_is_taken_of(text: str, found: list[str]) -> None:
    assert list(too_long("a.py", text)) == found


def test_measured_files_include_both_trees() -> None:
    files = {path(file) for file in python_files(SOURCES, TESTS)}

    assert {path(Path(__file__)), "src/servanda/law/duties.py"} <= files
