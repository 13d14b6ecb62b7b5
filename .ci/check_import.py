"""A few figures of the report that `import_bulletin --json` made of the real bulletin."""

import json
import sys
from pathlib import Path
from typing import Any

SPEAKERS = (
    "周军",
    "Le Ngoc Tuan",
    "Lonkham Atsanavong",
    "Srey Sunleang",
    "Thaw Thaw Han",
    "Narumon ORIS",
    "李霞",
)


def find_content(node: Any) -> dict[str, Any] | None:
    """The bulletin's content, wherever the report holds it."""
    if isinstance(node, dict):
        if {"year", "number", "remarks"} <= node.keys():
            return node
        node = list(node.values())
    if isinstance(node, list):
        return next((found for child in node if (found := find_content(child))), None)
    return None


def main(path: str) -> None:
    content = find_content(json.loads(Path(path).read_text(encoding="utf-8")))
    assert content, "no content in the report"
    names = tuple(remark["name"]["text"] for remark in content["remarks"])
    figures = (content["year"], content["number"], content["date"], names)
    assert figures == (2022, 13, "2022-09-29", SPEAKERS), figures
    print("Issue 2022/13 of 2022-09-29 with its seven remarks in order.")


if __name__ == "__main__":
    main(sys.argv[1])
