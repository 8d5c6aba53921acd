"""A list of decisions as markup: its headings, and the words of each decision.

Put together here and not by a template: a list has fifty decisions and two hundred points.
"""

from collections.abc import Iterable

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

HEADING = (
    '<h{0} class="item-title" id="item-{1}" data-depth="{2}">'
    '<span class="item-number">{1}.</span>{3}</h{0}>'
)
HIGHEST, LOWEST = 3, 4


def heading_markup(number: str, title: str, depth: int) -> SafeString:
    """A heading of the agenda, under the page's own two levels."""
    level = HIGHEST if depth == 1 else LOWEST
    return format_html(HEADING, level, number, depth, title)


def wording_markup(
    text: str, points: Iterable[str], footnotes: Iterable[str], anchor: str
) -> SafeString:
    """A decision's words, its points each with an anchor that begins with ``anchor``, its notes."""
    whole = f'<p class="decision-text">{conditional_escape(text)}</p>'
    items = format_html_join(
        "",
        '<li id="{}{}">{}</li>',
        ((anchor, place, point) for place, point in enumerate(points, 1)),
    )
    if items:
        whole += f'<ol class="points">{items}</ol>'
    whole += format_html_join("", '<p class="footnotes">{}</p>', ((note,) for note in footnotes))
    # Every part was escaped by itself.
    return mark_safe(whole)
