"""The pictures of a document under review: found, cropped, and given to whom they show."""

from __future__ import annotations

import base64
import binascii
import io
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from bulletins.models import Picture, Review
from lmec.files import digest_in, original_storage, picture_storage
from lmec.languages import set_text
from lmec.renditions import checked_picture

from .editing import remark_ids
from .report import ImportReport
from .saying import given_of

#: A portrait's face is rather above the middle.
PORTRAIT_FOCUS = {"x": 50, "y": 40}
#: Of a frame, in per cent of the picture: as long as nobody drew one, it is the whole.
WHOLE = {"left": 0, "top": 0, "width": 100, "height": 100}
_LEAST = 16  # pixels


def found_in(report: ImportReport) -> Iterator[dict[str, Any]]:
    """The pictures whose bytes the document holds, cleaned and kept with the original; `near`
    is the remark that one stands at."""
    if not (report.document and report.parsed):
        return
    held = [each for p in report.document.paragraphs() for each in p.pictures]
    for number, picture in enumerate(report.parsed.pictures):
        target = picture.target.text if picture.target else ""
        data = _inline(target)
        if data is None and len(held) == len(report.parsed.pictures):
            data = held[number].data
        try:
            clean = checked_picture(ContentFile(data or b"", name="picture"))
        except ValidationError:
            continue
        name = original_storage.save(clean.name, clean)
        alternative = picture.alternative.text if picture.alternative else ""
        near = picture.before_remark
        yield {"n": number, "file": name, "alternative": alternative, "near": near}


def _inline(target: str) -> bytes | None:
    """The bytes of a data URI that is a picture's."""
    head, comma, body = target.partition(",")
    if not comma or not head.startswith("data:image/") or not head.endswith(";base64"):
        return None
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        return None


def frame_of(entry: Mapping[str, Any]) -> tuple[int, int, int, int]:
    left, top, width, height = (int(entry.get(name, whole)) for name, whole in WHOLE.items())
    return left, top, max(1, min(width, 100 - left)), max(1, min(height, 100 - top))


def cropped(image: Image.Image, entry: Mapping[str, Any]) -> Image.Image:
    """What is inside the frame; the whole where hardly anything would be."""
    left, top, width, height = frame_of(entry)
    if (left, top, width, height) == (0, 0, 100, 100):
        return image
    x, y = round(image.width * left / 100), round(image.height * top / 100)
    across, down = round(image.width * width / 100), round(image.height * height / 100)
    if min(across, down) < _LEAST:
        return image
    return image.crop((x, y, x + across, y + down))


def place(review: Review, report: ImportReport) -> None:
    """Give the pictures to whom the editor said. Runs inside the import's transaction."""
    files = {str(each["n"]): each for each in review.result["pictures"]}
    ids = remark_ids(report.parsed) if report.parsed else []
    for entry in given_of(review):
        if entry["act"] != "picture" or not entry["value"] or entry["subject"] not in files:
            continue
        picture = files[entry["subject"]]
        kind, _dot, part = entry["value"].partition(".")
        if kind == "remark" and part in ids:
            remark = report.remarks[ids.index(part)]
            _give_portrait(remark, _kept(picture["file"], entry), entry["x"], entry["y"])
        elif kind in Picture.Role.values:
            _hang(report, kind, _kept(picture["file"], entry), picture["alternative"], entry)


def _kept(file: str, entry: Mapping[str, Any]) -> str:
    """The picture as it is cropped, among those that can be shown; its name there."""
    with original_storage.open(file) as kept:
        data = kept.read()
    with Image.open(io.BytesIO(data)) as image:
        part = cropped(image, entry)
        if part is not image:
            buffer = io.BytesIO()
            part.save(buffer, "PNG")  # nothing more is lost; what is shown is made from it
            data, file = buffer.getvalue(), f"{file.rpartition('.')[0]}.png"
    return picture_storage.save(file, ContentFile(data))


def _give_portrait(remark: Any, name: str, x: int, y: int) -> None:
    """To the speaker who has none; else it is that of the day."""
    owner = remark.speaker if remark.speaker and not remark.speaker.portrait else remark
    known = remark.speaker.portrait.name if remark.speaker and remark.speaker.portrait else ""
    if digest_in(str(known)) == digest_in(name):
        return
    owner.portrait, owner.portrait_focus_x, owner.portrait_focus_y = name, x, y
    owner.save(update_fields=["portrait", "portrait_focus_x", "portrait_focus_y"])


def _hang(report: ImportReport, role: str, name: str, alternative: str, entry: Any) -> None:
    assert report.bulletin
    own = list(report.bulletin.pictures.all())
    if any(digest_in(str(each.file.name)) == digest_in(name) for each in own):
        return
    if role == Picture.Role.COVER and any(each.role == role for each in own):
        role = Picture.Role.GALLERY
    order = max((each.order for each in own), default=0) + 1
    picture = Picture(bulletin=report.bulletin, role=role, file=name, order=order)
    picture.focus_x, picture.focus_y = entry["x"], entry["y"]
    set_text(picture, "alternative", report.languages[0], alternative[:400])
    picture.save()
