"""The base of every sitemap: all seven languages of an address, each naming the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap

if TYPE_CHECKING:
    _Sitemap = Sitemap[Any]
else:  # generic in the types only
    _Sitemap = Sitemap


class PublicSitemap(_Sitemap):
    i18n = True
    alternates = True
    #: The address without a language: LocaleMiddleware leads every reader from it to their own.
    x_default = True
    #: Rows of one file, seven for each page.
    limit = 7 * 1000

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.LMEC_SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.LMEC_SITE_URL).netloc
