"""States of a profile: what each was called and when, other names, membership."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from servanda.profiles.lines import Line
from servanda.profiles.rows import Membership, NamePeriod
from servanda.profiles.tables import ORIGIN, read_table

CODE = re.compile(r"[A-Z]{2}")
DAY = timedelta(days=1)

type Period = tuple[date, date, Line]


def read_names(folder: Path, languages: Collection[str]) -> tuple[NamePeriod, ...]:
    """Each State's names, period by period, without overlap or gap between two."""
    stems = [f"{stem}_{language}" for stem in ("name", "in_sentence") for language in languages]
    columns = ("code", *stems, "from", "until", *ORIGIN)
    lines = read_table(folder / "states.csv", columns)
    names = tuple(_name(line, languages) for line in lines)
    for periods in _by_state(lines, "code").values():
        _refuse_overlaps(periods)
        _refuse_gaps(periods)
    _refuse_shared_names(zip(lines, names, strict=True))
    return names


def read_also_known(folder: Path, names: Iterable[NamePeriod]) -> Mapping[str, str]:
    """Other names by which texts call a State, each with the State's code."""
    official = {word: period.state for period in names for word in period.names.values()}
    states = set(official.values())
    found: dict[str, str] = {}
    for line in read_table(folder / "also_known.csv", ("name", "code")):
        word, code = line.text("name"), line.state("code", states)
        if word in found or official.get(word, code) != code:
            other = found.get(word) or official[word]
            raise line.error("name", f'"{word}" already means {other} (one name, one State).')
        found[word] = code
    return found


def read_memberships(folder: Path, states: Collection[str]) -> tuple[Membership, ...]:
    """Which States were members of the organisation, and when."""
    lines = read_table(folder / "members.csv", ("state", "from", "until", *ORIGIN))
    memberships = tuple(_membership(line, states) for line in lines)
    for periods in _by_state(lines, "state").values():
        _refuse_overlaps(periods)
    return memberships


def _name(line: Line, languages: Collection[str]) -> NamePeriod:
    code = line.text("code")
    if not CODE.fullmatch(code):
        raise line.error("code", f'"{code}" is not a code of two capitals, as ISO 3166 gives them.')
    words, in_sentence = line.names("name", languages), line.names("in_sentence", languages)
    begins, ends = line.period("from", "until")
    return NamePeriod(code, words, begins, ends, *line.origin(), in_sentence=in_sentence)


def _membership(line: Line, states: Collection[str]) -> Membership:
    begins, ends = line.period("from", "until")
    return Membership(line.state("state", states), begins, ends, *line.origin())


def _by_state(lines: Iterable[Line], column: str) -> Mapping[str, list[Period]]:
    """Each State's periods by their first day, open sides at the ends of the calendar."""
    periods = defaultdict(list)
    for line in lines:
        begins, ends = line.period("from", "until")
        periods[line.cells[column]].append((begins or date.min, ends or date.max, line))
    return {state: sorted(own, key=lambda period: period[0]) for state, own in periods.items()}


def _refuse_overlaps(periods: list[Period]) -> None:
    for (_, ends, earlier), (begins, _, line) in pairwise(periods):
        if begins <= ends:
            reason = f"the period overlaps that of line {earlier.number}."
            raise line.error("from", reason)


def _refuse_gaps(periods: list[Period]) -> None:
    for (_, ends, _), (begins, _, line) in pairwise(periods):
        if begins != ends + DAY:
            reason = f"the State has no name between {ends} and {begins} (write {ends + DAY})."
            raise line.error("from", reason)


def _refuse_shared_names(rows: Iterable[tuple[Line, NamePeriod]]) -> None:
    owners: dict[tuple[str, str], str] = {}
    for line, period in rows:
        for language, word in period.names.items():
            owner = owners.setdefault((language, word), period.state)
            if owner != period.state:
                raise line.error(f"name_{language}", f'"{word}" is already the name of {owner}.')
