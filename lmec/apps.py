from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LmecConfig(AppConfig):
    name = "lmec"
    verbose_name = _("Site")
