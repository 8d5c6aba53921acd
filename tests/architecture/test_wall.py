"""Every table stands on one side of the wall, and the database knows which."""

import pytest
from django.apps import apps
from django.db import connection, models

from servanda.journal.facts import Fact
from servanda.journal.guards import is_kept
from servanda.portal.wall import APP_ROLE, OVERWRITTEN, PRIVATE, PUBLIC, PUBLIC_ROLE, RETRACTION

MODELS = {
    model._meta.label: model
    for model in apps.get_models()
    if model.__module__.startswith("servanda.")
}
KEPT = [model for model in MODELS.values() if is_kept(model)]
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")


def rights(role: str) -> dict[str, set[str]]:
    """What a role may do with each table that there is, by the table's name."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT relname, word FROM pg_class, unnest(%s::text[]) AS word
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
              AND has_table_privilege(%s, pg_class.oid, word)
            """,
            [list(RIGHTS), role],
        )
        found: dict[str, set[str]] = {}
        for table, right in cursor.fetchall():
            found.setdefault(table, set()).add(right)
        return found


def tables(labels: frozenset[str]) -> set[str]:
    return {MODELS[label]._meta.db_table for label in labels}


def test_tables_stand_on_one_side_each() -> None:
    assert set(MODELS) == PUBLIC | PRIVATE
    assert PUBLIC.isdisjoint(PRIVATE)


@pytest.mark.django_db
def test_public_role_may_read_what_is_public_and_nothing_else() -> None:
    assert rights(PUBLIC_ROLE) == {table: {"SELECT"} for table in tables(PUBLIC)}


@pytest.mark.django_db
def test_app_role_may_add_and_retract_and_nothing_else() -> None:
    overwritten = set(tables(OVERWRITTEN))
    assert rights(APP_ROLE) == {
        table: {"SELECT", "INSERT"} | ({"UPDATE"} if table in overwritten else set())
        for table in tables(PUBLIC | PRIVATE)
    }


@pytest.mark.django_db
@pytest.mark.parametrize("model", KEPT, ids=lambda model: str(model._meta.label))
def test_app_role_may_change_nothing_of_a_fact_but_its_retraction(
    model: type[models.Model],
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT attname FROM pg_attribute
            WHERE attrelid = %s::regclass AND attnum > 0
              AND has_column_privilege(%s, attrelid, attnum, 'UPDATE')
            """,
            [model._meta.db_table, APP_ROLE],
        )
        changeable = {name for (name,) in cursor.fetchall()}
    assert changeable == (set(RETRACTION) if issubclass(model, Fact) else set())


@pytest.mark.django_db
@pytest.mark.parametrize("role", [APP_ROLE, PUBLIC_ROLE])
def test_roles_are_no_owners_and_make_no_tables(role: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
              has_schema_privilege(rolname, 'public', 'CREATE'),
              (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid)
            FROM pg_roles WHERE rolname = %s
            """,
            [role],
        )
        assert cursor.fetchone() == (False, False, False, False, False, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("model", KEPT, ids=lambda model: str(model._meta.label))
def test_facts_and_entries_are_guarded(model: type[models.Model]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT tgname, tgtype, tgenabled FROM pg_trigger
            WHERE tgrelid = %s::regclass AND NOT tgisinternal ORDER BY tgname
            """,
            [model._meta.db_table],
        )
        row, before, delete, update, truncate = 1, 2, 8, 16, 32
        assert cursor.fetchall() == [
            ("servanda_keep_rows", row | before | delete | update, "O"),
            ("servanda_keep_table", before | truncate, "O"),
        ]


def test_tables_that_may_change_are_few() -> None:
    assert sorted(set(MODELS) - {model._meta.label for model in KEPT}) == [
        "meetings.Meeting",
        "treaty.Committee",
        "treaty.State",
        "treaty.Treaty",
    ]
