"""All addresses: English at the root, French under /fr/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = i18n_patterns(
    path("", include("servanda.portal.urls")),
    prefix_default_language=False,
)

handler400 = "servanda.portal.errors.bad_request"
handler404 = "servanda.portal.errors.not_found"
handler500 = "servanda.portal.errors.broken"
