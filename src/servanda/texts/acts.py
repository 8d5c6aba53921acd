"""The opening verb of a decision, in its canonical form."""

import re
from enum import StrEnum
from functools import lru_cache

from servanda.texts.folding import fold


class Act(StrEnum):
    """What a decision does, by its opening verb; French and English share one form."""

    ADOPT = "adopt"
    AGREE = "agree"
    APPOINT = "appoint"
    ASK = "ask"
    BEGIN = "begin"
    BE_HONOURED = "be_honoured"
    BE_INFORMED = "be_informed"
    BE_REMINDED = "be_reminded"
    CALL = "call"
    CONSIDER = "consider"
    DECIDE = "decide"
    ELECT = "elect"
    EXAMINE = "examine"
    EXCHANGE_VIEWS = "exchange_views"
    EXPRESS = "express"
    FIND = "find"
    HEAR = "hear"
    HOLD = "hold"
    INSTRUCT = "instruct"
    INVITE = "invite"
    NOTE = "note"
    OTHER = "other"
    POSTPONE = "postpone"
    RECALL = "recall"
    STRESS = "stress"
    TAKE_STOCK = "take_stock"
    THANK = "thank"
    UNDERLINE = "underline"
    WELCOME = "welcome"
    WITHDRAW = "withdraw"


