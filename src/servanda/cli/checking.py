"""`servanda check`: what to look at before adoption, in a document or in its two languages."""

import argparse
import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from servanda.cli.checks_page import page
from servanda.cli.read import why
from servanda.profiles import grammar, known_for
from servanda.texts import (
    Disparity,
    Known,
    Reading,
    ReadingError,
    check,
    compare_languages,
    read,
)
from servanda.texts.reading import Warned
from servanda.texts.symbols import find_symbols

NOTHING, FOUND, UNREADABLE = 0, 1, 2


class Unreadable(Exception):
    """A file cannot be read, or two files cannot be held side by side; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file with its reading and what was found in it."""

    file: Path
    reading: Reading
    findings: tuple[Warned, ...]


def run(options: argparse.Namespace) -> int:
    """Print what was found: 0 where it is nothing, 1 where something, 2 where unreadable."""
    files = [options.file, *([options.other] if options.other else [])]
    try:
        symbols = _symbols(options.symbols) if options.symbols else None
        checked = [_checked(file, symbols) for file in files]
        disparities = _side_by_side(*checked) if options.other else ()
    except Unreadable as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    print(_json(checked, disparities) if options.json else page(checked, disparities))
    is_found = disparities or any(each.findings for each in checked)
    return FOUND if is_found else NOTHING


def opened(file: Path) -> Reading:
    """The reading of a file. Raises Unreadable with one sentence where there is none."""
    try:
        return read(file, grammar=grammar())
    except (ReadingError, OSError) as error:
        raise Unreadable(f"{file}: {why(error)}") from None


def _checked(file: Path, symbols: frozenset[str] | None) -> Checked:
    reading = opened(file)
    known: Known = replace(known_for(reading), symbols=symbols)
    return Checked(file, reading, check(reading, known=known))


def _symbols(file: Path) -> frozenset[str]:
    try:
        return frozenset(symbol.text for symbol in find_symbols(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        reason = why(error) if isinstance(error, OSError) else "it is not text in UTF-8."
        raise Unreadable(f"{file}: {reason}") from None


def _side_by_side(one: Checked, other: Checked) -> tuple[Disparity, ...]:
    language = one.reading.header.language
    if language == other.reading.header.language:
        raise Unreadable(
            f"Both files are in one language ({language}). To see what sets two versions apart: "
            f"servanda compare '{one.file}' '{other.file}'"
        )
    return compare_languages(one.reading, other.reading, grammar=grammar())


def _json(checked: list[Checked], disparities: tuple[Disparity, ...]) -> str:
    rows: dict[str, Any] = {
        "files": [
            {"file": str(each.file), "findings": [_finding(one) for one in each.findings]}
            for each in checked
        ],
        "disparities": [
            {
                "aspect": each.aspect.value,
                "decision": each.decision,
                "point": each.point,
                "one": each.one,
                "other": each.other,
            }
            for each in disparities
        ],
    }
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _finding(warned: Warned) -> dict[str, Any]:
    return {
        "code": warned.code.value,
        "decision": warned.decision,
        "point": warned.point,
        "text": warned.text,
        "message": warned.message,
    }
