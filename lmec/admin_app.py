"""Names our own site to Django's admin. Kept apart from apps.py, where Django would take it for
this app's own configuration."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    default_site = "lmec.adminsite.Site"
