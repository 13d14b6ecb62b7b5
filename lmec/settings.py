"""Every setting, in Django's order, read from the environment.

Development works with an empty environment. Production (`DEBUG=0`) refuses to start without its
secrets and names the missing variable.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

from lmec import database
from lmec.languages import BRIDGE, LAO_INFO, SOURCE
from lmec.languages import LANGUAGES as SITE_LANGUAGES

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()


def required(name: str, development: str) -> str:
    """A value that production must be given and development can do without."""
    value = env.str(name, default="")
    if not value and not DEBUG:
        raise ImproperlyConfigured(f"{name} is not set. Production needs it (or DEBUG=1).")
    return value or development


DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = required("SECRET_KEY", "development only, never a secret: set SECRET_KEY " * 2)
ALLOWED_HOSTS = required("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
#: The address under which readers know the site, for feeds, sitemaps and canonical links.
LMEC_SITE_URL = required("LMEC_SITE_URL", "http://localhost:8000").rstrip("/")
#: Everything that is not code: database, stored files, stored pages.
LMEC_DATA_DIR = Path(env.str("LMEC_DATA_DIR", default=str(BASE_DIR / "var"))).resolve()
#: How many of our own servers stand before this one and add the address of who asks.
LMEC_FRONT_SERVERS = env.int("LMEC_FRONT_SERVERS", default=0 if DEBUG else 1)
#: Whether pages of the public site are kept as files (see lmec.pagestore).
LMEC_STORE_PAGES = env.bool("LMEC_STORE_PAGES", default=not DEBUG)
#: Whether a text is approved by somebody else than who wrote it (bulletins.publishing.steps).
LMEC_TWO_PEOPLE = env.bool("LMEC_TWO_PEOPLE", default=True)
#: The banner that marks invented sample material while it is loaded.
LMEC_SAMPLE_BANNER = env.bool("LMEC_SAMPLE_BANNER", default=True)
#: Numbers that a site in China shows in its footer, when it has them.
LMEC_ICP_NUMBER = env.str("LMEC_ICP_NUMBER", default="")
LMEC_PUBLIC_SECURITY_NUMBER = env.str("LMEC_PUBLIC_SECURITY_NUMBER", default="")

INSTALLED_APPS = [
    "modeltranslation",
    "lmec",
    "organizations",
    "people",
    "bulletins",
    "adminsortable2",
    "django_filters",
    "csp",
    "procrastinate.contrib.django",
    "lmec.admin_app.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.forms",  # its widget templates, since ours (templates/admin/widgets) come first
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First, so that every answer carries the headers: redirects and errors too.
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "lmec.headers.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "lmec.compression.TextCompression",
    "lmec.pagestore.stored_pages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "lmec.history.acts.acts_of_requests",
    "django.contrib.messages.middleware.MessageMiddleware",
    "lmec.errors.designed_in_development",
]

ROOT_URLCONF = "lmec.urls"
WSGI_APPLICATION = "lmec.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "lmec.context.site",
            ],
        },
    },
]
FORM_RENDERER = "lmec.rendering.FormRenderer"

DATABASES = {"default": database.configuration(env.str("DATABASE_URL", ""), LMEC_DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["lmec.backends.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANG_INFO["lo"] = LAO_INFO
LANGUAGES = [(language.code, language.own_name) for language in SITE_LANGUAGES]
# What a language's catalogue lacks (Django's own words in Lao, say) is shown in this one.
LANGUAGE_CODE = BRIDGE
# Our own words; then words of Django itself where Django lacks them. The first of a word wins.
LOCALE_PATHS = [BASE_DIR / "lmec" / "locale", BASE_DIR / "lmec" / "borrowed" / "locale"]
FORMAT_MODULE_PATH = ["lmec.formats"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

MODELTRANSLATION_DEFAULT_LANGUAGE = SOURCE
# Silent fallback is off: a missing text is known to be missing.
MODELTRANSLATION_ENABLE_FALLBACKS = False

STATIC_URL = "/static/"
STATIC_ROOT = LMEC_DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "lmec.sheets.SheetFinder",
]
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = LMEC_DATA_DIR / "media"
MEDIA_URL = "/media/"

#: Histories are asked by record and by act, never by date alone (see lmec.history).
SIMPLE_HISTORY_DATE_INDEX = False

# 45 remarks in seven languages post some 1,200 fields; Django's 1,000 would answer a bare 400.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-src": [SELF],
        "manifest-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=not DEBUG)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if not DEBUG else None
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 0 if DEBUG else int(dt.timedelta(days=365).total_seconds())
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not DEBUG
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "lmec_session" if DEBUG else "__Host-session"
CSRF_COOKIE_NAME = "lmec_csrf" if DEBUG else "__Host-csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "lmec.errors.form_expired"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = int(dt.timedelta(hours=12).total_seconds())

# Set to nothing, as a compose file does with what is not given, it is not set.
EMAIL_CONFIG = env.email_url_config(env.str("EMAIL_URL", default="") or "consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("LMEC_FROM_EMAIL", default="bulletin@localhost")
EMAIL_TIMEOUT = 20

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {
        "secrets": {
            "()": "lmec.logs.WithoutSecrets",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["secrets"],
        }
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "procrastinate": {"level": "WARNING"},
        # At the source as well: Django has a handler of its own here.
        "django.request": {"filters": ["secrets"]},
    },
}
