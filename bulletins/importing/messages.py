"""The sentences of importing: why a document was refused, and what an editor is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from .reading import UnreadableDocument
from .regexes import regex

_REFUSALS = {
    "empty": gettext_noop("The file is empty."),
    "too_large": gettext_noop("The file is larger than %(limit)s MB."),
    "too_long": gettext_noop("The file has more than %(limit)s lines."),
    "binary": gettext_noop(
        "The file cannot be read as text. Save it as plain text, Markdown or .docx."
    ),
    "too_demanding": gettext_noop(
        "Reading the file takes more time or memory than any bulletin needs."
    ),
    "too_deep": gettext_noop("Tables or text boxes in the file are nested too deeply."),
    "too_many_parts": gettext_noop("The file is made of more parts than any bulletin needs."),
    "too_large_unpacked": gettext_noop("Unpacked, the file would be larger than %(limit)s MB."),
    "too_many_pixels": gettext_noop(
        "A picture in the file has more than %(limit)s million pixels. Make it smaller."
    ),
    "too_many_pages": gettext_noop("The file has more than %(limit)s pages."),
    "huge_page": gettext_noop("A page of the file is larger than any paper."),
    "encrypted": gettext_noop(
        "The file is protected by a password. Save it again without a password."
    ),
    "damaged": gettext_noop("The file is damaged or incomplete."),
    "unreadable": gettext_noop(
        "The file could not be read to its end. Open it in its program, save it again, and try "
        "once more."
    ),
    "macros": gettext_noop("The file holds macros. Save it again as .docx, without macros."),
    "entities": gettext_noop(
        "The file holds XML entities, which no office program writes. It was not read."
    ),
    "picture": gettext_noop(
        "The file is a picture. Its text would first have to be recognised, which this site does "
        "not do."
    ),
    "image_only": gettext_noop(
        "The file holds pictures and no text. Its text would first have to be recognised, which "
        "this site does not do."
    ),
    "other_format": gettext_noop(
        "The file is in the format %(format)s. Save it as .docx and import that."
    ),
    "not_a_bulletin": gettext_noop(
        "The file is not a Word, PDF, HTML or text document, whatever its name says."
    ),
    "encoding": gettext_noop(
        "The file is not written in UTF-8, UTF-16 or GB18030. Save it again in UTF-8."
    ),
    "missing": gettext_noop("The file cannot be opened: %(reason)s."),
    "no_issue": gettext_noop(
        "The document does not say of which year and number the issue is, such as 2022年 第13期."
    ),
    "no_date": gettext_noop("The document has no date, such as 2022年9月29日."),
    "bad_exchange": gettext_noop("The file is not a bulletin in the exchange format: %(reason)s."),
    "other_identity": gettext_noop(
        "There already is an issue %(issue)s with another identity. Nothing was changed."
    ),
}
_DOUBTS = {
    "another_text": gettext_noop(
        "The issue %(issue)s is on record: “%(headline)s”, dated %(date)s. This document, "
        "“%(own)s”, has nothing but the number in common with it. Is it the same issue?"
    ),
    "no_date": gettext_noop("The document has no masthead date; the meeting's was taken."),
    "no_headline": gettext_noop("No headline was found."),
    "two_spellings": gettext_noop("One name is written in two ways: %(one)s, %(other)s."),
    "two_positions": gettext_noop(
        "The position of %(name)s is given in two ways: %(one)s; %(other)s."
    ),
    "no_words": gettext_noop("%(name)s is listed without words."),
    "named_without_block": gettext_noop(
        "The lead names %(name)s, who has no speaker block of this name."
    ),
    "closing_unsure": gettext_noop("Is this the closing, or does the last speaker go on?"),
    # What is new is made with the draft: before that, while it is under review, nothing is.
    "unknown_ministry": gettext_noop(
        "No ministry on record is called %(name)s; a new one is made with the draft."
    ),
    "ambiguous_ministry": gettext_noop("Several ministries on record are called %(name)s."),
    "like_ministry": gettext_noop("%(name)s may be the ministry on record %(other)s."),
    "unknown_instrument": gettext_noop(
        "No instrument on record is called %(name)s; a new one is made with the draft."
    ),
    "like_instrument": gettext_noop("%(name)s may be the instrument on record %(other)s."),
    "two_people": gettext_noop("Several speakers on record are called %(name)s: %(others)s."),
    "like_person": gettext_noop(
        "%(name)s may be the speaker on record %(others)s; a new speaker is made with the draft."
    ),
    "other_country": gettext_noop(
        "A speaker called %(name)s is on record for another country; a new speaker is made with "
        "the draft."
    ),
    "position_differs": gettext_noop(
        "The position printed for %(name)s is not the one on record: %(one)s; %(other)s."
    ),
    "both_changed": gettext_noop(
        "%(where)s was changed here and in the document. Yours was kept; the document has: "
        "%(other)s"
    ),
    "not_in_document": gettext_noop("The document no longer has %(name)s; the remark was kept."),
    "too_long": gettext_noop(
        "%(where)s is longer than its field; it is among the left-over text."
    ),
    "serial_taken": gettext_noop("Another issue has the running number %(serial)s."),
    "bad_email": gettext_noop("%(email)s is not an e-mail address."),
}


_NOTICES = {
    "zawgyi": gettext_noop(
        "The Burmese was typed in Zawgyi and was converted to Unicode. Please read it through."
    ),
    "tracked_changes": gettext_noop(
        "The document has tracked changes; it was read as if all of them were accepted."
    ),
    "hidden_text": gettext_noop(
        "The document has hidden text; it was not imported and is among the left-over text."
    ),
    "unknown_letters": gettext_noop(
        "Some letters of the PDF cannot be told; they are shown as �. Please read it through."
    ),
    "unseen_picture": gettext_noop(
        "A picture of the PDF could not be read. Its place is kept; please add the picture."
    ),
    "not_understood": gettext_noop(
        "What the document says could not be told apart. All of its text is left over: send each "
        "passage to its field."
    ),
    "unread_part": gettext_noop(
        "The document includes another document, which was not read. Open it and save it again."
    ),
}


#: A stored day.
_DAY = regex(r"\d{4}-\d\d-\d\d")


def notice(code: str) -> str:
    """What an editor should know of how the document was read."""
    return _(_NOTICES[code]) if code in _NOTICES else code


def refusal(error: UnreadableDocument) -> str:
    """One clear sentence for the user."""
    return _(_REFUSALS[error.code]) % error.params


def doubt(code: str, params: Mapping[str, Any]) -> str:
    return _(_DOUBTS[code]) % {name: _as_read(value) for name, value in params.items()}


def _as_read(value: Any) -> Any:
    """A day, stored or not, as readers of the language in use write it."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):  # signs like those of a day
            value = dt.date.fromisoformat(value)
    return formats.date_format(value, "DATE_FORMAT") if isinstance(value, dt.date) else value


def plain(code: str) -> str:
    """The sentence of a doubt that names nothing; the code where there is none."""
    sentence = _DOUBTS.get(code, "")
    return _(sentence) if sentence and "%(" not in sentence else code


def question(asked: Mapping[str, Any]) -> str:
    """A stored question, in the language of whoever reads it now."""
    if asked.get("subject", "").startswith("notice:"):
        return notice(asked["code"])
    if asked["code"] in _DOUBTS and "params" in asked:
        return doubt(asked["code"], asked["params"])
    return asked.get("message", asked["code"])
