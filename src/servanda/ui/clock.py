"""The one place where the pages read the clock."""

from datetime import date, datetime, time

from django.utils import timezone


def now() -> datetime:
    """This instant, with its zone."""
    return timezone.now()


def hour() -> time:
    """The hour it is where the Committee sits, to the minute."""
    return timezone.localtime().time().replace(second=0, microsecond=0)


def today() -> date:
    """The day it is where the Committee sits."""
    return timezone.localdate()
