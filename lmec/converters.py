"""How addresses write what they name."""

from __future__ import annotations

from django.urls.converters import IntConverter


class PlainNumber(IntConverter):
    """A number written in one way only: were `0013` another address of issue 13, a page would
    have addresses, and stored files, without end."""

    regex = "0|[1-9][0-9]{0,4}"
