"""The one place where the pages read the clock."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """This instant, with its zone."""
    return timezone.now()


def today() -> date:
    """The day it is where the Committee sits."""
    return timezone.localdate()
