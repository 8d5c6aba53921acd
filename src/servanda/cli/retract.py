"""`servanda retract`: takes a list of decisions back, with everything stored from it."""

import argparse
from collections import Counter

from django.db import transaction
from django.utils import timezone

from servanda.cli.importing import agreed
from servanda.duties.retraction import retract_list
from servanda.journal.actors import SYSTEM


def run(options: argparse.Namespace) -> int:
    """0 where the list was taken back; 1 where it was not."""
    gone = take_back(options, keep=False)
    width = max(map(len, gone))
    print(f"{options.symbol} would be taken back, with:")
    print("\n".join(f"  {name:<{width}}  {count:>4}" for name, count in gone.items()))
    if not (options.yes or agreed("Take it back? [y/N] ")):
        print("Nothing was changed.")
        return 1
    take_back(options, keep=True)
    print("Taken back. What a profile knows of the same matters returns with `servanda load`.")
    return 0


def take_back(options: argparse.Namespace, *, keep: bool) -> Counter[str]:
    """Take the list back, or only see what would go."""
    with transaction.atomic():
        gone = retract_list(
            symbol=options.symbol, because=options.because, by=SYSTEM, at=timezone.now()
        )
        transaction.set_rollback(not keep)
    return gone
