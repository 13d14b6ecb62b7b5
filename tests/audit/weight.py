"""What the first view of an issue costs a reader on a slow phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lmec.languages import CODES

from . import tools
from .pages import PAGES
from .site import Site

MOST_BYTES, MOST_REQUESTS = 60_000, 10
_SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


@dataclass(frozen=True)
class FirstView:
    """Pictures of the issue itself are counted in nothing but `others`."""

    bytes: int
    requests: int
    others: list[str]  # addresses at other hosts
    cookies: int
    shift: float

    def __str__(self) -> str:
        return f"{self.bytes} bytes, {self.requests} requests, shift {self.shift:.3f}"

    @property
    def faults(self) -> list[str]:
        limits = {
            f"more than {MOST_BYTES} bytes": self.bytes > MOST_BYTES,
            f"more than {MOST_REQUESTS} requests": self.requests > MOST_REQUESTS,
            f"asks other hosts: {self.others}": bool(self.others),
            "sets a cookie": self.cookies > 0,
            f"shifts by {self.shift:.4f}": self.shift > 0,
        }
        return [fault for fault, is_so in limits.items() if is_so]


def measured(site: Site) -> Iterator[tuple[str, FirstView, list[str]]]:
    """A language, the figures of its issue page, and in what they are too much."""
    with tools.browser() as browser:
        for language in CODES:
            seen = first_view(browser, site.base, f"/{language}/{PAGES['issue']}")
            yield language, seen, seen.faults


def first_view(browser: Any, base: str, path: str) -> FirstView:
    """As somebody gets the page who has never been here."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    asked: dict[str, str] = {}
    weights: dict[str, int] = {}
    network.on(
        "Network.requestWillBeSent",
        lambda event: asked.update({event["requestId"]: event["request"]["url"]}),
    )
    network.on(
        "Network.loadingFinished",
        lambda event: weights.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto(base + path, wait_until="networkidle")
    shift = page.evaluate(_SHIFT)
    pictures = {key for key, address in asked.items() if "/media/" in address}
    seen = FirstView(
        bytes=sum(weight for key, weight in weights.items() if key not in pictures),
        requests=len(asked) - len(pictures),
        others=[address for address in asked.values() if not address.startswith(base)],
        cookies=len(context.cookies()),
        shift=shift,
    )
    context.close()
    return seen
