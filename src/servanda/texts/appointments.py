"""Who is named to an office, or to represent the Committee, by the decisions of a list."""

import re
from collections.abc import Iterable, Iterator

from servanda.texts.acts import Act, act_of
from servanda.texts.blocks import Decision
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.persons import PersonNamed, find_persons
from servanda.texts.reading import AppointmentRead, Role
from servanda.texts.sentences import sentences

_ROLES = (
    (Role.VICE_CHAIR, r"vice-(?:president\w*|chair\w*)"),
    (
        Role.STEERING_COMMITTEE_MEMBER,
        r"(?:comite directeur|comite de pilotage|steering (?:committee|group))",
    ),
    (
        Role.BUREAU_MEMBER,
        r"(?:membres? (?:du|de son|au) bureau|(?:bureau )?members? of (?:its|the) bureau"
        r"|bureau members?)",
    ),
    (Role.ALTERNATE, r"(?:supplean\w+|remplacan\w+|alternates?|substitutes?|deput(?:y|ies))"),
    (Role.REPRESENTATIVE, r"(?:represent(?:ante?s?|atives?|er|s)?\b(?! of)|to represent)"),
    (Role.RAPPORTEUR, r"(?:co-)?rapporteure?s?"),
    (Role.CHAIR, r"(?:president(?:e|s)?|chair(?:person|man|woman|s)?)"),
)
_ROLE = re.compile("|".join(rf"\b(?P<{role}>{words})\b" for role, words in _ROLES))
_BEHALF = re.compile(
    r"\b(?:en son nom|au nom du comite|on its behalf|on behalf of the committee"
    r"|(?:le|la|it|y) (?:represent\w+)|(?:will|to) represent it|represent the committee)\b"
)
_NAMES = re.compile(
    r"\b(?:nomm|design|appoint|nominat|elu\b|elect|charge|participer|siege|sit on|join|represent"
    r"|will (?:take part|attend|go|participate)|confi)\w*"
)
_QUESTION = re.compile(r"\bquestions? (?:no?\.? ?)?(\d{1,3}[a-z]?)\b")
_BODY = re.compile(
    r"\b(?:aupres d[eu](?: la| l')?|au sein d[eu](?: la| l')?|at the|on the|in the|to the"
    r"|with the|au|aux) ?$"
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z-]{2,15}\b")
_BECOMES = re.compile(
    r"\b(?:nommer|designer|elire|appoint|elect|serait|sera|would be|will be|would act|will act"
    r"|as|comme)\b"
)
_LEAVING = re.compile(
    r"\b(?:thank\w*|remerci\w+|replac\w+|rempla[cg]\w*|succe\w+|in place of|a la place d[eu]"
    r"|outgoing|sortante?)"
    r"(?: [\w']+){0,3} ?$"
)
_NAMING = frozenset({Act.APPOINT, Act.ELECT})


def read_appointments(decisions: Iterable[Decision], grammar: Grammar) -> Iterator[AppointmentRead]:
    """Everybody whom decisions name to an office, in the order of the text."""
    for decision in decisions:
        act = act_of(decision.text)
        lead = _last_role(fold(decision.text)) if act in _NAMING else None
        yield from _in_text(decision.number, None, decision.text, act, None, grammar)
        for n, point in enumerate(decision.points, 1):
            yield from _in_text(decision.number, n, point.text, act, lead, grammar)


def _last_role(folded: str) -> Role | None:
    found = [Role(str(m.lastgroup)) for m in _ROLE.finditer(folded)]
    return found[0] if found else None


def _in_text(
    decision: int, point: int | None, text: str, act: Act, lead: Role | None, grammar: Grammar
) -> Iterator[AppointmentRead]:
    carried: Role | None = None
    for sentence in sentences(text):
        persons = list(find_persons(sentence))
        goes_on = bool(persons) and persons[0].start == 0
        for n, person in enumerate(persons):
            until = persons[n + 1].start if n + 1 < len(persons) else len(sentence)
            own = _role(sentence, person, until, act)
            role = own or lead or (carried if goes_on else None)
            carried = own or carried
            if role is None:
                continue
            state = _state(person, grammar)
            yield AppointmentRead(
                decision=decision,
                point=point,
                person=person.name,
                state=state,
                organisation=None if state else person.of,
                role=role,
                subject=_subject(sentence),
            )


def _role(sentence: str, person: PersonNamed, until: int, act: Act) -> Role | None:
    """The office given to a person: printed after the name, else before it."""
    folded = fold(sentence)
    if _LEAVING.search(folded[: person.start]):
        return None
    if act in _NAMING:
        after = _ROLE.search(folded, person.end, until)
        if after:
            return Role(str(after.lastgroup))
        rest = _ROLE.search(folded, person.end)
        before = list(_ROLE.finditer(folded, 0, person.start))
        found = rest or (before[-1] if before else None)
        return Role(str(found.lastgroup)) if found else None
    return _sent(folded, person, act)


def _sent(folded: str, person: PersonNamed, act: Act) -> Role | None:
    """The office of one who is sent somewhere without the word "appointed"."""
    after = folded[person.end :]
    role = _ROLE.search(after[:120])
    if role and act in (Act.DECIDE, Act.AGREE) and _BECOMES.search(folded):
        return Role(str(role.lastgroup))
    if not _NAMES.search(after):
        return None
    if re.search(r"comite directeur|comite de pilotage|steering (?:committee|group)", after):
        return Role.STEERING_COMMITTEE_MEMBER
    return Role.REPRESENTATIVE if _BEHALF.search(after) else None


def _state(person: PersonNamed, grammar: Grammar) -> str | None:
    if not person.of:
        return None
    named = list(grammar.states_in(person.of))
    is_whole = named and named[0].start == 0 and person.of[named[0].end :][:1] in ("", ",", ";")
    return named[0].code if is_whole else None


def _subject(sentence: str) -> str | None:
    question = _QUESTION.search(fold(sentence))
    if question:
        return f"question {question[1]}"
    for match in _ACRONYM.finditer(sentence):
        if _BODY.search(fold(sentence[: match.start()])):
            return match[0]
    return None
