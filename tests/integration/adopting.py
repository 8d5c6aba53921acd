"""The demonstration's lists of decisions, as read from their files or from altered ones."""

import hashlib
from functools import cache
from pathlib import Path

from django.db import connection

from factories import AT
from servanda import profiles
from servanda.duties.actions import adopt_list
from servanda.journal.actors import SYSTEM
from servanda.journal.intake import Intake
from servanda.meetings.actions import load_profile
from servanda.profiles import demo_lists
from servanda.texts import Reading, read
from servanda.texts.grammar import Grammar

ENGLISH, FRENCH = demo_lists("lanzarote")
INVENTED_ENGLISH, INVENTED_FRENCH = demo_lists("example")


def load(slug: str = "lanzarote") -> None:
    """Load a committee's profile, which a list needs."""
    load_profile(profiles.load(slug), by=SYSTEM, at=AT)


@cache
def grammar() -> Grammar:
    """The words of both profiles."""
    return profiles.grammar()


@cache
def reading_of(content: bytes, *changes: tuple[str, str]) -> Reading:
    """The reading of a text, each (words, other words) put in place; all must be there."""
    text = content.decode()
    for words, others in changes:
        assert words in text, words
        text = text.replace(words, others)
    return read(text.encode(), grammar=grammar())


def adopt(source: Path | Reading, *changes: tuple[str, str], is_official: bool = False) -> Intake:
    """Adopt a demonstration list, or a reading of one."""
    reading = source if isinstance(source, Reading) else reading_of(source.read_bytes(), *changes)
    digest = hashlib.sha256(reading.header.language.encode()).hexdigest()
    intake = adopt_list(reading=reading, digest=digest, is_official=is_official, by=SYSTEM, at=AT)
    settle()
    return intake


def settle() -> None:
    """Have the database check now what it else checks at the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
