"""Every English sentence of the pages has its French one, and no French one is left over."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).parents[2] / "src" / "servanda"
CATALOGUE = PACKAGE / "ui" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "_": None,
    "translate": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext_lazy": (1, 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}

type Message = tuple[str, str]


def messages_of_programs() -> Iterator[Message]:
    """Context and English words of every call that translates."""
    for path in PACKAGE.rglob("*.py"):
        with path.open("rb") as file:
            yield from _extracted(file)


def messages_of_templates() -> Iterator[Message]:
    """Context and English words of every tag that translates."""
    for path in PACKAGE.rglob("templates/**/*.html"):
        program = templatize(path.read_text(), origin=str(path))
        # Its tokens are read, not its indentation, which follows the markup.
        lines = (line.lstrip() for line in program.splitlines())
        yield from _extracted(io.BytesIO("\n".join(lines).encode()))


def _extracted(file: object) -> Iterator[Message]:
    for _line, message, _comments, context in extract("python", file, keywords=KEYWORDS):
        words = message[0] if isinstance(message, tuple) else message
        yield context or "", words


def wanted() -> set[Message]:
    """All that must be in the catalogue."""
    return {*messages_of_programs(), *messages_of_templates()}


def test_every_sentence_has_its_french_one() -> None:
    kept = {_key(entry): entry for entry in _catalogue() if entry.id}

    missing = sorted(wanted() - kept.keys())
    obsolete = sorted(kept.keys() - wanted())
    unfinished = sorted(key for key, entry in kept.items() if entry.fuzzy or not _is_said(entry))

    assert (missing, obsolete, unfinished) == ([], [], [])


def test_french_marks_stand_as_french_sets_them() -> None:
    ill_set = [
        text
        for entry in _catalogue()
        if entry.id
        for text in ([entry.string] if isinstance(entry.string, str) else entry.string)
        if "'" in text or '"' in text or any(f" {mark}" in text for mark in ";:?!»") or "« " in text
    ]

    assert ill_set == []


@pytest.mark.parametrize("name", ["days", "number", "symbol"])
def test_placeholders_are_kept(name: str) -> None:
    for entry in _catalogue():
        english = entry.id if isinstance(entry.id, str) else entry.id[-1]
        french = entry.string if isinstance(entry.string, str) else entry.string[-1]
        assert (f"%({name})s" in english) == (f"%({name})s" in french), english


def _catalogue():  # type: ignore[no-untyped-def]
    with CATALOGUE.open("rb") as file:
        return read_po(file)


def _key(entry) -> Message:  # type: ignore[no-untyped-def]
    return entry.context or "", entry.id if isinstance(entry.id, str) else entry.id[0]


def _is_said(entry) -> bool:  # type: ignore[no-untyped-def]
    return bool(entry.string) if isinstance(entry.string, str) else all(entry.string)
