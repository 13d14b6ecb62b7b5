"""People, ministries and the other records: merged, ended, renamed, brought back, deleted,
corrected in what was published."""

import json

from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import reverse

from bulletins import publishing
from bulletins.models import ReaderReport
from bulletins.publishing.correcting import KINDS
from lmec import mergers
from lmec.models import Merger
from organizations.models import Ministry
from people import posts
from people.models import Speaker
from tests import builders
from tests.attacking import make_everything
from tests.desk import form_data

from .cases import Stale, writes

#: Every kind of record that is changed and deleted on a page of its own.
RECORDS = (
    "bulletins.bulletin",
    "bulletins.meeting",
    "bulletins.series",
    "bulletins.imprint",
    "bulletins.term",
    "bulletins.topic",
    "bulletins.instrument",
    "people.speaker",
    "organizations.country",
    "organizations.ministry",
    "auth.user",
    "auth.group",
)
#: The kind of record that stands for all in the run of every day.
DAILY = "bulletins.topic"
#: A text that both type, where it is not a name in seven languages.
TEXTS = {"bulletins.bulletin": "lead_en", "bulletins.meeting": "place_en"}
TEXTS |= {"organizations.ministry": "acronym", "auth.user": "first_name", "auth.group": "name"}


def other():
    return builders.make_user("other")


def url(record, name, *args):
    meta = record._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{name}", args=[record.pk, *args])


def made(label):
    if label == "bulletins.bulletin":
        return builders.make_bulletin(languages=["zh-hans", "en"])
    if label == "auth.user":
        return builders.make_user("someone")
    if label == "auth.group":
        return Group.objects.create(name="Somebodies")
    make_everything()
    return apps.get_model(label)._base_manager.order_by("pk").first()


def entered(label):
    name = label.replace(".", "_")
    text = TEXTS.get(label, "name_en")
    again = label not in (DAILY, "auth.user")

    @writes(f"{name}_change", again=again)
    def both_type_in_one_field(desk):
        record = made(label)
        typed = form_data(desk.get(url(record, "change"))) | {text: "Mine"}
        type(record)._base_manager.filter(pk=record.pk).update(**{text: "Theirs"})
        page = desk.post(url(record, "change"), typed)
        record.refresh_from_db()
        return Stale(page, ["Mine"], ["Theirs"], getattr(record, text) == "Theirs")

    @writes(f"{name}_delete", again=again)
    def deleting_what_somebody_changed(desk):
        record, seen = deletable(label), None
        page = desk.get(url(record, "delete"))
        seen = {"post": "yes", "seen": page.context["seen"]}
        saved(desk, record)
        page = desk.post(url(record, "delete"), seen)
        return Stale(page, theirs=["Nothing was deleted"], stands=is_there(record))

    @writes(f"{name}_changelist", again=again)
    def deleting_several_of_which_somebody_changed_one(desk):
        record = deletable(label)
        chosen = {"action": "delete_selected", "_selected_action": [record.pk]}
        page = desk.post(list_of(record), chosen)
        seen = {"post": "yes", "seen": page.context["seen"]}
        saved(desk, record)
        page = desk.post(list_of(record), chosen | seen)
        return Stale(page, theirs=["Nothing was deleted"], stands=is_there(record))


def deletable(label):
    """One that nothing uses."""
    model = apps.get_model(label)
    fields = {"slug": "lonely", "name_en": "Lonely"}
    if label == "organizations.country":
        fields |= {"code": "xx"}
    if label == "bulletins.meeting":
        return builders.make_meeting()
    if label == "bulletins.imprint":
        return builders.make_imprint()
    if label.startswith("auth.") or label == "bulletins.bulletin":
        return made(label)
    return model.objects.create(**fields)


