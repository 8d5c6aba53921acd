"""What sets two collections of rows apart, by their natural keys."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Differences[K: Hashable, V]:
    """Rows only wanted, rows kept but otherwise (kept, wanted), and rows only kept."""

    added: dict[K, V]
    changed: dict[K, tuple[V, V]]
    gone: dict[K, V]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)


def compare[K: Hashable, V](kept: Mapping[K, V], wanted: Mapping[K, V]) -> Differences[K, V]:
    """How ``wanted`` differs from ``kept``, in the order of each.

    >>> compare({1: "a", 2: "b"}, {2: "c", 3: "d"})
    Differences(added={3: 'd'}, changed={2: ('b', 'c')}, gone={1: 'a'})
    """
    return Differences(
        {key: row for key, row in wanted.items() if key not in kept},
        {key: (kept[key], row) for key, row in wanted.items() if key in kept and kept[key] != row},
        {key: row for key, row in kept.items() if key not in wanted},
    )
