"""One address of every template that a reader can meet, as the samples have it."""

from __future__ import annotations

#: Name → address behind `/{language}/`.
PAGES = {
    "home": "",
    "list": "bulletins/",
    "list, filtered": "bulletins/?country=kh&year=2025",
    "list, nothing found": "bulletins/?q=zzzz",
    "issue": "bulletins/2025/8/",
    "issue in few languages": "bulletins/2024/15/",
    "remark": "bulletins/2025/8/remarks/1/",
    "versions": "bulletins/2024/2/versions/",
    "older version": "bulletins/2024/2/versions/1/",
    "changes": "bulletins/2024/2/versions/2/changes/",
    "report an error": "bulletins/2025/8/report/?remark=2",
    "withdrawn": "bulletins/2023/11/",
    "meetings": "meetings/",
    "series": "series/river-roundtable/",
    "meeting": "meetings/clean-river-roundtable-4/",
    "speakers": "speakers/",
    "speaker": "speakers/thanakrit-rungwiriya/",
    "ministries": "ministries/",
    "ministries by name": "ministries/?by=name",
    "ministry": "ministries/kh-moe/",
    "countries": "countries/",
    "country": "countries/kh/",
    "instrument": "instruments/strategy-2023/",
    "instruments": "instruments/",
    "topics": "topics/",
    "topic": "topics/water-resources/",
    "overview": "overview/",
    "sentences": "overview/sentences/?country=cn&year=2023",
    "search": "search/",
    "search, found": "search/?q=water",
    "search, nothing found": "search/?q=zzzz",
    "about": "about/",
    "follow": "follow/",
    "accessibility": "accessibility/",
    "not found": "no-such-page/",
}
#: Pages that answer so on purpose.
STATUS = {"withdrawn": 410, "not found": 404}
#: The issue that is taken back, so that its page can be looked at.
WITHDRAWN = (2023, 11)
#: Those that Lighthouse measures.
MEASURED = ("home", "list", "issue", "speaker", "search")
