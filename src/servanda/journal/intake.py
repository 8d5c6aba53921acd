"""Takes facts in from a document: adds what is new, and notes where it contradicts what stands."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from servanda.base.differences import compare
from servanda.base.verdict import Refused
from servanda.journal.facts import Fact
from servanda.journal.sync import Fields


@dataclass(slots=True)
class Intake:
    """What one document adds, by the name of the thing, and each contradiction as a sentence.

    Nothing may stay where there is a contradiction: whoever opened the transaction calls
    ``refuse_contradictions`` before it ends.
    """

    at: datetime
    added: Counter[str] = field(default_factory=Counter)
    contradictions: list[str] = field(default_factory=list)

    def take[K: Hashable, F: Fact](
        self,
        model: type[F],
        name: str,
        kept: Mapping[K, F],
        wanted: Mapping[K, Fields],
        *,
        compared: tuple[str, ...],
        whole: bool = True,
    ) -> dict[K, F]:
        """Add the wanted facts that are not kept; all facts by their key, kept and new.

        Of a fact that is kept the ``compared`` columns must say the same. Where ``whole``, a kept
        fact that the document does not have contradicts it too.
        """
        found = compare(
            {key: _columns(fact, compared) for key, fact in kept.items()},
            {key: {column: row.get(column) for column in compared} for key, row in wanted.items()},
        )
        for key, (before, after) in found.changed.items():
            self._contradict(f"{name} {_said(key)}".strip(), before, after)
        if whole:
            for key in found.gone:
                self.contradictions.append(
                    f"{name} {_said(key)}: it is stored, and the file does not have it"
                )
        new = [model(recorded_at=self.at, **wanted[key]) for key in found.added]
        model._default_manager.bulk_create(new)
        if new:
            self.added[name] += len(new)
        return {**kept, **dict(zip(found.added, new, strict=True))}

    def refuse_contradictions(self) -> None:
        """Raise Refused with every contradiction named, if there is any."""
        if self.contradictions:
            lines = "\n".join(f"  - {line}" for line in self.contradictions)
            raise Refused(
                "The file contradicts what is stored; nothing was stored:\n"
                f"{lines}\nIf the file is right, retract what is wrong first (servanda retract); "
                "if it is a later version, give it its own symbol."
            )

    def _contradict(self, name: str, before: Fields, after: Fields) -> None:
        for column, value in after.items():
            if before[column] != value:
                self.contradictions.append(
                    f"{name}, {column.replace('_', ' ')}: the file says {_quoted(value)}, "
                    f"stored is {_quoted(before[column])}"
                )


def only[K: Hashable, F: Fact](key: K, facts: QuerySet[F]) -> dict[K, F]:
    """The one fact of a query under its key, or nothing."""
    fact = facts.first()
    return {} if fact is None else {key: fact}


def _columns(fact: Fact, names: tuple[str, ...]) -> Fields:
    return {name: getattr(fact, name) for name in names}


def _said(key: Any) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return " ".join(str(part) for part in parts if part not in (None, ""))


def _quoted(value: Any, length: int = 120) -> str:
    """A value as it is shown in a sentence, long texts cut."""
    words = str(value) if value not in (None, "", []) else "nothing"
    return f"“{words[:length]}…”" if len(words) > length else f"“{words}”"
