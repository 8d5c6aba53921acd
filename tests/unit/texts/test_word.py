"""Word files as they are found: numbers defined, headings by look, changes, notes, boxes."""

import pytest

from servanda.texts.blocks import Passage, Run
from unit.texts.word_files import lvl, numbered, numbering, opened, p, r, shown, style

HEADINGS = numbering(
    lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2."), lvl(2, "lowerLetter", "%3)")
)


def words(body: str, **parts: str) -> list[str]:
    return [line.partition(": ")[2] for line in shown(opened(body, **parts))]


def runs(body: str, links: tuple[str, ...] = (), **parts: str) -> tuple[Run, ...]:
    (part,) = opened(body, links, **parts).parts
    assert isinstance(part, Passage)
    return part.runs


def test_numbers_are_counted_from_their_definitions() -> None:
    body = "".join(
        numbered(text, 1, level)
        for text, level in [("A", 0), ("B", 1), ("C", 1), ("x", 2), ("y", 2), ("D", 0), ("E", 1)]
    )

    assert shown(opened(body, numbering=HEADINGS)) == [
        "numbered 1.: A",
        "numbered 1.1.: B",
        "numbered 1.2.: C",
        "point0 a): x",
        "point0 b): y",
        "numbered 2.: D",
        "numbered 2.1.: E",
    ]


@pytest.mark.parametrize(
    ("level", "marks"),
    [
        (lvl(0, "bullet", "\uf0b7"), ["-", "-"]),
        (lvl(0, "upperRoman", "%1."), ["", ""]),
        (lvl(0, "none", "x"), ["", ""]),
        (lvl(0, "decimal", "%1"), ["1.", "2."]),
        (lvl(0, "lowerRoman", "(%1)", start=3), ["(iii)", "(iv)"]),
        (lvl(0, "decimal", "%1.%2."), ["", ""]),
        (lvl(0, "decimal", "%1)", start="x"), ["1)", "2)"]),
        (lvl(0, "decimalZero", "%1)"), ["01)", "02)"]),
    ],
)
def test_levels_of_every_format(level: str, marks: list[str]) -> None:
    document = opened(numbered("A") + numbered("B"), numbering=numbering(level))

    assert [part.mark for part in document.parts if isinstance(part, Passage)] == marks


def test_a_mark_of_no_known_form_is_part_of_the_text() -> None:
    assert words(numbered("A"), numbering=numbering(lvl(0, "decimal", "Article %1"))) == [
        "Article 1 A"
    ]


def test_a_second_numbering_goes_on_or_begins_anew() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
    )
    body = "".join(numbered("A", num) for num in (1, 2, 3, 3, 1, 4, 5, 0))

    marks = [
        line.split(":")[0]
        for line in shown(opened(body, numbering=numbering(lvl(0, "decimal", "%1."), more=more)))
    ]

    assert (
        marks
        == ["numbered 1.", "numbered 2.", "numbered 7.", "numbered 8.", "numbered 9."]
        + ["plain"] * 3
    )


