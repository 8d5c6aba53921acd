"""Persons named in a text, by the family names printed in capitals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.texts.folding import UPPER

_TITLE = (
    r"(?:MM?\.|Mmes?|Mlles?|M(?:r|s|rs|me)\.?|Messrs\.?|Dr\.?|Prof\.?|Professor|Professeure?|Judge)"
)
_PARTICLE = r"(?:(?:van|von|de|den|der|di|da|dos|del|della|du|le|la|el|al|ten|ter|zu|af)[ ])"
_CAPITALS = rf"[{UPPER}][{UPPER}'’]*[{UPPER}](?:[-–' ’][{UPPER}'’]{{2,}})*"
_GIVEN = rf"(?:[{UPPER}][^\W\d_{UPPER}][\w'’.-]*[ ]){{0,3}}"
PERSON = re.compile(
    rf"\b(?P<title>{_TITLE})[ ]{_GIVEN}(?P<name>{_PARTICLE}{{0,3}}{_CAPITALS})"
    r"(?:[ ]?\((?P<of>[^()]{1,200}(?:\([^()]{0,80}\)[^()]{0,80})?)\))?"
)


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A person named: family name with its particle, what follows in brackets, and where."""

    name: str
    of: str | None
    start: int
    end: int


def find_persons(text: str) -> Iterator[PersonNamed]:
    """The persons named in a text as printed, in order.

    >>> [(p.name, p.of) for p in find_persons("Ms Ada VAN DER BERG (Arvenia) and M. von ASTEN")]
    [('VAN DER BERG', 'Arvenia'), ('von ASTEN', None)]
    """
    for match in PERSON.finditer(text):
        yield PersonNamed(match["name"], match["of"], match.start(), match.end())
