"""`servanda load`: brings the register to what the profiles say."""

import argparse
import sys

from django.utils import timezone

from servanda.journal.actors import SYSTEM
from servanda.meetings.actions import load_profile
from servanda.profiles import ProfileError, load, names


def run(options: argparse.Namespace) -> int:
    """Load each profile whole or not at all; 1 and the bad row where one is wrong."""
    for slug in options.profiles or names():
        try:
            load_profile(load(slug), by=SYSTEM, at=timezone.now())
        except ProfileError as error:
            print(error, file=sys.stderr)
            return 1
    return 0
