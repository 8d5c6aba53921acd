"""Each standing as a label, a symbol and a tone: never a colour alone."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from servanda.base.standing import Standing
from servanda.law.bonds import Bond
from servanda.law.duties import DutyState, SilenceEffect


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge shows; ``tone`` is good, soon, bad, calm or gone."""

    label: str | Promise
    symbol: str
    tone: str


BONDS: dict[Bond | None, Badge] = {
    Bond.BOUND: Badge(pgettext_lazy("a State", "Bound"), "●", "good"),
    Bond.CONSENTED: Badge(_("Ratified, not yet bound"), "◐", "soon"),
    Bond.SIGNED: Badge(pgettext_lazy("a State", "Signed"), "○", "calm"),
    Bond.LEFT: Badge(_("No longer bound"), "⊘", "gone"),
    None: Badge(_("No act yet"), "–", "gone"),
}

DUTIES: dict[DutyState, Badge] = {
    DutyState.OPEN: Badge(pgettext_lazy("a duty", "Open"), "○", "calm"),
    DutyState.DUE_SOON: Badge(pgettext_lazy("a duty", "Due soon"), "◔", "soon"),
    DutyState.MET: Badge(pgettext_lazy("a duty", "Met"), "✓", "good"),
    DutyState.MET_LATE: Badge(pgettext_lazy("a duty", "Met late"), "✓", "good"),
    DutyState.INCOMPLETE: Badge(pgettext_lazy("a duty", "Incomplete"), "◑", "soon"),
    DutyState.OVERDUE: Badge(pgettext_lazy("a duty", "Overdue"), "!", "bad"),
    DutyState.LAPSED: Badge(pgettext_lazy("a duty", "Lapsed in silence"), "✕", "bad"),
    DutyState.CLOSED: Badge(pgettext_lazy("a duty", "Closed"), "–", "gone"),
}

MEETINGS: dict[str | None, Badge] = {
    "held": Badge(pgettext_lazy("a meeting", "Held"), "●", "good"),
    "announced": Badge(pgettext_lazy("a meeting", "Announced"), "○", "calm"),
    None: Badge(_("Days not found"), "?", "gone"),
}


DEEMED: dict[SilenceEffect, Badge] = {
    SilenceEffect.DEEMED_NOT_COMPLIANT: Badge(_("Lapsed: deemed not in conformity"), "✕", "bad"),
    SilenceEffect.DEEMED_ADOPTED: Badge(_("Deemed adopted by silence"), "●", "calm"),
}


def badge_of(standing: Standing[Any]) -> Badge:
    """The badge of a standing with its grounds: where silence had an effect, it says which."""
    for ground in reversed(standing.because):
        effect = dict(ground.detail).get("on_silence")
        if standing.is_ is DutyState.LAPSED and effect in DEEMED:
            return DEEMED[SilenceEffect(str(effect))]
    return badge(standing.is_)


def badge(value: Bond | DutyState | None) -> Badge:
    """The badge of a standing; of a State that did nothing yet where None."""
    return DUTIES[value] if isinstance(value, DutyState) else BONDS[value]
