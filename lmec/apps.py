from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LmecConfig(AppConfig):
    name = "lmec"
    verbose_name = _("Site")

    def ready(self) -> None:
        from lmec import checks  # noqa: F401 - registers them
