"""Sections, remarks, their speakers and the bodies that they spoke for."""

from __future__ import annotations

from typing import Any

from bulletins.models import Bulletin, Remark, RemarkBody, Section
from lmec import folding, partial_dates
from lmec.languages import all_texts, text_in
from people.models import Speaker

from ..parsing.names import same_name
from ..parsing.printed import Printed
from ..parsing.results import ParsedPosition, ParsedRemark
from ..recognising import best_spelling
from ..report import Change
from .desk import Desk, text_of


def draft_sections(desk: Desk, bulletin: Bulletin) -> list[Section]:
    own = list(bulletin.sections.all())
    last = desk.last.sections if desk.last else ()
    for number, parsed in enumerate(desk.parsed.sections):
        if number == len(own):
            own.append(Section(bulletin=bulletin, order=number + 1))
        before = last[number] if number < len(last) else None
        section = own[number]
        desk.settle(section, "heading", parsed.heading, before.heading if before else None)
        desk.settle(section, "text", parsed.text, before.text if before else None)
        section.save()
    return own


def draft_remarks(desk: Desk, bulletin: Bulletin, sections: list[Section]) -> None:
    """One record for each block: the one it already has, else a new one behind the others."""
    waiting = list(bulletin.remarks.select_related("speaker").prefetch_related("bodies"))
    order = max((remark.order for remark in waiting), default=0)
    same_number = len(waiting) == len(desk.parsed.remarks)
    fallback = waiting[:] if same_number else []
    last = list(desk.last.remarks) if desk.last else []
    for number, parsed in enumerate(desk.parsed.remarks):
        before = _take(last, lambda old, new=parsed: _is_same_block(old, new))
        record = _take(waiting, lambda old, new=parsed: _is_of(desk, old, new))
        if record is None and desk.language != bulletin.source_language and fallback:
            record = _take(waiting, lambda old, n=number: old == fallback[n])
        if record is None:
            order += 1
            record = Remark(bulletin=bulletin, order=order, role=parsed.role)
        if parsed.section is not None and record.pk is None:
            record.section = sections[parsed.section]
        _remark(desk, record, parsed, before)
    if bulletin.remarks.exists() and _is_arranged(desk):
        _arrange(desk, bulletin, sections)
    for record in waiting if desk.language == bulletin.source_language else ():
        desk.ask("not_in_document", None, name=_called(desk, record))


def _called(desk: Desk, record: Remark) -> str:
    """Who speaks; of whom no name is told, the position."""
    told = (
        text_in(record, field, desk.language) for field in ("printed_name", "printed_position")
    )
    return next(filter(None, told), str(record))


def _is_arranged(desk: Desk) -> bool:
    """Whether an editor said in what order the remarks stand, in the language of the draft."""
    if desk.language != desk.report.languages[0]:
        return False
    return any(edit.act in ("order", "section") for edit in desk.answers.edits)


def _arrange(desk: Desk, bulletin: Bulletin, sections: list[Section]) -> None:
    """The records in the order of the document; what it does not have stays behind them."""
    told = list(desk.report.remarks)
    before = list(bulletin.remarks.order_by("order"))
    after = [*told, *(record for record in before if record not in told)]
    where = {
        record.pk: parsed.section for record, parsed in zip(told, desk.parsed.remarks, strict=True)
    }
    old = [(each.pk, each.section_id) for each in before]
    was_in_order = _in_order(desk, before)
    for order, record in enumerate(after, start=1):
        record.order = order
        if record.pk in where:
            place = where[record.pk]
            record.section = None if place is None else sections[place]
        record.save(update_fields=["order", "section"])
    new = [(each.pk, each.section_id) for each in after]
    if old != new and not desk.is_new and desk.report.action != "created":
        was, now = was_in_order, _in_order(desk, after)
        words = str(Remark._meta.get_field("order").verbose_name)
        change = Change(words, was, now, True, "bulletin.remark_order", desk.language)
        desk.report.changes.append(change)


def _in_order(desk: Desk, records: list[Remark]) -> str:
    """Who stands below whom, and below which heading."""
    told: list[str] = []
    section = None
    for record in records:
        if record.section and record.section_id != section:
            told.append(f"[{text_in(record.section, 'heading', desk.language)}]")
        section = record.section_id
        told.append(text_in(record, "printed_name", desk.language) or str(record))
    return "\n".join(told)


def _is_of(desk: Desk, record: Remark, parsed: ParsedRemark) -> bool:
    name = text_in(record, "printed_name", desk.language)
    if parsed.name and not name:
        # Not told in this language yet; names in Latin letters are the same in every one.
        told = all_texts(record, "printed_name").values()
        return any(same_name(other, parsed.name.text) for other in told)
    if parsed.name is None:
        position = text_in(record, "printed_position", desk.language)
        return not name and position == _position(parsed)
    return bool(name) and same_name(name, parsed.name.text)


