"""What every page knows: its language and direction, and its own address in each language."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix
from django.utils import translation
from django.utils.encoding import escape_uri_path, iri_to_uri


def page(request: HttpRequest) -> dict[str, object]:
    """The current language, and this page's address in each language, question kept."""
    return {
        "language": translation.get_language(),
        "direction": "rtl" if translation.get_language_bidi() else "ltr",
        "translations": [
            {"code": code, "name": name, "address": address_in(request, code)}
            for code, name in settings.LANGUAGES
        ],
    }


def address_in(request: HttpRequest, code: str) -> str:
    """The page's address in a language: French under /fr/, English at the root.

    Put together, not reversed: an address that leads nowhere has its twin too, and it is quick.
    """
    path = request.path_info.lstrip("/")
    here = translation.get_language_from_path(request.path_info)
    if here and (path == here or path.startswith(f"{here}/")):
        path = path.removeprefix(here).lstrip("/")
    prefix = "" if code == settings.LANGUAGE_CODE else f"{code}/"
    query = request.META.get("QUERY_STRING", "")
    question = f"?{iri_to_uri(query)}" if query else ""
    return f"{get_script_prefix()}{prefix}{escape_uri_path(path)}{question}"