# Participles after "a"; folded, hence without accents. The longer stands before the shorter.
_FRENCH = (
    (r"ete (?:tenue? )?(?:dument )?informee?|ete avisee?|recu des informations", Act.BE_INFORMED),
    (r"ete honoree?|eu l'honneur", Act.BE_HONOURED),
    (
        r"(?:tenu|procede a|eu) (?:un|des|plusieurs) (?:\w+ ){0,2}echanges? de vues",
        Act.EXCHANGE_VIEWS,
    ),
    (r"echange (?:des|ses|leurs) (?:\w+ )?vues|echange de vues", Act.EXCHANGE_VIEWS),
    (r"pris (?:bonne |dument )?(?:note|acte|connaissance)|note", Act.NOTE),
    (r"fait le (?:bilan|point)|dresse (?:le|un) bilan", Act.TAKE_STOCK),
    (r"adopte|approuve", Act.ADOPT),
    (r"convenu|accepte|marque son accord|donne son accord", Act.AGREE),
    (r"nomme|designe", Act.APPOINT),
    (r"demande|prie|sollicite", Act.ASK),
    (r"commence|entame|debute", Act.BEGIN),
    (r"appele|exhorte", Act.CALL),
    (r"envisage|considere|etudie la possibilite", Act.CONSIDER),
    (r"decide|resolu", Act.DECIDE),
    (r"(?:re)?elu|procede a l'election", Act.ELECT),
    (r"(?:re)?examine|procede a l'examen", Act.EXAMINE),
    (r"exprime|fait part de", Act.EXPRESS),
    (r"constate|conclu", Act.FIND),
    (r"entendu|ecoute", Act.HEAR),
    (r"charge|mandate|confie|donne mandat|donne instruction", Act.INSTRUCT),
    (r"invite", Act.INVITE),
    (
        r"(?:du )?(?:reporter?|ajourner?|differer?)|(?:du )?(?:reporte|ajourne|differe)",
        Act.POSTPONE,
    ),
    (r"rappele", Act.RECALL),
    (r"souligne|insiste sur|mis l'accent", Act.STRESS),
    (r"remercie|adresse ses remerciements", Act.THANK),
    (r"salue|accueilli|felicite|souhaite la bienvenue", Act.WELCOME),
    (r"retire", Act.WITHDRAW),
    (r"tenu", Act.HOLD),
)
_REFLEXIVE = (
    (r"s'est vue? rappeler", Act.BE_REMINDED),
    (r"s'est mise? d'accord|s'est accordee?", Act.AGREE),
    (r"s'est (?:felicitee?|rejouie?)", Act.WELCOME),
)
_ENGLISH = (
    (
        r"(?:was|were|has been|is) (?:also |further |duly |kept )*(?:informed|briefed|updated)",
        Act.BE_INFORMED,
    ),
    (r"(?:was|were|has been|is) (?:also |further )*reminded", Act.BE_REMINDED),
    (r"(?:was|were|is|had the) (?:also |deeply |greatly )*honou?r(?:ed)?", Act.BE_HONOURED),
    (
        r"(?:held|holds|had|has had) (?:an?|several|further|some) (?:\w+ ){0,2}exchanges? of views",
        Act.EXCHANGE_VIEWS,
    ),
    (r"exchange[ds]? (?:\w+ )?views", Act.EXCHANGE_VIEWS),
    (r"(?:took|takes|take) (?:due |careful |good )?note|note[ds]?|observe[ds]", Act.NOTE),
    (r"(?:took|takes|take) stock", Act.TAKE_STOCK),
    (r"adopt(?:ed|s)|approve[ds]", Act.ADOPT),
    (r"agree[ds]|accept(?:ed|s)", Act.AGREE),
    (r"appoint(?:ed|s)|designate[ds]|nominate[ds]", Act.APPOINT),
    (r"ask(?:ed|s)|request(?:ed|s)", Act.ASK),
    (r"began|begins|started|commenced", Act.BEGIN),
    (r"call(?:ed|s) (?:up)?on|call(?:ed|s) for|urge[ds]", Act.CALL),
    (r"(?:considered|considers|examined|discussed) (?:the possibilit\w+|whether)", Act.CONSIDER),
    (r"consider(?:ed|s)|envisage[ds]", Act.CONSIDER),
    (r"decide[ds]|resolve[ds]", Act.DECIDE),
    (r"(?:re-?)?elect(?:ed|s)|proceeded to (?:the election|elect)", Act.ELECT),
    (r"(?:re-?)?examine[ds]|review(?:ed|s)", Act.EXAMINE),
    (r"express(?:ed|es)", Act.EXPRESS),
    (r"found|finds|conclude[ds]|ascertained", Act.FIND),
    (r"heard|hears|listened to", Act.HEAR),
    (
        r"instruct(?:ed|s)|entrust(?:ed|s)|mandate[ds]|task(?:ed|s)|charge[ds]|gave instructions",
        Act.INSTRUCT,
    ),
    (r"invite[ds]", Act.INVITE),
    (
        r"(?:had|has|was obliged) to (?:postpone|defer|adjourn)|postpone[ds]|deferred|defers"
        r"|adjourn(?:ed|s)",
        Act.POSTPONE,
    ),
    (r"recall(?:ed|s)|remind(?:ed|s)", Act.RECALL),
    (r"stress(?:ed|es)|underline[ds]|emphasi[sz]e[ds]|underscore[ds]", Act.STRESS),
    (r"thank(?:ed|s)", Act.THANK),
    (r"welcome[ds]", Act.WELCOME),
    (r"withdrew|withdraws|withdrawn", Act.WITHDRAW),
    (r"held|holds", Act.HOLD),
)

_PRESENT = (
    (r"prend (?:bonne |dument )?(?:note|acte|connaissance)", Act.NOTE),
    (r"(?:tient|procede a) un (?:\w+ )?echange de vues", Act.EXCHANGE_VIEWS),
    (r"appelle", Act.CALL),
    (r"rappelle", Act.RECALL),
    (r"convient", Act.AGREE),
    (r"elit", Act.ELECT),
    (r"se felicite|se rejouit|accueille", Act.WELCOME),
    (r"fait le (?:bilan|point)", Act.TAKE_STOCK),
)

