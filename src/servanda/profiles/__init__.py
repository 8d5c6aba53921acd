"""What is a committee's own, as data: names, treaty, States, instruments, meetings, demo texts."""

from servanda.profiles.demonstration import demo_lists, is_demonstration, steps, steps_from
from servanda.profiles.grammar import grammar
from servanda.profiles.known import known_for
from servanda.profiles.lines import ProfileError
from servanda.profiles.rows import (
    ClauseRow,
    CommitteeProfile,
    InstrumentRow,
    MeetingRow,
    Membership,
    NamePeriod,
    Names,
    PrintedRow,
    Profile,
    StepRow,
    TreatyProfile,
)
from servanda.profiles.shelf import load, load_from, names

__all__ = [
    "ClauseRow",
    "CommitteeProfile",
    "InstrumentRow",
    "MeetingRow",
    "Membership",
    "NamePeriod",
    "Names",
    "PrintedRow",
    "Profile",
    "ProfileError",
    "StepRow",
    "TreatyProfile",
    "demo_lists",
    "grammar",
    "is_demonstration",
    "known_for",
    "load",
    "load_from",
    "names",
    "steps",
    "steps_from",
]
