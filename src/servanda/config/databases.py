"""Django's three connections, told from the environment or from the embedded cluster."""

import os
from collections.abc import Mapping
from typing import Any

from psycopg.conninfo import conninfo_to_dict

# A page is one transaction, and all its queries see the facts of one instant.
READ_ONLY = "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read"
PREPARED = {"server_side_binding": True, "prepare_threshold": 3}


def connections(environ: Mapping[str, str] = os.environ) -> dict[str, dict[str, Any]]:
    """The aliases ``default`` (the app), ``owner`` (migrates) and ``public`` (reads only).

    With DATABASE_URL alone, the owner is the app's own role, and the public pages put on the role
    ``servanda_public`` as they connect; a login of its own, in PUBLIC_DATABASE_URL, is better.
    """
    prepared = environ.get("SERVANDA_PREPARED") == "1"
    app = environ.get("DATABASE_URL", "postgresql://servanda_app@/servanda")
    public = environ.get("PUBLIC_DATABASE_URL")
    role = READ_ONLY if public else f"{READ_ONLY} -c role=servanda_public"
    return {
        "default": connection(app, prepared=prepared),
        "owner": connection(environ.get("OWNER_DATABASE_URL", app))
        | {"TEST": {"MIRROR": "default"}},
        "public": connection(public or app, role, prepared=prepared)
        | {"TEST": {"MIRROR": "default"}},
    }


def connection(url: str, options: str = "", *, prepared: bool = False) -> dict[str, Any]:
    """Django's settings for one PostgreSQL address, kept open between requests.

    ``prepared`` statements save planning; they need a connection that is ours alone.

    >>> connection("postgresql://ada@/house?host=/run/pg")["NAME"]
    'house'
    """
    told = {name: str(value) for name, value in conninfo_to_dict(url).items()}
    if options:
        told["options"] = f"{told.get('options', '')} {options}".strip()
    names = {
        "NAME": "dbname",
        "USER": "user",
        "PASSWORD": "password",
        "HOST": "host",
        "PORT": "port",
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        **{setting: told.pop(name, "") for setting, name in names.items()},
        "OPTIONS": told | (PREPARED if prepared else {}),
    }
