"""What can be typed after `servanda`: every command, its arguments, and what each means."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

type Command = Callable[..., argparse.ArgumentParser]


def parser() -> argparse.ArgumentParser:
    """The whole command line; ``part`` names the module that does a command."""
    line = argparse.ArgumentParser(
        "servanda", description="Runs the work of a committee that watches over a treaty."
    )
    line.add_argument("--empty", action="store_true", help="use the database of ./run --empty")
    commands = line.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, part: str, says: str, needs_database: bool = True
    ) -> argparse.ArgumentParser:
        words = commands.add_parser(name, help=says, description=says)
        words.set_defaults(part=part, needs_database=needs_database)
        return words

    _about_papers(command)
    _about_the_ledger(command)
    _about_upkeep(command)
    return line


def _about_papers(command: Command) -> None:
    read = command("read", "read", "read an official document and print what it says", False)
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument("--json", action="store_true", help="as one JSON object")

    check = command("check", "checking", "what to look at in a document before adoption", False)
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("other", type=Path, nargs="?", metavar="OTHER", help="its other language")
    check.add_argument(
        "--symbols", type=Path, metavar="LIST", help="a text that names every document there is"
    )
    check.add_argument("--json", action="store_true", help="as one JSON object")

    compare = command("compare", "comparing", "what sets two versions of a document apart", False)
    compare.add_argument("old", type=Path, metavar="OLD")
    compare.add_argument("new", type=Path, metavar="NEW")
    compare.add_argument("--html", type=Path, metavar="PAGE", help="write them as a web page too")
    compare.add_argument("--json", action="store_true", help="as one JSON object")


def _about_the_ledger(command: Command) -> None:
    take_in = command("import", "importing", "read a list of decisions and store what it says")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--yes", action="store_true", help="store without asking")

    retract = command("retract", "retract", "take a list of decisions back, with what it stored")
    retract.add_argument("symbol", metavar="SYMBOL", help="without its language: T-ES(2018)16")
    retract.add_argument("--because", required=True, metavar="REASON", help="why it was wrong")
    retract.add_argument("--yes", action="store_true", help="take back without asking")

    status = command("status", "status", "how things stand on a day")
    status.add_argument("--on", type=a_day, metavar="YYYY-MM-DD", help="today where it is left out")
    status.add_argument("--committee", default="lanzarote", metavar="NAME")
    status.add_argument("--json", action="store_true", help="as one JSON object")


def _about_upkeep(command: Command) -> None:
    load = command("load", "load", "load a committee's public facts from its profile")
    load.add_argument("profiles", nargs="*", metavar="PROFILE", help="all where none is named")

    command("demo", "demo", "play the demonstration, once")
    command("migrate", "migrate", "bring the tables up to date")
    rulebook = command("rulebook", "rulebook", "write docs/reference/rulebook.md", False)
    rulebook.add_argument("--check", action="store_true", help="only say whether it is stale")
    other = command("django", "django_command", "one of Django's own commands")
    other.add_argument("words", nargs=argparse.REMAINDER)


def a_day(word: str) -> date:
    """A day as it is typed. Raises ArgumentTypeError with what to type instead."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{word!r} is not a day: write it as 2018-09-01."
        ) from None
