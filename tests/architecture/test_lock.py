"""What is installed is locked, and comes from whatever index the machine is told of."""

import re
import tomllib
from pathlib import Path

import pytest

from architecture.house import CHECKOUT

LOCKS = sorted(
    file
    for pattern in (
        "*.lock",
        "requirements*.txt",
        "constraints*.txt",
        "*.toml",
        "pip.conf",
        "setup",
    )
    for file in CHECKOUT.glob(pattern)
    if not file.name.startswith(".")
)
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())
ADDRESS = re.compile(r"https?:|git\+|index-url|find-links|trusted-host|\.pythonhosted\.")


def plain(name: str) -> str:
    """A package's name as indexes compare it: ``Django[bcrypt]>=6`` is ``django``."""
    found = re.match(r"[A-Za-z0-9._-]+", name)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def wanted() -> set[str]:
    groups = PROJECT["dependency-groups"].values()
    named = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    named += [one for group in groups for one in group if isinstance(one, str)]
    return {plain(name) for name in named}


def locked() -> dict[str, str]:
    lines = (CHECKOUT / "requirements.lock").read_text().splitlines()
    pins = (line.split(" ")[0].partition("==") for line in lines if "==" in line)
    return {plain(name): version for name, _, version in pins}


@pytest.mark.parametrize("file", LOCKS, ids=lambda file: file.name)
def test_lock_names_no_address(file: Path) -> None:
    assert [line for line in file.read_text().splitlines() if ADDRESS.search(line)] == []


def test_locks_are_found() -> None:
    assert [file.name for file in LOCKS] == ["pyproject.toml", "requirements.lock", "setup"]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "--find-links ../wheels",
        "django @ git+ssh://example.org/django",
    ],
)
def test_address_is_seen_in(line: str) -> None:
    assert ADDRESS.search(line)


def test_packages_asked_for_are_locked() -> None:
    assert wanted() - set(locked()) == set()


def test_locked_packages_have_a_version_and_hashes() -> None:
    text = (CHECKOUT / "requirements.lock").read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    bare = [
        entry for entry in entries if not re.match(r"[a-z0-9._\[\]-]+==\S+.*\\\n.*--hash=", entry)
    ]

    assert bare == []
