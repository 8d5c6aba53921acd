"""The connections that the environment tells of."""

import pytest

from servanda.config.databases import READ_ONLY, connection, connections


def test_connections_of_the_embedded_cluster() -> None:
    found = connections(
        {
            "DATABASE_URL": "postgresql://servanda_app@/servanda?host=/run/pg",
            "OWNER_DATABASE_URL": "postgresql://servanda_owner@/servanda?host=/run/pg",
            "PUBLIC_DATABASE_URL": "postgresql://servanda_public@/servanda?host=/run/pg",
        }
    )

    assert {alias: (told["USER"], told["NAME"], told["HOST"]) for alias, told in found.items()} == {
        "default": ("servanda_app", "servanda", "/run/pg"),
        "owner": ("servanda_owner", "servanda", "/run/pg"),
        "public": ("servanda_public", "servanda", "/run/pg"),
    }
    assert found["public"]["OPTIONS"] == {"options": READ_ONLY}
    assert "default_transaction_read_only=on" in READ_ONLY
    assert found["default"]["OPTIONS"] == {}


def test_connections_of_one_address() -> None:
    found = connections({"DATABASE_URL": "postgresql://ada:secret@db.example.org:5433/house"})

    assert {(told["USER"], told["PASSWORD"], told["PORT"]) for told in found.values()} == {
        ("ada", "secret", "5433"),
    }
    assert found["public"]["OPTIONS"] == {"options": f"{READ_ONLY} -c role=servanda_public"}


def test_connections_of_an_empty_environment() -> None:
    found = connections({})

    assert (found["default"]["USER"], found["default"]["NAME"]) == ("servanda_app", "servanda")


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("postgresql://ada@/house?sslmode=require", {"sslmode": "require"}),
        ("postgresql://ada@/house?connect_timeout=3", {"connect_timeout": "3"}),
        ("postgresql://ada@/house?options=-c%20search_path%3Dx", {"options": "-c search_path=x"}),
    ],
)
def test_connection_keeps_what_else_the_address_says(url: str, options: dict[str, str]) -> None:
    assert connection(url)["OPTIONS"] == options


def test_connection_adds_to_the_address_own_options() -> None:
    told = connection("postgresql://ada@/house?options=-c%20a%3Db", "-c role=reader")

    assert told["OPTIONS"] == {"options": "-c a=b -c role=reader"}


def test_mirrors_read_the_tests_own_database() -> None:
    found = connections({})

    assert {alias: told.get("TEST") for alias, told in found.items()} == {
        "default": None,
        "owner": {"MIRROR": "default"},
        "public": {"MIRROR": "default"},
    }
