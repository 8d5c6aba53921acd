"""Clauses that give somebody something to do: who, from where in the sentence, how strongly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.law.duties import Force
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.mentions import COUNT_WORD, WITH, Mention, chain, find_mentions
from servanda.texts.reading import Debtor

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
    r"|prie|invite|appelle|exhorte|encourage|rappelle)(?= (?:a|au|aux|le|la|les|l'|son|sa|ses"
    r"|tou\w+|chaque)\b)"
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
_POSSIBLE = re.compile(
    r"\b(?:possible,? (?:pour|for)|possibilite (?:pour|offerte a|qu'ont)|possibility for"
    r"|opportunity for)\b"
)
_MAY = (
    r"peu(?:ven)?t|pourr(?:a|ont|ait|aient)|(?:a|ont) la (?:possibilite|faculte)"
    r"|auront la possibilite|may|can|could|might|ha(?:s|ve|d) the (?:possibility|opportunity)"
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
_CLAUSE_START = re.compile(
    r"(?:\b(?:que|qu'|that|and that|et que|and|et|but|mais|while|tandis que|if|si|donc)(?: "
    r"|(?<='))|[;:] |[.!?] |, (?=(?:the|les|le|la|who|which|qui)\b))"
)
# Each word ends at a boundary, so that no text can be cut into words in two ways.
_DETERMINERS = re.compile(
    r"(?:(?:que|that|the|les?|la|tous?|toutes?|tout|all|each|every|chaque|chacun\w*|any|autres?|other"
    r"|its|ses|son|sa|leurs?|their|those|ces|cet|ce|cette|these|this|both|remaining|relevant"
    r"|representa\w+|de|of|member|a|an|un|une|des|du|in addition|en outre|also|\d{1,3}"
    rf"|{COUNT_WORD})\b\s*|(?:qu|l|d)'\s*|,\s*)*$"
)
_ADJACENT = re.compile(r"(?: (?:concernee?s?|concerned))?,? ?(?:\w+ly |also |\w+ment )?$")
_GOVERNED = re.compile(
    r"\b(?:of|de|du|des|d'|par|by|from|to|a|aux?|with|avec|for|pour|on|sur) ?"
    rf"(?:(?:the|les?|la|l'|its|ses|all|tous|toutes|other|autres|\d{{1,3}}|{COUNT_WORD}) ?){{0,4}}$"
)
_ANAPHORA = re.compile(
    r"^(?:et |and |also |,)*\s*(?:celles?-ci|ceux-ci|celui-ci|ils|elles|ces (?:dernier\w*"
    r"|informations?|reponses|contributions|elements"
    r"|documents|commentaires|donnees)|celles|they|these|those|this (?:information|reply"
    r"|contribution)|such|the latter|who|which|qui"
    r"|l'information|he|she|il|elle)\b"
)
_AGENT = re.compile(
    r"\b(?:par|by) (?:(?:le|la|les|l'|the|its|ses|son|sa|all|chaque|each|tous les|toutes les) ?)*$"
)
_WORK = (
    (re.compile(r"\b(?:observations?)\b"), Debtor.RAPPORTEURS),
    (
        re.compile(
            r"\b(?:reponses?|repl(?:y|ies)|answers|responses|positions?|candidatures|nominations)\b"
        ),
        Debtor.PARTIES,
    ),
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


def find_clauses(sentence: Sentence, before: Sequence[Mention]) -> list[Clause]:
    """The clauses of a sentence that give somebody something to do, in order.

    ``before`` are those of the sentence before, whom "these" or "they" mean.
    """
    found: list[Clause | None] = [
        _asking(match, sentence) for match in _ASK.finditer(sentence.folded)
    ]
    found += _also_asked(found, sentence)
    found += [_possible(match, sentence) for match in _POSSIBLE.finditer(sentence.folded)]
    found += [_modal(match, sentence, before) for match in _MODAL.finditer(sentence.folded)]
    return sorted((c for c in found if c), key=lambda clause: clause.at)


def _between(sentence: Sentence, start: int, end: int) -> list[Mention]:
    return [m for m in sentence.mentions if start <= m.start < end]


def _asking(match: re.Match[str], sentence: Sentence) -> Clause | None:
    who = _addressed(sentence, match.end())
    if not who:
        return None
    is_charge = any(match[name] for name in ("charge", "charge2", "charge3", "charge4"))
    return Clause(who, match.start(), Force.MUST if is_charge else Force.ASKED)


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
    return (*who, *_joint(sentence, who[-1].end))


def _is_that(ends: re.Match[str], first: Mention, sentence: Sentence) -> bool:
    """Whether it goes on "that the Parties…", or with a colon."""
    is_next = bool(_DETERMINERS.match(sentence.folded[ends.end() : first.start].strip()))
    return ends[0] in (":", "") or (ends[0] in ("that", "que") and is_next)


def _also_asked(asked: Sequence[Clause | None], sentence: Sentence) -> list[Clause | None]:
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


def _joint(sentence: Sentence, start: int) -> list[Mention]:
    """Those "in co-operation with" whom the thing is to be done."""
    found: list[Mention] = []
    for match in WITH.finditer(sentence.folded, start):
        near = [m for m in sentence.mentions if 0 <= m.start - match.end() < 40]
        found += chain(near, sentence.folded)
    return found


def _modal(match: re.Match[str], sentence: Sentence, before: Sequence[Mention]) -> Clause:
    force = Force.MAY if match["may"] else Force.ASKED if match["asked"] else Force.MUST
    start = _subject_start(sentence, match.start())
    who = _subject(sentence, start, match.start(), before)
    if not who:
        who = _agent(sentence, match.end())
    joint = _joint(sentence, match.end()) if who else []
    return Clause((*who, *joint), match.start(), force, has_who=bool(who))


def _subject_start(sentence: Sentence, verb: int) -> int:
    """Where the subject of the verb begins: after "that", or at the start."""
    starts = [0, *(m.end() for m in _CLAUSE_START.finditer(sentence.folded, 0, verb))]
    for start in reversed(starts):
        subject = sentence.folded[start:verb].strip()
        first = next(iter(_between(sentence, start, verb)), None)
        is_who = first and _DETERMINERS.match(sentence.folded[start : first.start])
        if is_who:
            return _whole_subject(sentence, starts, start)
        if _ANAPHORA.match(subject):
            return start
    nearest = _nearest(sentence, verb)
    if nearest is not None:
        return nearest
    explicit = [m.end() for m in re.finditer(r"\b(?:que|that)\b ?|\bqu'", sentence.folded[:verb])]
    return explicit[-1] if explicit else 0


def _nearest(sentence: Sentence, verb: int) -> int | None:
    """The start of a subject that stands just before its verb: "by 30 June the Parties shall"."""
    for n, mention in enumerate(sentence.mentions):
        joined = chain(sentence.mentions[n:], sentence.folded)
        last = [m for m in joined if m.end <= verb][-1:]
        is_next = last and _ADJACENT.fullmatch(sentence.folded[last[0].end : verb])
        if is_next and not _GOVERNED.search(sentence.folded[: mention.start][-60:]):
            return mention.start
    return None


def _whole_subject(sentence: Sentence, starts: list[int], start: int) -> int:
    """The start of "the Bureau and the Secretariat", not of its second half."""
    for earlier in starts:
        first = next(iter(_between(sentence, earlier, start)), None)
        if not first or not _DETERMINERS.match(sentence.folded[earlier : first.start]):
            continue
        who = chain([m for m in sentence.mentions if m.start >= first.start], sentence.folded)
        if who[-1].start >= start:
            return earlier
    return start


def _subject(
    sentence: Sentence, start: int, verb: int, before: Sequence[Mention]
) -> tuple[Mention, ...]:
    inside = _between(sentence, start, verb)
    if inside and _DETERMINERS.match(sentence.folded[start : inside[0].start]):
        return tuple(chain(inside, sentence.folded))
    subject = sentence.folded[start:verb].strip()
    if _ANAPHORA.match(subject):
        earlier = [m for m in sentence.mentions if m.end <= start]
        is_relative = re.match(r"(?:who|which|qui)\b", subject)
        return _antecedent(earlier, sentence) if is_relative and earlier else tuple(before)
    by = [m for m in inside if _AGENT.search(sentence.folded[start : m.start])]
    if by:
        return tuple(chain(by, sentence.folded))
    return by_work(subject, start)


def _antecedent(earlier: Sequence[Mention], sentence: Sentence) -> tuple[Mention, ...]:
    """Those whom "who" or "which" means: the last mentioned, with those joined to them."""
    chains = (chain(earlier[n:], sentence.folded) for n in range(len(earlier)))
    return next(tuple(joined) for joined in chains if joined[-1] is earlier[-1])


def by_work(subject: str, start: int = 0) -> tuple[Mention, ...]:
    """Whose work the folded words name: observations the rapporteurs', replies the Parties'."""
    head = subject[:60]
    found = [(m.start(), kind) for words, kind in _WORK if (m := words.search(head))]
    if not found:
        return ()
    return (Mention(min(found)[1], start, start),)


def _agent(sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    later = [m for m in sentence.mentions if m.start >= verb]
    by = [m for m in later if _AGENT.search(sentence.folded[verb : m.start])]
    return tuple(chain(by[:1], sentence.folded))
