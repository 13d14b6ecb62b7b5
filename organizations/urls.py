from django.urls import path

from . import views

app_name = "organizations"
urlpatterns = [
    path("ministries/", views.ministry_list, name="ministries"),
    path("ministries/<slug:slug>/", views.ministry_detail, name="ministry"),
    path("countries/", views.country_list, name="countries"),
    path("countries/<slug:code>/", views.country_detail, name="country"),
]
