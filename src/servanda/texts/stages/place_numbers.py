"""Numbered paragraphs become headings or decisions; the rest goes where it belongs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from servanda.texts.acts import opens_as_decision
from servanda.texts.blocks import (
    Block,
    Decision,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Point,
    Row,
)
from servanda.texts.errors import ReadingError
from servanda.texts.folding import fold
from servanda.texts.stages.marks import ends_sentence, leans_on

_LEAD_IN = re.compile(r"(?=.*\b(?:comite|committee|reunion|meeting|decid))[^.]{0,300}:")
_ANNOTATION = re.compile(
    r"(?:\(|\[|working |information )?(?:documents?|papers?|symbols?)\b|[\[(].*[\])]$"
)
_GOES_ON = re.compile(r"[^\W_A-ZÀ-Þ]|[«“\"(]")
# A verb that the table of acts does not know may still tell a decision from a heading.
_VERB = re.compile(
    r"(?:a|ont|s'est|n'a|est|was|were|had) |(?:[a-z]+ly )?[a-z]+ed\b|il a |it "
    r"|le comite |the committee "
)
MOST_POINTS = 1000


@dataclass
class Body:
    """The headings and decisions of a list, as they are found."""

    headings: list[Heading] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    closing: list[Block] = field(default_factory=list)
    breaks: list[Heading] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    open_points: list[Point] = field(default_factory=list)


def place_numbers(blocks: Iterable[Block]) -> Body:
    """Place every block of the body under its heading and decision.

    Reads Block, writes Body. Raises ReadingError at a gap or repeat in the numbers of decisions,
    and at a text between decisions that belongs to none.
    """
    body = Body()
    for block in blocks:
        match block:
            case Note():
                body.notes.append(block)
            case Numbered() if _is_wrapped(block, body):
                _extend(body, _as_paragraph(block))
            case Numbered() if _is_decision(block, body):
                _add_decision(body, block)
            case Numbered():
                _add_heading(body, block)
            case _:
                _add_text(body, block)
    return body


def place_agenda(blocks: Iterable[Block]) -> list[Heading]:
    """The headings of an agenda, each with the lines under it; the first block is a heading.

    Reads Block, writes Heading.
    """
    body = Body()
    for block in blocks:
        if isinstance(block, Numbered):
            _add_heading(body, block)
        else:
            body.headings[-1].lines.append(block)
    return body.headings


def _as_paragraph(block: Numbered) -> Paragraph:
    mark = f"{block.number}." if block.dotted else block.number
    return Paragraph(f"{mark} {block.text}", block.line, block.after_blank)


def _is_wrapped(block: Numbered, body: Body) -> bool:
    """A number at the start of a line which only goes on with the sentence above."""
    if block.after_blank or not body.decisions or body.closing:
        return False
    fits = _is_next_decision(block, body) or _is_next_heading(block, body)
    return not fits and not ends_sentence(_last_text(body)) and not opens_as_decision(block.text)


def _is_next_decision(block: Numbered, body: Body) -> bool:
    last = body.decisions[-1].number if body.decisions else 0
    return block.number == str(last + 1)


def _is_next_heading(block: Numbered, body: Body) -> bool:
    if not body.headings:
        return block.number == "1"
    return block.number in _successors(body.headings[-1].number)


def _successors(number: str) -> list[str]:
    """The numbers that may follow that of a heading.

    >>> _successors("2.1.2")
    ['2.1.2.1', '2.1.3', '2.2', '3']
    """
    parts = [int(part) for part in number.split(".")]
    nexts = [[*parts, 1]]
    nexts += [[*parts[:depth], parts[depth] + 1] for depth in reversed(range(len(parts)))]
    return [".".join(map(str, each)) for each in nexts]


def _is_decision(block: Numbered, body: Body) -> bool:
    if "." in block.number:
        return False
    opens, is_sentence = opens_as_decision(block.text), ends_sentence(block.text)
    if opens and is_sentence:
        return True
    if _is_next_decision(block, body) and body.headings:
        both = _is_next_heading(block, body)
        return opens or (is_sentence and not (both and not _VERB.match(fold(block.text))))
    if _is_next_heading(block, body):
        return False
    # Neither fits: a sentence was a decision, and its number is an error.
    return is_sentence or opens


def _add_decision(body: Body, block: Numbered) -> None:
    _refuse_unplaced(body)
    number = int(block.number)
    last = body.decisions[-1].number if body.decisions else 0
    if number != last + 1:
        shown = f"{block.number}. {block.text}"
        raise ReadingError(block.line, shown, _numbering_error(number, last))
    item = body.headings[-1].number if body.headings else None
    body.decisions.append(
        Decision(block.text, block.line, block.after_blank, number=number, item=item)
    )
    body.open_points.clear()


def _numbering_error(number: int, last: int) -> str:
    if number <= last:
        return f"decision {number} follows decision {last}: the number is used again."
    if not last:
        return f"decision {number} is the first: number 1 is missing."
    missing = "number" if number == last + 2 else "numbers"
    span = f"{last + 1}" if number == last + 2 else f"{last + 1} to {number - 1}"
    verb = "is" if number == last + 2 else "are"
    return f"decision {number} follows decision {last}: {missing} {span} {verb} missing."


def _add_heading(body: Body, block: Numbered) -> None:
    _refuse_unplaced(body)
    prefixes = [block.number.rsplit(".", n)[0] for n in range(1, block.number.count(".") + 1)]
    parent = next((prefix for prefix in prefixes if prefix in body.numbers), None)
    heading = Heading(block.text, block.line, block.after_blank, number=block.number, parent=parent)
    if not _is_next_heading(block, body):
        body.breaks.append(heading)
    body.headings.append(heading)
    body.numbers.add(block.number)


def _refuse_unplaced(body: Body) -> None:
    if body.closing:
        block = body.closing[0]
        raise ReadingError(block.line, block.text, "this text belongs to no decision or heading.")


def _add_text(body: Body, block: Block) -> None:
    if body.closing:
        body.closing.append(block)
    elif _under_heading(body) is not None:
        _add_under_heading(body, block)
    elif isinstance(block, Row):
        if not block.is_head:
            _add_point(body, Point(block.text, block.line, mark="|"))
    elif isinstance(block, Point):
        _add_point(body, _nested(block, body.open_points))
    elif _continues(block, body):
        _extend(body, block)
    else:
        body.closing.append(block)


def _under_heading(body: Body) -> Heading | None:
    """The last heading, where no decision stands under it yet."""
    if not body.headings:
        return None
    heading = body.headings[-1]
    is_open = not body.decisions or body.decisions[-1].line < heading.line
    return heading if is_open else None


def _add_under_heading(body: Body, block: Block) -> None:
    text = fold(block.text)
    if _LEAD_IN.fullmatch(text) or _ANNOTATION.match(text):
        body.headings[-1].lines.append(block)
    else:
        body.closing.append(block)


def _add_point(body: Body, point: Point) -> None:
    points = body.decisions[-1].points
    if len(points) >= MOST_POINTS:
        raise ReadingError(point.line, point.text, f"a decision has over {MOST_POINTS} points.")
    points.append(point)
    del body.open_points[point.depth :]
    body.open_points.append(point)


def _nested(point: Point, open_points: list[Point]) -> Point:
    """The point with its depth, by its mark and indent against those that hold it."""
    for each in reversed(open_points):
        if _kind(each.mark) == _kind(point.mark) and abs(each.indent - point.indent) <= 1:
            return replace(point, depth=each.depth)
    if open_points and point.indent >= open_points[-1].indent:
        return replace(point, depth=len(open_points))
    shallower = [each.depth for each in open_points if each.indent >= point.indent]
    return replace(point, depth=min(shallower, default=0))


def _kind(mark: str) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", mark))


def _continues(block: Block, body: Body) -> bool:
    last = _last_text(body)
    starts_lower = bool(_GOES_ON.match(block.text))
    leans = leans_on(last)
    return not ends_sentence(last) and (starts_lower or leans)


def _last_text(body: Body) -> str:
    decision = body.decisions[-1]
    return decision.points[-1].text if decision.points else decision.text


def _extend(body: Body, block: Block) -> None:
    decision = body.decisions[-1]
    if decision.points:
        last = decision.points[-1]
        decision.points[-1] = replace(last, text=f"{last.text} {block.text}")
    else:
        body.decisions[-1] = replace(decision, text=f"{decision.text} {block.text}")
