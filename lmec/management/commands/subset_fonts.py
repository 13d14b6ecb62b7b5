import io
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

#: Script, its letters and what is written among them; the Latin letters are the system's. Of the
#: Myanmar script, those of Burmese: the other languages of the block would double the file.
SCRIPTS = {
    "Khmer": ("1780-17FF", "19E0-19FF", "200B-200D"),
    "Lao": ("0E80-0EFF", "200B-200D"),
    "Myanmar": ("1000-1021", "1023-1027", "1029-1032", "1036-104F", "200B-200D"),
    "Thai": ("0E00-0E7F", "200B-200D"),
}


class Command(BaseCommand):
    help = (
        "Cut the web fonts of Khmer, Lao, Burmese and Thai out of the Noto fonts, into "
        "static/fonts. Run it when the Noto fonts have a new version; needs the packages of "
        "requirements/dev.txt."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        import manimgx_fonts  # for development only, like fontTools

        sources = Path(manimgx_fonts.__file__).parent
        target = Path(settings.BASE_DIR) / "static" / "fonts"
        target.mkdir(exist_ok=True)
        for script, ranges in SCRIPTS.items():
            source = next(sources.rglob(f"NotoSans{script}[[]wght].ttf"))
            data = subset(source.read_bytes(), ranges)
            (target / f"noto-sans-{script.lower()}.woff2").write_bytes(data)
            self.stdout.write(f"{script}: {len(data) / 1000:.0f} kB")
        licence = next(sources.parent.glob("manimgx_fonts-*.dist-info/licenses/LICENSE"))
        (target / "OFL.txt").write_text(licence.read_text(encoding="utf-8"), encoding="utf-8")


def subset(font: bytes, ranges: tuple[str, ...]) -> bytes:
    """The letters of these ranges with all their shapes, regular to bold, as WOFF2."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    options = Options(layout_features=["*"], hinting=False, notdef_outline=True)
    found = TTFont(io.BytesIO(font))
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for each in ranges for code in _codes(each)])
    subsetter.subset(found)
    instantiateVariableFont(found, {"wght": (400, 700)}, inplace=True)
    found.flavor = "woff2"
    buffer = io.BytesIO()
    found.save(buffer)
    return buffer.getvalue()


def _codes(ranges: str) -> range:
    first, last = (int(part, 16) for part in ranges.split("-"))
    return range(first, last + 1)
