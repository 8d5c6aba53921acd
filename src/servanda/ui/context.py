"""What every page knows: its own address in the other language."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils import translation


def page(request: HttpRequest) -> dict[str, object]:
    """The current language, and this page's address in each language, question kept."""
    here = request.get_full_path()
    return {
        "language": translation.get_language(),
        "translations": [
            {"code": code, "name": name, "address": translate_url(here, code)}
            for code, name in settings.LANGUAGES
        ],
    }
