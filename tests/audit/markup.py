"""The Nu HTML checker on the markup of every public template."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from lmec.languages import CODES

from . import tools
from .pages import PAGES, STATUS
from .site import Site, read


def faults(
    site: Site, languages: Iterable[str] = CODES, pages: Iterable[str] = PAGES
) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for language in languages:
            for place, name in enumerate(pages):
                file = Path(folder, f"{language}-{place}.html")
                status, markup = read(f"{site.base}/{language}/{PAGES[name]}")
                if status != STATUS.get(name, 200):
                    yield f"{language} {name}: answers {status}"  # valid as that page may be
                file.write_bytes(markup)
                names[file.name] = f"{language} {name}"
        for message in _check(sorted(Path(folder).iterdir())):
            where = names[message["url"].rpartition("/")[2]]
            yield f"{where}, line {message.get('lastLine')}: {message['message']}"


def _check(files: list[Path]) -> list[dict]:
    """Errors only; what the checker merely remarks on is not one."""
    jar = tools.MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--errors-only"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, check=False)
    return json.loads(done.stderr)["messages"]
