"""The commands start the server on need; the last to leave stops it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from servanda.config import entry, launcher, programs, run
from servanda.config.cluster import APP, Cluster
from servanda.config.home import LauncherError, home
from servanda.config.launcher import DEMO, EMPTY, embedded, note_served, served

ADDRESSES = ("DATABASE_URL", "OWNER_DATABASE_URL", "PUBLIC_DATABASE_URL")

type Printed = pytest.CaptureFixture[str]


def forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """No address in the environment, as for a command typed anew; all as before at the end."""
    for name in ADDRESSES:
        monkeypatch.setenv(name, os.environ.get(name, ""))
        monkeypatch.delenv(name)


@pytest.fixture
def own_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of the test's own that PostgreSQL's account may enter, and no address told."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-home-"))
    folder.chmod(0o755)
    monkeypatch.setenv("SERVANDA_HOME", str(folder))
    forget(monkeypatch)
    server = Cluster(folder / "postgres", programs.find(), throw_away=True)
    yield folder
    server.destroy()
    shutil.rmtree(folder)


@pytest.mark.slow
def test_last_to_leave_stops_the_server(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with embedded("house") as first:
        assert first
        assert first.is_running()
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            found = connection.execute("SELECT current_user, current_database()").fetchone()
        assert found == (APP, "house")

        forget(monkeypatch)
        with embedded("other") as second:
            assert second == first
            assert first.is_running()
            assert "/other?" in os.environ["DATABASE_URL"]
        assert first.is_running()
    assert not first.is_running()

    forget(monkeypatch)
    with pytest.raises(KeyError), embedded("house") as third:
        assert third
        assert third.is_running()
        raise KeyError("a command that fails")
    assert not first.is_running()


def test_server_that_is_named_is_left_alone(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ada@db.example.org/house")

    with embedded("house") as cluster:
        assert cluster is None

    assert list(own_home.iterdir()) == []


def test_database_served_last(own_home: Path) -> None:
    assert served() == DEMO

    note_served(EMPTY)

    assert served() == EMPTY


@pytest.mark.parametrize("words", [["status"], ["--empty", "status"], ["migrate"]])
def test_command_without_a_server(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed, words: list[str]
) -> None:
    monkeypatch.setenv("SERVANDA_PG_BIN", "/nowhere")

    assert entry.main(words) == 1

    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "SERVANDA_PG_BIN names /nowhere, which holds no initdb.\n")


def test_command_that_needs_none(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("SERVANDA_PG_BIN", "/nowhere")

    assert entry.main(["read", "/nowhere"]) == 1
    assert capsys.readouterr().err == "/nowhere: there is no such file.\n"


def test_run_without_a_server(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("SERVANDA_PG_BIN", "/nowhere")

    assert run.main([]) == 1

    told = capsys.readouterr()
    assert told.out == "Starting the database …\n"
    assert told.err == "SERVANDA_PG_BIN names /nowhere, which holds no initdb.\n"


def test_port_that_is_taken_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    first = run.free_port()
    port = first.getsockname()[1]
    monkeypatch.setattr(run, "FIRST_PORT", port)

    with first, run.free_port() as second:
        assert second.getsockname()[1] > port
        assert second.get_inheritable()

        monkeypatch.setattr(run, "LAST_PORT", port)
        with pytest.raises(LauncherError) as refusal:
            run.free_port()

    assert str(refusal.value) == f"Every port from {port} to {port} is taken: free one of them."


def test_step_that_fails_ends_the_start(capsys: Printed) -> None:
    with pytest.raises(LauncherError) as refusal:
        run._must("read", "/nowhere")

    assert str(refusal.value) == "`servanda read /nowhere` did not finish: see the lines above."


def test_empty_database_of_a_server_that_is_named(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ada@db.example.org/house")

    assert entry.main(["--empty", "status"]) == 1

    assert capsys.readouterr().err == (
        "--empty is another database of the embedded server, and DATABASE_URL names a server of "
        "your own: leave one of them out.\n"
    )


ENTER = """
from servanda.config.launcher import embedded
with embedded("house") as cluster:
    assert cluster.is_running()
"""


@pytest.mark.slow
def test_first_commands_of_a_checkout_may_come_together(own_home: Path) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", ENTER], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for _ in range(3)
    ]

    said = [process.communicate()[0] for process in processes]

    assert said == [b"", b"", b""]
    assert not Cluster(own_home / "postgres", programs.find()).is_running()


def test_embedded_databases_have_names_of_their_own() -> None:
    assert len({launcher.DEMO, launcher.EMPTY}) == 2
    assert home().is_dir()
