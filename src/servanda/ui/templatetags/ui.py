"""The components as template tags: their signatures are their contract."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from servanda.base.source import Source
from servanda.base.standing import Standing
from servanda.base.words import Words
from servanda.duties.queries import DebtorRow, DutyRow
from servanda.law.bonds import Bond
from servanda.law.duties import DutyState
from servanda.meetings.queries import Said
from servanda.ui import badges, days, labels
from servanda.ui.asked import Asked
from servanda.ui.sources import NOWHERE, Addresses, decision_words, link
from servanda.ui.whys import badge_markup, why_markup

register = template.Library()


@register.simple_tag
def badge(value: Bond | DutyState | None) -> SafeString:
    """A standing as a labelled badge; colour never carries it alone."""
    return badge_markup(badges.badge(value))


@register.simple_tag
def meeting_badge(latest: Said | None) -> SafeString:
    """Whether a meeting was held, or announced, or nothing is known of its days."""
    return badge_markup(badges.MEETINGS[latest.kind if latest else None])


@register.simple_tag
def why(
    standing: Standing[Any], addresses: Addresses = NOWHERE, *, is_open: bool = False
) -> SafeString:
    """A standing that unfolds its grounds, each a sentence with its day and its source."""
    return why_markup(standing, addresses, is_open=is_open)


@register.simple_tag
def source(value: Source | None, addresses: Addresses = NOWHERE) -> SafeString:
    """Where a fact comes from: a link where it can be read, else plain words."""
    return link(value, addresses)


@register.inclusion_tag("ui/day_picker.html")
def day_picker(asked: Asked, also: Iterable[tuple[str, str]] = ()) -> dict[str, Any]:
    """The day shown, a form to choose another, the way back to today. Works without JavaScript.

    ``also`` is what else the address asks, and the form carries on.
    """
    return {"asked": asked, "also": also}


@register.inclusion_tag("ui/certainty_legend.html")
def certainty_legend() -> dict[str, Any]:
    """What each mark of certainty means."""
    return {"certainties": labels.CERTAINTIES.items()}


@register.simple_block_tag
def notice(content: str, tone: str = "calm") -> SafeString:
    """A band of text across the page: calm, soon or bad."""
    return format_html('<div class="notice" data-tone="{}">{}</div>', tone, content)


@register.filter
def certain(value: str) -> SafeString:
    """The mark of a fact that is not simply sourced, said in words to those who hear the page."""
    words = labels.label(labels.CERTAINTIES, value)
    if not words:
        return SafeString()
    return format_html(
        '<span class="certainty" data-certainty="{}" title="{}"><span class="unseen"> ({})</span>'
        "</span>",
        value,
        words,
        words,
    )


@register.filter
def said(words: Words, at_most: int | None = None) -> SafeString:
    """Words in the page's language; in another, marked as such, where they lack it.

    ``at_most`` is the number of words after which they break off.
    """
    language = get_language() or "en"
    other = language if language in words or not words else next(iter(words))
    text = words.get(other, "")
    if at_most:
        text = Truncator(text).words(at_most, truncate=" …")
    if other == language:
        return conditional_escape(text)
    return format_html('<span lang="{}">{}</span>', other, text)


@register.filter
def debtor(row: DebtorRow) -> SafeString:
    """Who owes: the State by its name, else the body or the number of Parties."""
    if row.name:
        return said(row.name)
    words = labels.debtor(row.kind, row.count)
    return conditional_escape(f"{words} ({', '.join(row.persons)})" if row.persons else words)


@register.filter
def debtor_kind(row: DebtorRow) -> SafeString:
    """Who owes, without number or names: a State, or the kind of body."""
    if row.name:
        return said(row.name)
    return conditional_escape(labels.debtor(row.kind))


@register.filter
def in_language[T](texts: Mapping[str, T]) -> T | None:
    """What there is in the page's language, else in the first language there is."""
    return texts.get(get_language() or "en") or next(iter(texts.values()), None)


@register.filter
def fragment(words: Words, at_most: int | None = None) -> SafeString:
    """A point of a decision as it is quoted alone: without the mark that joins it to the next."""
    return said(
        {language: text.rstrip(" ;,\u00a0\u202f") for language, text in words.items()}, at_most
    )


@register.filter
def cited(place: DutyRow) -> str:
    """How the decision that set a duty is cited."""
    return decision_words(place.source.reference, place.source.point)


@register.filter
def day(value: date | None) -> SafeString:
    """A day in words, inside a ``<time>``."""
    return days.timed_day(value) if value else SafeString()


@register.filter
def plain_day(value: date) -> str:
    """A day in words alone, for titles."""
    return days.plain_day(value)


@register.filter
def by_when(row: DutyRow) -> SafeString:
    """The last day of a duty with its hour: by 28 June 2018, noon; nothing where it has none."""
    if row.due is None:
        return SafeString()
    words = format_html(_("by {}"), days.timed_day(row.due))
    return format_html("{}, {}", words, days.hour(row.due_time)) if row.due_time else words


@register.filter
def hour(value: time) -> str:
    """An hour of a day in words."""
    return days.hour(value)


@register.filter
def span(first: date, last: date) -> str:
    """Days from the first to the last."""
    return days.span(first, last)


@register.filter
def ordinal(value: int) -> str:
    """A number in order."""
    return days.ordinal(value)


@register.filter
def from_day(value: date, on: date) -> str:
    """How far a day lies from the day shown."""
    return days.distance(value, on)


@register.filter
def force(value: str) -> str:
    """How strongly a thing is asked."""
    return labels.label(labels.FORCES, value)


@register.filter
def effect(value: str) -> str:
    """What silence means, as a sentence."""
    return labels.label(labels.EFFECTS, value)


@register.filter
def consent(value: str) -> str:
    """How a State consented to be bound."""
    return labels.label(labels.CONSENTS, value)
