"""Word files as they are found: boxes, tables, frames, indents, contents, heads of pages."""

from unit.texts.word_files import lvl, numbered, numbering, opened, p, shown, style


def words(body: str, **parts: str) -> list[str]:
    return [line.partition(": ")[2] for line in shown(opened(body, **parts))]


def test_boxes_are_read_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    nested = (
        f"<w:txbxContent>{p('Outer', inside=f'<w:r><w:pict>{box}</w:pict></w:r>')}</w:txbxContent>"
    )
    body = p(
        "A",
        inside=f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    ) + p("B", inside=f"<w:r><w:pict>{nested}</w:pict><w:drawing/><mc:AlternateContent/></w:r>")

    document = opened(body)

    assert [line.partition(": ")[2] for line in shown(document)] == [
        "A",
        "In the box",
        "B",
        "Outer",
        "In the box",
    ]
    assert document.remarks == (
        "Text boxes are read after the paragraph they are anchored to: 3.",
        "Pictures and drawings are not read: 1.",
    )


def test_tables_with_wide_nested_and_deleted_cells() -> None:
    def tc(inside: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"

    nested = f"<w:tbl><w:tr>{tc(p('in'))}{tc(p('side'))}</w:tr></w:tbl>"
    table = (
        f"<w:tbl><w:tr>{tc(p('State'))}{tc(p('Day'))}</w:tr>"
        f"<w:tr>{tc(p('wide'), '<w:gridSpan w:val="2"/>')}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{tc(p('gone'))}</w:tr>"
        f"<w:tr>{tc(nested + p('after'))}{tc(numbered('item'), '<w:gridSpan w:val="x"/>')}</w:tr>"
        "</w:tbl>"
    )

    document = opened(table, numbering=numbering(lvl(0, "lowerLetter", "%1)")))

    assert shown(document) == ["table: State | Day / wide |  / in\nside\nafter | a) item"]


def test_a_frame_of_one_column_is_its_paragraphs() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('1. Boxed')}</w:tc></w:tr></w:tbl>"

    assert shown(opened(table)) == ["numbered 1.: Boxed"]


def test_typed_bullets_nest_by_their_indents() -> None:
    def at(left: object, text: str, side: str = "left") -> str:
        return p(text, f'<w:ind w:{side}="{left}"/>')

    styles = style("N", "n", '<w:pPr><w:ind w:left="1400"/></w:pPr>')
    body = (
        at(360, "- a")
        + at(720, "o b", "start")
        + p("• c", '<w:pStyle w:val="N"/>')
        + at("x", "- d")
        + at("5", "plain")
    )

    assert shown(opened(body, styles=styles)) == [
        "point0 -: a",
        "point1 -: b",
        "point2 -: c",
        "point0 -: d",
        "plain: plain",
    ]


def test_the_table_of_contents_is_no_text() -> None:
    document = opened(
        p("1. Opening 2", '<w:pStyle w:val="TOC1"/>') + p("A"), styles=style("TOC1", "toc 1")
    )

    assert words(p("A")) == [line.partition(": ")[2] for line in shown(document)]
    assert document.remarks == ("Lines of the table of contents are left out: 1.",)


def test_a_symbol_in_the_head_of_the_pages_is_read_where_the_text_has_none() -> None:
    head = p("Draft") + p("EX-C(2031)4_en")

    assert words(p("List"), header=head) == ["EX-C(2031)4_en", "List"]
    assert words(p("EX-C(2031)4"), header=head) == ["EX-C(2031)4"]
    assert words(p("List"), header=p("Draft")) == ["List"]


def test_a_file_without_styles_or_text() -> None:
    assert opened("").parts == ()
    assert opened("<!-- nothing -->" + p("A")).parts != ()
