"""The triggers that keep facts and entries: in the database, where nobody passes them by."""

from typing import Any

from django.apps import AppConfig
from django.db import connections, models

from servanda.journal.facts import Fact
from servanda.journal.models import Entry

KEEP = """
CREATE OR REPLACE FUNCTION servanda_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retraction text[] := ARRAY['retracted_at', 'retracted_by', 'retracted_because'];
BEGIN
  IF TG_OP = 'UPDATE'
    AND to_jsonb(OLD) ->> 'retracted_at' IS NULL
    AND to_jsonb(NEW) ->> 'retracted_at' IS NOT NULL
    AND to_jsonb(OLD) - retraction = to_jsonb(NEW) - retraction
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% keeps its rows: % is refused; a wrong fact is retracted', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END $$
"""
GUARDS = """
CREATE OR REPLACE TRIGGER servanda_keep_rows BEFORE UPDATE OR DELETE ON {table}
  FOR EACH ROW EXECUTE FUNCTION servanda_keep();
CREATE OR REPLACE TRIGGER servanda_keep_table BEFORE TRUNCATE ON {table}
  FOR EACH STATEMENT EXECUTE FUNCTION servanda_keep()
"""


def is_kept(model: type[models.Model]) -> bool:
    """Whether a model's rows may only be added."""
    return issubclass(model, Fact | Entry) and not model._meta.abstract


def guard_tables(sender: AppConfig, using: str, **_: Any) -> None:
    """Put the guards on every table of an app that holds facts or entries, after it migrated."""
    kept = [model for model in sender.get_models() if is_kept(model)]
    with connections[using].cursor() as cursor:
        if kept:
            cursor.execute(KEEP)
        for model in kept:
            cursor.execute(GUARDS.format(table=model._meta.db_table))
