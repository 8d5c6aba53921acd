"""The tests' own PostgreSQL: one throw-away server for each process, databases made from templates.

`demo` is a database with the demonstration committed in it, read through the public role as the
pages do; `committed` is an empty one of a test's own, for what must really be committed.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connections
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker

from servanda.cli import main as cli
from servanda.config import programs
from servanda.config.cluster import OWNER, PUBLIC, Cluster
from servanda.config.databases import READ_ONLY, connection
from servanda.config.launcher import prepare

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpus"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout with real documents, which are never copied into it."""
    if not CORPUS.exists():
        pytest.skip(f"SKIPPED, NOT PASSED: no real documents in {CORPUS}")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def static_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The stylesheets gathered and named as they are served, in a folder of this process's own."""
    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL of this process's own, gone when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="servanda-tests-"))
    folder.chmod(0o755)  # the account that runs PostgreSQL for root must pass through
    throw_away = Cluster(folder / "postgres", programs.find(), throw_away=True)
    throw_away.start()
    try:
        prepare(throw_away, "servanda")
        yield throw_away
    finally:
        throw_away.destroy()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: pytest.FixtureRequest) -> None:
    """Lead Django to the tests' own server; on one that DATABASE_URL names, to own databases."""
    if "DATABASE_URL" in os.environ:
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")
    else:
        server = request.getfixturevalue("cluster")
        for alias, role in (("default", OWNER), ("owner", OWNER), ("public", PUBLIC)):
            told = connection(server.url("servanda", role), prepared=True)
            if alias == "public":
                told["OPTIONS"]["options"] = READ_ONLY
            connections[alias].settings_dict.update(told)


@contextmanager
def database(name: str) -> Iterator[None]:
    """Have every connection lead to another database for a while."""
    before = connections["default"].settings_dict["NAME"]
    lead_to(name)
    try:
        yield
    finally:
        lead_to(before)


def lead_to(name: str) -> None:
    connections.close_all()
    cache.clear()
    for alias in connections:
        connections[alias].settings_dict["NAME"] = name


def make_from_template(name: str) -> None:
    """A copy of the migrated, empty test database; an older one of that name goes."""
    template = connections["default"].settings_dict["NAME"]
    connections.close_all()
    with connections["default"]._nodb_cursor() as cursor:
        # A browser's event loop hides connections of this process from close_all.
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [template]
        )
        cursor.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        words = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        cursor.execute(words.format(sql.Identifier(name), sql.Identifier(template)))


def drop(name: str) -> None:
    connections.close_all()
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def servanda(*words: str) -> int:
    """Run one `servanda` command in this process."""
    return cli.run(cli.parse(list(words)))


@pytest.fixture(scope="session")
def demo_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of a database in which the demonstration was played."""
    with django_db_blocker.unblock():
        name = f"{connections['default'].settings_dict['NAME']}_demo"
        make_from_template(name)
        with database(name):
            # Where no other test of the run asks for tables, the template has none yet.
            assert servanda("migrate") == 0
            assert servanda("load") == 0
            assert servanda("demo") == 0
        yield name
        drop(name)


@pytest.fixture(scope="module")
def demo(demo_database: str, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demonstration, as the pages see it; only to be read."""
    with django_db_blocker.unblock(), database(demo_database):
        yield


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of an empty database of the test's own, where commits are real."""
    with django_db_blocker.unblock():
        name = f"{connections['default'].settings_dict['NAME']}_committed"
        make_from_template(name)
        with database(name):
            assert servanda("migrate") == 0
            yield name
        drop(name)
