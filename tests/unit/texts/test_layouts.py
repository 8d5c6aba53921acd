"""Lists of decisions laid out in the ways that documents and their conversions are."""

import pytest

from servanda.texts import Reading
from servanda.texts.reading import DecisionRead
from unit.texts.specimens import ENGLISH_TITLE_PAGE, FRENCH_TITLE_PAGE, english, reading_of


def body(text: str) -> Reading:
    return reading_of(f"{ENGLISH_TITLE_PAGE}\n1. Opening\n\n{text}")


def only(text: str) -> DecisionRead:
    (decision,) = body(text).decisions
    return decision


@pytest.mark.parametrize("bullet", ["-", "–", "•", "▪", "*", "o"])
def test_bullets_of_every_shape_are_points(bullet: str) -> None:
    decision = only(f"1. Took stock of:\n\n{bullet} one thing;\n{bullet} another.")

    assert decision.points == ("one thing;", "another.")


@pytest.mark.parametrize(
    ("first", "second"),
    [("a)", "b)"), ("(a)", "(b)"), ("a.", "b."), ("i)", "ii)"), ("1)", "2)"), ("(i)", "(ii)")],
)
def test_lettered_paragraphs_are_points(first: str, second: str) -> None:
    decision = only(f"1. Took stock of:\n{first} one thing;\n{second} another.")

    assert decision.points == ("one thing;", "another.")


def test_nested_points_follow_the_one_that_holds_them() -> None:
    decision = only(
        "1. Took stock of:\n- one thing:\n    o its half;\n    o its rest;\n- another:\n  a) small."
    )

    assert decision.points == ("one thing:", "its half;", "its rest;", "another:", "small.")


def test_rows_of_a_table_are_points_but_for_its_heading() -> None:
    decision = only(
        "1. Took note of the table:\n\n| State | Day |\n|---|---|\n| Arvenia | 1 |\n| Belmark | 2 |"
    )

    assert decision.points == ("Arvenia | 1", "Belmark | 2")


def test_wrapped_lines_and_cut_words_are_made_whole() -> None:
    decision = only(
        "1. Took note of the infor-\nmation on co-operation, of the co-\noperation with\n\n"
        "Arvenia from 20-\n22 May and of the Saint-\nVallier report."
    )

    assert decision.text == (
        "Took note of the information on co-operation, of the co-operation with Arvenia"
        " from 20-22 May and of the Saint-Vallier report."
    )


def test_running_heads_and_page_numbers_are_left_out() -> None:
    decision = only(
        "1. Took note of the reports of\n\n3\n\fEX-C(2031)4_en\n\nthe rapporteurs.\n\nPage 4 of 9"
    )

    assert decision.text == "Took note of the reports of the rapporteurs."


def test_a_head_that_comes_again_and_again_is_left_out() -> None:
    reading = body(
        "1. Decided to begin.\n\nEXAMPLE COMMITTEE 2\n\n2. Decided to go on.\n\n"
        "EXAMPLE COMMITTEE 3\n\n3. Decided to end."
    )

    assert len(reading.decisions) == 3


def test_residue_of_conversion_is_cleaned() -> None:
    decision = only(
        "1. Took note of the 2^{nd} [report \\(draft\\)](#) of M^{me} *ORLAN*, the"
        " **1^st** one<br>."
    )

    assert decision.text == "Took note of the 2nd report (draft) of Mme ORLAN, the 1st one."


@pytest.mark.parametrize("mark", ["¹", "[^1]", "^{1}", "[1]"])
def test_a_footnote_goes_with_the_decision_that_calls_it(mark: str) -> None:
    definition = "[^1]:" if mark == "[^1]" else mark
    reading = body(
        f"1. Decided to begin{mark}.\n\n2. Decided to end.\n\n{definition} Said at once."
    )

    assert reading.decisions[0].text == "Decided to begin."
    assert [d.footnotes for d in reading.decisions] == [("Said at once.",), ()]


def test_marks_of_notes_may_begin_anew_on_each_page() -> None:
    reading = body("1. Decided to begin¹.\n\n¹ First.\n\n2. Decided to end:\n- now¹.\n\n¹ Second.")

    assert [d.footnotes for d in reading.decisions] == [("First.",), ("Second.",)]


def test_a_raised_number_without_a_note_stays() -> None:
    assert only("1. Took note of the 20 m² room.").text == "Took note of the 20 m² room."


def test_a_note_of_the_title_page_is_placed() -> None:
    text = f"{ENGLISH_TITLE_PAGE.replace('5th meeting', '5th meeting¹')}\n1. Opening\n\n"

    reading = reading_of(f"{text}1. Decided to begin.\n\n¹ Held in a barn.")

    assert reading.decisions[0].footnotes == ()


def test_numbers_alone_on_their_line_belong_to_the_next() -> None:
    reading = body("1.\nDecided to begin:\n\n-\nnow.\n\n2.\n\nDecided to end.")

    assert [d.text for d in reading.decisions] == ["Decided to begin:", "Decided to end."]
    assert reading.decisions[0].points == ("now.",)


def test_a_number_at_the_start_of_a_line_may_go_on_with_the_sentence() -> None:
    decision = only("1. Took note of the replies to questions 7 and\n12. and of the others.")

    assert decision.text == "Took note of the replies to questions 7 and 12. and of the others."


