"""Clauses of asking: who is asked, charged or allowed, and to do what."""

import re
from collections.abc import Iterator, Sequence

from servanda.law.duties import Force
from servanda.texts.clauses.sentence import DETERMINERS, Clause, Sentence, joint
from servanda.texts.clauses.subject import antecedent
from servanda.texts.mentions import Mention, chain

_INFINITIVE_FR = (
    r"(?<!\w)(?:de |d'|a )(?:(?:ne pas|ne|le|la|les|lui|leur|y|en|se|s'|l'|nous) ?)*(?:\w+ment )?"
    r"[a-z]{2,}(?:er|ir|re|oir)\b(?! \w*cooperation)"
)
_INFINITIVE_EN = (
    r"\bto (?!the\b|its\b|all\b|this\b|these\b|that\b|any\b|each\b|his\b|their\b)(?:\w+ly )?[a-z]+"
)
_AND = re.compile(r"(?:\b(?:and|et)|,)(?: (?:aux?|a|the|its|les?|la|l'|ses|son))*\s*$")
_THEN_DOES = re.compile(rf"(?: (?:concerned|concernee?s))? (?:{_INFINITIVE_FR}|{_INFINITIVE_EN})")
_INFINITIVE = re.compile(rf"{_INFINITIVE_FR}|{_INFINITIVE_EN}|\bque\b|\bthat\b|:|$")
_FR_ADVERBS = (
    r"(?:(?:\w+ment|aussi|donc|ainsi|en outre|par ailleurs|ensuite|de nouveau|instamment) )*"
)
_ASK = re.compile(
    r"(?:"
    rf"\b(?:a|ont|avait) {_FR_ADVERBS}(?:(?P<charge>charge|mandate|confie|donne mandat)|demande"
    rf"|prie|invite|appele|exhorte|encourage|sollicite|engage|rappele|propose)"
    r"|^(?:(?:\w+ment|aussi|enfin|ensuite|en outre),? )*(?:(?P<charge2>charge|confie)|demande"
    r"|prie|invite|appelle|exhorte|encourage|rappelle)(?=(?:,? (?:en \w+|par \w+|\w+ment|aussi"
    r"|donc|ainsi|a nouveau|de nouveau|enfin|ensuite),?)? (?:a|au|aux|le|la|les|l'|son|sa|ses"
    r"|tou\w+|chaque)\b)"
    r"|\b(?:lui|leur) (?:a |ont )?demande"
    r"|(?:^|,? and |,? but |, |; )(?:(?:\w+ly|also|further|then|again|in addition|moreover),? )*"
    r"(?:(?P<charge3>instruct(?:ed|s)|entrust(?:ed|s)|mandate[ds]|task(?:ed|s)|charge[ds])"
    r"|invite[ds]|call(?:ed|s) (?:up)?on|ask(?:ed|s)|request(?:ed|s)|urge[ds]|encourage[ds]"
    r"|remind(?:ed|s))"
    r"(?! (?:by|from|for|in|until|to)\b)"
    r"|\b(?:committee|it|and|he|she) (?:\w+ly |also )?(?:(?P<charge4>instruct(?:ed|s)"
    r"|entrust(?:ed|s))|invite[ds]|call(?:ed|s) (?:up)?on|ask(?:ed|s)|request(?:ed|s)|urge[ds]"
    r"|encourage[ds])"
    r"(?! (?:by|from|for|in|until|to)\b)"
    r")\b"
)
_PRONOUN = re.compile(r" (?:it|them|him|her) to\b")
_POSSIBLE = re.compile(
    r"\b(?:possible,? (?:pour|for)|possibilite (?:pour|offerte a|qu'ont)|possibility for"
    r"|opportunity for)\b"
)


def find_asking(sentence: Sentence) -> Iterator[Clause]:
    """The clauses that ask or allow: "asked X to", "invited X", "possible for X"."""
    asked = [_asking(match, sentence) for match in _ASK.finditer(sentence.folded)]
    yield from (clause for clause in asked if clause)
    yield from _also_asked(asked, sentence)
    possible = (_possible(match, sentence) for match in _POSSIBLE.finditer(sentence.folded))
    yield from (clause for clause in possible if clause)


def _asking(match: re.Match[str], sentence: Sentence) -> Clause | None:
    who = _addressed(sentence, match.end()) or _meant(match, sentence)
    if not who:
        return None
    is_charge = any(match[name] for name in ("charge", "charge2", "charge3", "charge4"))
    return Clause(who, match.start(), Force.MUST if is_charge else Force.ASKED)


def _meant(match: re.Match[str], sentence: Sentence) -> tuple[Mention, ...]:
    """Whom "asked it to" or « lui demande de » means: the last mentioned, with those joined."""
    is_pronoun = _PRONOUN.match(sentence.folded, match.end()) or match[0].startswith(
        ("lui", "leur")
    )
    earlier = [m for m in sentence.mentions if m.end <= match.start()]
    return antecedent(earlier, sentence) if is_pronoun and earlier else ()


def _possible(match: re.Match[str], sentence: Sentence) -> Clause | None:
    who = _addressed(sentence, match.end())
    return Clause(who, match.start(), Force.MAY) if who else None


def _addressed(sentence: Sentence, start: int) -> tuple[Mention, ...]:
    """Those addressed after a verb of asking, up to what they are asked to do."""
    later = [m for m in sentence.mentions if m.start >= start]
    if not later or later[0].start - start > 80:
        return ()
    ends = _INFINITIVE.search(sentence.folded, start)
    first = later[0]
    if ends and ends.end() <= first.start and not _is_that(ends, first, sentence):
        return ()
    who = chain(later, sentence.folded)
    return (*who, *joint(sentence, who[-1].end))


def _is_that(ends: re.Match[str], first: Mention, sentence: Sentence) -> bool:
    """Whether it goes on "that the Parties…", or with a colon."""
    is_next = bool(DETERMINERS.match(sentence.folded[ends.end() : first.start].strip()))
    return ends[0] in (":", "") or (ends[0] in ("that", "que") and is_next)


def _also_asked(asked: Sequence[Clause | None], sentence: Sentence) -> list[Clause]:
    """The second addressee of one verb: "asked X to draft and Y to comment"."""
    if not asked or asked[0] is None:
        return []
    known = {mention for clause in asked if clause for mention in clause.who}
    return [
        Clause((mention,), mention.start, asked[0].force)
        for mention in sentence.mentions
        if mention not in known
        and mention.start > asked[0].at
        and _AND.search(sentence.folded[: mention.start][-30:])
        and _THEN_DOES.match(sentence.folded[mention.end :][:60])
    ]
