"""A title page dated on what is no day of the calendar is refused, not read without its date."""

import pytest

from servanda.texts import Grammar, ReadingError, read

PAGE = """EX(2034)2_en

{day}

LIST OF DECISIONS

3rd meeting

Adopted by the Example Committee on {day}

1. Opening of the meeting

1. Took note of the agenda.
"""


@pytest.mark.parametrize("day", ["31 June 2034", "30 February 2034"])
def test_a_list_of_no_day_is_refused(day: str) -> None:
    with pytest.raises(ReadingError, match="is no day of the calendar") as refused:
        read(PAGE.format(day=day).encode(), grammar=Grammar(bodies=("EX",)))

    assert refused.value.line == 3


def test_a_list_of_a_day_is_read() -> None:
    found = read(PAGE.format(day="30 June 2034").encode(), grammar=Grammar(bodies=("EX",)))

    assert str(found.header.dated_on) == "2034-06-30"
