"""What follows where a deadline passes in silence."""

import re

from servanda.law.duties import SilenceEffect

_DEEMED = re.compile(
    r"\b(?:considere\w*|reput\w+|presum\w+|deemed|considered|regarded|treated|taken as|vau(?:t"
    r"|dra)|tenue?s? pour"
    r"|assumed|concluded|construed|interpreted)\b"
)
_SILENCE = re.compile(
    r"\b(?:faute d|a defaut d|en l'absence d|sans (?:reponse|objection|opposition|reaction)"
    r"|absence of|failing|in default of"
    r"|silence|no (?:information|reply|response|objection|answer)|not (?:repl|respond|provid"
    r"|object|submit|received|sent)"
    r"|without (?:any )?(?:objection|reply|information)|a moins qu|sauf (?:si|objection"
    r"|opposition)|unless"
    r"|(?:apres|after|expir\w+|passe|past|at the end of) (?:\w+ ){0,3}(?:delai|date|deadline"
    r"|time-limit|echeance)"
    r"|if nothing|si rien|if no\b|si aucune?\b|aucune (?:information|reponse|objection"
    r"|opposition)|n'\w+ (?:pas|aucune) |si (?:\w+ ){1,4}ne \w+ pas\b)"
)
_NOT_COMPLIANT = re.compile(
    r"\b(?:pas (?:etre )?(?:en conformite|conforme)s?|non conforme|non-conforme"
    r"|not (?:to be )?in (?:conformity|compliance|line)|not conform|non-complian\w+|not complian\w+"
    r"|not (?:to )?(?:have )?(?:comply|complied)|aucun(?:e)? suivi|pas de suivi|aucune mesure"
    r"|taken no action|no follow-up|not (?:given|followed)|n'\w+ assure aucun)"
)
_ADOPTED = re.compile(
    r"\b(?:adopt\w+|approuv\w+|approved|accept\w+|agree\w*|acquiesc\w+|accord|consent\w*"
    r"|endors\w+)\b"
)


def effect_of_silence(folded: str) -> SilenceEffect | None:
    """What a folded sentence says that silence means, ``None`` where it says nothing.

    >>> effect_of_silence("will be considered adopted after this deadline, unless").value
    'deemed_adopted'
    """
    if not (_DEEMED.search(folded) and _SILENCE.search(folded)):
        return None
    if _NOT_COMPLIANT.search(folded):
        return SilenceEffect.DEEMED_NOT_COMPLIANT
    return SilenceEffect.DEEMED_ADOPTED if _ADOPTED.search(folded) else None
