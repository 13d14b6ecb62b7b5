"""The content of invented issues, as compiling their records would make it, without a query."""

from __future__ import annotations

from typing import Any

from bulletins import content
from bulletins.demo.records import Issue
from bulletins.models import Remark, RemarkBody
from bulletins.translating import key_of
from lmec.languages import SOURCE, text_and_language, text_in
from organizations.models import Ministry


def content_of(issue: Issue, language: str) -> content.BulletinContent:
    record = issue.bulletin
    headline = _block(record, "headline", language)
    return content.BulletinContent(
        format=content.FORMAT,
        id=record.uuid,
        language=language,
        source_language=SOURCE,
        origin="source" if language == SOURCE else "human",
        sample=True,
        year=record.year,
        number=record.number,
        serial=None,
        date=record.date,
        kind=record.kind,
        headline=headline,
        lead=_block(record, "lead", language),
        meeting=_meeting_content(issue, language) if issue.meeting else None,
        sections=(),
        remarks=tuple(
            _remark(remark, body, language)
            for remark, body in zip(issue.remarks, issue.bodies, strict=True)
        ),
        closing=_block(record, "closing", language),
        pictures=(),
        attachments=(),
        topics=_named(issue.topics, language),
        instruments=_named(issue.instruments, language),
        imprint=None,
        former_addresses=(),
    )


def _block(record: Any, field: str, language: str) -> content.Block:
    made_from = content.fingerprint(text_in(record, field, SOURCE))
    return content.Block(
        key_of(record, field), language, text_in(record, field, language), made_from
    )


def _text(record: Any, field: str, language: str) -> content.Text:
    text, own = text_and_language(record, field, language, SOURCE)
    return content.Text(own, text)


def _named(records: list[Any], language: str) -> tuple[content.Named, ...]:
    ordered = sorted(records, key=lambda record: record.slug)
    return tuple(content.Named(r.uuid, r.slug, _text(r, "name", language)) for r in ordered)


def _body(ministry: Ministry, language: str) -> content.Body:
    assert ministry.country
    name = _text(ministry, "name", language)
    country = content.Country(
        ministry.country.uuid, ministry.country.code, _text(ministry.country, "name", language)
    )
    return content.Body(
        name,
        content.Ministry(
            ministry.uuid, ministry.slug, ministry.kind, name, ministry.acronym, country
        ),
        None,
    )


def _meeting_content(issue: Issue, language: str) -> content.Meeting:
    meeting = issue.meeting
    assert meeting
    return content.Meeting(
        id=meeting.uuid,
        slug=meeting.slug,
        title=_text(meeting, "title", language),
        series=None,
        session=meeting.session,
        starts=meeting.starts,
        ends=None,
        mode=meeting.mode,
        place=_text(meeting, "place", language),
        parent=None,
        participations=tuple(
            content.Participation(part.role, _body(part.ministry, language))
            for part in issue.participations
            if part.ministry
        ),
    )


def _remark(remark: Remark, body: RemarkBody, language: str) -> content.Remark:
    assert remark.speaker and body.ministry
    name = _text(remark.speaker, "name", language)
    return content.Remark(
        id=remark.uuid,
        number=remark.order,
        role=remark.role,
        speaker=content.Speaker(remark.speaker.uuid, remark.speaker.slug, name),
        name=_text(remark, "printed_name", language),
        position=_block(remark, "printed_position", language),
        bodies=(_body(body.ministry, language),),
        text=_block(remark, "text", language),
        portrait=None,
        section=None,
    )
