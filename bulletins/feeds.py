"""Atom feeds: of the site, of a country, a ministry, a speaker, a series of meetings, and of any
selection of the list. In the reader's language, an issue in another one marked with it."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bulletins import facets
from bulletins.editions import outdated_among
from bulletins.filters import EditionFilter
from bulletins.models import Edition
from bulletins.templatetags.editions import issue_name
from lmec.excerpts import excerpt
from lmec.languages import BRIDGE, name_for
from lmec.templatetags.site import absolute

ENTRIES = 30
#: Beyond this a summary is cut: readers open the issue.
_SUMMARY = 600


#: Characters that XML cannot hold; a text with one would take the whole feed away.
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


class _Atom(Atom1Feed):
    """Atom, with the language of every entry and complete addresses of our own."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}


class IssueFeed(Feed):
    """The newest issues, narrowed like the list: by the address, or by what was asked."""

    feed_type = _Atom
    #: The filter whose value is a part of the address.
    narrowed_by = ""

    def get_object(self, request: HttpRequest, value: str = "") -> EditionFilter:
        shown = Edition.objects.shown_in(str(request.LANGUAGE_CODE))
        asked = {self.narrowed_by: value} if self.narrowed_by else request.GET
        filters = EditionFilter(asked, shown, request=request)
        if self.narrowed_by and not filters.used(self.narrowed_by):
            raise Http404("no such feed")
        return filters

    def title(self, obj: EditionFilter) -> str:
        chosen = [each.label for each in facets.applied(obj)]
        return " · ".join([*chosen, self.author_name(obj)]).translate(_FORBIDDEN)

    def author_name(self, obj: EditionFilter) -> str:
        """Of all entries: a feed without an author is not valid (RFC 4287, 4.1.1)."""
        return _("Lancang-Mekong Environmental Cooperation Center")

    def subtitle(self, obj: EditionFilter) -> str:
        return _("The newest issues of the Bulletin")

    def link(self, obj: EditionFilter) -> str:
        query = "&".join(f"{each.filter}={each.value}" for each in facets.applied(obj))
        return absolute(reverse("bulletins:list")) + (f"?{query}" if query else "")

    def feed_guid(self, obj: EditionFilter) -> str:
        return self.link(obj)

    def items(self, obj: EditionFilter) -> list[Edition]:
        found = list(obj.qs.newest_first()[:ENTRIES])
        outdated = outdated_among(found)
        for edition in found:
            edition.is_outdated = edition.pk in outdated
        return found

    def item_title(self, item: Edition) -> str:
        return f"{issue_name(item)}: {item.headline}".translate(_FORBIDDEN)

    def item_description(self, item: Edition) -> str:
        """The lead, and the truth about its language."""
        lead = item.content.lead
        text = lead.text if lead else ""
        text = excerpt(text, _SUMMARY, lead.language if lead else "")
        if getattr(item, "is_outdated", False):
            said = _("Outdated translation: the original was corrected since.")
            text = f"[{said}] {text}"
        if item.language != (get_language() or BRIDGE):
            language = name_for(item.language, get_language())
            notice = _("Shown in %(language)s") % {"language": language}
            text = f"[{notice}] {text}"
        return text.translate(_FORBIDDEN)

    def item_link(self, item: Edition) -> str:
        return absolute(item.get_absolute_url())

    def item_guid(self, item: Edition) -> str:
        return uuid.uuid5(item.content.id, item.language).urn

    def item_updateddate(self, item: Edition) -> dt.datetime:
        return item.published_at

    def item_extra_kwargs(self, item: Edition) -> dict[str, Any]:
        return {"language": item.language}

    def item_categories(self, item: Edition) -> list[str]:
        return [topic.name.text.translate(_FORBIDDEN) for topic in item.content.topics]


class CountryFeed(IssueFeed):
    narrowed_by = "country"


class MinistryFeed(IssueFeed):
    narrowed_by = "ministry"


class SpeakerFeed(IssueFeed):
    narrowed_by = "speaker"


class SeriesFeed(IssueFeed):
    narrowed_by = "series"
