"""Who is mentioned in a clause: Parties, members, rapporteurs, the Secretariat…"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.persons import find_persons
from servanda.texts.reading import Debtor, Debtors

_COUNT_WORDS = re.findall(
    r"\S+",
    "two|deux three|trois four|quatre five|cinq six|six seven|sept eight|huit nine|neuf ten|dix"
    " eleven|onze twelve|douze thirteen|treize fourteen|quatorze fifteen|quinze sixteen|seize"
    " seventeen|dix-sept eighteen|dix-huit nineteen|dix-neuf twenty|vingt",
)
_COUNTS = {word: n for n, words in enumerate(_COUNT_WORDS, 2) for word in words.split("|")}
COUNT_WORD = "|".join(sorted(_COUNTS, key=len, reverse=True))
_COUNT = re.compile(
    rf"\b(\d{{1,3}}|{COUNT_WORD})"
    r" (?:(?:autres|other|remaining|following|concerned|relevant) )?$"
)
_WORDS = {
    Debtor.PARTIES: (
        r"(?:(?:etats?(?: membres?)?|states?|member states?) ?)?\b(?:parties|partie|party)\b"
        r"|(?:autorites (?:nationales|competentes|des (?:etats|parties))|(?:national|competent"
        r"|domestic) authorities)\b"
        r"|(?:etats(?: membres| concernes)?|states|member states|governments"
        r"|gouvernements|delegations|countries concerned|pays concernes)\b"
        r"|(?:etat|state) (?:concernee?|concerned|membre)\b|member state\b|each (?:state|country)\b"
    ),
    Debtor.RAPPORTEURS: r"(?:co-?)?rapporteur(?:e|·e|\(e\))?(?:·?s|\(s\))?\b",
    Debtor.MEMBERS: r"membres?\b(?! (?:de la societe|etats))|members?\b(?! states?)",
    Debtor.SECRETARIAT: r"secretariat\b|executive secretary\b|secretaire executi(?:f|ve)\b",
    Debtor.BUREAU: r"bureau\b",
    Debtor.CIVIL_SOCIETY: (
        r"societe civile\b|civil society\b(?: organi[sz]ations)?|\bongs?\b|\bngos?\b"
        r"|organisations non gouvernementales\b|non-governmental organi[sz]ations\b"
    ),
    Debtor.EXPERTS: r"(?:groupe d')?(?:experts?|expertes?|chercheurs?|researchers?|consultants?)\b",
    Debtor.OTHER: (
        r"(?:vice-)?president(?:e|·e)?s?\b|(?:vice-)?chair(?:person|man|woman|s)?\b|participants?\b"
        r"|observ(?:ateurs|atrices|ers)\b|(?:groupe de|working|drafting) (?:travail|redaction"
        r"|group)\b"
        r"|groupe\b|group\b|task force\b"
    ),
}
_MENTION = re.compile(
    "|".join(rf"(?P<{kind}>(?<![\w-])(?:{words}))" for kind, words in _WORDS.items())
)
# These hold the words above and are none of those persons; blanked before looking.
_NOT_DEBTORS = re.compile(
    r"(?:comite|committee) (?:des|of the|of) parties|conference (?:des|of the) parties"
    r"|secretariat general|reunion du bureau|bureau meeting|third part(?:y|ies)|tierces? parties?"
    r"|comite directeur|\b(?:en|fai\w*) partie\b|\bin part\b|tiers etats"
)
_LINK = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:concernee?s|concerned|in question|elected|elus?)\s*)?"
    r"(?:(?:du|de l[a']|of the|of its|to the|a la)\s[\w' -]{1,45}?)?\s*,?\s*"
    r"(?:et|ou|and|or|and/or|et/ou|ainsi que|as well as|&|,|"
    r"(?:en|in) (?:etroite |close )?co-?operation (?:avec|with)|together with|jointly with"
    r"|conjointement avec|de concert avec|aided by)\s*,?\s*"
    r"(?:(?:aux?|a|de|du|des|le|les|la|l|ses|son|sa|leurs?|the|its|their|all|tous|toutes|to"
    r"|also|representa\w+|autres|other|any|tout|each|eventuel\w+|of)(?:'|\s+))*"
)
_OF_STATES = re.compile(
    r"(?: (?:concernee?s|concerned|in question))?(?: (?:which|who|that|qui|n'ayant|having|not)\b"
    r"[^().;:]{1,100}?)? ?\((?P<list>[^()]{3,400})\)"
)
_BETWEEN_STATES = re.compile(r"(?:[ ,;&]|\b(?:and|et|the|le|la|les)\b|\bl')*")
WITH = re.compile(
    r"(?:en|in) (?:etroite |close )?co-?operation (?:avec|with)|together with|jointly with"
    r"|conjointement avec"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A debtor mentioned in a text, with the place of the words."""

    kind: Debtor
    start: int
    end: int
    count: int | None = None
    states: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


