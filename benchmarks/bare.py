"""The measure for our pages: bare Django that fetches the same rows and prints them plainly.

No rules, no grounds, no components: a handful of queries, one loop, one template for each page.
"""

import os

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from servanda.config.databases import connection

settings.configure(
    SECRET_KEY="bare",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        f"servanda.{app}" for app in ["journal", "treaty", "documents", "meetings", "duties"]
    ],
    DATABASES={"default": connection(os.environ["PUBLIC_DATABASE_URL"])},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    USE_TZ=True,
    TIME_ZONE="Europe/Paris",
)
django.setup()

from servanda.duties.models import Duty  # noqa: E402 - Django is told first
from servanda.meetings.models import AgendaItemTitle, DecisionText, MeetingDates  # noqa: E402
from servanda.treaty.models import Instrument, StateName  # noqa: E402

PAGE = """<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{% block rows %}{% endblock %}"""
HOME = PAGE.replace(
    "{% block rows %}{% endblock %}",
    """<ul>{% for one in states %}<li><a href="/{{ one.state.code }}">{{ one.names.en }}</a></li>
{% endfor %}</ul><table>{% for one in instruments %}<tr><td>{{ one.state.code }}</td>
<td>{{ one.kind }}</td><td>{{ one.dated_on|date:"j F Y" }}</td></tr>{% endfor %}</table>
<table>{% for one in duties %}<tr><td>{{ one.due|date:"j F Y" }}</td><td>{{ one.debtor_kind }}</td>
<td>{{ one.force }}</td><td>{{ one.decision.number }}</td></tr>{% endfor %}</table>
<ul>{% for one in texts %}<li>{{ one.decision.number }} {{ one.text }}</li>{% endfor %}</ul>
<ul>{% for one in meetings %}<li>{{ one.first_day|date:"j F Y" }}</li>{% endfor %}</ul>""",
)
MEETING = PAGE.replace(
    "{% block rows %}{% endblock %}",
    """{% for one in titles %}<h2>{{ one.item.number }} {{ one.title }}</h2>{% endfor %}
{% for one in texts %}<article id="decision-{{ one.decision.number }}">
<h3>{{ one.decision.number }}</h3><p>{{ one.text }}</p><ul>{% for point in one.points %}
<li>{{ point }}</li>{% endfor %}</ul></article>{% endfor %}
<table>{% for one in duties %}<tr><td>{{ one.due|date:"j F Y" }}</td><td>{{ one.debtor_kind }}</td>
<td>{{ one.force }}</td><td>{{ one.decision.number }}</td></tr>{% endfor %}</table>""",
)
templates = {
    "home": engines["django"].from_string(HOME),
    "meeting": engines["django"].from_string(MEETING),
}


def home(request: HttpRequest) -> HttpResponse:
    """The States, their instruments, the duties, the decisions and the meetings."""
    context = {
        "title": "Bare home",
        "states": StateName.objects.filter(
            state__instruments__treaty__number="CETS 201", named_until__isnull=True
        )
        .distinct()
        .select_related("state"),
        "instruments": Instrument.objects.filter(treaty__number="CETS 201").select_related("state"),
        "duties": Duty.objects.filter(committee__slug="lanzarote").select_related("decision"),
        "texts": DecisionText.objects.filter(
            decision__decision_list__meeting__committee__slug="lanzarote", language="en"
        ).select_related("decision")[:5],
        "meetings": MeetingDates.objects.filter(meeting__committee__slug="lanzarote"),
    }
    return HttpResponse(templates["home"].render(context, request))


def meeting(request: HttpRequest) -> HttpResponse:
    """The headings, the decisions with their points, and the duties."""
    texts = DecisionText.objects.filter(
        decision__decision_list__meeting__committee__slug="lanzarote", language="en"
    )
    titles = AgendaItemTitle.objects.filter(
        item__decision_list__meeting__committee__slug="lanzarote", language="en"
    )
    context = {
        "title": "Bare meeting",
        "titles": titles.select_related("item").order_by("item__position"),
        "texts": texts.select_related("decision").order_by("decision__number"),
        "duties": Duty.objects.filter(committee__slug="lanzarote").select_related("decision"),
    }
    return HttpResponse(templates["meeting"].render(context, request))


urlpatterns = [path("home", home), path("meeting", meeting)]
application = get_wsgi_application()
