"""A Markdown paragraph without end is refused at its line, before any time is spent on it."""

import pytest

from servanda.texts import ReadingError, open_document
from servanda.texts.formats.recognise import Format
from servanda.texts.paper import LONGEST_PARAGRAPH


@pytest.mark.parametrize("sign", ["[", "*a ", "`a ", "word "])
def test_an_endless_paragraph_is_refused(sign: str) -> None:
    text = f"# Title\n\nA first one.\n\n{sign * LONGEST_PARAGRAPH}"

    with pytest.raises(ReadingError, match="stand without an empty line") as refused:
        open_document(text.encode(), Format.MARKDOWN)

    assert refused.value.line == 5


def test_a_long_list_and_a_long_table_are_read() -> None:
    points = "\n".join(f"- point {number} of a list without empty lines" for number in range(900))
    rows = "\n".join(f"| row {number} | of a table without empty lines |" for number in range(900))
    table = f"| a | b |\n|---|---|\n{rows}"

    assert len(open_document(f"{points}\n\n{table}".encode(), Format.MARKDOWN).parts) == 901


def test_many_paragraphs_are_read() -> None:
    text = "A paragraph of some words.\n\n" * 9000

    assert len(open_document(text.encode(), Format.MARKDOWN).parts) == 9000
