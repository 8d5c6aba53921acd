"""The public pages read through the public role from the first query to the last."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from servanda.portal.routing import reading_publicly


def read_publicly(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Every page is public until the desk has a door of its own."""

    def respond(request: HttpRequest) -> HttpResponse:
        with reading_publicly():
            return get_response(request)

    return respond
