"""Wrong steps of a demonstration are refused."""

from pathlib import Path

import pytest

from servanda.profiles import ProfileError, steps_from
from unit.profiles.breaking import Break, swap, wrong

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
