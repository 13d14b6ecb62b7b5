"""The exchange file: a bulletin's contents, one for each language it has, with its pictures.

Reading it back (`importing`) and writing it again gives the same bytes.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable

from bulletins.compiling import compile_bulletin
from bulletins.content import to_json
from bulletins.models import Bulletin
from bulletins.translating import is_begun
from lmec.files import attachment_storage, picture_storage
from lmec.languages import CODES

EXCHANGE_FORMAT = 1


def languages_of(bulletin: Bulletin) -> list[str]:
    """The languages with any text of their own, the source first."""
    source = bulletin.source_language
    others = [code for code in CODES if code != source and is_begun(bulletin, code)]
    return [source, *others]


def export_json(bulletin: Bulletin, languages: Iterable[str] = ()) -> str:
    """Canonical JSON of {"exchange": 1, "contents": [...], "files": {stored name: base64}}."""
    contents = [compile_bulletin(bulletin, code) for code in languages or languages_of(bulletin)]
    pictures = {i.file_name for found in contents for i in found.images()}
    attachments = {a.stored_name for found in contents for a in found.attachments}
    files = {}
    for storage, names in ((picture_storage, pictures), (attachment_storage, attachments)):
        for name in sorted(names):
            if storage.exists(name):
                with storage.open(name) as file:
                    files[name] = base64.b64encode(file.read()).decode()
    exchange = {
        "exchange": EXCHANGE_FORMAT,
        "contents": [json.loads(to_json(found)) for found in contents],
        "files": files,
    }
    return json.dumps(exchange, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
