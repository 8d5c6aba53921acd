"""Hours printed beside a date: noon, 5 p.m., 17 h 30."""

import re
from datetime import time

CLOCK = (
    r"(?:(?:12 )?noon|midday|midi|midnight|minuit"
    r"|\d{1,2}(?: ?[:.h] ?\d\d)?(?: ?[ap]\.?m\b\.?)|\d{1,2} ?(?:[:h] ?\d\d|h\b|heures\b)"
    r"|\d{1,2}\.\d\d\b"
    r"|(?:close of business|cob)\b)"
)
_ZONE = (
    r"(?: ?\(?(?:cet|cest|utc|gmt|strasbourg time|heure de strasbourg|(?:heure d')?europe centrale"
    r"|central european (?:summer )?time|local time|heure locale)\)?)?"
)
_DAY_WORDS = (
    r"(?:,? ?(?:on|le|du|the|of|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)*"
)
BEFORE_DATE = rf"{CLOCK}{_ZONE}{_DAY_WORDS},? ?"
_BEFORE = re.compile(rf"(?<![\d.])(?P<clock>{CLOCK}){_ZONE}{_DAY_WORDS},? ?$")
_AFTER = re.compile(
    rf",? ?\(?(?:au plus tard |at the latest )?(?:a |at |by |avant |before )?(?P<clock>{CLOCK})"
)
_PARTS = re.compile(r"(?P<h>\d{1,2})(?: ?[:.h] ?(?P<m>\d\d))?[^ap]*(?P<half>[ap]?)")


def hour_beside(folded: str, start: int, end: int) -> time | None:
    """The hour printed just before or after the words from ``start`` to ``end``.

    >>> hour_beside("by noon on 28 june 2018", 11, 23)
    datetime.time(12, 0)
    >>> hour_beside("le 28 juin 2018 a 17 h 30", 3, 15)
    datetime.time(17, 30)
    """
    match = _AFTER.match(folded[end : end + 60]) or _BEFORE.search(
        folded[max(0, start - 70) : start]
    )
    return _time(match["clock"]) if match else None


def _time(clock: str) -> time | None:
    if clock.endswith(("noon", "midday", "midi")):
        return time(12)
    if clock in ("midnight", "minuit"):
        return time(23, 59)
    match = _PARTS.match(clock)
    if not match:  # the close of business has no hour
        return None
    hour, minute = int(match["h"]), int(match["m"] or 0)
    hour = hour % 12 + (12 if match["half"] == "p" else 0) if match["half"] else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None
