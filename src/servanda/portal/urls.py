"""The addresses of the public pages; a committee's begin with its own name."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import path, register_converter
from django.views.decorators.http import require_safe

from servanda.portal import committees, duties, meetings, register
from servanda.ui import gallery


class Number:
    """A number as an address writes it: from 1, without zeros before it, small enough to be one."""

    regex = "[1-9][0-9]{0,3}"

    def to_python(self, value: str) -> int:
        """The number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """The number in an address."""
        return str(value)


class Code:
    """The two capital letters of a State."""

    regex = "[A-Z]{2}"

    def to_python(self, value: str) -> str:
        """The letters."""
        return value

    to_url = to_python


register_converter(Number, "number")
register_converter(Code, "code")

PAGES: tuple[tuple[str, Callable[..., HttpResponse], str], ...] = (
    ("ratifications", register.ratifications, "ratifications"),
    ("states/<code:code>", register.state, "state"),
    ("meetings", meetings.meetings, "meetings"),
    ("meetings/<number:number>", meetings.meeting, "meeting"),
    ("meetings/<number:number>/decisions/<number:place>", meetings.decision, "decision"),
    ("duties", duties.duties, "duties"),
)


@require_safe
def without_slash(request: HttpRequest, **_: object) -> HttpResponse:
    """The same address without the slash at its end, question kept."""
    query = request.META.get("QUERY_STRING", "")
    plain = request.path.rstrip("/")
    return HttpResponsePermanentRedirect(f"{plain}?{query}" if query else plain)


app_name = "portal"
urlpatterns = [
    path("", committees.index, name="committees"),
    path("ui/", gallery.gallery, name="gallery"),
    path("<slug:slug>/", committees.home, name="home"),
    *(path(f"<slug:slug>/{route}", view, name=name) for route, view, name in PAGES),
    *(path(f"<slug:slug>/{route}/", without_slash) for route, _view, _name in PAGES),
]
