"""Each ground of a standing as a sentence: what happened, in the page's language."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from servanda.base.standing import Ground
from servanda.ui.days import ordinal, plain_day
from servanda.ui.labels import EFFECTS, label


def sentence(ground: Ground) -> str:
    """What the ground says; its day and its source are shown beside it.

    A fact that has no sentence here is shown by its dotted name: it is never dropped.
    """
    say = SENTENCES.get(ground.fact)
    return say(dict(ground.detail)) if say else ground.fact


def _set(detail: dict[str, Any]) -> str:
    due = detail.get("due")
    if not due:
        return _("It was set, without a date.")
    words = _("It was set, with %(day)s as its last day.") % {"day": _day(due)}
    effect = label(EFFECTS, detail.get("on_silence"))
    return f"{words} {effect}" if effect else words


def _granted(detail: dict[str, Any]) -> str:
    return _("More time was granted, until %(day)s.") % {"day": _day(detail["due"])}


def _lapsed(detail: dict[str, Any]) -> str:
    if detail.get("on_silence") == "deemed_adopted":
        return _("No objection in time is recorded here: the text is deemed adopted.")
    return _("Nothing that came in time is recorded here: deemed no action, and not in conformity.")


def _bound(detail: dict[str, Any]) -> str:
    words = _("The treaty bound it, as the %(ordinal)s Party.")
    return words % {"ordinal": ordinal(detail["ordinal"])}


def _to_be_bound(detail: dict[str, Any]) -> str:
    words = _("The treaty will bind it, as the %(ordinal)s Party.")
    return words % {"ordinal": ordinal(detail["ordinal"])}


def _day(value: date | str) -> str:
    return plain_day(value) if isinstance(value, date) else value


SENTENCES: dict[str, Callable[[dict[str, Any]], str]] = {
    "instrument.signature": lambda _d: _("It signed the treaty."),
    "instrument.ratification": lambda _d: _("It deposited its instrument of ratification."),
    "instrument.acceptance": lambda _d: _("It deposited its instrument of acceptance."),
    "instrument.approval": lambda _d: _("It deposited its instrument of approval."),
    "instrument.accession": lambda _d: _("It deposited its instrument of accession."),
    "instrument.denunciation": lambda _d: _("It notified its denunciation."),
    "treaty.bound": _bound,
    "treaty.to_be_bound": _to_be_bound,
    "treaty.left": lambda _d: _("Its denunciation took effect: the treaty binds it no longer."),
    "treaty.to_leave": lambda _d: _("Its denunciation will take effect."),
    "duty.set": _set,
    "duty.extension_requested": lambda _d: _("More time was requested."),
    "duty.extension_granted": _granted,
    "duty.extension_refused": lambda _d: _("More time was refused."),
    "duty.discharged": lambda _d: _("What was owed came in."),
    "duty.found_incomplete": lambda _d: _("What came in was found incomplete."),
    "duty.waived": lambda _d: _("It was waived."),
    "duty.withdrawn": lambda _d: _("It was withdrawn."),
    "duty.overdue": lambda _d: _("The last day passed, and nothing that came is recorded here."),
    "duty.lapsed": _lapsed,
    "duty.closed": lambda _d: _("The last day passed: it is closed."),
}
