"""HTML pages and Markdown as they are found: lists, notes, tables, hidden things."""

import pytest

from servanda.texts import Format, ReadingError, open_document
from servanda.texts.blocks import Passage, Run
from servanda.texts.formats.markup import open_html
from unit.texts.word_files import shown


def page(body: str) -> list[str]:
    return shown(open_document(f"<html><body>{body}</body></html>".encode()))


def markdown(text: str) -> list[str]:
    return shown(open_document(text.encode(), Format.MARKDOWN))


def runs_of(content: str, file_format: Format | None = None) -> tuple[Run, ...]:
    part = open_document(content.encode(), file_format).parts[0]
    assert isinstance(part, Passage)
    return part.runs


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<h1>List</h1><h2>1. A</h2><h4>B</h4>", ["title: List", "heading0 1.: A", "heading2: B"]),
        ("<ol><li>a<li>b</ol>", ["numbered 1.: a", "numbered 2.: b"]),
        ("<ol start=5><li>a<li value=9>b</ol>", ["numbered 5.: a", "numbered 9.: b"]),
        ("<ol start=x><li>a</ol>", ["numbered 1.: a"]),
        ("<ol type=a><li>a<li>b</ol>", ["point0 a): a", "point0 b): b"]),
        ("<ol type=I><li>a</ol>", ["plain: I) a"]),
        (
            "<ul><li>a<ul><li>b</ul>c<ol><li>d</ol></ul>",
            ["point0 -: a", "point1 -: b", "plain: c", "point0 1): d"],
        ),
        ("<ul><li><p>a</p><p>b</p><li></li></ul>", ["point0 -: a", "plain: b", "point0 -: "]),
        ("<ul><li><ul><li>a</ul></ul>", ["point0 -: ", "point1 -: a"]),
        ("<ol><li>a<ul><li>b</ul></ol>", ["numbered 1.: a", "point0 -: b"]),
        ("<p>a<?x y?>b", ["plain: ab"]),
        ("a<br>b<div>c<p>d</div>e", ["plain: a\nb", "plain: c", "plain: d", "plain: e"]),
        ("<script>x</script><p hidden>x</p><p style='display: none'>x</p>a", ["plain: a"]),
        ("<pre>a\n b\n\nc</pre>", ["plain: a\nb", "plain: c"]),
        (
            "<table><tr><th>a<th>b<tr><td colspan=2>c<tr><td><ul><li>d</ul><td colspan=x>e<p>f"
            "<!-- x --></table>",
            ["table: a | b / c |  / - d | e\nf"],
        ),
        (
            "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>",
            ["table: a | b\nc"],
        ),
    ],
)
def test_pages(body: str, lines: list[str]) -> None:
    assert page(body) == lines


def test_deleted_words_are_left_out_and_said_so() -> None:
    document = open_document(b"<html><p>a<del>b</del>c")

    assert shown(document) == ["plain: ac"]
    assert document.remarks == ("Deleted text is left out: 1.",)


@pytest.mark.parametrize(
    "notes",
    [
        '<sup><a href="#n">1</a></sup></p><p id=n><sup>1</sup> Said <a href="#c">↩</a></p>',
        '<a href="#n"><sup>1</sup></a></p><div><p><a name=n href="#c">1</a> Said</p></div>',
        '<a href="#n" role="doc-noteref">1</a></p><ol><li id=n><p>Said</p></ol>',
        '<sup><a href="#n">1</a></sup></p><p id=n>Said<sup><a href="#m">2</a></sup></p><i id=m>',
    ],
)
def test_notes_of_pages(notes: str) -> None:
    assert runs_of(f"<html><p>a{notes}") == (Run("a"), Run(note=(Run("Said"),)))


def test_a_raised_link_upwards_is_no_note() -> None:
    assert page('<p id=n>a</p><p>b<sup><a href="#n">1</a></sup></p>') == ["plain: a", "plain: b1"]


def test_a_note_inside_itself_ends() -> None:
    body = '<p>a<sup><a href="#n">1</a></sup></p><div id=n>b<a href="x"><sup>2</sup></a></div>'

    assert page(body) == ["plain: a"]


def test_words_of_pages_are_set_in_many_ways() -> None:
    content = (
        '<html lang="fr"><p lang="en">a <i>b <span lang="fr">c</span></i><sup>d</sup>'
        '<a href="https://e.org/x y"> e</a></p>'
    )

    assert runs_of(content) == (
        Run("a ", language="en"),
        Run("b ", language="en", is_italic=True),
        Run("c", is_italic=True),
        Run("d", language="en", is_raised=True),
        Run(" e", language="en", link="https://e.org/x%20y"),
    )


@pytest.mark.parametrize(
    "content",
    [
        "<html>é".encode("utf-16"),
        '<html><meta charset="iso-8859-1">é'.encode("latin-1"),
        '<html><meta charset="utf-8">é'.encode("cp1252"),
        '<html><meta charset="windows-1250">é'.encode("cp1250"),
        "<html>é".encode("cp1252"),
        b'<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">\xc3\xa9',
    ],
)
def test_pages_in_other_character_sets(content: bytes) -> None:
    assert shown(open_document(content, Format.HTML)) == ["plain: é"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# List\n\n## 1. A\n\n#### B", ["title: List", "heading0 1.: A", "heading2: B"]),
        ("5. a\n6. b\n\n   c", ["numbered 5.: a", "numbered 6.: b", "plain: c"]),
        ("1) a\n2) b", ["point0 1): a", "point0 2): b"]),
        ("- a\n  - b\n  1. c\n-\n- # d", [
            "point0 -: a", "point1 -: b", "point1 1): c", "point0 -: ", "point0 -: d"]),
        ("5. a\n   - b", ["numbered 5.: a", "point0 -: b"]),
        ("2.1. a\n\na) b", ["numbered 2.1.: a", "point0 a): b"]),
        ("a  \nb\nc<br>d", ["plain: a\nb c\nd"]),
        ("| a | b |\n|---|---|\n| c | d |", ["table: a | b / c | d"]),
        ("```\na\n```\n\n    b", ["plain: a", "plain: b"]),
        ("<div>a</div>\n\n<!-- b -->\n\nc", ["plain: a", "plain: c"]),
        ("a ![b](c) `d`", ["plain: a b d"]),
        ("21^{e} 1^er \\^{x} x^2", ["plain: 21e 1er ^{x} x^2"]),
    ],
)  # fmt: skip
def test_markdown(text: str, lines: list[str]) -> None:
    assert markdown(text) == lines


def test_words_of_markdown_are_set_in_many_ways() -> None:
    text = "a *b* <em>c</em> [d *e*](https://e.org) **f** <sup>g</sup> <b>h</b>[^1]\n"
    text += "\n[^1]: i\n\n    j"

    assert runs_of(text, Format.MARKDOWN) == (
        Run("a "),
        Run("b", is_italic=True),
        Run(" "),
        Run("c", is_italic=True),
        Run(" "),
        Run("d ", link="https://e.org"),
        Run("e", link="https://e.org", is_italic=True),
        Run(" f "),
        Run("g", is_raised=True),
        Run(" h"),
        Run(note=(Run("i\nj"),)),
    )


def test_a_page_without_a_byte() -> None:
    with pytest.raises(ReadingError, match="shows nothing"):
        open_html(b"")
