"""Who still owes what on a day, and what silence has come to mean."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from servanda.base.source import Source, source
from servanda.base.standing import Ground, Standing


class Force(StrEnum):
    """How strongly a thing is asked; only ``must`` can become overdue."""

    MUST = "must"
    ASKED = "asked"
    MAY = "may"


class SilenceEffect(StrEnum):
    """What it means that nothing came by the due date."""

    DEEMED_NOT_COMPLIANT = "deemed_not_compliant"
    DEEMED_ADOPTED = "deemed_adopted"


class DutyState(StrEnum):
    """Where a duty stands at the end of a day."""

    OPEN = "open"
    DUE_SOON = "due_soon"
    MET = "met"
    MET_LATE = "met_late"
    INCOMPLETE = "incomplete"
    OVERDUE = "overdue"
    LAPSED = "lapsed"
    CLOSED = "closed"


class StepKind(StrEnum):
    """What can happen to a duty once it is set."""

    EXTENSION_REQUESTED = "extension_requested"
    EXTENSION_GRANTED = "extension_granted"
    EXTENSION_REFUSED = "extension_refused"
    DISCHARGED = "discharged"
    FOUND_INCOMPLETE = "found_incomplete"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Duty:
    """A thing owed as it was set: since when, by when, how strongly, and what silence means.

    ``due`` is the last day, included; ``due_time`` the hour of that day, at the Committee's clock,
    after which nothing counts; both None where no date was set.
    """

    set_on: date
    force: Force
    due: date | None = None
    due_time: time | None = None
    on_silence: SilenceEffect | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One dated fact upon a duty; ``due`` is the new last day where time was granted.

    ``at_time`` is the hour at which something came in, where a deadline has an hour.
    """

    dated_on: date
    kind: StepKind
    due: date | None = None
    due_time: time | None = None
    at_time: time | None = None
    source: Source | None = None


DAY = timedelta(days=1)
SOON = 14 * DAY

# What has been deemed adopted stays so; a presumption of inaction gives way to information.
LIFTED_BY_LATE_INFORMATION = frozenset({None, SilenceEffect.DEEMED_NOT_COMPLIANT})
ENDINGS = {
    StepKind.DISCHARGED: DutyState.MET,
    StepKind.FOUND_INCOMPLETE: DutyState.INCOMPLETE,
    StepKind.WAIVED: DutyState.CLOSED,
    StepKind.WITHDRAWN: DutyState.CLOSED,
}


@dataclass(slots=True)
class _Course:
    """A duty on its way through its steps: the state reached, since when, the deadline in force."""

    duty: Duty
    due: date | None
    due_time: time | None
    state: DutyState
    since: date
    timed_on: date  # the day on which the deadline in force was set
    ended_by_silence: bool = False
    grounds: list[Ground] = field(default_factory=list)

    def reach(self, state: DutyState, since: date, *, by_silence: bool = False) -> None:
        """Pass to a state; what came before the duty was set counts from the day it was."""
        self.state, self.ended_by_silence = state, by_silence
        self.since = max(since, self.duty.set_on)

    def expire(self, day: date, at: time | None = None) -> None:
        """Let the deadline pass if it has by that hour of ``day`` and nothing has come."""
        if self.due is None or self.state is not DutyState.OPEN:
            return
        silent_from = self.due if self.due_time else self.due + DAY
        is_early = day == self.due and at and self.due_time and at <= self.due_time
        if day >= silent_from and not is_early:
            state = _after_silence(self.duty)
            self.reach(state, max(silent_from, self.since, self.timed_on), by_silence=True)
            effect = (("on_silence", self.duty.on_silence),) if self.duty.on_silence else ()
            self.grounds.append(Ground(f"duty.{state}", self.since, self.duty.source, effect))

    def take(self, step: Step) -> None:
        """Let one fact change the state; the deadlines before its day have already passed."""
        detail = (("due", step.due),) if step.due else ()
        self.grounds.append(Ground(f"duty.{step.kind}", step.dated_on, step.source, detail))
        if step.kind is StepKind.EXTENSION_GRANTED:
            self.due, self.due_time, self.timed_on = step.due, step.due_time, step.dated_on
            if self.ended_by_silence:  # time granted opens what silence had ended, nothing else
                self.reach(DutyState.OPEN, step.dated_on)
        elif step.kind is StepKind.DISCHARGED and self._is_too_late(step):
            if self.duty.on_silence in LIFTED_BY_LATE_INFORMATION:
                self.reach(DutyState.MET_LATE, step.dated_on)
        elif step.kind in ENDINGS:
            self.reach(ENDINGS[step.kind], step.dated_on)

    def _is_too_late(self, step: Step) -> bool:
        if self.due is None or step.dated_on < self.due:
            return False
        if step.dated_on > self.due:
            return True
        # An answer of the last day whose hour is not known is taken to be in time.
        return bool(self.due_time and step.at_time and step.at_time > self.due_time)


