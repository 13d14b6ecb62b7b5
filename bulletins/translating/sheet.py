"""A bulletin in one language for the desk: source beside target, block by block in printed
order, read in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from bulletins import approval
from bulletins.blocks import Place, blocks_of
from bulletins.content import fingerprint
from bulletins.models import (
    Bulletin,
    Picture,
    Remark,
    RemarkBody,
    Section,
    SourceText,
    TranslatedBlock,
    Translation,
)
from lmec.merging import mark_of

from .staleness import fits, is_chosen


@dataclass
class Row:
    """One block: what it says in both languages, and how far it is."""

    place: Place
    source: str
    target: str
    known: TranslatedBlock | None
    is_source: bool  # the sheet is of the source language itself
    on_record: str = ""  # a name that readers get where none is typed here
    former: str = ""  # the source text it was made from, where that is another one and known

    @property
    def key(self) -> str:
        return self.place.key

    @property
    def mark(self) -> str:
        """What the target is recognised by when it comes back."""
        return mark_of(self.target)

    @property
    def source_print(self) -> str:
        return fingerprint(self.source)

    @property
    def state(self) -> str:
        """missing, outdated, machine, left_out, kept, on_record, done."""
        if self.is_source:
            return "done"
        if not self.target:
            return self._without_target
        if not fits(self.known, self.source):
            return "outdated"
        return "machine" if self.known and self.known.machine else "done"

    @property
    def _without_target(self) -> str:
        choices = TranslatedBlock.Choice
        if is_chosen(self.known):
            assert self.known
            return "left_out" if self.known.choice == choices.LEAVE_OUT else "kept"
        return "on_record" if self.on_record else "missing"

    @property
    def shown_instead(self) -> str:
        """What readers get where there is no translation."""
        return self.on_record or (self.source if self.state == "kept" else "")

    @property
    def is_read_in_source(self) -> bool:
        """Whether readers get the words of the source."""
        return not (self.target or self.on_record) and self.state == "kept"

    @property
    def is_open(self) -> bool:
        """Whether somebody has something to do here."""
        return self.state in ("missing", "outdated", "machine")

    @property
    def is_outdated(self) -> bool:
        return self.state == "outdated"

    @property
    def may_be_minor(self) -> bool:
        return self.is_outdated and bool(self.former)

    @property
    def is_line(self) -> bool:
        """One line, not running text."""
        return isinstance(self.field, models.CharField)

    @property
    def max_length(self) -> int | None:
        return getattr(self.field, "max_length", None) if self.is_line else None

    @property
    def field(self) -> models.Field[Any, Any]:
        found = self.place.record._meta.get_field(self.place.field)
        assert isinstance(found, models.Field)
        return found


@dataclass
class Sheet:
    """All blocks that have a text in the source, or one in the language."""

    bulletin: Bulletin
    language: str
    translation: Translation | None
    handed_back: approval.HandBack | None = None
    rows: list[Row] = field(default_factory=list)
    #: What is known of its blocks, those of shared texts included, by key.
    known: dict[str, TranslatedBlock] = field(default_factory=dict)

    @property
    def is_source(self) -> bool:
        return self.language == self.bulletin.source_language

    def row(self, key: str) -> Row | None:
        return next((row for row in self.rows if row.key == key), None)

    def count(self, *states: str) -> int:
        return sum(row.state in states for row in self.rows)

    @property
    def done(self) -> int:
        return sum(not row.is_open for row in self.rows)


def read(bulletin: Bulletin, language: str, *, is_fresh: bool = False) -> Sheet:
    """The sheet as the records stand now; `is_fresh` says that the bulletin was just loaded and
    nothing of it yet looked at."""
    found = bulletin if is_fresh else with_shared(Bulletin.objects.all()).get(pk=bulletin.pk)
    models.prefetch_related_objects(
        [found],
        models.Prefetch("sections", with_shared(Section.objects.all())),
        models.Prefetch("remarks", _remarks()),
        models.Prefetch("pictures", Picture.objects.select_related("section")),
        "attachments",
    )
    source = found.source_language
    known = _known(found, language)
    known_of: Any = next(iter(known.values()), None) or _translation(found, language)
    sheet = Sheet(
        found,
        language,
        getattr(known_of, "translation", known_of),
        approval.handed_back(known_of, language),
        known=known,
    )
    for place in blocks_of(found):
        row = Row(
            place,
            place.text(source),
            place.text(language),
            known.get(place.key),
            is_source=language == source,
            on_record=place.on_record(language),
        )
        if row.source or row.target:
            sheet.rows.append(row)
        if row.is_outdated and row.known:
            row.former = getattr(row.known, "former", None) or ""
    return sheet


def with_shared(records: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """Issues or sections together with the records whose texts they print beside their own."""
    joined = ["meeting__series", "meeting__parent"]
    return records.select_related(*joined, *(["imprint"] if records.model is Bulletin else []))


def _known(bulletin: Bulletin, language: str) -> dict[str, TranslatedBlock]:
    """What is known of the blocks, each with the text that it was made from."""
    made_from = SourceText.objects.filter(
        fingerprint=models.OuterRef("made_from"), language=bulletin.source_language
    )
    blocks = TranslatedBlock.objects.filter(
        translation__bulletin=bulletin, translation__language=language
    )
    blocks = blocks.select_related("translation__assignee").annotate(
        former=models.Subquery(made_from.values("text")[:1]),
        **approval.last_step(bulletin.pk, language),
    )
    return {block.key: block for block in blocks}


def _translation(bulletin: Bulletin, language: str) -> Any:
    found = Translation.objects.filter(bulletin=bulletin, language=language)
    return approval.with_last_step(found).first()


def _remarks() -> models.QuerySet[Remark]:
    bodies = RemarkBody.objects.select_related("ministry__country", "country")
    return Remark.objects.select_related("speaker").prefetch_related(
        models.Prefetch("bodies", bodies)
    )
