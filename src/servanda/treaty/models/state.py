"""States, what they were called when, and when they were members of the organisation."""

from django.db import models
from django.db.models import F, Q

from servanda.journal.facts import Sourced


class State(models.Model):
    """A State, known by its ISO 3166 code; its names are dated facts."""

    code = models.CharField(max_length=2, unique=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


class StateName(Sourced):
    """What a State was called over a span of days, by language; bounds included, None open.

    ``in_sentence`` is the name with its article where it takes one; ``profile`` is the one that
    brought the State, and alone may correct its names.
    """

    state = models.ForeignKey(State, models.PROTECT, related_name="names")
    profile = models.SlugField()
    names = models.JSONField()
    in_sentence = models.JSONField(default=dict)
    named_from = models.DateField(null=True, blank=True)
    named_until = models.DateField(null=True, blank=True)

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(named_until__gte=F("named_from")), name="treaty_name_spans_forward"
            ),
            models.UniqueConstraint(
                fields=["state", "named_from"],
                condition=Q(retracted_at__isnull=True),
                nulls_distinct=False,
                name="treaty_one_name_from_a_day",
            ),
        ]

    def __str__(self) -> str:
        return str(next(iter(self.names.values()), self.state_id))


class OrganisationMembership(Sourced):
    """Days on which a State was a member of the organisation that made the treaty."""

    state = models.ForeignKey(State, models.PROTECT, related_name="memberships")
    treaty = models.ForeignKey("treaty.Treaty", models.PROTECT, related_name="memberships")
    member_from = models.DateField(null=True, blank=True)
    member_until = models.DateField(null=True, blank=True)

    class Meta(Sourced.Meta):
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(member_until__gte=F("member_from")), name="treaty_member_spans_forward"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}: {self.member_from or '…'} – {self.member_until or '…'}"