@source(("T-ES(2018)16", "decision 5"), ("T-ES(2018)16", "decisions 45 and 46"))
def standing(
    day: date, duty: Duty, steps: Iterable[Step] = (), *, at: time | None = None
) -> Standing[DutyState] | None:
    """Where the duty stands on ``day``, with its grounds; None before it was set.

    The end of the day is meant, or the hour ``at`` where the day is not over yet.

    The due day counts, up to its hour where it has one. Then silence has the effect stated with
    the duty (lapsed); a ``must`` without a stated effect is overdue; what was only asked, or
    allowed, closes. Late information lifts the presumption of inaction from the day it comes,
    which is a reading and not a text; it undoes no adoption. Steps dated after ``day`` change
    nothing; those of one day count in the order given.

    >>> asked = Duty(
    ...     date(2018, 6, 22), Force.MUST, date(2018, 8, 31),
    ...     on_silence=SilenceEffect.DEEMED_NOT_COMPLIANT,
    ... )
    >>> str(standing(date(2018, 8, 31), asked).is_), str(standing(date(2018, 9, 1), asked).is_)
    ('due_soon', 'lapsed')
    """
    if day < duty.set_on:
        return None
    course = _Course(duty, duty.due, duty.due_time, DutyState.OPEN, duty.set_on, duty.set_on)
    course.grounds.append(_set(duty))
    for step in _until(day, steps):
        course.expire(step.dated_on - DAY)
        course.take(step)
    course.expire(day, at)
    if course.state is DutyState.OPEN and course.due and day >= course.due - SOON:
        course.reach(DutyState.DUE_SOON, max(course.due - SOON, course.since))
    return Standing(course.state, course.since, tuple(course.grounds))


@source(("T-ES(2018)16", "decision 5"))
def deadline(day: date, duty: Duty, steps: Iterable[Step] = ()) -> tuple[date | None, time | None]:
    """The last day and hour in force on ``day``: as set, or as the latest extension says.

    >>> longer = Step(date(2018, 7, 2), StepKind.EXTENSION_GRANTED, date(2018, 9, 30))
    >>> deadline(date(2018, 7, 2), Duty(date(2018, 6, 22), Force.MUST, date(2018, 8, 31)), [longer])
    (datetime.date(2018, 9, 30), None)
    """
    due, due_time = duty.due, duty.due_time
    for step in _until(day, steps):
        if step.kind is StepKind.EXTENSION_GRANTED:
            due, due_time = step.due, step.due_time
    return due, due_time


def _until(day: date, steps: Iterable[Step]) -> list[Step]:
    return sorted((step for step in steps if step.dated_on <= day), key=lambda step: step.dated_on)


def _after_silence(duty: Duty) -> DutyState:
    if duty.on_silence:
        return DutyState.LAPSED
    return DutyState.OVERDUE if duty.force is Force.MUST else DutyState.CLOSED


def _set(duty: Duty) -> Ground:
    detail: dict[str, str | int | date | None] = {
        "force": duty.force,
        "due": duty.due,
        "due_time": duty.due_time.isoformat("minutes") if duty.due_time else None,
        "on_silence": duty.on_silence,
    }
    given = tuple((name, value) for name, value in detail.items() if value is not None)
    return Ground("duty.set", duty.set_on, duty.source, given)
