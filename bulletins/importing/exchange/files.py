"""The pictures and attachments that an exchange file brings along. They keep their bytes, since
their digest is their name, so they are checked and not re-encoded."""

from __future__ import annotations

import io
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from lmec.fields import DOCUMENT_SUFFIXES
from lmec.files import digest_in, digest_of, picture_storage
from lmec.renditions import FORMATS, is_too_large

from ..reading import UnreadableDocument


def stored(storage: Any, name: str, files: dict[str, bytes]) -> str:
    """The name of a stored file, taken in from the exchange where it is not there yet."""
    if not _is_allowed(storage, name):
        raise UnreadableDocument("bad_exchange", reason=f"{name} is of no allowed kind")
    if storage.exists(name):
        return name
    data = files.get(name)
    if data is None or digest_of(ContentFile(data)) != digest_in(name):
        raise UnreadableDocument("bad_exchange", reason=f"the file {name} is missing")
    if storage is picture_storage:
        _check_picture(name, data)
    return str(storage.save(name, ContentFile(data)))


def _is_allowed(storage: Any, name: str) -> bool:
    """A digest's own name and nothing else: no path may lead out of the storage."""
    digest, suffix = digest_in(name), PurePosixPath(name).suffix
    suffixes = FORMATS.values() if storage is picture_storage else DOCUMENT_SUFFIXES
    return name == f"{digest[:2]}/{digest}{suffix}" and suffix in suffixes


def _check_picture(name: str, data: bytes) -> None:
    try:
        with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as image:
            if is_too_large(image):
                raise UnreadableDocument("bad_exchange", reason=f"{name} is too large")
            image.verify()
    except (OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadableDocument("bad_exchange", reason=f"{name} is no picture") from error
