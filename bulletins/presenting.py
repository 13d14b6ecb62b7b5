"""What a page shows beside the words of an edition: who spoke for whom, which passages are
outdated. Made from edition content alone, so that a preview shows the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from bulletins.content import (
    Body,
    BulletinContent,
    Country,
    Meeting,
    Picture,
    Remark,
    Section,
    Text,
    fingerprint,
)

# The words of edition content, as a reader's page says them.
MODES = {"online": _("online"), "in_person": _("in person"), "hybrid": _("hybrid")}
ROLES = {
    "opening": _("opening"),
    "chair": _("chair"),
    "closing": _("closing remark"),
    "host": _("host"),
    "co_host": _("co-host"),
    "organiser": _("organiser"),
    "supporter": _("supporter"),
    "sponsor": _("sponsor"),
}
ATTACHMENTS = {
    "signed_pdf": _("signed PDF"),
    "statement": _("joint statement"),
    "agenda": _("agenda"),
    "presentation": _("presentation"),
    "other": _("other document"),
}


@dataclass(frozen=True)
class Delegation:
    """One country's bodies at a meeting, or one international body, and who spoke for it."""

    country: Country | None
    bodies: tuple[Body, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Story:
    """The main story of an issue, or a further one in a section of its own."""

    section: Section | None
    meeting: Meeting | None
    remarks: tuple[Remark, ...]
    pictures: tuple[Picture, ...]

    @cached_property
    def delegations(self) -> tuple[Delegation, ...]:
        return delegations_of(self.meeting, self.remarks) if self.meeting else ()


@dataclass(frozen=True)
class Issue:
    """An edition's content with what the page needs to know about it."""

    content: BulletinContent
    source: BulletinContent | None = None
    still_fits: Mapping[str, Collection[str]] = field(default_factory=dict)

    @cached_property
    def main(self) -> Story:
        found = self.content
        return Story(None, found.meeting, found.remarks_of(None), self._pictures(None))

    @cached_property
    def further(self) -> tuple[Story, ...]:
        found = self.content
        shown = {found.meeting.id} if found.meeting else set()
        stories = []
        for section in found.sections:
            meeting = (
                section.meeting if section.meeting and section.meeting.id not in shown else None
            )
            shown |= {meeting.id} if meeting else set()
            stories.append(
                Story(section, meeting, found.remarks_of(section.id), self._pictures(section))
            )
        return tuple(stories)

    def _pictures(self, section: Section | None) -> tuple[Picture, ...]:
        wanted = section.id if section else None
        return tuple(p for p in self.content.gallery if p.section == wanted)

    @cached_property
    def outdated(self) -> frozenset[str]:
        """The keys of the blocks whose source, as published, has changed since."""
        if self.source is None:
            return frozenset()
        return outdated_blocks(self.content, self.source, self.still_fits)

    @property
    def is_machine_made(self) -> bool:
        return self.content.origin == "machine"

    @property
    def documents(self) -> bool:
        return bool(self.content.attachments)


def outdated_blocks(
    content: BulletinContent,
    source: BulletinContent,
    still_fits: Mapping[str, Collection[str]],
) -> frozenset[str]:
    """Blocks that were made from another text than the source edition has now, and of which
    nobody said that they fit it all the same. A block of which nobody knows what it was made from
    raises no alarm."""
    if content.language == source.language:
        return frozenset()
    now = {block.key: fingerprint(block.text) for block in source.blocks()}
    return frozenset(
        block.key
        for block in content.blocks()
        if block.made_from
        and block.text
        and now.get(block.key, "") not in (block.made_from, *still_fits.get(block.key, ()))
    )


def delegations_of(meeting: Meeting, remarks: Iterable[Remark]) -> tuple[Delegation, ...]:
    """The delegations in the order of the meeting, several bodies of a country as one; who did
    not speak has no remarks."""
    groups: dict[str, list[Body]] = {}
    for body in meeting.delegations:
        groups.setdefault(_side(body), []).append(body)
    spoken = list(remarks)
    return tuple(
        Delegation(
            bodies[0].home,
            tuple(bodies),
            tuple(r for r in spoken if any(_side(body) == side for body in r.bodies)),
        )
        for side, bodies in groups.items()
    )


def _side(body: Body) -> str:
    """Whose side a body is on: its country's, or its own where it belongs to none."""
    if body.home:
        return body.home.code
    return str(body.ministry.id) if body.ministry else body.name.text


#: `The Center: The Center is …`
_OWN_LABEL = re.compile(
    r"\s*(?P<name>[^:：\n]{2,120}?)(?P<sign>\s*[:：]\s*)(?=(?:the\s+)?(?P=name))", re.IGNORECASE
)


@dataclass(frozen=True)
class Headed:
    """A text that begins with its own heading, as in print."""

    heading: str
    sign: str
    text: str


def headed(text: str) -> Headed:
    """What a publisher tells of itself, and the name printed before it: a page that set a heading
    of its own above both said the same three times."""
    match = _OWN_LABEL.match(text)
    if match is None:
        return Headed("", "", text)
    return Headed(match["name"], match["sign"].strip(), text[match.end() :])


def other_languages(texts: Iterable[Text | None], around: str) -> tuple[str, ...]:
    """In which languages there are texts that are not in that of what stands around them."""
    found = dict.fromkeys(text.language for text in texts if text and text.text)
    return tuple(language for language in found if language != around)


def texts_of(meeting: Meeting) -> list[Text | None]:
    """What an issue shows of a meeting, its title first."""
    named = [each.name for each in (meeting.series, meeting.parent) if each]
    bodies = [part.body.name for part in meeting.participations]
    return [meeting.title, meeting.place, *named, *bodies]


def countries_of(content: BulletinContent) -> tuple[Country, ...]:
    """Every country that hosted, attended or spoke, each once, in the order of the issue."""
    homes = (part.body.home for part in content.parts())
    return tuple({home.code: home for home in homes if home}.values())
