"""`./run`, as it is typed: it fills the database, serves pages, and stops all it started."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.house import CHECKOUT
from servanda.config import programs
from servanda.config.cluster import Cluster


@pytest.fixture
def own_home() -> Iterator[Path]:
    """A home of the test's own that PostgreSQL's account may enter."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-run-"))
    folder.chmod(0o755)
    yield folder
    Cluster(folder / "postgres", programs.find(), throw_away=True).destroy()
    shutil.rmtree(folder)


def start(home: Path, *words: str) -> subprocess.Popen[str]:
    environment = {name: told for name, told in os.environ.items() if "DATABASE_URL" not in name}
    return subprocess.Popen(
        [sys.executable, "-m", "servanda.config.run", *words],
        env=environment | {"SERVANDA_HOME": str(home)},
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def read_until(process: subprocess.Popen[str], beginning: str) -> list[str]:
    """What a process says until a line begins so."""
    assert process.stdout
    said = []
    for line in process.stdout:
        said.append(line.rstrip("\n"))
        if line.startswith(beginning):
            return said
    raise AssertionError("\n".join(said))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        ([], "servanda", "T-ES(2018)16"),
        (["--empty"], "servanda_empty", "Lanzarote"),
    ],
)
def test_run_serves_until_it_is_interrupted(
    own_home: Path, words: list[str], name: str, found: str
) -> None:
    process = start(own_home, *words)
    try:
        said = read_until(process, "Servanda is at ")
        address = said[-1].split()[3]
        with urllib.request.urlopen(f"{address}/lanzarote/", timeout=20) as page:
            assert page.status == 200
            assert found in page.read().decode()
        assert (own_home / "served").read_text() == name
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=30)

    assert (process.returncode, rest.splitlines()[-1]) == (0, "Stopped.")
    assert said[0] == "Starting the database …"
    assert not Cluster(own_home / "postgres", programs.find()).is_running()
