"""The pages of a history: what they say, what they filter, and how an earlier state comes back."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from bulletins import approval, publishing
from bulletins.models import Bulletin, Remark, Topic
from lmec.history.acts import acting
from lmec.history.keeping import KEPT
from organizations.models import Ministry
from people.models import Speaker
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def wen(client):
    user = builders.make_user("wen")
    client.force_login(user)
    return user


def page_of(record, name="change", *more):
    meta = record._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{name}", args=[record.pk, *more])


def save(client, record, **typed):
    url = page_of(record)
    response = client.post(url, form_data(client.get(url)) | typed)
    assert response.status_code == 302


def entries(client, record, **asked):
    return client.get(page_of(record, "history"), asked).context["entries"]


def told(entry):
    """What an entry says, as plain data."""
    return [
        (record.kind, record.what, str(change.label), change.before, change.after)
        for record in entry.records
        for change in record.changes
    ]


def test_row_57_an_issue_tells_in_one_stream_who_changed_what_from_what_to_what(client, wen):
    bulletin = builders.make_bulletin(2022, 13, remarks_from=["kh"])
    save(client, bulletin, headline_en="New headline", **{"remarks-0-text_zh_hans": "新的话"})
    newest = entries(client, bulletin)[0]
    assert newest.by == "wen"
    assert ("created", "State of a text", "English headline") in {
        (record.kind, record.what, record.name) for record in newest.records
    }
    assert told(newest)[:2] == [
        ("changed", "Bulletin", "Headline · English", "", "New headline"),
        ("changed", "Remark", "Words · 简体中文", "Words 1 from kh [zh-hans]", "新的话"),
    ]


def test_row_57_related_records_and_choices_are_named_in_words(client, wen):
    old, new = builders.make_country("kh"), builders.make_country("la")
    ministry = builders.make_ministry("环境部", "kh")
    save(client, ministry, country=new.pk, kind="agency")
    changes = {c[2]: c[3:] for c in told(entries(client, ministry)[0])}
    assert changes["Kind"] == ("ministry", "agency")
    assert changes["Country"] == (f"{old.name_en} · {old.name_zh_hans}", "Lao PDR · 老挝")


def test_row_57_nobody_edits_or_deletes_a_history_in_the_admin(client, wen):
    speaker = builders.make_speaker()
    save(client, speaker, note="x")
    before = list(KEPT[Speaker].rows.values())
    url = page_of(speaker, "history")
    assert client.post(url, {"delete": "1"}).status_code in (200, 405)
    names = {m._meta.model_name for m in _registered()}
    assert [name for name in names if name.startswith("historical")] == []
    assert not Permission.objects.filter(content_type__model__startswith="historical").exists()
    assert list(KEPT[Speaker].rows.values()) == before


def _registered():
    from django.contrib import admin

    return list(admin.site._registry)


def test_row_57_the_history_of_a_deleted_record_stays(client, wen):
    speaker = builders.make_speaker("李霞")
    url = page_of(speaker, "history")
    client.post(page_of(speaker, "delete"), {"post": "yes"})
    page = client.get(url)
    assert [record.kind for entry in page.context["entries"] for record in entry.records] == [
        "deleted",
        "created",
    ]
    listed = client.get(reverse("admin:people_speaker_deleted"))
    assert "李霞" in listed.content.decode()


def test_history_is_filtered_by_person_field_and_language(client, wen):
    speaker = builders.make_speaker()
    save(client, speaker, name_en="Li Xia")
    client.force_login(builders.make_user("bo"))
    save(client, speaker, note="Met in May", name_vi="Lý Hà")
    assert [e.by for e in entries(client, speaker, by="wen")] == ["wen"]
    [entry] = entries(client, speaker, field="speaker.note")
    assert [c[2] for c in told(entry)] == ["Internal note"]
    assert [c[4] for e in entries(client, speaker, language="vi") for c in told(e)] == ["Lý Hà"]
    assert entries(client, speaker, by="wen", language="vi") == []


def test_an_earlier_value_is_put_into_the_form_and_saved_by_nobody_but_the_editor(client, wen):
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    save(client, bulletin, **{"remarks-0-text_zh_hans": "新的话"})
    [change] = entries(client, bulletin, field="remark.text")[0].records[0].changes
    url = f"{page_of(bulletin)}?restore={change.put_back}"
    page = client.get(url)
    form = form_data(page)
    assert form["remarks-0-text_zh_hans"] == "Words 1 from kh [zh-hans]"
    assert bulletin.remarks.get().text_zh_hans == "新的话"
    assert [label for label, _element in page.context["earlier"].done] == ["Words · 简体中文"]
    client.post(url, form)
    assert bulletin.remarks.get().text_zh_hans == "Words 1 from kh [zh-hans]"
    assert entries(client, bulletin)[0].means == "restored"


def test_an_earlier_value_does_not_overwrite_what_somebody_saved_meanwhile(client, wen):
    speaker = builders.make_speaker()
    save(client, speaker, note="first")
    save(client, speaker, note="second")
    [change] = entries(client, speaker)[0].records[0].changes
    url = f"{page_of(speaker)}?restore={change.put_back}"
    form = form_data(client.get(url))
    save(client, speaker, note="somebody else's")
    assert client.post(url, form).status_code == 409
    speaker.refresh_from_db()
    assert speaker.note == "somebody else's"


def test_the_whole_of_an_earlier_state_is_put_into_the_form(client, wen):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    kh, la = (remark.bodies.get().ministry for remark in bulletin.remarks.all())
    save(client, bulletin, lead_zh_hans="之前", **{"remarks-0-bodies": f"ministry:{kh.pk}"})
    then = entries(client, bulletin)[0].act
    changed = {"remarks-0-bodies": f"ministry:{la.pk}", "remarks-1-text_zh_hans": "别的话"}
    save(client, bulletin, lead_zh_hans="之后", **changed)
    state = client.get(page_of(bulletin, "state", then))
    assert [str(c.label) for r in state.context["differences"] for c in r.changes][:1] == [
        "Lead · 简体中文"
    ]
    form = form_data(client.get(f"{page_of(bulletin)}?as_of={then}"))
    assert form["lead_zh_hans"] == "之前"
    assert form["remarks-0-bodies"] == f"ministry:{kh.pk}"
    assert form["remarks-1-text_zh_hans"] == "Words 2 from la [zh-hans]"


def test_a_deleted_remark_is_brought_back_with_its_identity_and_its_ministries(client, wen):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    remark = bulletin.remarks.first()
    body = remark.bodies.get().ministry
    save(client, bulletin, **{"remarks-0-DELETE": "on"})
    assert bulletin.remarks.count() == 1
    [gone] = [r for r in entries(client, bulletin)[0].records if r.what == "Remark"]
    url = reverse("admin:bulletins_bulletin_bring_back", args=[bulletin.pk, "remark", gone.row])
    assert client.get(url).status_code == 200
    assert not Remark.objects.filter(uuid=remark.uuid).exists()
    client.post(url)
    back = Remark.objects.get(uuid=remark.uuid)
    assert (back.text_zh_hans, back.bodies.get().ministry) == (remark.text_zh_hans, body)
    again = client.post(url)
    assert (again.status_code, Remark.objects.count()) == (409, 2)
    assert "It is on record already." in again.content.decode()


def test_a_deleted_issue_is_brought_back_whole(client, wen):
    bulletin = builders.make_bulletin(2022, 13, remarks_from=["kh", "la"])
    topic = Topic.objects.create(slug="water", name_zh_hans="水")
    bulletin.topics.add(topic)
    uuid, pk = bulletin.uuid, bulletin.pk
    client.post(page_of(bulletin, "delete"), {"post": "yes"})
    row = KEPT[Bulletin].rows.filter(id=pk, history_type="-").get()
    client.post(
        reverse("admin:bulletins_bulletin_bring_back", args=[pk, "bulletin", row.history_id])
    )
    back = Bulletin.objects.get(pk=pk)
    assert (back.uuid, back.remarks.count(), list(back.topics.all())) == (uuid, 2, [topic])


def test_what_no_longer_fits_is_not_brought_back_and_says_why(client, wen):
    bulletin = builders.make_bulletin(2022, 13)
    pk = bulletin.pk
    client.post(page_of(bulletin, "delete"), {"post": "yes"})
    builders.make_bulletin(2022, 13)
    row = KEPT[Bulletin].rows.filter(id=pk, history_type="-").get()
    url = reverse("admin:bulletins_bulletin_bring_back", args=[pk, "bulletin", row.history_id])
    page = client.post(url)
    assert "There already is an issue of this year and number." in page.content.decode()
    assert not Bulletin.objects.filter(pk=pk).exists()


def test_history_is_for_those_who_may_see_the_record(client):
    speaker = builders.make_speaker()
    client.force_login(builders.make_user("nobody", is_superuser=False))
    for url in (page_of(speaker, "history"), reverse("admin:people_speaker_deleted")):
        assert client.get(url).status_code == 403


def test_a_history_asks_as_much_for_thirty_acts_as_for_three(
    client, wen, django_assert_max_num_queries
):
    bulletin = builders.make_bulletin(remarks_from=["kh", "la"])
    remark = bulletin.remarks.first()
    for number in range(30):
        with acting(wen):
            bulletin.lead_zh_hans = f"导语{number}"
            bulletin.save()
            remark.text_zh_hans = f"{number}"
            remark.save()
    with django_assert_max_num_queries(40):
        assert len(entries(client, bulletin)) > 10


def test_ministry_history_follows_its_aliases(client, wen):
    ministry = builders.make_ministry("环境部")
    ministry.aliases.create(text="MoE")
    [record] = entries(client, ministry)[0].records
    assert (record.kind, record.what, record.name) == ("created", "Alias", "MoE")
    assert Ministry.objects.count() == 1


def test_what_no_form_has_is_told_and_not_offered_to_be_put_back(client, wen):
    bulletin = builders.make_bulletin(2022, 13, languages=["zh-hans", "th"])
    approval.follow(bulletin, by=None)
    publishing.assign(bulletin, language="th", to=wen, by=wen)
    publishing.submit(bulletin, language="th", by=wen)
    newest = entries(client, bulletin)[0]
    assert [(r.kept.kind, c.put_back) for r in newest.records for c in r.changes] == [
        ("translation", "")
    ]
    act = entries(client, bulletin)[1].act
    page = client.get(page_of(bulletin, "state", act)).content.decode()
    assert f"as_of={act}" not in page


def test_what_is_never_changed_leads_to_no_history(client, wen):
    edition = builders.publish_bulletin()
    page = client.get(page_of(edition)).content.decode()
    assert page_of(edition, "history") not in page
    assert (
        page_of(edition.bulletin, "history")
        in client.get(page_of(edition.bulletin)).content.decode()
    )


def test_an_account_that_stands_is_not_told_to_be_deleted(client, wen):
    page = client.get(page_of(wen, "history"))
    assert "This record was deleted" not in page.content.decode()
    assert "admin/history/stream.html" not in [template.name for template in page.templates]
