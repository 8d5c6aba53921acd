"""E-mail addresses and links that differ by a slip from others."""

import re
from collections.abc import Iterator

from servanda.texts.checks.known import Paper
from servanda.texts.checks.slips import Said, is_slip, slips
from servanda.texts.reading import Doubt, Warned

ADDRESS = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b")
_LINK = re.compile(r"(?:https?://|\bwww\.)[^\s()<>«»“”\"]{1,300}[\w/]")
_PARTS = re.compile(r"[\d_/-]+|\b(?:en|fr|eng|fre|fra)\b|^https?:|\bwww\.")


def addresses(paper: Paper) -> Iterator[Warned]:
    """Each address that differs by a slip from the usual one, then each such link."""
    mailbox = paper.known.grammar.address
    said = _found(ADDRESS, paper)
    usual = [Said(0, mailbox)] * (len(said) + 1) if mailbox else []
    yield from _warned([*usual, *said], links=False)
    yield from _warned(_found(_LINK, paper), links=True)


def _found(pattern: re.Pattern[str], paper: Paper) -> list[Said]:
    return [
        Said(saying.decision, match[0], point=saying.point)
        for saying in paper.sayings
        for match in pattern.finditer(saying.text)
    ]


def _warned(said: list[Said], *, links: bool) -> Iterator[Warned]:
    for odd, usual in slips(said, _links_alike if links else _alike):
        message = f"differs from {usual.text}, used elsewhere in this document"
        yield Warned(Doubt.ADDRESS_DIFFERS, odd.decision, odd.text, message, odd.point)


def _alike(one: Said, other: Said) -> bool:
    return is_slip(one.text, other.text)


def _links_alike(one: Said, other: Said) -> bool:
    """Whether two links differ by a slip: not by the number of a page or its language."""
    bare = [_PARTS.sub("", each.text.casefold()) for each in (one, other)]
    return is_slip(one.text, other.text) and bare[0] != bare[1]
