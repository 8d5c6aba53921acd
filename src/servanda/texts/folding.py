"""Text as rules compare it: lower case, no accents, one apostrophe, one dash.

Folding keeps every character in its place, so that what a rule finds in the folded text can be
cut from the text as printed.
"""

import unicodedata
from functools import lru_cache

APOSTROPHES = "’‘ʼ`´"
DASHES = "‐‑‒–—−"
SPACES = "\u00a0\u2007\u2009\u202f\t"
UPPER = "".join(chr(c) for c in range(0x41, 0x250) if chr(c).isupper())


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


_TABLE = {
    **{c: _plain(chr(c)) for c in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))},
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, SPACES), " "),
}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text in the form that rules compare, of the very same length.

    >>> fold("D’ici à l’Été – ŽENA")
    "d'ici a l'ete - zena"
    """
    return text.translate(_TABLE)
