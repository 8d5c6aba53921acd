"""Lists and agendas of an invented committee in other layouts and words than the specimens."""

from pathlib import Path

import pytest

from servanda.texts import Reading, as_json
from unit.texts.specimens import reading_of, shown

FOLDER = Path(__file__).parent / "unseen"


def unseen(name: str) -> Reading:
    return reading_of((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "duties"),
    [
        (
            "plenary_en",
            [
                "5/2 2033-01-15 12:00 parties(AR,CO) must deemed_not_compliant",
                "7 2033-03-04 rapporteurs asked",
                "8 2033-01-31 parties may",
                "9 2033-02-28 parties must deemed_adopted",
            ],
        ),
        (
            "pleniere_fr",
            [
                "4/1 2033-06-30 secretariat must",
                "4/2 2033-07-15 secretariat must",
                "4/3 2033-11-08 secretariat must",
                "5 2033-07-01 18:00 parties must deemed_adopted",
            ],
        ),
        (
            "urgent_fr",
            [
                "2 2034-06-15 parties(DL) asked",
                "3 2034-08-15 parties(DL) must",
                "4/1 2034-08-30 rapporteurs must",
                "4/2 2034-05-25 parties must",
                "4/3 2034-10-31 secretariat must",
                "5 2034-05-31 members+other asked",
                "6 2034-07-01 parties must deemed_not_compliant",
            ],
        ),
        (
            "granted_en",
            [
                "2 2034-06-15 parties(DL) asked",
                "3 2034-08-15 parties(DL) must",
                "4/1 2034-08-30 rapporteurs must",
                "4/2 2034-05-25 parties must",
                "4/3 2034-10-31 secretariat must",
                "5 2034-05-31 members+other asked",
                "10 2034-07-01 parties asked",
            ],
        ),
    ],
)
def test_duties(name: str, duties: list[str]) -> None:
    found = [f"{d.decision} {shown(d)}".replace(" /", "/") for d in unseen(name).duties]

    assert found == duties


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("plenary_en", ("list_of_decisions", "2032-11-18", 8, "2032-11-16", "2032-11-18")),
        ("pleniere_fr", ("list_of_decisions", "2033-05-12", 9, "2033-05-10", "2033-05-12")),
        ("urgent_fr", ("list_of_decisions", None, 11, "2034-05-09", "2034-05-11")),
        ("granted_en", ("list_of_decisions", None, 11, "2034-05-09", "2034-05-11")),
        ("agenda_en", ("agenda", "2033-10-03", 10, "2033-11-08", "2033-11-10")),
        ("agenda_fr", ("agenda", "2033-10-03", 10, "2033-11-08", "2033-11-10")),
    ],
)
def test_title_pages(name: str, header: tuple[object, ...]) -> None:
    row = as_json(unseen(name))
    meeting = row["meeting"]

    read = (row["kind"], row["dated_on"])
    assert (*read, meeting["number"], meeting["first_day"], meeting["last_day"]) == header


def test_appointments_carried_on_after_a_semicolon() -> None:
    found = [(a.person, a.role, a.subject) for a in unseen("plenary_en").appointments]

    assert found == [
        ("TORNE", "rapporteur", "question 4"),
        ("de WITTE", "rapporteur", "question 5"),
    ]


def test_elections_and_replacements() -> None:
    def named(name: str) -> list[tuple[str, str]]:
        return [(a.person, a.role) for a in unseen(name).appointments]

    elected = [("STERN", "chair"), ("de WITTE", "vice_chair"), ("LARK", "bureau_member")]
    assert named("urgent_fr") == named("granted_en") == elected
    assert named("pleniere_fr") == [("van LOON", "rapporteur"), ("STERN", "alternate")]


def test_instruments_citations_postponements_and_coming_meetings() -> None:
    plenary, pleniere = unseen("plenary_en"), unseen("pleniere_fr")

    (accession,) = plenary.instruments
    assert (accession.state, str(accession.in_force_from), accession.ordinal) == (
        "DL",
        "2033-02-01",
        13,
    )
    assert [(i.state, i.kind) for i in pleniere.instruments] == [
        ("DL", "accession"),
        ("BM", "signature"),
    ]
    assert [c.symbol for c in plenary.citations] == [
        "EX-C(2032)8rev.1",
        "EX-C(2032)9",
        "EX-C(2032)10prov",
    ]
    assert [(p.decision, p.to_meeting) for p in unseen("granted_en").postponed] == [(9, 12)]
    assert [m.number for m in pleniere.next_meetings] == [10, 11]


@pytest.mark.parametrize("name", [file.stem for file in sorted(FOLDER.glob("*.txt"))])
def test_nothing_is_doubted_in_a_careful_text(name: str) -> None:
    assert unseen(name).warnings == ()


def test_papers_and_questions_of_agendas() -> None:
    def rows(name: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
        return [(i.number, i.title, i.papers, i.questions) for i in unseen(name).items][2:5]

    assert rows("agenda_en") == [
        ("3", "Second monitoring round", (), ()),
        (
            "3.1",
            "State of replies (for information)",
            ("EX-C(2033)7_en", "EX-C(2033)8rev.2"),
            (),
        ),
        (
            "3.2",
            "Examination of replies to questions 1 to 4, 9b and 12",
            ("EX-C(2033)9",),
            ("1", "2", "3", "4", "9b", "12"),
        ),
    ]
    assert rows("agenda_fr")[1] == (
        "3.1",
        "Réponses au questionnaire : questions n° 3, 4a et 7 à 9",
        ("EX-C(2033)9",),
        ("3", "4a", "7", "8", "9"),
    )
