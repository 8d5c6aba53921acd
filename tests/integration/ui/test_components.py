"""Every value has its words, and each component is what the gallery shows of it."""

import os
import re
from datetime import date, time
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from servanda.base.source import Source
from servanda.base.standing import Ground
from servanda.journal.facts import Certainty
from servanda.law.acts import CONSENTS, ActKind
from servanda.law.bonds import Bond
from servanda.law.duties import DutyState, Force, SilenceEffect, StepKind
from servanda.ui import badges, days, labels
from servanda.ui.asked import read_day, read_instant
from servanda.ui.grounds import SENTENCES, sentence
from servanda.ui.sources import Addresses, link

FACTS = {
    *(f"instrument.{kind}" for kind in ActKind),
    *(f"treaty.{tense}" for tense in ("bound", "to_be_bound", "left", "to_leave")),
    *(f"duty.{kind}" for kind in StepKind),
    *(f"duty.{state}" for state in ("set", "overdue", "lapsed", "closed")),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_gallery_is_as_it_was(client: Client, language: str) -> None:
    """Write the files anew with SERVANDA_SNAPSHOTS=1, and look at what changed."""
    kept = Path(__file__).with_name(f"gallery_{language}.txt")
    page = client.get("/ui/" if language == "en" else "/fr/ui/").text
    shown = re.sub(r"\n\s*\n+", "\n", page[page.index("<main") : page.index("</main>")])

    if os.environ.get("SERVANDA_SNAPSHOTS") == "1":
        kept.write_text(shown)

    assert shown == kept.read_text()


def test_every_fact_has_its_sentence() -> None:
    assert set(SENTENCES) == FACTS


def test_a_fact_without_a_sentence_is_not_dropped() -> None:
    assert sentence(Ground("duty.sung", date(2018, 6, 22))) == "duty.sung"


def test_every_value_has_its_word() -> None:
    assert set(badges.BONDS) == {*Bond, None}
    assert set(badges.DUTIES) == set(DutyState)
    assert set(badges.DEEMED) == set(SilenceEffect)
    assert set(labels.FORCES) == set(Force)
    assert set(labels.EFFECTS) == set(SilenceEffect)
    assert set(labels.CONSENTS) == set(CONSENTS)
    assert set(labels.CERTAINTIES) == set(Certainty) - {Certainty.SOURCED}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (days.plain_day(date(2018, 10, 1)), "1 October 2018"),
        (days.span(date(2018, 6, 20), date(2018, 6, 22)), "20–22 June 2018"),
        (days.span(date(2018, 6, 29), date(2018, 7, 1)), "29 June – 1 July 2018"),
        (
            days.span(date(2018, 12, 31), date(2019, 1, 1)),
            "31 December 2018 – 1 January 2019",
        ),
        (days.hour(time(12)), "noon"),
    ],
)
def test_days_are_said_in_english(said: str, words: str) -> None:
    assert said == words


def test_days_are_said_in_french() -> None:
    with override("fr"):
        assert days.plain_day(date(2018, 10, 1)) == "1er octobre 2018"
        assert days.span(date(2018, 10, 1), date(2018, 10, 3)) == "1er–3 octobre 2018"
        assert (days.hour(time(12)), days.hour(time(14, 30))) == ("midi", "14 h 30")
        assert [days.ordinal(number) for number in (1, 21)] == ["1re", "21e"]
        assert labels.debtor("bureau+rapporteurs+secretariat") == (
            "Le Bureau, les rapporteurs et le Secrétariat"
        )


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (21, "21st"), (113, "113th")],
)
def test_numbers_are_put_in_order(number: int, words: str) -> None:
    assert days.ordinal(number) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2018, 6, 22), "that very day"),
        (date(2018, 6, 23), "in 1 day"),
        (date(2018, 6, 20), "2 days ago"),
        (date(2026, 6, 22), "in 8 years"),
        (date(2010, 6, 22), "8 years ago"),
    ],
)
def test_a_distance_is_said(day: date, words: str) -> None:
    assert days.distance(day, date(2018, 6, 22)) == words


def test_an_instant_is_read_with_or_without_a_zone() -> None:
    assert read_instant("2018-06-22").isoformat() == "2018-06-22T23:59:59.999999+02:00"
    assert read_instant("2018-06-22T12:00").isoformat() == "2018-06-22T12:00:00+02:00"
    assert read_instant("2018-06-22T12:00:00 02:00").isoformat() == "2018-06-22T12:00:00+02:00"


@pytest.mark.parametrize("words", ["", "20180622", "2018-W25-5", "２０１８-06-22", "2018-06-31"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(words)


def test_a_source_is_a_link_where_it_can_be_read() -> None:
    held = Addresses("/lanzarote/meetings", {"T-ES(2018)16": 21}, "?on=2018-09-01")

    assert 'href="/lanzarote/meetings/21/decisions/5?on=2018-09-01#point-2"' in link(
        Source("decision", "T-ES(2018)16", "5/2"), held
    )
    assert "<a" not in link(Source("decision", "T-ES(2020)25", "2"), held)
    assert "<a" not in link(Source("page", "javascript:alert(1)"))
    assert link(Source("page", "https://example.org/<b>")).count("<b>") == 0
    assert link(None) == ""
