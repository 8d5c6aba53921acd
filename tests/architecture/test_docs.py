"""The documentation says what the code does: names, settings, commands, verbs, columns, links."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from architecture.house import CHECKOUT, PACKAGE
from servanda.cli import rulebook
from servanda.cli.words import parser
from servanda.law.duties import StepKind
from servanda.profiles import terms

DOCS = CHECKOUT / "docs"
REFERENCE = DOCS / "reference"
SCRIPTS = [CHECKOUT / name for name in ("setup", "run", "test", "bench")]

# os.environ.get("X"), environ["X"], environ.setdefault("X", …), "X" in os.environ; ${X:-…}
READ_IN_PYTHON = re.compile(
    r'environ(?:\.\w+)?[(\[]"([A-Z][A-Z_]+)"|"([A-Z][A-Z_]+)" (?:not )?in (?:os\.)?environ'
)
READ_IN_SHELL = re.compile(r"\$\{([A-Z][A-Z_]+):?[-+?=]")
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
WORDS_OF_A_DECISION = 300
PARTS_OF_A_DECISION = ["Context", "Decision", "Consequences", "What would change our mind"]


def headings(file: Path, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} (.+)$", FENCE.sub("", file.read_text()), re.MULTILINE)


def coded(file: Path, level: int) -> set[str]:
    """The first words set as code in the headings of a level."""
    found = (re.match(r"`([^`]+)`", heading) for heading in headings(file, level))
    return {match[1] for match in found if match}


def calls(file: Path, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if called == name:
                yield node


def test_each_model_is_in_the_glossary() -> None:
    glossary = (DOCS / "glossary.md").read_text()
    models = [model for model in apps.get_models() if model.__module__.startswith("servanda.")]

    assert models
    assert [model.__name__ for model in models if f"`{model.__name__}`" not in glossary] == []


def variables_read() -> set[str]:
    python = "\n".join(file.read_text() for file in PACKAGE.rglob("*.py"))
    shell = "\n".join(file.read_text() for file in SCRIPTS if file.exists())
    return {one or other for one, other in READ_IN_PYTHON.findall(python)} | set(
        READ_IN_SHELL.findall(shell)
    )


def test_each_variable_of_the_environment_is_described_and_none_that_nobody_reads() -> None:
    assert coded(REFERENCE / "settings.md", 3) == variables_read()


def test_the_variables_are_found_however_they_are_read() -> None:
    lines = 'os.environ.get("A_A")\nenviron["B_B"]\nif "C_C" not in os.environ:\n'
    assert [one or other for one, other in READ_IN_PYTHON.findall(lines)] == ["A_A", "B_B", "C_C"]
    assert READ_IN_SHELL.findall('"${D_D:-}" $HOME ${E_E:=1}') == ["D_D", "E_E"]


def commands() -> dict[str, set[str]]:
    """The options of each command, by its name."""
    (parsers,) = (one.choices for one in parser()._actions if isinstance(one.choices, dict))
    return {
        name: {
            option
            for action in words._actions
            for option in action.option_strings
            if option not in ("-h", "--help")
        }
        for name, words in parsers.items()
    }


def test_each_command_has_its_section_and_no_section_is_of_none() -> None:
    described = coded(REFERENCE / "commands.md", 2)

    assert {words.split()[1] for words in described if words.startswith("servanda ")} == {
        *commands()
    }


@pytest.mark.parametrize("name", commands())
def test_each_option_is_in_the_section_of_its_command(name: str) -> None:
    sections = re.split(r"^## ", (REFERENCE / "commands.md").read_text(), flags=re.MULTILINE)
    (section,) = (one for one in sections if re.match(rf"`servanda {name}\b", one))

    assert [option for option in commands()[name] if f"`{option}" not in section] == []


def verbs() -> set[str]:
    """The first argument of each ``record(…)``, what it computes between angle brackets."""
    return {
        said(call.args[0])
        for file in PACKAGE.rglob("*.py")
        for call in calls(file, "record")
        if call.args
    }


def said(words: ast.expr) -> str:
    if isinstance(words, ast.Constant):
        return str(words.value)
    assert isinstance(words, ast.JoinedStr), "a verb of the journal is written where it is recorded"
    parts = [
        f"<{ast.unparse(part.value).rpartition('.')[2]}>"
        if isinstance(part, ast.FormattedValue)
        else str(part.value)
        for part in words.values
        if isinstance(part, ast.FormattedValue | ast.Constant)
    ]
    return "".join(parts)


def test_each_verb_of_the_journal_is_described_and_none_that_nobody_records() -> None:
    assert coded(REFERENCE / "journal.md", 3) == verbs()


def test_each_step_upon_a_duty_is_among_the_verbs_of_the_journal() -> None:
    journal = (REFERENCE / "journal.md").read_text()

    assert [kind for kind in StepKind if f"`duty.{kind}`" not in journal] == []


def test_each_file_and_column_of_a_profile_is_described() -> None:
    page = (REFERENCE / "profiles.md").read_text()
    sections = re.split(r"^## ", page, flags=re.MULTILINE)
    missing = []
    for table in sorted((PACKAGE / "profiles" / "lanzarote").glob("*.csv")):
        (section,) = (one for one in sections if one.startswith(f"`{table.name}`"))
        for column in table.read_text().splitlines()[0].split(","):
            stem = re.sub(r"_(en|fr)$", "_*", column)
            if f"`{stem}`" not in section + sections[0]:
                missing.append(f"{table.name}: {column}")

    assert missing == []


def test_each_key_of_a_profile_is_described() -> None:
    (section,) = (
        one
        for one in re.split(r"^## ", (REFERENCE / "profiles.md").read_text(), flags=re.MULTILINE)
        if one.startswith("`profile.toml`")
    )
    keys = {*terms.COMMITTEE, *terms.TREATY, *terms.CLAUSE}

    assert [key for key in sorted(keys) if f"`{key}`" not in section] == []


def test_the_rulebook_is_not_stale() -> None:
    assert rulebook.BOOK.exists(), "run: .venv/bin/servanda rulebook"
    assert rulebook.BOOK.read_text() == rulebook.written(), "run: .venv/bin/servanda rulebook"


def pages() -> list[Path]:
    return sorted([*CHECKOUT.glob("*.md"), *DOCS.rglob("*.md")])


def anchors(file: Path) -> set[str]:
    """What the headings of a page are called in addresses."""
    found = [heading for level in range(1, 5) for heading in headings(file, level)]
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def broken_links(file: Path) -> Iterator[str]:
    for target in LINK.findall(FENCE.sub("", file.read_text())):
        if re.match(r"https?:|mailto:", target):
            continue
        place, _sign, anchor = target.partition("#")
        other = (file.parent / place).resolve() if place else file
        if not other.exists() or (anchor and anchor not in anchors(other)):
            yield f"{file.relative_to(CHECKOUT)}: {target}"


def test_every_link_between_the_pages_leads_somewhere() -> None:
    assert [link for page in pages() for link in broken_links(page)] == []


@pytest.mark.parametrize(
    "file", [file.name for file in sorted((DOCS / "decisions").glob("*.md"))] or ["none"]
)
def test_a_decision_is_short_and_in_its_four_parts(file: str) -> None:
    record = DOCS / "decisions" / file
    words = record.read_text().split()

    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", file)
    assert headings(record, 2) == PARTS_OF_A_DECISION
    assert len(words) <= WORDS_OF_A_DECISION


def test_the_decisions_are_numbered_without_gap() -> None:
    numbers = [int(file.name[:4]) for file in sorted((DOCS / "decisions").glob("*.md"))]

    assert numbers == list(range(1, len(numbers) + 1))


def test_every_page_is_reached_from_the_readme_or_the_architecture() -> None:
    doors = [CHECKOUT / "README.md", CHECKOUT / "ARCHITECTURE.md"]
    reached = {
        (CHECKOUT / target.partition("#")[0]).resolve()
        for door in doors
        for target in LINK.findall(door.read_text())
    }

    assert [str(page) for page in pages() if page not in {*reached, *doors}] == []
