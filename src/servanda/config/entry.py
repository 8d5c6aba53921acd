"""The `servanda` command: has the database run where a command needs it, then calls it."""

import os
import sys
from collections.abc import Sequence

from servanda.cli import main as cli
from servanda.config.home import LauncherError
from servanda.config.launcher import chosen, embedded, served


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; what it returns is the process's exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.config.settings")
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = cli.parse(words)
    try:
        if not options.needs_database:
            return cli.run(options)
        with embedded(chosen(empty=options.empty, otherwise=served())):
            return cli.run(options)
    except LauncherError as error:
        print(error, file=sys.stderr)
        return 1
