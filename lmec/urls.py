"""The map of the site; the only module of lmec that imports the apps.

Every public page stands under its language. What stands outside belongs to none.
"""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path

from bulletins.media import media
from bulletins.sitemaps import (
    BulletinSitemap,
    EntrySitemap,
    InstrumentSitemap,
    MeetingSitemap,
    SeriesSitemap,
    TopicSitemap,
)
from lmec import manifest, views
from organizations.sitemaps import CountrySitemap, MinistrySitemap
from people.sitemaps import SpeakerSitemap

SITEMAPS: dict[str, type[Sitemap]] = {
    "entries": EntrySitemap,
    "bulletins": BulletinSitemap,
    "meetings": MeetingSitemap,
    "series": SeriesSitemap,
    "instruments": InstrumentSitemap,
    "topics": TopicSitemap,
    "speakers": SpeakerSitemap,
    "ministries": MinistrySitemap,
    "countries": CountrySitemap,
}

handler400 = "lmec.errors.bad_request"
handler403 = "lmec.errors.refused"
handler404 = "bulletins.views.not_found"
handler500 = "lmec.errors.broken"

urlpatterns = [
    path("", views.to_own_language),
    path("healthz", views.healthz, name="healthz"),
    path("favicon.ico", manifest.Favicon.as_view(permanent=False)),
    path("robots.txt", views.robots_txt),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS}, name="sitemap"),
    path(
        "sitemap-<section>.xml",
        sitemaps.sitemap,
        {"sitemaps": SITEMAPS},
        name="django.contrib.sitemaps.views.sitemap",
    ),
    path("media/<path:path>", media, name="media"),
    path("admin/", admin.site.urls),
]
urlpatterns += i18n_patterns(
    path("site.webmanifest", manifest.manifest, name="manifest"),
    path("", include("bulletins.urls")),
    path("", include("people.urls")),
    path("", include("organizations.urls")),
    prefix_default_language=True,
)
