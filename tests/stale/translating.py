"""The translation desk, and the files of translators' own tools."""

from django.urls import reverse

from bulletins import handing
from bulletins.models import Bulletin, TranslatedBlock
from tests import builders
from tests.desk import form_data

from .cases import Stale, writes


def url(name, bulletin):
    return reverse(f"admin:bulletins_{name}", args=[bulletin.pk])


def issue():
    return builders.make_bulletin(languages=["zh-hans", "th"])


def opened(desk, bulletin):
    return form_data(desk.get(url("desk", bulletin), {"language": "th", "show": "all"}), "desk")


def theirs_written(bulletin):
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_th="ของเขา")


def stands(bulletin):
    bulletin.refresh_from_db()
    return bulletin.lead_th == "ของเขา"


@writes("bulletins_desk_save")
def a_text_that_somebody_else_wrote(desk):
    typed = opened(desk, bulletin := issue()) | {"lead-text": "ของฉัน"}
    theirs_written(bulletin)
    page = desk.post(url("desk_save", bulletin), typed)
    return Stale(page, ["ของฉัน"], ["ของเขา"], stands(bulletin))


@writes("bulletins_desk_act")
def an_act_with_a_text_that_somebody_else_wrote(desk):
    typed = opened(desk, bulletin := issue()) | {"lead-text": "ของฉัน"}
    theirs_written(bulletin)
    page = desk.post(url("desk_act", bulletin), typed | {"act": "checked closing"})
    return Stale(page, ["ของฉัน"], ["ของเขา"], stands(bulletin))


@writes("bulletins_desk_act")
def a_check_of_a_source_that_nobody_looked_at(desk):
    bulletin = issue()
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_zh_hans="看过的导语")
    typed = opened(desk, bulletin)
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_zh_hans="没有看过的导语")
    page = desk.post(url("desk_act", bulletin), typed | {"act": "checked lead"})
    block = TranslatedBlock.objects.get(translation__language="th", key="lead")
    return Stale(page, [typed["lead-text"]], ["没有看过的导语"], block.also_fits == [])


def file_of(bulletin, format, text):
    data = handing.export(bulletin, "th", format=format, only_open=False)
    data = data.replace(bulletin.lead_th.encode(), text.encode())
    return handing.receive(
        bulletin,
        handing.read(data),
        language="th",
        name=f"x.{format}",
        machine=False,
        by=builders.make_user("other"),
    )


def taken(desk, bulletin, file, **fields):
    look = desk.get(url("desk_files", bulletin), {"language": "th", "file": file.pk})
    shown = form_data(look, "")
    theirs_written(bulletin)
    return desk.post(url("desk_files_take", bulletin), shown | fields)


@writes("bulletins_desk_files_take")
def an_xliff_file_whose_text_somebody_wrote_meanwhile(desk):
    page = taken(desk, bulletin := issue(), file_of(bulletin, "xliff", "จากไฟล์"))
    return Stale(page, ["จากไฟล์"], ["ของเขา"], stands(bulletin))


@writes("bulletins_desk_files_take")
def a_po_file_whose_text_somebody_wrote_meanwhile(desk):
    page = taken(desk, bulletin := issue(), file_of(bulletin, "po", "จากไฟล์"))
    return Stale(page, ["จากไฟล์"], ["ของเขา"], stands(bulletin))


@writes("bulletins_desk_files_take")
def a_conflict_that_was_decided_on_another_text(desk):
    bulletin = issue()
    file = file_of(bulletin, "xliff", "จากไฟล์")
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_th="ดูแล้ว")
    page = taken(desk, bulletin, file, chosen=["lead"])
    return Stale(page, ["จากไฟล์"], ["ของเขา"], stands(bulletin))


@writes("bulletins_desk_files_take")
def a_file_that_was_taken_in(desk):
    bulletin = issue()
    file = file_of(bulletin, "xliff", "จากไฟล์")
    handing.take_in(file, by=builders.make_user("other"))
    page = taken(desk, bulletin, file)
    return Stale(page, ["จากไฟล์"], ["ของเขา"], stands(bulletin))
