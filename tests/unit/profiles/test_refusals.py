"""A wrong profile is refused with the file, the line, the column and what to write instead."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from servanda.profiles import ProfileError, load_from, steps_from
from servanda.profiles.shelf import SHELF

type Break = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHELF / "example", tmp_path / "example"))


def swap(old: str, new: str) -> Break:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def add(line: str) -> Break:
    return lambda text: text + line + "\n"


def wrong(file: str, change: Break, message: str, name: str) -> object:
    return pytest.param(file, change, message, id=name)


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

INSTRUMENTS = [
    wrong(
        "instruments.csv",
        swap("state,kind,dated_on", "state,kind,dated_on,place"),
        "example/instruments.csv, line 1, column place: the column is not known "
        "(known: state, kind, dated_on, certainty, source, note).",
        "a column nothing reads",
    ),
    wrong(
        "instruments.csv",
        swap("state,kind,dated_on", "state,kind,dated_on,kind"),
        "example/instruments.csv, line 1, column kind: the column stands there twice.",
        "a column twice",
    ),
    wrong(
        "instruments.csv",
        swap("2019-10-02", "2019-13-02"),
        'example/instruments.csv, line 3, column dated_on: "2019-13-02" is not a day '
        "(write YYYY-MM-DD).",
        "no such month",
    ),
    wrong(
        "instruments.csv",
        swap("2019-10-02", "20191002"),
        'example/instruments.csv, line 3, column dated_on: "20191002" is not a day '
        "(write YYYY-MM-DD).",
        "a day without dashes",
    ),
    wrong(
        "instruments.csv",
        swap("2019-10-02", ""),
        "example/instruments.csv, line 3, column dated_on: the cell is empty, "
        "and this column is needed.",
        "no day at all",
    ),
    wrong(
        "instruments.csv",
        swap("QM,signature,2019-03-21", "QM,signature,2019-03-20"),
        "example/instruments.csv, line 2, column dated_on: 2019-03-20 is before the treaty "
        "was opened, 2019-03-21.",
        "before the treaty was opened",
    ),
    wrong(
        "instruments.csv",
        swap("QT,ratification,2024-02-20", "QT,ratification,2019-11-04"),
        "example/instruments.csv, line 16, column dated_on: 2019-11-04 is before the signature "
        "of 2019-11-05.",
        "ratified before signing",
    ),
    wrong(
        "instruments.csv",
        add("QM,approval,2021-01-01,invented,,"),
        "example/instruments.csv, line 25, column kind: QM already has a deposit, line 3.",
        "a second deposit",
    ),
    wrong(
        "instruments.csv",
        swap("QR,denunciation,2025-02-10", "QW,denunciation,2025-02-10"),
        "example/instruments.csv, line 12, column kind: QW has deposited nothing "
        "that it could denounce.",
        "left without having joined",
    ),
    wrong(
        "instruments.csv",
        swap("QR,denunciation,2025-02-10", "QR,denunciation,2020-02-10"),
        "example/instruments.csv, line 12, column dated_on: 2020-02-10 is before the acceptance "
        "of 2020-12-01.",
        "left before joining",
    ),
    wrong(
        "instruments.csv",
        add("QM,signature,2019-03-21,invented,,"),
        "example/instruments.csv, line 25: the row repeats line 2.",
        "a row twice",
    ),
    wrong(
        "instruments.csv",
        swap("QM,signature", "QM,initialling"),
        'example/instruments.csv, line 2, column kind: "initialling" is not known (write '
        "signature, ratification, acceptance, approval, accession, denunciation).",
        "a kind that is none",
    ),
    wrong(
        "instruments.csv",
        swap("2019-03-21,invented,,", "2019-03-21,certain,,"),
        'example/instruments.csv, line 2, column certainty: "certain" is not known (write '
        "sourced, recalled, inferred, computed, announced, conflict, invented).",
        "a certainty that is none",
    ),
    wrong(
        "instruments.csv",
        swap("2019-03-21,invented,,", "2019-03-21,invented,somewhere,"),
        'example/instruments.csv, line 2, column source: "somewhere" is neither an address '
        "nor a symbol like T-ES(2018)16.",
        "a source that leads nowhere",
    ),
    wrong(
        "instruments.csv",
        swap("2019-03-21,invented,,", "2019-03-21,invented,"),
        "example/instruments.csv, line 2: 5 cells stand under 6 columns (check the commas).",
        "a comma is missing",
    ),
    wrong(
        "instruments.csv",
        add('QW,approval,2021-01-01,invented,"EX(2026)4,'),
        "example/instruments.csv, line 25: the row cannot be read: unexpected end of data.",
        "a quote left open",
    ),
    wrong(
        "printed.csv",
        add("QM,,,invented,,"),
        "example/printed.csv, line 5, column in_force_from: the row prints neither a day "
        "nor an ordinal.",
        "nothing printed",
    ),
    wrong(
        "printed.csv",
        swap("2020-07-01,4,", "2020-07-01,4th,"),
        'example/printed.csv, line 2, column ordinal: "4th" is not a number (write 1, 2, 3 …).',
        "an ordinal with letters",
    ),
]

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

TERMS = [
    wrong(
        "profile.toml",
        swap('slug = "example"', "slug = example"),
        "example/profile.toml, line 4: this is not TOML: Invalid value.",
        "not TOML",
    ),
    wrong(
        "profile.toml",
        add("[other"),
        "example/profile.toml, line 43: this is not TOML: Expected ']' at the end of a table "
        "declaration.",
        "cut off",
    ),
    wrong(
        "profile.toml",
        swap('slug = "example"', 'slug = "other"'),
        'example/profile.toml, column committee.slug: "other" is not the name of its folder, '
        '"example".',
        "another folder's name",
    ),
    wrong(
        "profile.toml",
        swap('body = "EX"', 'corps = "EX"'),
        "example/profile.toml, column committee.corps: the key is not known (known: slug, name, "
        "short_name, also_known, languages, clock, body, invented).",
        "a key nothing reads",
    ),
    wrong(
        "profile.toml",
        swap('body = "EX"', ""),
        "example/profile.toml, column committee.body: the value is missing "
        '(write the beginning of its symbols, "T-ES").',
        "a key is missing",
    ),
    wrong(
        "profile.toml",
        swap("Europe/Paris", "Europe/Strasbourg"),
        'example/profile.toml, column committee.clock: no clock is called "Europe/Strasbourg" '
        '(as "Europe/Paris").',
        "no such clock",
    ),
    wrong(
        "profile.toml",
        swap("opened_on = 2019-03-21", 'opened_on = "2019-03-21"'),
        "example/profile.toml, column treaty.opened_on: '2019-03-21' does not fit "
        "(write a day without quotes, 2007-10-25).",
        "a day between quotes",
    ),
    wrong(
        "profile.toml",
        swap("consents = { number = 4", "consents = { number = 0"),
        "example/profile.toml, column treaty.clause.consents.number: 0 is too small "
        "(write 1 or more).",
        "no consents",
    ),
    wrong(
        "profile.toml",
        swap('["en", "fr"]', '["en", 2]'),
        "example/profile.toml, column committee.languages: ['en', 2] does not fit "
        "(write texts between quotes).",
        "a language that is a number",
    ),
    wrong(
        "profile.toml",
        swap('fr = "Comité exemple"', ""),
        "example/profile.toml, column committee.short_name.fr: the value is missing "
        '(write words, "…").',
        "a name in one language",
    ),
]


@pytest.mark.parametrize(("file", "change", "message"), [*STATES, *INSTRUMENTS, *MEETINGS, *TERMS])
def test_a_wrong_profile_is_refused(folder: Path, file: str, change: Break, message: str) -> None:
    path = folder / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(ProfileError) as refused:
        load_from(folder)

    assert str(refused.value) == message


def test_a_refusal_gives_file_line_column_and_reason_apart(folder: Path) -> None:
    path = folder / "instruments.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2019-10-02", "soon"), "utf-8")

    with pytest.raises(ProfileError) as refused:
        load_from(folder)

    error = refused.value
    assert (error.file, error.line, error.column) == ("example/instruments.csv", 3, "dated_on")
    assert error.reason == '"soon" is not a day (write YYYY-MM-DD).'


def test_a_missing_file_is_refused(folder: Path) -> None:
    (folder / "printed.csv").unlink()

    with pytest.raises(ProfileError, match=r"^example/printed\.csv: the file is missing\.$"):
        load_from(folder)


def test_another_encoding_is_refused_with_its_line(folder: Path) -> None:
    path = folder / "states.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1", "replace"))

    with pytest.raises(ProfileError) as refused:
        load_from(folder)

    assert str(refused.value) == (
        "example/states.csv, line 5: the line is not UTF-8 (save the file as UTF-8)."
    )


def test_blank_lines_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    path = folder / "members.csv"
    path.write_text("\ufeff" + path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")

    assert len(load_from(folder).memberships) == 11


STEPS = [
    wrong(
        "demo/steps.toml",
        swap('kind = "discharged"', 'kind = "done"'),
        'example/demo/steps.toml, column step 1.kind: "done" is not known (write '
        "extension_requested, extension_granted, extension_refused, discharged, "
        "found_incomplete, waived, withdrawn).",
        "a kind that is none",
    ),
    wrong(
        "demo/steps.toml",
        swap("due = 2026-09-15", ""),
        "example/demo/steps.toml, column step 3.due: the value is missing "
        "(write the new last day, without quotes).",
        "more time, but how much",
    ),
    wrong(
        "demo/steps.toml",
        swap("due = 2026-09-15", "due = 2026-06-21"),
        "example/demo/steps.toml, column step 3.due: 2026-06-21 is before 2026-06-22, "
        "the day on which it was granted.",
        "time that has passed",
    ),
    wrong(
        "demo/steps.toml",
        swap("on = 2026-06-24", "on = 2026-06-24\ndue = 2026-06-30"),
        "example/demo/steps.toml, column step 1.due: only an extension granted sets a new "
        "last day.",
        "a last day out of place",
    ),
    wrong(
        "demo/steps.toml",
        swap('state = "QS"', 'state = "NO"'),
        'example/demo/steps.toml, column step 1.state: no State has the code "NO" '
        "(add it to states.csv).",
        "a State of another treaty",
    ),
    wrong(
        "demo/steps.toml",
        swap('symbol = "EX(2026)4"', 'symbol = "T-ES(2018)16"'),
        'example/demo/steps.toml, column step 1.symbol: "T-ES(2018)16" is not a symbol of EX.',
        "another committee's list",
    ),
    wrong(
        "demo/steps.toml",
        swap("point = 1", "point = 0"),
        "example/demo/steps.toml, column step 1.point: 0 is too small (write 1 or more).",
        "points are counted from 1",
    ),
    wrong(
        "demo/steps.toml",
        lambda text: "step = [1]",
        "example/demo/steps.toml, column step: these are no tables (write [[step]]).",
        "no tables",
    ),
]


@pytest.mark.parametrize(("file", "change", "message"), STEPS)
def test_a_wrong_step_is_refused(folder: Path, file: str, change: Break, message: str) -> None:
    path = folder / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(ProfileError) as refused:
        steps_from(folder)

    assert str(refused.value) == message


def test_without_steps_nothing_happened(folder: Path) -> None:
    (folder / "demo" / "steps.toml").unlink()

    assert steps_from(folder) == ()
