"""Where this checkout keeps what it makes: its database, its static files, its secret."""

import os
import pwd
import secrets
from contextlib import suppress
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


class LauncherError(Exception):
    """The house cannot start; the message says in one sentence why and what to do."""


def marker() -> str:
    """This checkout's own key, drawn once: two checkouts never share a folder."""
    file = CHECKOUT / ".servanda" / "key"
    try:
        file.parent.mkdir(exist_ok=True)
        return drawn_once(file, 4)
    except OSError as error:
        raise LauncherError(
            f"The folder {file.parent} cannot be written ({error.strerror}): give yourself the "
            "right to write there, or set SERVANDA_HOME to a folder of your own."
        ) from error


def home() -> Path:
    """The folder of this checkout's own, made if missing.

    Root's lies outside the checkout, where the unprivileged account that must run PostgreSQL can
    reach it. Raises LauncherError if it cannot be made.
    """
    if given := os.environ.get("SERVANDA_HOME"):
        folder = Path(given).absolute()
    elif os.geteuid() == 0:
        folder = Path("/var/lib/servanda") / marker()
    else:
        marker()
        folder = CHECKOUT / ".servanda"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LauncherError(
            f"The folder {folder} cannot be made ({error.strerror}): set SERVANDA_HOME to a "
            "folder that you may write."
        ) from error
    return folder


def unprivileged() -> pwd.struct_passwd | None:
    """The account that runs PostgreSQL for root, which PostgreSQL refuses; None for others."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise LauncherError(
        "PostgreSQL does not run as root, and this machine has neither an account postgres nor "
        "nobody: start ./run as an ordinary user."
    )


def drawn_once(file: Path, size: int) -> str:
    """The random word of ``size`` bytes that ``file`` holds, drawn by whoever comes first."""
    if not file.exists():
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_hex(size))
        with suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return file.read_text()
