"""Names say what a thing is: no drawers for odds and ends, and suffixes that carry the type."""

import ast
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from architecture.house import PACKAGE, python_files

BANNED = frozenset(
    {
        *("util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"),
        *("handler", "handlers", "service", "services", "processor", "processors"),
        *("data", "info", "base"),
    }
)
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
FILES = list(python_files(PACKAGE))

# Where everything public has a docstring; elsewhere every module and every class of models has.
EXPLAINED = re.compile(r"(base|law|texts)/|/(queries|actions|policies)(/|\.py$)")
# One line of the house holds a hundred columns: this much is left inside a method's quotes.
LONGEST_SENTENCE = 93
DATES = {"due", "first_day", "last_day"}

type Definition = ast.FunctionDef | ast.ClassDef


def words(name: str) -> set[str]:
    """The words of an identifier: ``retracted_by``, ``DecisionList``."""
    return {word.lower() for word in WORD.findall(name)}


def public(node: ast.AST) -> Iterator[Definition]:
    """The classes and functions that a module or a class shows to others."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.ClassDef) and child.name[0] != "_":
            if child.name == "Meta":
                continue
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


def unexplained(name: str, text: str) -> Iterator[str]:
    """What must have a docstring in a file and has none, or one that does not begin well."""
    tree = ast.parse(text)
    parts: list[ast.Module | Definition] = []
    if not name.endswith("apps.py") and text.strip():  # Django's own form says it all
        parts.append(tree)
    if EXPLAINED.search(name):
        parts += public(tree)
    elif re.search(r"/models(/|\.py$)", name):
        parts += [node for node in public(tree) if isinstance(node, ast.ClassDef)]
    for node in parts:
        first = (ast.get_docstring(node) or "").partition("\n")[0]
        if not first.endswith((".", ":", "…")) or len(first) > LONGEST_SENTENCE:
            yield f"{name}:{getattr(node, 'name', '')}"


def test_modules_are_no_drawers() -> None:
    names = {file.relative_to(PACKAGE).with_suffix("").as_posix() for file in FILES}
    drawers = {
        name
        for name in names
        if any(words(part) & BANNED for part in name.removeprefix("base/").split("/"))
    }

    assert drawers == set()


def test_classes_are_no_drawers() -> None:
    classes = {
        node.name
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.ClassDef)
    }

    assert {name for name in classes if words(name) & BANNED} == set()


@pytest.mark.parametrize(
    "name", ["InstrumentManager", "date_utils", "BaseView", "DATA", "HTTPHandler"]
)
def test_drawer_is_seen_in(name: str) -> None:
    assert words(name) & BANNED


@pytest.mark.parametrize("name", ["DatabaseRow", "Informed", "commonwealth", "baseline"])
def test_no_drawer_is_seen_in(name: str) -> None:
    assert words(name) & BANNED == set()


def test_base_stays_small() -> None:
    lengths = [len(file.read_text().splitlines()) for file in (PACKAGE / "base").glob("*.py")]

    assert len(lengths) <= 10
    assert max(lengths) <= 100


def fields() -> Iterator[tuple[str, Any]]:
    for model in apps.get_models():
        if model.__module__.startswith("servanda."):
            for field in model._meta.local_concrete_fields:
                yield f"{model._meta.label}.{field.name}", field


def ill_named(name: str, field: Any) -> bool:
    """Whether a field's name promises another type than it has, or hides the one it has."""
    last = name.rpartition(".")[2]
    is_instant = isinstance(field, models.DateTimeField)
    is_date = isinstance(field, models.DateField) and not is_instant
    if is_instant != (last == "at" or last.endswith("_at")):
        return True
    if is_date != (last in DATES or last.endswith(("_on", "_from", "_until"))):
        return True
    if last.endswith("_by"):
        return not isinstance(field, models.CharField | models.ForeignKey)
    return isinstance(field, models.BooleanField) and last.endswith(("_by", "_time"))


def test_suffixes_carry_the_type() -> None:
    found = list(fields())

    assert len(found) > 100
    assert [name for name, field in found if ill_named(name, field)] == []


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("adopted_on", models.DateTimeField()),
        ("adopted_at", models.DateField()),
        ("adopted", models.DateField()),
        ("adopted", models.DateTimeField()),
        ("adopted_on", models.CharField()),
        ("named_from", models.DateTimeField()),
        ("adopted_by", models.DateField()),
        ("adopted_by", models.IntegerField()),
    ],
)
def test_ill_named_field_is_seen(name: str, field: Any) -> None:
    assert ill_named(name, field)


def test_docstrings_open_with_one_sentence() -> None:
    found = [
        name
        for file in FILES
        for name in unexplained(file.relative_to(PACKAGE).as_posix(), file.read_text())
    ]

    assert found == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("portal/a.py", "x = 1", ["portal/a.py:"]),
        ("portal/a.py", '"""About it."""\ndef f(): pass', []),
        ("law/a.py", '"""About it."""\ndef f(): pass', ["law/a.py:f"]),
        ("law/a.py", '"""About it."""\ndef _f(): pass', []),
        (
            "law/a.py",
            '"""About it."""\nclass A:\n  "A thing."\n  def f(self): pass',
            ["law/a.py:f"],
        ),
        ("treaty/queries.py", '"""About it."""\ndef f(): pass', ["treaty/queries.py:f"]),
        ("treaty/models/a.py", '"""About it."""\nclass A: pass', ["treaty/models/a.py:A"]),
        ("treaty/models/a.py", '"""About it."""\ndef f(): pass', []),
        ("law/a.py", f'"""{"A long" * 20}."""', ["law/a.py:"]),
        ("law/a.py", '"""No sentence"""', ["law/a.py:"]),
    ],
)
def test_missing_docstring_is_seen(name: str, text: str, found: list[str]) -> None:
    assert list(unexplained(name, text)) == found
