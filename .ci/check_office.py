"""The real bulletin as a Word file and as a PDF, both written by LibreOffice, must import as the
text does: `check_office.py SAMPLE FOLDER`, run with the environment's Python in a set-up clone."""

import html
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from check_import import find_content

#: What differs from one reading to the next, or says where a value stood.
BREAK = re.compile(r" *\n")
CHANGING = {"id", "slug", "key", "made_from", "place"}


def laid_out(text: str) -> str:
    """The Markdown of the sample as a plain web page, for LibreOffice to open."""
    blocks = []
    for block in (part.strip() for part in re.split(r"\n\s*\n", text)):
        heading = re.match(r"(#+) (.*)", block, re.DOTALL)
        tag = f"h{len(heading[1])}" if heading else "p"
        words = html.escape(heading[2] if heading else block)
        words = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", words, flags=re.DOTALL)
        words = re.sub(r"&lt;(http.*?)&gt;", r"\1", words)
        if words:
            blocks.append(f"<{tag}>{BREAK.sub('<br>', words)}</{tag}>")
    return f'<!doctype html><html lang="zh"><meta charset="utf-8"><body>{"".join(blocks)}'


def converted(source: Path, kind: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{(folder / 'office').as_posix().replace(' ', '%20')}"
    command = ["soffice", profile, "--headless", "--writer", "--convert-to", kind]
    command += ["--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{source.stem}.{kind.partition(':')[0]}"


def content_of(path: Path) -> Any:
    command = [sys.executable, "manage.py", "import_bulletin", str(path), "--dry-run", "--json"]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return without_changing(find_content(json.loads(answer.stdout)))


def without_changing(node: Any) -> Any:
    if isinstance(node, dict):
        return {k: without_changing(v) for k, v in node.items() if k not in CHANGING}
    return [without_changing(each) for each in node] if isinstance(node, list) else node


def main(sample: Path, folder: Path) -> None:
    page = folder / "real.html"
    page.write_text(laid_out(sample.read_text(encoding="utf-8")), encoding="utf-8")
    word = converted(page, "docx:Office Open XML Text", folder)
    wanted = content_of(sample)
    for path in (word, converted(word, "pdf", folder)):
        assert content_of(path) == wanted, f"{path.suffix} reads differently"
        print(f"The real bulletin as {path.suffix} by LibreOffice: every field as in the text.")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
