"""The words of a Word paragraph: runs as they are printed, changes accepted."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from servanda.texts.blocks import Run
from servanda.texts.formats.package import RELATIONS
from servanda.texts.formats.word_styles import Styles, W, is_on, value

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
BOX = f"{W}txbxContent"
UNREADABLE = "\ufffd"
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
_HOLDERS = frozenset(
    f"{W}{name}"
    for name in ("smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
)
_AS_TEXT = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_SWITCHES = (
    ("is_italic", "i"),
    ("is_bold", "b"),
    ("is_caps", "caps"),
    ("is_hidden", "vanish"),
)
_DRAWN = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_BULLETS = frozenset({"F0B7", "F0A7", "F0D8", "F0FC", "F076"})

type NoteFinder = Callable[[str, str], tuple[Run, ...]]


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run is set."""

    language: str = ""
    is_italic: bool = False
    is_raised: bool = False
    is_bold: bool = False
    is_caps: bool = False
    is_hidden: bool = False


@dataclass
class Words:
    """Reads the runs of paragraphs; ``seen`` counts what is not on the accepted paper."""

    styles: Styles
    targets: dict[str, tuple[str, str]]
    note_of: NoteFinder
    seen: Counter[str]
    boxes: list[etree._Element] = field(default_factory=list)
    is_all_bold: bool = True
    _looks: dict[tuple[str | None, str | None], _Look] = field(default_factory=dict)

    def runs(self, paragraph: etree._Element, style: str | None, link: str = "") -> Iterator[Run]:
        """The runs of a paragraph, or of a part of one, in a style."""
        for child in paragraph:
            tag = child.tag
            if tag == f"{W}r":
                yield from self._run(child, style, link)
            elif tag == f"{W}hyperlink":
                yield from self.runs(child, style, self._target(child))
            elif tag in DELETED:
                self.seen["deletions"] += 1
            elif tag in INSERTED:
                self.seen["insertions"] += 1
                yield from self.runs(child, style, link)
            elif tag in _HOLDERS:
                yield from self.runs(child, style, link)
            elif tag in (f"{MATH}oMath", f"{MATH}oMathPara"):
                yield Run("".join(each.text or "" for each in child.iter(f"{MATH}t")))

    def _target(self, link: etree._Element) -> str:
        kind, target = self.targets.get(link.get(f"{RELATIONS}id", ""), ("", ""))
        return target if kind == "hyperlink" else ""

    def _run(self, run: etree._Element, style: str | None, link: str) -> Iterator[Run]:
        look = self._look(run.find(f"{W}rPr"), style)
        if look.is_hidden:
            self.seen["hidden"] += 1
            return
        for child in run:
            if child.tag in _NOTES:
                note = self.note_of(_NOTES[child.tag], child.get(f"{W}id", ""))
                yield Run(note=note)
            elif text := self._text(child):
                self.is_all_bold &= look.is_bold or text.isspace()
                yield Run(
                    text.upper() if look.is_caps else text,
                    look.language,
                    link,
                    look.is_italic,
                    look.is_raised,
                )

    def _text(self, child: etree._Element) -> str:
        tag = child.tag
        if tag == f"{W}t":
            return child.text or ""
        if tag == f"{W}sym":
            return self._symbol(child.get(f"{W}char", ""))
        if tag == f"{W}ruby":
            return "".join(each.text or "" for each in child.iterfind(f"{W}rubyBase/{W}r/{W}t"))
        if tag in _DRAWN:
            self._drawn(child)
        elif tag == f"{MC}AlternateContent":
            # The same drawing twice, for newer and for older programs: once is enough.
            for drawing in child[0] if len(child) else ():
                self._drawn(drawing)
        return _AS_TEXT.get(str(tag), "")

    def _drawn(self, drawing: etree._Element) -> None:
        found = [box for box in drawing.iter(BOX) if not _is_inside(box, drawing)]
        self.boxes += found
        self.seen["boxes" if found else "pictures"] += 1

    def _symbol(self, code: str) -> str:
        if code.upper() in _BULLETS:
            return "•"
        self.seen["symbols"] += 1
        return UNREADABLE

    def _look(self, own: etree._Element | None, style: str | None) -> _Look:
        character = value(own, f"{W}rStyle")
        key = (character, style)
        if key not in self._looks:
            look = self._style_look(_Look(), style)
            self._looks[key] = self._style_look(look, character) if character else look
        return self._looks[key] if own is None else _changed(self._looks[key], own)

    def _style_look(self, look: _Look, style: str | None) -> _Look:
        for each in reversed(self.styles.chain(style)):
            own = each.find(f"{W}rPr")
            look = look if own is None else _changed(look, own)
        return look


def _is_inside(box: etree._Element, drawing: etree._Element) -> bool:
    for holder in box.iterancestors():
        if holder.tag == BOX:
            return True
        if holder is drawing:
            return False
    return False  # pragma: no cover - a drawing is always above what it holds


def _changed(look: _Look, own: etree._Element) -> _Look:
    """The look with what these properties set otherwise."""
    language = own.find(f"{W}lang")
    if language is not None:
        side = "bidi" if own.find(f"{W}rtl") is not None else "val"
        look = replace(look, language=language.get(f"{W}{side}") or look.language)
    raised = value(own, f"{W}vertAlign")
    if raised is not None:
        look = replace(look, is_raised=raised == "superscript")
    switches = {name: is_on(own, f"{W}{tag}") for name, tag in _SWITCHES}
    changed: dict[str, Any] = {name: is_so for name, is_so in switches.items() if is_so is not None}
    return replace(look, **changed)
