"""The embedded PostgreSQL: made, started and stopped with `initdb` and `pg_ctl` alone."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.config.home import LauncherError, unprivileged

OWNER, APP, PUBLIC = "servanda_owner", "servanda_app", "servanda_public"
# A Unix socket's path ends at 107 bytes; PostgreSQL adds the name of the socket itself.
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432.lock")
# Other signs mean something in an address, in a shell or in PostgreSQL's list of sockets.
PLAIN = re.compile(r"[A-Za-z0-9_./-]+")
MEGABYTES_NEEDED = 200


@dataclass(frozen=True, slots=True)
class Cluster:
    """One PostgreSQL server with its data in ``folder``, reached by a socket alone."""

    folder: Path
    bin: Path
    throw_away: bool = False

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder."""
        return self.folder / "data"

    @property
    def socket(self) -> Path:
        """The folder of the socket: beside the data, or a short one where that path serves ill."""
        beside = self.folder / "socket"
        if PLAIN.fullmatch(str(beside)) and len(str(beside)) <= LONGEST_SOCKET_FOLDER:
            return beside
        digest = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"servanda-{digest}"

    def url(self, database: str, role: str) -> str:
        """A connection address for one database as one role."""
        return f"postgresql://{role}@/{database}?host={self.socket}"

    def start(self) -> None:
        """Make the cluster if it is new, and have it run. Raises LauncherError."""
        self._check()
        if not self.data.exists():
            self._initdb()
        _own(self.socket)
        if not self.is_running():
            self._pg_ctl(
                "start", "-w", "-l", str(self.folder / "postgres.log"), "-o", self._options()
            )

    def stop(self) -> None:
        """Have it stop, and wait until it has; nothing happens where it does not run."""
        if self.is_running():
            self._pg_ctl("stop", "-m", "immediate" if self.throw_away else "fast", "-w")

    def destroy(self) -> None:
        """Stop it and remove all it holds."""
        self.stop()
        shutil.rmtree(self.socket, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def is_running(self) -> bool:
        """Whether a server holds the data folder now."""
        return (
            self.data.exists()
            and self._run("pg_ctl", "status", "-D", str(self.data)).returncode == 0
        )

    def is_alive(self) -> bool:
        """Whether the process that the data folder names still runs; cheaper than asking it."""
        try:
            os.kill(int((self.data / "postmaster.pid").read_text().split()[0]), 0)
        except (OSError, ValueError, IndexError):
            return False
        return True

    def _check(self) -> None:
        _own(self.folder)
        version = self.data / "PG_VERSION"
        ours = major_version(self.bin)
        if self.data.exists() and not version.exists():
            shutil.rmtree(self.data)  # a first start that was cut off before it held anything
        if version.exists() and (theirs := version.read_text().strip()) != ours:
            raise LauncherError(
                f"The database in {self.data} was made by PostgreSQL {theirs}, and this is "
                f"PostgreSQL {ours}: set SERVANDA_PG_BIN to the programs of version {theirs}, or "
                "move that folder away to begin anew."
            )
        free = shutil.disk_usage(self.folder).free // 2**20
        if free < MEGABYTES_NEEDED:
            raise LauncherError(
                f"The disk that holds {self.folder} has {free} MB left, and the database needs "
                f"{MEGABYTES_NEEDED}: make room, or set SERVANDA_HOME to a folder elsewhere."
            )

    def _initdb(self) -> None:
        """Make it beside its place and move it there whole, so that a cut leaves no half."""
        fresh = self.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        locale = ["--locale=C.UTF-8"]
        if int(major_version(self.bin)) >= 17:
            locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        options = ["-U", OWNER, "--auth=trust", "--encoding=UTF8", *locale, "--no-instructions"]
        if self.throw_away:
            options.append("--no-sync")
        self._must("initdb", "-D", str(fresh), *options)
        fresh.rename(self.data)

    def _options(self) -> str:
        settings = {
            "listen_addresses": "''",
            "unix_socket_directories": f"'{self.socket}'",
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
        }
        if self.throw_away:
            settings |= {
                "autovacuum": "off",
                "fsync": "off",
                "synchronous_commit": "off",
                "full_page_writes": "off",
            }
        return " ".join(f"-c {name}={value}" for name, value in settings.items())

    def _pg_ctl(self, *words: str) -> None:
        self._must("pg_ctl", words[0], "-D", str(self.data), *words[1:])

    def _must(self, program: str, *words: str) -> None:
        done = self._run(program, *words)
        if done.returncode:
            log = self.folder / "postgres.log"
            said = (done.stderr or done.stdout).strip() or tail(log)
            raise LauncherError(f"PostgreSQL did not start ({program}): {said}. Its log: {log}")

    def _run(self, program: str, *words: str) -> subprocess.CompletedProcess[str]:
        account = unprivileged()
        become: dict[str, Any] = (
            {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        )
        with tempfile.TemporaryFile("w+") as said:
            # A file, not a pipe: the server keeps what it inherits open for as long as it runs.
            done = subprocess.run(
                [self.bin / program, *words],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd="/",
                env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
                check=False,
                **become,
            )
            said.seek(0)
            return subprocess.CompletedProcess(words, done.returncode, "", said.read())


def tail(log: Path, lines: int = 3) -> str:
    """The last lines of a log as one, or nothing where there is no log."""
    return " ".join(log.read_text(errors="replace").splitlines()[-lines:]) if log.exists() else ""


def major_version(programs: Path) -> str:
    """PostgreSQL's major version, as `18`, of the programs in a folder."""
    said = subprocess.run(
        [programs / "postgres", "--version"], capture_output=True, text=True, check=False
    )
    if found := re.search(r"\) (\d+)", said.stdout):
        return found[1]
    raise LauncherError(f"The PostgreSQL programs in {programs} do not run: {said.stderr.strip()}.")


def _own(folder: Path) -> None:
    """Make a folder that PostgreSQL's account alone may enter."""
    account = unprivileged()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
    except OSError as error:
        raise LauncherError(
            f"The folder {folder} cannot be used for the database ({error.strerror}): set "
            "SERVANDA_HOME to a folder that you may write."
        ) from error
