"""A wrong committee or treaty, and a file that cannot be read, are refused."""

from pathlib import Path

import pytest

from servanda.profiles import ProfileError, load_from
from unit.profiles.breaking import Break, add, swap, wrong

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
        swap('fr = "Comité exemple"', ""),  # codespell:ignore exemple
        "example/profile.toml, column committee.short_name.fr: the value is missing "
        '(write words, "…").',
        "a name in one language",
    ),
]


@pytest.mark.parametrize(("file", "change", "message"), TERMS)
def test_a_wrong_term_is_refused(folder: Path, file: str, change: Break, message: str) -> None:
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
