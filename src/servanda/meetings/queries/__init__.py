"""Meetings and their lists of decisions as they stood on a day."""

from servanda.meetings.queries.lists import (
    AnnexRow,
    DecisionListRow,
    DecisionRow,
    ItemRow,
    LatestDecisions,
    Wording,
    decision_list,
    latest_decisions,
)
from servanda.meetings.queries.meetings import (
    MeetingRow,
    Said,
    corrections_of,
    meeting,
    meetings,
)

__all__ = [
    "AnnexRow",
    "DecisionListRow",
    "DecisionRow",
    "ItemRow",
    "LatestDecisions",
    "MeetingRow",
    "Said",
    "Wording",
    "corrections_of",
    "decision_list",
    "latest_decisions",
    "meeting",
    "meetings",
]
