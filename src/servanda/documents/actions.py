"""What is done to the register of documents: a document that was read is entered."""

from dataclasses import replace

from servanda.base.verdict import Refused
from servanda.documents.models import Citation, Document, DocumentText
from servanda.journal.intake import Intake, only
from servanda.texts import Reading
from servanda.treaty.models import Committee


def enter(
    committee: Committee, reading: Reading, *, is_official: bool, digest: str, intake: Intake
) -> Document:
    """The document of a reading under its symbol, with its text's entry and its citations.

    ``digest`` is the SHA-256 of the file, in hexadecimal digits. The document's language variants
    share one symbol. Raises Refused where an official text meets a demonstration.
    """
    header = reading.header
    symbol = neutral_symbol(reading)
    kept = Document.objects.known().filter(committee=committee, symbol=symbol)
    wanted = {
        "committee": committee,
        "symbol": symbol,
        "kind": str(header.kind),
        "dated_on": header.dated_on,
    }
    document = intake.take(
        *(Document, "document", only(symbol, kept), {symbol: wanted}),
        compared=("kind", "dated_on"),
    )[symbol]
    _keep_apart(document, is_official)
    text = {
        "document": document,
        "language": header.language,
        "title": header.title or "",
        "is_official": is_official,
        "digest": digest,
    }
    own = DocumentText.objects.known().filter(document=document, language=header.language)
    intake.take(
        *(DocumentText, "text", only(header.language, own), {header.language: text}),
        compared=("title", "is_official"),
    )
    _cite(document, reading, intake)
    return document


def _keep_apart(document: Document, is_official: bool) -> None:
    """Under one symbol stand official texts or our own, never both."""
    if not document.texts.known().filter(is_official=not is_official).exists():
        return
    if is_official:
        raise Refused(
            f"{document} stands here as a demonstration, in our own words. Read the official text "
            "into a database without the demo: start ./run --empty, then import it there."
        )
    raise Refused(f"{document} stands here with its official text: a demonstration is not added.")


def neutral_symbol(reading: Reading) -> str:
    """The symbol without its language, which all language variants share."""
    assert reading.header.symbol is not None, "a document is entered under its symbol"
    return str(replace(reading.header.symbol, language=None))


def _cite(document: Document, reading: Reading, intake: Intake) -> None:
    wanted = {
        (row.decision, row.symbol): {
            "document": document,
            "at_decision": row.decision,
            "symbol": row.symbol,
        }
        for row in reading.citations
    }
    kept = {(row.at_decision, row.symbol): row for row in document.citations.known()}
    intake.take(Citation, "citation", kept, wanted, compared=())
