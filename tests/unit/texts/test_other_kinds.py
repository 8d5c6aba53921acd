"""Agendas give items; other kinds give their header, and nothing is pretended."""

import pytest

from servanda.texts import as_json, read
from unit.texts.specimens import GRAMMAR, reading_of

AGENDA = """\
EX-C(2031)3_en rev

Draft agenda

6th meeting
Velmont, 11-13 November 2031

1. Opening of the meeting
EX-C(2031)1

2. Replies to questions 8-10, 12 and 9b of the questionnaire, presented to the whole committee
Rapporteurs for questions 3 and 4
- the paper EX-C (2031) 2 rev.1

2.1 A heading that goes on
with its second line

Annex 1

Order of work
"""


def test_an_agenda_gives_items_with_their_papers_and_questions() -> None:
    rows = as_json(reading_of(AGENDA))

    assert rows["kind"] == "agenda"
    assert rows["decisions"] == rows["duties"] == []
    assert [(i["number"], i["parent"], i["papers"], i["questions"]) for i in rows["items"]] == [
        ("1", None, ["EX-C(2031)1"], []),
        ("2", None, ["EX-C(2031)2rev.1"], ["8", "9", "10", "12", "9b", "3", "4"]),
        ("2.1", "2", [], []),
    ]
    assert rows["items"][0]["title"] == "Opening of the meeting"
    assert rows["items"][2]["title"] == "A heading that goes on with its second line"
    assert [annex["title"] for annex in rows["annexes"]] == ["Order of work"]


def test_an_agenda_without_a_title_is_known_by_its_opening() -> None:
    reading = reading_of("Velmont, 3 May 2031\n\n1. Opening of the meeting\n\n2 Reports\n")

    assert reading.header.kind == "agenda"
    assert reading.header.title is None
    assert reading.header.dated_on is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Meeting report", "meeting_report"),
        ("Rapport de la 3e réunion", "meeting_report"),
        ("Thematic questionnaire", "questionnaire"),
        ("Tableau du suivi des recommandations", "follow_up_table"),
        ("Ordre du jour", "agenda"),
        ("Compilation of replies", "other"),
    ],
)
def test_a_kind_is_known_by_its_title(title: str, kind: str) -> None:
    reading = reading_of(f"EX-C(2031)9\n\nVelmont, 3 May 2031 EX-C(2031)9\n\n{title}\n\nWords.\n")

    assert reading.header.kind == kind
    assert reading.header.title == title
    assert reading.decisions == ()


def test_a_report_is_dated_beside_a_town() -> None:
    page = "Velmont, 9 June 2031 EX-C (2031)7\n\n"
    page += "4th Plenary\nVelmont, 7 – 8 June 2031\n\nMeeting report\n"

    header = reading_of(page).header

    assert str(header.dated_on) == "2031-06-09"
    assert [str(header.meeting.first_day), header.meeting.number] == ["2031-06-07", 4]


def test_any_other_text_is_other_with_its_first_line() -> None:
    rows = as_json(read(b"hello\n", grammar=GRAMMAR))

    assert (rows["kind"], rows["title"], rows["symbol"]) == ("other", "hello", None)


def test_a_text_without_a_title_has_none() -> None:
    assert reading_of("... ---\n").header.title is None
