"""Symbols that exist nowhere, where all documents that exist are known."""

from collections.abc import Iterator

from servanda.texts.checks.known import Paper
from servanda.texts.reading import Doubt, Warned
from servanda.texts.symbols import Symbol, find_symbols


def unknown_symbols(paper: Paper) -> Iterator[Warned]:
    """Each symbol, its version and language aside, that no known document bears."""
    if paper.known.symbols is None:
        return
    exist = {_key(one) for each in paper.known.symbols for one in find_symbols(each)}
    own = paper.header.symbol if paper.header else None
    seen = {_key(own)} if own else set()
    for saying in paper.sayings:
        for symbol in find_symbols(saying.text):
            if _key(symbol) in exist | seen:
                continue
            message = "no document of this symbol is known"
            yield Warned(Doubt.SYMBOL_UNKNOWN, saying.decision, symbol.text, message, saying.point)


def _key(symbol: Symbol) -> tuple[str, int, int]:
    return symbol.body.upper(), symbol.year, symbol.number
