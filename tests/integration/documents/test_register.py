"""The register of documents: one symbol for all languages, with digests and citations."""

import pytest

import factories
from integration.adopting import ENGLISH, FRENCH, adopt, load, reading_of
from servanda.documents.actions import neutral_symbol
from servanda.documents.models import Citation, Document, DocumentText

pytestmark = pytest.mark.django_db


def test_languages_share_one_symbol() -> None:
    load()
    adopt(ENGLISH)
    adopt(FRENCH)

    document = Document.objects.get()
    assert (document.symbol, document.kind) == ("T-ES(2018)16", "list_of_decisions")
    texts = DocumentText.objects.order_by("language")
    assert [(text.language, text.title, text.is_official) for text in texts] == [
        ("en", "List of decisions", False),
        ("fr", "Liste des décisions", False),
    ]
    assert len({text.digest for text in texts}) == 2


def test_symbol_without_its_language() -> None:
    assert neutral_symbol(reading_of(FRENCH.read_bytes())) == "T-ES(2018)16"


def test_citation_keeps_where_it_stands() -> None:
    load()
    adopt(ENGLISH)

    assert [(one.at_decision, one.symbol) for one in Citation.objects.all()] == [
        (14, "T-ES(2018)11"),
    ]


def test_another_file_of_the_same_words_adds_nothing() -> None:
    load()
    adopt(ENGLISH)
    spaced = ENGLISH.read_bytes() + b"\n\n"

    assert not adopt(reading_of(spaced)).added


def test_document_is_named_by_its_symbol() -> None:
    assert str(factories.document()) == "T-EX(2018)16"