def test_headings_keep_their_numbers_and_parents() -> None:
    reading = reading_of(
        f"{ENGLISH_TITLE_PAGE}\n1. Opening\n\n1. Adopted its agenda.\n\n2 . \n\n".replace(
            "2 . ", ""
        )
        + "2. Follow-up\n\n2.1 First round\n\n2.1.1. The report\n\n2. Took note of it.\n\n"
        "2.3. Later\n\n3. Postponed the item to a later meeting.\n\n"
    )

    assert [(i.number, i.parent) for i in reading.items] == [
        ("1", None),
        ("2", None),
        ("2.1", "2"),
        ("2.1.1", "2.1"),
        ("2.3", "2"),
    ]
    assert [d.item for d in reading.decisions] == ["1", "2.1.1", "2.3"]
    assert [(w.code, w.text) for w in reading.warnings] == [("numbering", "2.3")]


def test_a_heading_and_a_decision_may_have_the_same_number() -> None:
    reading = reading_of(
        f"{ENGLISH_TITLE_PAGE}\n1. Opening\n\n1. Adopted its agenda.\n\n"
        "2. Adoption of the report.\n\n"
        "2. Adopted its report.\n\n3. Deplored the delay.\n\n"
    )

    assert [i.title for i in reading.items] == ["Opening", "Adoption of the report."]
    assert [(d.number, d.act) for d in reading.decisions] == [
        (1, "adopt"),
        (2, "adopt"),
        (3, "other"),
    ]


def test_a_list_without_headings() -> None:
    reading = reading_of(
        f"{ENGLISH_TITLE_PAGE}\n1. Adopted its agenda.\n2. Decided to end:\n- now."
    )

    assert [d.points for d in reading.decisions] == [(), ("now.",)]
    assert [d.item for d in reading.decisions] == [None, None]


def test_papers_and_lead_ins_under_a_heading_are_placed() -> None:
    reading = body("Working document EX-C(2031)2\n\nThe Committee:\n\n1. Decided to begin.")

    assert len(reading.decisions) == 1
    assert reading.items[0].title == "Opening"


def test_paragraphs_after_the_last_decision_belong_to_none() -> None:
    reading = body("1. Decided to end.\n\nThis list is made public.\n\nA report follows.\n- soon")

    assert reading.decisions[0].text == "Decided to end."
    assert reading.decisions[0].points == ()


@pytest.mark.parametrize(
    ("opening", "label", "title"),
    [
        ("Annex I\n\nText agreed", "I", "Text agreed"),
        ("Appendix 1\n\nText agreed", "1", "Text agreed"),
        ("ANNEXE A\nText agreed", "A", "Text agreed"),
        ("Annex II – Text agreed", "II", "Text agreed"),
        ("Appendix III: Text agreed", "III", "Text agreed"),
        ("Annexe\n\nText agreed", "", "Text agreed"),
    ],
)
def test_annexes_of_every_name(opening: str, label: str, title: str) -> None:
    reading = body(
        f"1. Decided to end.\n\n{opening}\n\nA paragraph.\n\n1. A number.\n"
        "- a bullet\na) a letter\n¹ a note"
    )

    (annex,) = reading.annexes
    assert (annex.label, annex.title) == (label, title)
    assert annex.text == "A paragraph.\n1. A number.\na bullet\na) a letter\n¹ a note"
    assert len(reading.decisions) == 1


def test_an_annex_may_have_no_title_and_notes() -> None:
    reading = body("1. Decided to end.\n\nAnnex 1\n\n1. First.\n\n| a | b |\n\nAnnex 2\n\nWords")

    assert [(a.title, a.text) for a in reading.annexes] == [("", "1. First.\na | b"), ("Words", "")]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("Velmont, 14-16 May 2031", "14-16 May 2031, Velmont", "Velmont"),
        ("Velmont, 14-16 May 2031", "(Velmont, from 14 to 16 May 2031)", "Velmont"),
        ("Velmont, 14-16 May 2031", "14-16 May 2031 (KUDO platform)", "KUDO platform"),
        ("Velmont, 14-16 May 2031", "Virtual meeting, 14-16 May 2031", None),
        (
            "Velmont, 14-16 May 2031",
            "The Committee held its 5th meeting from 14 to 16 May 2031 in Velmont.",
            "Velmont",
        ),
    ],
)
def test_the_place_of_the_meeting(old: str, new: str, place: str | None) -> None:
    header = reading_of(english("Decided to end.").replace(old, new)).header

    assert header.meeting.place == place
    assert [str(header.meeting.first_day), str(header.meeting.last_day)] == [
        "2031-05-14",
        "2031-05-16",
    ]


def test_the_header_of_a_french_list() -> None:
    header = reading_of(f"{FRENCH_TITLE_PAGE}\n1. Suivi\n\n1. A décidé de finir.").header

    assert header.kind == "list_of_decisions"
    assert (header.language, header.title) == ("fr", "Liste des décisions")
    assert str(header.dated_on) == "2031-05-16"
    assert header.meeting.number == 5


def test_a_note_that_this_is_a_demonstration_belongs_to_the_title_page() -> None:
    text = english("Decided to end.").replace(
        "_en\n", "_en\n\nDemonstration, not the official text\n"
    )

    assert reading_of(text).header.title == "List of decisions"
