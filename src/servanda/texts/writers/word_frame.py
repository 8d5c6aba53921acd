"""The parts of a Word file around its text: styles, header, footer, settings."""

from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REGIONS = {"fr": "fr-FR", "en": "en-GB", "de": "de-DE", "it": "it-IT", "es": "es-ES"}
_PAGE_WORDS = {"fr": ("Page ", " sur "), "en": ("Page ", " of ")}
PARTS = ("styles", "numbering", "settings", "footnotes", "header1", "footer1")

# Measures in twips: A4, margins of 2.5 cm.
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
    '<w:footerReference w:type="default" r:id="rId6"/>'
    '<w:footerReference w:type="first" r:id="rId6"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418"'
    ' w:left="1418" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


def region_of(language: str) -> str:
    """The tag with its region, as spell-checkers want it.

    >>> region_of("fr"), region_of("nl")
    ('fr-FR', 'nl')
    """
    return _REGIONS.get(language, language)


def content_types() -> str:
    """The types of all parts."""
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_TYPES}.{part.rstrip("1")}+xml"/>'
        for part in PARTS
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        f"{overrides}"
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def relations(targets: list[tuple[str, str]]) -> str:
    """A part of relations: kinds and targets, addresses outside said to be so."""
    rows = []
    for n, (kind, target) in enumerate(targets, 1):
        outside = ' TargetMode="External"' if kind == "hyperlink" else ""
        rows.append(
            f'<Relationship Id="rId{n}" Type="{_kind(kind)}" Target="{quoted(target)}"{outside}/>'
        )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


def _kind(kind: str) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    return f"{package}/{kind}" if kind == "core-properties" else f"{_OFFICE}/{kind}"


def main_relations(links: list[str]) -> list[tuple[str, str]]:
    """What the text points to: its parts first, then the addresses of its links."""
    parts = [(part.rstrip("1"), f"{part}.xml") for part in PARTS]
    return [*parts, *(("hyperlink", link) for link in links)]


def quoted(text: str) -> str:
    """A text as the value of an attribute."""
    return escape(text, {'"': "&quot;"})


def core(title: str, language: str) -> str:
    """The properties: the title and the language; no author and no day."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata'
        '/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{region_of(language)}</dc:language>"
        "</cp:coreProperties>"
    )


def settings() -> str:
    """The settings: notes numbered through, and no older program's ways."""
    return (
        f'{HEAD}<w:settings {W}><w:defaultTabStop w:val="567"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def header(symbol: str) -> str:
    """The head of every page but the first: the document's symbol."""
    return (
        f'{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(symbol)}</w:t></w:r></w:p></w:hdr>'
    )


def footer(language: str) -> str:
    """The foot of every page: page x of y, in the document's language."""
    page, of = _PAGE_WORDS.get(language, ("", " / "))
    return (
        f'{HEAD}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{_words(page)}'
        f"{_field('PAGE')}{_words(of)}{_field('NUMPAGES')}</w:p></w:ftr>"
    )


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def styles(language: str) -> str:
    """The styles, with the language for the spell-checker."""
    tag = f'<w:lang w:val="{region_of(language) or "x-none"}"/>'
    headings = "".join(_heading_style(level) for level in range(5))
    return (
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'<w:sz w:val="21"/><w:szCs w:val="21"/>{tag}</w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        + _style("Normal", "Normal", f'{_spaced(140)}<w:jc w:val="both"/>', base="", default=True)
        + _style(
            "Title",
            "Title",
            f'{_spaced(240, 240)}<w:jc w:val="center"/>',
            '<w:b/><w:sz w:val="32"/><w:szCs w:val="32"/>',
        )
        + _style("DocumentTitle", "Document title", base="Title")
        + _style("TitlePage", "Title page", '<w:jc w:val="center"/>')
        + _style("Symbol", "Symbol", '<w:jc w:val="right"/>', "<w:b/>")
        + headings
        + _style("NumberedParagraph", "Numbered paragraph")
        + _style("Point", "Point", _spaced(80))
        + _style(
            "TableText",
            "Table text",
            f'{_spaced(40)}<w:jc w:val="left"/>',
            '<w:sz w:val="19"/><w:szCs w:val="19"/>',
        )
        + _style("TableHead", "Table head", "<w:keepNext/>", "<w:b/>", base="TableText")
        + _style("Header", "header", '<w:jc w:val="right"/>', '<w:sz w:val="18"/>')
        + _style("Footer", "footer", '<w:jc w:val="center"/>', '<w:sz w:val="18"/>')
        + _style("FootnoteText", "footnote text", _spaced(40), '<w:sz w:val="17"/>')
        + '<w:style w:type="character" w:styleId="FootnoteReference"><w:name '
        'w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
        '<w:color w:val="0B4F9E"/><w:u w:val="single"/></w:rPr></w:style></w:styles>'
    )


def _spaced(after: int, before: int = 0) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="259" w:lineRule="auto"/>'


def _heading_style(level: int) -> str:
    size = (26, 24, 22, 21, 21)[level]
    return _style(
        f"Heading{level + 1}",
        f"heading {level + 1}",
        f"<w:keepNext/><w:keepLines/>{_spaced(140, 280)}"
        f'<w:jc w:val="left"/><w:outlineLvl w:val="{level}"/>',
        f'<w:b/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )


def _style(
    key: str,
    name: str,
    paragraph: str = "",
    words: str = "",
    *,
    base: str = "Normal",
    default: bool = False,
) -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph" {"w:default=" + chr(34) + "1" + chr(34) if default else ""}'
        f' w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{words}</w:rPr></w:style>"
    )
