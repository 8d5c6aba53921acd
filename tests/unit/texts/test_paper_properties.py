"""What is written is read again, whatever is in it: for every format, over awkward documents."""

import pytest
from hypothesis import HealthCheck, assume, given, settings

from servanda.texts import Document, Format, open_document, project, write
from servanda.texts.blocks import Passage, Run, Style
from servanda.texts.tidying import tidy
from unit.texts.papers import documents, simple_documents

OFTEN = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None
)


@OFTEN
@given(documents)
def test_a_tidy_document_is_tidy(document: Document) -> None:
    assert tidy(tidy(document)) == tidy(document)


@pytest.mark.parametrize("file_format", [Format.WORD, Format.HTML])
@OFTEN
@given(document=documents)
def test_what_is_written_is_read_again(file_format: Format, document: Document) -> None:
    assert open_document(write(document, file_format), file_format) == project(
        document, file_format
    )


@OFTEN
@given(document=simple_documents)
def test_what_is_written_as_markdown_is_read_again(document: Document) -> None:
    assume(tidy(document).parts)

    assert open_document(write(document, Format.MARKDOWN), Format.MARKDOWN) == project(
        document, Format.MARKDOWN
    )


@OFTEN
@given(simple_documents)
def test_what_is_written_as_text_is_read_again(document: Document) -> None:
    held = project(document, Format.TEXT)
    assume(held.parts)

    assert open_document(write(document, Format.TEXT), Format.TEXT) == held


@pytest.mark.parametrize("file_format", [Format.WORD, Format.HTML, Format.MARKDOWN])
@OFTEN
@given(document=documents)
def test_what_a_format_holds_it_holds_again(file_format: Format, document: Document) -> None:
    held = project(document, file_format)

    assert project(held, file_format) == held
    assert write(document, file_format) == write(document, file_format)


SMALL = Passage((Run("décision"),), Style.NUMBERED, "2.1")
NOTE = Run(note=(Run("Words"),))


@pytest.mark.parametrize("file_format", Format)
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((SMALL,), id="number before small words"),
        pytest.param(
            (
                Passage((Run("One"),), Style.NUMBERED, "1."),
                Passage((Run("two"),), Style.POINT, "-"),
            ),
            id="dash below a paragraph",
        ),
    ],
)
def test_what_could_be_taken_for_something_else_is_read_again(
    parts: tuple[Passage, ...], file_format: Format
) -> None:
    document = Document(parts)

    assert open_document(write(document, file_format), file_format) == project(
        document, file_format
    )


def test_a_number_before_small_words_has_a_dot() -> None:
    assert tidy(Document((SMALL,))).parts == (Passage((Run("décision"),), Style.NUMBERED, "2.1."),)


@pytest.mark.parametrize("words", ["(ii)", ": more"])
def test_words_after_the_call_of_a_note_make_no_link_of_it(words: str) -> None:
    document = Document((Passage((NOTE, Run(words))),))

    assert open_document(write(document, Format.MARKDOWN), Format.MARKDOWN) == document
