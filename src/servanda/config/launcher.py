"""The embedded database as the commands use it: started on need, stopped by the last to leave."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from servanda.config import programs
from servanda.config.cluster import APP, OWNER, PUBLIC, Cluster
from servanda.config.home import LauncherError, home

DEMO, EMPTY = "servanda", "servanda_empty"


@contextmanager
def embedded(database: str) -> Iterator[Cluster | None]:
    """Have the checkout's own server run, and tell Django of ``database`` in it.

    Nothing is started where DATABASE_URL names a server: then the value is None. The last process
    to leave stops the server.
    """
    if "DATABASE_URL" in os.environ:
        yield None
        return
    cluster = Cluster(home() / "postgres", programs.find())
    with _in_use(home() / "in-use", cluster, database):
        os.environ.update(addresses(cluster, database))
        yield cluster


def addresses(cluster: Cluster, database: str) -> dict[str, str]:
    """The environment that leads Django to one database of a cluster, role by role."""
    return {
        "SERVANDA_PREPARED": "1",
        "DATABASE_URL": cluster.url(database, APP),
        "OWNER_DATABASE_URL": cluster.url(database, OWNER),
        "PUBLIC_DATABASE_URL": cluster.url(database, PUBLIC),
    }


def prepare(cluster: Cluster, database: str) -> None:
    """Make the roles and the database that are missing."""
    with psycopg.connect(cluster.url("postgres", OWNER), autocommit=True) as connection:
        for role in (APP, PUBLIC):
            if not connection.execute(
                "SELECT 1 FROM pg_roles WHERE rolname = %s", [role]
            ).fetchone():
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
        named = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database])
        if not named.fetchone():
            name = sql.Identifier(database)
            connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
            connection.execute(sql.SQL("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC").format(name))


def chosen(*, empty: bool, otherwise: str) -> str:
    """The database that the words of a command ask for. Raises LauncherError."""
    if empty and "DATABASE_URL" in os.environ:
        raise LauncherError(
            "--empty is another database of the embedded server, and DATABASE_URL names a server "
            "of your own: leave one of them out."
        )
    return EMPTY if empty else otherwise


def served() -> str:
    """The database that `./run` served last; the demo's where it never ran."""
    file = home() / "served"
    return file.read_text().strip() if file.exists() else DEMO


def note_served(database: str) -> None:
    """Remember which database `./run` serves, for the commands typed beside it."""
    (home() / "served").write_text(database)


@contextmanager
def _in_use(lock: Path, cluster: Cluster, database: str) -> Iterator[None]:
    """Hold a share in the running server; it is made, started and stopped by one at a time."""
    with lock.open("w") as share, lock.with_suffix(".door").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        cluster.start()
        fcntl.flock(share, fcntl.LOCK_SH)
        try:
            prepare(cluster, database)
            fcntl.flock(door, fcntl.LOCK_UN)
            yield
        finally:
            fcntl.flock(door, fcntl.LOCK_EX)
            if _is_last(share.fileno()):
                cluster.stop()


def _is_last(share: int) -> bool:
    fcntl.flock(share, fcntl.LOCK_UN)
    try:
        fcntl.flock(share, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