def test_a_level_may_go_on_where_others_restart() -> None:
    levels = numbering(
        lvl(0, "decimal", "%1."),
        lvl(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'),
        lvl(2, "lowerRoman", "%3.%1", '<w:isLgl/><w:lvlRestart w:val="1"/>'),
    )
    body = "".join(numbered("A", 1, level) for level in (0, 1, 2, 1, 2, 0, 1, 2, 9))

    assert [line.split(":")[0].split()[-1] for line in shown(opened(body, numbering=levels))] == [
        *("1.", "1)", "1.1", "2)", "2.1", "2.", "3)", "1.2", "3.")
    ]


def test_numbers_come_through_styles() -> None:
    styles = (
        style("List", "list", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', "numbering")
        + style("Titre1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("Titre2", "heading 2", '<w:basedOn w:val="Titre1"/>')
        + style("Loop", "loop", '<w:basedOn w:val="Loop"/>')
    )
    linked = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="List"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1">'
        + lvl(0, "decimal", "%1.", '<w:pStyle w:val="Titre1"/>')
        + lvl(1, "decimal", "%1.%2", '<w:pStyle w:val="Titre2"/>')
        + "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = (
        p("A", '<w:pStyle w:val="Titre1"/>')
        + p("B", '<w:pStyle w:val="Titre1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
        + p("C", '<w:pStyle w:val="Loop"/>')
        + p("D", '<w:pStyle w:val="Titre2"/><w:outlineLvl w:val="9"/>')
    )

    assert shown(opened(body, styles=styles, numbering=linked)) == [
        "heading0 1.: A",
        "heading0 1.1: B",
        "plain: C",
        "numbered 2.: D",
    ]


def test_titles_and_headings_by_style_outline_or_look() -> None:
    styles = style("T", "Title") + style("H", "x", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    bold = "<w:b/>"
    body = (
        p("List", '<w:pStyle w:val="T"/>')
        + p("Styled", '<w:pStyle w:val="H"/>')
        + p("Outlined", '<w:outlineLvl w:val="0"/>')
        + p("", inside=r("2.1. Bold", bold) + r(" ", ""))
        + p("", inside=r("Bold without number", bold))
        + p("", inside=r("2.2. Half ", bold) + r("bold"))
    )

    assert shown(opened(body, styles=styles)) == [
        "title: List",
        "heading1: Styled",
        "heading0: Outlined",
        "heading1 2.1.: Bold",
        "plain: Bold without number",
        "numbered 2.2.: Half bold",
    ]


def test_a_bullet_before_a_heading_is_none() -> None:
    body = p("A", '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>')

    assert shown(opened(body, numbering=numbering(lvl(0, "bullet", "-")))) == ["heading0: A"]


def test_changes_are_accepted_and_said_so() -> None:
    held = f"<w:sdt><w:sdtContent>{r(' fast')}</w:sdtContent></w:sdt>"
    body = (
        p("Kept ", inside=f"<w:ins>{r('added')}</w:ins><w:del>{r('gone')}</w:del>")
        + p("One ", "<w:rPr><w:del/></w:rPr>")
        + p("and two")
        + f"<w:ins>{p('Put in')}</w:ins><w:del>{p('Taken out')}</w:del><w:moveFrom/>"
        + f"<w:sdt><w:sdtContent>{p('Held', inside=held)}"
        + "</w:sdtContent></w:sdt><w:altChunk/>"
    )

    document = opened(body)

    assert [line.partition(": ")[2] for line in shown(document)] == [
        "Kept added",
        "One and two",
        "Put in",
        "Held fast",
    ]
    assert document.remarks == (
        "Tracked insertions are read as accepted: 1.",
        "Tracked deletions are left out: 3.",
        "Embedded files are not read: 1.",
    )


def test_notes_stand_where_they_are_called() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
    note = p("Said", inside='<w:r><w:footnoteRef/><w:footnoteReference w:id="2"/></w:r>') + p(
        "twice"
    )

    found = runs(
        p("Text", inside=call + '<w:r><w:footnoteReference w:id="9"/></w:r>'),
        footnotes=f'<w:footnote w:id="2">{note}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p("At the end")}</w:endnote>',
    )

    assert found == (
        Run("Text"),
        Run(note=(Run("Said\ntwice"),)),
        Run(note=(Run("At the end"),)),
    )


def test_notes_without_their_part_are_none() -> None:
    assert runs(p("Text", inside='<w:r><w:footnoteReference w:id="2"/></w:r>')) == (Run("Text"),)


def test_words_are_those_printed() -> None:
    inside = (
        "<w:r><w:t>T</w:t><w:noBreakHyphen/><w:t>ES</w:t><w:softHyphen/><w:br/><w:tab/>"
        '<w:t>end</w:t><w:sym w:char="F0B7"/><w:sym w:char="F041"/><w:instrText>PAGE</w:instrText>'
        "<w:ruby><w:rubyBase><w:r><w:t>R</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:bookmarkStart/>"
        f"<w:fldSimple>{r('5')}</w:fldSimple>"
    )

    document = opened(p(inside=inside))

    assert shown(document) == ["plain: T\u2011ES\nend•\ufffdRx=15"]
    assert document.remarks == ("Signs of a special font could not be read: 1.",)


def test_words_are_set_as_their_styles_say() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='fr-FR'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
        + style("Normal", "Normal", more='w:default="1"')
        + style("E", "emphasis", '<w:rPr><w:i/><w:lang w:val="en-GB"/></w:rPr>', "character")
    )
    inside = (
        r("plain ")
        + r("styled ", '<w:rStyle w:val="E"/>')
        + r("upright ", '<w:rStyle w:val="E"/><w:i w:val="0"/>')
        + r("caps ", "<w:caps/>")
        + r("hidden", "<w:vanish/>")
        + r("21")
        + r("st", '<w:vertAlign w:val="superscript"/>')
        + r(" ar", '<w:rtl/><w:lang w:bidi="ar-SA"/>')
    )

    document = opened(p(inside=inside), styles=styles)

    assert document.language == "fr"
    (part,) = document.parts
    assert isinstance(part, Passage)
    assert part.runs == (
        Run("plain "),
        Run("styled ", language="en", is_italic=True),
        Run("upright ", language="en"),
        Run("CAPS 21"),
        Run("st", is_raised=True),
        Run(" ar", language="ar"),
    )
    assert document.remarks == ("Hidden text is left out: 1.",)


def test_links_lead_where_they_led() -> None:
    inside = (
        f'<w:hyperlink r:id="rId1">{r("there")}</w:hyperlink><w:hyperlink>{r(" x")}</w:hyperlink>'
    )

    assert runs(p(inside=inside), ("https://example.org/a",)) == (
        Run("there", link="https://example.org/a"),
        Run(" x"),
    )
