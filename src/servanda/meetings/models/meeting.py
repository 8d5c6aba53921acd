"""A meeting, and what was said when about its days and place."""

from django.db import models
from django.db.models import F, Q

from servanda.journal.facts import Sourced
from servanda.treaty.models import Committee


class Meeting(models.Model):
    """A meeting of a committee, known by its number alone."""

    committee = models.ForeignKey(Committee, models.PROTECT, related_name="meetings")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "number"], name="meetings_one_meeting_of_a_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.committee} {self.number}"


class MeetingDates(Sourced):
    """Days of a meeting as announced or as held, known from ``said_on`` on; both included."""

    class Kind(models.TextChoices):
        """Whether the days lay ahead or had come when this was said."""

        ANNOUNCED = "announced"
        HELD = "held"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="dates")
    kind = models.CharField(max_length=10, choices=Kind)
    first_day = models.DateField()
    last_day = models.DateField()
    place = models.JSONField(default=dict)
    said_on = models.DateField()
    to_be_confirmed = models.BooleanField(default=False)

    class Meta(Sourced.Meta):
        verbose_name_plural = "meeting dates"
        ordering = ["said_on", "pk"]
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="meetings_dates_run_forward"
            ),
            models.UniqueConstraint(
                fields=["meeting"],
                condition=Q(retracted_at__isnull=True, kind="held"),
                name="meetings_held_once",
            ),
            models.UniqueConstraint(
                fields=["meeting", "kind", "said_on"],
                condition=Q(retracted_at__isnull=True),
                name="meetings_one_announcement_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.kind} {self.first_day} – {self.last_day}"
