"""What every template may know."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from lmec.languages import LANGUAGES


def site(request: HttpRequest) -> dict[str, Any]:
    return {
        "site_languages": LANGUAGES,
        "site_url": settings.LMEC_SITE_URL,
        "icp_number": settings.LMEC_ICP_NUMBER,
        "public_security_number": settings.LMEC_PUBLIC_SECURITY_NUMBER,
    }
