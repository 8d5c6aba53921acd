"""The styles of a Word file: what a paragraph or run has from them, however far up."""

from dataclasses import dataclass
from functools import cached_property

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = ("0", "false", "off", "none")
_FARTHEST = 20


def value(element: etree._Element | None, path: str) -> str | None:
    """The value of the first element at a path, "" where it has none; ``None`` without it."""
    found = None if element is None else element.find(path)
    return None if found is None else (found.get(f"{W}val") or "")


def is_on(element: etree._Element | None, path: str) -> bool | None:
    """Whether a switch is on; ``None`` where it is not set."""
    said = value(element, path)
    return None if said is None else said not in _OFF


@dataclass(frozen=True)
class Styles:
    """The styles of a document by their keys."""

    tree: etree._Element | None

    @cached_property
    def _by_key(self) -> dict[str, etree._Element]:
        found = () if self.tree is None else self.tree.iterfind(f"{W}style")
        return {each.get(f"{W}styleId", ""): each for each in found}

    @cached_property
    def _default(self) -> str:
        """The key of the style of a paragraph that names none."""
        for key, style in self._by_key.items():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                return key
        return ""

    @cached_property
    def _chains(self) -> dict[str, list[etree._Element]]:
        return {}

    def chain(self, key: str | None) -> list[etree._Element]:
        """The style of a key and those it is based on, nearest first."""
        key = self._default if key is None else key
        if key not in self._chains:
            chain: list[etree._Element] = []
            at: str | None = key
            while at and len(chain) < _FARTHEST and (style := self._by_key.get(at)) is not None:
                chain.append(style)
                at = value(style, f"{W}basedOn")
            self._chains[key] = chain
        return self._chains[key]

    def name(self, key: str | None) -> str:
        """The name of a style, in lower case: Word keeps it English in every language."""
        chain = self.chain(key)
        return (value(chain[0], f"{W}name") or "").lower() if chain else ""

    def first(self, key: str | None, path: str) -> etree._Element | None:
        """The nearest element at a path in the chain of a style."""
        found = (style.find(path) for style in self.chain(key))
        return next((each for each in found if each is not None), None)

    def value(self, key: str | None, path: str) -> str | None:
        """The nearest value at a path in the chain of a style."""
        found = (value(style, path) for style in self.chain(key))
        return next((each for each in found if each is not None), None)

    def keys(self, key: str | None) -> set[str]:
        """The keys of the styles in the chain, for numbering that names styles."""
        return {style.get(f"{W}styleId", "") for style in self.chain(key)}

    @cached_property
    def language(self) -> str:
        """The language of the document, as its defaults or its plain style have it."""
        tag = f"{W}rPr/{W}lang"
        found = [style.find(tag) for style in self.chain(None)]
        if self.tree is not None:
            found.append(self.tree.find(f"{W}docDefaults/{W}rPrDefault/{tag}"))
        said = (each.get(f"{W}val") for each in found if each is not None)
        return next(filter(None, said), "")
