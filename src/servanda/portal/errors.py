"""The pages for what cannot be shown: a kind sentence, and where to go."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 400)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)


def _page(request: HttpRequest, status: int) -> HttpResponse:
    context = {"status": status, "has_day": "on" in request.GET}
    response = render(request, "portal/error.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
