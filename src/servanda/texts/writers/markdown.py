"""A document as Markdown, that reads well as it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table

_SIGNS = re.compile(r"([\\`*\[\]<>|^~&]|(?<![^\W_])_|_(?![^\W_])|!(?=\[|\Z))")
_START = re.compile(r"^(?:([-+=#:])|(\d{1,9})([.)]))", re.MULTILINE)


def write_markdown(document: Document) -> bytes:
    """The bytes of a Markdown text that shows a tidy document; the same every time."""
    text = _Text()
    written = "\n".join(text.parts(document)).strip("\n")
    notes = "".join(f"\n\n[^{n}]: {words}" for n, words in enumerate(text.notes, 1))
    return f"{written}{notes}\n".encode()


@dataclass
class _Text:
    notes: list[str] = field(default_factory=list)

    def parts(self, document: Document) -> Iterator[str]:
        was_point = False
        for part in document.parts:
            is_point = isinstance(part, Passage) and part.style is Style.POINT
            # A lone dash right below words would underline them, and make them a heading.
            is_lone = isinstance(part, Passage) and part.mark == "-" and not part.runs
            if not (is_point and was_point) or is_lone:
                yield ""
            was_point = is_point
            yield "\n".join(self._table(part)) if isinstance(part, Table) else self._passage(part)

    def _passage(self, passage: Passage) -> str:
        match passage.style:
            case Style.TITLE:
                return f"# {self._line(passage.runs)}"
            case Style.HEADING:
                mark = f"{passage.mark} " if passage.mark else ""
                return f"{'#' * (passage.depth + 2)} {mark}{self._line(passage.runs)}"
            case Style.POINT:
                indent = "  " * passage.depth
                mark = "" if passage.mark == "-" else f"{_started(passage.mark)} "
                return f"{indent}- {mark}{self._line(passage.runs)}".rstrip(" ")
            case Style.NUMBERED:
                return f"{passage.mark} {self._line(passage.runs)}".rstrip(" ")
        return self._line(passage.runs)

    def _line(self, runs: Cell) -> str:
        """Words on one line, which cannot be taken for marks."""
        words = "".join(self._runs(runs))
        end = "\\#" if words.endswith("#") else words[-1:]
        return _started(words[:-1] + end)

    def _runs(self, runs: Cell) -> Iterator[str]:
        for n, run in enumerate(runs):
            before = runs[n - 1].text[-1:] if n else " "
            after = runs[n + 1].text[:1] if n + 1 < len(runs) else " "
            words = self._run(run, is_apart=before.isspace() and after.isspace())
            # Right after the call of a note, these would make it a link or a definition.
            is_taken = n > 0 and runs[n - 1].note and words[0] in "(:"
            yield f"\\{words}" if is_taken else words

    def _run(self, run: Run, *, is_apart: bool) -> str:
        if run.note:
            words = self._line(run.note)
            self.notes.append(words)
            return f"[^{len(self.notes)}]"
        text = _SIGNS.sub(r"\\\1", run.text).replace("\n", "<br>")
        if run.is_raised:
            text = f"<sup>{text}</sup>"
        if run.is_italic:
            is_safe = is_apart and text[0].isalnum() and text[-1].isalnum()
            text = f"*{text}*" if is_safe else f"<em>{text}</em>"
        return f"[{text}](<{run.link}>)" if run.link else text

    def _table(self, table: Table) -> Iterator[str]:
        for n, row in enumerate(table.rows):
            cells = ("".join(self._runs(cell)) for cell in row)
            yield f"| {' | '.join(cells)} |"
            if not n:
                yield f"|{'---|' * len(row)}"


def _started(words: str) -> str:
    """Words whose beginning cannot be taken for a mark."""
    return _START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", words)
