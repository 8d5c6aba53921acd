"""The database itself keeps facts and entries: nobody edits, deletes or empties them."""

from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

import factories
from factories import AT, FACTS
from servanda.journal.actions import record
from servanda.journal.actors import SYSTEM
from servanda.journal.guards import is_kept
from servanda.journal.models import Entry

pytestmark = pytest.mark.django_db

RETRACTION = "retracted_at = %s, retracted_by = 'system', retracted_because = 'A slip.'"
BY_LABEL = {model._meta.label: make for model, make in FACTS.items()}


def refused(sql: str, *values: object) -> str:
    """What the database says as it refuses a statement."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        run(sql, *values)
    return str(refusal.value).partition("\n")[0]


def run(sql: str, *values: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(sql, values)
        return cursor.rowcount


def entry() -> Entry:
    return record("tests.run", about=factories.state(), by=SYSTEM, at=AT)


def test_factories_make_every_fact() -> None:
    kept = {model for model in apps.get_models() if is_kept(model)}

    assert set(FACTS) | {Entry} == kept


@pytest.mark.parametrize("label", [*BY_LABEL, "journal.Entry"])
def test_row_is_neither_edited_nor_deleted(label: str) -> None:
    row = BY_LABEL.get(label, entry)()
    table = row._meta.db_table
    instant = "at" if label == "journal.Entry" else "recorded_at"

    said = [
        refused(f"UPDATE {table} SET {instant} = {instant} + interval '1 day'"),
        refused(f"UPDATE {table} SET {instant} = {instant}"),
        refused(f"DELETE FROM {table}"),
        refused(f"TRUNCATE {table} CASCADE"),
    ]

    assert [line.split(": ", 1)[1] for line in said] == [
        f"{word} is refused; a wrong fact is retracted"
        for word in ("UPDATE", "UPDATE", "DELETE", "TRUNCATE")
    ]
    assert type(row).objects.get() == row


@pytest.mark.parametrize("label", BY_LABEL)
def test_fact_is_retracted_once(label: str) -> None:
    table = BY_LABEL[label]()._meta.db_table

    assert run(f"UPDATE {table} SET {RETRACTION}", AT) == 1
    assert refused(f"UPDATE {table} SET {RETRACTION}", AT).startswith(f"{table} keeps its rows")
    assert refused(
        f"UPDATE {table} SET retracted_at = NULL, retracted_by = '', retracted_because = ''"
    ).startswith(f"{table} keeps its rows")


@pytest.mark.parametrize(
    ("make", "change"),
    [
        (factories.instrument, "dated_on = dated_on + 1"),
        (factories.instrument, "recorded_at = recorded_at - interval '1 day'"),
        (factories.instrument, "id = id + 1"),
        (factories.document, "symbol = 'T-EX(2018)17'"),
        (factories.duty, "due = NULL"),
        (factories.decision_text, "points = ARRAY['Another.']"),
    ],
)
def test_retraction_that_changes_more_is_refused(make: Any, change: str) -> None:
    table = make()._meta.db_table

    said = refused(f"UPDATE {table} SET {RETRACTION}, {change}", AT)

    assert said == f"{table} keeps its rows: UPDATE is refused; a wrong fact is retracted"


@pytest.mark.parametrize(
    "retraction",
    [
        "retracted_at = '2018-06-23Z'",
        "retracted_at = '2018-06-23Z', retracted_by = 'system'",
        "retracted_at = '2018-06-23Z', retracted_because = 'A slip.'",
        "retracted_at = '2018-06-21Z', retracted_by = 'system', retracted_because = 'Before.'",
    ],
)
def test_retraction_by_halves_is_refused(retraction: str) -> None:
    factories.instrument()

    said = refused(f"UPDATE treaty_instrument SET {retraction}")

    assert 'violates check constraint "treaty_instrument_retracted_whole"' in said


def test_row_born_retracted_by_halves_is_refused() -> None:
    with pytest.raises(IntegrityError, match="retracted_whole"), transaction.atomic():
        factories.instrument(retracted_by="system")


def test_rows_that_may_change_do() -> None:
    row = factories.treaty()
    row.months = 6
    row.save()

    assert type(row).objects.get().months == 6


def test_model_is_kept_only_where_it_is_a_table_of_facts() -> None:
    from_facts: list[type[models.Model]] = [
        *FACTS,
        *(base for fact in FACTS for base in fact.__bases__),
    ]

    assert {model for model in from_facts if is_kept(model)} == set(FACTS)
