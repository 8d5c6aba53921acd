"""What the public may see, table by table; and the grants that make it so."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from psycopg import sql

from servanda.journal.facts import Fact

# A table in neither list is seen by nobody, and a test asks where it belongs.
PUBLIC = frozenset(
    {
        "treaty.Treaty",
        "treaty.Committee",
        "treaty.State",
        "treaty.StateName",
        "treaty.OrganisationMembership",
        "treaty.Instrument",
        "treaty.PrintedEntry",
        "documents.Document",
        "documents.DocumentText",
        "documents.Citation",
        "meetings.Meeting",
        "meetings.MeetingDates",
        "meetings.DecisionList",
        "meetings.AgendaItem",
        "meetings.AgendaItemTitle",
        "meetings.Decision",
        "meetings.DecisionText",
        "meetings.Annex",
        "meetings.AnnexText",
        "meetings.Postponement",
        "duties.Duty",
        "duties.DutyStep",
    }
)
PRIVATE = frozenset({"journal.Entry"})

# What a profile says of these is no fact: loading it again overwrites them.
OVERWRITTEN = frozenset({"treaty.Treaty", "treaty.Committee"})
RETRACTION = ("retracted_at", "retracted_by", "retracted_because")

APP_ROLE, PUBLIC_ROLE = "servanda_app", "servanda_public"

ROLES = (sql.Identifier(APP_ROLE), sql.Identifier(PUBLIC_ROLE))


def grant_tables(sender: AppConfig, using: str, **_: Any) -> None:
    """Let the app add rows to an app's tables, and the public read those that are public."""
    with connections[using].cursor() as cursor:
        for role in (APP_ROLE, PUBLIC_ROLE):
            _have_role(cursor, role)
        for model in sender.get_models():
            table = sql.Identifier(model._meta.db_table)
            cursor.execute(sql.SQL("REVOKE ALL ON {} FROM {}, {}").format(table, *ROLES))
            grants = [("SELECT, INSERT", APP_ROLE)]
            if issubclass(model, Fact):
                grants.append((f"UPDATE ({', '.join(RETRACTION)})", APP_ROLE))
            if model._meta.label in OVERWRITTEN:
                grants.append(("UPDATE", APP_ROLE))
            if model._meta.label in PUBLIC:
                grants.append(("SELECT", PUBLIC_ROLE))
            for rights, role in grants:
                cursor.execute(
                    sql.SQL("GRANT {} ON {} TO {}").format(
                        sql.SQL(rights), table, sql.Identifier(role)
                    )
                )


def _have_role(cursor: Any, role: str) -> None:
    """Make a role that is missing; on a server not our own it can be put on, not logged in to."""
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
    if not cursor.fetchone():
        name = sql.Identifier(role)
        cursor.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(name))
        cursor.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(name))