def find_mentions(text: str, grammar: Grammar) -> list[Mention]:
    """All who are mentioned in a text as printed, in order, none twice in one place."""
    folded = _NOT_DEBTORS.sub(lambda m: "~" * len(m[0]), fold(text))
    found = [_mention(match, folded) for match in _MENTION.finditer(folded)]
    found += [
        Mention(Debtor.MEMBERS, p.start, p.end, persons=(p.name,)) for p in find_persons(text)
    ]
    found = [_with_states(m, folded, grammar) for m in found]
    taken = [(m.start, m.end) for m in found] + [
        match.span() for m in found if m.states and (match := _OF_STATES.match(folded, m.end))
    ]
    found += [
        Mention(Debtor.PARTIES, s.start, s.end, states=(s.code,))
        for s in grammar.states_in(text)
        if not any(start <= s.start < end for start, end in taken)
    ]
    return sorted(found, key=lambda m: m.start)


def _with_states(mention: Mention, folded: str, grammar: Grammar) -> Mention:
    """Parties with the States that brackets after them name: "the Parties (Arvenia, Belmark)"."""
    match = _OF_STATES.match(folded, mention.end) if mention.kind is Debtor.PARTIES else None
    states = list(grammar.states_in(match["list"])) if match else []
    if not match or not states:
        return mention
    rest = match["list"]
    for state in reversed(states):
        rest = rest[: state.start] + rest[state.end :]
    only = _BETWEEN_STATES.fullmatch(rest)
    return replace(mention, states=tuple(s.code for s in states)) if only else mention


def _mention(match: re.Match[str], folded: str) -> Mention:
    kind = Debtor(str(match.lastgroup))
    start = match.start()
    count = _COUNT.search(folded[max(0, start - 40) : start])
    if kind is not Debtor.PARTIES or not count:
        return Mention(kind, start, match.end())
    number = int(count[1]) if count[1].isdigit() else _COUNTS[count[1]]
    return Mention(kind, start, match.end(), count=number)


def chain(mentions: Sequence[Mention], folded: str) -> list[Mention]:
    """The first of the mentions with those joined to it by "and", "or", "with"."""
    joined = list(mentions[:1])
    for mention in mentions[1:]:
        gap = folded[joined[-1].end : mention.start]
        if len(gap) > 120 or not _LINK.fullmatch(gap):
            break
        joined.append(mention)
    return joined


def as_debtors(mentions: Sequence[Mention]) -> Debtors:
    """The mentions as joint debtors; a named rapporteur is one rapporteur, not a member too."""
    kinds = {m.kind for m in mentions}
    persons = tuple(dict.fromkeys(name for m in mentions for name in m.persons))
    if Debtor.RAPPORTEURS in kinds and persons:
        kinds.discard(Debtor.MEMBERS)
    return Debtors(
        kinds=tuple(sorted(kinds)),
        states=tuple(dict.fromkeys(code for m in mentions for code in m.states)),
        count=next((m.count for m in mentions if m.count), None),
        persons=persons,
    )
