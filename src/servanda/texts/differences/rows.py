"""Differences as plain lists and texts, ready for JSON."""

from typing import Any

from servanda.texts.differences.changes import Change, Differences, PartChange

type Json = dict[str, Any]


def as_rows(differences: Differences) -> list[Json]:
    """One object for each change; keys always there."""
    return [_change(each) for each in differences.changes]


def _change(change: Change) -> Json:
    return {
        "part": change.part.value,
        "kind": change.kind.value,
        "before": change.before,
        "after": change.after,
        "moved": list(change.moved) if change.moved else None,
        "texts": [_text(each) for each in change.texts],
    }


def _text(change: PartChange) -> Json:
    return {
        "before": change.before,
        "after": change.after,
        "words": [{"fate": words.fate.value, "text": words.text} for words in change.words],
    }
