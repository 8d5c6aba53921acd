"""A clause that gives somebody something to do, and the sentence it is found in."""

import re
from dataclasses import dataclass

from servanda.law.duties import Force
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.mentions import COUNT_WORD, WITH, Mention, chain, find_mentions

# Each word ends at a boundary, so that no text can be cut into words in two ways.
DETERMINERS = re.compile(
    r"(?:(?:que|that|the|les?|la|tous?|toutes?|tout|all|each|every|chaque|chacun\w*|any|autres?|other"
    r"|its|ses|son|sa|leurs?|their|those|ces|cet|ce|cette|these|this|both|remaining|relevant"
    r"|representa\w+|de|of|member|a|an|un|une|des|du|in addition|en outre|also|\d{1,3}"
    rf"|{COUNT_WORD})\b\s*|(?:qu|l|d)'\s*|,\s*)*$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Somebody and what they are to do: the mentions, the place of its verb, its force."""

    who: tuple[Mention, ...]
    at: int
    force: Force
    has_who: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as printed and folded, with who is mentioned in it."""

    text: str
    folded: str
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, text: str, grammar: Grammar) -> "Sentence":
        """The sentence with the mentions found in it."""
        return cls(text, fold(text), tuple(find_mentions(text, grammar)))


def between(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Those mentioned between two places of a sentence."""
    return [m for m in sentence.mentions if start <= m.start < end]


def joint(sentence: Sentence, start: int) -> list[Mention]:
    """Those "in co-operation with" whom the thing is to be done."""
    found: list[Mention] = []
    for match in WITH.finditer(sentence.folded, start):
        near = [m for m in sentence.mentions if 0 <= m.start - match.end() < 40]
        found += chain(near, sentence.folded)
    return found
