"""The wall, tried from both sides: each first sees what is public, then fails at the rest."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import (
    DatabaseError,
    InternalError,
    ProgrammingError,
    connection,
    connections,
    transaction,
)

import factories
from factories import AT
from servanda.journal.actions import record
from servanda.journal.actors import SYSTEM
from servanda.journal.models import Entry
from servanda.portal.routing import reading_publicly
from servanda.portal.wall import APP_ROLE, PUBLIC_ROLE
from servanda.treaty.models import Instrument, State

SENTENCES = [
    "INSERT INTO treaty_state (code) VALUES ('SE')",
    "UPDATE treaty_state SET code = 'SE'",
    "DELETE FROM treaty_state",
    "TRUNCATE treaty_state CASCADE",
    "CREATE TABLE public.loot (line text)",
    "ALTER TABLE treaty_state DISABLE TRIGGER ALL",
    "DROP TABLE treaty_state",
]


def run(sql: str, alias: str = "default") -> list[tuple[object, ...]]:
    with connections[alias].cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []


def refused(sql: str, why: str = "permission denied|must be owner", alias: str = "default") -> None:
    """See a statement refused, and the transaction around it go on."""
    with pytest.raises(ProgrammingError, match=why), transaction.atomic(alias):
        run(sql, alias)


@pytest.fixture
def as_role(request: pytest.FixtureRequest, db: None) -> Iterator[str]:
    """One State and one entry, looked at in another role until the test's transaction ends."""
    state = factories.state("NO")
    record("tests.run", about=state, by=SYSTEM, at=AT)
    run("SET CONSTRAINTS ALL IMMEDIATE")
    role = str(request.param)
    run(f"SET LOCAL ROLE {role}")
    yield role
    run("RESET ROLE")


@pytest.mark.parametrize("as_role", [PUBLIC_ROLE], indirect=True)
@pytest.mark.usefixtures("as_role")
class TestPublicRole:
    def test_sees_the_state_and_not_the_journal(self) -> None:
        assert run("SELECT code FROM treaty_state") == [("NO",)]

        refused("SELECT count(*) FROM journal_entry", "denied for table journal_entry")

    @pytest.mark.parametrize("sentence", SENTENCES)
    def test_changes_nothing(self, sentence: str) -> None:
        refused(sentence)


@pytest.mark.parametrize("as_role", [APP_ROLE], indirect=True)
@pytest.mark.usefixtures("as_role")
class TestAppRole:
    def test_adds_facts_and_entries(self) -> None:
        fact = factories.instrument()

        record("tests.run", about=fact, by=SYSTEM, at=AT)

        assert Instrument.objects.count() == 1
        assert Entry.objects.count() == 2

    @pytest.mark.parametrize("sentence", SENTENCES[2:])
    def test_takes_nothing_away(self, sentence: str) -> None:
        refused(sentence)

    @pytest.mark.parametrize("table", ["treaty_instrument", "journal_entry"])
    def test_does_not_pass_the_guards_by(self, table: str) -> None:
        escape = f"SET session_replication_role = replica; DELETE FROM {table}"

        refused(escape, "permission denied to set parameter")


@pytest.mark.usefixtures("demo")
class TestPublicConnection:
    """A connection of its own, which the pages read through."""

    def test_logs_in_as_the_public_role(self) -> None:
        assert run("SELECT current_user", "public") == [(PUBLIC_ROLE,)]

    def test_sees_a_published_row_and_not_the_journal(self) -> None:
        assert run("SELECT count(*) FROM treaty_committee", "public") == [(2,)]
        assert Entry.objects.count() > 0

        with pytest.raises(ProgrammingError, match="denied for table journal_entry"):
            run("SELECT count(*) FROM journal_entry", "public")

    @pytest.mark.parametrize("sentence", SENTENCES)
    def test_changes_nothing(self, sentence: str) -> None:
        with pytest.raises(DatabaseError, match=r"read-only transaction|denied|must be owner"):
            run(sentence, "public")

    @pytest.mark.parametrize("sentence", SENTENCES)
    def test_changes_nothing_even_out_of_its_read_only_habit(self, sentence: str) -> None:
        with transaction.atomic("public"):
            run("SET TRANSACTION READ WRITE", "public")
            refused(sentence, alias="public")

    def test_does_not_become_another(self) -> None:
        with pytest.raises(ProgrammingError, match="permission denied to set role"):
            run("SET ROLE servanda_owner", "public")

    def test_reads_through_the_router(self) -> None:
        with reading_publicly():
            assert State.objects.filter(code="NO").exists()
            with pytest.raises(ProgrammingError, match="denied for table journal_entry"):
                Entry.objects.count()
        assert Entry.objects.exists()

    def test_writes_nothing_through_the_router(self) -> None:
        before = Instrument.objects.count()
        one = Instrument.objects.all()[0]
        with reading_publicly():
            for write in (
                lambda: State.objects.create(code="ZZ"),
                lambda: Instrument.objects.filter(pk=one.pk).update(dated_on=date(2020, 1, 1)),
                lambda: Instrument.objects.all().delete(),
            ):
                with pytest.raises(InternalError, match="read-only transaction"):
                    write()

        assert Instrument.objects.count() == before
        assert Instrument.objects.get(pk=one.pk).dated_on == one.dated_on


@pytest.mark.django_db
def test_tables_are_the_owners() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
        owners = [owner for (owner,) in cursor.fetchall()]

    assert owners == [connection.settings_dict["USER"]]
