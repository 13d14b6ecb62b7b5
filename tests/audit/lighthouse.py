"""Lighthouse as on a phone over slow 4G."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator

from . import tools
from .pages import MEASURED, PAGES
from .site import Site

LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}


#: Scores of speed swing with what else the machine does: the best of so many runs counts.
MOST_RUNS = 3


def measured(site: Site, language: str = "en") -> Iterator[tuple[str, str, list[str]]]:
    """A page, its scores, and those that are too low with what lowers them."""
    for name in MEASURED:
        scores, faults = _best(f"{site.base}/{language}/{PAGES[name]}")
        yield name, ", ".join(f"{key} {score}" for key, score in scores.items()), faults


def _best(address: str) -> tuple[dict[str, int], list[str]]:
    runs = []
    for _ in range(MOST_RUNS):
        report = _run(address)
        if report is None:
            continue
        scores = {
            key: round(100 * (category["score"] or 0))
            for key, category in report["categories"].items()
        }
        faults = [
            f"{key} {scores[key]} < {least}: {', '.join(_lowering(report, key))}"
            for key, least in LEAST.items()
            if scores[key] < least
        ]
        runs.append((scores, faults))
        if not faults:
            break
    return min(runs, key=lambda run: len(run[1]), default=({}, ["Lighthouse did not finish"]))


def _run(address: str) -> dict | None:
    """The report, or nothing where the browser did not start or was lost."""
    command = [str(tools.MODULES / ".bin" / "lighthouse"), address, "--output=json", "--quiet"]
    command += [f"--only-categories={','.join(LEAST)}"]
    command += ["--chrome-flags=--headless=new --no-sandbox --disable-gpu"]
    environment = {**os.environ, "CHROME_PATH": str(tools.CHROMIUM)}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def _lowering(report: dict, category: str) -> list[str]:
    weighed = {ref["id"] for ref in report["categories"][category]["auditRefs"] if ref["weight"]}
    return [
        f"{key} ({audit.get('displayValue', audit['score'])})"
        for key, audit in report["audits"].items()
        if key in weighed and audit["score"] is not None and audit["score"] < 0.9
    ]
