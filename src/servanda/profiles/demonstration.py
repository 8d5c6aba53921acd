"""Demonstration texts of a profile, and what happened after them."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from servanda.base.source import Source
from servanda.profiles.lines import as_source
from servanda.profiles.rows import CommitteeProfile, StepRow
from servanda.profiles.shelf import folder_of, load_from
from servanda.profiles.terms import Terms, read_toml

KINDS = (
    "extension_requested",
    "extension_granted",
    "extension_refused",
    "discharged",
    "found_incomplete",
    "waived",
    "withdrawn",
)
NOTICES = frozenset(
    {
        "Demonstration, not the official text",
        "Démonstration, texte non officiel",
        "Demonstration: an invented committee, invented States",
        "Démonstration : un comité inventé, des États inventés",
    }
)
KEYS = ("symbol", "decision", "point", "state", "kind", "on", "due", "by", "reason")


def demo_lists(slug: str) -> tuple[Path, ...]:
    """The lists of decisions in our own words, every language, by name."""
    return tuple(sorted((folder_of(slug) / "demo").glob("*.txt")))


def is_demonstration(content: bytes) -> bool:
    """Whether a text says of itself, on a line of its own, that it is not the official one.

    >>> is_demonstration(b"Demonstration, not the official text"), is_demonstration(b"")
    (True, False)
    """
    lines = content.decode("utf-8", errors="replace").splitlines()
    return any(line.strip() in NOTICES for line in lines)


def steps(slug: str) -> tuple[StepRow, ...]:
    """What became of the duties of these lists; nothing where no ``steps.toml`` stands."""
    return steps_from(folder_of(slug))


def steps_from(folder: Path) -> tuple[StepRow, ...]:
    """The steps of the profile in ``folder``. Raises ProfileError at the first thing wrong."""
    path = folder / "demo" / "steps.toml"
    if not path.exists():
        return ()
    profile = load_from(folder)
    terms = read_toml(path)
    terms.check_keys(("step",))
    return tuple(_step(step, profile.states, profile.committee) for step in terms.each("step"))


def _step(terms: Terms, states: Collection[str], committee: CommitteeProfile) -> StepRow:
    terms.check_keys(KEYS)
    kind = terms.get("kind", str, '"discharged"')
    if kind not in KINDS:
        raise terms.error("kind", f'"{kind}" is not known (write {", ".join(KINDS)}).')
    on = terms.get("on", date, "a day without quotes, 2026-06-30")
    return StepRow(
        symbol=_symbol(terms, committee.body),
        decision=terms.number("decision"),
        point=terms.number("point") if "point" in terms.values else None,
        state=_state(terms, states),
        kind=kind,
        on=on,
        due=_due(terms, kind, on),
        by=_by(terms),
        reason=terms.names("reason", committee.languages) if "reason" in terms.values else {},
    )


def _symbol(terms: Terms, body: str) -> str:
    symbol = terms.get("symbol", str, f'"{body}(2026)4"')
    if not symbol.startswith(f"{body}(") or not as_source(symbol):
        raise terms.error("symbol", f'"{symbol}" is not a symbol of {body}.')
    return symbol


def _state(terms: Terms, states: Collection[str]) -> str | None:
    if "state" not in terms.values:
        return None
    state = terms.get("state", str, "the code of a State")
    if state not in states:
        raise terms.error("state", f'no State has the code "{state}" (add it to states.csv).')
    return state


def _due(terms: Terms, kind: str, on: date) -> date | None:
    """The new last day, which an extension granted must have and nothing else may."""
    if kind != "extension_granted":
        if "due" in terms.values:
            raise terms.error("due", "only an extension granted sets a new last day.")
        return None
    due = terms.get("due", date, "the new last day, without quotes")
    if due < on:
        raise terms.error("due", f"{due} is before {on}, the day on which it was granted.")
    return due


def _by(terms: Terms) -> Source:
    words = terms.get("by", str, "a symbol, or what came in")
    return as_source(words) or Source("document", words)
