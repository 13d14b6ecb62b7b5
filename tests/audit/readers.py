"""Every public template in every language, light and dark, narrow and wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lmec.languages import CODES

from . import axe, tools
from .pages import PAGES, STATUS
from .site import Site

WIDTHS = (360, 1280)
NARROWEST = 320
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def faults(
    site: Site, languages: Iterable[str] = CODES, pages: Iterable[str] = PAGES
) -> Iterator[str]:
    source = tools.axe_source()
    pages = list(pages)
    with tools.browser() as browser:
        for language in languages:
            # Under the site's policy no script of ours could be put into the page.
            context = browser.new_context(bypass_csp=True)
            shown = context.new_page()
            for name in pages:
                for fault in _of_page(shown, site, language, name, source):
                    yield f"{language} {name}: {fault}"
            context.close()


def _of_page(shown: Any, site: Site, language: str, name: str, source: str) -> Iterator[str]:
    answer = shown.goto(f"{site.base}/{language}/{PAGES[name]}")
    if answer.status != STATUS.get(name, 200):
        yield f"answers {answer.status}"
    for width in WIDTHS:
        shown.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            shown.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for violation in axe.violations(shown, source):
                yield f"{scheme}, {width} px: {violation}"
    shown.set_viewport_size({"width": NARROWEST, "height": 900})
    if beyond := shown.evaluate(SIDEWAYS):
        yield f"scrolls sideways by {beyond} px at {NARROWEST} px"
