from django.urls import path

from bulletins import preview, subject_views, views

app_name = "bulletins"

urlpatterns = [
    path("", views.home, name="home"),
    path("bulletins/", views.bulletin_list, name="list"),
    path("bulletins/<int:year>/<int:number>/", views.bulletin_detail, name="detail"),
    path(
        "bulletins/<int:year>/<int:number>/remarks/<int:remark>/",
        views.bulletin_remark,
        name="remark",
    ),
    path(
        "bulletins/<int:year>/<int:number>/versions/",
        views.bulletin_versions,
        name="versions",
    ),
    path(
        "bulletins/<int:year>/<int:number>/versions/<int:version>/",
        views.bulletin_version,
        name="version",
    ),
    path("meetings/<slug:slug>/", subject_views.meeting, name="meeting"),
    path("instruments/<slug:slug>/", subject_views.instrument, name="instrument"),
    path("topics/<slug:slug>/", subject_views.topic, name="topic"),
    path("preview/<uuid:uuid>/", preview.preview, name="preview"),
]
