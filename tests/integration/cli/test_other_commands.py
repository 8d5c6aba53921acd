"""The commands that load, play, migrate and write the rulebook; and the command line itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import ProgrammingError, connection

from factories import counts
from integration.adopting import ENGLISH
from servanda.cli import main as cli
from servanda.cli import rulebook
from servanda.journal.models import Entry

type Printed = pytest.CaptureFixture[str]


def servanda(*words: str) -> int:
    return cli.run(cli.parse(list(words)))


@pytest.mark.parametrize(
    "words", [[], ["statute"], ["read"], ["import", "--yes"], ["status", "--on"]]
)
def test_words_that_make_no_command(words: list[str], capsys: Printed) -> None:
    with pytest.raises(SystemExit) as end:
        cli.parse(words)

    assert end.value.code == 2
    assert capsys.readouterr().out == ""


def test_help_names_every_command(capsys: Printed) -> None:
    with pytest.raises(SystemExit) as end:
        cli.parse(["--help"])

    assert end.value.code == 0
    said = capsys.readouterr().out
    commands = ("read", "import", "status", "load", "demo", "migrate", "rulebook", "django")
    assert [name for name in commands if f"    {name} " not in said] == []


@pytest.mark.django_db
def test_load_of_all_profiles_twice() -> None:
    assert servanda("load") == 0
    before = counts()

    assert servanda("load", "lanzarote") == 0
    assert servanda("load") == 0

    assert counts() == before
    assert before["treaty.Committee"] == 2


@pytest.mark.django_db
def test_load_of_no_profile(capsys: Printed) -> None:
    assert servanda("load", "nowhere") == 1

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == "nowhere: there is no such profile (known: example, lanzarote).\n"
    assert Entry.objects.count() == 0


@pytest.mark.slow
@pytest.mark.django_db
def test_demo_twice() -> None:
    servanda("load")
    assert servanda("demo") == 0
    before = counts()

    assert servanda("demo") == 0

    assert counts() == before


@pytest.mark.django_db
def test_demo_without_the_committees(capsys: Printed) -> None:
    assert servanda("demo") == 1

    assert "load its profile first" in capsys.readouterr().err
    assert set(counts().values()) == {0}


@pytest.mark.usefixtures("committed")
def test_migrate_where_nothing_is_to_do(capsys: Printed) -> None:
    assert servanda("migrate") == 0
    assert capsys.readouterr().out == ""


def test_django_command(capsys: Printed) -> None:
    assert servanda("django", "version") == 0
    assert capsys.readouterr().out.startswith("6.")


def test_rulebook_is_written_then_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    book = tmp_path / "reference" / "rulebook.md"
    monkeypatch.setattr(rulebook, "BOOK", book)

    assert servanda("rulebook", "--check") == 1
    assert capsys.readouterr().err == "The rulebook is stale: run `servanda rulebook`.\n"
    assert not book.exists()

    assert servanda("rulebook") == 0
    assert servanda("rulebook", "--check") == 0
    assert capsys.readouterr().err == ""

    book.write_text(book.read_text() + "\nAnother rule.\n")
    assert servanda("rulebook", "--check") == 1


def test_rulebook_has_every_rule_with_its_cases() -> None:
    written = rulebook.written()

    assert [rule.name for rule in rulebook.RULES if f"### `{rule.name}`" not in written] == []
    assert "*CETS 201, art. 45 (3)*" in written
    assert "- silence after the deadline" in written


@pytest.mark.django_db
def test_database_without_tables(capsys: Printed) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE treaty_committee RENAME TO away")

    assert servanda("status") == 1

    told = capsys.readouterr()
    assert (told.out, told.err) == (
        "",
        "The database holds no tables yet: start ./run once, or run `servanda migrate` and "
        "`servanda load`.\n",
    )


@pytest.mark.django_db
def test_other_trouble_with_the_database_is_not_hidden() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE treaty_committee RENAME COLUMN slug TO away")

    with pytest.raises(ProgrammingError, match="slug does not exist"):
        servanda("status")


@pytest.mark.slow
def test_reader_that_has_had_enough() -> None:
    words = ["read", str(ENGLISH), "--json"]
    process = subprocess.Popen(
        [Path(sys.executable).with_name("servanda"), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.close()

    _, said = process.communicate()
    assert (process.returncode, said) == (0, b"")
