"""A standing as markup: its badge, and the grounds that it unfolds.

Put together here and not by a template: a page may show a hundred, and each has a dozen parts.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from servanda.base.standing import Ground, Standing
from servanda.ui.badges import Badge, badge_of
from servanda.ui.days import timed_day
from servanda.ui.grounds import sentence
from servanda.ui.sources import NOWHERE, Addresses, link

BADGE = (
    '<span class="badge" data-tone="{}">'
    '<span class="badge-symbol" aria-hidden="true">{}</span>{}</span>'
)
WHY = (
    '<details class="why"{}><summary>{}<span class="why-word">{}</span></summary>'
    '<ol class="grounds">{}</ol></details>'
)
GROUND = '<li><span class="ground-day">%s</span><span class="ground-words">%s%s</span></li>'


def badge_markup(badge: Badge) -> SafeString:
    """A labelled badge; colour never carries it alone."""
    return format_html(BADGE, badge.tone, badge.symbol, badge.label)


def why_markup(
    standing: Standing[Any], addresses: Addresses = NOWHERE, *, is_open: bool = False
) -> SafeString:
    """A badge that unfolds the grounds of its standing, each with its day and its source."""
    return format_html(
        WHY,
        mark_safe(" open") if is_open else "",
        badge_markup(badge_of(standing)),
        _("why?"),
        _grounds(standing.because, addresses),
    )


def _grounds(grounds: Iterable[Ground], addresses: Addresses) -> SafeString:
    # Every part is escaped by itself: the joined whole is safe.
    return mark_safe(
        "".join(
            GROUND
            % (
                timed_day(ground.on),
                conditional_escape(sentence(ground)),
                link(ground.source, addresses),
            )
            for ground in grounds
        )
    )
