"""Stored files are content-addressed: the SHA-256 of the bytes is the name, so a file never
changes under its name and the same file is kept once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path, PurePosixPath
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


def digest_of(file: File[Any]) -> str:
    sha = hashlib.sha256()
    file.seek(0)
    for chunk in iter(lambda: file.read(1 << 20), b""):
        sha.update(chunk)
    file.seek(0)
    return sha.hexdigest()


def digest_in(name: str) -> str:
    """The digest that a stored file's name carries."""
    return PurePosixPath(name).stem


@deconstructible
class ContentAddressedStorage(FileSystemStorage):
    """Files under the digest of their content, in a folder of the data directory.

    Deleting is left to housekeeping: an older edition may name the same bytes.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__()

    @property
    def base_location(self) -> Any:
        return settings.LMEC_DATA_DIR / self.folder

    @property
    def location(self) -> str:
        return str(self.base_location)

    def save(self, name: str | None, content: Any, max_length: int | None = None) -> str:
        digest = digest_of(content)
        suffix = PurePosixPath(name or "").suffix.lower()
        stored = f"{digest[:2]}/{digest}{suffix}"
        return stored if self.exists(stored) else super().save(stored, content, max_length)

    def _save(self, name: str, content: Any) -> str:
        """By rename, so that two who save the same file at once both end with it whole."""
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as part:
            for chunk in content.chunks():
                part.write(chunk)
        os.chmod(part.name, 0o644)
        os.replace(part.name, target)
        return name

    def url(self, name: str | None) -> str:
        return f"/{self.folder}/{name}"

    def delete(self, name: str) -> None:
        return


picture_storage = ContentAddressedStorage("media/pictures")
attachment_storage = ContentAddressedStorage("media/attachments")
#: Imported originals: kept with the draft, never served to the public.
original_storage = ContentAddressedStorage("originals")
