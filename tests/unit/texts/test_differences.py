"""Two versions of a list: what came, went, changed or was put elsewhere, by words."""

import re

import pytest

from servanda.texts import Differences, compare
from servanda.texts.differences import (
    Fate,
    Part,
    Words,
    as_html,
    as_lines,
    as_rows,
    differing,
    marked,
    point_changes,
    word_differences,
)
from unit.texts.specimens import english, french, reading_of

REPLY = "Invited the Parties to reply by 30 June 2031 to the questions of the Secretariat."
THANKS = "Thanked Arvenia for its welcome, its rivers and its songs."
CHOICE = "Decided:\n- to write to the Parties;\n- to publish the replies on its site;\n- to rest."
PAPER = "Took note of EX-C(2031)2 and of the work of its members."


def versions(before: str, after: str) -> Differences:
    return compare(reading_of(before), reading_of(after))


def lines(before: str, after: str) -> list[str]:
    return list(as_lines(versions(before, after)))


def test_two_versions_that_say_the_same() -> None:
    same = versions(english(REPLY), english(REPLY))

    assert not same
    assert list(as_lines(same)) == as_rows(same) == []
    assert "The two versions say the same." in as_html(same)


def test_a_date_that_changed() -> None:
    assert lines(english(REPLY), english(REPLY.replace("30 June", "15 July"))) == [
        "Decision 1: changed",
        "  Invited the Parties to reply by [-30 June-] {+15 July+} 2031 to the questions of …",
    ]


def test_a_decision_that_went_shifts_the_numbers_and_no_more() -> None:
    assert lines(english(REPLY, THANKS, PAPER), english(REPLY, PAPER)) == [
        "Decision 2: removed",
        f"  [-{THANKS}-]",
    ]


def test_a_decision_that_came() -> None:
    assert lines(english(REPLY, PAPER), english(REPLY, CHOICE, PAPER)) == [
        "Decision 2: added",
        "  {+Decided:+}",
        "  point 1: {+to write to the Parties;+}",
        "  point 2: {+to publish the replies on its site;+}",
        "  point 3: {+to rest.+}",
    ]


def test_a_decision_put_before_another() -> None:
    assert lines(english(REPLY, THANKS, PAPER), english(PAPER, REPLY, THANKS)) == [
        "Decision 1 (was 3): moved"
    ]


def test_a_decision_put_under_another_heading_and_changed() -> None:
    before = english(REPLY, THANKS)
    heading = "2. Dates of the next meetings"
    after = before.replace(f"2. {THANKS}\n\n{heading}", f"{heading}\n\n2. {THANKS}")
    changed = after.replace("its songs", "its many songs")

    assert lines(before, after) == [
        "Decision 2: moved",
        "  from under “1 Follow-up” to under “2 Dates of the next meetings”",
    ]
    assert lines(before, changed)[0] == "Decision 2: changed and moved"
    page = as_html(versions(before, changed))
    assert "Decision 2: changed, moved" in page
    assert "From under “1 Follow-up” to under “2 Dates of the next meetings”." in page


def test_a_decision_changed_and_renumbered() -> None:
    before, after = english(REPLY, THANKS), english(PAPER, REPLY.replace("30 June", "1 July"))

    shown = lines(before, after)

    assert shown[0] == "Decision 1: added"
    assert "Decision 2 (was 1): changed" in shown
    assert "Decision 2: removed" in shown
    assert "Decision 2: changed, was 1" in as_html(versions(before, after))


def test_points_that_changed_went_and_came() -> None:
    after = "Decided:\n- to publish all replies on its site;\n- to sing loudly;\n- to rest."

    assert lines(english(CHOICE), english(after)) == [
        "Decision 1: changed",
        "  point 1: [-to write to the Parties;-]",
        "  point 1 (was 2): to publish [-the-] {+all+} replies on its site;",
        "  point 2: {+to sing loudly;+}",
    ]


def test_points_in_another_order() -> None:
    changes = list(point_changes(["to write;", "to read;"], ["to read;", "to write;"]))

    assert [(c.before, c.after) for c in changes] == [(2, 1)]


