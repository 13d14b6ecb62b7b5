from __future__ import annotations

import datetime as dt
from typing import Any, cast

from django.db.models import Max
from django.urls import reverse

from bulletins.models import Edition, Instrument, Mention, Topic
from lmec.languages import BRIDGE
from lmec.records import far_side
from lmec.sitemaps import PublicSitemap


class BulletinSitemap(PublicSitemap):
    """Every published issue; the edition of one language stands for its bulletin."""

    def items(self) -> Any:
        shown = Edition.objects.shown_in(BRIDGE)
        return shown.newest_first().only("year", "number", "published_at")

    def lastmod(self, item: Edition) -> dt.datetime:
        return item.published_at

    def get_latest_lastmod(self) -> dt.datetime | None:
        """One number of the database, where Django would go through all items."""
        latest = self.items().order_by().aggregate(at=Max("published_at"))
        return cast("dt.datetime | None", latest["at"])


class MeetingSitemap(PublicSitemap):
    """Every meeting that a current edition reports on."""

    def items(self) -> Any:
        return far_side(Mention, "meeting").public().only("slug").order_by("pk")


class SeriesSitemap(PublicSitemap):
    """Every series with a meeting that a current edition reports on."""

    def items(self) -> Any:
        series = far_side(far_side(Mention, "meeting").model, "series")
        return series.public().only("slug").order_by("pk")


class InstrumentSitemap(PublicSitemap):
    def items(self) -> Any:
        return Instrument.objects.public().only("slug").order_by("pk")


class TopicSitemap(PublicSitemap):
    def items(self) -> Any:
        return Topic.objects.public().only("slug").order_by("pk")


class EntrySitemap(PublicSitemap):
    """The pages from which the others are found."""

    def items(self) -> list[str]:
        return [
            "bulletins:home",
            "bulletins:list",
            "bulletins:meetings",
            "bulletins:overview",
            "bulletins:search",
            "bulletins:instruments",
            "bulletins:topics",
            "people:speakers",
            "organizations:ministries",
            "organizations:countries",
            "bulletins:about",
            "bulletins:follow",
            "bulletins:accessibility",
        ]

    def location(self, item: str) -> str:
        return reverse(item)
