"""What is annexed to a list of decisions."""

from django.db import models

from servanda.journal.facts import Fact
from servanda.meetings.models.decision import NOT_RETRACTED, DecisionList


class Annex(Fact):
    """An annex by its label as printed (``I``, ``A``, or nothing) and its place in order."""

    decision_list = models.ForeignKey(DecisionList, models.PROTECT, related_name="annexes")
    label = models.CharField(max_length=20, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta(Fact.Meta):
        ordering = ["position"]
        verbose_name_plural = "annexes"
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["decision_list", "position"],
                condition=NOT_RETRACTED,
                name="meetings_one_annex_at_a_place",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_list}, annex {self.label}"


class AnnexText(Fact):
    """An annex in one language; ``text`` has one line for each paragraph."""

    annex = models.ForeignKey(Annex, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=5)
    title = models.TextField()
    text = models.TextField()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["annex", "language"],
                condition=NOT_RETRACTED,
                name="meetings_one_annex_text_of_a_language",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.annex} ({self.language})"
