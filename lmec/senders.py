"""Who sends a request, as far as it has to be known to count: never kept as it is."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The network address of who sent it. Behind the front server it is what that server adds to
    the end of a header; whatever stands before it the sender may have made up. IPv6 addresses
    count by their /64, of which one household has billions."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.LMEC_FRONT_SERVERS:
        told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        found = [each.strip() for each in told if each.strip()]
        if len(found) >= settings.LMEC_FRONT_SERVERS:
            address = found[-settings.LMEC_FRONT_SERVERS]
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    return (
        str(ipaddress.ip_network(f"{parsed}/64", strict=False)) if parsed.version == 6 else address
    )


def mark_of_sender(*words: str) -> str:
    """What a sender is recognised by without being kept."""
    text = " ".join(words).encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()
