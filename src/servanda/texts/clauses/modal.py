"""Clauses with a modal verb: somebody shall, must, will, should or may do something."""

import re
from collections.abc import Iterator, Sequence

from servanda.law.duties import Force
from servanda.texts.clauses.sentence import Clause, Sentence, joint
from servanda.texts.clauses.subject import agent, subject, subject_start
from servanda.texts.mentions import Mention

_MAY = (
    r"peu(?:ven)?t|pourr(?:a|ont|ait|aient)|a la (?:possibilite|faculte)|ont la (?:possibilite"
    r"|faculte)|auront la possibilite"
    r"|ont la possibilite|(?<!\d )(?<!\dst )(?<!\d[nrt][dh] )(?<!\bof )(?<!-)"
    r"may(?! (?:19|20)\d\d\b)|can|could|might|ha(?:s|ve|d) the (?:possibility|opportunity)"
    r"|(?:are|is|were|sont|est) (?:libres? |free )(?:to|de)"
)
_ASKED = (
    r"(?:sont|est|seront|sera|etaient|soient) (?:\w+ment )?(?:invite|prie|encourage|appele"
    r"|exhorte)e?s?"
    r"|(?:are|is|were|was|will be|be) (?:\w+ly |also )?(?:invited|requested|asked|encouraged"
    r"|called (?:up)?on|urged)"
)
_MUST = (
    r"doi(?:ven)?t|dev(?:r(?:a|ont|ait|aient)|ai(?:en)?t)|(?:ont|avaient|auront|aura|a"
    r"|avait) (?:\w+ment )?jusqu'"
    r"|dispos(?:ent|e|aient|ait|eront|era)|(?:sont|est|seront|sera) (?:tenue?s?|chargee?s?"
    r"|requise?s?|priee?s?)"
    r"|(?:il (?:incombe|appartient) (?:a|au|aux))"
    r"|should|shall|must|ha(?:s|ve|d) (?:\w+ )?(?:until|to|till)|will have (?:until|to)|will"
    r"|would|(?:are|is|were|was) to"
    r"|(?:are|is|were) (?:required|obliged|expected|due|instructed|entrusted|tasked)|need(?:s"
    r"|ed)? to|undertook to"
    r"|(?:have|has|had|ont|avaient) \w+ (?:working days|jours ouvr\w+|weeks|semaines|days|jours"
    r"|months|mois)"
    r"|[a-z]+(?:era|eront|ira|iront|dra|dront|ttra|ttront|ura|uront|rra|rront|fera|feront|erait"
    r"|eraient|irait|iraient|drait|draient|ttrait|ttraient)"
)
_MODAL = re.compile(
    rf"\b(?:(?P<may>{_MAY})|(?P<asked>{_ASKED})|(?P<must>{_MUST}))"
    # What will be the subject of something does nothing itself.
    r"(?:\b(?! l'objet\b| be the subject\b)|(?<='))"
)


def find_modal(sentence: Sentence, before: Sequence[Mention]) -> Iterator[Clause]:
    """The clauses of a sentence that have a modal verb or a future tense.

    ``before`` are those of the sentence before, whom "these" or "they" mean.
    """
    for match in _MODAL.finditer(sentence.folded):
        yield _modal(match, sentence, before)


def _modal(match: re.Match[str], sentence: Sentence, before: Sequence[Mention]) -> Clause:
    force = Force.MAY if match["may"] else Force.ASKED if match["asked"] else Force.MUST
    start = subject_start(sentence, match.start())
    who = subject(sentence, start, match.start(), before)
    if not who:
        who = agent(sentence, match.end())
    with_whom = joint(sentence, match.end()) if who else []
    return Clause((*who, *with_whom), match.start(), force, has_who=bool(who))
