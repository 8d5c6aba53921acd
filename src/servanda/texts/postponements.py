"""What the Committee puts off to a later meeting."""

import re
from collections.abc import Iterable, Iterator

from servanda.texts.blocks import Decision
from servanda.texts.folding import fold
from servanda.texts.meetings import Horizon, find_meetings
from servanda.texts.reading import Postponed
from servanda.texts.sentences import sentences

_VERB = (
    r"reporter|reportee?s?|ajourner|ajournee?s?|differer|differee?s?|remettre|remise?s?|renvoyer"
    r"|renvoyee?s?"
    r"|postpone[ds]?|defer(?:red|s)?|adjourn(?:ed|s)?|put off|held over|hold over|carried over"
    r"|carry over"
)
_PUTS_OFF = re.compile(
    rf"(?<!not )(?<!ne pas )(?<!pas )\b(?:"
    rf"(?:a|est|sont|soit|soient|ete|etre|sera|seront|serait|seraient|etait) (?:\w+ment |donc "
    rf"|du |ete )*(?:{_VERB})"
    rf"|(?:^|(?:decide|convenu|accepte|choisi|propose)(?:, [^;.]{{0,120}},)? )(?:de |d')(?:{_VERB})"
    rf"|^(?:{_VERB})|(?:be|been|was|were|is|are) (?:{_VERB})"
    rf"|(?:^|(?:decided|agreed)(?:, [^;.]{{0,120}},)? |had |obliged |forced )(?:therefore "
    rf"|also )?to (?:{_VERB})"
    rf"|(?:^|, |and |committee |also |therefore |again )(?:postponed|deferred|adjourned"
    rf"|postpones|defers)"
    rf"|(?:decided?|agreed|convenu|agrees)(?: \w+)?(?:, [^;.]{{0,120}},)? (?:de |d'|to )"
    rf"(?:revenir|reprendre|poursuivre|revert|come back|return|resume)\b"
    rf")\b"
)
_NOTED_REQUEST = re.compile(
    r"\b(?:request|demande|proposal|proposition|wish|souhait)\w*\b[^.;]{0,60}$"
)


def puts_off(folded: str) -> bool:
    """Whether a folded sentence puts something off."""
    return _put_off(folded) is not None


def read_postponed(decisions: Iterable[Decision], horizon: Horizon) -> Iterator[Postponed]:
    """What is put off, one row for each decision and meeting."""
    for decision in decisions:
        texts = [decision.text, *(point.text for point in decision.points)]
        found = [
            _target(fold(sentence), match.end(), horizon)
            for text in texts
            for sentence in sentences(text)
            if (match := _put_off(fold(sentence)))
        ]
        for number in dict.fromkeys(found):
            yield Postponed(decision.number, number)


def _put_off(folded: str) -> re.Match[str] | None:
    for match in _PUTS_OFF.finditer(folded):
        if not _NOTED_REQUEST.search(folded[: match.start()]):
            return match
    return None


def _target(folded: str, after: int, horizon: Horizon) -> int | None:
    meetings = list(find_meetings(folded, horizon))
    later = [m for m in meetings if m.start >= after] or meetings
    return later[0].number if later else None
