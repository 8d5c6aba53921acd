"""The same thing said in several languages, as a plain mapping."""

import unicodedata
from collections.abc import Mapping

type Words = Mapping[str, str]


def said_in(words: Words, language: str) -> str:
    """The words in ``language``, else in the first language there is, else nothing.

    >>> said_in({"en": "Norway", "fr": "Norvège"}, "fr"), said_in({"en": "Norway"}, "fr")
    ('Norvège', 'Norway')
    """
    return words.get(language) or next(iter(words.values()), "")


def sort_key(name: str) -> tuple[str, str]:
    """Puts names in the order a reader expects: accents and case count only between equals.

    >>> sorted(["Türkiye", "Îles", "Tunisia", "Zambia"], key=sort_key)
    ['Îles', 'Tunisia', 'Türkiye', 'Zambia']
    """
    plain = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), name
