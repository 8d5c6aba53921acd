"""`servanda rulebook`: writes the rulebook from the rules themselves and from their tests."""

import argparse
import ast
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

from servanda import law
from servanda.base.source import RULES, Rule

CHECKOUT = Path(__file__).resolve().parents[3]
BOOK = CHECKOUT / "docs" / "reference" / "rulebook.md"
CASES = CHECKOUT / "tests" / "unit" / "law"

HEAD = """# The rulebook

What the law of the house says, rule by rule: the text each rule applies, what it gives, and the
cases it is tested with. Written by `servanda rulebook` from `src/servanda/law/` and
`tests/unit/law/`; a test fails when it is stale.
"""


def run(options: argparse.Namespace) -> int:
    """Write the book, or only say whether it is stale."""
    book = written()
    if not options.check:
        BOOK.parent.mkdir(parents=True, exist_ok=True)
        BOOK.write_text(book)
        return 0
    if BOOK.exists() and BOOK.read_text() == book:
        return 0
    print("The rulebook is stale: run `servanda rulebook`.", file=sys.stderr)
    return 1


def written() -> str:
    """The whole book in Markdown."""
    chapters = [f"## {title(module)}\n\n{doc}\n" + rules for module, doc, rules in modules()]
    return "\n".join([HEAD, *chapters])


def modules() -> Iterator[tuple[str, str, str]]:
    """Each part of the law that holds rules: name, what it is about, its rules."""
    for found in pkgutil.iter_modules(law.__path__):
        module = importlib.import_module(f"{law.__name__}.{found.name}")
        rules = [rule for rule in RULES if rule.apply.__module__ == module.__name__]
        if rules:
            about = inspect.getdoc(module) or ""
            yield found.name, about, "".join(map(section, rules))


def section(rule: Rule) -> str:
    """One rule: its name, texts, meaning, examples and tested cases."""
    texts = "; ".join(str(text) for text in rule.sources)
    lines = ["", f"### `{rule.name}`", "", f"*{texts}*", "", *_explained(rule), ""]
    cases = tested(rule)
    if cases:
        lines += ["Tested with:", "", *(f"- {case}" for case in cases), ""]
    return "\n".join(lines)


def _explained(rule: Rule) -> list[str]:
    """The docstring, its examples set as code."""
    text, examples, _ = (inspect.getdoc(rule.apply) or "").partition(">>> ")
    lines = text.rstrip().splitlines()
    if examples:
        lines += ["", "```pycon", f">>> {examples.rstrip()}", "```"]
    return lines


def tested(rule: Rule) -> list[str]:
    """The names of the cases that a rule's tests hold it to, in the order of the file."""
    module, _, name = rule.name.partition(".")
    file = CASES / f"test_{module}.py"
    if not file.exists():
        return []
    tests = (node for node in ast.parse(file.read_text()).body if isinstance(node, ast.FunctionDef))
    own = [test for test in tests if test.name.split("__")[0] == f"test_{name}"]
    return [case for test in own for case in _cases(test)]


def _cases(test: ast.FunctionDef) -> list[str]:
    """The ids of a parametrised test; else what its name says after the rule's."""
    ids = [
        keyword.value.value
        for node in ast.walk(test)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "id" and isinstance(keyword.value, ast.Constant)
    ]
    said = test.name.partition("__")[2].replace("_", " ")
    return [str(one) for one in ids] or ([said] if said else [])


def title(module: str) -> str:
    """A module's name as a heading."""
    return module.replace("_", " ").capitalize()
