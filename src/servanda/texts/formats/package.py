"""The package of an Office file: a zip looked at before it is opened, its parts as trees."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from servanda.texts.errors import ReadingError

MOST_ENTRIES = 4_000
LARGEST_PART = 32_000_000
LARGEST_PACKAGE = 400_000_000
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_STRICT_WORDS = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_WORDS = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FOREIGN = (
    ("content.xml", "an OpenDocument file (.odt)"),
    ("xl/workbook.xml", "a workbook (.xlsx)"),
    ("ppt/presentation.xml", "a presentation (.pptx)"),
)


class Package:
    """An Office file; nothing in it is run, and nothing it points to is fetched.

    Raises ReadingError if it is no Word document, is damaged, locked, too large, or has macros.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError):
            raise _refused("damaged or cut short: it is no whole zip. Fetch it again.") from None
        self._names = {entry.filename for entry in self._zip.infolist()}
        self._refuse_bombs(self._zip.infolist())
        self._refuse_foreign()
        self.main = self._main()

    def _refuse_bombs(self, entries: list[zipfile.ZipInfo]) -> None:
        if len(entries) > MOST_ENTRIES:
            raise _refused(f"a zip of {len(entries)} files, too many for a document.")
        if sum(entry.file_size for entry in entries) > LARGEST_PACKAGE:
            limit = f"{LARGEST_PACKAGE // 1_000_000} MB"
            raise _refused(f"a zip that would unfold to more than {limit}.")
        if any(entry.flag_bits & 1 for entry in entries):
            raise _refused("encrypted; save it without a password.")

    def _refuse_foreign(self) -> None:
        for name, what in _FOREIGN:
            if name in self._names:
                raise _refused(f"{what}, which cannot be read yet; save it as .docx.")
        if any(name.lower().endswith("vbaproject.bin") for name in self._names):
            raise _refused("a document with macros (.docm); save it as .docx, without them.")

    def _main(self) -> str:
        named = [target for kind, target in self.relations("") if kind == "officeDocument"]
        main = named[0].lstrip("/") if named else "word/document.xml"
        if main not in self._names:
            raise _refused("a zip without a Word document in it.")
        return main

    def part(self, name: str) -> etree._Element | None:
        """The tree of a part; ``None`` where the package has no such part."""
        if name not in self._names:
            return None
        content = self._content(name)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise _refused(f"not to be trusted: {name} declares entities.")
        # What the stricter dialect of the format names otherwise is the same thing.
        content = content.replace(_STRICT_WORDS, _WORDS)
        content = content.replace(_STRICT, RELATIONS.strip("{}").encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise _refused(f"damaged: {name} is no well-formed XML.") from None

    def _content(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as file:
                content = file.read(LARGEST_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            ValueError,
            RuntimeError,
            OSError,
        ):
            raise _refused(f"damaged: {name} cannot be unpacked. Fetch it again.") from None
        if len(content) > LARGEST_PART:
            limit = f"{LARGEST_PART // 1_000_000} MB"
            raise _refused(f"too large: {name} unfolds to more than {limit}.")
        return content

    def related(self, kind: str) -> list[str]:
        """The names of the parts of a kind that the main part points to."""
        folder = posixpath.dirname(self.main)
        found = (target for each, target in self.relations(self.main) if each == kind)
        return [posixpath.normpath(posixpath.join(folder, target)).lstrip("/") for target in found]

    def first(self, kind: str) -> etree._Element | None:
        """The tree of the first part of a kind that the main part points to."""
        name = next(iter(self.related(kind)), None)
        return None if name is None else self.part(name)

    def relations(self, name: str) -> list[tuple[str, str]]:
        """The kind and target of each relation of a part."""
        return [(kind, target) for kind, target in self.targets(name).values()]

    def targets(self, name: str) -> dict[str, tuple[str, str]]:
        """The relations of a part by their keys."""
        folder, file = posixpath.split(name)
        tree = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        return {
            each.get("Id", ""): (each.get("Type", "").rpartition("/")[2], each.get("Target", ""))
            for each in (tree if tree is not None else ())
        }


def _refused(what: str) -> ReadingError:
    return ReadingError(0, "", f"The file is {what}")
