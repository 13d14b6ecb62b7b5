from django.urls import path, register_converter

from bulletins import (
    calendars,
    card_views,
    feeds,
    index_views,
    meeting_views,
    overview_views,
    preview,
    reporting_views,
    review_page,
    search_views,
    site_views,
    statement_views,
    subject_views,
    tables,
    views,
)
from lmec.converters import PlainNumber

register_converter(PlainNumber, "number")

app_name = "bulletins"

urlpatterns = [
    path("", views.home, name="home"),
    path("feed.atom", feeds.IssueFeed(), name="feed"),
    path("bulletins/bulletins.csv", tables.bulletins, name="list_csv"),
    path("bulletins/feed.atom", feeds.IssueFeed(), name="list_feed"),
    path("countries/<slug:value>/feed.atom", feeds.CountryFeed(), name="country_feed"),
    path("ministries/<slug:value>/feed.atom", feeds.MinistryFeed(), name="ministry_feed"),
    path("speakers/<slug:value>/feed.atom", feeds.SpeakerFeed(), name="speaker_feed"),
    path("series/<slug:value>/feed.atom", feeds.SeriesFeed(), name="series_feed"),
    path("meetings.ics", calendars.meetings, name="calendar"),
    path("meetings/<slug:slug>/meeting.ics", calendars.meeting, name="meeting_calendar"),
    path("bulletins/", views.bulletin_list, name="list"),
    path("bulletins/<number:year>/<number:number>/", views.bulletin_detail, name="detail"),
    path(
        "bulletins/<number:year>/<number:number>/remarks/<number:remark>/",
        views.bulletin_remark,
        name="remark",
    ),
    path(
        "bulletins/<number:year>/<number:number>/versions/",
        views.bulletin_versions,
        name="versions",
    ),
    path(
        "bulletins/<number:year>/<number:number>/versions/<number:version>/",
        views.bulletin_version,
        name="version",
    ),
    path("bulletins/<number:year>/<number:number>/card.png", card_views.card, name="card"),
    path("bulletins/<number:year>/<number:number>/report/", reporting_views.report, name="report"),
    path(
        "bulletins/<number:year>/<number:number>/versions/<number:version>/changes/",
        views.bulletin_changes,
        name="changes",
    ),
    path("meetings/", meeting_views.meetings, name="meetings"),
    path("series/<slug:slug>/", meeting_views.series, name="series"),
    path("meetings/<slug:slug>/", subject_views.meeting, name="meeting"),
    path("instruments/", index_views.instruments, name="instruments"),
    path("topics/", index_views.topics, name="topics"),
    path("instruments/<slug:slug>/", subject_views.instrument, name="instrument"),
    path("topics/<slug:slug>/", subject_views.topic, name="topic"),
    path("about/", site_views.about, name="about"),
    path("follow/", site_views.follow, name="follow"),
    path("accessibility/", statement_views.accessibility, name="accessibility"),
    path("overview/", overview_views.overview, name="overview"),
    path("overview/sentences/", overview_views.sentences, name="sentences"),
    path("search/", search_views.search_page, name="search"),
    path("search/suggest/", search_views.suggest, name="suggest"),
    path("preview/<uuid:uuid>/", preview.preview, name="preview"),
    path("review/<str:secret>/", review_page.review, name="review"),
    path("review/<str:secret>/media/<path:path>", review_page.review_file, name="review_file"),
]
