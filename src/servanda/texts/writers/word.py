"""A document as a Word file that a secretariat would take for its own."""

import io
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table
from servanda.texts.header import names_kind
from servanda.texts.stages.marks import ends_sentence, is_annex
from servanda.texts.symbols import SYMBOL
from servanda.texts.writers import word_frame as frame
from servanda.texts.writers.word_numbers import Numbers

_DATED = (1980, 1, 1, 0, 0, 0)
_TITLE_LINE = 160
_WIDTH = 9070
_RIGHT_TO_LEFT = ("R", "AL")
_STYLES = {
    Style.TITLE: "Title",
    Style.NUMBERED: "NumberedParagraph",
    Style.POINT: "Point",
    Style.PLAIN: "",
}


def write_word(document: Document) -> bytes:
    """The bytes of a Word file that prints a tidy document; the same every time."""
    text = _Text(document.language)
    body = "".join(text.parts(document))
    symbol = next(filter(_is_symbol, _passages(document)), None)
    title = next((each.text for each in _passages(document) if each.style is Style.TITLE), "")
    contents = {
        "[Content_Types].xml": frame.content_types(),
        "_rels/.rels": frame.relations(
            [("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]
        ),
        "docProps/core.xml": frame.core(title, document.language),
        "word/document.xml": (
            f"{frame.HEAD}<w:document {frame.W} {frame.R}><w:body>{body}{frame.SECTION}</w:body>"
            "</w:document>"
        ),
        "word/_rels/document.xml.rels": frame.relations(frame.main_relations([*text.links])),
        "word/_rels/footnotes.xml.rels": frame.relations(frame.main_relations([*text.links])),
        "word/styles.xml": frame.styles(document.language),
        "word/numbering.xml": (
            f"{frame.HEAD}<w:numbering {frame.W}>{text.numbers.definitions()}</w:numbering>"
        ),
        "word/settings.xml": frame.settings(),
        "word/footnotes.xml": text.footnotes(),
        "word/header1.xml": frame.header(symbol.text if symbol else ""),
        "word/footer1.xml": frame.footer(document.language),
    }
    return _zipped(contents)


def _zipped(contents: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, _DATED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content.encode())
    return buffer.getvalue()


def _passages(document: Document) -> Iterator[Passage]:
    """The passages of the title page."""
    for part in document.parts:
        if isinstance(part, Table) or part.mark or part.style is Style.HEADING:
            return
        yield part


def _is_symbol(passage: Passage) -> bool:
    return bool(SYMBOL.fullmatch(passage.text))


@dataclass
class _Text:
    language: str
    numbers: Numbers = field(default_factory=Numbers)
    links: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def parts(self, document: Document) -> Iterator[str]:
        title_page = set(map(id, _passages(document)))
        before: Passage | Table | None = None
        for part in document.parts:
            if isinstance(part, Table):
                # Two tables that touch would be one.
                yield "<w:p/>" if isinstance(before, Table) else ""
                yield from self._table(part)
            else:
                yield self._paragraph(part, in_title=id(part) in title_page)
            before = part
        yield "<w:p/>" if isinstance(before, Table) else ""

    def _paragraph(self, passage: Passage, *, in_title: bool) -> str:
        properties = f'<w:pStyle w:val="{self._style(passage, in_title=in_title)}"/>'
        if passage.style is not Style.POINT and is_annex(passage.text):
            properties += "<w:pageBreakBefore/>"
        if passage.mark:
            num, level = self.numbers.of(passage)
            properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        return self._written(properties.replace('<w:pStyle w:val=""/>', ""), passage.runs)

    def _style(self, passage: Passage, *, in_title: bool) -> str:
        if passage.style is Style.HEADING:
            return f"Heading{passage.depth + 1}"
        if passage.style is Style.PLAIN and in_title:
            if _is_symbol(passage):
                return "Symbol"
            if names_kind(passage.text):
                return "DocumentTitle"
            is_line = len(passage.text) < _TITLE_LINE and not ends_sentence(passage.text)
            return "TitlePage" if is_line else ""
        return _STYLES[passage.style]

    def _written(self, properties: str, runs: Cell) -> str:
        words = "".join(map(self._run, runs))
        if _is_right_to_left(runs):
            properties += "<w:bidi/>"
        return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"

    def _run(self, run: Run) -> str:
        if run.note:
            self.notes.append(self._note(run.note, len(self.notes) + 1))
            return (
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            )
        properties = "".join(self._properties(run))
        look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        breaks = '</w:t><w:br/><w:t xml:space="preserve">'
        text = escape(run.text).replace("\n", breaks)
        words = f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'
        if not run.link:
            return words
        number = self.links.setdefault(run.link, len(frame.PARTS) + len(self.links) + 1)
        return f'<w:hyperlink r:id="rId{number}">{words}</w:hyperlink>'

    def _properties(self, run: Run) -> Iterator[str]:
        if run.link:
            yield '<w:rStyle w:val="Hyperlink"/>'
        if run.is_italic:
            yield "<w:i/>"
        if run.is_raised:
            yield '<w:vertAlign w:val="superscript"/>'
        is_rtl = _is_right_to_left((run,))
        if is_rtl:
            yield "<w:rtl/>"
        if run.language:
            tag = frame.region_of(run.language)
            yield f'<w:lang w:val="{tag}" w:bidi="{tag}"/>'

    def _note(self, runs: Cell, key: int) -> str:
        mark = (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        )
        words = "".join(map(self._run, runs))
        return (
            f'<w:footnote w:id="{key}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"{mark}{words}</w:p></w:footnote>"
        )

    def footnotes(self) -> str:
        """The part with the notes, and the lines that part them from the text."""
        lines = "".join(
            f'<w:footnote w:type="{kind}" w:id="{key}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
            f"<w:r><w:{tag}/></w:r></w:p></w:footnote>"
            for kind, key, tag in (
                ("separator", -1, "separator"),
                ("continuationSeparator", 0, "continuationSeparator"),
            )
        )
        notes = "".join(self.notes)
        return f"{frame.HEAD}<w:footnotes {frame.W} {frame.R}>{lines}{notes}</w:footnotes>"

    def _table(self, table: Table) -> Iterator[str]:
        columns = len(table.rows[0])
        wide = _WIDTH // columns
        lines = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        grid = f'<w:gridCol w:w="{wide}"/>' * columns
        yield (
            f'<w:tbl><w:tblPr><w:tblW w:w="{wide * columns}" w:type="dxa"/><w:tblBorders>{lines}'
            "</w:tblBorders></w:tblPr>"
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )
        for n, row in enumerate(table.rows):
            style = "TableText" if n else "TableHead"
            head = "" if n else "<w:tblHeader/>"
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>'
                + self._written(f'<w:pStyle w:val="{style}"/>', cell)
                + "</w:tc>"
                for cell in row
            )
            yield f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>"
        yield "</w:tbl>"


def _is_right_to_left(runs: Cell) -> bool:
    """Whether the first letter with a direction is of a script written from the right."""
    for run in runs:
        if run.text.isascii():
            if any(map(str.isalpha, run.text)):
                return False
            continue
        for letter in run.text:
            direction = unicodedata.bidirectional(letter)
            if direction in ("L", *_RIGHT_TO_LEFT):
                return direction in _RIGHT_TO_LEFT
    return False
