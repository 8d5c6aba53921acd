"""Two forms of one thing that differ by a slip of the pen."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

MOST = 2
_FAR = 4


@dataclass(frozen=True, slots=True)
class Said:
    """Words said in a decision (``None`` in an annex), with who or what they are said of."""

    decision: int | None
    text: str
    of: str = ""
    point: int | None = None


def slips(said: Sequence[Said], alike: Callable[[Said, Said], bool]) -> Iterator[tuple[Said, Said]]:
    """Each odd form with the usual one: the rarer, or the later where both are as frequent."""
    counts = Counter(each.text.casefold() for each in said)
    forms = list({each.text.casefold(): each for each in reversed(said)}.values())[::-1]
    for one, other in combinations(forms, 2):
        if not alike(one, other):
            continue
        more = counts[one.text.casefold()] >= counts[other.text.casefold()]
        usual, odd = (one, other) if more else (other, one)
        same = [each for each in said if each.text.casefold() == odd.text.casefold()]
        yield from ((place, usual) for place in {each.decision: each for each in same}.values())


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ, by two letters at most; case alone is no difference.

    >>> is_slip("lazarote", "lanzarote"), is_slip("Ada", "ADA"), is_slip("Ada", "Berta")
    (True, False, False)
    """
    return 0 < distance(one.casefold(), other.casefold()) <= MOST


def distance(one: str, other: str) -> int:
    """How many letters must be changed, added or dropped; over three is four.

    >>> distance("lanzarote", "lazarote"), distance("ab", "ba"), distance("ab", "abcdefg")
    (1, 2, 4)
    """
    if abs(len(one) - len(other)) > MOST:
        return _FAR
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
    return row[-1]
