"""The title page: kind, symbol, date, title, and the meeting."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from servanda.texts.blocks import Line
from servanda.texts.dates import DateSpan, find_dates, impossible_dates, only_date
from servanda.texts.errors import ReadingError
from servanda.texts.folding import fold
from servanda.texts.grammar import Grammar
from servanda.texts.meetings import NUMBERED, ordinal
from servanda.texts.reading import Header, Kind, MeetingRead
from servanda.texts.symbols import Symbol, find_symbols

_TITLES = (
    (
        Kind.LIST_OF_DECISIONS,
        r"(?:draft |projet de )?list\w* (?:of |des |de )(?:the )?decisions?\b|decisions (?:adopt"
        r"|taken|prises|of the)",
    ),
    (
        Kind.AGENDA,
        r"(?:(?:revised|provisional|draft|annotated) )*(?:agenda|order of business)\b(?! item)"
        r"|(?:projet d')?ordre du jour\b",
    ),
    (Kind.QUESTIONNAIRE, r"(?:\w+ )?questionnaire\b"),
    (Kind.FOLLOW_UP_TABLE, r"(?:table|tableau)\b.*\b(?:follow-up|suivi|suites)\b"),
    (
        Kind.MEETING_REPORT,
        r"(?:draft |projet de )?(?:meeting report|report of the \w+ meeting|rapport (?:de"
        r"|sur la) .*\b(?:reunion|pleniere))\b",
    ),
)
_KINDS = [(kind, re.compile(pattern)) for kind, pattern in _TITLES]
_ADOPTED = re.compile(r"\b(?:adoptee?s?|adopted)\b.{0,200}? (?:le|on|du|of)(?: the)? $")
_HELD = re.compile(
    r"\b(?:tenu|held|reuni|met)\b.{0,160}?\b(?:du|le|les|from|on) (?P<days>.{4,60}?)"
    r"(?: (?:a|au|in|at) (?P<place>[^.,;:()]{2,40}))?(?=[.,;:(]|$)"
)
_DISTANT = re.compile(
    r"\b(?:virtual|virtuelle|online|on-line|en ligne|videoconference|visioconference|remote"
    r"|hybrid)\b"
)
_VENUE = re.compile(
    r"[(,–-]\s*(?P<venue>[^(),]*\bplate?form\w*[^(),]*)|^(?P<alone>[^(),]*\bplate?form\w*)"
)
_FRENCH = re.compile(r"\b(?:le|la|les|des|du|et|une|aux|sur|dans|que|pour)\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|on|in|for|by|its|that|with)\b")
_OPENING = re.compile(
    r"1\.? +(?:opening|ouverture|adoption (?:of the agenda|de l'ordre du jour)|welcome|accueil)\b"
)
_NOT_TITLE = re.compile(
    r"[\W\d_]*|#.*|strasbourg.*|(?:demonstration|working document|document de travail)\b.*"
)


def read_header(title_page: Sequence[Line], body: Sequence[Line], grammar: Grammar) -> Header:
    """What the title page says; ``body`` tells language and kind where it does not.

    Raises ReadingError if the document is dated on what is no day of the calendar.
    """
    symbol = next(iter(find_symbols("\n".join(line.text for line in title_page))), None)
    kind, title = _kind_and_title(title_page, grammar)
    meeting = _meeting(title_page)
    if kind is Kind.OTHER and meeting.first_day and _opens_as_agenda(body):
        kind, title = Kind.AGENDA, None
    dated_on = _dated_on(title_page, meeting)
    if dated_on is None:
        _refuse_impossible(title_page)
    return Header(
        kind=kind,
        symbol=symbol,
        language=_language(symbol, [*title_page, *body]),
        dated_on=dated_on,
        title=title,
        meeting=meeting,
    )


def _refuse_impossible(title_page: Sequence[Line]) -> None:
    for line in title_page:
        for printed in impossible_dates(_without_symbols(line.text)):
            why = f"“{printed}” is no day of the calendar."
            raise ReadingError(line.number, line.text, why)


def names_kind(text: str) -> bool:
    """Whether a line of a title page says what the document is: "List of decisions"."""
    return any(pattern.match(fold(text)) for _, pattern in _KINDS)


def _opens_as_agenda(body: Sequence[Line]) -> bool:
    """Whether an untitled document begins as agendas do: "1. Opening of the meeting"."""
    return bool(body and _OPENING.match(fold(body[0].text)))


def _dated_on(title_page: Sequence[Line], meeting: MeetingRead) -> date | None:
    """The day of the document; beside a town it may be that of the meeting, unless both stand."""
    alone = [span for line in title_page if (span := only_date(_without_symbols(line.text)))]
    beside = [span for line in title_page if (span := _date_beside_town(line))]
    found = [span for span in alone if span.first == span.last]
    if not found and (len(beside) > 1 or meeting.first_day != meeting.last_day):
        found = [span for span in beside if span.first == span.last]
    return found[0].last if found else None


def _without_symbols(text: str) -> str:
    for symbol in find_symbols(text):
        text = text.replace(symbol.text, " ")
    return fold(text)


def _date_beside_town(line: Line) -> DateSpan | None:
    folded = _without_symbols(line.text)
    town = re.match(r"[a-z' -]{2,30}, (?=[\w/]+)", folded)
    return only_date(folded[town.end() :]) if town else None


def _kind_and_title(title_page: Sequence[Line], grammar: Grammar) -> tuple[Kind, str | None]:
    for line in title_page[:60]:
        for kind, pattern in _KINDS:
            if pattern.match(fold(line.text)):
                return kind, line.text
    candidates = (line.text for line in title_page[:30] if _may_be_title(line, grammar))
    return Kind.OTHER, next(candidates, None)


def _may_be_title(line: Line, grammar: Grammar) -> bool:
    folded = fold(line.text)
    is_name = grammar.names_committee(line.text) or re.match(r"(?:comite|committee)\b", folded)
    names_meeting = NUMBERED.search(folded) or any(find_dates(folded))
    has_symbol = any(find_symbols(line.text))
    is_link = "://" in line.text
    return not (is_name or names_meeting or has_symbol or is_link or _NOT_TITLE.fullmatch(folded))


def _language(symbol: Symbol | None, lines: Sequence[Line]) -> str:
    if symbol and symbol.language in ("fr", "en"):
        return symbol.language
    folded = fold("\n".join(line.text for line in lines[:300])[:20_000])
    return "fr" if len(_FRENCH.findall(folded)) > len(_ENGLISH.findall(folded)) else "en"


def _meeting(title_page: Sequence[Line]) -> MeetingRead:
    lines = [line.text for line in title_page]
    prose = " ".join(lines)
    days, place = _days_and_place(lines, prose)
    return MeetingRead(
        number=_number(lines),
        first_day=days.first if days else None,
        last_day=days.last if days else None,
        place=place,
        adopted_on=_adopted_on(prose),
    )


def _number(lines: Iterable[str]) -> int | None:
    for line in lines:
        if match := NUMBERED.search(fold(line)):
            return ordinal(match["ordinal"] or match["plain"])
    return None


def _adopted_on(prose: str) -> date | None:
    folded = fold(prose)
    for span in find_dates(folded):
        if _ADOPTED.search(folded[max(0, span.start - 240) : span.start]):
            return span.last
    return None


def _days_and_place(lines: Sequence[str], prose: str) -> tuple[DateSpan | None, str | None]:
    venue = _venue(lines)
    found = [each for line in lines if (each := _town_and_days(line))]
    # The line with a span is the meeting's; a single day beside a town may date the document.
    for days, town in sorted(found, key=lambda each: each[0].first == each[0].last):
        alone = _span_alone(lines) if days.first == days.last else None
        return alone or days, venue or (None if _DISTANT.search(fold(town)) else town or None)
    folded = fold(prose)
    held = _HELD.search(folded)
    if not held:
        return None, venue
    spans = list(find_dates(held["days"]))
    place = prose[slice(*held.span("place"))] if held["place"] else None
    return (spans[0] if spans else None), venue or place


# "11th meeting (Velmont, 9-11 May 2034)"
_NUMBERED_WITH = re.compile(rf"(?:{NUMBERED.pattern})[ :,-]*\((?P<rest>[^()]+)\)")


def _span_alone(lines: Iterable[str]) -> DateSpan | None:
    """The days of a meeting on a line of their own: "8-10 November 2033"."""
    spans = [span for line in lines if (span := only_date(fold(line)))]
    return next((span for span in spans if span.has_day and span.first != span.last), None)


def _town_and_days(line: str) -> tuple[DateSpan, str] | None:
    """A line made of a place and the days: "Strasbourg, 20-22 June 2018", either way round."""
    named = _NUMBERED_WITH.fullmatch(fold(line))
    line = line[slice(*named.span("rest"))] if named else line
    spans = [span for span in find_dates(fold(line)) if span.has_day]
    if len(spans) != 1:
        return None
    before, after = line[: spans[0].start], line[spans[0].end :]
    place = re.sub(r"(?i)(?:\b(?:du|le|les|from|on)\s*)$", "", before).strip(" ,(–-:")
    place = place or after.strip(" ,()–-.:")
    is_place = re.fullmatch(r"[^\d:;,]{2,40}", place) and place[0].isupper()
    verbs = re.search(r"\b(?:adopt|tenu|held|publi|prepar|dat)", fold(line))
    return (spans[0], re.sub(r"\s*\(.*", "", place)) if is_place and not verbs else None


def _venue(lines: Iterable[str]) -> str | None:
    for line in lines:
        if len(line) < 160 and (match := _VENUE.search(line)):
            return (match["venue"] or match["alone"]).strip()
    return None
