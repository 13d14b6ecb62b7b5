from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.core.management.base import BaseCommand
from PIL import Image

#: File, pixels, and how much of the side the mark may fill: phones cut a maskable icon round.
ICONS = (
    ("icon-192.png", 192, 1.0),
    ("icon-512.png", 512, 1.0),
    ("icon-maskable-512.png", 512, 0.72),
    ("apple-touch-icon.png", 180, 0.86),
)


class Command(BaseCommand):
    help = (
        "Draw the icons of the site (static/img) from favicon.svg. Run it when the mark changes."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.BASE_DIR) / "static" / "img"
        mark = folder / "favicon.svg"
        for name, pixels, share in ICONS:
            (folder / name).write_bytes(drawn(mark, pixels, share))
        small = [Image.open(io.BytesIO(drawn(mark, side, 1.0))) for side in (48, 32, 16)]
        small[0].save(
            folder / "favicon.ico", append_images=small[1:], sizes=[i.size for i in small]
        )
        self.stdout.write(f"{len(ICONS) + 1} icons in {folder}")


def drawn(mark: Path, pixels: int, share: float) -> bytes:
    """A square PNG; where the mark does not fill it, its own green does."""
    ground = "none" if share == 1.0 else 'rgb("#0a5a4a")'
    source = (
        f"#set page(width: {pixels}pt, height: {pixels}pt, margin: 0pt, fill: {ground})\n"
        f'#place(center + horizon, image("{mark.name}", width: {share:.0%}))'
    )
    # Typst reads files below its root only, and a source needs a place there.
    drawn = typst.Compiler(source.encode(), root=mark.parent).compile(format="png", ppi=72.0)
    assert isinstance(drawn, bytes)
    return drawn
