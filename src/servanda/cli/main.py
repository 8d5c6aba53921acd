"""The `servanda` command: reads the words and calls the part they name."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

import django
from django.db.utils import ProgrammingError
from psycopg.errors import UndefinedTable

from servanda.base.verdict import Refused
from servanda.cli.words import parser


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The options of one command; ends the process with the usage where they make none."""
    return parser().parse_args(words)


def run(options: argparse.Namespace) -> int:
    """Do what the options say; the process's exit code."""
    if options.needs_database:
        django.setup()
    part = importlib.import_module(f"servanda.cli.{options.part}")
    try:
        return int(part.run(options))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except ProgrammingError as error:
        if not isinstance(error.__cause__, UndefinedTable):
            raise
        print(
            "The database holds no tables yet: start ./run once, or run `servanda migrate` and "
            "`servanda load`.",
            file=sys.stderr,
        )
        return 1
    except BrokenPipeError:  # the reader of the output, such as `head`, had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
