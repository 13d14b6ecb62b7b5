"""Start-up checks: what would fail in front of a reader fails here, with a hint."""

from __future__ import annotations

import os
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register
from django.utils.translation import check_for_language

from lmec.languages import CODES


@register()
def every_language_has_a_catalogue(**_: Any) -> list[CheckMessage]:
    missing = [code for code in CODES if code != "en" and not check_for_language(code)]
    if not missing:
        return []
    return [
        Error(
            f"No compiled catalogue for: {', '.join(missing)}.",
            hint="Run `make messages`. Django ignores a language without one in silence.",
            id="lmec.E001",
        )
    ]


@register()
def data_dir_is_writable(**_: Any) -> list[CheckMessage]:
    folder = settings.LMEC_DATA_DIR
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if existing.is_dir() and os.access(existing, os.W_OK):
        return []
    return [
        Error(
            f"LMEC_DATA_DIR is not a folder that can be written: {folder}.",
            hint="Pictures, stored pages and the embedded database live there.",
            id="lmec.E002",
        )
    ]


@register()
def site_url_is_an_address(**_: Any) -> list[CheckMessage]:
    if settings.LMEC_SITE_URL.startswith(("http://", "https://")):
        return []
    return [
        Error(
            f"LMEC_SITE_URL is not an address: {settings.LMEC_SITE_URL!r}.",
            hint="Give the public address with its scheme: https://bulletins.example.org",
            id="lmec.E003",
        )
    ]


@register(deploy=True)
def site_url_is_https(**_: Any) -> list[CheckMessage]:
    if settings.LMEC_SITE_URL.startswith("https://"):
        return []
    return [
        Warning(
            "LMEC_SITE_URL is not an https address.",
            hint="Feeds, sitemaps and canonical links would send readers to plain http.",
            id="lmec.W001",
        )
    ]
