"""Reading an official document: a file in, everything its text sets down out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from servanda.texts.acts import act_of
from servanda.texts.agenda import read_item
from servanda.texts.appointments import read_appointments
from servanda.texts.blocks import Annex, Decision, Line
from servanda.texts.doubts import doubts
from servanda.texts.duties import read_duties
from servanda.texts.errors import ReadingError
from servanda.texts.grammar import Grammar
from servanda.texts.header import read_header
from servanda.texts.instruments import read_instruments
from servanda.texts.meetings import Days, Horizon
from servanda.texts.next_meetings import read_next_meetings
from servanda.texts.paper import printed_lines
from servanda.texts.postponements import read_postponed
from servanda.texts.reading import (
    AnnexRead,
    Citation,
    DecisionRead,
    Header,
    Item,
    Kind,
    NextMeeting,
    Reading,
)
from servanda.texts.stages.attach_notes import attach_notes
from servanda.texts.stages.mark_paragraphs import (
    hyphenated_words,
    join_bare_marks,
    mark_paragraphs,
    part_from_headings,
)
from servanda.texts.stages.place_numbers import Body, place_agenda, place_numbers
from servanda.texts.stages.split_document import (
    drop_running_heads,
    gather_annexes,
    split_annexes,
    split_title_page,
)
from servanda.texts.symbols import Symbol, find_symbols


def read(source: Path | bytes, *, grammar: Grammar) -> Reading:
    """The reading of a document, whole.

    Raises ReadingError, with line and text, if any part of it cannot be placed.
    """
    lines = list(join_bare_marks(printed_lines(source)))
    title_page, rest = split_title_page(lines)
    header = read_header(title_page, rest, grammar)
    match header.kind:
        case Kind.LIST_OF_DECISIONS:
            return _read_list(header, title_page, rest, grammar)
        case Kind.AGENDA:
            return _read_agenda(header, title_page, rest)
    return Reading(header)


def _read_agenda(header: Header, title_page: Sequence[Line], rest: Sequence[Line]) -> Reading:
    rest = list(part_from_headings(drop_running_heads(title_page, rest)))
    blocks, annexes = split_annexes(mark_paragraphs(rest, hyphenated_words(rest)))
    headings = place_agenda(blocks)
    items = tuple(read_item(heading, of_agenda=True) for heading in headings)
    return Reading(header, items=items, annexes=_annexes(gather_annexes(annexes)))


def _read_list(
    header: Header, title_page: Sequence[Line], rest: Sequence[Line], grammar: Grammar
) -> Reading:
    rest = drop_running_heads(title_page, rest)
    blocks, annex_blocks = split_annexes(mark_paragraphs(rest, hyphenated_words(rest)))
    annexes = gather_annexes(annex_blocks)
    body = attach_notes(place_numbers(blocks), elsewhere=_texts(title_page, annexes))
    if not body.decisions:
        raise ReadingError(0, "", "This list of decisions has no numbered decision.")
    next_meetings = read_next_meetings(body.decisions, body.headings, header.meeting.number)
    horizon = _horizon(header, next_meetings)
    duties, tasks = read_duties(body.decisions, horizon, grammar)
    return Reading(
        header=header,
        items=_items(body),
        decisions=tuple(_decision(each) for each in body.decisions),
        duties=duties,
        tasks=tasks,
        appointments=tuple(read_appointments(body.decisions, grammar)),
        instruments=tuple(read_instruments(body.decisions, grammar)),
        citations=tuple(_citations(body.decisions, header.symbol)),
        postponed=tuple(read_postponed(body.decisions, horizon)),
        next_meetings=next_meetings,
        annexes=_annexes(annexes),
        warnings=tuple(doubts(body.breaks, body.decisions, horizon, grammar)),
    )


def _texts(title_page: Iterable[Line], annexes: Iterable[Annex]) -> Iterator[str]:
    yield from (line.text for line in title_page)
    for annex in annexes:
        yield from (annex.text, *annex.paragraphs)


def _horizon(header: Header, next_meetings: Iterable[NextMeeting]) -> Horizon:
    meeting = header.meeting
    last_day = meeting.last_day or meeting.adopted_on or header.dated_on
    return Horizon(
        number=meeting.number,
        last_day=last_day,
        adopted_on=meeting.adopted_on or last_day,
        listed={m.number: Days(m.first_day, m.last_day) for m in next_meetings if m.number},
    )


def _items(body: Body) -> tuple[Item, ...]:
    return tuple(read_item(heading, of_agenda=False) for heading in body.headings)


def _decision(decision: Decision) -> DecisionRead:
    return DecisionRead(
        number=decision.number,
        item=decision.item,
        act=act_of(decision.text),
        text=decision.text,
        points=tuple(point.text for point in decision.points),
        footnotes=tuple(decision.notes),
    )


def _citations(decisions: Iterable[Decision], own: Symbol | None) -> Iterator[Citation]:
    for decision in decisions:
        texts = [decision.text, *(p.text for p in decision.points), *decision.notes]
        named = [symbol for text in texts for symbol in find_symbols(text)]
        others = [each for each in named if not (own and own.same_document(each))]
        for symbol in dict.fromkeys(each.compact for each in others):
            yield Citation(decision.number, symbol)


def _annexes(annexes: Iterable[Annex]) -> tuple[AnnexRead, ...]:
    return tuple(AnnexRead(a.label, a.text, "\n".join(a.paragraphs)) for a in annexes)
