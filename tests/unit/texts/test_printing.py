"""The lines that files of every format print are read as those of plain text."""

import pytest

from servanda.texts import Format, Reading, open_document, project, read, write
from servanda.texts.blocks import Document, Passage, Run, Style, Table
from unit.texts.specimens import ENGLISH_TITLE_PAGE, GRAMMAR, english
from unit.texts.word_files import p, shown, word

TABLE = """\
Took note of the 2nd report¹ on a room:

- one thing:
  - its half;

| State | Day |
|---|---|
| Arvenia | 1 |
| Belmark² | 2 |

¹ Said at once.

² Said later."""
TEXT = (
    english(TABLE, "Decided to end.") + "\n\nAnnex I\n\nText agreed\n\n1. A number¹.\n\n¹ A note."
)


def reading_of(content: bytes) -> Reading:
    return read(content, grammar=GRAMMAR)


@pytest.mark.parametrize("file_format", Format)
def test_a_table_notes_and_points_mean_the_same_in_every_format(file_format: Format) -> None:
    expected = reading_of(english(TABLE, "Decided to end.").encode())

    written = write(open_document(english(TABLE, "Decided to end.").encode()), file_format)

    assert sorted(expected.decisions[0].footnotes) == ["Said at once.", "Said later."]
    assert reading_of(written).decisions == expected.decisions


def test_marks_of_a_conversion_in_a_word_file_are_undone() -> None:
    lines = english("Took note of the 2^{nd} [report](#) of the *Chair*.").split("\n\n")

    reading = reading_of(word("".join(p(line.strip()) for line in lines)))

    assert reading.decisions[0].text == "Took note of the 2nd report of the Chair."


def test_notes_of_the_body_stand_before_the_annexes() -> None:
    body = Passage((Run("Decided to end."), Run(note=(Run("At once."),))), Style.NUMBERED, "1.")
    parts = (
        *(Passage((Run(line),)) for line in ENGLISH_TITLE_PAGE.split("\n\n")),
        body,
        Passage((), Style.POINT, "-"),
        Passage((Run("now"),), Style.POINT, "-"),
        Passage((Run("Annex I"),), Style.HEADING),
        Passage((Run("Text\u200d"),)),
        Passage((Run("of two lines"),)),
        Passage((Run("\u200d"),)),
        Passage((Run("Room of 20 m"), Run("2", is_raised=True))),
        Table((((Run("a\nb"),), (Run("c"),)),)),
    )

    reading = reading_of(write(Document(parts), Format.WORD))

    assert reading.decisions[0].footnotes == ("At once.",)
    assert reading.decisions[0].points == ("now",)
    assert reading.annexes[0].title == "Text of two lines"
    assert reading.annexes[0].text == "Room of 20 m²\na b | c"


def test_headings_are_told_from_paragraphs_in_plain_text() -> None:
    lines = shown(open_document(TEXT.encode()))

    assert [line for line in lines if line.startswith("heading")] == [
        "heading0 1.: Follow-up",
        "heading0 2.: Dates of the next meetings",
        "heading0: Annex I",
    ]
    assert "table: State | Day / Arvenia | 1 / Belmark | 2" in lines


def test_a_text_whose_numbers_have_no_order_stays_as_it_is() -> None:
    text = b"Report\n\n1. Decided.\n\n5. Decided.\n\n[9] Unclaimed.\n\n\xc2\xb9 So is this."

    assert shown(open_document(text)) == [
        "plain: Report",
        "numbered 1.: Decided.",
        "numbered 5.: Decided.",
        "plain: [9] Unclaimed.",
        "plain: ¹ So is this.",
    ]


def test_two_tables_that_touch_are_one_in_plain_text() -> None:
    table = Table((((Run("a"),), (Run("b"),)),))
    document = Document((table, table, Passage((), Style.NUMBERED, "1."), table))

    held = project(document, Format.TEXT)

    assert len(held.parts) == 1
    assert open_document(write(document, Format.TEXT), Format.TEXT) == held
