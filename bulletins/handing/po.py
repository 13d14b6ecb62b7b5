"""PO (gettext), with polib. The block's key is the context; what is outdated or a machine's is
fuzzy, and the former source stands where PO keeps it."""

from __future__ import annotations

import re

import polib
from django.utils.translation import gettext as _

from .carried import MAX_UNITS, Handed, Unit, Unreadable

_SEEN = re.compile(r"^target-mark: ?([0-9a-f]*)$", re.MULTILINE)


def write(handed: Handed) -> bytes:
    file = polib.POFile(wrapwidth=0, check_for_duplicates=False)
    file.metadata = {
        "Project-Id-Version": f"LMEC Bulletins {handed.issue}",
        "Language": handed.language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": handed.source_language,
        "X-Bulletin": handed.issue,
        "X-Bulletin-Id": handed.identity,
    }
    for unit in handed.units:
        about = " · ".join(filter(None, [unit.label, unit.context]))
        entry = polib.POEntry(
            msgctxt=unit.key,
            msgid=unit.source,
            msgstr=unit.target,
            comment=f"{about}\ntarget-mark: {unit.seen or ''}",
        )
        if unit.former:
            entry.previous_msgid = unit.former
        if unit.target and unit.state == "initial":
            entry.flags.append("fuzzy")
        file.append(entry)
    return f"{file}\n".encode()


def read(data: bytes) -> Handed:
    try:
        text = data.decode("utf-8-sig").replace("\0", "")  # which no database keeps
    except UnicodeDecodeError as error:
        raise Unreadable(_("The file is not UTF-8.")) from error
    if "msgid" not in text or "\n" not in text:
        raise Unreadable(_("This is not a PO file."))
    try:
        # More than one line: never taken for the name of a file.
        file = polib.pofile(text)
    except (OSError, ValueError, IndexError, AttributeError) as error:
        raise Unreadable(_("This is not a PO file that can be read.")) from error
    entries = [entry for entry in file if entry.msgctxt and not entry.obsolete]
    if len(entries) > MAX_UNITS:
        raise Unreadable(_("The file holds too many texts."))
    meta = file.metadata
    return Handed(
        issue=meta.get("X-Bulletin", ""),
        identity=meta.get("X-Bulletin-Id", ""),
        source_language=meta.get("X-Source-Language", "").lower(),
        language=meta.get("Language", "").lower().replace("_", "-"),
        units=tuple(_unit(entry) for entry in entries),
    )


def _unit(entry: polib.POEntry) -> Unit:
    seen = _SEEN.search(entry.comment or "")
    is_done = bool(entry.msgstr) and not entry.fuzzy
    return Unit(
        key=entry.msgctxt,
        source=entry.msgid,
        target=entry.msgstr,
        state="translated" if is_done else "initial",
        seen=seen[1] if seen else None,
    )
