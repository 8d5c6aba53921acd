"""A copy of the Example Committee's profile, to be broken."""

import shutil
from pathlib import Path

import pytest

from servanda.profiles.shelf import SHELF


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHELF / "example", tmp_path / "example"))
