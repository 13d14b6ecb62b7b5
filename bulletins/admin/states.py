"""How far each language of an issue is: what is missing, what is outdated, what is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import translation

from bulletins import approval, commenting, comparing, permissions, publishing, translating
from bulletins.admin.steps import Act, acts_of
from bulletins.compiling import compile_languages
from bulletins.models import Bulletin, Edition, TranslatedBlock, Translation
from lmec.languages import LANGUAGES, column

#: Stands for every missing block of a language where a choice is made for all at once.
EVERY = "*"
_PREFIXES = {
    "section": "sections",
    "remark": "remarks",
    "picture": "pictures",
    "attachment": "attachments",
}


@dataclass(frozen=True)
class BlockLink:
    """A block by its name, and where on the issue's page it is typed."""

    key: str
    name: str
    element: str
    source: str


@dataclass(frozen=True)
class LanguageState:
    code: str
    own_name: str
    label: str  # the state in words
    kind: str  # for its colour: not_started, machine, in_progress, in_review, approved
    is_source: bool
    assignee: str
    reviewer: str
    acts: list[Act]  # which this user may take now
    may_write: bool
    comments: int  # threads that are open
    preview: str
    public: str  # the address of the public page
    current: Edition | None
    is_begun: bool
    written: str  # a fingerprint of its texts, which goes along when they are approved
    lost_approval: bool  # it was approved, and changed since
    missing: list[BlockLink] = field(default_factory=list)
    outdated: list[BlockLink] = field(default_factory=list)
    #: In how many pieces the draft differs from what readers have.
    changes: int = 0

    @property
    def is_complete(self) -> bool:
        return self.is_begun and not self.missing


def unpublished(bulletin: Bulletin) -> dict[str, int]:
    """Of every published language: in how many pieces its draft differs from what is public."""
    current = {edition.language: edition for edition in bulletin.editions.current()}
    drafts = compile_languages(bulletin, current) if current else {}
    return {
        code: len(comparing.compare(edition.content, drafts[code]))
        for code, edition in current.items()
    }


def states_of(
    bulletin: Bulletin, user: Any = None, changes: Mapping[str, int] | None = None
) -> list[LanguageState]:
    """The languages of an issue, each with the steps that are open to this user."""
    prefetch_related_objects([bulletin], "sections", "remarks__speaker", "pictures", "attachments")
    working = {t.language: t for t in _working(bulletin)}
    editions = {e.language: e for e in bulletin.editions.current().defer("content_json")}
    elements = elements_of(bulletin)
    comments = commenting.open_counts(bulletin)
    states = []
    for language in LANGUAGES:
        code = language.code
        found = working.get(code)
        kind, label = state_of(bulletin, code, found)

        def links(places: list[translating.Place], code: str = code) -> list[BlockLink]:
            return [_link(bulletin, place, code, elements) for place in places]

        states.append(
            LanguageState(
                code=code,
                own_name=language.own_name,
                label=label,
                kind=kind,
                is_source=code == bulletin.source_language,
                assignee=str(found.assignee or "") if found else "",
                reviewer=str(found.reviewer or "") if found else "",
                acts=acts_of(user, bulletin, code, kind, found) if user else [],
                comments=comments.get(code, 0),
                may_write=bool(user) and permissions.may_write(user, bulletin, code),
                preview=preview_url(bulletin, code),
                public=public_url(bulletin, code),
                current=editions.get(code),
                is_begun=translating.is_begun(bulletin, code),
                written=found.written if found else "",
                lost_approval=_lost_approval(found),
                missing=links(translating.missing(bulletin, code)),
                outdated=links(translating.outdated(bulletin, code)),
                changes=(changes or {}).get(code, 0),
            )
        )
    return states


def standings(bulletin: Bulletin, states: list[LanguageState]) -> dict[str, dict[str, list[str]]]:
    """By language, the fields of the form that count otherwise than by what stands in them:
    settled where no translation is wanted, open where one is there and has to be looked at."""
    elements = elements_of(bulletin)
    places = {place.key: place for place in translating.blocks_of(bulletin)}
    found: dict[str, dict[str, list[str]]] = {
        state.code: {"settled": [], "open": [link.element for link in state.outdated]}
        for state in states
    }
    known = TranslatedBlock.objects.filter(translation__bulletin=bulletin)
    for block in known.select_related("translation"):
        code, place = block.translation.language, places.get(block.key)
        how = "settled" if translating.is_chosen(block) else "open" if block.machine else ""
        if place and how:
            found[code][how].append(_element(place, code, elements))
    return found


def _element(place: translating.Place, code: str, elements: dict[Any, str]) -> str:
    return f"id_{elements[place.record]}{column(place.field, code)}"


def _lost_approval(found: Translation | None) -> bool:
    if found is None or found.state in approval.PASSED:
        return False
    return found.passed_state == Translation.State.APPROVED


def _working(bulletin: Bulletin) -> Any:
    found = bulletin.translations.select_related("assignee", "reviewer")
    return found.prefetch_related("authors")


def state_of(bulletin: Bulletin, code: str, found: Translation | None) -> tuple[str, str]:
    """A language's state: for its colour, and in words."""
    state = Translation.State(found.state) if found else Translation.State.NOT_STARTED
    if state == Translation.State.NOT_STARTED and code == bulletin.source_language:
        state = Translation.State.IN_PROGRESS  # an issue begins with its source
    return state.value, str(state.label)


def preview_url(bulletin: Bulletin, language: str) -> str:
    with translation.override(language):
        return reverse("bulletins:preview", args=[bulletin.uuid])


def public_url(bulletin: Bulletin, language: str) -> str:
    with translation.override(language):
        return reverse("bulletins:detail", args=[bulletin.year, bulletin.number])


def elements_of(bulletin: Bulletin) -> dict[Any, str]:
    """The start of the form's element names for every part, as the issue's page numbers them."""
    starts: dict[Any, str] = {bulletin: ""}
    for prefix in _PREFIXES.values():
        parts = sorted(getattr(bulletin, prefix).all(), key=lambda part: (part.order, part.pk))
        starts |= {part: f"{prefix}-{index}-" for index, part in enumerate(parts)}
    return starts


def _link(
    bulletin: Bulletin, place: translating.Place, code: str, elements: dict[Any, str]
) -> BlockLink:
    return BlockLink(
        key=place.key,
        name=publishing.place_name(place),
        element=_element(place, code, elements),
        source=place.text(bulletin.source_language),
    )
