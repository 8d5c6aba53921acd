"""Clauses that give somebody something to do: who, from where in the sentence, how strongly."""

from servanda.texts.clauses.finding import find_clauses
from servanda.texts.clauses.sentence import Clause, Sentence
from servanda.texts.clauses.subject import by_work

__all__ = ["Clause", "Sentence", "by_work", "find_clauses"]
