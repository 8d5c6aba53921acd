"""Which format a file is in, by its content and never by its name."""

import re
from pathlib import Path

from servanda.texts.errors import ReadingError

LARGEST = 5_000_000
_SIGNATURES = (
    (b"PK\x03\x04", "an Office document (.docx or other zip)"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc)"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
)
_MARKUP = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?xml|akomaNtoso)\b")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def text_of(source: Path | bytes) -> str:
    """The text of a file that is plain text.

    Raises ReadingError if the file is of another format, too large, empty, or not in UTF-8.
    """
    content = source if isinstance(source, bytes) else _start_of(source)
    if len(content) > LARGEST:
        limit = f"{LARGEST // 1_000_000} MB"
        raise ReadingError(0, "", f"The file is larger than {limit}, too large for a document.")
    _refuse_other_formats(content)
    text = _decoded(content)
    if not text.strip():
        raise ReadingError(0, "", "The file is empty.")
    return text


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _refuse_other_formats(content: bytes) -> None:
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            raise _not_yet(name)
    start = content.removeprefix(b"\xef\xbb\xbf")[:1000]
    if _MARKUP.match(start):
        raise _not_yet("an HTML page")
    if _XML.match(start):
        raise _not_yet("an XML document")


def _not_yet(name: str) -> ReadingError:
    return ReadingError(0, "", f"The file is {name}, which cannot be read yet; save it as text.")


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
