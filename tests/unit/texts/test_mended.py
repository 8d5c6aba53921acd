"""Sentences that were once misread: who owes, by when, and what silence means."""

import pytest

from servanda.texts.reading import Postponed
from unit.texts.specimens import english, french, reading_of, shown

DUTIES = [
    pytest.param(
        english(
            "Decided that the Parties have until 30 June 2031 to write. If nothing has come by"
            " then, they will be deemed not to comply with the Convention."
        ),
        ["2031-06-30 parties must deemed_not_compliant"],
        id="if nothing has come",
    ),
    pytest.param(
        french(
            "A décidé que les Parties ont jusqu'au 30 juin 2031 pour écrire. Si rien n'est parvenu"
            " d'ici là, leur situation sera réputée ne pas être conforme à la Convention."
        ),
        ["2031-06-30 parties must deemed_not_compliant"],
        id="si rien n'est parvenu",
    ),
    pytest.param(
        english(
            "Instructed the Secretariat to send a reminder by 30 June 2031. If no reply has arrived"
            " by then, the Bureau shall decide what to do."
        ),
        ["2031-06-30 secretariat must"],
        id="a condition sets no deadline",
    ),
    pytest.param(
        french(
            "A chargé le Secrétariat d'envoyer un rappel avant le 30 juin 2031 ; si les réponses ne"
            " sont pas arrivées d'ici là, le Bureau décidera de la suite."
        ),
        ["2031-06-30 secretariat must"],
        id="une condition ne fixe pas de délai",
    ),
    pytest.param(
        english(
            "Agreed that national authorities or civil society may send comments, which should"
            " reach the Secretariat by 30 June 2031."
        ),
        ["2031-06-30 civil_society+parties must"],
        id="which takes both subjects",
    ),
    pytest.param(
        english(
            "Decided that a group composed of Ms ORLAN (Arvenia) and Mr VASK (Belmark) will submit"
            " a draft by 30 June 2031."
        ),
        ["2031-06-30 members(ORLAN,VASK) must"],
        id="a group composed of two",
    ),
    pytest.param(
        french(
            "A décidé qu'un groupe composé de Mme ORLAN (Arvénie), M. TREL (Dorland) et M. VASK"
            " (Belmarque) soumettra un projet avant le 30 juin 2031."
        ),
        ["2031-06-30 members(ORLAN,TREL,VASK) must"],
        id="un groupe de trois",
    ),
    pytest.param(
        english("Decided that the Secretariat and Ms ORLAN (Arvenia) will reply by 30 June 2031."),
        ["2031-06-30 members+secretariat(ORLAN) must"],
        id="two that form no group",
    ),
    pytest.param(
        english(
            "Decided that the Parties which have not replied (Arvenia, Belmark) must do so by"
            " 30 June 2031."
        ),
        ["2031-06-30 parties(AR,BM) must"],
        id="Parties named in brackets",
    ),
    pytest.param(
        french(
            "A décidé que les deux Parties qui n'ont pas répondu (l'Arvénie et la Belmarque) "
            "doivent le faire avant le 30 juin 2031."
        ),
        ["2031-06-30 2parties(AR,BM) must"],
        id="Parties nommées entre parenthèses",
    ),
    pytest.param(
        english("Invited the Parties (see the case of Arvenia) to reply by 30 June 2031."),
        ["2031-06-30 parties asked"],
        id="brackets that say something else",
    ),
    pytest.param(
        english("Invited the Parties (all of them) to reply by 30 June 2031."),
        ["2031-06-30 parties asked"],
        id="brackets without a State",
    ),
    pytest.param(
        french("A prolongé jusqu'au 30 juin 2031 le délai donné aux Parties pour répondre."),
        ["2031-06-30 parties must"],
        id="a prolongé",
    ),
    pytest.param(
        english("Extended until 30 June 2031 the time that the rapporteurs have for their notes."),
        ["2031-06-30 rapporteurs must"],
        id="extended",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DUTIES)
def test_duties(text: str, expected: list[str]) -> None:
    assert [shown(duty) for duty in reading_of(text).duties] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (english("Decided that the Secretariat will put the replies on line."), "secretariat must"),
        (
            french("A décidé que le Secrétariat fera paraître les réponses en ligne."),
            "secretariat must",
        ),
        (french("A convenu que le Bureau verra comment procéder."), "bureau must"),
    ],
)
def test_a_future_tense_gives_a_task_in_both_languages(text: str, expected: str) -> None:
    assert [shown(task) for task in reading_of(text).tasks] == [f"None {expected}"]


@pytest.mark.parametrize(
    "text",
    [
        english("Decided, time being short, to postpone the item to its 6th meeting."),
        english(
            "Agreed, the hour being late, and with regret, to defer the item to its 6th meeting."
        ),
        french("A décidé, faute de temps, de reporter le point à sa 6e réunion."),
    ],
)
def test_what_is_put_off_after_an_aside(text: str) -> None:
    assert reading_of(text).postponed == (Postponed(1, 6),)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            english(
                "Noted that Arvenia (3 February 2031) and Belmark (5 March 2031) have ratified the"
                " Convention."
            ),
            [("AR", "2031-02-03"), ("BM", "2031-03-05")],
            id="brackets between State and verb",
        ),
        pytest.param(
            english(
                "Noted the state of ratifications, and that Arvenia (3 February 2031) and Belmark"
                " (5 March 2031) have ratified the Convention."
            ),
            [("AR", "2031-02-03"), ("BM", "2031-03-05")],
            id="after an earlier word of the deed",
        ),
        pytest.param(
            french(
                "A pris note de l'état des ratifications et du fait que l'Arvénie (3 février 2031)"
                " et la Belmarque (5 mars 2031) ont ratifié la Convention."
            ),
            [("AR", "2031-02-03"), ("BM", "2031-03-05")],
            id="en français",
        ),
        pytest.param(
            english(
                "Noted that Arvenia (3 February 2031, entry into force on 1 June 2031) and Belmark"
                " (5 March 2031, entry into force on 1 July 2031) have ratified the Convention."
            ),
            [("AR", "2031-02-03"), ("BM", "2031-03-05")],
            id="entry into force in the brackets",
        ),
    ],
)
def test_instruments(text: str, rows: list[tuple[str, str]]) -> None:
    found = reading_of(text).instruments

    assert [(row.state, str(row.deposited_on)) for row in found] == rows


def test_entries_into_force_in_brackets() -> None:
    text = english(
        "Noted that Arvenia (3 February 2031, entry into force on 1 June 2031) and Belmark"
        " (5 March 2031, entry into force on 1 July 2031) have ratified the Convention.",
        "Noted the ratifications by Arvenia on 3 February 2031 and Belmark on 5 February 2031"
        " (entry into force on 1 June 2031).",
        "Noted that Arvenia (entry into force to be settled) has ratified the Convention.",
    )

    assert [(row.state, str(row.in_force_from)) for row in reading_of(text).instruments] == [
        ("AR", "2031-06-01"),
        ("BM", "2031-07-01"),
        ("AR", "2031-06-01"),
        ("BM", "2031-06-01"),
    ]
