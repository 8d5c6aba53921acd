"""Headings whose number does not follow the one before."""

from collections.abc import Iterator

from servanda.texts.checks.known import Paper
from servanda.texts.reading import Doubt, Warned


def numbering(paper: Paper) -> Iterator[Warned]:
    """Each heading that leaves a gap, comes again or stands out of order."""
    before = ""
    for number in paper.numbers:
        if not follows(number, before):
            yield out_of_order(number)
        before = number


def out_of_order(number: str) -> Warned:
    """The doubt about a heading of that number."""
    message = f"the number of heading {number} does not follow the one before"
    return Warned(Doubt.NUMBERING, None, number, message)


def follows(number: str, before: str) -> bool:
    """Whether a heading may stand after another; the first is 1.

    >>> follows("2.1.1", "2.1"), follows("3", "2.1.1"), follows("2.3", "2.1")
    (True, True, False)
    """
    if not before:
        return number == "1"
    parts = [int(part) for part in before.split(".")]
    nexts = [[*parts, 1], *([*parts[:n], parts[n] + 1] for n in range(len(parts)))]
    return number in [".".join(map(str, each)) for each in nexts]
