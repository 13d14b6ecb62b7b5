"""The web fonts: small, and whole for the languages they are for."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont

from lmec.management.commands.subset_fonts import SCRIPTS

FONTS = Path(settings.BASE_DIR) / "static" / "fonts"
CATALOGUES = Path(settings.BASE_DIR) / "lmec" / "locale"


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_web_font_is_small_enough_for_a_slow_line(script):
    assert (FONTS / f"noto-sans-{script.lower()}.woff2").stat().st_size < 45_000


@pytest.mark.parametrize(
    ("script", "language"),
    [("Khmer", "km"), ("Lao", "lo"), ("Myanmar", "my"), ("Thai", "th")],
)
def test_a_web_font_has_every_letter_that_the_interface_uses(script, language):
    letters = set(TTFont(FONTS / f"noto-sans-{script.lower()}.woff2").getBestCmap())
    text = (CATALOGUES / language / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")
    block = {"Khmer": "ក-៿", "Lao": "຀-໿", "Myanmar": "က-႟", "Thai": "ก-๛"}[script]
    used = {ord(char) for char in re.findall(f"[{block}]", text)}
    assert used - letters == set()


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_style_sheet_asks_for_just_the_letters_of_the_file(script):
    css = (Path(settings.BASE_DIR) / "static" / "css" / "fonts.css").read_text(encoding="utf-8")
    face = css[css.index(f'"Web {script}"') :]
    ranges = re.search(r"unicode-range: ([^;]+);", face)[1]
    assert ranges == ", ".join(f"U+{each}" for each in SCRIPTS[script])