def saved(desk, record):
    """The other saves the record's page, as it stands but for one text."""
    text = TEXTS.get(record._meta.label_lower, "name_en")
    page = desk.get(url(record, "change"))
    answer = desk.post(url(record, "change"), form_data(page) | {text: "Theirs"})
    assert answer.status_code == 302


def is_there(record):
    return type(record)._base_manager.filter(pk=record.pk).exists()


def list_of(record):
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_changelist")


for each in RECORDS:
    entered(each)


# Lists with acts of their own


def with_marks(desk, record):
    """What the list showed of it."""
    shown = form_data(desk.get(list_of(record)), "changelist-form")
    return {name: mark for name, mark in shown.items() if name.startswith("row-")}


@writes("organizations_country_changelist", "bulletins_term_changelist")
def confirming_a_name_that_somebody_changed(desk):
    country = builders.make_country("kh")
    country.needs_check = ["en"]
    country.save()
    typed = {"action": "checked_en", "_selected_action": [country.pk], **with_marks(desk, country)}
    type(country).objects.filter(pk=country.pk).update(name_en="Theirs")
    page = desk.post(list_of(country), typed)
    country.refresh_from_db()
    return Stale(page, theirs=["Theirs"], stands=country.needs_check == ["en"])


@writes("bulletins_readerreport_changelist")
def settling_a_report_that_somebody_settled(desk):
    edition = builders.publish_bulletin()
    report = ReaderReport.objects.create(edition=edition, text="?", language="en", sender="x")
    typed = {"action": "mark_mended", "_selected_action": [report.pk], **with_marks(desk, report)}
    ReaderReport.objects.update(state="no_error")
    page = desk.post(list_of(report), typed)
    report.refresh_from_db()
    theirs = [str(report.get_state_display())]
    return Stale(page, theirs=theirs, stands=report.state == "no_error")


# What was published of a record


def corrected(model):
    name = f"{model._meta.app_label}_{model._meta.model_name}"

    @writes(f"{name}_correct", again=model is not Speaker)
    def correcting_what_was_changed_since(desk):
        bulletin = make_everything()
        publishing.publish(bulletin, languages=["en"], by=other())
        record = named_in(bulletin, model)
        address = url(record, "correct")
        text = "title_en" if hasattr(record, "title_en") else "name_en"
        renamed = type(record)._base_manager.filter(pk=record.pk).update
        renamed(**{text: "Looked at"})
        page = desk.get(address)
        typed = {"seen": page.context["seen"], "note": "My note", "note_language": "en"}
        editions = [str(key) for key in json.loads(page.context["seen"])]
        assert len(editions) == 1
        renamed(**{text: "Theirs"})
        answer = desk.post(address, typed | {"editions": editions})
        stands = bulletin.editions.get().version == 1
        return Stale(answer, ["My note"], ["Theirs"], stands)


def named_in(bulletin, model):
    found = {
        "speaker": lambda: bulletin.remarks.first().speaker,
        "ministry": lambda: bulletin.remarks.first().bodies.first().ministry,
        "country": lambda: bulletin.remarks.first().bodies.first().ministry.country,
        "meeting": lambda: bulletin.meeting,
        "series": lambda: bulletin.meeting.series,
        "topic": lambda: bulletin.topics.first(),
        "instrument": lambda: bulletin.instruments.first(),
        "imprint": lambda: bulletin.imprint,
    }
    return found[model._meta.model_name]()


for each in KINDS:
    corrected(each)


# Duplicates


def two(kind):
    make = {"speaker": builders.make_speaker, "ministry": builders.make_ministry}[kind]
    return (make("Stays"), make("Goes")) if kind == "speaker" else (make("留"), make("去"))


