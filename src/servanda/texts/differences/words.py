"""Two texts word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*\s*|[^\w\s]\s*|\s+")
_LETTER = re.compile(r"\w")
_CONTEXT = 5
_LONG = 4000


class Fate(StrEnum):
    """What became of some words between two texts."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that run on, and what became of them."""

    fate: Fate
    text: str


def word_differences(before: str, after: str) -> tuple[Words, ...]:
    """Both texts as one run of words; what was removed stands before what replaces it.

    >>> [(w.fate.value, w.text) for w in word_differences("by 30 June", "by 31 June")]
    [('same', 'by '), ('removed', '30 '), ('added', '31 '), ('same', 'June')]
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    one, other = ([word.strip() for word in side] for side in (old, new))
    # In very long texts the words that come again and again lead nowhere and cost much.
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) + len(other) > _LONG)
    pieces = [
        (name == "equal", "".join(old[a:b]), "".join(new[c:d]))
        for name, a, b, c, d in matcher.get_opcodes()
    ]
    return tuple(_runs(_without_islands(pieces)))


type _Piece = tuple[bool, str, str]


def _without_islands(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces, with a comma that stayed between two changes made part of them."""
    found: list[_Piece] = []
    for n, (is_same, old, new) in enumerate(pieces):
        is_between = 0 < n < len(pieces) - 1
        changed = not is_same or (is_between and not _LETTER.search(new))
        if found and changed and not found[-1][0]:
            found[-1] = (False, found[-1][1] + old, found[-1][2] + new)
        else:
            found.append((not changed, old, new))
    return found


def _runs(pieces: Iterable[_Piece]) -> Iterator[Words]:
    for is_same, old, new in pieces:
        if is_same:
            # The space after it may stand in one of the two only.
            yield Words(Fate.SAME, max(new, old, key=len))
            continue
        if old:
            yield Words(Fate.REMOVED, old)
        if new:
            yield Words(Fate.ADDED, new)


def differing(
    words: Iterable[Words], context: int = _CONTEXT, longest: int | None = None
) -> tuple[Words, ...]:
    """The words with what stayed cut to a few words around each change, ``…`` for the rest.

    What went or came is cut too where it has more than ``longest`` characters.

    >>> [w.text for w in differing(word_differences("a b c d e f", "a b c d e g"), context=2)]
    ['… d e ', 'f', 'g']
    """
    runs = list(words)
    return tuple(
        Words(run.fate, _cut(run.text, n > 0, n < len(runs) - 1, context))
        if run.fate is Fate.SAME
        else Words(run.fate, _shortened(run.text, longest))
        for n, run in enumerate(runs)
    )


def _shortened(text: str, longest: int | None) -> str:
    return text if longest is None or len(text) <= longest else f"{text[:longest].rstrip()}… "


def _cut(text: str, after_change: bool, before_change: bool, context: int) -> str:
    tokens = _TOKEN.findall(text)
    kept = context * (after_change + before_change)
    if len(tokens) <= kept + 1:
        return text
    head = "".join(tokens[:context]).rstrip() if after_change else ""
    tail = "".join(tokens[-context:]) if before_change else ""
    return f"{head} … {tail}".lstrip() if tail else f"{head} …"
