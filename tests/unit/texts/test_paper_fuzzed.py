"""Files of every format, broken at random: read or refused, never anything else."""

import random

import pytest

from servanda.texts import Format, ReadingError, open_document, read, write
from unit.texts.specimens import GRAMMAR, english

SCRAPS = (b"<", b"</w:p>", b"<ul><li>", b"<table><tr><td>", b"[^1]", b"> ", b"&", b"\0", b"| a |")
DOCUMENT = open_document(english("Took note:\n\n- now¹;\n\n¹ A note.", "Decided to end.").encode())


def broken(content: bytes, chance: random.Random) -> bytes:
    """The content with some bytes changed, cut out, doubled or put in."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.randint(1, 100)]
            case 2:
                changed[at:at] = changed[max(0, at - chance.randint(1, 500)) : at]
            case _:
                changed[at:at] = chance.choice(SCRAPS)
    return bytes(changed)


@pytest.mark.parametrize("file_format", Format)
def test_a_broken_file_is_read_or_refused(file_format: Format) -> None:
    content, chance = write(DOCUMENT, file_format), random.Random(1)

    for _ in range(60):
        try:
            read(broken(content, chance), grammar=GRAMMAR)
        except ReadingError as refusal:
            assert str(refusal).endswith("Nothing was read.")
