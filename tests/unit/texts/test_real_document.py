"""The real list of the 21st meeting, outside the repository: read, scored, and changed."""

import importlib.util
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from servanda.profiles import grammar
from servanda.texts import Grammar, ReadingError, as_json, read
from servanda.texts.dates import find_dates
from servanda.texts.folding import fold

SHARED = Path(__file__).parents[4] / "shared"
DOCUMENT = SHARED / "corpus" / "T-ES(2018)16_fr.txt"
GOLD = DOCUMENT.with_name("T-ES(2018)16_fr.gold.json")

pytestmark = pytest.mark.skipif(
    not DOCUMENT.exists(), reason=f"LOUD SKIP: the real document is not there ({DOCUMENT})"
)


@pytest.fixture(scope="module")
def words() -> Grammar:
    return grammar("lanzarote")


@pytest.fixture(scope="module")
def printed() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def expected(words: Grammar) -> dict[str, Any]:
    return as_json(read(DOCUMENT, grammar=words))


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "tools" / "score_reading.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_section_agrees_with_the_gold(scorer: ModuleType, expected: dict[str, Any]) -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))

    result, notes = scorer.score(gold, json.loads(json.dumps(expected)))

    assert notes == []
    assert {name: part["f1"] for name, part in result["sections"].items()} == dict.fromkeys(
        result["sections"], 1.0
    )


def test_duties_agree_with_the_gold_to_the_last_key(expected: dict[str, Any]) -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["duties"]

    read_rows = [{key: row[key] for key in gold[0]} for row in expected["duties"]]

    assert read_rows == gold


def test_appointments_agree_in_person_state_and_organisation(expected: dict[str, Any]) -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))["appointments"]
    keys = ("decision", "point", "person", "state", "organisation", "role")

    rows = [[row[key] for key in keys] for row in expected["appointments"]]

    assert rows == [[row[key] for key in keys] for row in gold]


@pytest.mark.skipif(sys.gettrace() is not None, reason="timed without coverage only")
def test_reading_takes_less_than_a_tenth_of_a_second(words: Grammar) -> None:
    def seconds() -> float:
        start = time.process_time()
        read(DOCUMENT, grammar=words)
        return time.process_time() - start

    assert min(seconds() for _ in range(6)) < 0.1


def differences(one: Any, other: Any, path: str = "") -> Iterator[str]:
    if isinstance(one, dict):
        for key in one:
            yield from differences(one[key], other[key], f"{path}/{key}")
    elif isinstance(one, list) and len(one) == len(other):
        for n, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from differences(a, b, f"{path}/{n}")
    elif one != other:
        yield path


def another_day(printed_date: str) -> str:
    """The date with another last day that exists in every month."""
    last = list(re.finditer(r"(?<!\d)\d{1,2}(?!\d)", printed_date))[-1]
    day = int(last[0])
    new = day + 1 if day < 28 else day - 1
    return f"{printed_date[: last.start()]}{new}{printed_date[last.end() :]}"


def test_a_changed_date_changes_its_own_decision_only(
    printed: str, words: Grammar, expected: dict[str, Any]
) -> None:
    """Text, the duty, instrument or meeting of that decision; warnings may answer, too."""
    checked = 0
    for span in find_dates(fold(printed)):
        if not span.has_day:
            continue
        changed = printed[: span.start] + another_day(printed[span.start : span.end])
        changed += printed[span.end :]
        reading = as_json(read(changed.encode(), grammar=words))
        number = decision_at(expected, printed, span.start)
        for path in differences(expected, reading):
            assert owner(path, expected) in (number, "warnings"), (
                printed[span.start : span.end],
                path,
            )
        checked += 1
    assert checked > 40


def decision_at(expected: dict[str, Any], printed: str, position: int) -> object:
    """The number of the decision printed at a position, or the part of the document."""
    if position < printed.index("\n1. "):
        return "header"
    if position > printed.index("\nAnnexe I\n"):
        return "annexes"
    if printed[printed.rfind("\n", 0, position) + 1] == "¹":
        return 46
    starts = re.finditer(r"(?m)^(\d+)\. (?=A |S'|Enfin|Faute|Compte|Prenant)", printed[:position])
    return int(list(starts)[-1][1])


def owner(path: str, expected: dict[str, Any]) -> object:
    parts = path.split("/")
    match parts[1]:
        case "decisions":
            return expected["decisions"][int(parts[2])]["number"]
        case "duties" | "instruments":
            return expected[parts[1]][int(parts[2])]["decision"]
        case "next_meetings":
            return 48
        case "dated_on" | "meeting":
            return "header"
        case "warnings#":
            return "warnings"
    return parts[1]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("la Norvège", "la Suède", ("NO", "SE"), id="the first State"),
        pytest.param(
            "le Royaume-Uni, le 20", "le Monténégro, le 20", ("GB", "ME"), id="the second"
        ),
    ],
)
def test_a_changed_state_changes_its_instrument_only(
    old: str,
    new: str,
    code: tuple[str, str],
    printed: str,
    words: Grammar,
    expected: dict[str, Any],
) -> None:
    reading = as_json(read(printed.replace(old, new, 1).encode(), grammar=words))

    changed = list(differences(expected, reading))

    row = next(n for n, each in enumerate(expected["instruments"]) if each["state"] == code[0])
    assert changed == ["/decisions/1/text", f"/instruments/{row}/state"]
    assert reading["instruments"][row]["state"] == code[1]


def test_a_changed_number_of_parties_changes_its_duty_only(
    printed: str, words: Grammar, expected: dict[str, Any]
) -> None:
    changed = printed.replace("que les 42 Parties", "que les 37 Parties", 1)

    reading = as_json(read(changed.encode(), grammar=words))

    assert list(differences(expected, reading)) == [
        "/decisions/11/text",
        "/duties/6/debtors/count",
    ]


@pytest.mark.parametrize("number", range(1, 49))
def test_a_changed_decision_number_is_refused(number: int, printed: str, words: Grammar) -> None:
    pattern = rf"(?m)^{number}\. (?=A |S'|Enfin|Faute|Compte|Prenant)"
    changed = re.sub(pattern, f"{number + 51}. ", printed, count=1)

    with pytest.raises(ReadingError, match=rf"decision {number + 51} ") as refusal:
        read(changed.encode(), grammar=words)

    line = printed[: re.search(pattern, printed).start()].count("\n") + 1  # type: ignore[union-attr]
    assert refusal.value.line == line
