"""`servanda import`: reads a list of decisions, shows what it would add, and stores it."""

import argparse
import hashlib
import re
import sys
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from servanda.base.verdict import Refused
from servanda.duties.actions import adopt_list
from servanda.journal.actors import SYSTEM
from servanda.journal.intake import Intake
from servanda.profiles import grammar, is_demonstration
from servanda.texts import Reading, ReadingError, printed_lines, read

END_OF_SENTENCE = re.compile(r"[.;:!?…)\]»”\"’'*]$")


def run(options: argparse.Namespace) -> int:
    """0 where the file is stored or was stored before; 1 where it is not."""
    try:
        content = options.file.read_bytes()
        reading = read(content, grammar=grammar())
    except OSError as error:
        raise Refused(f"{options.file} cannot be opened: {error.strerror}.") from error
    except ReadingError as error:
        raise Refused(f"{options.file}: {error}") from error
    intake = take_in(reading, content, keep=False)
    print(summary(options.file, reading, intake))
    if not intake.added:
        return 0
    if not (options.yes or agreed("Store this? [y/N] ")):
        print("Nothing was stored.", file=sys.stderr)
        return 1
    take_in(reading, content, keep=True)
    print("Stored.")
    return 0


def take_in(reading: Reading, content: bytes, *, keep: bool) -> Intake:
    """Store a reading whole, or only see what storing it would add."""
    with transaction.atomic():
        intake = adopt_list(
            reading=reading,
            digest=hashlib.sha256(content).hexdigest(),
            is_official=not is_demonstration(_printed(content)),
            by=SYSTEM,
            at=timezone.now(),
        )
        transaction.set_rollback(not keep)
    return intake


def _printed(content: bytes) -> bytes:
    """What a file of any format prints, as text."""
    return "\n".join(line.text for line in printed_lines(content)).encode()


def summary(file: Path, reading: Reading, intake: Intake) -> str:
    """What was read, and what it adds, as lines."""
    header = reading.header
    lines = [
        f"{header.symbol}: {header.title}, meeting {header.meeting.number}, {header.dated_on}",
        f"{len(reading.decisions)} decisions under {len(reading.items)} headings",
    ]
    if not intake.added:
        return "\n".join([*lines, f"Everything that {file.name} says is stored already."])
    width = max(map(len, intake.added))
    counts = [f"  {name:<{width}}  {count:>4}" for name, count in intake.added.items()]
    doubts = [f"  decision {one.decision}: {one.text}: {one.message}" for one in reading.warnings]
    doubts += cut_off(reading)
    if doubts:
        lines += ["To look at:", *doubts]
    return "\n".join([*lines, "New:", *counts])


def cut_off(reading: Reading) -> list[str]:
    """A doubt where the document ends in the middle of a sentence."""
    last = reading.decisions[-1] if reading.decisions else None
    words = [last.text, *last.points] if last else []
    words += [line for annex in reading.annexes for line in annex.text.splitlines()]
    said = [line.rstrip() for line in words if not is_demonstration(line.encode())]
    end = said[-1] if said else ""
    if not end or END_OF_SENTENCE.search(end):
        return []
    return [f"  the end: “…{end[-50:]}”: no sentence ends there; is the file whole?"]


def agreed(question: str) -> bool:
    """Whether the person at the keyboard says yes; silence is no."""
    try:
        return input(question).strip().casefold() in {"y", "yes", "o", "oui"}
    except EOFError:
        print("\nNobody answered. To go on without being asked, add --yes.", file=sys.stderr)
        return False
