"""Who owes what by when, phrase by phrase, in both languages."""

import pytest

from unit.texts.english_duties import ENGLISH
from unit.texts.french_duties import FRENCH
from unit.texts.specimens import english, french, reading_of, shown


@pytest.mark.parametrize("case", ENGLISH)
def test_an_english_decision_sets(case: str) -> None:
    text, expected = ENGLISH[case]

    assert [shown(duty) for duty in reading_of(english(text)).duties] == expected


@pytest.mark.parametrize("case", FRENCH)
def test_a_french_decision_sets(case: str) -> None:
    text, expected = FRENCH[case]

    assert [shown(duty) for duty in reading_of(french(text)).duties] == expected


def test_points_have_the_subject_of_the_lead() -> None:
    text = english(
        "Invited the Parties:\n"
        "- to reply by 1 July 2031;\n"
        "- to name a contact person by 1 August 2031:\n"
        "    a) for the police, by 15 August 2031;\n"
        "    b) for the courts;\n"
        "- to spread the word."
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == [
        "/1 2031-07-01 parties asked",
        "/2 2031-08-01 parties asked",
        "/3 2031-08-15 parties asked",
    ]


def test_the_same_deadline_is_the_last_one_set() -> None:
    text = french(
        "A décidé :\n- que l'Arvénie doit répondre avant le 1er juillet 2031 à midi ;\n"
        "- que la société civile peut écrire dans le même délai.",
        "A invité la Belmarque à écrire avant cette date.",
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == [
        "/1 2031-07-01 12:00 parties(AR) must",
        "/2 2031-07-01 12:00 civil_society may",
        "2031-07-01 12:00 parties(BM) asked",
    ]


def test_silence_said_in_a_later_decision_stands_with_the_duty() -> None:
    text = english(
        "Decided that the Parties have until 28 June 2031 at noon to say whether they object.",
        "Also decided that the text will be considered adopted after this deadline, unless many"
        " do.",
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == ["2031-06-28 12:00 parties must deemed_adopted"]


def test_rapporteurs_are_those_of_the_paragraph_pointed_back_to() -> None:
    text = english(
        "Appointed as rapporteurs:\n- question 3: Ms ORLAN (Arvenia);\n"
        "- question 4: Mr VASK (Belmark).",
        "Stressed that the observations on the above questions should be ready by 1 July 2031.",
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == ["2031-07-01 rapporteurs(ORLAN,VASK) must"]


def test_what_is_asked_without_a_date_is_a_task() -> None:
    reading = reading_of(english("Called on its members and observers to organise activities."))

    assert [shown(task) for task in reading.tasks] == ["None members+other asked"]
