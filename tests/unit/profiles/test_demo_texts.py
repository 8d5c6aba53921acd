"""The lists in our own words say, in both languages, what the real list says as facts."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from servanda.law.entry_into_force import in_force_from
from servanda.profiles import demo_lists, grammar, is_demonstration, load, names, steps
from servanda.texts.reader import read
from servanda.texts.reading import DutyRead, Reading

PATHS = [path for slug in names() for path in demo_lists(slug)]
NOT_OFFICIAL = {
    "T-ES(2018)16_en": "Demonstration, not the official text",
    "T-ES(2018)16_fr": "Démonstration, texte non officiel",
    "EX(2026)4_en": "Demonstration: an invented committee, invented States",
    "EX(2026)4_fr": "Démonstration : un comité inventé, des États inventés",
}

# What the real list of the 21st meeting sets down: numbers, days and kinds, no word of its text.
ACTS = (
    "decide note be_informed note decide be_reminded withdraw note call begin ask agree ask"
    " instruct ask appoint stress be_informed be_reminded note note find invite take_stock note"
    " agree note note postpone note note note note note note note be_informed adopt decide decide"
    " appoint appoint appoint consider agree decide note note"
)
HEADINGS = (
    "1 2 2.1 2.1.1 2.1.2 2.2 2.2.1 2.2.2 2.2.3 2.2.4 3 3.1 3.2 3.3 3.4 4 4.1 4.2 5 5.1 5.2 5.3 5.4"
    " 6 6.1 7"
)
PLACED = {
    "1": (1, 3), "2.1.1": (4, 6), "2.1.2": (7, 7), "2.2.1": (8, 9), "2.2.2": (10, 15),
    "2.2.3": (16, 17), "2.2.4": (18, 19), "3.1": (20, 23), "3.2": (24, 24), "3.3": (25, 33),
    "3.4": (34, 35), "4.1": (36, 36), "4.2": (37, 37), "5.1": (38, 38), "5.2": (39, 39),
    "5.3": (40, 40), "5.4": (41, 43), "6.1": (44, 47), "7": (48, 48),
}  # fmt: skip
POINTS = {5: 8, 10: 4, 16: 4, 24: 9, 36: 3, 48: 4}
DUTIES = """
5/2  2018-08-31       parties                       14  must  deemed_not_compliant
5/3  2018-08-31       parties                       -   may   -
5/4  2018-08-31       parties                       -   may   -
5/6  2018-08-31       civil_society                 -   may   -
5/8  2018-11-07       secretariat                   -   must  -
11   2018-09-14       parties                       -   asked -
12   2018-09-14       parties                       42  must  -
15   2018-11-07       bureau+rapporteurs+secretariat -  asked -
17   2018-09-30       rapporteurs                   -   must  -
19   2018-09-30       civil_society+parties         -   must  -
23   2018-06-29       members                       -   asked -
45   2018-06-28T12:00 parties                       -   must  deemed_adopted
"""
INVENTED_DUTIES = """
5/1  2026-06-30       QP,QS,QX      -   must  deemed_not_compliant
5/2  2026-07-31       QQ,QV         -   must  -
5/3  2026-09-30       parties       -   may   -
5/4  2026-09-30       civil_society -   may   -
5/5  2026-11-17       secretariat   -   must  -
6    2026-10-15       QM            -   asked -
8    2026-08-31       QY,QZ         -   must  -
9    2026-05-15T12:00 parties       -   must  deemed_adopted
11   2027-01-31       secretariat   -   must  -
13   2027-03-12       members       -   asked -
"""


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    words = grammar()
    return {path.stem: read(path, grammar=words) for path in PATHS}


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def as_rows(duties: Sequence[DutyRead]) -> list[list[str]]:
    return [as_row(duty) for duty in duties]


def as_row(duty: DutyRead) -> list[str]:
    who = duty.debtors
    return [
        f"{duty.decision}/{duty.point}" if duty.point else str(duty.decision),
        f"{duty.due}" + (f"T{duty.due_time:%H:%M}" if duty.due_time else ""),
        ",".join(who.states) or "+".join(who.kinds),
        str(who.count or "-"),
        duty.force,
        duty.on_silence or "-",
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
class TestTheListOfThe21stMeeting:
    @pytest.fixture
    def reading(self, readings: dict[str, Reading], language: str) -> Reading:
        return readings[f"T-ES(2018)16_{language}"]

    def test_title_page(self, reading: Reading, language: str) -> None:
        meeting = reading.header.meeting

        assert (reading.header.language, reading.header.dated_on) == (language, date(2018, 6, 22))
        assert (meeting.number, meeting.place) == (21, "Strasbourg")
        assert (meeting.first_day, meeting.last_day) == (date(2018, 6, 20), date(2018, 6, 22))
        assert meeting.adopted_on == date(2018, 6, 22)

    def test_structure(self, reading: Reading) -> None:
        placed = {n: item for item, (a, b) in PLACED.items() for n in range(a, b + 1)}

        assert [item.number for item in reading.items] == HEADINGS.split()
        assert [decision.act for decision in reading.decisions] == ACTS.split()
        assert {each.number: each.item for each in reading.decisions} == placed
        assert {d.number: len(d.points) for d in reading.decisions if d.points} == POINTS
        assert [d.number for d in reading.decisions if d.footnotes] == [46]
        assert [annex.label for annex in reading.annexes] == ["I", "II"]

    def test_duties(self, reading: Reading) -> None:
        assert as_rows(reading.duties) == rows(DUTIES)
        assert not any(duty.debtors.persons for duty in reading.duties)

    def test_instruments(self, reading: Reading) -> None:
        found = [(each.state, each.deposited_on, each.ordinal) for each in reading.instruments]

        assert found == [("NO", date(2018, 6, 13), 43), ("GB", date(2018, 6, 20), 44)]
        assert {each.in_force_from for each in reading.instruments} == {date(2018, 10, 1)}

    def test_what_is_put_off_and_what_comes_next(self, reading: Reading) -> None:
        put_off = [(each.decision, each.to_meeting) for each in reading.postponed]
        coming = [(each.number, each.first_day, each.last_day) for each in reading.next_meetings]

        assert put_off == [(5, 22), (29, 22), (39, None), (40, None)]
        assert coming == [
            (22, date(2018, 11, 7), date(2018, 11, 9)),
            (23, date(2019, 3, 5), date(2019, 3, 7)),
            (24, date(2019, 6, 4), date(2019, 6, 6)),
            (25, date(2019, 12, 3), date(2019, 12, 5)),
        ]

    def test_it_cites_one_document_names_no_person_and_raises_no_doubt(
        self, reading: Reading
    ) -> None:
        assert [(c.decision, c.symbol) for c in reading.citations] == [(14, "T-ES(2018)11")]
        assert reading.appointments == ()
        assert reading.warnings == ()


@pytest.mark.parametrize("language", ["en", "fr"])
class TestTheInventedList:
    @pytest.fixture
    def reading(self, readings: dict[str, Reading], language: str) -> Reading:
        return readings[f"EX(2026)4_{language}"]

    def test_structure(self, reading: Reading) -> None:
        assert [item.number for item in reading.items] == ["1", "2", "2.1", "2.2", "3", "4"]
        assert len(reading.decisions) == 14
        assert reading.warnings == ()

    def test_duties(self, reading: Reading) -> None:
        assert as_rows(reading.duties) == rows(INVENTED_DUTIES)

    def test_the_new_party_fits_the_clause(self, reading: Reading) -> None:
        (ratified,) = reading.instruments
        months = load("example").treaty.clause.months

        assert (ratified.state, ratified.ordinal) == ("QN", 11)
        assert ratified.deposited_on == date(2026, 3, 18)
        assert ratified.in_force_from == in_force_from(ratified.deposited_on, months)

    def test_what_is_put_off_and_what_comes_next(self, reading: Reading) -> None:
        assert [(each.decision, each.to_meeting) for each in reading.postponed] == [(12, 4)]
        assert [(each.number, each.first_day) for each in reading.next_meetings] == [
            (4, date(2026, 11, 17)),
            (5, date(2027, 5, 11)),
        ]

    def test_each_step_comes_upon_a_duty_of_the_list(self, reading: Reading) -> None:
        duties = {
            (duty.decision, duty.point, state)
            for duty in reading.duties
            for state in (duty.debtors.states or (None,))
        }

        assert {(step.decision, step.point, step.state) for step in steps("example")} <= duties


@pytest.mark.parametrize("symbol", ["T-ES(2018)16", "EX(2026)4"])
def test_both_languages_say_the_same(readings: dict[str, Reading], symbol: str) -> None:
    english, french = readings[f"{symbol}_en"], readings[f"{symbol}_fr"]

    assert [i.number for i in english.items] == [i.number for i in french.items]
    assert [(d.number, d.item, d.act, len(d.points)) for d in english.decisions] == [
        (d.number, d.item, d.act, len(d.points)) for d in french.decisions
    ]
    assert english.duties == french.duties
    assert english.tasks == french.tasks
    assert english.instruments == french.instruments
    assert english.citations == french.citations
    assert english.postponed == french.postponed
    assert english.next_meetings == french.next_meetings
    assert [annex.label for annex in english.annexes] == [annex.label for annex in french.annexes]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_demonstration_says_so_under_its_symbol_and_at_its_end(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]

    assert lines[0] == path.stem
    assert lines[1] == lines[-1] == NOT_OFFICIAL[path.stem]
    assert is_demonstration(path.read_bytes())


def test_an_official_text_is_no_demonstration() -> None:
    assert not is_demonstration(b"T-ES(2018)16_en\n\nDemonstration of a tool\n")
    assert not is_demonstration(b"PK\x03\x04\xff")
