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

from bulletins.models import Picture, Remark, Review
from lmec.files import digest_in, original_storage, picture_storage
from lmec.languages import set_text
from lmec.renditions import checked_picture

from .editing import remark_ids
from .parsing.results import ParsedBulletin, ParsedPicture
from .reading import Document
from .reading.document import Picture as HeldPicture
from .report import ImportReport
from .saying import given_of

#: A portrait's face is rather above the middle.
PORTRAIT_FOCUS = {"x": 50, "y": 40}
#: Of a frame, in per cent of the picture: as long as nobody drew one, it is the whole.
WHOLE = {"left": 0, "top": 0, "width": 100, "height": 100}
_LEAST = 16  # pixels
#: Pictures are compared at so many pixels a side, and are one where these differ by less.
_FAR, _ALIKE = 24, 4


def found_in(document: Document, parsed: ParsedBulletin) -> Iterator[dict[str, Any]]:
    """The pictures whose bytes the document holds, cleaned and kept with the original; `near`
    is the remark that one stands at."""
    for number, (picture, clean, focus) in enumerate(cleaned(document, parsed)):
        if clean is None:
            continue
        name = original_storage.save(clean.name, clean)
        yield {
            "n": number,
            "file": name,
            "alternative": picture.alternative.text if picture.alternative else "",
            "caption": picture.caption.text if picture.caption else "",
            "near": picture.before_remark,
            "role": picture.role,
            **(focus or PORTRAIT_FOCUS),
        }


def cleaned(
    document: Document, parsed: ParsedBulletin
) -> Iterator[tuple[ParsedPicture, ContentFile[bytes] | None, dict[str, int] | None]]:
    """Every picture, with its file where the document holds one that can be read, and what must
    stay in view of it where the document says so."""
    held = [each for p in document.paragraphs() for each in p.pictures]
    for number, picture in enumerate(parsed.pictures):
        data, focus = _inline(picture.target.text if picture.target else ""), None
        if data is None and len(held) == len(parsed.pictures):
            data, focus = held[number].data, _focus_of(held[number])
        try:
            yield picture, checked_picture(ContentFile(data or b"", name="picture")), focus
        except ValidationError:
            yield picture, None, focus


def _focus_of(picture: HeldPicture) -> dict[str, int] | None:
    if picture.focus is None:
        return None
    x, y = picture.focus
    return {"x": max(0, min(100, x)), "y": max(0, min(100, y))}


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
            give_portrait(remark, _kept(picture["file"], entry), entry["x"], entry["y"])
        elif kind in Picture.Role.values:
            name = _kept(picture["file"], entry)
            words = {"alternative": picture["alternative"], "caption": picture.get("caption", "")}
            hang(report, kind, name, words, entry["x"], entry["y"])


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


def give_portrait(remark: Remark, name: str, x: int, y: int) -> None:
    """To the speaker who has none; else it is that of the day."""
    known = [portrait_of(remark), remark.speaker.portrait if remark.speaker else None]
    if any(same_picture(each, name) for each in known if each):
        return
    owner = remark.speaker if remark.speaker and not remark.speaker.portrait else remark
    owner.portrait, owner.portrait_focus_x, owner.portrait_focus_y = name, x, y
    owner.save(update_fields=["portrait", "portrait_focus_x", "portrait_focus_y"])


def portrait_of(remark: Remark) -> Any:
    """What is printed beside the remark."""
    return remark.portrait or (remark.speaker.portrait if remark.speaker else None)


def hang(
    report: ImportReport, role: str, name: str, words: Mapping[str, str], x: int, y: int
) -> None:
    """Among the pictures of the issue, unless it is one of them."""
    assert report.bulletin
    own = list(report.bulletin.pictures.all())
    if any(same_picture(each.file, name) for each in own):
        return
    if role == Picture.Role.COVER and any(each.role == role for each in own):
        role = Picture.Role.GALLERY
    order = max((each.order for each in own), default=0) + 1
    picture = Picture(bulletin=report.bulletin, role=role, file=name, order=order)
    picture.focus_x, picture.focus_y = x, y
    for field, text in words.items():
        known: Any = Picture._meta.get_field(field)
        set_text(picture, field, report.languages[0], text[: known.max_length])
    picture.save()


def same_picture(kept: Any, name: str) -> bool:
    """Whether two stored pictures are one, perhaps written anew by another program."""
    if digest_in(str(kept)) == digest_in(name):
        return True
    try:
        with picture_storage.open(str(kept)) as one, picture_storage.open(name) as other:
            return looks_same(one, other)
    except OSError:
        return False


def looks_same(one: Any, other: Any) -> bool:
    """Of the same shape, and alike when seen from afar."""
    with Image.open(one) as first, Image.open(other) as second:
        ratio = first.width * second.height / (first.height * second.width)
        seen = [
            image.convert("RGB").resize((_FAR, _FAR), Image.Resampling.BOX).tobytes()
            for image in (first, second)
        ]
    differences = [abs(a - b) for a, b in zip(*seen, strict=True)]
    return abs(ratio - 1) < 0.02 and sum(differences) < _ALIKE * len(differences)
