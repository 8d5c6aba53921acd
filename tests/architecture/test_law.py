"""The rulebook is whole: every rule names its source and has its tests."""

import importlib
import inspect
import pkgutil

import pytest

from servanda import law
from servanda.base.source import RULES, Rule
from servanda.cli import rulebook

MODULES = [
    importlib.import_module(f"{law.__name__}.{found.name}")
    for found in pkgutil.iter_modules(law.__path__)
]
NAMES = [rule.name for rule in RULES]


def test_public_functions_of_the_law_are_its_rules() -> None:
    public = {
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in MODULES
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }

    assert set(NAMES) == public
    assert len(NAMES) == len(public)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_rule_names_its_source(rule: Rule) -> None:
    assert rule.sources
    assert all(source.reference and source.point for source in rule.sources)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_rule_has_its_tests(rule: Rule) -> None:
    assert rulebook.tested(rule)
