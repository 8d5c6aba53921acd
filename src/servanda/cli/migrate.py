"""`servanda migrate`: brings the tables up to date."""

import argparse

from django.core.management import call_command


def run(_: argparse.Namespace) -> int:
    """Make and change the tables as their owner."""
    call_command("migrate", database="owner", interactive=False, verbosity=0)
    return 0
