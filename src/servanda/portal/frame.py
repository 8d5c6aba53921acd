"""What all pages of a committee have around them."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from servanda.meetings.models import DecisionList
from servanda.meetings.queries import MeetingRow
from servanda.treaty.models import Committee
from servanda.treaty.queries import committee
from servanda.ui.asked import Asked
from servanda.ui.sources import Addresses

BAD_REQUEST = 400


def committee_or_404(slug: str) -> Committee:
    """The committee of an address. Raises Http404 if there is none."""
    found = committee(slug)
    if found is None:
        raise Http404(slug)
    return found


def addresses_of(
    of: Committee, asked: Asked, rows: Sequence[MeetingRow] | None = None
) -> Addresses:
    """Where the decisions adopted by the day shown are read: as all meetings tell, or one query."""
    root = reverse("portal:meetings", args=[of.slug])
    if rows is not None:
        by_symbol = {row.list_symbol: row.number for row in rows if row.list_symbol}
        return Addresses(root, by_symbol, asked.keep)
    lists = DecisionList.objects.known(asked.known).filter(
        meeting__committee=of, adopted_on__lte=asked.on
    )
    by_symbol = dict(lists.values_list("document__symbol", "meeting__number"))
    return Addresses(root, by_symbol, asked.keep)


def show(
    request: HttpRequest, template: str, of: Committee, asked: Asked, **context: Any
) -> HttpResponse:
    """The page of a committee, refused (400) where its question could not be read."""
    is_refused = asked.is_refused or context.get("is_filter_refused", False)
    around = {
        "committee": of,
        "asked": asked,
        "keep": asked.keep,
        "page": template,
        "states_root": reverse("portal:state", args=[of.slug, "XX"]).removesuffix("XX"),
    }
    status = BAD_REQUEST if is_refused else 200
    return render(request, f"portal/{template}.html", around | context, status=status)