def test_title_page_headings_and_annexes() -> None:
    before = english(REPLY) + "\n\nAnnex I\n\nRules\n\nOne rule.\n\nAll follow another rule.\n"
    after = before.replace("Velmont, 14-16", "Zemport, 14-16").replace("1. Follow-up", "1. Work")
    after = after.replace("another rule", "no other rule").replace(
        "Annex I\n\nRules", "Annex I\n\nLaws"
    )

    assert lines(before, after) == [
        "Title page, place: changed",
        "  [-Velmont-]{+Zemport+}",
        "Heading 1: changed",
        "  [-Follow-up-]{+Work+}",
        "Annex I: changed",
        "  [-Rules-]{+Laws+}",
        "  line 2: All follow [-another-] {+no other+} rule.",
    ]
    assert "Title page (place): changed" in as_html(versions(before, after))


def test_papers_of_an_agenda() -> None:
    before = "EX-C(2031)9\n\nDraft agenda\n\n1. Opening\n\n2. Reports\n\nEX-C(2031)7\n"

    assert lines(before, before.replace("EX-C(2031)7", "EX-C(2031)8")) == [
        "Heading 2: changed",
        "  paper 1: [-EX-C(2031)7-]",
        "  paper 1: {+EX-C(2031)8+}",
    ]


def test_changes_of_one_part_are_found() -> None:
    found = versions(english(REPLY, THANKS), english(REPLY))

    assert [change.before for change in found.of(Part.DECISION)] == ["2"]
    assert found.of(Part.ANNEX) == ()


def test_rows_hold_every_word() -> None:
    (row,) = as_rows(versions(english(REPLY, THANKS, PAPER), english(PAPER, REPLY, THANKS)))
    assert row == {
        "part": "decision",
        "kind": "moved",
        "before": "3",
        "after": "1",
        "moved": ["1 Follow-up", "1 Follow-up"],
        "texts": [],
    }
    (row,) = as_rows(versions(english(REPLY), english(REPLY.replace("June", "July"))))
    assert row["moved"] is None
    assert row["texts"][0]["words"][1] == {"fate": "removed", "text": "June "}


def test_the_page_is_escaped_and_says_its_marks() -> None:
    before, after = english("Noted that 1 < 2 & 3 > 2."), english("Noted that 1 < 4 & 3 > 2.")

    page = as_html(versions(before, after))

    assert "1 &lt; <del>" in page
    assert "&amp; 3 &gt; 2." in page
    assert '<del><span class="said">[removed] </span>' in page
    assert '<ins><span class="said">[added] </span>' in page
    assert '<html lang="en">' in page
    assert "<script" not in page and "http" not in page
    assert re.search(r"<title>Differences between EX-C\(2031\)4_en and", page)


def test_the_page_in_french_without_symbols() -> None:
    before = french("A remercié son hôte.").replace("EX-C(2031)4_fr\n", "")

    page = as_html(versions(before, before.replace("son hôte", "l'Arvénie")))

    assert '<html lang="fr">' in page
    assert "Différences entre la version antérieure et la version postérieure" in page
    assert "Décision 1 : modifié" in page


def test_words_painted() -> None:
    words = word_differences("by 30 June", "by 31 June")

    assert marked(words, paint=lambda fate, text: f"<{fate}:{text}>") == (
        "by <removed:[-30-]> <added:{+31+}> June"
    )


def test_a_comma_between_two_changes_belongs_to_them() -> None:
    assert marked(word_differences("one, two end", "three, four end")) == (
        "[-one, two-] {+three, four+} end"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("", "one"), ("one", ""), ("one two", "two one"), ("a\nb", "a b")],
)
def test_no_word_is_lost(before: str, after: str) -> None:
    words = word_differences(before, after)

    assert "".join(w.text for w in words if w.fate is not Fate.ADDED).split() == before.split()
    assert "".join(w.text for w in words if w.fate is not Fate.REMOVED).split() == after.split()


def test_very_long_changes_are_cut() -> None:
    shown = differing([Words(Fate.REMOVED, "a" * 50), Words(Fate.ADDED, "b")], longest=10)

    assert [w.text for w in shown] == ["aaaaaaaaaa… ", "b"]


def test_two_empty_points_are_one() -> None:
    assert list(point_changes(["", "to rest."], ["", "to write at once."])) != []
