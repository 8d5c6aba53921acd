"""The `servanda` command: reads the words and calls the part they name."""

import argparse
import sys
from collections.abc import Sequence

from servanda.base.verdict import Refused
from servanda.cli import demo, django_command, importing, load, read, rulebook, status

PARTS = (read, importing, status, load, demo, rulebook, django_command)


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The options of one command; ends the process with the usage where they make none."""
    parser = argparse.ArgumentParser(
        "servanda", description="Runs the work of a committee that watches over a treaty."
    )
    parser.add_argument(
        "--empty", action="store_true", help="use the database of ./run --empty"
    )
    parser.set_defaults(needs_database=True)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for part in PARTS:
        part.add_to(commands)
    return parser.parse_args(words)


def run(options: argparse.Namespace) -> int:
    """Do what the options say; the process's exit code."""
    try:
        return int(options.run(options))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
