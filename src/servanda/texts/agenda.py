"""Papers and questions that the headings of an agenda name."""

import re
from collections.abc import Iterator

from servanda.texts.blocks import Heading
from servanda.texts.folding import fold
from servanda.texts.reading import Item
from servanda.texts.symbols import find_symbols

_QUESTIONS = re.compile(
    r"\bquestions? (?:nos?\.? ?|n° ?)?(?P<list>\d{1,3}[a-z]?\b(?:(?: ?(?:,|-|to|a|au|et|and"
    r"|&) ?)(?:questions? )?\d{1,3}[a-z]?\b)*)"
)
_SPAN = re.compile(r"(\d{1,3})([a-z]?)(?: ?(?:-|to|au|a) ?(\d{1,3})([a-z]?)\b)?")


def read_item(heading: Heading, *, of_agenda: bool) -> Item:
    """The heading as an item; in an agenda, with the papers and questions named under it."""
    if not of_agenda:
        return Item(heading.number, heading.text, heading.parent)
    texts = [heading.text, *(block.text for block in heading.lines)]
    papers = [symbol.compact for text in texts for symbol in find_symbols(text)]
    questions = [question for text in texts for question in questions_in(fold(text))]
    return Item(
        heading.number,
        heading.text,
        heading.parent,
        papers=tuple(dict.fromkeys(papers)),
        questions=tuple(dict.fromkeys(questions)),
    )


def questions_in(folded: str) -> Iterator[str]:
    """The numbers of the questions that a folded text names, spans written out.

    >>> list(questions_in("questions 8-10, 12 and 9b"))
    ['8', '9', '10', '12', '9b']
    """
    for match in _QUESTIONS.finditer(folded):
        for first, letter, last, _ in _SPAN.findall(match["list"]):
            if last and 0 < int(last) - int(first) < 100:
                yield from map(str, range(int(first), int(last) + 1))
            else:
                yield from (each for each in (first + letter, last) if each)
