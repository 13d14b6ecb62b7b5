from django.db.models import QuerySet

from lmec.sitemaps import PublicSitemap

from .models import Country, Ministry


class MinistrySitemap(PublicSitemap):
    def items(self) -> QuerySet[Ministry]:
        return Ministry.objects.order_by("pk")


class CountrySitemap(PublicSitemap):
    def items(self) -> QuerySet[Country]:
        return Country.objects.order_by("pk")
