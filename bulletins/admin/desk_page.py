"""What the translation desk shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy

from bulletins import approval, permissions, publishing
from bulletins.admin.desk_shared import SharedWith, shared_with
from bulletins.blocks import shared_blocks_of
from bulletins.models import Bulletin, Comment, FitCheck, Remark
from bulletins.translating import blocks_of, saving, shared, sheet, terms
from bulletins.translating import memory as memories
from lmec.languages import LANGUAGES, Language, own_name, text_and_language
from lmec.lists import listed
from lmec.naming import name_of

#: The acts at a block, as the log names them.
ACT_NAMES = {
    "keep_source": gettext_lazy("shown in the source language"),
    "leave_out": gettext_lazy("left out on purpose"),
    "translated": gettext_lazy("to be translated after all"),
    "checked": gettext_lazy("checked, still fits"),
    "minor": gettext_lazy("minor change, still fine"),
    "take_over": gettext_lazy("machine translation taken over"),
    "take_over_all": gettext_lazy("machine translation taken over as a whole"),
}
_STATES = {
    "missing": gettext_lazy("missing"),
    "outdated": gettext_lazy("outdated"),
    "machine": gettext_lazy("machine, unreviewed"),
    "left_out": gettext_lazy("left out"),
    "kept": gettext_lazy("source is shown"),
    "on_record": gettext_lazy("from the record"),
    "done": gettext_lazy("translated"),
}
#: A shared text that is left so is read in the language that serves readers best.
_LEFT = gettext_lazy("left untranslated")
#: What stands in one paragraph of the page: a suggestion has a number up to here.
_NUMBERED = 9


@dataclass
class Block:
    """One row of the sheet with all that the page says about it."""

    row: sheet.Row
    label: str
    countries: frozenset[int]
    found: list[terms.Found]
    may_write: bool
    comments: list[Comment]
    source_language: str = ""
    outcome: saving.Outcome | None = None
    typed: str | None = None  # what came back with the page and was not saved

    @property
    def element(self) -> str:
        return element_of(self.row.key)

    @property
    def text(self) -> str:
        return self.row.target if self.typed is None else self.typed

    @property
    def is_shared(self) -> bool:
        return self.row.place.is_shared

    @property
    def state(self) -> str:
        return state_name(self.row)

    @property
    def shown_instead(self) -> str:
        """What readers get where nothing is typed: it stands in the empty field."""
        return self.row.shown_instead

    @cached_property
    def pieces(self) -> list[terms.Piece]:
        return list(terms.pieces(self.row.source, self.found))

    @cached_property
    def suggestions(self) -> list[tuple[int, terms.Found, terms.Candidate]]:
        """The agreed names to put in, numbered as their keys are; each once."""
        offered: dict[str, tuple[terms.Found, terms.Candidate]] = {}
        if name := self.row.on_record:
            text = self.row.source
            whole = terms.Found(0, len(text), text, ())
            offered[name] = (whole, terms.Candidate("speaker", 0, name))
        for found in self.found:
            for candidate in found.targets:
                offered.setdefault(candidate.target, (found, candidate))
        return [
            (number if number <= _NUMBERED else 0, found, candidate)
            for number, (found, candidate) in enumerate(offered.values(), start=1)
        ]

    @cached_property
    def unused(self) -> list[terms.Found]:
        """Each name once, however often the source has it."""
        return list({each.text: each for each in terms.unused(self.found, self.text)}.values())

    @property
    def is_conflict(self) -> bool:
        return self.outcome is not None and self.outcome.status == "conflict"

    @property
    def problem(self) -> str:
        """Why it was not saved."""
        is_problem = self.outcome is not None and not self.outcome.is_kept
        return self.outcome.said if is_problem and self.outcome else ""

    @property
    def mark(self) -> str:
        """After a conflict the other's text has been seen: the next save is an answer to it."""
        return self.row.mark

    @property
    def may_choose(self) -> bool:
        return self.may_write and self.row.state == "missing"


@dataclass
class Group:
    """The blocks of one record: a remark with its speaker, a section, the issue itself."""

    title: str
    detail: str
    language: str  # of the title
    blocks: list[Block] = field(default_factory=list)
    name: str = ""  # what kind of record it is, where it has no title
    shared: SharedWith | None = None


@dataclass
class Page:
    """The whole desk."""

    sheet: sheet.Sheet
    groups: list[Group]
    show: str
    may_write: bool
    may_edit_source: bool
    user_key: int

    @property
    def bulletin(self) -> Bulletin:
        return self.sheet.bulletin

    @property
    def language(self) -> str:
        return self.sheet.language

    @property
    def handed_back(self) -> approval.HandBack | None:
        return self.sheet.handed_back

    @property
    def own_name(self) -> str:
        return own_name(self.language)

    @property
    def source_name(self) -> str:
        return own_name(self.bulletin.source_language)

    @property
    def headline(self) -> str:
        return name_of(self.bulletin, "headline")

    @property
    def languages(self) -> tuple[Language, ...]:
        return LANGUAGES

    @cached_property
    def blocks(self) -> list[Block]:
        return [block for group in self.groups for block in group.blocks]

    def block(self, key: str) -> Block | None:
        return next((block for block in self.blocks if block.row.key == key), None)

    @cached_property
    def visible(self) -> list[Group]:
        """The groups with what the filter shows; what could not be saved always."""
        groups = []
        for group in self.groups:
            shown = [block for block in group.blocks if self._is_shown(block)]
            if shown:
                groups.append(replace(group, blocks=shown))
        return groups

    def _is_shown(self, block: Block) -> bool:
        if self.show == "all" or self.sheet.is_source or block.problem:
            return True
        if self.show == "comments":
            return bool(block.comments)
        if self.show == "open":
            return block.row.is_open
        return block.row.state == self.show

    @property
    def shared_open(self) -> int:
        """Shared texts that are to do: the issue is complete without them, and says so."""
        return sum(block.is_shared and block.row.is_open for block in self.blocks)

    @property
    def counts(self) -> dict[str, int]:
        states = ("missing", "outdated", "machine")
        return {state: self.sheet.count(state) for state in states}

    @property
    def total(self) -> int:
        return len(self.sheet.rows)

    @property
    def machine(self) -> int:
        return self.sheet.count("machine")

    def tell(self, outcomes: Iterable[saving.Outcome], posted: Any) -> None:
        """Put what was typed and not saved back into the page, with the reason."""
        for outcome in outcomes:
            block = self.block(outcome.key)
            if block is None:
                continue
            block.outcome = outcome
            if not outcome.is_kept:
                block.typed = posted.get(f"{outcome.key}-text", "").replace("\r\n", "\n")


