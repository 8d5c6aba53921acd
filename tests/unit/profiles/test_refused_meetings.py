"""Wrong meetings are refused with their file, line and column."""

from pathlib import Path

import pytest

from servanda.profiles import ProfileError, load_from
from unit.profiles.breaking import Break, add, swap, wrong

MEETINGS = [
    wrong(
        "meetings.csv",
        swap("1,held,2025-05-13,2025-05-15", "1,held,2025-05-13,2025-05-12"),
        "example/meetings.csv, line 2, column last_day: 2025-05-12 is before 2025-05-13, "
        "which stands in first_day.",
        "ends before it begins",
    ),
    wrong(
        "meetings.csv",
        swap("1,held,2025-05-13", "0,held,2025-05-13"),
        'example/meetings.csv, line 2, column number: "0" is not a number (write 1, 2, 3 …).',
        "meeting nought",
    ),
    wrong(
        "meetings.csv",
        swap("1,held", "1,unknown"),
        "example/meetings.csv, line 2, column first_day: a meeting with a day is announced "
        "or held, not unknown.",
        "unknown and yet dated",
    ),
    wrong(
        "meetings.csv",
        swap("2025-05-13,no", "2025-05-13,perhaps"),
        'example/meetings.csv, line 2, column to_be_confirmed: "perhaps" is not known '
        "(write yes, no).",
        "neither yes nor no",
    ),
    wrong(
        "meetings.csv",
        swap("Port Alvon,Port-Alvon", "Port Alvon,"),
        "example/meetings.csv, line 2, column place_fr: the cell is empty, "
        "and this column is needed.",
        "a place in one language",
    ),
    wrong(
        "meetings.csv",
        swap("Port-Alvon,2025-05-15,no", "Port-Alvon,2025-11-19,no"),
        "example/meetings.csv, line 3, column said_on: a meeting is announced before it begins.",
        "announced too late",
    ),
    wrong(
        "meetings.csv",
        add("1,held,2025-05-20,2025-05-21,,,2025-05-20,no,invented,,"),
        "example/meetings.csv, line 8, column number: meeting 1 stands already in line 2.",
        "held twice",
    ),
]


@pytest.mark.parametrize(("file", "change", "message"), MEETINGS)
def test_a_wrong_meeting_is_refused(folder: Path, file: str, change: Break, message: str) -> None:
    path = folder / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(ProfileError) as refused:
        load_from(folder)

    assert str(refused.value) == message
