"""What States did towards a treaty, and what sources print about it."""

from django.db import models
from django.db.models import Q

from servanda.journal.facts import Sourced
from servanda.law.acts import CONSENTS, Act, ActKind
from servanda.treaty.models.committee import Treaty
from servanda.treaty.models.state import State


class Instrument(Sourced):
    """A signature, a deposit or a denunciation, on its legal day."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="instruments")
    state = models.ForeignKey(State, models.PROTECT, related_name="instruments")
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in ActKind])
    dated_on = models.DateField()

    class Meta(Sourced.Meta):
        ordering = ["dated_on", "pk"]
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(
                fields=["treaty", "state", "kind"],
                condition=Q(retracted_at__isnull=True),
                name="treaty_one_instrument_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["treaty", "state"],
                condition=Q(retracted_at__isnull=True, kind__in=sorted(CONSENTS)),
                name="treaty_one_consent_of_a_state",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.state}, {self.dated_on}"

    def as_act(self, code: str, *, is_member: bool) -> Act:
        """The instrument as the rulebook reads it; ``code`` is its State's."""
        return Act(self.dated_on, code, ActKind(self.kind), is_member, self.source)


class PrintedEntry(Sourced):
    """What a source prints of a State's entry into force or ordinal, to be held to the rule."""

    treaty = models.ForeignKey(Treaty, models.PROTECT, related_name="printed_entries")
    state = models.ForeignKey(State, models.PROTECT, related_name="printed_entries")
    in_force_from = models.DateField(null=True, blank=True)
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Sourced.Meta):
        verbose_name_plural = "printed entries"
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(in_force_from__isnull=False) | Q(ordinal__isnull=False),
                name="treaty_printed_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state}: {self.in_force_from or '–'}, {self.ordinal or '–'}"