_ADVERB_FR = (
    r"(?:(?:\w+ment|neanmoins|cependant|pourtant|deja|bien|aussi|donc|ainsi|ensuite|enfin"
    r"|toutefois|en outre|par ailleurs|en consequence"
    r"|a l'unanimite|par consensus|a nouveau|de nouveau|encore|d'abord|des lors|puis),? )"
)
_ADVERB_EN = (
    r"(?:(?:\w+ly|also|further|then|moreover|furthermore|in addition|nevertheless|however|next"
    r"|therefore|thus|again|by consensus|with (?:interest|satisfaction|regret|appreciation)),? )"
)
_LEAD = rf"(?:{_ADVERB_FR}|{_ADVERB_EN}){{0,3}}"
_SUBJECT = r"(?:(?:le comite|the committee|il|it|ils|they)\b(?: [\w'()-]+){0,6}? )?"
_CLAUSE_END = r"(?:, |\b(?:et|and|then) |\bcomite (?:[\w'-]+ ){0,5}|\bcommittee )"
_AUXILIARY = rf"(?:n'|l')?(?:a|ont|avait) {_ADVERB_FR}{{0,3}}"
# "…, requested by a State" is no act of the committee; "was informed by" is.
_NOT_AGENT = (
    r"\b(?:(?<=informed)|(?<=reminded)|(?<=briefed)|(?<=updated)|(?<=honoured)|(?<=honored)"
    r"|(?! by\b))"
)
_OPENING_CLAUSE = 1200

type _Table = tuple[tuple[str, Act], ...]


class _Verbs:
    """A table of verbs as one pattern, to match after some lead."""

    def __init__(self, lead: str, *tables: _Table) -> None:
        rows = [row for table in tables for row in table]
        verbs = "|".join(f"({words})" for words, _ in rows)
        self._acts = [act for _, act in rows]
        self._pattern = re.compile(rf"{lead}(?:{verbs}){_NOT_AGENT}")

    def at_start(self, text: str) -> tuple[Act, int] | None:
        return self._found(self._pattern.match(text))

    def anywhere(self, text: str) -> tuple[Act, int] | None:
        return self._found(self._pattern.search(text))

    def _found(self, match: re.Match[str] | None) -> tuple[Act, int] | None:
        if not match:
            return None
        assert match.lastindex is not None
        return self._acts[match.lastindex - 1], match.end()


_START = rf"{_LEAD}{_SUBJECT}{_LEAD}"
_AT_START = (
    _Verbs(rf"{_START}", _REFLEXIVE, _PRESENT, _ENGLISH),
    _Verbs(rf"{_START}{_AUXILIARY}", _FRENCH),
)
_AFTER_CLAUSE = (
    _Verbs(rf"{_CLAUSE_END}{_START}", _REFLEXIVE, _PRESENT, _ENGLISH),
    _Verbs(rf"{_CLAUSE_END}{_START}{_AUXILIARY}", _FRENCH),
)
_BARE = _Verbs(_START, _FRENCH)


def act_of(text: str) -> Act:
    """What a decision does; ``OTHER`` where its opening verb is not in the tables.

    >>> act_of("Faute de temps, a décidé de reporter ce point.").value
    'decide'
    >>> act_of("Also took note of the oral report.").value
    'note'
    """
    return _found(fold(text[:_OPENING_CLAUSE]))


def opens_as_decision(text: str) -> bool:
    """Whether a numbered paragraph opens with the verb of a decision."""
    return act_of(text) is not Act.OTHER


@lru_cache(maxsize=4096)
def _found(folded: str) -> Act:
    for verbs in _AT_START:
        if found := verbs.at_start(folded):
            return _considered(folded, *found)
    later = [found for verbs in _AFTER_CLAUSE if (found := verbs.anywhere(folded))]
    if later:
        return _considered(folded, *min(later, key=lambda pair: pair[1]))
    # The present tense of regular verbs folds into their participle: "Décide", "Invite".
    bare = _BARE.at_start(folded)
    return bare[0] if bare else Act.OTHER


def _considered(folded: str, act: Act, end: int) -> Act:
    possibility = re.match(r"[^.;:]{0,80}?\b(?:la possibilite|the possibility)\b", folded[end:])
    return Act.CONSIDER if act is Act.EXAMINE and possibility else act
