"""All clauses of a sentence, in order."""

from collections.abc import Sequence

from servanda.texts.clauses.asking import find_asking
from servanda.texts.clauses.modal import find_modal
from servanda.texts.clauses.sentence import Clause, Sentence
from servanda.texts.mentions import Mention


def find_clauses(sentence: Sentence, before: Sequence[Mention]) -> list[Clause]:
    """The clauses of a sentence that give somebody something to do, in order.

    ``before`` are those of the sentence before, whom "these" or "they" mean.
    """
    found = [*find_asking(sentence), *find_modal(sentence, before)]
    return sorted(found, key=lambda clause: clause.at)
