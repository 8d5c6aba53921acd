"""Markdown: CommonMark with tables and footnotes, marks of conversions included."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from servanda.texts.blocks import Cell, Document, Passage, Run, Style, Table
from servanda.texts.errors import ReadingError
from servanda.texts.formats.markup import open_html
from servanda.texts.tidying import tidy

_RAISED = re.compile(r"(?<!\\)\^\{([^{}\n]{0,20})\}")
_CARET = re.compile(r"(?<!\\)(?<!\[)\^(?=[a-zé])")
DEEPEST = 60
_PARSER = (
    MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    .enable("table")
    .use(footnote_plugin, inline=False)
)


def open_markdown(text: str) -> Document:
    """The document that a Markdown text shows."""
    clean = _CARET.sub("", _RAISED.sub(r"<sup>\1</sup>", text.replace("\0", "")))
    tokens = _PARSER.parse(clean)
    if max((token.level for token in tokens), default=0) >= DEEPEST - 2:
        raise ReadingError(0, "", "The file is nested too deeply for a document.")
    return tidy(Document(tuple(_Reader(tokens).parts())))


@dataclass
class _Reader:
    tokens: Sequence[Token]
    lists: list[Style] = field(default_factory=list)
    item: Passage | None = None
    notes: dict[int, Cell] = field(default_factory=dict)

    def parts(self) -> Iterator[Passage | Table]:
        starts = (n for n, token in enumerate(self.tokens) if token.type == "footnote_block_open")
        end = next(starts, len(self.tokens))
        self._read_notes(self.tokens[end:])
        rows: list[list[Cell]] = []
        for before, token in itertools.pairwise((None, *self.tokens[:end])):
            assert token is not None
            match token.type:
                case "tr_open":
                    rows.append([])
                case "inline" if before and before.type in ("th_open", "td_open"):
                    rows[-1].append(self._runs(token))
                case "table_close":
                    yield Table(tuple(map(tuple, rows)))
                    rows = []
                case "inline" if before and before.type == "heading_open":
                    yield self._heading(before, token)
                case _:
                    yield from self._block(token)

    def _heading(self, opened: Token, words: Token) -> Passage:
        level = int(opened.tag[1])
        item, self.item = self.item, None
        if item is not None:
            return replace(item, runs=self._runs(words))
        style = Style.TITLE if level == 1 else Style.HEADING
        return Passage(self._runs(words), style, depth=max(0, level - 2))

    def _block(self, token: Token) -> Iterator[Passage | Table]:
        match token.type:
            case "list_item_open" | "list_item_close":
                yield from self._ended_item()
                self.item = self._opened(token) if token.nesting > 0 else None
            case "inline":
                yield self._filled(self._runs(token))
            case "fence" | "code_block":
                yield self._filled((Run(token.content),))
            case "html_block":
                yield from open_html(f"<div>{token.content}</div>".encode()).parts
            case _:
                self._turn(token)

    def _turn(self, token: Token) -> None:
        match token.type:
            case "ordered_list_open":
                is_numbers = not self.lists and token.markup == "."
                self.lists.append(Style.NUMBERED if is_numbers else Style.POINT)
            case "bullet_list_open":
                self.lists.append(Style.POINT)
            case "ordered_list_close" | "bullet_list_close":
                self.lists.pop()

    def _filled(self, runs: Cell) -> Passage:
        item, self.item = self.item, None
        return replace(item or Passage(()), runs=runs)

    def _ended_item(self) -> Iterator[Passage]:
        if self.item is not None:
            yield self.item

    def _opened(self, token: Token) -> Passage:
        style = self.lists[-1]
        if style is Style.NUMBERED:
            return Passage((), style, f"{token.info}.")
        depth = self.lists.count(Style.POINT) - 1
        return Passage((), style, f"{token.info})" if token.info else "-", depth)

    def _read_notes(self, tokens: Sequence[Token]) -> None:
        key = 0
        for token in tokens:
            if token.type == "footnote_open":
                key = token.meta["id"]
            elif token.type == "inline":
                before = self.notes.get(key, ())
                self.notes[key] = (*before, Run("\n"), *self._runs(token))

    def _runs(self, token: Token) -> Cell:
        return tuple(_Inline(self.notes).runs(token.children or []))


@dataclass
class _Inline:
    """How words are set at a place in a line."""

    notes: dict[int, Cell]
    look: Run = field(default_factory=Run)
    links: list[str] = field(default_factory=list)
    italics: int = 0

    def runs(self, tokens: Sequence[Token]) -> Iterator[Run]:
        for token in tokens:
            match token.type:
                case "softbreak":
                    yield replace(self.look, text=" ")
                case "hardbreak":
                    yield replace(self.look, text="\n")
                case "footnote_ref":
                    yield Run(note=self.notes.get(token.meta["id"], ()))
                case "html_inline":
                    yield from self._tag(token.content)
                case "image" | "text" | "code_inline" | "text_special":
                    yield replace(self.look, text=token.content)
                case _:
                    self._turn(token)

    def _turn(self, token: Token) -> None:
        match token.type:
            case "link_open":
                self.links.append(str(token.attrs.get("href", "")))
            case "link_close":
                self.links.pop()
            case "em_open" | "em_close":
                self.italics += token.nesting
        self._set()

    def _tag(self, tag: str) -> Iterator[Run]:
        name = tag.strip("</ >").lower()
        if name == "br":
            yield replace(self.look, text="\n")
        elif name == "sup":
            self.look = replace(self.look, is_raised=not tag.startswith("</"))
        elif name in ("em", "i"):
            self.italics += -1 if tag.startswith("</") else 1
            self._set()

    def _set(self) -> None:
        link = self.links[-1] if self.links else ""
        self.look = replace(self.look, link=link, is_italic=self.italics > 0)
