"""A list of decisions: its headings, its decisions, their texts by language."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from servanda.documents.models import Document
from servanda.journal.facts import Fact
from servanda.meetings.models.meeting import Meeting

NOT_RETRACTED = Q(retracted_at__isnull=True)


class DecisionList(Fact):
    """The decisions a meeting adopted, under one symbol in each language."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="lists")
    document = models.ForeignKey(Document, models.PROTECT, related_name="lists")
    adopted_on = models.DateField()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["meeting"], condition=NOT_RETRACTED, name="meetings_one_list_of_a_meeting"
            ),
        ]

    def __str__(self) -> str:
        return str(self.document)


class AgendaItem(Fact):
    """A heading of the agenda, by its number as printed (``2.1.1``) and its place in order."""

    decision_list = models.ForeignKey(DecisionList, models.PROTECT, related_name="items")
    number = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField()

    class Meta(Fact.Meta):
        ordering = ["position"]
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["decision_list", "number"],
                condition=NOT_RETRACTED,
                name="meetings_one_item_of_a_number",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class AgendaItemTitle(Fact):
    """A heading in one language."""

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="titles")
    language = models.CharField(max_length=5)
    title = models.TextField()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["item", "language"],
                condition=NOT_RETRACTED,
                name="meetings_one_title_of_a_language",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Decision(Fact):
    """A numbered paragraph of a list; ``act`` is the canonical verb of its opening."""

    decision_list = models.ForeignKey(DecisionList, models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions")
    act = models.CharField(max_length=20)

    class Meta(Fact.Meta):
        ordering = ["number"]
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["decision_list", "number"],
                condition=NOT_RETRACTED,
                name="meetings_one_decision_of_a_number",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_list}, {self.number}"


class DecisionText(Fact):
    """A decision in one language: its own words, its points in order, its notes."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=5)
    text = models.TextField()
    points = ArrayField(models.TextField(), default=list)
    footnotes = ArrayField(models.TextField(), default=list)

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["decision", "language"],
                condition=NOT_RETRACTED,
                name="meetings_one_wording_of_a_language",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} ({self.language})"


class Postponement(Fact):
    """What a decision put off: to a meeting by its number, or to a later one not said."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="postponements")
    to_meeting = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.UniqueConstraint(
                fields=["decision", "to_meeting"],
                condition=NOT_RETRACTED,
                nulls_distinct=False,
                name="meetings_one_postponement_to_a_meeting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} to {self.to_meeting or 'a later meeting'}"
