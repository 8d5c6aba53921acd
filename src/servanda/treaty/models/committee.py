"""A treaty and the committee that watches over it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from servanda.base.source import Source
from servanda.law.entry_into_force import Clause


class Treaty(models.Model):
    """A treaty with the numbers of its final clauses; titles by language."""

    number = models.CharField(max_length=40, unique=True)
    title = models.JSONField()
    short_title = models.JSONField()
    opened_on = models.DateField()
    consents = models.PositiveSmallIntegerField()
    members = models.PositiveSmallIntegerField()
    months = models.PositiveSmallIntegerField()
    amendment_months = models.PositiveSmallIntegerField()
    territorial_months = models.PositiveSmallIntegerField()
    denunciation_months = models.PositiveSmallIntegerField()
    entry_articles = models.CharField(max_length=100)
    exit_articles = models.CharField(max_length=100)

    class Meta:
        verbose_name_plural = "treaties"

    def __str__(self) -> str:
        return self.number

    @property
    def clause(self) -> Clause:
        """The final clauses as the rulebook reads them."""
        return Clause(
            self.consents,
            self.members,
            self.months,
            self.amendment_months,
            self.denunciation_months,
            Source("treaty", self.number, self.entry_articles),
            Source("treaty", self.number, self.exit_articles),
        )


class Committee(models.Model):
    """A body that watches over one treaty; its slug begins every address of its own.

    ``body`` opens its symbols (``T-ES``); ``clock`` is the time zone of its deadlines.
    """

    slug = models.SlugField(unique=True)
    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="committees")
    name = models.JSONField()
    short_name = models.JSONField()
    languages = ArrayField(models.CharField(max_length=5))
    clock = models.CharField(max_length=40)
    body = models.CharField(max_length=20, unique=True)
    invented = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.slug
