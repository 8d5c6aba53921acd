"""Calendar arithmetic as treaties and committees count: months, working days, spans."""

from calendar import monthrange
from collections.abc import Container
from datetime import date, timedelta

SATURDAY = 5


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, or the last day of that month where it has no such day.

    >>> add_months(date(2018, 6, 13), 3)
    datetime.date(2018, 9, 13)
    >>> add_months(date(2018, 11, 30), 3)
    datetime.date(2019, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, last_of_month(year, month).day))


def first_of_next_month(day: date) -> date:
    """The first day of the month that follows ``day``, also when ``day`` is itself a first.

    >>> first_of_next_month(date(2018, 9, 13)), first_of_next_month(date(2018, 12, 1))
    (datetime.date(2018, 10, 1), datetime.date(2019, 1, 1))
    """
    return add_months(day.replace(day=1), 1)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month: what a month printed without a day means as a deadline.

    >>> last_of_month(2020, 2)
    datetime.date(2020, 2, 29)
    """
    return date(year, month, monthrange(year, month)[1])


def add_working_days(day: date, days: int, holidays: Container[date] = frozenset()) -> date:
    """The ``days``-th working day after ``day``, which is itself not counted.

    Saturdays, Sundays and ``holidays`` do not count.

    >>> add_working_days(date(2018, 6, 22), 5)  # a Friday
    datetime.date(2018, 6, 29)
    """
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in holidays:
            days -= 1
    return day
