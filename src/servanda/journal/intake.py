"""Takes facts in from a document: adds what is new, and notes where it contradicts what stands."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from servanda.base.differences import compare
from servanda.base.verdict import Refused
from servanda.journal.facts import Fact
from servanda.journal.sync import Fields
from servanda.texts.differences import (
    Words,
    differing,
    marked,
    placed,
    point_changes,
    word_differences,
)

SHORT, LONGEST = 120, 300
KEY = "What is stored and not in the file is marked [-so-], what only the file says {+so+}.\n"
_MARK = re.compile(r"\[-.*-\]|\{\+.*\+\}")


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
            key = KEY if any(_MARK.search(line) for line in self.contradictions) else ""
            raise Refused(
                "The file contradicts what is stored; nothing was stored:\n"
                f"{lines}\n{key}If the file is right, retract what is wrong first (servanda "
                "retract); "
                "if it is a later version, give it its own symbol."
            )

    def _contradict(self, name: str, before: Fields, after: Fields) -> None:
        for column, value in after.items():
            if before[column] != value:
                said = f"{name}, {column.replace('_', ' ')}"
                self.contradictions += _differences(said, before[column], value)


def only[K: Hashable, F: Fact](key: K, facts: QuerySet[F]) -> dict[K, F]:
    """The one fact of a query under its key, or nothing."""
    fact = facts.first()
    return {} if fact is None else {key: fact}


def _columns(fact: Fact, names: tuple[str, ...]) -> Fields:
    return {name: getattr(fact, name) for name in names}


def _said(key: Any) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return " ".join(str(part) for part in parts if part not in (None, ""))


def _differences(said: str, stored: Any, wanted: Any) -> Iterator[str]:
    """How a value of the file differs: both where they are short, else the words that differ."""
    if isinstance(stored, list) and isinstance(wanted, list):
        changes = point_changes([str(each) for each in stored], [str(each) for each in wanted])
        for change in changes:
            yield f"{said}: {placed(change)}{_by_words(change.words)}"
    elif max(len(str(stored)), len(str(wanted))) > SHORT:
        yield f"{said}: {_by_words(word_differences(str(stored), str(wanted)))}"
    else:
        yield f"{said}: the file says {_quoted(wanted)}, stored is {_quoted(stored)}"


def _by_words(words: Iterable[Words]) -> str:
    return marked(differing(words, longest=LONGEST)).strip()


def _quoted(value: Any) -> str:
    return f"“{value}”" if value not in (None, "") else "“nothing”"
