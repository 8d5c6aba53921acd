"""The journal's entries."""

from django.db import models


class Entry(models.Model):
    """One thing that was done: by whom, when, to what, with which particulars.

    It keeps its object by app, model, key and name, not by foreign key: the journal outlives what
    it speaks of. Only ``record`` writes it, and the database lets nobody change it.
    """

    verb = models.CharField(max_length=60)
    app = models.CharField(max_length=40)
    model = models.CharField(max_length=60)
    key = models.CharField(max_length=60)
    name = models.CharField(max_length=300)
    by = models.CharField(max_length=100)
    at = models.DateTimeField()
    particulars = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["app", "model", "key"], name="journal_entry_object")]

    def __str__(self) -> str:
        return f"{self.verb} {self.name}"
