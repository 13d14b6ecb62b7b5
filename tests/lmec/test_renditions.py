"""Pictures: what an upload is turned into, and the sizes made of a stored one."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template import Context, Template
from PIL import Image, PngImagePlugin

from bulletins.content import Text
from lmec import renditions
from lmec.files import digest_in, picture_storage
from lmec.renditions import checked_picture, rendered, rendition, rendition_named, widths

RED, BLUE = (200, 20, 20), (20, 20, 200)
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F


@dataclass(frozen=True)
class Stored:
    digest: str
    width: int
    height: int
    focus_x: int = 50
    focus_y: int = 50


def encoded(image: Image.Image, kind: str = "JPEG", name: str = "p.jpg", **saving: Any):
    buffer = io.BytesIO()
    image.save(buffer, kind, **saving)
    return ContentFile(buffer.getvalue(), name=name)


def halves(width: int, height: int) -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image


def stored(image: Image.Image, **focus: int) -> Stored:
    name = picture_storage.save("p.png", encoded(image, "PNG", "p.png"))
    return Stored(digest_in(name), *image.size, **focus)


def opened(file: Any) -> Image.Image:
    return Image.open(io.BytesIO(file.read_bytes() if isinstance(file, Path) else file.read()))


def near(pixel: Any, colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=False))


# Uploads


def test_upload_loses_what_the_camera_noted():
    exif = Image.Exif()
    exif[MAKER] = "A camera"
    exif[GPS] = {1: "N", 2: (11.0, 33.0, 0.0)}
    clean = opened(checked_picture(encoded(halves(80, 60), exif=exif)))
    assert dict(clean.getexif()) == {}
    assert set(clean.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_upload_is_turned_upright():
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # the camera was held upright
    clean = opened(checked_picture(encoded(halves(80, 60), exif=exif)))
    assert clean.size == (60, 80)
    assert near(clean.getpixel((30, 5)), RED)
    assert near(clean.getpixel((30, 75)), BLUE)


def test_upload_keeps_its_format_and_transparency_and_loses_texts():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Somebody")
    image = Image.new("RGBA", (8, 8), (200, 20, 20, 0))
    clean = checked_picture(encoded(image, "PNG", "logo.jpg", pnginfo=notes))
    assert clean.name == "logo.png"
    kept = opened(clean)
    assert (kept.mode, kept.info) == ("RGBA", {})


def test_upload_in_print_colours_becomes_rgb():
    clean = opened(checked_picture(encoded(Image.new("CMYK", (8, 8), (0, 255, 255, 0)))))
    assert (clean.mode, near(clean.getpixel((4, 4)), (255, 0, 0))) == ("RGB", True)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + b"\0" * 40,
    ],
)
def test_upload_that_is_no_picture_of_ours_is_refused(content: bytes):
    with pytest.raises(ValidationError) as refused:
        checked_picture(ContentFile(content, name="photo.jpg"))
    assert refused.value.messages == [
        "This is not a picture that we can read. Use JPEG, PNG or WebP."
    ]


def test_upload_that_ends_in_the_middle_is_refused():
    whole = encoded(halves(400, 300)).read()
    with pytest.raises(ValidationError):
        checked_picture(ContentFile(whole[: len(whole) // 2], name="photo.jpg"))


def test_upload_that_unfolds_to_too_much_is_refused():
    bomb = encoded(Image.new("1", (10_000, 9_000)), "PNG", "bomb.png")
    assert bomb.size < 100_000
    with pytest.raises(ValidationError) as refused:
        checked_picture(bomb)
    assert refused.value.messages == ["The picture has more than 60 million pixels."]


def test_upload_of_lines_without_end_is_refused():
    thread = encoded(Image.new("1", (1, 40_000)), "PNG", "thread.png")
    with pytest.raises(ValidationError) as refused:
        checked_picture(thread)
    assert refused.value.messages == [
        "This is not a picture that we can read. Use JPEG, PNG or WebP."
    ]


def test_upload_of_too_many_bytes_is_refused():
    with pytest.raises(ValidationError) as refused:
        checked_picture(ContentFile(b"\0" * (renditions.MAX_BYTES + 1), name="photo.jpg"))
    assert refused.value.messages == ["The picture is larger than 25 MB."]


# Renditions


def test_portrait_is_a_square_around_the_focal_point():
    left = stored(halves(800, 400), focus_x=0)
    right = replace(left, focus_x=100)
    for picture, colour in ((left, RED), (right, BLUE)):
        cut = opened(rendered(rendition(picture, "portrait", 160)))
        assert (cut.size, cut.format) == ((160, 160), "WEBP")
        assert near(cut.getpixel((80, 80)), colour)


def test_gallery_picture_is_shown_whole_and_cover_in_one_shape():
    tall = stored(halves(1000, 2000))
    assert opened(rendered(rendition(tall, "gallery", 480))).size == (480, 960)
    assert opened(rendered(rendition(tall, "cover", 480))).size == (480, 270)
    assert renditions.size(tall, "gallery", 480) == (480, 960)


def test_small_picture_is_not_enlarged():
    small = stored(halves(200, 100))
    assert widths(small, "portrait") == (160,)
    assert opened(rendered(rendition(small, "portrait", 160))).size == (100, 100)
    assert widths(stored(halves(1000, 500)), "gallery") == (480, 960)


def test_rendition_is_made_once():
    wanted = rendition(stored(halves(400, 400)), "portrait", 160)
    first = rendered(wanted)
    assert first is not None
    made = first.stat().st_mtime_ns
    assert rendered(wanted) == first
    assert first.stat().st_mtime_ns == made
    assert [file.name for file in first.parent.iterdir()] == [wanted.name]


def test_picture_that_does_not_exist_or_cannot_be_read_has_no_rendition():
    missing = Stored("ab" * 32, 10, 10)
    assert rendered(rendition(missing, "portrait", 160)) is None
    name = picture_storage.save("p.png", ContentFile(b"no picture"))
    assert rendered(rendition(replace(missing, digest=digest_in(name)), "portrait", 160)) is None


def test_address_leads_back_to_its_rendition():
    picture = Stored("ab" * 32, 400, 400, 30, 70)
    url = renditions.rendition_url(picture, "portrait", 320)
    assert url == f"/media/renditions/{'ab' * 32}-portrait-320-30x70.webp"
    assert rendition_named(url.rsplit("/", 1)[1]) == rendition(picture, "portrait", 320)


@pytest.mark.parametrize(
    "rest",
    [
        "portrait-161-50x50",
        "poster-160-50x50",
        "portrait-160-101x50",
        "portrait-160",
        "portrait-160-050x50",
        "gallery-480-50x50",
    ],
)
def test_sizes_that_no_page_uses_are_not_made(rest: str):
    assert rendition_named(f"{'ab' * 32}-{rest}.webp") is None


# On a page


def test_portrait_tag_offers_a_sharper_picture_to_dense_screens():
    picture = Stored("ab" * 32, 900, 900)
    html = Template('{% load pictures %}{% picture p "portrait" alt=alt %}').render(
        Context({"p": picture, "alt": Text("vi", 'Ảnh "A"')})
    )
    at = f"/media/renditions/{'ab' * 32}-portrait"
    assert html == (
        f'<img alt="Ảnh &quot;A&quot;" src="{at}-160-50x50.webp" '
        f'srcset="{at}-160-50x50.webp 1x, {at}-320-50x50.webp 2x" '
        'width="160" height="160" lang="vi" loading="lazy" decoding="async">'
    )


def test_gallery_tag_offers_widths_and_tells_the_shape():
    html = Template('{% load pictures %}{% picture p "gallery" css_class="wide" %}').render(
        Context({"p": Stored("ab" * 32, 1000, 500)})
    )
    at = f"/media/renditions/{'ab' * 32}-gallery"
    assert html == (
        f'<img alt="" class="wide" src="{at}-960.webp" '
        f'srcset="{at}-480.webp 480w, {at}-960.webp 960w" '
        'sizes="(min-width: 60rem) 60rem, 100vw" width="960" height="480" '
        'loading="lazy" decoding="async">'
    )


def test_picture_tag_shows_nothing_where_there_is_no_picture():
    assert Template('{% load pictures %}{% picture p "portrait" %}').render(Context()) == ""
