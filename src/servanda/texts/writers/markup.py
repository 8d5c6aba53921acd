"""A document as an HTML page: self-contained, nothing hidden in it, nothing to fetch."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table

_LOOK = """\
body { max-width: 45em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 Arial, sans-serif; }
h1 { text-align: center; }
.marked { padding-left: 3em; text-indent: -3em; }
.mark { display: inline-block; min-width: 3em; text-indent: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #808080; padding: .3em .5em; text-align: left; vertical-align: top; }
.notes { border-top: 1px solid #808080; margin-top: 3em; padding-top: 1em; font-size: .9em; }"""


def write_html(document: Document) -> bytes:
    """The bytes of an HTML page that shows a tidy document; the same every time."""
    page = _Page()
    body = "\n".join(page.parts(document))
    notes = page.foot()
    language = f' lang="{escape(document.language)}"' if document.language else ""
    titles = (p.text for p in document.parts if isinstance(p, Passage))
    title = escape(next(titles, "").replace("\n", " "))
    text = (
        f"<!DOCTYPE html>\n<html{language}>\n<head>\n"
        f'<meta charset="utf-8">\n<title>{title}</title>\n<style>\n{_LOOK}\n</style>\n</head>\n'
        f"<body>\n{body}\n{notes}</body>\n</html>\n"
    )
    return text.encode()


@dataclass
class _Page:
    notes: list[str] = field(default_factory=list)

    def parts(self, document: Document) -> Iterator[str]:
        depth = 0
        for part in document.parts:
            if isinstance(part, Passage) and part.style is Style.POINT:
                yield from _lists(depth, part.depth + 1)
                yield self._point(part)
                depth = part.depth + 1
                continue
            yield from ["</li></ul>"] * depth
            depth = 0
            yield self._table(part) if isinstance(part, Table) else self._passage(part)
        yield from ["</li></ul>"] * depth

    def _point(self, point: Passage) -> str:
        words = self._words(point.runs)
        if point.mark == "-":
            # The zero-width sign of no words is its own bullet.
            return f'<li dir="auto">{words}'
        return f'<li dir="auto" style="list-style-type: none">{_mark(point.mark)} {words}'

    def _passage(self, passage: Passage) -> str:
        tag = {Style.TITLE: "h1", Style.HEADING: f"h{passage.depth + 2}"}.get(passage.style, "p")
        words = self._words(passage.runs)
        if not passage.mark:
            return f'<{tag} dir="auto">{words}</{tag}>'
        return f'<{tag} class="marked" dir="auto">{_mark(passage.mark)} {words}</{tag}>'

    def _words(self, runs: Cell) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        if run.note:
            self.notes.append(self._words(run.note))
            n = len(self.notes)
            return f'<sup><a id="call-{n}" href="#note-{n}">{n}</a></sup>'
        text = escape(run.text, quote=False).replace("\n", "<br>")
        for tag, is_on in (("i", run.is_italic), ("sup", run.is_raised)):
            text = f"<{tag}>{text}</{tag}>" if is_on else text
        text = f'<span lang="{run.language}">{text}</span>' if run.language else text
        return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text

    def _table(self, table: Table) -> str:
        rows = []
        for n, row in enumerate(table.rows):
            opened, tag = ("td", "td") if n else ('th scope="col"', "th")
            cells = (f'<{opened} dir="auto">{self._words(cell)}</{tag}>' for cell in row)
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return "\n".join(("<table>", *rows, "</table>"))

    def foot(self) -> str:
        """The notes under the text, each with the way back to its call."""
        if not self.notes:
            return ""
        items = "\n".join(
            f'<li id="note-{n}" dir="auto">{words} <a href="#call-{n}">↩</a></li>'
            for n, words in enumerate(self.notes, 1)
        )
        return f'<ol class="notes">\n{items}\n</ol>\n'


def _mark(mark: str) -> str:
    return f'<span class="mark">{mark}</span>'


def _lists(before: int, depth: int) -> Iterator[str]:
    """What ends and begins lists from one point to the next."""
    if depth > before:
        yield from ["<ul>"] * (depth - before)
        return
    yield from ["</li></ul>"] * (before - depth)
    yield "</li>"
