"""Everything that a document says, by the rooms beside this one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bulletins import paragraph_styles
from bulletins.importing.reading.document import Document, Notice

from . import (
    bare_headings,
    bilingual,
    blocks,
    broken_leads,
    broken_off,
    colophon,
    confidence,
    contact,
    contact_notes,
    dashed,
    doubts,
    facts,
    figured,
    footnoted,
    forms,
    habits,
    languages,
    left_over,
    masthead,
    meeting,
    months,
    names,
    note_marks,
    outline,
    parallel,
    plain_posts,
    positions,
    ranked,
    signs,
    speakers,
    styled,
    subtitles,
    told_in_one,
    vocabulary,
    whole_names,
)
from .knowledge import Knowledge
from .printed import Printed
from .results import (
    ParsedBulletin,
    ParsedMasthead,
    ParsedMention,
    ParsedPicture,
    ParsedPosition,
    ParsedRemark,
)


def parse(document: Document, knowledge: Knowledge) -> ParsedBulletin:
    """See the package."""
    knowledge.seen.clear()
    readable, changed = signs.usual(document)
    lines = note_marks.taken_out(dashed.taken_out(figured.taken_out(outline.outline(readable))))
    lines = broken_leads.whole(lines)
    lines = replace(lines, items=footnoted.attached(lines.items, readable))
    lines = broken_off.whole(lines) if document.format == "pdf" else lines
    if styled.is_trusted(lines):
        found = [_told(lines, styled.parse(lines, knowledge), knowledge)]
    else:
        read = [_read(half, knowledge) for half in bilingual.parts(lines, knowledge)]
        parallel.even_out([report for *_, report, _ in read])
        found = [_together(*each, knowledge) for each in read]
    first, *others = signs.as_printed(
        tuple(_with_shared_parts(each, found) for each in found), changed
    )
    parsed = left_over.told(document, replace(first[0], others=tuple(o[0] for o in others)))
    return replace(
        parsed,
        doubts=tuple(doubts.of(document, parsed, first[1])),
        others=tuple(
            replace(one, doubts=tuple(doubts.of(document, one, unsure))) for one, unsure in others
        ),
    )


def nothing_told(document: Document) -> tuple[Document, ParsedBulletin]:
    """For a document on which the parser failed: all that it says is left over, so that an
    editor can place it, and the document says why."""
    language = languages.language_of(document.source)
    nothing = ParsedBulletin(
        language=language, masthead=ParsedMasthead(), headline=None, lead=None, meeting=None,
        announced=(), sections=(), remarks=(), closing=None, contact=None, about=None,
        instruments=(), pictures=(), labels=(), left_over=(), doubts=(),
    )  # fmt: skip
    told = replace(document, notices=(*document.notices, Notice("not_understood")))
    return told, left_over.told(told, nothing)


#: What was found, and whether its closing is unsure.
_Found = tuple[ParsedBulletin, bool]


def _with_shared_parts(one: _Found, found: list[_Found]) -> _Found:
    heads = [other.masthead for other, _ in found]
    head = parallel.masthead(one[0].masthead, heads, one[0].language)
    reached = parallel.contact(one[0].contact, [other.contact for other, _ in found])
    if len(found) > 1:
        reached = parallel.in_language(reached, one[0].language)
    return replace(one[0], masthead=head, contact=reached), one[1]


def _read(
    lines: outline.Outline, knowledge: Knowledge
) -> tuple[outline.Outline, str, masthead.Head, contact.Tail, blocks.Report, facts.Facts]:
    lines, told = facts.taken(lines)
    lines = told_in_one.parted(lines, knowledge)
    learnt = habits.of(lines.items, knowledge)
    if (parted := forms.parted(lines, learnt)) is not lines:
        lines, learnt = parted, habits.of(parted.items, knowledge)
    learnt = replace(learnt, people=told.people)
    head = masthead.parse(lines.items, (*told.days, *lines.margins), learnt, knowledge)
    head = replace(head, headline=head.headline or told.subject)
    tail = contact.parse(lines.items, lines.margins, head.rest, head.masthead.names, knowledge)
    end = colophon.start(lines.items, head.rest, tail.start, knowledge)
    tail = contact_notes.with_note(tail, lines.items[end:])
    tail = contact_notes.with_letterhead(tail, lines.items[: head.rest])
    tail = contact_notes.with_foot(tail, lines.margins)
    told = subtitles.with_place(told, lines.items[: head.rest + 2], head.headline)
    report = speakers.parse(lines.items, head.rest, end, learnt, knowledge)
    language = languages.language_of("\n".join(item.text for item in lines.items))
    return lines, language, head, tail, report, told


def _told(lines: outline.Outline, told: styled.Told, knowledge: Knowledge) -> _Found:
    """By the styles of our own Word files."""
    language = languages.language_of(told.language_from)
    parsed, _ = _together(
        lines, language, told.head, told.tail, told.report, facts.Facts(), knowledge
    )
    pictures = tuple(_captioned(lines, parsed.pictures, told.captions))
    loose = [words for at, words in told.captions if not any(p.caption is words for p in pictures)]
    labels = (*parsed.labels, *loose)
    return replace(parsed, pictures=pictures, labels=labels), False


def _captioned(
    lines: outline.Outline,
    pictures: tuple[ParsedPicture, ...],
    captions: tuple[tuple[int, Printed], ...],
) -> Iterator[ParsedPicture]:
    """Each picture with the caption that follows it; portraits stand where their style is."""
    below = dict(captions)
    for item, picture in zip(lines.pictures, pictures, strict=True):
        if item.style == paragraph_styles.PORTRAIT and picture.before_remark is not None:
            yield replace(picture, role="portrait")
        elif item.style in (paragraph_styles.COVER, paragraph_styles.PICTURE):
            role = "cover" if item.style == paragraph_styles.COVER else "gallery"
            yield replace(picture, before_remark=None, role=role, caption=below.get(item.before))
        else:
            yield picture


def _together(
    lines: outline.Outline,
    language: str,
    head: masthead.Head,
    tail: contact.Tail,
    report: blocks.Report,
    form: facts.Facts,
    knowledge: Knowledge,
) -> _Found:
    lead = blocks.text_of(report.lead)
    announced = tuple(ParsedMention(*pair) for pair in meeting.announced(lead, knowledge))
    introduced = [*(mention.name for mention in announced), *report.introduced]
    told = tuple(whole_names.given(tuple(_remarks(report, knowledge)), introduced, report.led))
    year = head.masthead.year.value if head.masthead.year else None
    met = meeting.parse(_counted_off(lead), head.headline, year, knowledge, form)
    parsed = ParsedBulletin(
        language=language,
        masthead=months.with_day(head.masthead, met),
        headline=head.headline,
        lead=lead,
        meeting=met,
        announced=announced,
        sections=report.sections,
        remarks=tuple(remark for remark, _part in told),
        closing=blocks.text_of(report.closing),
        contact=tail.contact,
        about=tail.about,
        instruments=(),
        pictures=tuple(_pictures(lines, report)),
        labels=tuple(
            filter(
                None,
                (
                    *(*lines.labels, *head.labels, *report.labels, *tail.labels, *form.labels),
                    *(part for _remark, part in told),
                ),
            )
        ),
        left_over=(),
        doubts=(),
        closing_names=tuple(report.closing_names),
    )
    parsed = replace(
        parsed, instruments=tuple(_instruments(parsed)), by_styles=report.roles_are_told
    )
    if report.listed:
        listed = bare_headings.with_fields(report.listed, parsed)
        parsed = replace(parsed, labels=(*parsed.labels, *listed))
    weights = tuple(block.weight for block in report.blocks)
    parsed = replace(parsed, confidence=confidence.of(parsed, weights, lines.items, knowledge))
    return parsed, report.closing_is_unsure


def _counted_off(lead: Printed | None) -> Printed | None:
    """`1. The meeting was held …` without the number."""
    number = re.match(r"\s*\d{1,2}\s*[.、)）]\s+(?=[^\d\s])", lead.text) if lead else None
    return lead.cut(number.end()) if lead and number else lead


def _remarks(report: blocks.Report, knowledge: Knowledge) -> Iterator[ParsedRemark]:
    for number, block in enumerate(report.blocks):
        text = blocks.text_of(block.lines)
        name, block.position = ranked.told(block.name, block.position)
        yield ParsedRemark(
            role=block.role
            if report.roles_are_told
            else _role(block, text, is_last=number == len(report.blocks) - 1),
            name=name,
            position=_position(block, knowledge),
            text=text,
            section=block.section,
            name_in_text=_name_in_text(name, text),
            home=block.country,
        )


def _position(block: blocks.Block, knowledge: Knowledge) -> ParsedPosition | None:
    if not block.position:
        return None
    own = plain_posts.of_whom(positions.behind_country(block.position, knowledge))
    parsed = positions.parse(own, knowledge)
    if parsed.printed is not block.position and not parsed.country:
        parsed = replace(parsed, country=positions.country_in(block.position.text, knowledge))
    # Bodies of several countries may share a name; a country that is printed is meant.
    if block.country and not positions.country_in(block.position.text, knowledge):
        return replace(parsed, country=block.country)
    country = parsed.country or block.country or positions.home_in(block.position.text)
    return replace(parsed, country=country)


def _role(block: blocks.Block, text: Printed | None, is_last: bool) -> str:
    if block.role != "remark" or not text:
        return block.role
    opening = _behind_position(block, text.text)[:80]
    if is_last and (
        vocabulary.SUMS_UP.search(opening) or vocabulary.SUMS_UP_LATIN.search(opening)
    ):
        return "closing"
    if vocabulary.CHAIRS.search(opening):
        return "chair"
    return "opening" if vocabulary.OPENS.search(opening) else "remark"


def _behind_position(block: blocks.Block, text: str) -> str:
    """What somebody does: in running text long offices stand before it."""
    office = block.position.text if block.position else ""
    at = text.find(office, 0, len(office) + 80) if office else -1
    return text[at + len(office) :].lstrip(" )）") if at >= 0 else text


def _name_in_text(name: Printed | None, text: Printed | None) -> Printed | None:
    if not name or not text:
        return None
    found = names.name_at_start(text, name.text)
    return found if found and found.text != name.text else None


def _instruments(parsed: ParsedBulletin) -> Iterator[Printed]:
    """Titles in 《》, each spelling once, in the order of the document."""
    seen: set[str] = set()
    texts = [parsed.headline, parsed.lead, *(section.text for section in parsed.sections)]
    texts += [*(remark.text for remark in parsed.remarks), parsed.closing, parsed.about]
    for text in texts:
        for match in re.finditer("《[^《》]{2,120}》", text.text if text else ""):
            if text and match[0] not in seen:
                seen.add(match[0])
                yield text.group(match)


def _pictures(lines: outline.Outline, report: blocks.Report) -> Iterator[ParsedPicture]:
    """A portrait stands above its speaker's name, or between name and words."""
    firsts = [block.first for block in report.blocks]
    for item in lines.pictures:
        near = [n for n, first in enumerate(firsts) if first <= item.before <= first + 2]
        ahead = [n for n, first in enumerate(firsts) if first == item.before]
        yield ParsedPicture(
            alternative=Printed.of([item.picture.alternative])
            if item.picture.alternative
            else None,
            target=Printed.of([item.picture.target]) if item.picture.target else None,
            before_remark=next(iter(ahead or near), None),
        )
