"""The npm packages that judge the pages, and the browser that shows them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

FOLDER = Path(__file__).resolve().parent
MODULES = FOLDER / "node_modules"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def install() -> None:
    """What package-lock.json names, with its hashes; nothing when it is there."""
    for program in ("npm", "java"):
        if not shutil.which(program):
            raise SystemExit(f"The audit needs {program} (Debian: npm, default-jre-headless).")
    if not CHROMIUM:
        raise SystemExit("The audit needs Chromium (Debian: chromium).")
    mark = MODULES / ".package-lock.json"
    lock = FOLDER / "package-lock.json"
    if not mark.exists() or mark.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(["npm", "ci", "--silent"], cwd=FOLDER, check=True)
        mark.touch()


def axe_source() -> str:
    return (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@contextmanager
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM)
        yield opened
        opened.close()
