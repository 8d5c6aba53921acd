"""A list of decisions is adopted: from what was read to the rows of its meeting."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from servanda.base.source import Source, decision_source
from servanda.documents.models import Document
from servanda.journal.facts import Certainty, source_fields
from servanda.journal.intake import Intake, only
from servanda.journal.sync import Fields
from servanda.meetings.annexation import annex
from servanda.meetings.models import (
    AgendaItem,
    AgendaItemTitle,
    Decision,
    DecisionList,
    DecisionText,
    Meeting,
    MeetingDates,
    Postponement,
)
from servanda.texts import Reading


@dataclass(frozen=True, slots=True)
class Adopted:
    """A list with its decisions by number, as stored."""

    decision_list: DecisionList
    decisions: dict[int, Decision]

    def source(self, decision: int, point: int | None = None) -> Source:
        """A decision of the list, or one of its points, as a source."""
        return decision_source(self.decision_list.document.symbol, decision, point)


def adopt(meeting: Meeting, document: Document, reading: Reading, intake: Intake) -> Adopted:
    """The list of a reading, adopted by a meeting: headings, decisions, wordings, annexes.

    The second language of a list adds its wordings to the same decisions; numbers, acts, headings
    and points must be the same in both.
    """
    adopted_on = reading.header.meeting.adopted_on or reading.header.dated_on
    assert adopted_on is not None, "whoever adopts a list knows the day"
    kept = DecisionList.objects.known().filter(meeting=meeting)
    decision_list = intake.take(
        DecisionList,
        "list of decisions",
        only(meeting.number, kept.select_related("document")),
        {meeting.number: {"meeting": meeting, "document": document, "adopted_on": adopted_on}},
        compared=("document", "adopted_on"),
    )[meeting.number]
    items = _items(decision_list, reading, intake)
    decisions = _decisions(decision_list, items, reading, intake)
    _wordings(decisions, reading, intake)
    _postpone(decisions, reading, intake)
    annex(decision_list, reading, intake)
    adopted = Adopted(decision_list, decisions)
    _meet(meeting, reading, Source("document", document.symbol), intake)
    _announce(meeting, reading, adopted, adopted_on, intake)
    return adopted


def _items(decision_list: DecisionList, reading: Reading, intake: Intake) -> dict[str, AgendaItem]:
    wanted: dict[str, Fields] = {
        row.number: {"decision_list": decision_list, "number": row.number, "position": position}
        for position, row in enumerate(reading.items, 1)
    }
    kept = {row.number: row for row in decision_list.items.known()}
    items = intake.take(AgendaItem, "heading", kept, wanted, compared=("position",))
    language = reading.header.language
    titles: dict[str, Fields] = {
        row.number: {"item": items[row.number], "language": language, "title": row.title}
        for row in reading.items
    }
    said = AgendaItemTitle.objects.known().filter(
        item__decision_list=decision_list, language=language
    )
    by_number = {row.item.number: row for row in said.select_related("item")}
    intake.take(AgendaItemTitle, f"title ({language})", by_number, titles, compared=("title",))
    return items


def _decisions(
    decision_list: DecisionList,
    items: dict[str, AgendaItem],
    reading: Reading,
    intake: Intake,
) -> dict[int, Decision]:
    wanted: dict[int, Fields] = {
        row.number: {
            "decision_list": decision_list,
            "number": row.number,
            "item": items[row.item or ""],
            "act": str(row.act),
        }
        for row in reading.decisions
    }
    kept = {row.number: row for row in decision_list.decisions.known().select_related("item")}
    return intake.take(Decision, "decision", kept, wanted, compared=("item", "act"))


def _wordings(decisions: dict[int, Decision], reading: Reading, intake: Intake) -> None:
    language = reading.header.language
    wanted: dict[int, Fields] = {
        row.number: {
            "decision": decisions[row.number],
            "language": language,
            "text": row.text,
            "points": list(row.points),
            "footnotes": list(row.footnotes),
        }
        for row in reading.decisions
    }
    said = DecisionText.objects.known().filter(decision__in=decisions.values())
    wordings = list(said.select_related("decision"))
    own = {row.decision.number: row for row in wordings if row.language == language}
    compared = ("text", "points", "footnotes")
    intake.take(DecisionText, f"wording ({language})", own, wanted, compared=compared)
    for row in wordings:
        other = wanted.get(row.decision.number)
        if other and len(other["points"]) != len(row.points):
            intake.contradictions.append(
                f"decision {row.decision.number}: the file has {len(other['points'])} points, "
                f"the stored text in “{row.language}” has {len(row.points)}"
            )


def _postpone(decisions: dict[int, Decision], reading: Reading, intake: Intake) -> None:
    wanted: dict[tuple[int, int | None], Fields] = {
        (row.decision, row.to_meeting): {
            "decision": decisions[row.decision],
            "to_meeting": row.to_meeting,
        }
        for row in reading.postponed
    }
    said = Postponement.objects.known().filter(decision__in=decisions.values())
    kept = {(row.decision.number, row.to_meeting): row for row in said.select_related("decision")}
    intake.take(Postponement, "postponement", kept, wanted, compared=())


def _meet(meeting: Meeting, reading: Reading, source: Source, intake: Intake) -> None:
    """Have the meeting held on the days of the title page."""
    header = reading.header.meeting
    if header.first_day is None or header.last_day is None:
        return
    wanted: Fields = {
        "meeting": meeting,
        "kind": MeetingDates.Kind.HELD,
        "first_day": header.first_day,
        "last_day": header.last_day,
        "place": {reading.header.language: header.place} if header.place else {},
        "said_on": header.first_day,
        **source_fields(source, Certainty.SOURCED),
    }
    kept = MeetingDates.objects.known().filter(meeting=meeting, kind=MeetingDates.Kind.HELD)
    intake.take(
        MeetingDates,
        "days of a meeting held",
        only(meeting.number, kept),
        {meeting.number: wanted},
        compared=("first_day", "last_day"),
    )


def _announce(
    meeting: Meeting, reading: Reading, adopted: Adopted, said_on: date, intake: Intake
) -> None:
    """Keep the days announced for meetings to come; the last decision of the list names them."""
    coming = {row.number: row for row in reading.next_meetings if row.number and row.first_day}
    Meeting.objects.bulk_create(
        (Meeting(committee=meeting.committee, number=number) for number in coming),
        ignore_conflicts=True,
    )
    meetings = {row.number: row for row in meeting.committee.meetings.all()}
    source = adopted.source(max(adopted.decisions))
    wanted: dict[int, Fields] = {
        number: {
            "meeting": meetings[number],
            "kind": MeetingDates.Kind.ANNOUNCED,
            "first_day": row.first_day,
            "last_day": row.last_day or row.first_day,
            "said_on": said_on,
            "to_be_confirmed": row.to_be_confirmed,
            **source_fields(source, Certainty.ANNOUNCED),
        }
        for number, row in coming.items()
    }
    kept = MeetingDates.objects.known().filter(
        meeting__committee=meeting.committee,
        kind=MeetingDates.Kind.ANNOUNCED,
        said_on=said_on,
    )
    kept = kept.filter(Q(source_kind="decision") | Q(meeting__number__in=wanted))
    intake.take(
        MeetingDates,
        "days of a meeting announced",
        {row.meeting.number: row for row in kept.select_related("meeting")},
        wanted,
        compared=("first_day", "last_day"),
    )
