"""`servanda compare`: what sets two versions of a document apart, in the terminal or as a page."""

import argparse
import json
import sys
from pathlib import Path

from servanda.cli.checking import FOUND, NOTHING, UNREADABLE, Unreadable, opened
from servanda.texts import Differences, compare
from servanda.texts.differences import Fate, as_html, as_lines, as_rows

_COLOURS = {Fate.REMOVED: "\x1b[31m", Fate.ADDED: "\x1b[32m"}
_PLAIN = "\x1b[0m"


def run(options: argparse.Namespace) -> int:
    """Print the differences: 0 where there is none, 1 where there is one, 2 where unreadable."""
    try:
        differences = _compared(options.old, options.new)
        if options.html:
            _write(options.html, as_html(differences))
    except Unreadable as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    print(_json(differences) if options.json else _page(differences))
    return FOUND if differences else NOTHING


def _compared(old: Path, new: Path) -> Differences:
    before, after = opened(old), opened(new)
    one, other = before.header.language, after.header.language
    if one != other:
        raise Unreadable(
            f"{old.name} is in “{one}”, {new.name} in “{other}”. To hold two languages side by "
            f"side: servanda check '{old}' '{new}'"
        )
    return compare(before, after)


def _write(file: Path, page: str) -> None:
    try:
        file.write_text(page, encoding="utf-8")
    except OSError as error:
        raise Unreadable(f"{file} cannot be written ({error.strerror}).") from None


def _json(differences: Differences) -> str:
    return json.dumps({"changes": as_rows(differences)}, ensure_ascii=False, indent=2)


def _page(differences: Differences) -> str:
    if not differences:
        return "The two versions say the same."
    paint = _painted if sys.stdout.isatty() else None
    return "\n".join(as_lines(differences, paint=paint))


def _painted(fate: Fate, words: str) -> str:
    """Coloured words; the marks stay, as colour alone tells nobody everything."""
    return f"{_COLOURS[fate]}{words}{_PLAIN}"
