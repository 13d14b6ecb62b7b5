"""What the first view of an issue costs a reader on a slow phone."""

from __future__ import annotations

from collections.abc import Iterator

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


def measured(site: Site) -> Iterator[tuple[str, str, list[str]]]:
    """A language, the figures of its issue page, and in what they are too much."""
    with tools.browser() as browser:
        for language in CODES:
            context = browser.new_context(viewport={"width": 360, "height": 780})
            page = context.new_page()
            network = context.new_cdp_session(page)
            network.send("Network.enable")
            asked: dict[str, tuple[str, str]] = {}
            weights: dict[str, int] = {}

            def note_asked(event: dict, asked: dict = asked) -> None:
                asked[event["requestId"]] = (event["request"]["url"], event.get("type", ""))

            def note_weight(event: dict, weights: dict = weights) -> None:
                weights[event["requestId"]] = event["encodedDataLength"]

            network.on("Network.requestWillBeSent", note_asked)
            network.on("Network.loadingFinished", note_weight)
            page.goto(f"{site.base}/{language}/{PAGES['issue']}", wait_until="networkidle")
            shift = page.evaluate(_SHIFT)
            pictures = {key for key, (address, _kind) in asked.items() if "/media/" in address}
            kilo = sum(weight for key, weight in weights.items() if key not in pictures)
            requests = len(asked) - len(pictures)
            others = [url for url, _kind in asked.values() if not url.startswith(site.base)]
            faults = [
                fault
                for fault, is_so in (
                    (f"more than {MOST_BYTES} bytes", kilo > MOST_BYTES),
                    (f"more than {MOST_REQUESTS} requests", requests > MOST_REQUESTS),
                    (f"asks other hosts: {others}", bool(others)),
                    ("sets a cookie", bool(context.cookies())),
                    (f"shifts by {shift:.4f}", shift > 0),
                )
                if is_so
            ]
            yield language, f"{kilo} bytes, {requests} requests, shift {shift:.3f}", faults
            context.close()
