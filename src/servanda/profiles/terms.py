"""A committee and its treaty as ``profile.toml`` describes them."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from servanda.profiles.lines import ProfileError
from servanda.profiles.rows import ClauseRow, CommitteeProfile, Names, TreatyProfile
from servanda.profiles.tables import label, read_text

AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
CLAUSE = (
    "consents",
    "members",
    "months",
    "amendment_months",
    "denunciation_months",
    "territorial_months",
)
COMMITTEE = ("slug", "name", "short_name", "also_known", "languages", "clock", "body", "invented")
TREATY = ("number", "title", "short_title", "opened_on", "clause")


@dataclass(frozen=True, slots=True)
class Terms:
    """A table of a TOML file with the name it has there; every method raises ProfileError."""

    file: str
    table: str
    values: Mapping[str, Any]

    def error(self, key: str, reason: str) -> ProfileError:
        """The refusal of one value, ready to be raised."""
        name = ".".join(part for part in (self.table, key) if part)
        return ProfileError(self.file, None, name, reason)

    def check_keys(self, known: Collection[str]) -> None:
        """Refuse a key that nothing reads: it is most often a slip."""
        for key in self.values:
            if key not in known:
                raise self.error(key, f"the key is not known (known: {', '.join(known)}).")

    def get[T](self, key: str, kind: type[T], example: str) -> T:
        """The value of a key that must be there, of one kind."""
        if key not in self.values:
            raise self.error(key, f"the value is missing (write {example}).")
        value = self.values[key]
        if type(value) is not kind or value in ("", {}, []):
            raise self.error(key, f"{value!r} does not fit (write {example}).")
        return value

    def within(self, key: str) -> "Terms":
        """The table under ``key``."""
        name = ".".join(part for part in (self.table, key) if part)
        return Terms(self.file, name, self.get(key, dict, f"a table [{name}]"))

    def number(self, key: str, least: int = 1) -> int:
        """A whole number, not below ``least``."""
        number = self.get(key, int, "a whole number")
        if number < least:
            raise self.error(key, f"{number} is too small (write {least} or more).")
        return number

    def each(self, key: str) -> "list[Terms]":
        """The tables ``[[key]]``, each named by its place: step 1, step 2."""
        tables = self.get(key, list, f"tables [[{key}]]")
        if not all(isinstance(table, dict) for table in tables):
            raise self.error(key, f"these are no tables (write [[{key}]]).")
        return [Terms(self.file, f"{key} {place}", table) for place, table in enumerate(tables, 1)]

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        words = self.get(key, list, 'a list like ["en", "fr"]')
        if not all(isinstance(word, str) and word for word in words):
            raise self.error(key, f"{words!r} does not fit (write texts between quotes).")
        return tuple(words)

    def names(self, key: str, languages: Collection[str]) -> Names:
        """The words of ``key`` in every language of the committee."""
        table = self.within(key)
        table.check_keys(languages)
        return {language: table.get(language, str, 'words, "…"') for language in languages}


def read_toml(path: Path) -> Terms:
    """The whole file. Raises ProfileError with the line where it cannot be read."""
    text = read_text(path)
    try:
        return Terms(label(path), "", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = AT_LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        reason = AT_LINE.sub("", str(error)).strip()
        raise ProfileError(label(path), line, "", f"this is not TOML: {reason}.") from None


def read_terms(folder: Path) -> tuple[CommitteeProfile, TreatyProfile]:
    """The committee and the treaty that a folder describes."""
    terms = read_toml(folder / "profile.toml")
    terms.check_keys(("committee", "treaty"))
    committee = _committee(terms.within("committee"))
    if committee.slug != folder.name:
        reason = f'"{committee.slug}" is not the name of its folder, "{folder.name}".'
        raise terms.error("committee.slug", reason)
    return committee, _treaty(terms.within("treaty"), committee.languages)


def _committee(terms: Terms) -> CommitteeProfile:
    terms.check_keys(COMMITTEE)
    languages = terms.words("languages")
    return CommitteeProfile(
        slug=terms.get("slug", str, '"lanzarote"'),
        name=terms.names("name", languages),
        short_name=terms.names("short_name", languages),
        also_known=terms.words("also_known") if terms.values.get("also_known") else (),
        languages=languages,
        clock=_clock(terms),
        body=terms.get("body", str, 'the beginning of its symbols, "T-ES"'),
        invented=terms.get("invented", bool, "true or false"),
    )


def _clock(terms: Terms) -> str:
    clock = terms.get("clock", str, '"Europe/Paris"')
    try:
        return ZoneInfo(clock).key
    except (OSError, ValueError, KeyError):
        raise terms.error("clock", f'no clock is called "{clock}" (as "Europe/Paris").') from None


def _treaty(terms: Terms, languages: Collection[str]) -> TreatyProfile:
    terms.check_keys(TREATY)
    return TreatyProfile(
        number=terms.get("number", str, '"CETS 201"'),
        title=terms.names("title", languages),
        short_title=terms.names("short_title", languages),
        opened_on=terms.get("opened_on", date, "a day without quotes, 2007-10-25"),
        clause=_clause(terms.within("clause")),
    )


def _clause(terms: Terms) -> ClauseRow:
    terms.check_keys(CLAUSE)
    numbers, articles = {}, {}
    for key in CLAUSE:
        entry = terms.within(key)
        entry.check_keys(("number", "article"))
        numbers[key] = entry.number("number", 0 if key == "members" else 1)
        articles[key] = entry.get("article", str, '"art. 45 (3)"')
    return ClauseRow(**numbers, articles=articles)
