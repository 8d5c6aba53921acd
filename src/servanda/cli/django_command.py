"""`servanda django …`: Django's own commands, with the house's settings."""

import argparse

from django.core.management import execute_from_command_line


def run(options: argparse.Namespace) -> int:
    """Hand the words to Django."""
    execute_from_command_line(["servanda django", *options.words])
    return 0
