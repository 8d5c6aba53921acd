"""Acts, instruments, appointments, postponements, meetings and doubts, in our own words."""

import pytest

from servanda.texts import Grammar, Symbol, read
from servanda.texts.acts import act_of
from servanda.texts.grammar import StateNamed
from unit.texts.specimens import GRAMMAR, STATES, english, french, reading_of


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Took note of the paper.", "note"),
        ("Prend note du texte.", "note"),
        ("Also warmly welcomed the news.", "welcome"),
        ("In this context, invited Parties to write.", "invite"),
        ("Having read the paper requested by Arvenia, decided to end.", "decide"),
        ("Owing to lack of time, postponed the item.", "postpone"),
        ("Faute de temps, a dû reporter ce point.", "postpone"),
        ("Faute de temps, a décidé de reporter ce point.", "decide"),
        ("Le Comité exemple a néanmoins constaté un retard.", "find"),
        ("The Example Committee then examined the text.", "examine"),
        ("Examined at length the possibility of a text.", "consider"),
        ("A examiné la possibilité d'un texte.", "consider"),
        ("Considered a text.", "consider"),
        ("Held an exchange of views on the text.", "exchange_views"),
        ("A tenu un échange de vues sur le texte.", "exchange_views"),
        ("Held a minute of silence.", "hold"),
        ("Was reminded by the Secretariat of the rules.", "be_reminded"),
        ("S'est vu rappeler les règles.", "be_reminded"),
        ("Was honoured by a visit.", "be_honoured"),
        ("S'est félicité de la visite.", "welcome"),
        ("S'est mis d'accord sur un texte.", "agree"),
        ("Décide de finir.", "decide"),
        ("Entrusted the Bureau with a note.", "instruct"),
        ("Called on members to write.", "call"),
        ("A fait le bilan de l'année.", "take_stock"),
        ("A élu son Bureau.", "elect"),
        ("Withdrew the item.", "withdraw"),
        ("Had to postpone the item.", "postpone"),
        ("Deplored the delay.", "other"),
        ("", "other"),
    ],
)
def test_the_act_is_that_of_the_first_verb(text: str, act: str) -> None:
    assert act_of(text) == act


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Took note of the ratification of the Convention by Arvenia on 1 March 2031 and by"
            " Belmark on 2 April 2031, and of its entry into force for both on 1 August 2031, as"
            " the 12th and 13th Parties.",
            [
                "AR ratification 2031-03-01 2031-08-01 12",
                "BM ratification 2031-04-02 2031-08-01 13",
            ],
        ),
        (
            "Noted that Arvenia (1 March 2031) and Belmark (2 April 2031) have ratified the text,"
            " which enters into force on 1 July 2031 and 1 August 2031 respectively.",
            [
                "AR ratification 2031-03-01 2031-07-01 None",
                "BM ratification 2031-04-02 2031-08-01 None",
            ],
        ),
        (
            "Welcomed the signature of the Convention by Arvenia and Belmark on 1 March 2031.",
            ["AR signature 2031-03-01 None None", "BM signature 2031-03-01 None None"],
        ),
        ("Was informed that Dorland had acceded to the text.", ["DL accession None None None"]),
        (
            "Took note of the state of ratifications: Arvenia had ratified the text (on 3 March"
            " 2031).",
            ["AR ratification 2031-03-03 None None"],
        ),
        ("Was informed by Dorland of its progress towards ratification.", []),
        ("Was informed of progress towards ratification by Dorland.", []),
        ("Invited Dorland to consider the ratification by Dorland of the text.", []),
        ("Took note of the visit to Dorland, and of the signature of a contract.", []),
    ],
)
def test_instruments_that_are_reported_as_done(text: str, rows: list[str]) -> None:
    found = [
        f"{i.state} {i.kind} {i.deposited_on} {i.in_force_from} {i.ordinal}"
        for i in reading_of(english(text)).instruments
    ]

    assert found == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Elected Ms ORLAN (Arvenia) Chair and Mr VASK (Belmark) Vice-Chair, and thanked Mr PELL"
            " (Dorland), its outgoing Chair.",
            ["ORLAN AR chair", "VASK BM vice_chair"],
        ),
        (
            "Appointed Mr van der MEER (Dorland) as its representative in the CAX and Ms ORLAN"
            " (House of Rivers) as alternate.",
            ["van der MEER DL representative", "ORLAN House of Rivers alternate"],
        ),
        (
            "Appointed as rapporteurs:\n- question 3: Ms ORLAN (Arvenia);\n- question 4: Mr VASK.",
            ["ORLAN AR rapporteur", "VASK None rapporteur"],
        ),
        (
            "Noted that Ms ORLAN (Arvenia) will take part in the fair on its behalf.",
            ["ORLAN AR representative"],
        ),
        (
            "Decided that Mr VASK (Belmark) would sit on the steering committee of the study.",
            ["VASK BM steering_committee_member"],
        ),
        ("Agreed to appoint Ms ORLAN (Arvenia) rapporteur.", ["ORLAN AR rapporteur"]),
        ("Agreed with Ms ORLAN (Arvenia), rapporteur on rivers.", []),
        ("Took note of a talk by Ms ORLAN (Arvenia).", []),
        ("Took note of a talk by Ms ORLAN (Arvenia), who will join the police.", []),
        ("Appointed Ms ORLAN (Arvenia).", []),
        (
            "Decided to elect Ms ORLAN (Arvenia) as member of its Bureau.",
            ["ORLAN AR bureau_member"],
        ),
    ],
)
def test_who_is_named_to_what(text: str, rows: list[str]) -> None:
    found = [
        f"{a.person} {a.state or a.organisation} {a.role}"
        for a in reading_of(english(text)).appointments
    ]

    assert found == rows


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("Agreed to defer this item to a later meeting.", [None]),
        ("Decided, time being short, to postpone this item to its 7th meeting.", [7]),
        ("Decided that the item be postponed to the next meeting.", [6]),
        ("Agreed to come back to this item at its twenty-first meeting.", [21]),
        ("Took note of the request by Arvenia to be postponed to the 7th meeting.", []),
        ("Decided not to postpone the item.", []),
        ("Decided:\n- to postpone one item to its 6th meeting;\n- to postpone another.", [6, None]),
    ],
)
def test_what_is_put_off(text: str, meetings: list[int | None]) -> None:
    assert [p.to_meeting for p in reading_of(english(text)).postponed] == meetings


