"""What a meeting leaves behind."""

from servanda.meetings.models.annex import Annex, AnnexText
from servanda.meetings.models.decision import (
    AgendaItem,
    AgendaItemTitle,
    Decision,
    DecisionList,
    DecisionText,
    Postponement,
)
from servanda.meetings.models.meeting import Meeting, MeetingDates

__all__ = [
    "AgendaItem",
    "AgendaItemTitle",
    "Annex",
    "AnnexText",
    "Decision",
    "DecisionList",
    "DecisionText",
    "Meeting",
    "MeetingDates",
    "Postponement",
]