def merged(kind):
    name = {"speaker": "people_speaker", "ministry": "organizations_ministry"}[kind]

    @writes(f"{name}_merge", again=kind != "speaker")
    def merging_what_somebody_changed(desk):
        stays, goes = two(kind)
        address = f"{url(stays, 'merge')}?other={goes.pk}"
        typed = form_data(desk.get(address), "")
        type(goes).objects.filter(pk=goes.pk).update(name_en="Theirs")
        page = desk.post(url(stays, "merge"), typed)
        return Stale(page, [str(goes.name_zh_hans)], ["Theirs"], is_there(goes))

    @writes(f"{name}_merge", again=kind != "speaker")
    def merging_what_was_merged(desk):
        stays, goes = two(kind)
        third = two(kind)[0]
        typed = form_data(desk.get(f"{url(stays, 'merge')}?other={goes.pk}"), "")
        mergers.merge(goes, third, by=other())
        page = desk.post(url(stays, "merge"), typed)
        return Stale(page, theirs=["Somebody changed these records"], stands=is_there(goes))

    @writes(f"{name}_unmerge", again=kind != "speaker")
    def parting_what_was_parted(desk):
        stays, goes = two(kind)
        merger = mergers.merge(stays, goes, by=other())
        mergers.undo(merger, by=other())
        page = desk.post(reverse(f"admin:{name}_unmerge", args=[merger.pk]))
        stands = Merger.objects.get().undone_by == "other"
        return Stale(page, theirs=["This merger was undone already."], stands=stands)


for each in ("speaker", "ministry"):
    merged(each)


# Over time


def became(kind, **typed):
    @writes("organizations_ministry_became")
    def recording_what_became_of_a_ministry_that_somebody_changed(desk):
        ministry = builders.make_ministry("自然资源部", "vn", name_en="MONRE")
        builders.make_ministry("农业部", "vn")
        address = f"{url(ministry, 'became')}?kind={kind}"
        form = form_data(desk.get(address), "") | typed | {"confirm": "1"}
        Ministry.objects.filter(pk=ministry.pk).update(name_en="Theirs", valid_to="2024")
        page = desk.post(address, form)
        ministry.refresh_from_db()
        stands = (ministry.name_en, ministry.valid_to) == ("Theirs", "2024")
        return Stale(page, typed.values(), ["Theirs"], stands and Ministry.objects.count() == 2)


became("renamed", date="2025-03", **{"new0-en": "Mine"})
became("merged", date="2025-03", **{"new0-en": "Mine"})
became("split", date="2025-03", **{"new0-en": "Mine", "new1-en": "Mine too"})
became("closed", date="2025-03")
became("typo", **{"name-en": "Mine"})


@writes("people_speaker_end")
def ending_a_post_that_somebody_ended(desk):
    speaker = builders.make_speaker()
    post = builders.make_appointment(speaker, "部长", [builders.ministry_of("kh")], "2020")
    address = url(speaker, "end", post.pk)
    typed = form_data(desk.get(address), "") | {"date": "2025-03", "position-en": "Mine"}
    posts.end(post, date="2024-02", by=other(), position={"en": "Theirs"})
    page = desk.post(address, typed)
    post.refresh_from_db()
    stands = (post.valid_to, speaker.appointments.count()) == ("2024-02", 2)
    return Stale(page, ["2025-03", "Mine"], ["2024-02"], stands)


#: Records whose deletion is taken back on a page of their own.
KEPT = [label for label in RECORDS if not label.startswith("auth.")]


def brought_back(label):
    name = label.replace(".", "_")

    @writes(f"{name}_bring_back", again=label != DAILY)
    def bringing_back_what_is_back(desk):
        record = deletable(label)
        key = record.pk
        record.delete()
        rows = apps.get_model(label).history.model.objects.filter(id=key, history_type="-")
        kind = record._meta.model_name
        address = reverse(f"admin:{name}_bring_back", args=[key, kind, rows.get().pk])
        assert desk.post(address).status_code == 302
        page = desk.post(address)
        there = apps.get_model(label)._base_manager.filter(pk=key).count()
        return Stale(page, theirs=["It is on record already."], stands=there == 1)


for each in KEPT:
    brought_back(each)
