"""Which part of one version is which of the other: by its words first, then by its number."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_ALIKE = 0.5
_RENUMBERED = 0.6


@dataclass(frozen=True, slots=True)
class Paired:
    """A part of a version: its number or name, and all its words."""

    name: str
    text: str


def pair(
    before: Sequence[Paired], after: Sequence[Paired], *, by_name: bool = False
) -> list[tuple[int, int]]:
    """The places of each part that both versions have, in the order of the later one.

    Equal texts are one part, then those of one number that share half their words, then those
    that share most of them; where ``by_name``, what is left of one number is one part too.
    """
    pairs = _equal(before, after)
    pairs |= _alike(before, after, pairs, _ALIKE, same_name=True)
    pairs |= _alike(before, after, pairs, _RENUMBERED, same_name=False)
    if by_name:
        pairs |= _alike(before, after, pairs, 0, same_name=True)
    return sorted(((one, other) for other, one in pairs.items()), key=lambda places: places[1])


def _equal(before: Sequence[Paired], after: Sequence[Paired]) -> dict[int, int]:
    """Parts of equal text: the same number first, the others in their order."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, part in enumerate(before):
        places[part.text].append(n)
    found: dict[int, int] = {}
    for same_name in (True, False):
        for n, part in enumerate(after):
            left = [m for m in places[part.text] if not same_name or before[m].name == part.name]
            if n not in found and left:
                found[n] = left[0]
                places[part.text].remove(left[0])
    return found


def _alike(
    before: Sequence[Paired],
    after: Sequence[Paired],
    pairs: dict[int, int],
    least: float,
    *,
    same_name: bool,
) -> dict[int, int]:
    taken = set(pairs.values())
    free = {m: _words(part) for m, part in enumerate(before) if m not in taken}
    found: dict[int, int] = {}
    for n, part in enumerate(after):
        if n in pairs:
            continue
        words = _words(part)
        shares = {
            m: _share(words, own)
            for m, own in free.items()
            if (before[m].name == part.name) is same_name
        }
        best = max(shares, key=lambda m: shares[m], default=None)
        if best is not None and shares[best] >= least:
            found[n] = best
            del free[best]
    return found


def _words(part: Paired) -> Counter[str]:
    return Counter(part.text.casefold().split())


def _share(one: Counter[str], other: Counter[str]) -> float:
    together = one.total() + other.total()
    return 2 * (one & other).total() / together if together else 1.0


def laid_together(
    pairs: Sequence[tuple[int, int]], before: int, after: int
) -> list[tuple[int | None, int | None]]:
    """Every place of both versions in one order, ``None`` on the side that has no such part.

    >>> laid_together([(0, 0), (2, 1)], 3, 3)
    [(0, 0), (1, None), (2, 1), (None, 2)]
    """
    origins = {other: one for one, other in pairs}
    targets = {one: other for one, other in pairs}
    rows: list[tuple[int | None, int | None]] = [(origins.get(n), n) for n in range(after)]
    for one in reversed([n for n in range(before) if n not in targets]):
        earlier = [n for n in range(one) if n in targets][-1:]
        rows.insert(
            rows.index((earlier[0], targets[earlier[0]])) + 1 if earlier else 0, (one, None)
        )
    return rows


def out_of_order(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """The later places of those that changed their order: all but the longest run that kept it.

    >>> out_of_order([(0, 0), (3, 1), (1, 2), (2, 3)])
    {1}
    """
    ends: list[int] = []
    lengths = []
    for one, _ in pairs:
        length = bisect_left(ends, one)
        ends[length : length + 1] = [one]
        lengths.append(length)
    kept, want, limit = set(), len(ends) - 1, float("inf")
    for n in reversed(range(len(pairs))):
        if lengths[n] == want and pairs[n][0] < limit:
            kept.add(n)
            want, limit = want - 1, pairs[n][0]
    return {other for n, (_, other) in enumerate(pairs) if n not in kept}
