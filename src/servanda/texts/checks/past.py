"""Deadlines that are already past on the day when the text sets them."""

import re
from collections.abc import Iterator

from servanda.texts.acts import Act
from servanda.texts.checks.known import Paper
from servanda.texts.deadlines import past_deadlines
from servanda.texts.folding import fold
from servanda.texts.reading import Doubt, Warned
from servanda.texts.sentences import sentences

_GIVING = frozenset(
    {Act.AGREE, Act.ASK, Act.CALL, Act.DECIDE, Act.INSTRUCT, Act.INVITE, Act.STRESS, Act.UNDERLINE}
)
# What was to be done by a day already past, or was put off from it, is told and not set.
_TOLD = re.compile(
    r"\b(?:had|were|was|(?:who|which|that) (?:should|could) have|avait|avaient|devait|devaient"
    r"|etait|etaient|aurai(?:en)?t du|set|fixed|fixee?s?|initial\w*|original\w*|previous\w*"
    r"|precedemment|expire\w*|echu\w*|passed|already|deja|prolong\w*|exten[ds]\w*|instead of"
    r"|au lieu d|since|depuis|as of|in force|ratifi\w*|held|tenue?s?|occurred)\b[^.;]{0,80}$"
)
_MOVED = re.compile(r"\b(?:extend\w*|extension|prolong\w*|report(?:er|ee?) (?:la date|le delai))\b")


def deadlines_past(paper: Paper) -> Iterator[Warned]:
    """Each deadline set by a decision that lies before the day of the decision."""
    for saying in paper.sayings:
        if saying.decision is None or saying.act not in _GIVING:
            continue
        for sentence in sentences(saying.text):
            folded = fold(sentence)
            for found in past_deadlines(folded, paper.horizon):
                if _TOLD.search(folded[: found.start]) or _MOVED.search(folded):
                    continue
                shown = sentence[found.dated_from : found.end]
                message = f"is set as a deadline and is past on {paper.horizon.last_day}"
                yield Warned(Doubt.DEADLINE_PAST, saying.decision, shown, message, saying.point)
