"""Yes, or no with a reason fit to be shown to a person."""

from dataclasses import dataclass


class Refused(Exception):
    """Something was not done; the message tells a person why, with the facts."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of a policy: true, or false with its refusal.

    >>> bool(Verdict()), bool(Verdict("The list was adopted on 22 June 2018."))
    (True, False)
    """

    refusal: str = ""

    def __bool__(self) -> bool:
        return not self.refusal


def require(verdict: Verdict) -> None:
    """Go on where the verdict is yes. Raises Refused with its reason where it is no."""
    if not verdict:
        raise Refused(verdict.refusal)
