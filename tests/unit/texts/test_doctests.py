"""The examples in the docstrings of the room hold."""

import doctest
import importlib
import pkgutil

import pytest

import servanda.texts

MODULES = [m.name for m in pkgutil.walk_packages(servanda.texts.__path__, "servanda.texts.")]


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
