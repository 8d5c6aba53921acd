"""Ways to break a copy of a profile, each with the message that must come."""

from collections.abc import Callable

import pytest

type Break = Callable[[str], str]


def swap(old: str, new: str) -> Break:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def add(line: str) -> Break:
    return lambda text: text + line + "\n"


def wrong(file: str, change: Break, message: str, name: str) -> object:
    return pytest.param(file, change, message, id=name)
