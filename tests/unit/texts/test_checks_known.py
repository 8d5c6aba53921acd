"""Checks with what is known besides, over addresses, symbols, States and headings."""

from dataclasses import replace
from datetime import date

from servanda.law.entry_into_force import Entry
from servanda.texts import Known, check
from servanda.texts.reading import Kind
from unit.texts.specimens import english
from unit.texts.test_checks import WORDS, doubted, found, reading


def test_links_that_differ_by_a_slip() -> None:
    text = english(
        "Asked members to look at www.example.org/follow-up, not www.example.org/follow-up/2.",
        "Took note of https://www.example.org/folow-up and of www.example.org/follow-up_fr.",
        "Took note of www.example.org/folow-up.",
    )

    assert doubted(text) == ["address_differs 3 www.example.org/folow-up"]


def test_addresses_and_names_in_an_annex() -> None:
    annex = "\n\nAnnex I\n\nList\n\nMs ORLAN (Arvenia), orlan@example.org\n"
    text = english("Thanked Ms ORLAN (Belmark), orlam@example.org.") + annex

    assert found(reading(text)) == [
        "address_differs - orlan@example.org",
        "affiliation_differs - Arvenia",
    ]


def test_an_affiliation_given_first_in_an_annex() -> None:
    annex = "\n\nAnnex I\n\nList\n\n" + "\n\n".join(["Ms ORLAN (Arvenia)."] * 2) + "\n"
    (finding,) = check(reading(english("Thanked Ms ORLAN (Belmark).") + annex))

    assert finding.message == "ORLAN is given as Arvenia in an annex"


def test_symbols_that_exist_nowhere() -> None:
    one = reading(english("Took note of EX-C(2031)3, of EX-C(2031)99 and of EX-C(2031)4."))

    assert found(one, symbols=["EX-C(2031)3_fr Rev"]) == ["symbol_unknown 1 EX-C(2031)99"]
    assert found(one) == []
    bare = replace(one, header=replace(one.header, symbol=None))
    assert found(bare, symbols=["EX-C(2031)3", "EX-C(2031)99"]) == ["symbol_unknown 1 EX-C(2031)4"]


def test_states_that_are_no_parties() -> None:
    one = reading(
        english(
            "Invited Dorland to reply. Thanked Dorland.",
            "Appointed Ms ORLAN (Belmark) as rapporteur.",
            "Welcomed the Parties, Arvenia and Dorland among them.",
            "Thanked Dorland for the feast, and Dorland for its steps towards ratification.",
        )
    )
    known = {"parties": {"AR"}, "entries": {"DL": Entry(date(2031, 9, 1), 12)}}

    assert found(one, **known) == [
        "not_a_party 1 Dorland",
        "not_a_party 2 Belmark",
        "not_a_party 3 Dorland",
    ]
    messages = [w.message for w in check(one, known=Known(WORDS, **known))]  # type: ignore[arg-type]
    assert messages[0] == "is not a Party on 2031-05-16; it is bound from 2031-09-01"
    assert messages[1] == "is not a Party on 2031-05-16"


def test_without_a_day_no_day_is_told() -> None:
    text = "List of decisions\n\n1. Invited Dorland to reply.\n"

    (finding,) = check(reading(text), known=Known(WORDS, parties=()))

    assert finding.message == "is not a Party"


def test_numbering_of_an_agenda() -> None:
    text = "Draft agenda\n\n1. Opening\n\n2. Follow-up\n\n2.2. Reports\n\n4. Close\n"
    agenda = reading(text)
    assert agenda.header.kind is Kind.AGENDA

    assert found(agenda) == ["numbering - 2.2", "numbering - 4"]


def test_findings_of_the_reader_are_kept() -> None:
    one = reading(english("Asked all to write to a.b@example.org, not a.c@example.org."))

    assert found(replace(one, decisions=())) == ["address_differs 1 a.c@example.org"]


def test_footnotes_are_looked_at() -> None:
    note = "¹ The feast of Monday 18 November 2031.\n"
    text = english("Thanked Arvenia for its feast.¹")

    assert found(reading(f"{text}\n{note}")) == ["date_differs 1 Monday 18 November 2031"]
