"""An import that is killed in the middle, or that meets another, stores everything or nothing."""

import os
import random
import signal
import subprocess
import sys
import time
from typing import Any

import pytest
from django.db import connections
from psycopg.conninfo import make_conninfo

from factories import counts
from integration.adopting import ENGLISH
from servanda.cli import main as cli
from servanda.journal.models import Entry

ENTRY = "import sys; from servanda.config.entry import main; sys.exit(main())"
WRITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND backend_xid IS NOT NULL
"""


def address(settings: dict[str, Any]) -> str:
    """A connection's settings as the environment tells them."""
    named = {
        "dbname": "NAME",
        "user": "USER",
        "password": "PASSWORD",
        "host": "HOST",
        "port": "PORT",
    }
    return make_conninfo(**{word: settings[name] for word, name in named.items() if settings[name]})


def importing() -> subprocess.Popen[bytes]:
    database = address(connections["default"].settings_dict)
    return subprocess.Popen(
        [sys.executable, "-u", "-c", ENTRY, "import", str(ENGLISH), "--yes"],
        env=os.environ | {"DATABASE_URL": database},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def wait_until_it_stores(process: subprocess.Popen[bytes]) -> None:
    """Return once it has shown what it would add, and has written what it has not committed."""
    assert process.stdout
    for line in process.stdout:
        if line == b"New:\n":
            break
    with connections["default"].cursor() as cursor:
        while process.poll() is None:
            cursor.execute(WRITING)
            if cursor.fetchone() != (0,):
                return


@pytest.mark.slow
@pytest.mark.usefixtures("committed")
def test_import_killed_while_it_stores() -> None:
    assert cli.run(cli.parse(["load", "lanzarote"])) == 0
    empty = counts()
    chance = random.Random(201)
    ends, found = [], []

    for _ in range(4):
        process = importing()
        wait_until_it_stores(process)
        time.sleep(chance.uniform(0, 0.06))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        ends.append(process.returncode)
        found.append(counts())
        if found[-1] != empty:
            break

    assert cli.run(cli.parse(["import", str(ENGLISH), "--yes"])) == 0
    whole = counts()
    assert whole != empty
    assert [one for one in found if one not in (empty, whole)] == []
    assert ends[0] == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.usefixtures("committed")
def test_two_imports_of_one_list_at_once() -> None:
    assert cli.run(cli.parse(["load", "lanzarote"])) == 0

    processes = [importing() for _ in range(3)]
    said = [process.communicate()[0].decode().splitlines()[-1] for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0], said
    assert Entry.objects.filter(verb="list.adopted").count() == 1
    assert counts()["meetings.Decision"] == 48
