from datetime import datetime
from typing import Any

from django.db.models import Max, QuerySet

from lmec.sitemaps import PublicSitemap

from .models import Speaker


class SpeakerSitemap(PublicSitemap):
    def items(self) -> QuerySet[Speaker]:
        named_at = Max("mentions__edition__published_at")
        return Speaker.objects.public().annotate(named_at=named_at).order_by("pk")

    def lastmod(self, item: Any) -> datetime:
        return item.named_at
