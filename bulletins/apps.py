from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BulletinsConfig(AppConfig):
    name = "bulletins"
    verbose_name = _("Bulletins")

    def ready(self) -> None:
        # Here, because models are known only now.
        from bulletins import deriving
        from lmec import mergers

        mergers.FOLLOWERS.append(deriving.follow)
