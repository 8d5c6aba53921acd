"""Meetings and their lists of decisions as they stood on a day."""

from servanda.meetings.queries.lists import (
    AnnexRow,
    DecisionListRow,
    DecisionRow,
    ItemRow,
    Wording,
    decision_list,
    last_list,
)
from servanda.meetings.queries.meetings import MeetingRow, Said, meeting, meetings

__all__ = [
    "AnnexRow",
    "DecisionListRow",
    "DecisionRow",
    "ItemRow",
    "MeetingRow",
    "Said",
    "Wording",
    "decision_list",
    "last_list",
    "meeting",
    "meetings",
]
