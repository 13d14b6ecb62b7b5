from django.urls import path

from . import views

app_name = "people"
urlpatterns = [
    path("speakers/", views.speaker_list, name="speakers"),
    path("speakers/<slug:slug>/", views.speaker_detail, name="speaker"),
]
