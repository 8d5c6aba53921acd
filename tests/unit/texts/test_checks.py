"""Checks before adoption, each on a specimen of our own."""

from dataclasses import replace
from datetime import date

import pytest

from servanda.law.entry_into_force import Entry
from servanda.texts import Grammar, Known, Reading, check, read
from servanda.texts.meetings import Days
from servanda.texts.reading import NextMeeting
from unit.texts.specimens import GRAMMAR, english, french

MONTHS = {"AR": 3, "BM": 3, "DL": 3}
WORDS = replace(GRAMMAR, months=MONTHS)


def reading(text: str, grammar: Grammar = WORDS) -> Reading:
    return read(text.encode(), grammar=grammar)


def found(of: Reading, **facts: object) -> list[str]:
    """What a check finds, as "code decision/point text"."""
    known = replace(Known(WORDS), **facts)  # type: ignore[arg-type]
    return [
        f"{w.code} {w.decision or '-'}{f'/{w.point}' if w.point else ''} {w.text}"
        for w in check(of, known=known)
    ]


def doubted(text: str) -> list[str]:
    """What the reader itself doubts."""
    return [f"{w.code} {w.decision} {w.text}" for w in reading(text).warnings]


def test_nothing_is_found_in_a_careful_list() -> None:
    careful = reading(english("Invited the Parties to reply by 30 June 2031."))

    assert check(careful) == () == careful.warnings


@pytest.mark.parametrize(
    ("text", "past"),
    [
        pytest.param(
            english("Invited the Parties to reply by 31 January 2031."),
            ["deadline_past 1 31 January 2031"],
            id="asked",
        ),
        pytest.param(
            french("A invité les Parties à répondre avant le 31 janvier 2031."),
            ["deadline_past 1 31 janvier 2031"],
            id="asked, in French",
        ),
        pytest.param(
            english("Decided:\n- that the Secretariat will write by 3 May 2030;\n- to rest."),
            ["deadline_past 1 3 May 2030"],
            id="in a point",
        ),
        pytest.param(
            english("Noted that the Parties had to reply by 31 January 2031."), [], id="told"
        ),
        pytest.param(
            english("Decided to remind the Parties which had to reply by 31 January 2031."),
            [],
            id="told in a decision",
        ),
        pytest.param(
            english("Decided that the deadline of 31 January 2031 is extended to 30 June 2031."),
            [],
            id="moved",
        ),
        pytest.param(
            english("Asked the Secretariat to publish what members sent before 31 January 2031."),
            [],
            id="what was sent",
        ),
        pytest.param(
            english("Invited the Parties to reply by 16 May 2031."), [], id="the very day"
        ),
    ],
)
def test_a_deadline_already_past(text: str, past: list[str]) -> None:
    assert doubted(text) == past


def test_a_deadline_is_past_only_where_the_day_of_the_meeting_is_known() -> None:
    text = "List of decisions\n\n1. Invited the Parties to reply by 31 January 2031.\n"

    assert doubted(text) == []


RATIFIED = "Noted that Arvenia ratified the Convention on 1 March 2031, which enters into force"


@pytest.mark.parametrize(
    ("printed", "doubts"),
    [
        ("on 1 July 2031 for this State, the 12th Party.", []),
        (
            "on 1 June 2031 for this State, the 12th Party.",
            ["entry_into_force 1 1 June 2031"],
        ),
    ],
)
def test_an_entry_into_force_that_the_rule_does_not_give(printed: str, doubts: list[str]) -> None:
    assert doubted(english(f"{RATIFIED} {printed}")) == doubts


def test_without_the_rule_no_entry_into_force_is_doubted() -> None:
    text = english(f"{RATIFIED} on 1 June 2031 for this State.")

    assert reading(text, GRAMMAR).warnings == ()


def test_an_entry_into_force_as_it_is_known() -> None:
    one = reading(english(f"{RATIFIED} on 1 August 2031 for this State, the 12th Party."), GRAMMAR)
    entry = Entry(date(2031, 8, 1), 12)

    # One of the first Parties, bound from the treaty's own entry into force.
    assert found(one, entries={"AR": entry}) == []
    assert found(one, entries={"AR": Entry(date(2031, 8, 1), 11)}) == ["ordinal_differs 1 12th"]
    assert found(one, grammar=GRAMMAR, entries={"AR": Entry(date(2031, 9, 1), 12)}) == [
        "entry_into_force 1 1 August 2031"
    ]


def test_an_entry_into_force_without_the_day_of_the_deposit() -> None:
    one = reading(english("Noted the ratification by Arvenia, in force from 1 August 2031."))
    (instrument,) = one.instruments
    assert instrument.deposited_on is None

    (finding,) = check(one, known=Known(WORDS, entries={"AR": Entry(date(2031, 9, 1), 12)}))

    assert finding.message == "for Arvenia the treaty's rule gives 2031-09-01"


