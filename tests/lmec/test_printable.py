"""The table of printable characters is that of the fonts, and finds what they cannot draw."""

import io
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk
import pytest
from django.core.management import call_command
from PIL import ImageFont

from lmec import fontfiles, printable
from lmec.languages import LANGUAGES

SMALL, CHINESE = (Path(str(m.__file__)).parent for m in (manimgx_fonts, manimgx_fonts_cjk))
#: Those that the PDF is set in.
FONTS = [
    *(SMALL / f"NotoSans{name}[wght].ttf" for name in ("", "Khmer", "Lao", "Myanmar", "Thai")),
    CHINESE / "NotoSansCJK-VF.otf.ttc",
]


def test_table_is_the_one_of_the_fonts(tmp_path, monkeypatch):
    made = tmp_path / "table.txt"
    kept = printable.TABLE.read_text("ascii")
    monkeypatch.setattr(printable, "TABLE", made)
    call_command("font_coverage", *map(str, FONTS), verbosity=0, stdout=io.StringIO())
    assert made.read_text("ascii") == kept


@pytest.mark.parametrize("path", FONTS[:-1], ids=lambda path: path.stem)
def test_font_draws_what_the_reader_of_the_file_says(path):
    """Judged by another reader of fonts: a missing character is drawn as the empty box."""
    font = ImageFont.truetype(str(path), 40)
    box = font.getmask("\U0010fffd")
    codes = fontfiles.characters_of(path)
    letters = [code for code in codes if chr(code).isalpha()][:200]
    assert letters
    assert [c for c in letters if bytes(font.getmask(chr(c))) == bytes(box)] == []
    strangers = [code for code in range(0x13A0, 0x13C0) if code not in codes]
    assert {bytes(font.getmask(chr(code))) for code in strangers} == {bytes(box)}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_language_can_be_printed(language):
    assert printable.unprintable(language.own_name + "，。“”·（）–—…©2022") == []


def test_what_no_font_draws_is_found_once_and_named():
    assert printable.unprintable("水😀质😀ཀ\n\u200b") == ["😀", "ཀ"]
    assert printable.spoken("😀") == "U+1F600 GRINNING FACE"
    assert printable.unprintable("") == []
