"""A list of decisions is stored whole or not at all; its other language adds its own words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import factories
from factories import counts
from integration.adopting import ENGLISH, FRENCH, INVENTED_ENGLISH, adopt, load, reading_of
from servanda.base.verdict import Refused
from servanda.documents.models import Citation, Document, DocumentText
from servanda.duties.models import Duty
from servanda.journal.models import Entry
from servanda.meetings.models import Decision, DecisionText, Meeting, MeetingDates
from servanda.texts import Reading
from servanda.treaty.models import Committee, Instrument, PrintedEntry

pytestmark = pytest.mark.django_db

TEXTS = {"text": 1, "title (fr)": 26, "wording (fr)": 48, "text of annex (fr)": 2}


def test_list_is_stored_whole() -> None:
    load()

    added = adopt(ENGLISH).added

    assert dict(added) == {
        "document": 1,
        "text": 1,
        "citation": 1,
        "list of decisions": 1,
        "heading": 26,
        "title (en)": 26,
        "decision": 48,
        "wording (en)": 48,
        "postponement": added["postponement"],
        "annex": 2,
        "text of annex (en)": 2,
        "days of a meeting announced": 4,
        "printed entry into force": 2,
        "duty": added["duty"],
    }
    entry = Entry.objects.get(verb="list.adopted")
    assert entry.particulars == {"language": "en", "added": dict(added)}
    assert entry.name == "T-ES(2018)16"


def test_other_language_adds_its_texts_to_the_same_decisions() -> None:
    load()
    adopt(ENGLISH)
    decisions = set(Decision.objects.values_list("pk", flat=True))
    duties = set(Duty.objects.values_list("pk", flat=True))

    added = adopt(FRENCH).added

    assert dict(added) == TEXTS
    assert set(Decision.objects.values_list("pk", flat=True)) == decisions
    assert set(Duty.objects.values_list("pk", flat=True)) == duties
    languages = DecisionText.objects.filter(decision__number=5).values_list("language", flat=True)
    assert sorted(languages) == ["en", "fr"]
    assert [one.particulars["language"] for one in Entry.objects.filter(verb="list.adopted")] == [
        *("en", "fr")
    ]


def test_either_language_may_come_first() -> None:
    load()
    adopt(FRENCH)
    adopt(ENGLISH)
    french_first = counts()

    assert french_first["meetings.Decision"] == 48
    assert french_first["meetings.DecisionText"] == 96
    assert Citation.objects.count() == 1


@pytest.mark.parametrize("files", [[ENGLISH], [ENGLISH, FRENCH], [FRENCH]])
def test_same_list_again_adds_nothing(files: list[Any]) -> None:
    load()
    for file in files:
        adopt(file)
    before = counts()

    for file in files:
        assert not adopt(file).added

    assert counts() == before


def test_register_has_the_deposits_already() -> None:
    load()
    before = Instrument.objects.count()

    adopt(ENGLISH)

    assert Instrument.objects.count() == before
    printed = PrintedEntry.objects.filter(source_kind="decision").order_by("ordinal")
    assert [
        (one.state.code, one.in_force_from, one.ordinal, str(one.source)) for one in printed
    ] == [
        ("NO", date(2018, 10, 1), 43, "T-ES(2018)16, 2"),
        ("GB", date(2018, 10, 1), 44, "T-ES(2018)16, 2"),
    ]


def test_deposit_that_the_register_lacks_is_added_from_the_decision() -> None:
    load("example")
    Instrument.objects.filter(state__code="QN", kind="ratification").update(
        retracted_at=factories.AT, retracted_by="system", retracted_because="Not sure."
    )

    assert adopt(INVENTED_ENGLISH).added["instrument"] == 1

    fact = Instrument.objects.known().get(state__code="QN", kind="ratification")
    assert (fact.dated_on, str(fact.source)) == (date(2026, 3, 18), "EX(2026)4, 2")


CONTRADICTIONS = [
    pytest.param(
        [
            (
                "must reply by 31 August 2018 at the latest",
                "must reply by 30 August 2018 at the latest",
            )
        ],
        "duty 5 2 2018-08-31 parties: it is stored, and the file does not have it",
        id="a date",
    ),
    pytest.param(
        [("3. Was informed by Ireland", "3. Took note, with Ireland,")],
        "decision 3, act: the file says “note”, stored is “be_informed”",
        id="an act",
    ),
    pytest.param(
        [("- that civil society may send any relevant information by the same date;\n", "")],
        "decision 5: the file has 7 points, the stored text in “en” has 8",
        id="a number of points",
    ),
    pytest.param(
        [("by Norway on 13 June 2018", "by Sweden on 13 June 2018")],
        "instrument SE consent, dated on: the file says “2018-06-13”, stored is “2013-06-28”",
        id="a State",
    ),
    pytest.param(
        [("by Norway on 13 June 2018", "by Norway on 14 June 2018")],
        "instrument NO consent, dated on: the file says “2018-06-14”, stored is “2018-06-13”",
        id="the day of a deposit",
    ),
    pytest.param(
        [("2.1. Urgent rounds", "2.1. Rounds that do not wait")],
        "title (en) 2.1, title: the file says “Rounds that do not wait”, stored is “Urgent rounds”",
        id="a heading",
    ),
    pytest.param(
        [("It starts from the aims of the Convention", "It starts from its aims")],
        "text of annex (en) 2, text: ",
        id="an annex",
    ),
    pytest.param(
        [("- 24th meeting: 4-6 June 2019;", "- 24th meeting: 4-7 June 2019;")],
        "days of a meeting announced 24, last day: the file says “2019-06-07”, stored is "
        "“2019-06-06”",
        id="days announced",
    ),
]


@pytest.mark.parametrize(("changes", "difference"), CONTRADICTIONS)
def test_file_that_contradicts_is_refused(changes: list[tuple[str, str]], difference: str) -> None:
    load()
    adopt(ENGLISH)
    before = counts()

    with pytest.raises(Refused) as refusal:
        adopt(ENGLISH, *changes)

    lines = str(refusal.value).splitlines()
    assert lines[0] == "The file contradicts what is stored; nothing was stored:"
    assert [line for line in lines if line.startswith(f"  - {difference}")], str(refusal.value)
    assert counts() == before


def test_other_language_with_fewer_points_is_refused() -> None:
    load()
    adopt(ENGLISH)
    before = counts()
    reading = reading_of(FRENCH.read_bytes())
    fifth = reading.decisions[4]
    shorter = replace(fifth, points=fifth.points[:-1])
    decisions = (*reading.decisions[:4], shorter, *reading.decisions[5:])

    with pytest.raises(Refused, match="decision 5: the file has 7 points, the stored text in “en”"):
        adopt(replace(reading, decisions=decisions))

    assert counts() == before


def test_official_text_meets_a_demonstration() -> None:
    load()
    adopt(ENGLISH)
    before = counts()

    with pytest.raises(Refused, match="stands here as a demonstration, in our own words"):
        adopt(FRENCH, is_official=True)

    assert counts() == before


def test_demonstration_meets_an_official_text() -> None:
    load()
    adopt(ENGLISH, is_official=True)
    before = counts()

    with pytest.raises(Refused, match="stands here with its official text"):
        adopt(FRENCH)

    assert counts() == before
    assert DocumentText.objects.get().is_official


def lacking(reading: Reading, **header: Any) -> Reading:
    return replace(reading, header=replace(reading.header, **header))


def test_list_of_a_committee_that_is_not_here() -> None:
    load("example")
    before = counts()

    with pytest.raises(Refused, match=r"No committee here has symbols that begin with T-ES"):
        adopt(ENGLISH)

    assert counts() == before


def test_list_without_the_number_of_its_meeting() -> None:
    load()
    reading = reading_of(ENGLISH.read_bytes())
    bare = lacking(reading, meeting=replace(reading.header.meeting, number=None))

    with pytest.raises(Refused) as refusal:
        adopt(bare)

    assert str(refusal.value) == (
        "The title page does not give: number of the meeting. Nothing was stored."
    )


def test_list_without_symbol_and_date() -> None:
    load()

    with pytest.raises(Refused, match=r"does not give: symbol, date\. Nothing was stored"):
        adopt(lacking(reading_of(ENGLISH.read_bytes()), symbol=None, dated_on=None))

    assert Document.objects.count() == 0


def test_document_of_another_kind() -> None:
    load()

    with pytest.raises(Refused, match=r"This is no list of decisions \(agenda\)"):
        adopt(lacking(reading_of(ENGLISH.read_bytes()), kind="agenda"))


def test_meeting_is_held_on_the_days_of_the_title_page() -> None:
    load("example")
    committee = Committee.objects.get()
    MeetingDates.objects.filter(meeting__number=3, kind="held").update(
        retracted_at=factories.AT, retracted_by="system", retracted_because="Not sure."
    )

    assert adopt(INVENTED_ENGLISH).added["days of a meeting held"] == 1

    held = MeetingDates.objects.known().get(meeting__number=3, kind="held")
    assert (held.first_day, held.last_day, held.place) == (
        *(date(2026, 4, 21), date(2026, 4, 23), {"en": "Zemport"}),
    )
    assert Meeting.objects.filter(committee=committee, number=5).exists()


def test_duties_of_named_states_are_one_each() -> None:
    load("example")
    adopt(INVENTED_ENGLISH)

    owed = Duty.objects.filter(decision__number=5, point=1).order_by("debtor_state__code")

    assert [(one.debtor_state and one.debtor_state.code, one.due) for one in owed] == [
        (code, date(2026, 6, 30)) for code in ("QP", "QS", "QX")
    ]
