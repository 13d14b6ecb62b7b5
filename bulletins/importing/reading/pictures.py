"""Pictures inside documents: their kind and size are looked at, they are never unfolded."""

from __future__ import annotations

import io
import warnings

from .document import Picture, Run, Span
from .errors import UnreadableDocument
from .writer import Writer

MAX_PIXELS = 60_000_000
MAX_PICTURES = 500
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height by the head of the file; None for what is no picture that we know."""
    # Inside, because most documents have none, and it takes a while to load.
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                width, height = image.size
        except Image.DecompressionBombError as error:
            raise UnreadableDocument("too_many_pixels", limit=MAX_PIXELS // 1_000_000) from error
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError, KeyError,
                IndexError, OverflowError):  # fmt: skip
            return None
    if width * height > MAX_PIXELS:
        raise UnreadableDocument("too_many_pixels", limit=MAX_PIXELS // 1_000_000)
    return width, height


def written(writer: Writer, alternative: str, name: str, data: bytes | None) -> Picture:
    """The picture, with its place written into the source as in Markdown: ![words](name)."""
    size = size_of(data) if data else None
    alternative = " ".join(alternative.split())
    opening = writer.mark("![")
    words = Run(alternative, writer.text(alternative)) if alternative else None
    writer.mark("](")
    target = Run(name, writer.text(name)) if name else None
    closing = writer.mark(")")
    return Picture(
        alternative=words,
        target=target,
        span=Span(opening.start, closing.end),
        data=data if size else None,
        width=size[0] if size else 0,
        height=size[1] if size else 0,
    )
