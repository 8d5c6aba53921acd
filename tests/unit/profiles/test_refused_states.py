"""Wrong names and memberships are refused with their file, line and column."""

from pathlib import Path

import pytest

from servanda.profiles import ProfileError, load_from
from unit.profiles.breaking import Break, add, swap, wrong

STATES = [
    wrong(
        "states.csv",
        swap("code,name_en", "code,nom_en"),
        "example/states.csv, line 1, column name_en: the column is missing.",
        "a column is missing",
    ),
    wrong(
        "states.csv",
        swap("QM,Alvonia", "Q7,Alvonia"),
        'example/states.csv, line 2, column code: "Q7" is not a code of two capitals, '
        "as ISO 3166 gives them.",
        "a code is none",
    ),
    wrong(
        "states.csv",
        swap("QM,Alvonia,Alvonie", "QM,Alvonia,"),
        "example/states.csv, line 2, column name_fr: the cell is empty, and this column is needed.",
        "a name is missing in one language",
    ),
    wrong(
        "states.csv",
        swap(",,2023-12-31,", ",,2024-01-31,"),
        "example/states.csv, line 8, column from: the period overlaps that of line 7.",
        "two names on one day",
    ),
    wrong(
        "states.csv",
        swap(",,2023-12-31,", ",,2023-11-30,"),
        "example/states.csv, line 8, column from: the State has no name between 2023-11-30 and "
        "2024-01-01 (write 2023-12-01).",
        "no name on some days",
    ),
    wrong(
        "states.csv",
        swap("2024-01-01,,invented", "2024-01-01,2023-01-01,invented"),
        "example/states.csv, line 8, column until: 2023-01-01 is before 2024-01-01, "
        "which stands in from.",
        "until before from",
    ),
    wrong(
        "states.csv",
        swap("QN,Brenmark", "QN,Alvonia"),
        'example/states.csv, line 3, column name_en: "Alvonia" is already the name of QM.',
        "one name for two States",
    ),
    wrong(
        "also_known.csv",
        add("Alvonia,QZ"),
        'example/also_known.csv, line 8, column name: "Alvonia" already means QM '
        "(one name, one State).",
        "another State's name",
    ),
    wrong(
        "also_known.csv",
        add("Marrowmere,QZ"),
        'example/also_known.csv, line 8, column name: "Marrowmere" already means QY '
        "(one name, one State).",
        "another name given twice",
    ),
    wrong(
        "members.csv",
        add("QY,2020-01-01,2021-01-01,invented,,"),
        "example/members.csv, line 11, column from: the period overlaps that of line 13.",
        "member twice on one day",
    ),
    wrong(
        "members.csv",
        add("AA,,,invented,,"),
        'example/members.csv, line 13, column state: no State has the code "AA" '
        "(add it to states.csv).",
        "a member that is no State",
    ),
]


@pytest.mark.parametrize(("file", "change", "message"), STATES)
def test_a_wrong_state_is_refused(folder: Path, file: str, change: Break, message: str) -> None:
    path = folder / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(ProfileError) as refused:
        load_from(folder)

    assert str(refused.value) == message
