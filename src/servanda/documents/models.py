"""Documents of a committee, their texts by language, and what they cite."""

from django.db import models
from django.db.models import Q

from servanda.journal.facts import Fact
from servanda.treaty.models import Committee


class Document(Fact):
    """A document under its symbol, whatever its languages."""

    class Kind(models.TextChoices):
        """What a document is, as the reader recognises it."""

        LIST_OF_DECISIONS = "list_of_decisions"
        AGENDA = "agenda"
        MEETING_REPORT = "meeting_report"
        QUESTIONNAIRE = "questionnaire"
        FOLLOW_UP_TABLE = "follow_up_table"
        OTHER = "other"

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="documents")
    symbol = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=Kind)
    dated_on = models.DateField()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["committee", "symbol"],
                condition=Q(retracted_at__isnull=True),
                name="documents_one_document_of_a_symbol",
            ),
        ]

    def __str__(self) -> str:
        return self.symbol


class DocumentText(Fact):
    """A document in one language: its title, and the digest of the file that it was read from.

    ``is_official`` is false for a text in our own words under a real symbol.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=300)
    is_official = models.BooleanField()
    digest = models.CharField(max_length=64)

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["document", "language"],
                condition=Q(retracted_at__isnull=True),
                name="documents_one_text_of_a_language",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document}_{self.language}"


class Citation(Fact):
    """A symbol that a document names, and at which decision or paragraph."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="citations")
    at_decision = models.PositiveSmallIntegerField()
    symbol = models.CharField(max_length=60)

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["document", "at_decision", "symbol"],
                condition=Q(retracted_at__isnull=True),
                name="documents_one_citation_of_a_symbol",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document}, {self.at_decision}: {self.symbol}"
