"""The ground for attacks: a bulletin with everything in it, and every address there is."""

from html.parser import HTMLParser

from django.apps import apps
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from bulletins import publishing
from bulletins.importing import reviewing
from bulletins.models import (
    Bulletin,
    ImportedDocument,
    Instrument,
    ReaderReport,
    Term,
    Topic,
)
from lmec import mergers
from lmec.history.keeping import KEPT
from lmec.models import Merger
from people.models import Appointment
from tests import builders

OURS = ("bulletins", "people", "organizations")


def make_everything() -> Bulletin:
    """A bulletin with every kind of part, of which nothing is published yet."""
    meeting = builders.make_meeting(delegations=["kh"], series=builders.make_series())
    bulletin = builders.make_bulletin(
        2022,
        13,
        languages=["zh-hans", "en"],
        remarks_from=["kh", "th"],
        meeting=meeting,
        imprint=builders.make_imprint(emails=["a@b.example"], personal_emails=["c@d.example"]),
    )
    section = builders.add_section(
        bulletin, heading_en="Another", meeting=builders.make_meeting("论坛")
    )
    builders.add_remark(bulletin, "la", section=section, languages=["zh-hans", "en"])
    bulletin.pictures.create(role="cover", file=builders.picture_file(), order=1)
    bulletin.pictures.create(file=builders.picture_file(colour="#789"), order=2)
    bulletin.attachments.create(
        file=ContentFile(b"%PDF-1.7", name="x.pdf"),
        file_name="x.pdf",
        title_zh_hans="附件",
        title_en="Attachment",
    )
    bulletin.former_addresses.create(path="/news/1.html")
    speaker = bulletin.remarks.first().speaker
    speaker.aliases.create(text="Alias")
    builders.make_appointment(speaker, "部长", [builders.ministry_of("kh")])
    old = builders.make_ministry("旧部")
    builders.make_succession(old, builders.ministry_of("kh"))
    old.aliases.create(text="Old")
    bulletin.topics.add(Topic.objects.create(slug="water", name_zh_hans="水"))
    instrument = Instrument.objects.create(slug="plan", name_zh_hans="计划")
    instrument.aliases.create(text="Plan")
    bulletin.instruments.add(instrument)
    Term.objects.create(slug="term", name_zh_hans="词").variants.create(text="Variant")
    ImportedDocument.objects.create(
        bulletin=bulletin,
        file=ContentFile(b"text", name="x.txt"),
        file_name="x.txt",
        sha256="0" * 64,
        language="en",
        left_over=[{"text": "<script>xss()</script>", "place": 1}],
        doubts=[{"code": "x", "message": "<svg onload=xss()>", "place": 1}],
    )
    return bulletin


def make_the_desks_own() -> None:
    """One of each thing that only the desk has, so that every address has a record: what waits
    for review or for its moment, what was merged, said, noted and logged."""
    user = builders.make_user("boss")
    edition = builders.publish_bulletin(2021, 1)
    ReaderReport.objects.create(edition=edition, text="?", language="en", sender="x")
    waits = builders.make_bulletin(2021, 2)
    later = timezone.now() + timezone.timedelta(days=9)
    publishing.schedule(waits, languages=["zh-hans"], due_at=later, by=user)
    publishing.assign(waits, language="zh-hans", to=user, by=user)
    stays, goes = builders.make_speaker(), builders.make_speaker()
    mergers.merge(stays, goes, by=user)
    LogEntry.objects.create(
        user=user,
        content_type=ContentType.objects.get_for_model(Bulletin),
        object_id=str(waits.pk),
        object_repr=str(waits),
        action_flag=CHANGE,
        change_message="x",
    )
    # Last: a review is made anew when records changed since.
    source = SimpleUploadedFile("x.md", "# 2020年第9期\n\n正文".encode())
    reviewing.take_in(source, by=user)


def read(response):
    """The answer, a streamed one read to its end."""
    if response.streaming:
        b"".join(response.streaming_content)
    return response


def public_pages(client) -> set[str]:
    """Every address that is reached from the home pages in two languages."""
    found, waiting = set(), ["/en/", "/zh-hans/bulletins/"]
    while waiting:
        path = waiting.pop()
        found.add(path)
        page = read(client.get(path))
        if page.streaming or "html" not in page.get("Content-Type", ""):
            continue
        links = Links()
        links.feed(page.content.decode())
        new = {link for link in links.found if link.startswith(("/en/", "/zh-hans/"))}
        waiting += sorted(new - found - set(waiting))
    return found


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag, attributes):
        if tag == "a" and (href := dict(attributes).get("href")):
            self.found.add(href.partition("#")[0])


def admin_patterns():
    """Every named address of the admin."""
    patterns = get_resolver().url_patterns
    waiting = [next(p for p in patterns if getattr(p, "app_name", "") == "admin")]
    while waiting:
        pattern = waiting.pop()
        if not isinstance(pattern, URLPattern):
            waiting += pattern.url_patterns
        elif pattern.name not in (None, "logout", "view_on_site", "file"):
            yield pattern.name, list(pattern.pattern.regex.groupindex)


def admin_addresses() -> list[str]:
    """Every address of the admin, those of records for the first record of each kind."""
    records = {f"{m._meta.app_label}_{m._meta.model_name}": m for m in apps.get_models()}
    found = []
    for name, arguments in admin_patterns():
        if not arguments:
            found.append(reverse(f"admin:{name}"))
        elif name == "app_list":
            found += [reverse("admin:app_list", args=[app]) for app in (*OURS, "auth")]
        else:
            kind = "_".join(name.split("_")[:2])
            alone = {"bulletins_original": ImportedDocument}
            model = records.get(kind) or alone.get(name, Bulletin)
            record = model._base_manager.first()
            if record and (values := _values(arguments, record)):
                found.append(reverse(f"admin:{name}", args=values))
    return found


def _values(arguments, record):
    """What an address names: the record first, then what is a part of it or of its history."""
    last = KEPT[type(record)].rows.first() if type(record) in KEPT else None
    merger = Merger.objects.first()
    rest = {
        "act": last and last.history_act,
        "kind": record._meta.model_name,
        "row": last and last.history_id,
        "post": Appointment.objects.values_list("pk", flat=True).first(),
        "number": 1,
    }
    first = (merger and merger.pk) if arguments[0] == "key" else record.pk
    values = [first, *(rest[name] for name in arguments[1:])]
    return values if None not in values else []


def preview_addresses(bulletin: Bulletin) -> list[str]:
    return [f"/{code}/preview/{bulletin.uuid}/" for code in ("zh-hans", "en", "km")]
