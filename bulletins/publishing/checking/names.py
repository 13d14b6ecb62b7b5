"""Who and what is named: speakers, bodies and posts of that day, names without a translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from bulletins import translating
from bulletins.blocks import is_shared
from bulletins.models import Meeting, Remark
from lmec import folding, partial_dates
from lmec.languages import all_texts, own_name, text_in
from lmec.lists import listed
from lmec.naming import name_of
from organizations.models import Ministry
from people.models import Appointment

from .issue import Finding, IssueToCheck, Level, Target, warning


def unlinked(issue: IssueToCheck) -> Iterator[Finding]:
    """Remarks of whom nobody's page will list them."""
    for remark in issue.record.remarks.all():
        who = {"number": remark.order, "name": _printed(remark)}
        has_body = bool(remark.bodies.all())
        if not remark.speaker and not who["name"] and not has_body:
            said = _("Remark %(number)s: nobody is named who speaks.") % who
            yield Finding(Level.BLOCKING, "nobody", "", said, Target(remark, "speaker"))
            continue
        if not remark.speaker and who["name"]:
            said = _("Remark %(number)s: %(name)s is not linked to a speaker’s record.") % who
            yield warning("unlinked", "", said, Target(remark, "speaker"))
        if not has_body:
            said = _("Remark %(number)s: no ministry or country is linked.") % who
            yield warning("unlinked", "", said, Target(remark, "bodies"))


def portraits(issue: IssueToCheck) -> Iterator[Finding]:
    for remark in issue.record.remarks.all():
        speaker = remark.speaker
        if speaker and not remark.portrait and not speaker.portrait:
            said = _("Remark %(number)s: there is no portrait of %(name)s.") % {
                "number": remark.order,
                "name": name_of(speaker),
            }
            yield warning("portrait", "", said, Target(speaker, "portrait"))


def bodies_of_that_day(issue: IssueToCheck) -> Iterator[Finding]:
    """Ministries that were not there yet, or no longer, on the day of which the issue tells."""
    for part, body in issue.bodies():
        ministry, day = body.ministry, issue.day(part)
        if not ministry or partial_dates.covers(ministry.valid_from, ministry.valid_to, day):
            continue
        facts = {
            "name": name_of(ministry),
            "day": day.isoformat(),
            "from": ministry.valid_from or "…",
            "to": ministry.valid_to or "…",
        }
        said = _("%(name)s existed %(from)s–%(to)s, not on %(day)s.") % facts
        if later := issue.became[ministry.pk]:
            names = listed(name_of(each.successor) for each in later)
            said = f"{said} {_('It became: %(names)s.') % {'names': names}}"
        field = "bodies" if isinstance(part, Remark) else ""
        yield warning("body_dates", "", said, Target(part, field))


def posts(issue: IssueToCheck) -> Iterator[Finding]:
    """Printed positions and bodies beside the appointments on record."""
    for remark in issue.record.remarks.all():
        on_record = issue.posts.get(remark.speaker_id or 0, [])
        if not on_record:
            continue
        day = issue.day(remark)
        held = [p for p in on_record if partial_dates.covers(p.valid_from, p.valid_to, day)]
        who = {"number": remark.order, "name": name_of(remark.speaker), "day": day.isoformat()}
        if not held:
            said = _("Remark %(number)s: no post of %(name)s is on record for %(day)s.") % who
            yield warning("post", "", said, Target(remark.speaker))
            continue
        yield from _other_position(issue, remark, held, who)
        yield from _other_body(remark, held, who)


def _other_position(
    issue: IssueToCheck, remark: Remark, held: list[Appointment], who: dict[str, Any]
) -> Iterator[Finding]:
    for language in issue.languages:
        printed = text_in(remark, "printed_position", language)
        known = [text for post in held if (text := text_in(post, "position", language))]
        if printed and known and not any(_is_alike(printed, text) for text in known):
            said = _(
                "Remark %(number)s: printed as “%(printed)s”, on record as “%(known)s” (%(name)s)."
            ) % (who | {"printed": printed, "known": listed(known)})
            yield warning("post", language, said, Target(remark, "printed_position", language))


def _is_alike(one: str, other: str) -> bool:
    """A printed position may say the ministry with it."""
    a, b = folding.solid(one), folding.solid(other)
    return a in b or b in a


def _other_body(remark: Remark, held: list[Appointment], who: dict[str, Any]) -> Iterator[Finding]:
    known = {body.ministry_id: body.ministry for post in held for body in post.bodies.all()}
    spoke_for = {body.ministry_id: body.ministry for body in remark.bodies.all() if body.ministry}
    if known and spoke_for and not known.keys() & spoke_for.keys():
        said = _(
            "Remark %(number)s: spoke for %(printed)s; on record is %(known)s (%(name)s)."
        ) % (
            who
            | {
                "printed": listed(map(name_of, spoke_for.values())),
                "known": listed(map(name_of, known.values())),
            }
        )
        yield warning("post", "", said, Target(remark, "bodies"))


def untranslated(issue: IssueToCheck) -> Iterator[Finding]:
    """Names that readers of a language would get in another one, and nobody chose that."""
    chosen = {
        (found.language, block.key)
        for found in issue.record.translations.all()
        for block in found.blocks.all()
        if translating.is_chosen(block)
    }
    for record, field in _named_records(issue):
        texts = all_texts(record, field)
        key = translating.key_of(record, field)
        key = key if is_shared(key) else ""  # only these are blocks, which the desk shows
        for language in issue.languages if texts else ():
            if language not in texts and (language, key) not in chosen:
                kind = record._meta.verbose_name
                what = record._meta.get_field(field).verbose_name
                said = _("%(kind)s %(name)s: no %(field)s in %(language)s.") % {
                    "kind": kind,
                    "name": _called(record),
                    "field": what,
                    "language": own_name(language),
                }
                target = Target(record, field, language)
                yield warning("untranslated", language, said, target, key)


def _called(record: Any) -> str:
    """By its own name, also where another of its texts is meant. Several countries have a ministry
    of one name; its own, which it may lack in the language of the interface, tells too little."""
    name = name_of(record, "title" if isinstance(record, Meeting) else "name")
    country = record.country if isinstance(record, Ministry) else None
    return f"{name} ({name_of(country)})" if country else name


def _named_records(issue: IssueToCheck) -> list[tuple[Any, str]]:
    """Every record whose name is printed, with the field that holds it, each once."""
    found: list[tuple[Any, str]] = []
    for meeting in issue.meetings():
        found += [(meeting, "title"), (meeting, "place")]
        found += [(meeting.series, "name"), (meeting.parent, "title")]
    for _part, body in issue.bodies():
        record: Ministry | Any = body.ministry or body.country
        found += [(record, "name"), (getattr(record, "country", None), "name")]
    found += [(remark.speaker, "name") for remark in issue.record.remarks.all()]
    found += [(topic, "name") for topic in issue.record.topics.all()]
    found += [(each, "name") for each in issue.record.instruments.all()]
    fields = ("name", "contact_names", "address", "about")
    found += [(issue.record.imprint, name) for name in fields]
    return list(dict.fromkeys((record, field) for record, field in found if record))


def _printed(remark: Remark) -> str:
    return next(iter(all_texts(remark, "printed_name").values()), "")
