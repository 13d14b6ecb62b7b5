"""Pictures: taken in, and made into the few sizes that pages show.

An upload is re-encoded before it is kept (`checked_picture`): what is stored is a picture and
nothing else, without the camera's notes on place and time. From a stored picture, renditions are
made when they are first asked for and kept as files beside it. Both are named after the digest
of the picture, so neither ever changes under its name.

WebP only: every browser of the last years reads it.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

MAX_BYTES = 25 * 1024 * 1024
#: A picture's bytes say nothing of the memory it takes: a small file can unfold to any size.
MAX_PIXELS = 60_000_000
#: Millions of lines of one pixel take gigabytes.
MAX_SIDE = 30_000
FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}

_NAME = re.compile(
    r"(?P<digest>[0-9a-f]{64})-(?P<kind>[a-z]+)-(?P<width>\d{1,4})"
    r"(?:-(?P<x>\d{1,3})x(?P<y>\d{1,3}))?\.webp"
)


class Picture(Protocol):
    """A stored picture, as edition content names it."""

    @property
    def digest(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def focus_x(self) -> int: ...
    @property
    def focus_y(self) -> int: ...


@dataclass(frozen=True)
class Kind:
    widths: tuple[int, ...]
    ratio: float | None  # width to height; None shows the whole picture


KINDS = {
    "portrait": Kind((160, 320), 1),
    "cover": Kind((480, 960, 1440), 16 / 9),
    "gallery": Kind((480, 960, 1440), None),
}


@dataclass(frozen=True)
class Rendition:
    digest: str
    kind: str
    width: int
    focus: tuple[int, int] | None  # where the picture is cropped

    @property
    def name(self) -> str:
        focus = f"-{self.focus[0]}x{self.focus[1]}" if self.focus else ""
        return f"{self.digest}-{self.kind}-{self.width}{focus}.webp"

    @property
    def file(self) -> Path:
        return settings.LMEC_DATA_DIR / "media" / "renditions" / self.name


def rendition(image: Picture, kind: str, width: int) -> Rendition:
    focus = (image.focus_x, image.focus_y) if KINDS[kind].ratio else None
    return Rendition(image.digest, kind, width, focus)


def rendition_url(image: Picture, kind: str, width: int) -> str:
    return f"/media/renditions/{rendition(image, kind, width).name}"


def rendition_named(name: str) -> Rendition | None:
    """The rendition that a name in an address means; None for what is none of ours."""
    if not (found := _NAME.fullmatch(name)):
        return None
    kind, width = found["kind"], int(found["width"])
    if kind not in KINDS or width not in KINDS[kind].widths:
        return None
    if (found["x"] is None) != (KINDS[kind].ratio is None):
        return None
    focus = (int(found["x"]), int(found["y"])) if found["x"] else None
    if focus and max(focus) > 100:
        return None
    wanted = Rendition(found["digest"], kind, width, focus)
    return wanted if wanted.name == name else None


def widths(image: Picture, kind: str) -> tuple[int, ...]:
    """The widths worth offering: never larger than the picture, but always one."""
    largest = _frame(image.width, image.height, KINDS[kind].ratio)[0]
    return tuple(w for w in KINDS[kind].widths if w <= largest) or KINDS[kind].widths[:1]


def size(image: Picture, kind: str, width: int) -> tuple[int, int]:
    """Width and height of a rendition in pixels."""
    return _scaled(*_frame(image.width, image.height, KINDS[kind].ratio), width)


def stored_picture(digest: str) -> Path | None:
    """The file of a stored picture, whatever its ending."""
    folder = settings.LMEC_DATA_DIR / "media" / "pictures" / digest[:2]
    return next(iter(sorted(folder.glob(f"{digest}.*"))), None)


def rendered(wanted: Rendition) -> Path | None:
    """The file of a rendition, made now if need be; None when there is no such picture."""
    if wanted.file.exists():
        return wanted.file
    if (source := stored_picture(wanted.digest)) is None:
        return None
    try:
        with _opened(source) as image:
            image.draft("RGB", (wanted.width * 2, wanted.width * 2))  # a JPEG, decoded small
            _write(wanted.file, _cut(_upright(image), wanted))
    except (OSError, ValueError):
        return None
    return wanted.file


def checked_picture(file: File[Any]) -> ContentFile[bytes]:
    """An uploaded picture as it may be kept: upright, in sRGB, without any notes of the camera.

    Raises ValidationError with a sentence for the user.
    """
    if (file.size or 0) > MAX_BYTES:
        raise ValidationError(
            _("The picture is larger than %(limit)d MB.") % {"limit": MAX_BYTES // 2**20}
        )
    file.seek(0)
    try:
        with _opened(file) as image:
            kind = "JPEG" if image.format == "MPO" else str(image.format)  # several in one
            clean = _upright(image)
    except _TooManyPixels as error:
        raise ValidationError(
            _("The picture has more than %(limit)d million pixels.")
            % {"limit": MAX_PIXELS // 1_000_000}
        ) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise ValidationError(
            _("This is not a picture that we can read. Use JPEG, PNG or WebP.")
        ) from error
    buffer = io.BytesIO()
    clean.save(buffer, kind, **_SAVING[kind])
    stem = PurePosixPath(str(file.name or "picture")).stem
    return ContentFile(buffer.getvalue(), name=f"{stem}{FORMATS[kind]}")


_SAVING: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "optimize": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 92, "method": 4},
}


class _TooManyPixels(ValueError):
    pass


@contextmanager
def _opened(source: Any) -> Iterator[Image.Image]:
    """An image, refused before it is unfolded when it would take too much memory."""
    try:
        image = Image.open(source, formats=tuple(FORMATS))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _TooManyPixels from error
    with image:
        if image.width * image.height > MAX_PIXELS:
            raise _TooManyPixels
        if is_too_large(image):
            raise ValueError("no picture has such sides")
        yield image


def is_too_large(image: Image.Image) -> bool:
    return image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE


def _upright(image: Image.Image) -> Image.Image:
    """The first frame, turned as the camera was held, in sRGB; nothing else is kept."""
    profile = image.info.get("icc_profile")
    ImageOps.exif_transpose(image, in_place=True)  # a copy of a large picture is as large
    transparent = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    plain = image if image.mode in ("RGB", "RGBA", "CMYK") else None
    if profile and plain and (standard := _in_srgb(plain, profile)):
        image = standard
    mode = "RGBA" if transparent else "RGB"
    if image.mode != mode:
        image = image.convert(mode)
    image.load()
    image.info = {}
    return image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image | None:
    try:
        return ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGBA" if image.mode == "RGBA" else "RGB",
        )
    except (ImageCms.PyCMSError, OSError):
        return None  # a damaged profile: the colours are taken as they are


def _cut(image: Image.Image, wanted: Rendition) -> Image.Image:
    """Cropped around the focal point, never enlarged."""
    width, height = _frame(image.width, image.height, KINDS[wanted.kind].ratio)
    x, y = wanted.focus or (50, 50)
    left = _start(image.width, width, x)
    top = _start(image.height, height, y)
    target = _scaled(width, height, wanted.width)
    box = (left, top, left + width, top + height)
    return image.resize(target, Image.Resampling.LANCZOS, box=box)


def _frame(width: int, height: int, ratio: float | None) -> tuple[int, int]:
    """The largest part of a picture that has the ratio."""
    if ratio is None:
        return width, height
    if width > height * ratio:
        return max(round(height * ratio), 1), height
    return width, max(round(width / ratio), 1)


def _scaled(width: int, height: int, wanted: int) -> tuple[int, int]:
    if width <= wanted:
        return width, height
    return wanted, max(round(height * wanted / width), 1)


def _start(whole: int, part: int, focus: int) -> int:
    """Where a part begins that has the focal point in its middle, as far as there is room."""
    return min(max(round(whole * focus / 100 - part / 2), 0), whole - part)


def _write(target: Path, image: Image.Image) -> None:
    """By rename: who reads meanwhile finds no file or the whole one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as part:
        image.save(part, "WEBP", quality=80, method=4)
    os.chmod(part.name, 0o644)
    os.replace(part.name, target)
