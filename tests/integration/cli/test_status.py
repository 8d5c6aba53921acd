"""`servanda status`: how things stand on a day, for people and for programs."""

import json
from typing import Any

import pytest

from servanda.cli import main as cli

type Printed = pytest.CaptureFixture[str]


def status(*words: str) -> int:
    return cli.run(cli.parse(["status", *words]))


@pytest.mark.usefixtures("demo")
class TestDemo:
    def told(self, capsys: Printed, *words: str) -> Any:
        assert status("--json", *words) == 0
        return json.loads(capsys.readouterr().out)

    def test_text_of_a_day(self, capsys: Printed) -> None:
        assert status("--on", "2018-09-01") == 0

        lines = capsys.readouterr().out.splitlines()
        assert lines[:4] == [
            "Lanzarote Committee on 1 September 2018",
            "CETS 201: in force from 2010-07-01; 47 signed, 44 ratified or acceded, 42 bound",
            "  Norway: ratification on 2018-06-13, bound from 2018-10-01, Party no. 43",
            "  United Kingdom: ratification on 2018-06-20, bound from 2018-10-01, Party no. 44",
        ]
        assert lines[5].startswith("Duties: ")
        assert lines[5].endswith("Next deadline: 2018-09-14.")
        silent = [line.split() for line in lines if "14 parties" in line]
        assert silent == [
            [
                *("2018-08-31", "lapsed", "2018-09-01", "14", "parties", "T-ES(2018)16,", "5/2"),
                *("must", "deemed", "not", "in", "conformity"),
            ]
        ]

    def test_json_of_a_day(self, capsys: Printed) -> None:
        found = self.told(capsys, "--on", "2018-09-01")

        assert list(found) == ["committee", "on", "treaty", "duties", "next_deadlines"]
        assert found["on"] == "2018-09-01"
        treaty = found["treaty"]
        assert (treaty["signed"], treaty["consented"], treaty["bound"]) == (47, 44, 42)
        assert [
            (one["state"], one["ordinal"], one["in_force_from"]) for one in treaty["to_be_bound"]
        ] == [
            ("NO", 43, "2018-10-01"),
            ("GB", 44, "2018-10-01"),
        ]
        assert found["next_deadlines"] == ["2018-09-14", "2018-09-30", "2018-11-07"]

    def test_json_of_a_duty(self, capsys: Printed) -> None:
        found = self.told(capsys, "--on", "2018-09-01")
        owed = next(one for one in found["duties"] if (one["decision"], one["point"]) == (5, 2))

        assert owed == {
            "symbol": "T-ES(2018)16",
            "decision": 5,
            "point": 2,
            "debtors": {"kind": "parties", "state": None, "count": 14, "persons": []},
            "due": "2018-08-31",
            "due_time": None,
            "force": "must",
            "on_silence": "deemed_not_compliant",
            "standing": "lapsed",
            "is_open": False,
            "since": "2018-09-01",
            "because": [
                {
                    "fact": "duty.set",
                    "on": "2018-06-22",
                    "source": "T-ES(2018)16, 5/2",
                    "force": "must",
                    "due": "2018-08-31",
                    "on_silence": "deemed_not_compliant",
                },
                {
                    "fact": "duty.lapsed",
                    "on": "2018-09-01",
                    "source": "T-ES(2018)16, 5/2",
                    "on_silence": "deemed_not_compliant",
                },
            ],
        }

    def test_last_day_is_open(self, capsys: Printed) -> None:
        found = self.told(capsys, "--on", "2018-08-31")
        owed = next(one for one in found["duties"] if (one["decision"], one["point"]) == (5, 2))

        assert (owed["standing"], owed["is_open"]) == ("due_soon", True)
        assert found["next_deadlines"][0] == "2018-08-31"

    def test_before_the_first_signature(self, capsys: Printed) -> None:
        assert status("--on", "2007-01-01") == 0

        assert capsys.readouterr().out.splitlines() == [
            "Lanzarote Committee on 1 January 2007",
            "CETS 201: not settled yet; 0 signed, 0 ratified or acceded, 0 bound",
            "",
            "No duty is set.",
        ]

    def test_of_another_committee(self, capsys: Printed) -> None:
        found = self.told(capsys, "--committee", "example", "--on", "2026-05-20")

        assert found["committee"] == "example"
        assert status("--committee", "example", "--on", "2026-05-14") == 0
        said = capsys.readouterr().out
        assert "2026-05-15 12:00" in said
        assert "Cordavia" in said

    def test_long_after(self, capsys: Printed) -> None:
        assert status("--on", "2030-01-01") == 0
        assert "No deadline lies ahead." in capsys.readouterr().out

    def test_today(self, capsys: Printed) -> None:
        assert len(self.told(capsys)["on"]) == 10

    def test_of_no_committee(self, capsys: Printed) -> None:
        assert status("--committee", "nowhere", "--on", "2018-09-01") == 1

        told = capsys.readouterr()
        assert (told.out, told.err) == (
            *("", "No committee is called nowhere here (servanda load).\n"),
        )


@pytest.mark.parametrize("day", ["yesterday", "2018-13-01", "01.09.2018", "2018-9-1", ""])
def test_status_on_what_is_no_day(day: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as end:
        cli.parse(["status", "--on", day])

    assert end.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.endswith(f"argument --on: {day!r} is not a day: write it as 2018-09-01.\n")