def page(
    bulletin: Bulletin, language: str, *, user: Any, show: str, is_fresh: bool = False
) -> Page:
    found = sheet.read(bulletin, language, is_fresh=is_fresh)
    source = found.bulletin.source_language
    may_write = not found.is_source and permissions.may_write(user, found.bulletin, language)
    names = terms.Terms()
    with_others = shared.read(found.bulletin, language, found.known)
    if not found.is_source:
        texts = [row.source for row in (*found.rows, *with_others.rows)]
        names = terms.terms_in(texts, source=source, target=language)
    comments = _open_comments(found.bulletin, language)
    groups: list[Group] = []
    last: Any = None
    for row in found.rows:
        record = row.place.record
        if record != last:
            groups.append(_group(record, source))
            last = record
        countries = _countries(record)
        block = Block(
            row,
            label=capfirst(publishing.place_name(row.place)),
            countries=countries,
            found=names.in_text(row.source, countries),
            may_write=may_write,
            comments=comments.get(row.key, []),
            source_language=source,
        )
        groups[-1].blocks.append(block)
    groups += _shared_groups(found, with_others, names, user)
    return Page(
        found,
        groups,
        show,
        may_write,
        permissions.may_edit_source(user),
        user.pk,
    )


def _shared_groups(
    found: sheet.Sheet, with_others: shared.Shared, names: terms.Terms, user: Any
) -> list[Group]:
    """What the issue prints from records of their own, a group for each of them."""
    bulletin, language = found.bulletin, found.language
    may_translate = not found.is_source and permissions.may_write(user, bulletin, language)
    groups = []
    for record, uses in with_others.uses.items():
        is_own = permissions.may_write_shared(user, bulletin, language, uses.is_source)
        group = Group(capfirst(str(record._meta.verbose_name)), "", get_language() or "")
        group.shared = shared_with(record, uses, user, is_for_editors=may_translate and not is_own)
        group.blocks = [
            Block(
                row,
                label=capfirst(str(row.field.verbose_name)),
                countries=frozenset(),
                found=names.in_text(row.source, frozenset()),
                may_write=may_translate and is_own,
                comments=[],
                source_language=row.source_language,
            )
            for row in with_others.rows
            if row.place.record == record
        ]
        groups.append(group)
    return groups


def _open_comments(bulletin: Bulletin, language: str) -> dict[str, list[Comment]]:
    """By block, what is said in threads that are still open."""
    said = Comment.objects.filter(bulletin=bulletin, language=language).exclude(key="")
    is_open = Q(thread=None, resolved_at=None) | Q(thread__resolved_at=None, thread__isnull=False)
    by_key: dict[str, list[Comment]] = {}
    for comment in said.filter(is_open).order_by("at", "pk"):
        by_key.setdefault(comment.key, []).append(comment)
    return by_key


def state_name(row: sheet.Row) -> str:
    is_left = row.state == "kept" and row.place.is_shared
    return str(_LEFT if is_left else _STATES[row.state])


def element_of(key: str) -> str:
    """The id of a block on the page."""
    return f"block-{key.replace(':', '-')}"


def _group(record: Any, source: str) -> Group:
    if not isinstance(record, Remark):
        return Group("", "", "", name=capfirst(str(record._meta.verbose_name)))
    name, language = text_and_language(record, "printed_name", source, source)
    if not name and record.speaker:
        name, language = text_and_language(record.speaker, "name", source, source)
    bodies = listed(str(body) for body in record.bodies.all())
    role = record.get_role_display() if record.role != Remark.Role.REMARK else ""
    detail = " · ".join(filter(None, [bodies, role]))
    return Group(f"{record.order}. {name or bodies}", detail if name else role, language)


def _countries(record: Any) -> frozenset[int]:
    """For whom somebody speaks: their own ministries are meant first."""
    if not isinstance(record, Remark):
        return frozenset()
    homes = (
        body.ministry.country_id if body.ministry else body.country_id
        for body in record.bodies.all()
    )
    return frozenset(home for home in homes if home)


def memory(bulletin: Bulletin, language: str, key: str) -> dict[str, Any] | None:
    """Earlier translations for one block, and who said that it still fits its source."""
    places = (*blocks_of(bulletin), *shared_blocks_of(bulletin))
    from_sheet = {place.key: place for place in places}
    if key not in from_sheet:
        return None
    source = from_sheet[key].text(bulletin.source_language)
    return {
        "bulletin": bulletin,
        "language": language,
        "source_language": bulletin.source_language,
        "suggestions": memories.suggestions(bulletin, key=key, source=source, language=language),
        "checks": FitCheck.objects.filter(
            translation__bulletin=bulletin, translation__language=language, key=key
        )[:5],
        "language_name": own_name(language),
    }
