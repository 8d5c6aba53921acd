"""The real list in every format and in many layouts: read alike, and written again."""

import io
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from servanda.profiles import grammar
from servanda.texts import Document, Format, Grammar, as_json, open_document, project, read, write
from servanda.texts.blocks import Passage, Run, Style
from unit.texts.word_files import lvl, numbered, numbering, p, style, word


@pytest.fixture(scope="module")
def source(shared: Path) -> Path:
    return shared / "corpus" / "T-ES(2018)16_fr.txt"


@pytest.fixture(scope="module")
def words() -> Grammar:
    return grammar("lanzarote")


@pytest.fixture(scope="module")
def expected(source: Path, words: Grammar) -> dict[str, Any]:
    return as_json(read(source, grammar=words))


@pytest.fixture(scope="module")
def document(source: Path) -> Document:
    return open_document(source)


def passages(document: Document) -> Iterator[Passage]:
    """The passages, each followed by the note it calls, as a line of its own."""
    for part in document.parts:
        assert isinstance(part, Passage)
        yield part
        for run in part.runs:
            if run.note:
                yield Passage((Run(f"¹ {run.note[0].text}"),))


def line(passage: Passage, *, mark: bool = True) -> str:
    """A passage as a person types it, its note called by a raised number."""
    text = "".join("¹" if run.note else run.text for run in passage.runs)
    return f"{passage.mark} {text}".strip() if mark else text


def typed(document: Document) -> bytes:
    """Word by hand: everything typed, headings bold, nothing styled."""
    file = docx.Document()
    for passage in passages(document):
        run = file.add_paragraph().add_run(line(passage))
        run.bold = passage.style is Style.HEADING
    return saved(file)


def styled(document: Document) -> bytes:
    """Word with styles for headings and lists, numbers typed with tabs."""
    file = docx.Document()
    for passage in passages(document):
        if passage.style is Style.HEADING:
            file.add_heading(line(passage).replace(" ", "\t", 1), passage.depth + 1)
        elif passage.mark == "-":
            file.add_paragraph(line(passage, mark=False), style="List Bullet")
        else:
            file.add_paragraph(line(passage))
    return saved(file)


def defined(document: Document) -> bytes:
    """Word with every number in definitions and none in the text."""
    levels = "".join(
        lvl(n, "decimal", ".".join(f"%{at}" for at in range(1, n + 2)) + ".") for n in range(4)
    )
    more = (
        f'<w:abstractNum w:abstractNumId="1">{lvl(0, "decimal", "%1.")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{lvl(0, "bullet", "\uf0b7")}</w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    )
    body, in_annex = [], False
    for passage in passages(document):
        in_annex |= passage.style is Style.HEADING and not passage.mark
        if in_annex or not passage.mark:
            body.append(p(line(passage)))
        elif passage.style is Style.HEADING:
            body.append(numbered(line(passage, mark=False), 1, passage.depth))
        else:
            body.append(numbered(line(passage, mark=False), 2 if passage.mark != "-" else 3))
    return word("".join(body), numbering=numbering(levels, more=more), styles=style("N", "Normal"))


def saved(file: Any) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("layout", [typed, styled, defined])
def test_word_in_every_layout_is_read_as_the_text_is(
    layout: Callable[[Document], bytes],
    document: Document,
    words: Grammar,
    expected: dict[str, Any],
) -> None:
    assert as_json(read(layout(document), grammar=words)) == expected


@pytest.mark.parametrize("file_format", Format)
def test_every_format_is_written_and_read_as_the_text_is(
    file_format: Format, document: Document, words: Grammar, expected: dict[str, Any]
) -> None:
    content = write(document, file_format)

    assert as_json(read(content, grammar=words)) == expected
    assert open_document(content) == project(document, file_format)


@pytest.mark.slow
@pytest.mark.parametrize("file_format", [Format.WORD, Format.HTML])
def test_fifty_pages_are_written_and_read_again_in_time(
    file_format: Format, document: Document
) -> None:
    long = Document(document.parts * 6)
    start = time.perf_counter()

    assert open_document(write(long, file_format)) == project(long, file_format)

    assert time.perf_counter() - start < 30
