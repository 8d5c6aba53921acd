"""The measure for our pages: bare Django that fetches the same rows and prints them plainly.

No rules, no grounds, no components: a handful of queries, one loop, one template for each page.
"""

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from servanda.config.databases import connection

PAGES = Path(__file__).parent / "bare_pages"

settings.configure(
    SECRET_KEY="bare",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        f"servanda.{app}" for app in ["journal", "treaty", "documents", "meetings", "duties"]
    ],
    DATABASES={"default": connection(os.environ["PUBLIC_DATABASE_URL"])},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [PAGES]}],
    USE_TZ=True,
    TIME_ZONE="Europe/Paris",
)
django.setup()

from servanda.duties.models import Duty  # noqa: E402 - Django is told first
from servanda.meetings.models import (  # noqa: E402
    AgendaItemTitle,
    AnnexText,
    DecisionText,
    MeetingDates,
    Postponement,
)
from servanda.treaty.models import Instrument, StateName  # noqa: E402

OF_THE_LIST = {"decision__decision_list__meeting__committee__slug": "lanzarote"}


def duties() -> QuerySet[Duty]:
    """The ledger with the words of each duty's decision."""
    english = Prefetch("decision__texts", DecisionText.objects.filter(language="en"))
    found = Duty.objects.filter(committee__slug="lanzarote").select_related("decision")
    return found.prefetch_related(english)


def home(request: HttpRequest) -> HttpResponse:
    """The States, their instruments, the duties, the decisions and the meetings."""
    names = StateName.objects.filter(state__instruments__treaty__number="CETS 201")
    texts = DecisionText.objects.filter(**OF_THE_LIST, language="en")
    context = {
        "title": "Bare home",
        "states": names.filter(named_until=None).distinct().select_related("state"),
        "instruments": Instrument.objects.filter(treaty__number="CETS 201").select_related("state"),
        "duties": duties(),
        "texts": texts.select_related("decision")[:5],
        "meetings": MeetingDates.objects.filter(meeting__committee__slug="lanzarote"),
    }
    return render(request, "home.html", context)


def meeting(request: HttpRequest) -> HttpResponse:
    """The days, the headings, the decisions with their points, the duties, the annexes."""
    titles = AgendaItemTitle.objects.filter(
        item__decision_list__meeting__committee__slug="lanzarote", language="en"
    )
    texts = DecisionText.objects.filter(**OF_THE_LIST, language="en").select_related("decision")
    annexes = AnnexText.objects.filter(
        annex__decision_list__meeting__committee__slug="lanzarote", language="en"
    )
    context = {
        "title": "Bare meeting",
        "dates": MeetingDates.objects.filter(
            meeting__committee__slug="lanzarote", meeting__number=21
        ),
        "titles": titles.select_related("item").order_by("item__position"),
        "texts": texts.order_by("decision__number"),
        "put_off": Postponement.objects.filter(**OF_THE_LIST).select_related("decision"),
        "duties": duties(),
        "annexes": annexes.select_related("annex"),
    }
    return render(request, "meeting.html", context)


urlpatterns = [path("home", home), path("meeting", meeting)]
application = get_wsgi_application()
