"""Reading and parsing run where Django is not set up, as in a process of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_ALONE = """
import sys
from bulletins.importing import parsing, reading
document = reading.read("# 简报\\n\\n2022年 第3期\\n".encode(), "a.md")
parsed = parsing.parse(document, parsing.Knowledge())
assert parsed.masthead.number.value == 3
print(sorted(name for name in sys.modules if name.partition(".")[0] == "django"))
"""


def test_reading_and_parsing_know_nothing_of_django():
    done = subprocess.run(
        [sys.executable, "-c", _ALONE], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout.strip()) == ("", "[]")
