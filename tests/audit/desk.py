"""axe on every kind of screen of the admin, found by following its links."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from . import axe, tools
from .site import Site

MOST_SCREENS = 120
_LEFT_OUT = ("logout", "jsi18n", "original", "/files/", "export", "?o=", "&o=", "/o=")
_LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
_NARROW = 390


def faults(site: Site) -> Iterator[str]:
    source = tools.axe_source()
    with tools.browser() as browser:
        screens: dict[str, str] = {}
        for locale in ("zh-CN", "en"):
            context = browser.new_context(bypass_csp=True, locale=locale)
            page = context.new_page()
            _sign_in(page, site)
            screens = screens or _screens(page, site)
            print(f"  {locale}: {len(screens)} screens", flush=True)
            for address in screens.values():
                for fault in _of_screen(page, site.base + address, source):
                    yield f"{locale} {address}: {fault}"
            context.close()


def _sign_in(page: Any, site: Site) -> None:
    page.goto(f"{site.base}/admin/login/")
    page.fill("#id_username", site.user)
    page.fill("#id_password", site.password)
    page.press("#id_password", "Enter")
    page.wait_for_selector("#user-tools")


def _screens(page: Any, site: Site) -> dict[str, str]:
    """An address of every kind of screen that can be reached by links."""
    seen: dict[str, str] = {}
    waiting = deque(["/admin/"])
    while waiting and len(seen) < MOST_SCREENS:
        address = waiting.popleft()
        if _kind(address) in seen:
            continue
        answer = page.goto(site.base + address)
        if not answer or "html" not in answer.headers.get("content-type", ""):
            continue
        seen[_kind(address)] = address
        for link in page.evaluate(_LINKS):
            target = urljoin(address, link).split("#")[0]
            if target.startswith("/admin/") and not any(part in target for part in _LEFT_OUT):
                waiting.append(target)
    return seen


def _kind(address: str) -> str:
    """Addresses that differ by numbers, or by what is asked, show the same kind of screen."""
    return re.sub(r"\d+", "N", re.sub(r"\?.*", "", address))


def _of_screen(page: Any, address: str, source: str) -> Iterator[str]:
    page.goto(address)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in (1280, _NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            for violation in axe.violations(page, source):
                yield f"{scheme}, {width} px: {violation}"
    if (wide := page.evaluate("() => document.documentElement.scrollWidth")) > _NARROW:
        yield f"is {wide} px wide at {_NARROW} px"
