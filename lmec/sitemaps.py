"""The base of every sitemap: all seven languages of an address, each naming the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap

from lmec.languages import CODES

if TYPE_CHECKING:
    _Sitemap = Sitemap[Any]
else:  # generic in the types only
    _Sitemap = Sitemap


class _InEveryLanguage:
    """As Django's own list for a sitemap of several languages, but of any length."""

    def __init__(self, items: Any) -> None:
        self.items = items

    def __len__(self) -> int:
        count = len(self.items) if isinstance(self.items, list) else self.items.count()
        return count * len(CODES)

    def __getitem__(self, window: slice) -> list[tuple[Any, str]]:
        """A window begins and ends with an item: files hold whole ones."""
        start, stop = window.start // len(CODES), -(-window.stop // len(CODES))
        return [(item, code) for item in self.items[start:stop] for code in CODES]


class PublicSitemap(_Sitemap):
    i18n = True
    alternates = True
    #: The address without a language: LocaleMiddleware leads every reader from it to their own.
    x_default = True
    #: Rows of one file, one for each language of a page.
    limit = len(CODES) * 300

    def _items(self) -> Any:
        """Every item in every language, none looked up before its file is asked for."""
        return _InEveryLanguage(self.items())

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.LMEC_SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.LMEC_SITE_URL).netloc
