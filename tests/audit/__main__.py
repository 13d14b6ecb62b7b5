"""`make audit`: accessibility, markup, linked data, weight and speed of the pages as readers get
them.

    python -m tests.audit [axe] [markup] [data] [weight] [lighthouse] [desk] [--languages en,km]

Prints every fault and ends with 1 when there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from lmec.languages import CODES

from . import desk, lighthouse, linked_data, markup, readers, tools, weight
from .pages import PAGES
from .site import served

PARTS = ("axe", "markup", "data", "weight", "lighthouse", "desk")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all")
    parser.add_argument("--languages", default=",".join(CODES))
    parser.add_argument("--pages", help="names of pages, parted by semicolons")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    parts = asked.parts or PARTS
    languages = asked.languages.split(",")
    pages = asked.pages.split("; ") if asked.pages else list(PAGES)
    tools.install()
    count = 0
    with served() as site:
        shapes = f"{len(pages)} pages × {len(languages)} languages"
        if "markup" in parts:
            count += _tell(f"Markup: {shapes}", markup.faults(site, languages, pages))
        if "data" in parts:
            title = f"JSON-LD against schema.org's vocabulary: {shapes}"
            count += _tell(title, linked_data.faults(site, languages, pages))
        if "weight" in parts:
            count += _tell_figures(
                "First view of an issue, without pictures", weight.measured(site)
            )
        if "lighthouse" in parts:
            count += _tell_figures("Lighthouse", lighthouse.measured(site))
        if "axe" in parts:
            title = f"axe: {shapes} × light, dark × {readers.WIDTHS} px; {readers.NARROWEST} px"
            count += _tell(title, readers.faults(site, languages, pages))
        if "desk" in parts:
            count += _tell("axe: the admin, in Chinese and English", desk.faults(site))
    print(f"\n{count} faults." if count else "\nNo fault.")
    return 1 if count else 0


def _tell(title: str, faults: Iterable[str]) -> int:
    print(f"\n{title}", flush=True)
    count = 0
    for count, fault in enumerate(faults, start=1):  # noqa: B007
        print(f"  {fault}", flush=True)
    print(f"  {count} faults", flush=True)
    return count


def _tell_figures(title: str, measured: Iterable[tuple[str, object, list[str]]]) -> int:
    print(f"\n{title}", flush=True)
    count = 0
    for name, figures, faults in measured:
        print(f"  {name:<14} {figures!s}", flush=True)
        for fault in faults:
            print(f"    ! {fault}", flush=True)
        count += len(faults)
    return count


if __name__ == "__main__":
    sys.exit(main())
