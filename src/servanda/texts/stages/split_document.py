"""The parts of a document: title page, body, annexes; running heads dropped."""

from collections import Counter
from collections.abc import Iterable, Sequence

from servanda.texts.blocks import Annex, AnnexTitle, Block, Line, Note, Numbered, Paragraph, Point
from servanda.texts.folding import fold
from servanda.texts.stages.marks import ends_sentence, is_numbered
from servanda.texts.symbols import SYMBOL

_HEAD_LENGTH = 120
_LETTERS = str.maketrans("0123456789", "ABCDEFGHIJ")
_DIGITS = str.maketrans("", "", "0123456789 ")


def split_title_page(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Split the lines at the first that has a number: title page, and the rest.

    Reads Line, writes Line.
    """
    first = next((n for n, line in enumerate(lines) if is_numbered(line.text)), len(lines))
    return list(lines[:first]), list(lines[first:])


def drop_running_heads(title_page: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Leave out the heads of pages: lines of the title page that come again and again.

    Reads Line, writes Line. The symbol of the document, alone on a line, goes at its first return.
    """
    seen = Counter(_stripped(line.text) for line in lines if len(line.text) < _HEAD_LENGTH)
    titles = [_stripped(line.text) for line in title_page if len(line.text) < _HEAD_LENGTH]
    heads = {text for text in titles if len(text) > 7 and seen[text] > 1}
    heads |= {_stripped(line.text) for line in title_page if SYMBOL.fullmatch(line.text)}
    return [line for line in lines if is_numbered(line.text) or _stripped(line.text) not in heads]


def _stripped(text: str) -> str:
    """A line without the number of its page; the figures of a symbol count."""
    text = SYMBOL.sub(lambda match: match[0].translate(_LETTERS), text)
    return fold(text).translate(_DIGITS).strip("-|. ")


def split_annexes(blocks: Iterable[Block]) -> tuple[list[Block], list[Block]]:
    """Split the blocks before the first annex. Reads Block, writes Block."""
    body: list[Block] = []
    annexes: list[Block] = []
    for block in blocks:
        target = annexes if annexes or isinstance(block, AnnexTitle) else body
        target.append(block)
    return body, annexes


def gather_annexes(blocks: Iterable[Block]) -> list[Annex]:
    """Gather the blocks of each annex under its label and title.

    Reads Block, writes Annex.
    """
    annexes: list[Annex] = []
    untitled = False
    for block in blocks:
        if isinstance(block, AnnexTitle):
            annexes.append(Annex(block.text, block.line, label=block.label))
            untitled = not block.text
        elif untitled and isinstance(block, Paragraph):
            last = annexes[-1]
            annexes[-1] = Annex(block.text, last.line, label=last.label)
            untitled = False
        elif isinstance(block, Paragraph) and not annexes[-1].paragraphs and _wraps(annexes, block):
            last = annexes[-1]
            annexes[-1] = Annex(f"{last.text} {block.text}", last.line, label=last.label)
        else:
            annexes[-1].paragraphs.append(_as_printed(block))
            untitled = False
    return annexes


def _wraps(annexes: Sequence[Annex], block: Paragraph) -> bool:
    """Whether a paragraph goes on with the title above it, which is on two lines."""
    title = annexes[-1].text
    return bool(title) and block.text[0].islower() and not ends_sentence(title)


def _as_printed(block: Block) -> str:
    match block:
        case Numbered():
            return f"{block.number}{'.' if block.dotted else ''} {block.text}"
        case Point() if block.mark.strip("().").isalnum() and block.mark != "o":
            return f"{block.mark} {block.text}"
        case Note():
            return f"{block.mark} {block.text}"
    return block.text
