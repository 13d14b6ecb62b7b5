"""An issue in three languages, and the ways in which people edit it."""

from __future__ import annotations

from bulletins import publishing, translating
from bulletins.content import fingerprint
from bulletins.models import Bulletin
from lmec.languages import CODES, column
from tests import builders

LANGUAGES = ("zh-hans", "en", "th")


class Issue:
    """An issue whose Chinese is the source, translated into English and Thai. Its texts are known
    by short names: headline, lead, closing, words1, position1, heading, caption."""

    def __init__(self) -> None:
        made = builders.make_bulletin(
            2023, 4, languages=list(LANGUAGES), remarks_from=["kh", "la"]
        )
        section = builders.add_section(made, "另一则", heading_en="Another", heading_th="อีก")
        made.pictures.create(
            file=builders.picture_file(), order=1,
            caption_zh_hans="图片", caption_en="Picture", caption_th="ภาพ",
        )  # fmt: skip
        self.pk, self.section = made.pk, section
        self.remarks = list(made.remarks.all())
        self.by = builders.make_user()
        translating.record_changes(made, {})

    @property
    def bulletin(self) -> Bulletin:
        return Bulletin.objects.get(pk=self.pk)

    def key(self, name: str) -> str:
        kinds = {"words": "text", "position": "position"}
        for start, field in kinds.items():
            if name.startswith(start):
                return f"remark:{self.remarks[int(name[len(start) :]) - 1].uuid}:{field}"
        if name == "heading":
            return f"section:{self.section.uuid}:heading"
        if name == "caption":
            return f"picture:{self.bulletin.pictures.get().uuid}:caption"
        return name

    def place(self, name: str) -> translating.Place:
        key = self.key(name)
        return next(p for p in translating.blocks_of(self.bulletin) if p.key == key)

    def text(self, language: str, name: str) -> str:
        return self.place(name).text(language)

    def write(self, language: str, name: str, text: str, **options) -> None:
        """As every way of writing does it."""
        before = translating.snapshot(self.bulletin)
        place = self.place(name)
        setattr(place.record, column(place.field, language), text)
        place.record.save()
        translating.record_changes(self.bulletin, before, **options)

    def edit(self, name: str, text: str = "新的原文") -> str:
        """Change the source; the fingerprint of the text before."""
        before = fingerprint(self.text(self.bulletin.source_language, name))
        self.write(self.bulletin.source_language, name, text)
        return before

    def minor(self, name: str, before: str) -> None:
        publishing.mark_minor(self.bulletin, key=self.key(name), before=before, by=self.by)

    def checked(self, language: str, name: str) -> None:
        key = self.key(name)
        publishing.mark_checked(self.bulletin, language=language, key=key, by=self.by)

    def save_unchanged(self) -> None:
        before = translating.snapshot(self.bulletin)
        self.bulletin.save()
        translating.record_changes(self.bulletin, before)

    def switch_source(self, language: str) -> None:
        before = translating.snapshot(self.bulletin)
        Bulletin.objects.filter(pk=self.pk).update(source_language=language)
        translating.record_changes(self.bulletin, before)

    def reorder(self) -> None:
        before = translating.snapshot(self.bulletin)
        first, second = self.bulletin.remarks.all()
        type(first).objects.filter(pk=first.pk).update(order=9)
        type(first).objects.filter(pk=second.pk).update(order=1)
        translating.record_changes(self.bulletin, before)

    def restore(self, before: translating.Snapshot) -> None:
        """Put all texts back as they were then."""
        now = translating.snapshot(self.bulletin)
        for place in translating.blocks_of(self.bulletin):
            fresh = type(place.record).objects.get(pk=place.record.pk)
            for code in CODES:
                setattr(fresh, column(place.field, code), before.text(code, place.key))
            fresh.save()
        translating.record_changes(self.bulletin, now)

    def outdated(self) -> set[str]:
        """'en lead' for each outdated block, under its short name."""
        names = ["headline", "lead", "closing", "heading", "caption"]
        for number, remark in enumerate(self.remarks, start=1):
            if type(remark).objects.filter(pk=remark.pk).exists():
                names += [f"words{number}", f"position{number}"]
        by_key = {self.key(name): name for name in names}
        return {
            f"{code} {by_key[place.key]}"
            for code in CODES
            for place in translating.outdated(self.bulletin, code)
        }
