"""What a reader says when it cannot read: the line, its text, and why."""

SHOWN = 70


class ReadingError(Exception):
    """A document was not read; nothing of it is given, so that nothing is lost.

    ``line`` counts from 1; 0 stands for the file as a whole.

    >>> print(ReadingError(12, "7. Took note.", "decision 7 follows decision 5."))
    line 12: "7. Took note." - decision 7 follows decision 5. Nothing was read.
    """

    def __init__(self, line: int, text: str, why: str) -> None:
        self.line = line
        self.text = text
        self.why = why
        super().__init__(line, text, why)

    def __str__(self) -> str:
        where = f'line {self.line}: "{_cut(self.text)}" - ' if self.line else ""
        return f"{where}{self.why} Nothing was read."


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
