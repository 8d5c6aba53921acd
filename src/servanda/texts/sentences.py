"""A paragraph cut into its sentences."""

import re

_END = re.compile(r"(?<=[.!?;])[»”\"')\]]*\s+(?=[«“\"(\[]?[^\W\d_a-z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:M|MM|Mr|Ms|Mrs|Dr|Prof|art|Art|No|no|n|p|pp|cf|e\.g|i\.e|p\.m|a\.m|St|vol|para"
    r"|ch)\.|\b[A-Z]\.)$"
)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, abbreviations kept whole.

    >>> sentences("Invited Mr. ABC to reply. The reply should be short.")
    ['Invited Mr. ABC to reply.', 'The reply should be short.']
    """
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        found.append(text[start : match.start()])
        start = match.end()
    return [*found, text[start:]]
