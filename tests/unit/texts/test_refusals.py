"""What is not read, and what the reader says of it: line, text, why."""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from servanda.texts import ReadingError, read
from servanda.texts.formats.plain import LONGEST
from servanda.texts.formats.recognise import LARGEST
from servanda.texts.stages.place_numbers import MOST_POINTS
from unit.texts.specimens import ENGLISH_TITLE_PAGE, GRAMMAR, english, reading_of


def refusal(content: bytes | str) -> str:
    with pytest.raises(ReadingError) as caught:
        read(content.encode() if isinstance(content, str) else content, grammar=GRAMMAR)
    return str(caught.value)


def body(*lines: str) -> str:
    return ENGLISH_TITLE_PAGE + "\n\n".join(("1. Opening", *lines))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"", "The file is empty.", id="nothing"),
        pytest.param(b" \n\n", "The file is empty.", id="white space"),
        pytest.param(b"PK\x03\x04rest", "damaged or cut short", id="docx"),
        pytest.param(b"%PDF-1.7", "a PDF, which cannot be read yet", id="pdf"),
        pytest.param(b"<!DOCTYPE html><p>", "The file shows nothing", id="html"),
        pytest.param(b"\xef\xbb\xbf<html>", "The file shows nothing", id="html with a mark"),
        pytest.param(b'<?xml version="1.0"?><a/>', "an XML document", id="xml"),
        pytest.param(b"List of decisions\0", "NUL bytes", id="binary"),
        pytest.param(b"one\ntwo \xff\xfe three", 'line 2: "two', id="bytes that are no text"),
        pytest.param(b"a" * (LARGEST + 1), "larger than 5 MB", id="far too large"),
        pytest.param(b"a" * (LONGEST + 1), "this line has 50001 characters", id="a line too long"),
    ],
)
def test_a_file_that_is_no_document(content: bytes, says: str) -> None:
    assert says in refusal(content)
    assert refusal(content).endswith("Nothing was read.")


def test_a_file_of_twenty_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"7. Decided.\n" * 1_700_000)

    start = time.perf_counter()
    with pytest.raises(ReadingError, match="larger than 5 MB"):
        read(path, grammar=GRAMMAR)

    assert time.perf_counter() - start < 1


def test_text_in_utf_16_is_read() -> None:
    reading = read(english("Decided to begin.").encode("utf-16"), grammar=GRAMMAR)

    assert len(reading.decisions) == 2


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        pytest.param(
            ("1. Decided to begin.", "3. Decided to end."),
            "decision 3 follows decision 1: number 2 is missing",
            id="a gap of one",
        ),
        pytest.param(
            ("1. Decided to begin.", "5. Decided to end."),
            "decision 5 follows decision 1: numbers 2 to 4 are missing",
            id="a gap of several",
        ),
        pytest.param(
            ("1. Decided to begin.", "9. Deplored the delay."),
            "decision 9 follows decision 1: numbers 2 to 8 are missing",
            id="a gap before a verb unheard of",
        ),
        pytest.param(
            ("1. Decided to begin.", "1. Decided to end."),
            "decision 1 follows decision 1: the number is used again",
            id="a repeat",
        ),
        pytest.param(
            ("4. Decided to begin.",),
            "decision 4 is the first: number 1 is missing",
            id="a late start",
        ),
        pytest.param(
            ("1. Decided to begin.", "A stray sentence.", "2. Decided to end."),
            '"A stray sentence." - this text belongs to no decision',
            id="text between decisions",
        ),
        pytest.param(
            ("Some words of welcome.", "1. Decided to begin."),
            '"Some words of welcome." - this text belongs to no decision',
            id="text under a heading",
        ),
        pytest.param(
            ("1. Decided to begin.", "¹ A note."), "note ¹ is called from no", id="a note uncalled"
        ),
        pytest.param(
            ("1. Invited Parties to reply by 31 June 2031.",),
            "“31 june 2031” is set as a deadline and is no day",
            id="an impossible deadline",
        ),
        pytest.param((), "has no numbered decision", id="no decision"),
        pytest.param(
            ("1. Decided:", *["- to write;"] * (MOST_POINTS + 1)),
            f"over {MOST_POINTS} points",
            id="absurdly many points",
        ),
    ],
)
def test_a_list_that_cannot_be_placed(lines: tuple[str, ...], says: str) -> None:
    assert says in refusal(body(*lines))


def test_the_line_of_the_refusal_is_that_of_the_text() -> None:
    text = body("1. Decided to begin.", "3. Decided to end.")

    with pytest.raises(ReadingError) as caught:
        reading_of(text)

    assert text.split("\n")[caught.value.line - 1] == "3. Decided to end." == caught.value.text


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("1. Decided " + "the " * 12_000, id="determiners"),
        pytest.param("1. Decided that " + "la" * 20_000, id="letters"),
        pytest.param("1. Invited " + "the Parties and " * 3_000 + "to act.", id="addressees"),
        pytest.param("1. Decided " + "31 June, 30 " * 4_000, id="dates"),
        pytest.param("1. Decided " + "by the 6th meeting " * 2_500, id="meetings"),
        pytest.param("1. Decided " + "within 5 days of " * 2_900, id="periods"),
        pytest.param("1. Decided " + "[" * 40_000, id="brackets"),
        pytest.param("1. Decided " + "Mr " * 16_000, id="titles"),
        pytest.param("1. Decided " + "that they should by then. " * 600, id="sentences"),
        pytest.param("1. Decided " + "a" * 49_000, id="one word"),
        pytest.param("1. Decided " + "EX-" * 16_000, id="symbols"),
        pytest.param("1. Decided " + "ratified by " * 4_000, id="instruments"),
    ],
)
def test_absurd_text_is_read_or_refused_in_bounded_time(line: str) -> None:
    start = time.perf_counter()
    with suppress(ReadingError):
        reading_of(body(line + "."))

    assert time.perf_counter() - start < 5
