"""Facts: dated rows that are added, never edited, and can be retracted once with a reason."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from servanda.base.source import Source


class FactQuerySet[M: "Fact"](models.QuerySet[M]):
    """Facts, with the question what was known of them when."""

    def known(self, at: datetime | None = None, *through: str) -> Self:
        """The facts recorded and not retracted by the instant ``at``; now where it is None.

        ``through`` names facts that they hang on (``decision``), which must be known as well.
        """
        return self.filter(*(known_by(at, name) for name in ("", *through)))

    def lean(self) -> Self:
        """The same facts without the columns of the record, which no page of many rows shows."""
        return self.defer("recorded_at", "retracted_at", "retracted_by", "retracted_because")


def known_by(at: datetime | None, relation: str = "") -> Q:
    """The condition that a fact, or the one at the end of a relation, was known at an instant."""
    prefix = f"{relation}__" if relation else ""
    standing = Q(**{f"{prefix}retracted_at__isnull": True})
    if at is None:
        return standing
    return Q(**{f"{prefix}recorded_at__lte": at}) & (
        standing | Q(**{f"{prefix}retracted_at__gt": at})
    )


class Fact(models.Model):
    """A row that the database lets nobody edit or delete.

    The only change it permits is its retraction: once, by somebody, with a reason.
    """

    recorded_at = models.DateTimeField()
    retracted_at = models.DateTimeField(null=True, blank=True)
    retracted_by = models.CharField(max_length=100, blank=True)
    retracted_because = models.TextField(blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(retracted_at__isnull=True, retracted_by="", retracted_because="")
                | (
                    Q(retracted_at__gte=F("recorded_at"))
                    & ~Q(retracted_by="")
                    & ~Q(retracted_because="")
                ),
                name="%(app_label)s_%(class)s_retracted_whole",
            )
        ]


class Certainty(models.TextChoices):
    """How sure a fact is, in the words of the collected data."""

    SOURCED = "sourced"
    RECALLED = "recalled"
    INFERRED = "inferred"
    COMPUTED = "computed"
    ANNOUNCED = "announced"
    CONFLICT = "conflict"
    INVENTED = "invented"


class Sourced(Fact):
    """A fact that says on whose word it stands, and how sure that is."""

    source_kind = models.CharField(max_length=20)
    source_reference = models.CharField(max_length=500)
    source_point = models.CharField(max_length=100, blank=True)
    certainty = models.CharField(max_length=12, choices=Certainty)
    note = models.TextField(blank=True)

    class Meta(Fact.Meta):
        abstract = True

    @property
    def source(self) -> Source:
        """The source as the plain value that rules and pages carry."""
        return Source(self.source_kind, self.source_reference, self.source_point)


def source_fields(source: Source, certainty: str, note: str = "") -> dict[str, Any]:
    """The columns of a sourced fact, for the call that makes it."""
    return {
        "source_kind": source.kind,
        "source_reference": source.reference,
        "source_point": source.point,
        "certainty": certainty,
        "note": note,
    }