def _remark(desk: Desk, record: Remark, parsed: ParsedRemark, last: ParsedRemark | None) -> None:
    is_new = record.pk is None
    where = f"{record.order}. {text_of(parsed.name)}"
    position = parsed.position.printed if parsed.position else None
    last_position = last.position.printed if last and last.position else None
    last_text = last.text if last else None
    desk.settle(record, "printed_name", parsed.name, last.name if last else None, where)
    desk.settle(record, "printed_position", position, last_position, where)
    desk.settle(record, "text", parsed.text, last_text, where)
    if not is_new and record.speaker and parsed.name:
        name = parsed.name.text
        desk.note("matched", "speaker", name, record.speaker, f"person:{name}")
        if desk.brought_in(record.speaker):
            desk.records.name_too(record.speaker, name, desk.language)
    answered = f"person:{text_of(parsed.name)}" in desk.answers.records
    # Nobody spoke under a name that only we printed, such as a body's.
    unnamed = record.speaker is None and not desk.is_as_written(text_of(parsed.name))
    if is_new or unnamed or answered:
        record.speaker = _speaker(desk, parsed)
    record.save()
    desk.report.remarks.append(record)
    if is_new and not desk.is_new and desk.report.action != "created":
        words = text_of(parsed.text)
        change = Change(where, "", words, applied=True, language=desk.language)
        desk.report.changes.append(change)
    if record.speaker and position:
        _compare_posts(desk, record.speaker, position, text_of(parsed.name))
    if is_new or not (record.bodies.exists() or desk.is_as_written(_position(parsed))):
        _bodies(desk, record, parsed)
    elif parsed.position:
        _bodies_too(desk, record, parsed.position)


def _speaker(desk: Desk, parsed: ParsedRemark) -> Speaker | None:
    if parsed.name is None:
        return None
    name = parsed.name.text
    spellings = [name, text_of(parsed.name_in_text)]
    spellings += [each.name.text for each in desk.parsed.announced]
    own = best_spelling(each for each in spellings if each and same_name(each, name))
    own = desk.answers.spellings.get(name, own)
    return desk.records.speaker(parsed.name, own, parsed.country, desk.language)


def _bodies(desk: Desk, record: Remark, parsed: ParsedRemark) -> None:
    position = parsed.position
    found: list[Any] = []
    for part in position.affiliations if position else ():
        body = part.body
        ministry = desk.records.ministry(body, part.country, desk.language) if body else None
        home = ministry or desk.records.countries.get(part.country)
        if home and home not in found:
            found.append(home)
    for order, home in enumerate(found, start=1):
        kind = str(home._meta.model_name)
        RemarkBody.objects.create(remark=record, order=order, **{kind: home})


def _bodies_too(desk: Desk, record: Remark, position: ParsedPosition) -> None:
    """The names in this language of bodies that the document brought in, where it names as many
    as in the language before."""
    spoken_for = list(record.bodies.select_related("ministry__country"))
    if len(spoken_for) != len(position.affiliations):
        return
    for body, part in zip(spoken_for, position.affiliations, strict=True):
        ministry = body.ministry
        if ministry is None or part.body is None or part.body.known:
            continue
        home = ministry.country.code if ministry.country else ""
        if home == (part.country or part.body.country) and desk.brought_in(ministry):
            desk.records.name_too(ministry, part.body.printed.text, desk.language)


def _compare_posts(desk: Desk, speaker: Speaker, position: Printed, name: str) -> None:
    """The appointment on record and the position of the day: a difference is a question."""
    assert desk.date  # checked before anything is drafted
    printed = folding.solid(position.text)
    posts = [
        text
        for post in speaker.appointments.all()
        if partial_dates.covers(post.valid_from, post.valid_to, desk.date.value)
        and (text := text_in(post, "position", desk.language))
    ]
    if posts and not any(folding.solid(text) in printed for text in posts):
        subject = f"position_differs:{name}"
        one, other = position.text, posts[0]
        desk.ask("position_differs", position, subject=subject, name=name, one=one, other=other)


def _position(parsed: ParsedRemark) -> str:
    return parsed.position.printed.text if parsed.position else ""


def _is_same_block(old: ParsedRemark, new: ParsedRemark) -> bool:
    if old.name is None or new.name is None:
        return old.name is new.name and _position(old) == _position(new)
    return same_name(old.name.text, new.name.text)


def _take(items: list[Any], fits: Any) -> Any:
    """The first item that fits, taken out of the list."""
    for number, item in enumerate(items):
        if fits(item):
            return items.pop(number)
    return None
