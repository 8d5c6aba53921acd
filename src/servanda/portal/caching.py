"""Pages kept as they were rendered, for as long as nothing was written since."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connections, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import get_language

from servanda.ui import clock

type View = Callable[..., HttpResponse]

PUBLIC = "public"
FRESH_SECONDS = 60
LONGEST_VALUE = 64


def cached(*parameters: str) -> Callable[[View], View]:
    """Keep what a view answers, under its address and these parameters alone.

    A parameter that the page does not know changes nothing in it and makes no second copy. The
    answer carries a strong ETag, and is 304 to whoever holds it already.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response = _found_or_rendered(
                request, parameters, lambda: view(request, *args, **kwargs)
            )
            etag = response.headers.get("ETag")
            if etag is None:
                return response
            return get_conditional_response(request, etag, None, response) or response

        return answer

    return decorate


def stamp() -> str:
    """What is visible to a query of this instant; it changes with every commit.

    PostgreSQL's snapshot names the transactions that are finished: as soon as one more is
    committed, by whatever role or process, no later snapshot reads the same. So a page kept under
    its snapshot is never served once anything was written, and nobody has to empty the cache.
    """
    with connections[PUBLIC].cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text")
        return str(cursor.fetchone()[0])


def _found_or_rendered(
    request: HttpRequest, parameters: tuple[str, ...], render: Callable[[], HttpResponse]
) -> HttpResponse:
    asked = _asked(request, parameters)
    keep = asked if settings.PORTAL_CACHE else None
    if keep and (kept := cache.get(_key(keep, stamp()))) is not None:
        return _finished(HttpResponse(kept))
    # Repeatable read: all queries of a page see one snapshot, the one it is then kept under.
    with transaction.atomic(using=PUBLIC):
        seen = stamp() if keep else ""
        response = render()
    if keep and response.status_code == 200:
        cache.set(_key(keep, seen), response.content)
    return _finished(response)


def _asked(request: HttpRequest, parameters: tuple[str, ...]) -> tuple[str, ...] | None:
    """What a page depends on besides the facts; None for a value too long to be worth keeping."""
    values = [request.GET.get(name, "") for name in parameters]
    if any(len(value) > LONGEST_VALUE for value in values):
        return None
    host = f"{request.scheme}://{request.get_host()}"
    today = clock.today().isoformat()
    # A deadline of today passes at its hour: only a page of another day is the same all day long.
    shown = request.GET.get("on", today)
    hour = clock.hour().isoformat() if shown == today else ""
    return (host, request.path_info, get_language() or "", today, hour, *values)


def _key(asked: tuple[str, ...], seen: str) -> str:
    return hashlib.sha256("\0".join((*asked, seen)).encode()).hexdigest()


def _finished(response: HttpResponse) -> HttpResponse:
    """The answer with what lets browsers and proxies keep it; an error is nobody's to keep."""
    if response.status_code == 200:
        response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
    else:
        patch_cache_control(response, no_store=True)
    return response
