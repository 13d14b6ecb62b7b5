"""What an approval stands for: exactly the texts that were approved.

Whoever changes a text of a language that is in review or approved brings it back to work, the
source included, and the step is logged; so does who changes the source where a language shows it.
Who undoes the change makes it what it was again: it is the same text, and somebody has already
looked at it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from modeltranslation.translator import translator

from bulletins.blocks import blocks_of
from bulletins.content import fingerprint
from bulletins.models import Bulletin, Step, TranslatedBlock, Translation
from lmec.languages import CODES, text_in

_PARTS = ("sections", "remarks", "pictures", "attachments")
#: States in which a text has been let go of by who wrote it.
PASSED = (Translation.State.IN_REVIEW, Translation.State.APPROVED)


def texts_of(bulletin: Bulletin, language: str, kept: Collection[str] = ()) -> str:
    """A fingerprint of everything that a reader of this language gets to read of the issue; ''
    when nothing is written. The order of parts and white space do not count. `kept` are the
    blocks that stand in the source language on purpose: the source's words are read there."""
    pieces = sorted(_pieces(bulletin, language))
    if not pieces:
        return ""
    return fingerprint("\n".join([*pieces, *sorted(_from_source(bulletin, language, kept))]))


def _pieces(bulletin: Bulletin, language: str) -> Iterator[str]:
    records: list[Any] = [bulletin]
    for parts in _PARTS:
        records += getattr(bulletin, parts).all()
    for record in records:
        for name in translator.get_options_for_model(type(record)).all_fields:
            if text := text_in(record, name, language).strip():
                yield f"{record.uuid}:{name}:{fingerprint(text)}"


def _from_source(bulletin: Bulletin, language: str, kept: Collection[str]) -> Iterator[str]:
    for place in blocks_of(bulletin) if kept else ():
        text = place.text(bulletin.source_language)
        is_read = place.key in kept and not place.text(language) and not place.on_record(language)
        if is_read and text:
            yield f"{place.key}:source:{fingerprint(text)}"


def _kept(bulletin: Bulletin) -> dict[str, set[str]]:
    """By language, the blocks that are shown in the source language on purpose."""
    found: dict[str, set[str]] = defaultdict(set)
    chosen = TranslatedBlock.objects.filter(
        translation__bulletin=bulletin, choice=TranslatedBlock.Choice.KEEP_SOURCE
    ).exclude(translation__language=bulletin.source_language)
    for language, key in chosen.values_list("translation__language", "key"):
        found[language].add(key)
    return found


def follow(bulletin: Bulletin, *, by: Any) -> None:
    """Note who changed the texts of which language, and what that means for its state. Called
    after every way of writing, in its transaction; and before it with nobody's name, so that
    nobody passes for the author of what stood there already."""
    fresh = Bulletin.objects.get(pk=bulletin.pk)
    models.prefetch_related_objects([fresh], *_PARTS)
    known = {found.language: found for found in fresh.translations.all()}
    kept = _kept(fresh)
    for language in CODES:
        texts = texts_of(fresh, language, kept[language])
        found = known.get(language)
        if (found.written if found else "") != texts:
            _note(fresh, language, texts, by)


def _note(bulletin: Bulletin, language: str, texts: str, by: Any) -> None:
    found, _created = Translation.objects.get_or_create(bulletin=bulletin, language=language)
    if not found.written and found.state in PASSED and not found.passed:
        # Accepted before anybody kept what it was that was accepted.
        found.passed, found.passed_state = texts, found.state
    found.written = texts
    before = found.state
    if found.state in PASSED and texts != found.passed:
        found.state = Translation.State.IN_PROGRESS
        log(found, Step.Act.CHANGED, before=before, by=by)
    elif found.passed_state and texts == found.passed and found.state not in PASSED:
        found.state = found.passed_state
        log(found, Step.Act.UNDONE, before=before, by=by)
    elif found.state == Translation.State.NOT_STARTED:
        found.state = Translation.State.IN_PROGRESS
    found.save(update_fields=["written", "passed", "passed_state", "state"])
    if getattr(by, "pk", None):
        found.authors.add(by)


@dataclass(frozen=True)
class HandBack:
    """Why a language came back, until it is handed over again."""

    language: str
    by_name: str
    reason: str
    at: dt.datetime


def with_last_step(found: models.QuerySet[Translation]) -> Any:
    """Languages with the last step of their texts, for `handed_back`."""
    outer = models.OuterRef
    return found.annotate(**last_step(outer("bulletin"), outer("language")))


def last_step(bulletin: Any, language: Any) -> dict[str, models.Subquery]:
    steps = Step.objects.of_text().filter(bulletin=bulletin, language=language)
    names = ("act", "by_name", "reason", "at")
    return {f"last_{name}": models.Subquery(steps.values(name)[:1]) for name in names}


def handed_back(found: Any, language: str = "") -> HandBack | None:
    if found is None or found.last_act != Step.Act.HAND_BACK:
        return None
    code = language or found.language
    return HandBack(code, found.last_by_name, found.last_reason, found.last_at)


def log(
    found: Translation, act: str, *, before: str, by: Any, reason: str = "", **more: Any
) -> Step:
    return Step.objects.create(
        bulletin_id=found.bulletin_id,
        language=found.language,
        act=act,
        before=before,
        after=found.state,
        by=by if getattr(by, "pk", None) else None,
        by_name=by.get_username() if by is not None else "",
        reason=reason,
        texts=found.written,
        **more,
    )
