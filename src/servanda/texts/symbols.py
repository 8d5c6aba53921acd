"""Symbols of documents: T-ES(2018)16_fr, as printed and as compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import total_ordering

LANGUAGES = "fr|en|bil|de|it|ru|es"

SYMBOL = re.compile(
    r"(?<![\w/-])(?P<body>[A-Z][A-Za-z]{0,15}(?:[-/][A-Za-z]{1,15}){0,3})[  ]?"
    r"\((?P<year>(?:19|20)\d\d)\)[  ]?"
    r"(?P<number>\d{1,4})"
    r"(?P<tail>(?:[ _.-]?(?:"
    rf"(?:{LANGUAGES})\b|(?:[Rr]ev|REV)\.?[  ]?\d{{0,2}}|[Pp]rov(?:isoire|isional)?\b\.?"
    r"|[Ff]inal\b|[Aa]dd(?:endum)?\.?[  ]?\d{0,2}\b|[Cc]orr?\.?[  ]?\d{0,2}\b)){0,3})"
    r"(?![\w(])"
)
_LANGUAGE = re.compile(rf"[ _.-]({LANGUAGES})\b")
_REVISION = re.compile(r"[Rr]ev\.?\s?(\d*)|REV\.?\s?(\d*)")
_SUFFIX = re.compile(r"(?i)\b(?:_|)(prov|final|add|corr?)[a-z]*\.?\s?(\d*)")


@total_ordering
@dataclass(frozen=True, slots=True)
class Symbol:
    """What names an official document: its body, year, number, and version.

    ``text`` is the symbol as printed but for spaces around; it does not matter when two symbols
    are compared.

    >>> Symbol.parse("T-ES(2017)12 Rev2") == Symbol.parse("T-ES (2017) 12 rev.2")
    True
    >>> str(Symbol.parse("T-ES(2018)21_bil rev.2"))
    'T-ES(2018)21_bil rev.2'
    >>> Symbol.parse("T-CY (2020)33").body
    'T-CY'
    """

    body: str
    year: int
    number: int
    suffix: str | None = None
    revision: int | None = None
    language: str | None = None
    text: str = ""

    @classmethod
    def parse(cls, text: str) -> "Symbol":
        """The symbol that ``text`` is, whole. Raises ValueError if it is none."""
        match = SYMBOL.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not the symbol of a document, such as T-ES(2018)16_fr.")
        return cls._of(match)

    @classmethod
    def _of(cls, match: re.Match[str]) -> "Symbol":
        tail = match["tail"]
        language = _LANGUAGE.search(tail)
        revision = _REVISION.search(tail)
        suffix = _SUFFIX.search(tail.replace("_", " "))
        return cls(
            body=match["body"],
            year=int(match["year"]),
            number=int(match["number"]),
            suffix=suffix[1].lower() + suffix[2] if suffix else None,
            revision=int(revision[1] or revision[2] or 1) if revision else None,
            language=language[1] if language else None,
            text=match[0].strip(),
        )

    @property
    def version(self) -> str | None:
        """What tells this version from the first one, as ``prov rev.2``."""
        parts = [self.suffix, f"rev.{self.revision}" if self.revision else None]
        return " ".join(filter(None, parts)) or None

    @property
    def compact(self) -> str:
        """The symbol as printed, without any space."""
        return re.sub(r"\s+", "", self.text) or re.sub(r"\s+", "", str(self))

    def same_document(self, other: "Symbol") -> bool:
        """Whether both name one document, in whatever version or language."""
        return (self.body, self.year, self.number) == (other.body, other.year, other.number)

    def _key(self) -> tuple[str, int, int, str, int, str]:
        return (
            self.body.upper(),
            self.year,
            self.number,
            self.suffix or "",
            self.revision or 0,
            self.language or "",
        )

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Symbol) else NotImplemented

    def __lt__(self, other: "Symbol") -> bool:
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        language = f"_{self.language}" if self.language else ""
        version = f" {self.version}" if self.version else ""
        return f"{self.body}({self.year}){self.number}{language}{version}"


def find_symbols(text: str) -> Iterator[Symbol]:
    """The symbols named in a text, in order."""
    return (Symbol._of(match) for match in SYMBOL.finditer(text))
