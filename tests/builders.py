"""Records for tests. Each builder takes what the test cares about and invents the rest."""

from __future__ import annotations

import datetime as dt
import io
import itertools
from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from PIL import Image

from bulletins import publishing, roles, translating
from bulletins.models import (
    Bulletin,
    Edition,
    Imprint,
    Meeting,
    Participation,
    Remark,
    RemarkBody,
    Role,
    Section,
    Series,
)
from bulletins.translating import progress
from lmec.languages import set_text
from organizations.models import Country, Ministry, Succession
from people.models import Appointment, AppointmentMinistry, Speaker

_counter = itertools.count(1)

COUNTRY_NAMES = {
    "cn": ("中国", "China"),
    "kh": ("柬埔寨", "Cambodia"),
    "la": ("老挝", "Lao PDR"),
    "mm": ("缅甸", "Myanmar"),
    "th": ("泰国", "Thailand"),
    "vn": ("越南", "Viet Nam"),
}


def make_user(username: str = "editor", **fields: Any) -> Any:
    user, created = get_user_model().objects.get_or_create(
        username=username, defaults={"is_staff": True, "is_superuser": True, **fields}
    )
    if created:
        user.set_password("a long pass phrase")
        user.save()
    return user


def make_member(*keys: str, username: str = "") -> Any:
    """A member of staff with these roles of the product: make_member("translator_th")."""
    roles.load()
    users = get_user_model().objects
    user, _created = users.get_or_create(username=username or keys[0], defaults={"is_staff": True})
    user.groups.set([role.group for role in Role.objects.filter(key__in=keys)])
    return users.get(pk=user.pk)  # without remembered permissions


def make_country(code: str = "kh") -> Country:
    chinese, english = COUNTRY_NAMES.get(code, (code, code))
    country, _created = Country.objects.get_or_create(
        code=code,
        defaults={
            "slug": code,
            "name_zh_hans": chinese,
            "name_en": english,
            "is_member": code in COUNTRY_NAMES,
            "protocol_order": list(COUNTRY_NAMES).index(code) if code in COUNTRY_NAMES else 100,
        },
    )
    return country


def make_ministry(name: str = "环境部", country: str | None = "kh", **fields: Any) -> Ministry:
    """A ministry with a Chinese name; `name_en=` and other columns as needed."""
    number = next(_counter)
    fields = {"slug": f"ministry-{number}", "name_zh_hans": name, **fields}
    return Ministry.objects.create(country=make_country(country) if country else None, **fields)


def ministry_of(code: str) -> Ministry:
    """The one test ministry of a country."""
    found = Ministry.objects.filter(slug=f"ministry-of-{code}").first()
    chinese, english = COUNTRY_NAMES.get(code, (code, code))
    return found or make_ministry(
        f"{chinese}环境部",
        code,
        slug=f"ministry-of-{code}",
        name_en=f"Ministry of Environment of {english}",
    )


def make_succession(old: Ministry, new: Ministry, kind: str = "renamed") -> Succession:
    return Succession.objects.create(predecessor=old, successor=new, kind=kind, date="2025-03")


def make_speaker(name: str | None = None, **fields: Any) -> Speaker:
    number = next(_counter)
    name = name or f"Speaker {number}"
    fields = {"slug": f"speaker-{number}", "name_zh_hans": name, "name_en": name, **fields}
    return Speaker.objects.create(**fields)


def make_appointment(
    speaker: Speaker, position: str, ministries: Iterable[Ministry], start: str = "", end: str = ""
) -> Appointment:
    appointment = Appointment.objects.create(
        speaker=speaker, position_zh_hans=position, valid_from=start, valid_to=end
    )
    for order, ministry in enumerate(ministries, start=1):
        AppointmentMinistry.objects.create(appointment=appointment, ministry=ministry, order=order)
    return appointment


def make_meeting(
    title: str = "工作组会", *, host: str = "cn", delegations: Iterable[str] = (), **fields: Any
) -> Meeting:
    number = next(_counter)
    fields = {
        "slug": f"meeting-{number}",
        "title_zh_hans": title,
        "starts": dt.date(2023, 5, 4),
        "mode": Meeting.Mode.ONLINE,
        **fields,
    }
    meeting = Meeting.objects.create(**fields)
    bodies = [("host", host), *(("delegation", code) for code in delegations)]
    for order, (role, code) in enumerate(bodies, start=1):
        Participation.objects.create(
            meeting=meeting, role=role, ministry=ministry_of(code), order=order
        )
    return meeting


def make_series(name: str = "工作组会") -> Series:
    return Series.objects.create(slug=f"series-{next(_counter)}", name_zh_hans=name)


def make_imprint(**fields: Any) -> Imprint:
    fields = {"name_zh_hans": "环境合作中心", "name_en": "Environmental Centre", **fields}
    return Imprint.objects.create(**fields)


def make_bulletin(
    year: int = 2023,
    number: int | None = None,
    *,
    languages: Iterable[str] = ("zh-hans",),
    remarks_from: Iterable[str] = ("kh",),
    speaker: Speaker | None = None,
    **fields: Any,
) -> Bulletin:
    """A draft with a text for every block in the given languages, the first being the source,
    and one remark for each country code."""
    languages = list(languages)
    number = number or next(_counter) % 999 + 1
    fields = {"date": dt.date(year, 5, 4), "source_language": languages[0], **fields}
    bulletin = Bulletin.objects.create(year=year, number=number, **fields)
    for order, code in enumerate(remarks_from, start=1):
        add_remark(bulletin, code, order=order, languages=languages, speaker=speaker)
    for language in languages:
        set_text(bulletin, "headline", language, f"Headline {year}/{number} [{language}]")
        set_text(bulletin, "lead", language, f"Lead {year}/{number} [{language}]")
        set_text(bulletin, "closing", language, f"Closing {year}/{number} [{language}]")
    bulletin.save()
    translating.record_changes(bulletin, {})
    progress.refresh(bulletin)
    return bulletin


def add_remark(
    bulletin: Bulletin,
    code: str = "kh",
    *,
    order: int | None = None,
    languages: Iterable[str] = ("zh-hans",),
    speaker: Speaker | None = None,
    **fields: Any,
) -> Remark:
    order = order or bulletin.remarks.count() + 1
    speaker = speaker or make_speaker()
    remark = Remark(bulletin=bulletin, order=order, speaker=speaker)
    for language in languages:
        set_text(remark, "printed_name", language, speaker.name_en or speaker.name_zh_hans)
        set_text(remark, "printed_position", language, f"Position {order} [{language}]")
        set_text(remark, "text", language, f"Words {order} from {code} [{language}]")
    for name, value in fields.items():
        setattr(remark, name, value)
    remark.save()
    RemarkBody.objects.create(remark=remark, ministry=ministry_of(code), order=1)
    return remark


def add_section(bulletin: Bulletin, heading: str = "另一则", **fields: Any) -> Section:
    order = bulletin.sections.count() + 1
    return Section.objects.create(
        bulletin=bulletin, order=order, heading_zh_hans=heading, **fields
    )


def publish_bulletin(year: int = 2023, number: int | None = None, **fields: Any) -> Edition:
    """A published bulletin; the edition in its source language."""
    languages = list(fields.get("languages", ["zh-hans"]))
    bulletin = make_bulletin(year, number, **fields)
    editions = publishing.publish(bulletin, languages=languages, by=make_user())
    return editions[0]


def picture_file(name: str = "portrait.png", colour: str = "#356") -> ContentFile[bytes]:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 80), colour).save(buffer, "PNG")
    return ContentFile(buffer.getvalue(), name=name)
