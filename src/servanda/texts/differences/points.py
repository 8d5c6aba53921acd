"""Two lists of points, or lines of an annex, held against each other."""

from collections.abc import Iterator, Sequence

from servanda.texts.differences.changes import PartChange
from servanda.texts.differences.pairing import Paired, laid_together, out_of_order, pair
from servanda.texts.differences.words import Fate, Words, word_differences


def point_changes(before: Sequence[str], after: Sequence[str]) -> Iterator[PartChange]:
    """The points that went, came, changed or stand in another order; they count from 1.

    >>> [(c.before, c.after) for c in point_changes(["to write;", "to read."], ["to read."])]
    [(1, None)]
    """
    pairs = pair(_paired(before), _paired(after))
    displaced = out_of_order(pairs)
    for old, new in laid_together(pairs, len(before), len(after)):
        if old is None:
            assert new is not None
            yield PartChange(None, new + 1, (Words(Fate.ADDED, after[new]),))
        elif new is None:
            yield PartChange(old + 1, None, (Words(Fate.REMOVED, before[old]),))
        elif before[old] != after[new] or new in displaced:
            yield PartChange(old + 1, new + 1, word_differences(before[old], after[new]))


def _paired(texts: Sequence[str]) -> list[Paired]:
    return [Paired(str(n), text) for n, text in enumerate(texts, 1)]
