"""`servanda migrate` and `servanda django …`: Django's own commands, with the house's settings."""

import argparse
from typing import Any

import django
from django.core.management import call_command, execute_from_command_line


def add_to(commands: Any) -> None:
    """Enter both in the command line."""
    migrate_words = commands.add_parser("migrate", help="bring the tables up to date")
    migrate_words.set_defaults(run=migrate)
    words = commands.add_parser("django", help="one of Django's own commands")
    words.add_argument("words", nargs=argparse.REMAINDER)
    words.set_defaults(run=run)


def migrate(_: argparse.Namespace) -> int:
    """Make and change the tables as their owner."""
    django.setup()
    call_command("migrate", database="owner", interactive=False, verbosity=0)
    return 0


def run(options: argparse.Namespace) -> int:
    """Hand the words to Django."""
    execute_from_command_line(["servanda django", *options.words])
    return 0
