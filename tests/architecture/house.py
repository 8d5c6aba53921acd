"""Where the files of the house stand, as the architecture tests look at them."""

from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCES = CHECKOUT / "src"
PACKAGE = SOURCES / "servanda"
TESTS = CHECKOUT / "tests"
CONTRACTS = CHECKOUT / ".importlinter"


def python_files(*folders: Path) -> Iterator[Path]:
    """Every Python file under the folders; migrations, which Django writes, left out."""
    for folder in folders:
        yield from sorted(
            file
            for file in folder.rglob("*.py")
            if "migrations" not in file.relative_to(folder).parts
        )


def written(*endings: str) -> list[Path]:
    """Every file of the house with one of these endings, but for what others have written."""
    files = (file for ending in endings for file in PACKAGE.rglob(f"*{ending}"))
    return sorted(file for file in files if "vendor" not in file.parts)


def path(file: Path) -> str:
    """A file as messages name it: from the checkout on."""
    return str(file.relative_to(CHECKOUT))


def floors() -> dict[str, int]:
    """How deep each room lies, from the imports' own contract: 0 at the top."""
    contracts = ConfigParser()
    contracts.read(CONTRACTS)
    lines = contracts["importlinter:contract:rooms"]["layers"].split("\n")
    layers = [line.split("|") for line in lines if line.strip()]
    return {room.strip(" ()"): depth for depth, layer in enumerate(layers) for room in layer}
