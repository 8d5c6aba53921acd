"""Where a source can be read: the decision's page here, the address elsewhere, or plain words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from servanda.base.source import Source


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a committee's decisions are read: under ``root``, by the meeting of each symbol.

    ``keep`` is the question that every link carries on, as ``?on=2018-06-22``.
    """

    root: str = ""
    lists: Mapping[str, int] = field(default_factory=dict)
    keep: str = ""

    def of(self, symbol: str, point: str) -> str:
        """The address of a decision or its point; of its list; nothing where it is not held."""
        if symbol not in self.lists:
            return ""
        number, _slash, place = point.partition("/")
        decision = f"/decisions/{number}" if number.isdecimal() else ""
        anchor = f"#point-{place}" if decision and place.isdecimal() else ""
        return f"{self.root}/{self.lists[symbol]}{decision}{self.keep}{anchor}"


NOWHERE = Addresses()
PLAIN = '<span class="source">{}</span>'
HERE = '<span class="source"><a href="{}">{}</a></span>'
ELSEWHERE = (
    '<span class="source"><a href="{}" rel="noopener external">{}'
    '<span class="elsewhere" aria-hidden="true">↗</span>'
    '<span class="unseen"> {}</span></a></span>'
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A source as a page shows it; ``address`` is empty where it is plain words."""

    words: str
    address: str = ""
    is_elsewhere: bool = False


def link(source: Source | None, addresses: Addresses = NOWHERE) -> SafeString:
    """The source as markup; put together here, for a page may show two hundred."""
    found = shown(source, addresses)
    if found is None:
        return SafeString()
    if found.is_elsewhere:
        return format_html(ELSEWHERE, found.address, found.words, _("(another site)"))
    if found.address:
        return format_html(HERE, found.address, found.words)
    return format_html(PLAIN, found.words)


def shown(source: Source | None, addresses: Addresses = NOWHERE) -> Shown | None:
    """The source with where it can be read; None where no source is given."""
    if source is None or not source.reference:
        return None
    if source.kind == "decision":
        address = addresses.of(source.reference, source.point)
        return Shown(decision_words(source.reference, source.point), address)
    parts = urlsplit(source.reference)
    if parts.scheme in ("http", "https") and parts.hostname:
        return Shown(parts.hostname.removeprefix("www."), source.reference, is_elsewhere=True)
    if source.kind == "profile":
        return Shown(_("the committee’s profile"))
    return Shown(str(source))


def decision_words(symbol: str, place: str) -> str:
    """How a decision is cited: the symbol, its number, its point where it has one."""
    number, _slash, point = place.partition("/")
    if not number:
        return symbol
    words = {"symbol": symbol, "number": number, "point": point}
    if point:
        return _("%(symbol)s, decision %(number)s, point %(point)s") % words
    return _("%(symbol)s, decision %(number)s") % words
