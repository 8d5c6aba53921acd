"""Where a checkout keeps what it makes, and where PostgreSQL's programs come from."""

import os
import pwd
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from servanda.config import home as where
from servanda.config import programs
from servanda.config.home import LauncherError, drawn_once, home, marker


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in a folder of its own."""
    monkeypatch.delenv("SERVANDA_HOME", raising=False)
    monkeypatch.setattr(where, "CHECKOUT", tmp_path)
    return tmp_path


def test_home_that_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVANDA_HOME", str(tmp_path / "a" / "b"))

    assert home() == tmp_path / "a" / "b"
    assert home().is_dir()


def test_home_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SERVANDA_HOME", str(tmp_path / "file" / "home"))

    with pytest.raises(LauncherError) as refusal:
        home()

    assert str(refusal.value) == (
        f"The folder {tmp_path}/file/home cannot be made (Not a directory): set SERVANDA_HOME to a "
        "folder that you may write."
    )


def test_checkouts_side_by_side_have_keys_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(where, "CHECKOUT", tmp_path / name)
        keys.append((marker(), marker()))

    assert [len(set(pair)) for pair in keys] == [1, 1]
    assert keys[0] != keys[1]
    assert {len(key) for pair in keys for key in pair} == {8}


@pytest.mark.skipif(os.geteuid() != 0, reason="SKIPPED, NOT PASSED: not root")
def test_home_of_root_lies_outside_the_checkout(checkout: Path) -> None:
    folder = home()
    try:
        assert folder == Path("/var/lib/servanda") / marker()
    finally:
        folder.rmdir()


def test_home_of_others_lies_in_the_checkout(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert home() == checkout / ".servanda"


def test_word_is_drawn_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "secret"

    word = drawn_once(file, 16)

    assert (len(word), drawn_once(file, 16)) == (32, word)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


@pytest.fixture
def copied() -> Iterator[Path]:
    """A checkout's sources that everybody may read and nobody but root may write."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-checkout-"))
    folder.chmod(0o755)
    package = folder / "src" / "servanda"
    (package / "config").mkdir(parents=True)
    shutil.copy(Path(where.__file__), package / "config" / "home.py")
    for part in (package, package / "config"):
        (part / "__init__.py").touch()
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="SKIPPED, NOT PASSED: only root becomes another")
def test_checkout_that_an_ordinary_user_cannot_write(copied: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    ask = (
        "from servanda.config.home import home, LauncherError\n"
        "try:\n    home()\nexcept LauncherError as error:\n    print(error)"
    )

    done = subprocess.run(
        [shutil.which("python3", path="/usr/bin:/bin") or sys.executable, "-B", "-c", ask],
        env={"PYTHONPATH": str(copied / "src"), "PATH": "/usr/bin:/bin"},
        user=nobody.pw_uid,
        group=nobody.pw_gid,
        extra_groups=[],
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr) == (
        f"The folder {copied}/.servanda cannot be written (Permission denied): give yourself the "
        "right to write there, or set SERVANDA_HOME to a folder of your own.\n",
        "",
    )


class TestPrograms:
    def test_named_ones_come_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        wheel = programs.find()
        monkeypatch.setenv("SERVANDA_PG_BIN", str(wheel))

        assert programs.find() == wheel

    def test_named_ones_that_are_none(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SERVANDA_PG_BIN", str(tmp_path))

        with pytest.raises(LauncherError) as refusal:
            programs.find()

        assert str(refusal.value) == f"SERVANDA_PG_BIN names {tmp_path}, which holds no initdb."

    def test_named_ones_that_are_too_old(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.pretend(tmp_path, 14)
        monkeypatch.setenv("SERVANDA_PG_BIN", str(tmp_path))

        with pytest.raises(LauncherError) as refusal:
            programs.find()

        assert str(refusal.value) == f"PostgreSQL 14 in {tmp_path} is too old: 15 is the oldest."

    def test_newest_of_the_systems_where_there_is_no_wheel(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for version in (9, 15, 17):
            self.pretend(tmp_path / str(version) / "bin", version)
        monkeypatch.delenv("SERVANDA_PG_BIN", raising=False)
        monkeypatch.setattr(programs, "find_spec", lambda _: None)
        monkeypatch.setattr(programs, "SYSTEM", tmp_path)

        assert programs.find() == tmp_path / "17" / "bin"

    def test_none_at_all(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("SERVANDA_PG_BIN", raising=False)
        monkeypatch.setattr(programs, "find_spec", lambda _: None)
        monkeypatch.setattr(programs, "SYSTEM", tmp_path)

        with pytest.raises(LauncherError, match="No PostgreSQL was found: install the Python"):
            programs.find()

    def pretend(self, folder: Path, version: int) -> None:
        """Programs that say only their version."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("initdb", "postgres"):
            (folder / name).write_text(f'#!/bin/sh\necho "postgres (PostgreSQL) {version}.1"\n')
            (folder / name).chmod(0o755)
