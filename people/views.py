"""The pages of speakers: who spoke, under all their names, and everything they said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from lmec import collation, lettering
from lmec.languages import text_and_language, text_in
from lmec.pagestore import public_page
from lmec.paging import page_of
from lmec.records import far_side
from lmec.redirects import by_slug, follows_moves

from . import linked_data
from .finding import NameSearch, named
from .models import Appointment, AppointmentMinistry, Speaker

SPEAKERS_A_PAGE = 120
REMARKS_A_PAGE = 30


@public_page
def speaker_list(request: HttpRequest) -> HttpResponse:
    language = request.LANGUAGE_CODE
    search = NameSearch(request.GET)
    speakers: Iterable[Speaker] = Speaker.objects.public()
    if search.wanted:
        speakers = named(Speaker.objects.public().prefetch_related("aliases"), search.wanted)
    entries = sorted((Entry(speaker, language) for speaker in speakers), key=Entry.sort_key)
    pages = page_of(request.GET, len(entries), SPEAKERS_A_PAGE)
    shown = entries[pages.window]
    letters = lettering.bar(entries, Entry.letter, pages)
    add_latest_posts(shown, language)
    context = {
        "section": "speakers",
        "search": search,
        "robots": "noindex, follow" if search.wanted else "",
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "letters": letters,
        "groups": lettering.groups(shown, Entry.letter, letters),
    }
    return TemplateResponse(request, "people/speaker_list.html", context)


@public_page
@follows_moves
def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    speaker = by_slug(Speaker.objects.public().select_related("country"), slug)
    passages = speaker.passages.shown_in(request.LANGUAGE_CODE)
    pages = page_of(request.GET, passages.count(), REMARKS_A_PAGE)
    shown = passages.newest_first().select_related("edition")[pages.window]
    remarks = [Appearance.of(passage) for passage in shown]
    posts = posts_on_record(speaker)
    portraits = (each.remark.portrait for each in remarks if each.remark)
    context = {
        "section": "speakers",
        "speaker": speaker,
        "portrait": next((portrait for portrait in portraits if portrait), None),
        "posts": posts,
        "data": linked_data.person(speaker, posts),
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "remarks": remarks,
    }
    return TemplateResponse(request, "people/speaker_detail.html", context)


class Entry:
    """A speaker in the index, with the post held when last heard."""

    def __init__(self, speaker: Speaker, language: str) -> None:
        self.speaker = speaker
        self.reader = language
        self.name, self.language = text_and_language(speaker, "name", language)
        self.sorted_as = text_in(speaker, "sort_name", self.language) or self.name
        self.latest: Any = None  # a passage
        self.countries: list[Any] = []

    def sort_key(self) -> collation.Key:
        return collation.sort_key(self.sorted_as, self.reader)

    def letter(self) -> str:
        return collation.initial(self.sorted_as, self.reader)


def add_latest_posts(entries: Iterable[Entry], language: str) -> None:
    by_speaker = {entry.speaker.pk: entry for entry in entries}
    affiliations = far_side(Speaker, "mentions").model.objects.filter(role="affiliation")
    latest = (
        far_side(Speaker, "passages")
        .filter(speaker__in=by_speaker)
        .shown_in(language)
        .newest_first()
        .prefetch_related(Prefetch("mentions", affiliations.select_related("country")))
    )
    order = latest.query.order_by
    for passage in latest.order_by("speaker_id", *order).distinct("speaker_id").defer("text"):
        entry = by_speaker[passage.speaker_id]
        entry.latest = passage
        entry.countries = [m.country for m in passage.mentions.all() if m.country]


def posts_on_record(speaker: Speaker) -> list[Appointment]:
    """Newest first; those that last before those that ended."""
    bodies = AppointmentMinistry.objects.select_related("ministry__country")
    posts = speaker.appointments.prefetch_related(Prefetch("bodies", bodies))
    return sorted(posts, key=lambda post: (post.valid_to or "9999", post.valid_from), reverse=True)


@dataclass(frozen=True)
class Appearance:
    """A remark in the words of its edition: the name, post and bodies of that day."""

    passage: Any
    edition: Any
    remark: Any  # the content's, or None for a passage without one

    @classmethod
    def of(cls, passage: Any) -> Appearance:
        edition = passage.edition
        return cls(passage, edition, edition.content.remark(passage.remark_number))
