"""Which format a file is in, by its content and never by its name."""

import re
from enum import StrEnum
from pathlib import Path

from servanda.texts.errors import ReadingError

LARGEST = 5_000_000
# The parsers of marked-up texts take time with the square of what hostile text they are given.
LARGEST_MARKED = {"html": 2_000_000, "md": 500_000}
LARGEST_PACKAGE = 20_000_000


class Format(StrEnum):
    """The formats that documents are read from and written to."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    WORD = "docx"


_ZIP = b"PK\x03\x04"
_OTHERS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Office document (.doc, .xls) or one locked with a password",
    ),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XHTML = re.compile(rb"\s*<\?xml\b[^>]*>\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|akomaNtoso)\b")
_MARKDOWN = re.compile(rb"^#{1,6} +\S", re.MULTILINE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def content_of(source: Path | bytes) -> bytes:
    """The bytes of a file, or of the part of it that shows it is too large."""
    if isinstance(source, bytes):
        return source
    with source.open("rb") as file:
        return file.read(LARGEST_PACKAGE + 1)


def format_of(content: bytes) -> Format:
    """The format of a file, by its content and never by its name.

    Raises ReadingError if it is one that cannot be read, or too large for its format.
    """
    is_package = content.startswith(_ZIP)
    limit = LARGEST_PACKAGE if is_package else LARGEST
    if len(content) > limit:
        shown = f"{limit // 1_000_000} MB"
        raise ReadingError(0, "", f"The file is larger than {shown}, too large for a document.")
    if is_package:
        return Format.WORD
    for signature, name in _OTHERS:
        if content.startswith(signature):
            raise _not_yet(name)
    start = content.removeprefix(b"\xef\xbb\xbf")[:1000]
    if _MARKUP.match(start) or _XHTML.match(start):
        return _marked(Format.HTML, content)
    if _XML.match(start):
        raise _not_yet("an XML document")
    return _marked(Format.MARKDOWN, content) if _MARKDOWN.search(content) else Format.TEXT


def _marked(file_format: Format, content: bytes) -> Format:
    if len(content) > (largest := LARGEST_MARKED[file_format]):
        size = f"larger than {largest // 1000:,} kB"
        raise ReadingError(0, "", f"The file is {size}, too large for a marked-up text.")
    return file_format


def text_in(content: bytes) -> str:
    """The text of a file that is text. Raises ReadingError if it is empty, or not in UTF-8."""
    text = _decoded(content)
    if not text.strip():
        raise ReadingError(0, "", "The file is empty.")
    return text


def _not_yet(name: str) -> ReadingError:
    return ReadingError(0, "", f"The file is {name}, which cannot be read yet; save it as .docx.")


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content.startswith(_UTF16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        why = f"byte {error.start + 1} of the file is not text; save the file as UTF-8."
        raise ReadingError(line, _around(content, error.start), why) from None
    if "\0" in text:
        raise ReadingError(0, "", "The file is not text: it holds NUL bytes.")
    return text


def _around(content: bytes, position: int) -> str:
    start = content.rfind(b"\n", 0, position) + 1
    return content[max(start, position - 30) : position + 10].decode("utf-8", "replace").strip()
