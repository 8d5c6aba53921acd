"""The footnotes and endnotes of a Word file, by the keys that call them."""

from collections import Counter
from functools import cached_property

from lxml import etree

from servanda.texts.blocks import Run
from servanda.texts.formats.package import Package
from servanda.texts.formats.word_runs import Words
from servanda.texts.formats.word_styles import Styles, W, value


class Notes:
    """The notes of a package; what is seen in them is counted with the rest."""

    def __init__(self, package: Package, styles: Styles, seen: Counter[str]) -> None:
        self._package = package
        self._styles = styles
        self._seen = seen

    @cached_property
    def _notes(self) -> dict[tuple[str, str], etree._Element]:
        trees = [(kind, self._package.first(f"{kind}s")) for kind in ("footnote", "endnote")]
        return {
            (kind, note.get(f"{W}id", "")): note
            for kind, tree in trees
            if tree is not None
            for note in tree.iterfind(f"{W}{kind}")
        }

    def of(self, kind: str, key: str) -> tuple[Run, ...]:
        """The runs of a note, one paragraph after another."""
        note = self._notes.get((kind, key))
        name = next(iter(self._package.related(f"{kind}s")), "")
        if note is None:
            return ()
        words = Words(self._styles, self._package.targets(name), lambda *_: (), self._seen)
        runs: list[Run] = []
        for paragraph in note.iter(f"{W}p"):
            style = value(paragraph, f"{W}pPr/{W}pStyle")
            runs += [Run("\n"), *words.runs(paragraph, style)]
        return tuple(runs)
