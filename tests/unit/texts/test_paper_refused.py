"""Files that are not read: what is said of them, in bounded time and memory."""

import io
import time
import zipfile

import pytest

from servanda.texts import ReadingError, open_document, read
from servanda.texts.formats import package
from servanda.texts.paper import printed_lines
from unit.texts.specimens import GRAMMAR
from unit.texts.word_files import OFFICE, RELATIONS, SPACES, p, relations, word, zipped

WORD = word(p("Text"))


def refusal(content: bytes) -> str:
    with pytest.raises(ReadingError) as caught:
        open_document(content)
    return str(caught.value)


def with_part(name: str, content: str) -> bytes:
    """A Word file with one part put in or replaced."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as whole:
        parts = {each: whole.read(each).decode() for each in whole.namelist()}
    return zipped({**parts, name: content})


def locked(content: bytes) -> bytes:
    """The zip with every entry marked as encrypted."""
    changed = bytearray(content)
    for sign, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = changed.find(sign)
        while start >= 0:
            changed[start + at] |= 1
            start = changed.find(sign, start + 1)
    return bytes(changed)


DTD = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(WORD[: len(WORD) // 2], "damaged or cut short", id="cut short"),
        pytest.param(b"PK\x03\x04rest", "damaged or cut short", id="no zip"),
        pytest.param(locked(WORD), "encrypted; save it without a password", id="locked zip"),
        pytest.param(b"\xd0\xcf\x11\xe0", "locked with a password", id="locked or old"),
        pytest.param(with_part("word/vbaProject.bin", "x"), "macros (.docm)", id="macros"),
        pytest.param(with_part("content.xml", "x"), "OpenDocument file (.odt)", id="odt"),
        pytest.param(with_part("xl/workbook.xml", "x"), "workbook (.xlsx)", id="xlsx"),
        pytest.param(with_part("ppt/presentation.xml", "x"), "presentation", id="pptx"),
        pytest.param(zipped({"a.txt": "x"}), "without a Word document", id="another zip"),
        pytest.param(with_part("word/document.xml", "<w:x"), "no well-formed XML", id="broken"),
        pytest.param(with_part("word/document.xml", f"{DTD}<d>&a;</d>"), "entities", id="entities"),
        pytest.param(b"{\\rtf1", "an RTF document", id="rtf"),
        pytest.param(b"<html></html>" + b" " * 2_000_000, "larger than 2,000 kB", id="large page"),
        pytest.param(b"PK\x03\x04" + b" " * 21_000_000, "larger than 20 MB", id="large zip"),
        pytest.param(b"<html>" + b"<div>" * 5000 + b"x", "nested too deeply", id="deep page"),
        pytest.param(b"# A\n\n" + b"> " * 300 + b"x", "nested too deeply", id="deep Markdown"),
    ],
)
def test_a_file_that_is_no_plain_document(content: bytes, says: str) -> None:
    start = time.perf_counter()

    assert says in refusal(content)
    assert time.perf_counter() - start < 5


def test_a_part_that_cannot_be_unpacked() -> None:
    at = WORD.index(b"word/document.xml") + len("word/document.xml")

    assert "cannot be unpacked" in refusal(WORD[:at] + b"\xff" * 40 + WORD[at + 40 :])


@pytest.mark.parametrize(
    ("limit", "says"),
    [
        ("MOST_ENTRIES", "a zip of 3 files, too many"),
        ("LARGEST_PACKAGE", "would unfold to more than"),
        ("LARGEST_PART", "unfolds to more than"),
    ],
)
def test_a_zip_that_unfolds_too_far(limit: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, limit, 2)

    assert says in refusal(WORD)


def test_a_bomb_is_seen_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bomb:
        for n in range(5):
            bomb.writestr(f"word/{n}.xml", b"\0" * 100_000_000)
    start = time.perf_counter()

    assert "would unfold to more than 400 MB" in refusal(buffer.getvalue())
    assert time.perf_counter() - start < 1


def test_a_document_of_more_text_than_documents_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("servanda.texts.paper.LARGEST", 3)

    with pytest.raises(ReadingError, match="more text than a document can have"):
        printed_lines(WORD)


def test_the_stricter_dialect_of_the_format_is_read() -> None:
    strict = SPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    content = zipped(
        {
            "_rels/.rels": relations(("officeDocument", "/w.xml")),
            "w.xml": f"<w:document {strict}><w:body><w:p><w:r><w:t>A</w:t></w:r></w:p></w:body>"
            "</w:document>",
        }
    )

    assert [part.text for part in open_document(content).parts if hasattr(part, "text")] == ["A"]


def test_a_file_without_relations_is_read_where_it_usually_stands() -> None:
    content = zipped({"word/document.xml": f"<w:document {SPACES}/>"})

    assert open_document(content).parts == ()
    assert OFFICE and RELATIONS


def test_nothing_of_a_refused_file_is_read() -> None:
    with pytest.raises(ReadingError, match="Nothing was read"):
        read(WORD[:100], grammar=GRAMMAR)
