"""What a phone that keeps the site on its first screen calls it and shows for it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import RedirectView

from lmec.pagestore import public_page

#: The paper and the river of static/css/tokens.css.
PAPER, RIVER = "#fcfbf7", "#0a5a4a"
_ICONS = (
    ("img/icon-192.png", "192x192", "any"),
    ("img/icon-512.png", "512x512", "any"),
    ("img/icon-maskable-512.png", "512x512", "maskable"),
)


@public_page
def manifest(request: HttpRequest) -> HttpResponse:
    name = _("Lancang-Mekong Environmental Cooperation Center")
    told = {
        "name": f"{name} · {_('Bulletin')}",
        "short_name": f"LMEC {_('Bulletin')}",
        "lang": request.LANGUAGE_CODE,
        "dir": "ltr",
        "start_url": reverse("bulletins:home"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": RIVER,
        "icons": [
            {"src": static(path), "sizes": sizes, "type": "image/png", "purpose": purpose}
            for path, sizes, purpose in _ICONS
        ],
    }
    response = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    response["Content-Type"] = "application/manifest+json"
    return response


class Favicon(RedirectView):
    """Programs that read no markup ask for the icon at this address."""

    def get_redirect_url(self, *args: object, **kwargs: object) -> str:
        return static("img/favicon.ico")
