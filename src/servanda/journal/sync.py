"""Brings a set of facts to what a source now says: adds, and retracts what it no longer says."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from servanda.base.differences import compare
from servanda.journal.actions import retract
from servanda.journal.actors import Actor
from servanda.journal.facts import Fact

type Fields = dict[str, Any]  # the columns of a fact, by attribute


@dataclass(frozen=True, slots=True)
class Change:
    """How many facts were added, and how many taken back."""

    added: int = 0
    retracted: int = 0

    def __add__(self, other: "Change") -> "Change":
        return Change(self.added + other.added, self.retracted + other.retracted)

    def __bool__(self) -> bool:
        return bool(self.added or self.retracted)


def sync[K: Hashable, F: Fact](
    model: type[F],
    kept: Mapping[K, F],
    wanted: Mapping[K, Fields],
    *,
    because: str,
    by: Actor,
    at: datetime,
) -> Change:
    """Have the facts of ``model`` say what ``wanted`` says, by natural key.

    A fact that says otherwise, or that is wanted no more, is retracted with the reason
    ``because``; one that says the same is left alone.
    """
    said: dict[K, Fields] = {
        key: {name: getattr(fact, name) for name in wanted.get(key, ())}
        for key, fact in kept.items()
    }
    found = compare(said, wanted)
    outdated = [kept[key] for key in (*found.changed, *found.gone)]
    for fact in outdated:
        retract(fact, because=because, by=by, at=at)
    new = [wanted[key] for key in (*found.added, *found.changed)]
    model._default_manager.bulk_create(model(recorded_at=at, **fields) for fields in new)
    return Change(len(new), len(outdated))
