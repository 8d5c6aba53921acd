"""What is measured inside one process, once Django is ready."""

from datetime import date

from servanda.cli.importing import take_in
from servanda.duties.queries import ledger
from servanda.profiles import grammar
from servanda.texts import Document, Format, read, write
from servanda.treaty.queries import chart, committee

WORDS = grammar()


def reading(content: bytes) -> None:
    """Read a document."""
    read(content, grammar=WORDS)


def writing(document: Document) -> None:
    """Write a document as a Word file."""
    write(document, Format.WORD)


def importing(content: bytes) -> None:
    """Read it and do all that storing does, but for the commit."""
    take_in(read(content, grammar=WORDS), content, keep=False)


def standing() -> None:
    """What `servanda status` asks."""
    of = committee("lanzarote")
    assert of is not None
    chart(of, on=date(2018, 9, 1))
    ledger(of, on=date(2018, 9, 1))