def test_next_meetings_in_prose_and_without_days() -> None:
    text = english("Decided to end.").split("2. Dates of")[0] + (
        "2. Dates of the next meetings\n\n2. Decided"
        " to hold its 6th meeting on 11-13 November 2031,"
        " and on 10-12 March 2032 its 7th meeting. Its 8th meeting is planned for October 2032, its"
        " 4th meeting was in May 2030, its 9th meeting is open.\n"
    )

    found = [f"{m.number} {m.first_day} {m.last_day}" for m in reading_of(text).next_meetings]

    assert found[0] == "6 2031-11-11 2031-11-13"
    assert "8 None None" in found


def test_a_list_without_the_number_of_its_meeting_knows_the_next_one() -> None:
    text = english("Asked the Bureau to write by the next meeting.").replace("5th meeting\n", "\n")

    reading = reading_of(text)

    assert reading.header.meeting.number is None
    assert [str(duty.due) for duty in reading.duties] == ["2031-11-11"]


def test_citations_leave_out_the_document_itself() -> None:
    text = english(
        "Took note of EX-C (2031) 2 rev.1, EX-C(2031)4_fr and CM(2030)12, EX-C(2031)2rev.1."
    )

    assert [c.symbol for c in reading_of(text).citations] == ["EX-C(2031)2rev.1", "CM(2030)12"]


def warned(text: str, grammar: Grammar = GRAMMAR) -> list[str]:
    found = read(text.encode(), grammar=grammar).warnings
    return [f"{w.code} {w.decision} {w.text}" for w in found]


def test_doubts_about_addresses() -> None:
    text = english(
        "Asked members to write to example.comittee@example.org.",
        "Asked others to write to example.committee@example.org or to press@example.org.",
    )

    assert warned(text) == ["address_differs 1 example.comittee@example.org"]
    # Without a known address, the later of two forms is the odd one.
    assert warned(text, Grammar(states=STATES)) == [
        "address_differs 2 example.committee@example.org"
    ]


def test_doubts_about_persons() -> None:
    text = english(
        "Thanked Ms ORLANE (Arvenia), Mr VASK (head, House of Rivers) and"
        " Mr VASK (House of Rivers).",
        "Thanked Ms ORLANE (Arvenia), Mr Vask, Ms ORLENE (Arvenia) and Mr VASK (House of Lakes).",
        "Thanked Ms ORLANÉ (Dorland).",
    )

    assert warned(text) == [
        "name_differs 2 ORLENE",
        "affiliation_differs 2 House of Lakes",
    ]


def test_doubts_about_days() -> None:
    text = french(
        "A pris note de la fête du lundi 18 novembre 2031 et du mardi 18 novembre 2031.",
        "A reporté le point à sa 6e réunion (11-14 novembre 2031).",
    )

    assert warned(text) == [
        "date_differs 1 lundi 18 novembre 2031",
        "date_differs 2 6e réunion (11-14 novembre 2031)",
    ]


def test_states_are_found_by_every_name() -> None:
    found = list(GRAMMAR.states_in("la République de Costana et l'ARVENIE"))

    assert found == [StateNamed("CO", 3, 24), StateNamed("AR", 30, 37)]
    assert GRAMMAR.state(" arvénie ") == "AR"
    assert GRAMMAR.state("Nowhere") is None
    assert GRAMMAR.names_committee("le COMITÉ EXEMPLE")
    assert not Grammar().names_committee("the Example Committee")
    assert list(Grammar().states_in("Arvenia")) == []


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("T-ES(2017)12 Rev2", "T-ES(2017)12 rev.2"),
        ("T-ES(2020)22 rev.1", "T-ES(2020)22 rev.1"),
        ("T-ES(2018)21_bil rev.2", "T-ES(2018)21_bil rev.2"),
        ("T-CY (2020)33", "T-CY(2020)33"),
        ("T-ES(2018)16_fr", "T-ES(2018)16_fr"),
        ("EX-C(2031)4 prov", "EX-C(2031)4 prov"),
        ("EX-C(2031)4 REV", "EX-C(2031)4 rev.1"),
    ],
)
def test_a_symbol_is_printed_in_one_way(text: str, canonical: str) -> None:
    symbol = Symbol.parse(text)

    assert str(symbol) == canonical
    assert Symbol.parse(canonical) == symbol
    assert hash(Symbol.parse(canonical)) == hash(symbol)
    assert symbol != text


def test_symbols_are_in_order_of_body_year_number_and_version() -> None:
    texts = ["T-ES(2019)1", "T-ES(2018)16 rev.2", "T-ES(2018)16", "T-CY(2020)2", "T-ES(2018)3"]

    ordered = sorted(Symbol.parse(text) for text in texts)

    assert [s.text for s in ordered] == [texts[3], texts[4], texts[2], texts[1], texts[0]]
    assert ordered[2].same_document(ordered[3])
    assert Symbol("EX", 2031, 4).compact == "EX(2031)4"


def test_what_is_no_symbol_is_refused() -> None:
    with pytest.raises(ValueError, match="is not the symbol of a document"):
        Symbol.parse("decision 5")
