"""What holds for any text: no crash but ReadingError, and a change stays where it is made."""

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.texts import ReadingError, as_json, read
from servanda.texts.dates import find_dates
from servanda.texts.folding import fold
from unit.texts.specimens import ENGLISH_TITLE_PAGE, FRENCH_TITLE_PAGE, GRAMMAR, english, reading_of

QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
SCRAPS = """\
1. 2. 2.1 3. - a) • ¹ | Annex I the Parties and Secretariat should invited Decided that by before
until 31 August 2031 June 6th meeting next within five working days of same deadline : ; . , ( )
Ms ORLAN Arvenia EX-C(2031)2 A décidé que les doivent d'ici au à midi reporter ratification
deemed adopted unless @x.org [a](#) ^{e} * <p> \\ """
WORDS = st.sampled_from(["\n", "\n\n", *SCRAPS.split()])
MONTHS = [f"{date(2031, month, 1):%B}" for month in range(1, 13)]


@QUICK
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        json.dumps(as_json(read(text.encode(errors="replace"), grammar=GRAMMAR)))
    except ReadingError as refusal:
        assert str(refusal).endswith("Nothing was read.")


@QUICK
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        read(content, grammar=GRAMMAR)
    except ReadingError as refusal:
        assert refusal.why


@QUICK
@given(st.sampled_from([ENGLISH_TITLE_PAGE, FRENCH_TITLE_PAGE]), st.lists(WORDS, max_size=60))
def test_any_words_under_a_title_page_are_read_or_refused(page: str, words: list[str]) -> None:
    try:
        json.dumps(as_json(reading_of(f"{page}\n1. Opening\n\n1. {' '.join(words)}")))
    except ReadingError as refusal:
        assert refusal.line >= 0


@QUICK
@given(st.dates(date(2031, 5, 17), date(2049, 12, 31)))
def test_the_day_printed_is_the_day_due(day: date) -> None:
    printed = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    text = english(
        f"Invited Arvenia to reply by {printed}.", "Invited Belmark to reply by 1 July 2031."
    )

    duties = reading_of(text).duties

    assert [duty.due for duty in duties] == [day, date(2031, 7, 1)]


@QUICK
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.booleans())
def test_dates_are_found_as_printed(day: date, as_numbers: bool) -> None:
    month = f"{day:%m}" if as_numbers else MONTHS[day.month - 1]
    printed = f"{day.day}/{month}/{day.year}" if as_numbers else f"{day.day} {month} {day.year}"

    assert [s.last for s in find_dates(fold(f"on {printed}, at last"))] == [day]


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)
