"""The subject of a verb: who stands before it, whom a pronoun means, whose work it is."""

import re
from collections.abc import Sequence

from servanda.texts.clauses.sentence import DETERMINERS, Sentence, between
from servanda.texts.mentions import COUNT_WORD, Mention, chain
from servanda.texts.reading import Debtor

_CLAUSE_START = re.compile(
    r"(?:\b(?:que|qu'|that|and that|et que|and|et|but|mais|while|tandis que|if|si|donc)(?: "
    r"|(?<='))|[;:] |[.!?] |, (?=(?:the|les|le|la|who|which|qui)\b))"
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
_COMPOSED = re.compile(
    r"\b(?:compose\w*|constitue\w*|forme\w*|consisting|made up|comprising)"
    r"(?: (?:of|by|de|d'|par|from))?(?: (?:the|les|la|le))? ?$"
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


def subject_start(sentence: Sentence, verb: int) -> int:
    """Where the subject of the verb begins: after "that", or at the start."""
    starts = [0, *(m.end() for m in _CLAUSE_START.finditer(sentence.folded, 0, verb))]
    for start in reversed(starts):
        subject = sentence.folded[start:verb].strip()
        first = next(iter(between(sentence, start, verb)), None)
        is_who = first and DETERMINERS.match(sentence.folded[start : first.start])
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
        first = next(iter(between(sentence, earlier, start)), None)
        if first and DETERMINERS.match(sentence.folded[earlier : first.start]):
            who = chain([m for m in sentence.mentions if m.start >= first.start], sentence.folded)
            if who[-1].start >= start:
                return earlier
    return _of_members(sentence, start)


def _of_members(sentence: Sentence, start: int) -> int:
    """The start of "Ms A and Mr B" in "a group composed of Ms A and Mr B will", not of "Mr B"."""
    for n, mention in enumerate(sentence.mentions):
        who = chain(sentence.mentions[n:], sentence.folded)
        is_composed = _COMPOSED.search(sentence.folded[: mention.start])
        if is_composed and mention.start < start <= who[-1].start:
            return mention.start
    return start


def subject(
    sentence: Sentence, start: int, verb: int, before: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Who does what a verb says: the subject named, meant by a pronoun, or given by the work."""
    inside = between(sentence, start, verb)
    if inside and DETERMINERS.match(sentence.folded[start : inside[0].start]):
        return tuple(chain(inside, sentence.folded))
    subject = sentence.folded[start:verb].strip()
    if _ANAPHORA.match(subject):
        earlier = [m for m in sentence.mentions if m.end <= start]
        is_relative = re.match(r"(?:who|which|qui)\b", subject)
        return antecedent(earlier, sentence) if is_relative and earlier else tuple(before)
    by = [m for m in inside if _AGENT.search(sentence.folded[start : m.start])]
    if by:
        return tuple(chain(by, sentence.folded))
    return by_work(subject, start)


def antecedent(earlier: Sequence[Mention], sentence: Sentence) -> tuple[Mention, ...]:
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


def agent(sentence: Sentence, verb: int) -> tuple[Mention, ...]:
    """By whom a thing is to be done, named after its verb with "by"."""
    later = [m for m in sentence.mentions if m.start >= verb]
    by = [m for m in later if _AGENT.search(sentence.folded[verb : m.start])]
    return tuple(chain(by[:1], sentence.folded))
