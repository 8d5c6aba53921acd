"""Imports point one way, and the checker that says so bites."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.house import CONTRACTS, SOURCES, floors

LINT = Path(sys.executable).with_name("lint-imports")

ROOMS = "A room imports only the rooms below it"
INSIDE = "Inside an app: actions, then queries and policies, then models"
PURE = "The pure rooms know nothing of Django"
READS = "The public pages only read"


def broken_contracts(house: Path) -> list[str]:
    """The names of the contracts that do not hold in a copy of the house."""
    done = subprocess.run(
        [LINT, "--no-cache", "--config", str(CONTRACTS)],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout.splitlines()
    verdicts = [line for line in said if line.endswith((" KEPT", " BROKEN"))]
    broken = [line.removesuffix(" BROKEN") for line in verdicts if line.endswith(" BROKEN")]
    assert len(verdicts) == 4, done.stdout + done.stderr
    assert done.returncode == bool(broken)
    return broken


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The house's Python files in a folder of their own, to be broken."""
    only_python = shutil.ignore_patterns("__pycache__", "*.html", "*.css", "*.csv", "*.txt")
    shutil.copytree(SOURCES / "servanda", tmp_path / "servanda", ignore=only_python)
    return tmp_path


def test_contracts_of_the_house_are_kept() -> None:
    assert broken_contracts(SOURCES) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "offence", "broken"),
    [
        pytest.param(
            "treaty/queries.py",
            "import servanda.duties.models",
            [ROOMS],
            id="a lower app asks a higher one",
        ),
        pytest.param(
            "law/acts.py",
            "from servanda.texts import read",
            [ROOMS],
            id="the law reads documents",
        ),
        pytest.param(
            "novelties/__init__.py",
            "",
            [ROOMS],
            id="a room that has no place",
        ),
        pytest.param(
            "duties/queries.py",
            "from servanda.duties import actions",
            [INSIDE, READS],
            id="a query acts, and with it the pages that ask it",
        ),
        pytest.param(
            "base/words.py",
            "from django.utils import timezone",
            [PURE],
            id="a pure room knows Django",
        ),
        pytest.param(
            "portal/register.py",
            "def late():\n    from servanda.treaty.actions import load_register",
            [READS],
            id="a page writes, by an import inside a function",
        ),
    ],
)
def test_contract_is_broken_by(copied: Path, file: str, offence: str, broken: list[str]) -> None:
    offender = copied / "servanda" / file
    offender.parent.mkdir(exist_ok=True)
    offender.write_text((offender.read_text() if offender.exists() else "") + f"\n{offence}\n")

    assert broken_contracts(copied) == broken


def test_rooms_lie_as_the_design_says() -> None:
    built = {folder.parent.name for folder in (SOURCES / "servanda").glob("*/__init__.py")}

    assert [room for room in floors() if room in built] == [
        *("config", "cli", "portal", "ui", "duties", "meetings", "documents", "treaty"),
        *("journal", "profiles", "texts", "law", "base"),
    ]
