"""Duties as they were set, and the facts that came upon them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from servanda.base.source import Source
from servanda.journal.facts import Fact, Sourced
from servanda.law import duties as law
from servanda.meetings.models import Decision
from servanda.treaty.models import Committee, State


class Duty(Fact):
    """What a decision gives somebody to do, or leaves them to do, by a date or without one.

    Its standing is not stored: ``servanda.law.duties`` computes it for any day. The debtor is one
    State, or a number of Parties without names, or a kind of body with persons; ``point`` is None
    where the paragraph itself sets the duty. ``due`` is the last day, included.
    """

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="duties")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="duties")
    point = models.PositiveSmallIntegerField(null=True, blank=True)
    debtor_kind = models.CharField(max_length=60)
    debtor_state = models.ForeignKey(
        State, models.PROTECT, related_name="duties", null=True, blank=True
    )
    debtor_count = models.PositiveSmallIntegerField(null=True, blank=True)
    debtor_persons = ArrayField(models.CharField(max_length=100), default=list)
    set_on = models.DateField()
    force = models.CharField(max_length=8, choices=[(force, force) for force in law.Force])
    due = models.DateField(null=True, blank=True)
    due_time = models.TimeField(null=True, blank=True)
    on_silence = models.CharField(
        max_length=24, blank=True, choices=[(effect, effect) for effect in law.SilenceEffect]
    )

    class Meta(Fact.Meta):
        verbose_name_plural = "duties"
        ordering = ["due", "decision__number", "point", "pk"]
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(due_time__isnull=True) | Q(due__isnull=False),
                name="duties_hour_of_a_day",
            ),
            models.CheckConstraint(
                condition=Q(on_silence="") | Q(due__isnull=False),
                name="duties_silence_after_a_day",
            ),
            models.UniqueConstraint(
                fields=["decision", "point", "due", "due_time", "debtor_kind", "debtor_state"],
                condition=Q(retracted_at__isnull=True),
                nulls_distinct=False,
                name="duties_one_duty_of_a_debtor",
            ),
        ]

    def __str__(self) -> str:
        point = f"/{self.point}" if self.point else ""
        return f"{self.decision}{point}: {self.debtor_kind}"

    def as_rule(self, source: Source) -> law.Duty:
        """The duty as the rulebook reads it; ``source`` names its decision and point."""
        effect = law.SilenceEffect(self.on_silence) if self.on_silence else None
        force = law.Force(self.force)
        return law.Duty(self.set_on, force, self.due, self.due_time, effect, source)


class DutyStep(Sourced):
    """A dated fact upon a duty; rows are added, never edited."""

    duty = models.ForeignKey(Duty, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=24, choices=[(kind, kind) for kind in law.StepKind])
    dated_on = models.DateField()
    at_time = models.TimeField(null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    due_time = models.TimeField(null=True, blank=True)
    reason = models.JSONField(default=dict, blank=True)

    class Meta(Sourced.Meta):
        ordering = ["dated_on", "pk"]
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind="extension_granted", due__isnull=False)
                | (~Q(kind="extension_granted") & Q(due__isnull=True, due_time__isnull=True)),
                name="duties_due_only_where_time_is_granted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.duty}: {self.kind} {self.dated_on}"

    def as_step(self) -> law.Step:
        """The step as the rulebook reads it."""
        kind = law.StepKind(self.kind)
        return law.Step(self.dated_on, kind, self.due, self.due_time, self.at_time, self.source)
