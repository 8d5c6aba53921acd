"""HTML pages: what they show, without running or fetching anything."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree, html

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table
from servanda.texts.errors import ReadingError
from servanda.texts.formats.markup_lists import items_of
from servanda.texts.tidying import tidy

DEEPEST = 150
_HIDDEN = frozenset(
    ("script", "style", "head", "template", "noscript", "nav", "iframe", "object", "svg", "math")
)
_INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp"),
        *("small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    }
)
_PLAIN = Run()
_HEADING = re.compile(r"h([1-6])")
_WHITE = re.compile("[ \t\n\r\f]+")
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_MARK = re.compile(r"\s*[(\[]?\d{1,3}[)\]]?\.?\s*")
_ITALIC = ("i", "em", "cite")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{1,30})", re.IGNORECASE)
_CALLS = re.compile(r"noteref|footnote|fnref|footnoteanc")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page an element stands; ``level`` is that of a heading, 0 elsewhere."""

    run: Run = _PLAIN
    level: int = 0
    points: int = 0
    in_list: bool = False
    keeps_spaces: bool = False


def open_html(content: bytes) -> Document:
    """The document that an HTML page shows.

    Raises ReadingError if the page is nested too deeply or shows nothing.
    """
    parser = html.HTMLParser(
        encoding=_charset(content),
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = html.document_fromstring(content, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise ReadingError(0, "", "The file is an HTML page that shows nothing.") from None
    return tidy(_Page(tree).document())


def _charset(content: bytes) -> str:
    """The character set of a page: UTF-8 where it is that, else the one it names."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    named = _CHARSET.search(content[:2000])
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        name = named[1].decode("ascii").lower() if named else ""
        return name if name.startswith(("iso-8859-", "windows-125")) else "windows-1252"
    return "utf-8"


class _Page:
    def __init__(self, tree: html.HtmlElement) -> None:
        self._tree = tree
        self._order = {each: n for n, each in enumerate(tree.iter())}
        named = [(key, each) for each in self._order for key in _keys(each)]
        self._by_key = dict(reversed(named))
        self._calls = {
            link: note for link in tree.iter("a") if (note := self._noted(link)) is not None
        }
        self._notes = set(self._calls.values())
        self._in_note = False
        self._runs: list[Run] = []
        self._parts: list[Passage | Table] = []
        self._item: Passage | None = None
        self._deleted = 0

    def document(self) -> Document:
        language = self._tree.get("lang") or ""
        self._walk(self._tree, _Place(Run(language=language)), 0)
        self._close(_Place())
        remarks = [f"Deleted text is left out: {self._deleted}."] if self._deleted else []
        return Document(tuple(self._parts), language, tuple(remarks))

    def _noted(self, link: html.HtmlElement) -> html.HtmlElement | None:
        """The footnote that a link calls: raised or said to be one, and below it."""
        holder = link.getparent()
        is_raised = (holder is not None and holder.tag == "sup") or link.find(".//sup") is not None
        is_call = is_raised or _CALLS.search(f"{link.get('role')} {link.get('class')}")
        address = _address(link)
        note = self._by_key.get(address[1:]) if is_call and address[:1] == "#" else None
        while note is not None and note.tag in _INLINE:
            note = note.getparent()
        return note if note is not None and self._order[note] > self._order[link] else None

    def _walk(self, element: html.HtmlElement, place: _Place, depth: int) -> None:
        if depth > DEEPEST:
            raise ReadingError(0, "", "The file is an HTML page nested too deeply for a document.")
        self._text(element.text, place)
        items = items_of(element, points=place.points, in_list=place.in_list)
        for child in element:
            if not self._is_left_out(child):
                self._child(child, place, depth, items.get(child))
            self._text(child.tail, place)

    def _is_left_out(self, child: html.HtmlElement) -> bool:
        if child.tag == "del":
            self._deleted += 1
        is_return = self._in_note and child.tag == "a" and _address(child).startswith("#")
        return child in self._notes or child.tag == "del" or is_return or _is_hidden(child)

    def _child(
        self, child: html.HtmlElement, place: _Place, depth: int, item: Passage | None
    ) -> None:
        if child.tag == "br":
            self._runs.append(replace(place.run, text="\n"))
        elif child in self._calls:
            self._runs.append(Run(note=self._note(self._calls[child], place, depth)))
        elif child.tag in _INLINE:
            self._walk(child, replace(place, run=_inline(child, place.run)), depth + 1)
        else:
            self._close(place)
            self._block(child, place, depth, item)

    def _block(
        self, child: html.HtmlElement, place: _Place, depth: int, item: Passage | None
    ) -> None:
        inside = _place_in(child, place, item)
        if child.tag == "table":
            self._parts.append(Table(tuple(self._rows(child, inside, depth))))
            return
        if item is not None:
            self._end_item()
            self._item = item
        self._walk(child, inside, depth + 1)
        self._close(inside)
        if item is not None:
            self._end_item()

    def _text(self, text: str | None, place: _Place) -> None:
        if text and place.keeps_spaces:
            for n, piece in enumerate(_BLANK_LINES.split(text)):
                if n:
                    self._close(place)
                self._runs.append(replace(place.run, text=piece))
        elif text:
            self._runs.append(replace(place.run, text=_WHITE.sub(" ", text)))

    def _close(self, place: _Place) -> None:
        """End the paragraph that is open; the first in a list item is the item."""
        runs, self._runs = tuple(self._runs), []
        if not any(run.note or run.text.strip() for run in runs):
            return
        if self._item is not None:
            self._parts.append(replace(self._item, runs=runs))
            self._item = None
        elif place.level == 1:
            self._parts.append(Passage(runs, Style.TITLE))
        elif place.level:
            self._parts.append(Passage(runs, Style.HEADING, depth=place.level - 2))
        else:
            self._parts.append(Passage(runs))

    def _end_item(self) -> None:
        """An item without words is there all the same."""
        if self._item is not None:
            self._parts.append(self._item)
            self._item = None

    def _inside(self, element: html.HtmlElement, place: _Place, depth: int) -> Cell:
        """The words of an element as one cell, its paragraphs under each other."""
        kept = self._runs, self._parts, self._item
        self._runs, self._parts, self._item = [], [], None
        self._walk(element, replace(place, level=0), depth + 1)
        self._close(_Place())
        parts, (self._runs, self._parts, self._item) = self._parts, kept
        return tuple(run for part in parts for run in (Run("\n"), *_words(part)))

    def _note(self, note: html.HtmlElement, place: _Place, depth: int) -> Cell:
        # No link inside the page is followed in here: a note calls no other.
        self._in_note = True
        runs = self._inside(note, _Place(Run(language=place.run.language)), depth)
        self._in_note = False
        return runs if note.tag == "li" else tuple(_without_mark(runs))

    def _rows(
        self, table: html.HtmlElement, place: _Place, depth: int
    ) -> Iterator[tuple[Cell, ...]]:
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is not table:
                continue
            cells: list[Cell] = []
            for cell in row.iterchildren("td", "th"):
                cells.append(self._inside(cell, place, depth))
                span = cell.get("colspan", "1")
                wide = int(span) if span.isdecimal() and len(span) < 3 else 1
                cells += [()] * (wide - 1)
            yield tuple(cells)


def _address(link: html.HtmlElement) -> str:
    return (link.get("href") or "").strip()


def _keys(element: html.HtmlElement) -> Iterator[str]:
    yield from filter(None, (element.get("id"), element.get("name")))


def _is_hidden(element: html.HtmlElement) -> bool:
    hides = _INVISIBLE.search(element.get("style") or "")
    return element.tag in _HIDDEN or element.get("hidden") is not None or bool(hides)


def _place_in(element: html.HtmlElement, place: _Place, item: Passage | None) -> _Place:
    """The place of what stands in a block."""
    heading = _HEADING.fullmatch(str(element.tag))
    is_point = item is not None and item.style is Style.POINT
    return _Place(
        run=_inline(element, place.run),
        level=int(heading[1]) if heading else place.level,
        points=place.points + is_point,
        in_list=place.in_list or item is not None,
        keeps_spaces=place.keeps_spaces or element.tag == "pre",
    )


def _inline(element: html.HtmlElement, run: Run) -> Run:
    """How words are set inside an element."""
    address = _address(element) if element.tag == "a" else ""
    return replace(
        run,
        language=element.get("lang") or run.language,
        link=address or run.link,
        is_italic=run.is_italic or element.tag in _ITALIC,
        is_raised=run.is_raised or element.tag == "sup",
    )


def _words(part: Passage | Table) -> Iterator[Run]:
    """The words of a part as they stand in a cell."""
    rows = part.rows if isinstance(part, Table) else ((part.runs,),)
    if isinstance(part, Passage) and part.mark:
        yield Run(f"{part.mark} ")
    for row in rows:
        for cell in row:
            yield from (*cell, Run(" "))
        yield Run("\n")


def _without_mark(runs: Cell) -> Iterator[Run]:
    """The words of a note without the number they begin with."""
    has_begun = False
    for run in runs:
        if has_begun or not (not run.text.strip() or (run.is_raised and _MARK.fullmatch(run.text))):
            has_begun = True
            yield run
