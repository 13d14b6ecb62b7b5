"""What machines are told of the pages, held against schema.org's vocabulary: as the types of
`schema-dts`, by the TypeScript compiler."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from lmec.languages import CODES

from . import tools
from .pages import PAGES
from .site import Site, read

#: Those that must say something, and what they speak of.
TOLD = {
    "issue": {"Report"},
    "issue in few languages": {"Report"},
    "meeting": {"Event"},
    "series": {"EventSeries"},
    "speaker": {"Person"},
    "ministry": {"GovernmentOrganization", "Organization"},
}
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_ERROR = re.compile(r"^[^\s(][^(]*\((\d+),\d+\): error TS\d+: (.*)$")
_COMPILE = ("--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--target", "es2022",
            "--module", "esnext", "--moduleResolution", "bundler")  # fmt: skip


def faults(
    site: Site, languages: Iterable[str] = CODES, pages: Iterable[str] = PAGES
) -> Iterator[str]:
    told: list[tuple[str, dict[str, Any]]] = []
    pages = list(pages)
    for language in languages:
        for name in pages:
            _status, markup = read(f"{site.base}/{language}/{PAGES[name]}")
            found = [json.loads(block) for block in _BLOCK.findall(markup.decode())]
            told += [(f"{language} {name}", block) for block in found]
            if name in TOLD and not TOLD[name] & {block["@type"] for block in found}:
                yield f"{language} {name}: says nothing of a {' or '.join(sorted(TOLD[name]))}"
    print(f"  {len(told)} blocks", flush=True)
    yield from against_vocabulary(told)


def against_vocabulary(told: list[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """Every block is a constant of its type, on a line of its own: an error names the line."""
    kinds = sorted({block["@type"] for _where, block in told})
    types = tools.MODULES / "schema-dts" / "dist" / "schema"
    lines = [f"import type {{WithContext, {', '.join(kinds)}}} from {json.dumps(str(types))};"]
    lines += [
        f"export const told{place}: WithContext<{block['@type']}> = {json.dumps(block)};"
        for place, (_where, block) in enumerate(told)
    ]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "told.ts").write_text("\n".join(lines), encoding="utf-8")
        done = subprocess.run(
            [tools.MODULES / ".bin" / "tsc", *_COMPILE, "told.ts"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    errors = [found for line in done.stdout.splitlines() if (found := _ERROR.match(line))]
    if done.returncode and not errors:
        raise SystemExit(f"The compiler did not finish: {done.stdout}{done.stderr}")
    for error in errors:
        where = told[int(error[1]) - 2][0] if int(error[1]) > 1 else "a type"
        yield f"{where}: {error[2]}"