def test_a_signature_enters_nowhere_into_force() -> None:
    one = reading(english("Noted that Arvenia signed the Convention on 1 March 2031."))

    assert found(one, entries={"AR": Entry(date(2031, 9, 1), 12)}) == []


def test_what_is_not_in_the_text_is_shown_by_its_value() -> None:
    """A reading made by hand: the day and the ordinal stand nowhere in its texts."""
    one = reading(english("Thanked its host.", f"{RATIFIED} on 1 June 2031, the 12th Party."))
    (row,) = one.instruments
    changed = replace(one, warnings=(), instruments=(replace(row, decision=1, state="DL"),))

    shown = check(changed, known=Known(WORDS, entries={"DL": Entry(date(2031, 7, 1), 9)}))

    assert [(w.text, w.message) for w in shown] == [
        ("2031-06-01", "a deposit on 2031-03-01 gives 2031-07-01 for DL"),
        ("12", "DL is Party no. 9 in the order of entries into force"),
    ]


TWO = "Noted two ratifications: by Arvenia on {0} and by Belmark on {1}, in force from {2}: {3}"


@pytest.mark.parametrize(
    ("days", "doubts"),
    [
        (("1 March 2031", "3 March 2031", "1 July 2031", "the 12th and 13th Parties."), []),
        (
            ("1 March 2031", "3 March 2031", "1 July 2031", "the 13th and 12th Parties."),
            ["ordinal_differs 1 12th"],
        ),
        (
            ("1 March 2031", "3 March 2031", "1 July 2031", "the 12th and 12th Parties."),
            ["ordinal_differs 1 12th"],
        ),
        (("3 March 2031", "3 March 2031", "1 July 2031", "the 13th and 12th Parties."), []),
        (("1 March 2031", "3 March 2031", "1 July 2031", "both Parties."), []),
    ],
)
def test_parties_in_the_order_of_their_deposits(days: tuple[str, ...], doubts: list[str]) -> None:
    assert doubted(english(TWO.format(*days))) == doubts


def test_parties_without_days_have_no_order() -> None:
    one = reading(
        english(
            TWO.format("1 March 2031", "3 March 2031", "1 July 2031", "the 13th and 12th Parties.")
        )
    )
    bare = tuple(replace(row, in_force_from=None) for row in one.instruments)

    assert found(replace(one, warnings=(), instruments=bare)) == []


def test_a_coming_meeting_that_lies_before() -> None:
    early = french("A remercié son hôte.").replace("10-12 mars 2032", "10-12 mars 2031")
    first = english("Thanked its host.").replace("11-13 November 2031", "11-13 March 2031")

    assert doubted(early) == ["date_differs 2 7e réunion : 10-12 mars 2031"]
    assert doubted(first) == ["date_differs 2 6th meeting: 11-13 March 2031"]


def test_a_coming_meeting_that_is_named_nowhere() -> None:
    one = reading(english("Thanked its host."))
    lost = NextMeeting(9, date(2031, 1, 1), date(2031, 1, 2))
    unknown = NextMeeting(None, None, None)
    nameless = replace(one.header, meeting=replace(one.header.meeting, number=None))

    changed = replace(one, header=nameless, next_meetings=(lost, unknown))

    assert [(w.text, w.message) for w in check(changed)] == [
        ("meeting 9", "is not after this meeting, which ends on 2031-05-16")
    ]


def test_a_meeting_is_shown_by_its_name_where_its_days_are_not_printed_after_it() -> None:
    one = reading(english("Postponed the rest to its 9th meeting."))
    lost = NextMeeting(9, date(2031, 1, 1), date(2031, 1, 2))

    assert found(replace(one, next_meetings=(lost,))) == ["date_differs 1 9th meeting"]


def test_meetings_held_on_other_days() -> None:
    one = reading(english("Recalled its 3rd meeting (4-6 June 2030) and its 2nd meeting."))
    meetings = {3: Days(date(2030, 6, 5), date(2030, 6, 7)), 5: Days(date(2031, 5, 14), None)}

    assert found(one, meetings=meetings) == [
        "date_differs - 2031-05-14 to 2031-05-16",
        "date_differs 1 3rd meeting (4-6 June 2030)",
    ]


def test_a_list_adopted_before_its_meeting() -> None:
    text = english("Thanked its host.").replace("Committee on 16 May", "Committee on 6 May")

    assert found(reading(text)) == ["date_differs - 2031-05-06"]


def test_weekdays_name_the_right_day() -> None:
    (doubt,) = reading(
        english("Thanked Arvenia for its feast of Monday 18 November 2031.")
    ).warnings

    assert doubt.message == "2031-11-18 is a Tuesday, not a monday"
