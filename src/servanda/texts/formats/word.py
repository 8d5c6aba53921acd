"""Word files (.docx): the accepted view of a document, numbers counted, notes in their place."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table
from servanda.texts.formats.package import Package
from servanda.texts.formats.word_notes import Notes
from servanda.texts.formats.word_numbering import LEVELS, Numbering
from servanda.texts.formats.word_runs import DELETED, INSERTED, Words
from servanda.texts.formats.word_styles import Styles, W, value
from servanda.texts.stages.marks import is_number_mark, split_mark
from servanda.texts.symbols import find_symbols
from servanda.texts.tidying import tidy

_HOLDERS = frozenset(
    {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag")} | INSERTED
)
_TITLES = ("title", "titre")
_HEADING_LENGTH = 400
_FIRST_PASSAGES = 20
_REMARKS = {
    "insertions": "Tracked insertions are read as accepted: {}.",
    "deletions": "Tracked deletions are left out: {}.",
    "hidden": "Hidden text is left out: {}.",
    "contents": "Lines of the table of contents are left out: {}.",
    "boxes": "Text boxes are read after the paragraph they are anchored to: {}.",
    "pictures": "Pictures and drawings are not read: {}.",
    "symbols": "Signs of a special font could not be read: {}.",
    "embedded": "Embedded files are not read: {}.",
}


def open_word(content: bytes) -> Document:
    """The document that a Word file prints, its changes accepted.

    Raises ReadingError if the file is damaged, locked, too large, or no plain Word document.
    """
    return tidy(_WordFile(Package(content)).document())


class _WordFile:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.first("styles"))
        self._numbering = Numbering(package.first("numbering"), self._styles)
        self._seen: Counter[str] = Counter()
        targets = package.targets(package.main)
        notes = Notes(package, self._styles, self._seen)
        self._words = Words(self._styles, targets, notes.of, self._seen)
        self._carried: list[Run] = []

    def document(self) -> Document:
        tree = self._package.part(self._package.main)
        body = None if tree is None else tree.find(f"{W}body")
        parts = [] if body is None else list(self._parts(body))
        parts = [*_head(self._package, parts), *parts]
        remarks = [
            words.format(self._seen[key]) for key, words in _REMARKS.items() if self._seen[key]
        ]
        return Document(tuple(parts), self._styles.language, tuple(remarks))

    def _parts(self, holder: etree._Element) -> Iterator[Passage | Table]:
        for child in holder:
            tag = child.tag
            if tag == f"{W}p":
                yield from self._paragraph(child)
            elif tag == f"{W}tbl":
                yield Table(tuple(self._rows(child)))
            elif tag in _HOLDERS:
                yield from self._parts(child)
            elif tag in DELETED:
                self._seen["deletions"] += 1
            elif tag == f"{W}altChunk":
                self._seen["embedded"] += 1

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Passage | Table]:
        own = paragraph.find(f"{W}pPr")
        key = value(own, f"{W}pStyle")
        if self._styles.name(key).startswith(("toc ", "contents ")):
            self._seen["contents"] += 1
            return
        self._words.is_all_bold = True
        runs = (*self._carried, *self._words.runs(paragraph, key))
        self._carried = []
        if own is not None and own.find(f"{W}rPr/{W}del") is not None:
            # Its end is deleted: what is left of it goes on in the next paragraph.
            self._carried = list(runs)
        else:
            yield self._passage(own, key, runs)
        boxes, self._words.boxes = self._words.boxes, []
        for box in boxes:
            yield from self._parts(box)

    def _passage(
        self, own: etree._Element | None, key: str | None, runs: tuple[Run, ...]
    ) -> Passage:
        mark, depth = self._mark(own, key)
        level = _heading_level(own, key, self._styles)
        if self._styles.name(key) in _TITLES:
            return Passage(runs, Style.TITLE)
        if level is None:
            level = self._level_by_look(runs, mark)
        if level is not None:
            return Passage(runs, Style.HEADING, "" if mark == "-" else mark, level)
        if not mark:
            return Passage(runs, depth=_indent(own, key, self._styles))
        return Passage(runs, Style.NUMBERED if is_number_mark(mark) else Style.POINT, mark, depth)

    def _mark(self, own: etree._Element | None, key: str | None) -> tuple[str, int]:
        """The number or bullet printed before a paragraph, and its level."""
        path = f"{W}numPr"
        num = value(own, f"{path}/{W}numId")
        level = value(own, f"{path}/{W}ilvl")
        if num is None:
            num = self._styles.value(key, f"{W}pPr/{path}/{W}numId")
            level = level or self._styles.value(key, f"{W}pPr/{path}/{W}ilvl")
        if not num or num == "0":
            return "", 0
        if level is None:
            depth = self._numbering.level_of_style(num, self._styles.keys(key))
        else:
            depth = int(level) if level in map(str, range(LEVELS)) else 0
        return self._numbering.mark(num, depth), depth

    def _level_by_look(self, runs: tuple[Run, ...], mark: str) -> int | None:
        """The level of a heading that no style makes one: numbered, bold and short."""
        text = "".join(run.text for run in runs)
        if not self._words.is_all_bold or not 0 < len(text) < _HEADING_LENGTH:
            return None
        found = split_mark(text.lstrip(), in_point=False) if not mark else (mark, 0)
        if found is None or not is_number_mark(found[0]):
            return None
        return found[0].strip(".").count(".")

    def _rows(self, table: etree._Element) -> Iterator[tuple[Cell, ...]]:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl")) is not table:
                continue
            if row.find(f"{W}trPr/{W}del") is not None:
                self._seen["deletions"] += 1
                continue
            yield tuple(self._cells(row))

    def _cells(self, row: etree._Element) -> Iterator[Cell]:
        for cell in row.iter(f"{W}tc"):
            if next(cell.iterancestors(f"{W}tr")) is not row:
                continue
            yield self._cell(cell)
            span = value(cell, f"{W}tcPr/{W}gridSpan") or "1"
            wide = int(span) if span.isdecimal() and len(span) < 3 else 1
            yield from [()] * (wide - 1)

    def _cell(self, cell: etree._Element) -> Cell:
        runs: list[Run] = []
        for part in self._parts(cell):
            rows = part.rows if isinstance(part, Table) else ((_marked_runs(part),),)
            for row in rows:
                runs += [Run("\n"), *(run for each in row for run in (*each, Run(" ")))]
        return tuple(runs)


def _marked_runs(passage: Passage) -> Cell:
    return (Run(f"{passage.mark} "), *passage.runs) if passage.mark else passage.runs


def _heading_level(own: etree._Element | None, key: str | None, styles: Styles) -> int | None:
    said = value(own, f"{W}outlineLvl") or styles.value(key, f"{W}pPr/{W}outlineLvl")
    if said is None:
        name, _, level = styles.name(key).partition(" ")
        said = str(int(level) - 1) if name == "heading" and level in list("123456789") else "9"
    return int(said) if said in list("012345678") else None


def _indent(own: etree._Element | None, key: str | None, styles: Styles) -> int:
    """How far a paragraph stands in, in spaces: a hundred twips are about one."""
    path = f"{W}ind"
    found = None if own is None else own.find(path)
    found = styles.first(key, f"{W}pPr/{path}") if found is None else found
    said = "" if found is None else found.get(f"{W}left") or found.get(f"{W}start") or ""
    return int(said) // 100 if said.isdecimal() and len(said) < 6 else 0


def _head(package: Package, parts: list[Passage | Table]) -> Iterator[Passage]:
    """The symbol in the head of the pages, where it is not in the text."""
    first = [part.text for part in parts[:_FIRST_PASSAGES] if isinstance(part, Passage)]
    if any(find_symbols("\n".join(first))):
        return
    for name in package.related("header"):
        tree = package.part(name)
        texts = [
            "".join(t.text or "" for t in p.iter(f"{W}t"))
            for p in (() if tree is None else tree.iter(f"{W}p"))
        ]
        for text in texts:
            if any(find_symbols(text)):
                yield Passage((Run(text),))
                return
