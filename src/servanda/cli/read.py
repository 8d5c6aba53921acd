"""`servanda read FILE`: what an official document says, as a table or as JSON."""

import argparse
import json
import sys
from pathlib import Path

from servanda.cli.reading_page import page
from servanda.profiles import grammar
from servanda.texts import Reading, ReadingError, as_json, open_document, read


def run(options: argparse.Namespace) -> int:
    """Print the reading of a file; 1 and one sentence where it cannot be read."""
    try:
        reading = _reading(options.file)
        remarks = open_document(options.file).remarks
    except (ReadingError, OSError) as error:
        print(f"{options.file}: {why(error)}", file=sys.stderr)
        return 1
    for remark in remarks:
        print(f"{options.file}: {remark}", file=sys.stderr)
    print(
        json.dumps(as_json(reading), ensure_ascii=False, indent=2)
        if options.json
        else page(reading)
    )
    return 0


def _reading(path: Path) -> Reading:
    return read(path, grammar=grammar())


def why(error: ReadingError | OSError) -> str:
    """Why a file was not read, as one sentence."""
    match error:
        case ReadingError():
            return str(error)
        case FileNotFoundError():
            return "there is no such file."
        case IsADirectoryError():
            return "this is a directory; give the file to read."
        case PermissionError():
            return "this file may not be read by you."
    return f"this file cannot be read ({error.strerror})."
