"""Wrong instruments are refused with their file, line and column."""

from pathlib import Path

import pytest

from servanda.profiles import ProfileError, load_from
from unit.profiles.breaking import Break, add, swap, wrong

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


@pytest.mark.parametrize(("file", "change", "message"), INSTRUMENTS)
def test_a_wrong_instrument_is_refused(
    folder: Path, file: str, change: Break, message: str
) -> None:
    path = folder / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    with pytest.raises(ProfileError) as refused:
        load_from(folder)

    assert str(refused.value) == message
