"""Word files for the tests, part by part, as Word and others write them."""

import io
import zipfile

from servanda.texts import Document, open_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SPACES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: dict[str, str]) -> bytes:
    """A zip of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def relations(*targets: tuple[str, str]) -> str:
    """A part of relations, keyed rId1, rId2…"""
    rows = (
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{"".join(rows)}</Relationships>'


def word(body: str, links: tuple[str, ...] = (), **parts: str) -> bytes:
    """A Word file with this body; ``parts`` are the insides of its other parts, by name."""
    written = {
        f"word/{name}.xml": f"<w:part {SPACES}>{inside}</w:part>" for name, inside in parts.items()
    }
    targets = [*((name, f"{name}.xml") for name in parts), *(("hyperlink", link) for link in links)]
    return zipped(
        {
            "_rels/.rels": relations(("officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(*targets),
            **written,
        }
    )


def p(text: str = "", properties: str = "", inside: str = "") -> str:
    """A paragraph."""
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, num: object = 1, level: object = 0) -> str:
    """A paragraph with a number from the definitions."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def lvl(depth: int, form: str, text: str, more: str = "", start: object = 1) -> str:
    """A level of a numbering."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    """A numbering of these levels, and a second that uses the same."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def style(key: str, name: str, inside: str = "", kind: str = "paragraph", more: str = "") -> str:
    """A style."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}" {more}><w:name w:val="{name}"/>{inside}'
        "</w:style>"
    )


def opened(body: str, links: tuple[str, ...] = (), **parts: str) -> Document:
    """The document of a Word file with this body."""
    return open_document(word(body, links, **parts))


def shown(document: Document) -> list[str]:
    """Each part of a document as a line: style, mark, words; a table as its cells."""
    lines = []
    for part in document.parts:
        if hasattr(part, "rows"):
            rows = [
                " | ".join("".join(run.text for run in cell) for cell in row) for row in part.rows
            ]
            lines.append(f"table: {' / '.join(rows)}")
        else:
            mark = f" {part.mark}" if part.mark else ""
            depth = f"{part.depth}" if part.style in ("point", "heading") else ""
            lines.append(f"{part.style}{depth}{mark}: {part.text}")
    return lines
