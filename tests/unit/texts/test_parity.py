"""Two languages of one list side by side: what differs is shown, what says the same is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from servanda import profiles
from servanda.texts import Disparity, Reading, compare_languages, read
from unit.texts.specimens import GRAMMAR, english, french, reading_of

ENGLISH = english(
    "Invited Arvenia and Belmark to reply by 30 June 2031 at noon to x.y@example.org.",
    "Noted that Arvenia ratified the Convention on 1 March 2031, which enters into force on 1 July"
    " 2031 for this State, the 12th Party.",
    "Decided:\n- that the Parties must report by 31 August 2031;\n- to appoint Ms ORLAN (Arvenia)"
    " as rapporteur at its 6th meeting.",
    "Took note of EX-C(2031)2_en.",
)
FRENCH = french(
    "A invité l'Arvénie et la Belmarque à répondre avant le 30 juin 2031 à midi à x.y@example.org.",
    "A noté que l'Arvénie a ratifié la Convention le 1er mars 2031, qui entre en vigueur le 1er"
    " juillet 2031 à son égard, en tant que 12e Partie.",
    "A décidé :\n- que les Parties doivent faire rapport avant le 31 août 2031 ;\n- de nommer Mme"
    " ORLAN (Arvénie) rapporteure lors de sa 6e réunion.",
    "A pris note du document EX-C(2031)2_fr.",
)


def apart(english_text: str, french_text: str) -> list[str]:
    """Each disparity as one line: aspect, place, what each side says."""
    return [said(each) for each in side_by_side(reading_of(english_text), reading_of(french_text))]


def side_by_side(one: Reading, other: Reading) -> tuple[Disparity, ...]:
    return compare_languages(one, other, grammar=GRAMMAR)


def said(each: Disparity) -> str:
    place = f"{each.decision}/{each.point}" if each.point else str(each.decision or "-")
    return f"{each.aspect} {place}: {each.one or 'nothing'} | {each.other or 'nothing'}"


def test_two_languages_that_say_the_same() -> None:
    assert apart(ENGLISH, FRENCH) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "31 août 2031",
            "30 août 2031",
            [
                "dates 3/1: 2031-08-31 | 2031-08-30",
                "addressees 3/1: parties must by 2031-08-31 | parties must by 2031-08-30",
            ],
            id="a date",
        ),
        pytest.param(
            "la Belmarque",
            "le Dorland",
            [
                "states 1: BM | DL",
                "addressees 1: parties (AR, BM) asked by 2031-06-30 12:00"
                " | parties (AR, DL) asked by 2031-06-30 12:00",
            ],
            id="a State",
        ),
        pytest.param(
            "Mme ORLAN",
            "Mme ORLEN",
            [
                "persons 3/2: ORLAN | ORLEN",
                "appointments 3/2: ORLAN (AR) rapporteur | ORLEN (AR) rapporteur",
            ],
            id="a name",
        ),
        pytest.param("A pris note du", "A adopté le", ["act 4: note | adopt"], id="an act"),
        pytest.param(
            "EX-C(2031)2_fr",
            "EX-C(2031)3_fr",
            ["symbols 4: EX-C(2031)2 | EX-C(2031)3"],
            id="symbol",
        ),
        pytest.param(
            "x.y@example.org",
            "x.z@example.org",
            ["addresses 1: x.y@example.org | x.z@example.org"],
            id="an address",
        ),
        pytest.param(
            "sa 6e réunion",
            "sa 7e réunion",
            ["meetings 3/2: meeting 6 | meeting 7"],
            id="a meeting",
        ),
        pytest.param(
            "12e Partie",
            "13e Partie",
            [
                "instruments 2: AR ratification: deposited 2031-03-01, in force 2031-07-01, no. 12"
                " | AR ratification: deposited 2031-03-01, in force 2031-07-01, no. 13"
            ],
            id="an ordinal",
        ),
        pytest.param(
            "- 7e réunion : 10-12 mars 2032",
            "- 7e réunion : 10-13 mars 2032",
            [
                "dates 5/2: 2032-03-10 to 2032-03-12 | 2032-03-10 to 2032-03-13",
                "next_meetings -: 7: 2032-03-10 to 2032-03-12 | 7: 2032-03-10 to 2032-03-13",
            ],
            id="a coming meeting",
        ),
        pytest.param(
            "2. Dates des prochaines réunions",
            "3. Dates des prochaines réunions",
            [
                "heading -: 2 Dates of the next meetings | nothing",
                "heading -: nothing | 3 Dates des prochaines réunions",
                "place 5: 2 | 3",
            ],
            id="a heading",
        ),
        pytest.param(
            "Velmont, 14-16 mai 2031",
            "Velmont, 14-15 mai 2031",
            ["title_page -: last day 2031-05-16 | last day 2031-05-15"],
            id="title page",
        ),
        pytest.param(
            "EX-C(2031)4_fr\n",
            "",
            ["title_page -: symbol EX-C(2031)4 | symbol none"],
            id="symbol none",
        ),
    ],
)
def test_what_differs_is_named(old: str, new: str, expected: list[str]) -> None:
    assert old in FRENCH
    assert apart(ENGLISH, FRENCH.replace(old, new)) == expected


def test_a_point_more_on_one_side() -> None:
    longer = FRENCH.replace("31 août 2031 ;\n", "31 août 2031 ;\n- de réfléchir ;\n")

    assert apart(ENGLISH, longer)[0] == "points 3: 2 | 3"


def test_a_decision_more_on_one_side() -> None:
    longer = english("Thanked its host.", "Took note of EX-C(2031)2.", "Invited Arvenia to reply.")
    shorter = french("A remercié son hôte.")

    found = apart(longer, shorter)
    assert "numbering -: 3, 4 | nothing" in found
    assert [line for line in found if line.startswith("addressees")] == []


def test_notes_and_annexes() -> None:
    one = english("Thanked its host.¹") + "\n¹ In Velmont.\n\nAnnex I\n\nTitle\n\nOne.\n\nTwo.\n"
    other = french("A remercié son hôte.") + "\n\nAnnexe I\n\nTitre\n\nUn.\n"

    assert apart(one, other) == [
        "notes 1: 1 | 0",
        "annexes -: I: 2 paragraphs | I: 1 paragraphs",
    ]


def test_an_opening_verb_that_is_not_known_is_not_compared() -> None:
    assert apart(english("Extended its thanks."), french("A remercié son hôte.")) == []


def test_agendas_name_the_same_papers_and_questions() -> None:
    one = (
        "EX-C(2031)9_en\n\nDraft agenda\n\n1. Opening\n\n"
        "2. Replies to questions 1-3\n\nEX-C(2031)7_en\n"
    )
    other = (
        "EX-C(2031)9_fr\n\nProjet d'ordre du jour\n\n1. Ouverture\n\n"
        "2. Réponses aux questions 1-2\n\nEX-C(2031)8_fr\n"
    )

    assert apart(one, other) == [
        "symbols -: 2 EX-C(2031)7 | 2 EX-C(2031)8",
        "heading -: 2 question 3 | nothing",
    ]


def test_coming_meetings_to_be_confirmed_and_without_days() -> None:
    one, other = reading_of(ENGLISH), reading_of(FRENCH)
    sixth, seventh = other.next_meetings
    vague = replace(sixth, number=None, first_day=None, last_day=None, to_be_confirmed=True)

    (disparity,) = side_by_side(one, replace(other, next_meetings=(vague, seventh)))

    assert disparity.one == "6: 2031-11-11 to 2031-11-13"
    assert disparity.other == "-: no day to no day to be confirmed"


def test_organisations_are_not_compared_by_name() -> None:
    one = english("Appointed Ms ORLAN (House of Rivers) and Mr VASK as rapporteurs.")
    other = french("A nommé Mme ORLAN (Maison des rivières) et M. VASK rapporteurs.")

    assert apart(one, other) == []


def test_silence_and_numbers_of_parties() -> None:
    one = english(
        "Decided that 14 Parties must reply by 30 June 2031; failing any reply, they will be deemed"
        " not to be in conformity."
    )
    other = french("A décidé que 15 Parties doivent répondre avant le 30 juin 2031.")

    assert apart(one, other) == [
        "addressees 1: 14 parties must by 2031-06-30 silence: deemed not compliant"
        " | 15 parties must by 2031-06-30"
    ]


@pytest.mark.parametrize("slug", profiles.names())
def test_the_demonstration_says_the_same_in_both_languages(slug: str) -> None:
    words = profiles.grammar(slug)
    files = sorted((Path(profiles.__file__).parent / slug / "demo").glob("*.txt"))
    one, other = (read(file, grammar=words) for file in files)

    assert compare_languages(one, other, grammar=words) == ()
