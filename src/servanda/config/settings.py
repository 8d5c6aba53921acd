"""Django's settings, each told by the environment; see docs/reference/settings.md."""

import os
from pathlib import Path

from django.utils.csp import CSP

from servanda.config.databases import connections
from servanda.config.home import drawn_once, home

PACKAGE = Path(__file__).resolve().parents[1]

SECRET_KEY = os.environ.get("SERVANDA_SECRET_KEY") or drawn_once(home() / "secret", 48)
DEBUG = os.environ.get("SERVANDA_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("SERVANDA_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "servanda.journal",
    "servanda.treaty",
    "servanda.documents",
    "servanda.meetings",
    "servanda.duties",
    "servanda.ui",
    "servanda.portal",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "servanda.ui.middleware.language_of_the_address",
    "servanda.portal.middleware.read_publicly",
    "django.middleware.common.CommonMiddleware",
]
ROOT_URLCONF = "servanda.config.urls"
WSGI_APPLICATION = "servanda.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "servanda.ui.templatetags.ui"],
            "context_processors": ["servanda.ui.context.page"],
        },
    }
]

DATABASES = connections()
DATABASE_ROUTERS = ["servanda.portal.routing.PublicRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    }
}

# Pages are kept until something is written; without, each is rendered anew (for measuring).
PORTAL_CACHE = os.environ.get("SERVANDA_CACHE", "1") != "0"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
LOCALE_PATHS = [PACKAGE / "ui" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Paris"

STATIC_URL = "/static/"
STATIC_ROOT = home() / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 31_536_000 if not DEBUG else 0

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
