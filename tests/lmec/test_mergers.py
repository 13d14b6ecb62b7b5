"""Two records that are one, made one: what moves, what stays as published, and the way back."""

import pytest
from django.urls import reverse

from bulletins import chain, deriving
from bulletins.models import Edition, Mention
from lmec import mergers
from lmec.history.acts import acting
from lmec.models import FormerIdentity, Merger
from lmec.refusals import Refused
from organizations.models import Ministry, Succession
from people.models import Appointment, Speaker
from tests import builders

pytestmark = pytest.mark.django_db


def verified():
    return chain.verify().problems


def state():
    """Everything that a merger may touch, but for what it writes about itself."""
    found = {}
    for model in (Speaker, Appointment, *(Speaker.aliases.rel.related_model,)):
        found[model] = list(model._base_manager.order_by("pk").values())
    remarks = Speaker.remarks.rel.related_model
    found[remarks] = list(remarks._base_manager.order_by("pk").values())
    found[Mention] = sorted(
        Mention.objects.values_list("edition", "role", "speaker", "ministry"), key=str
    )
    return found


@pytest.fixture
def two():
    ministry = builders.ministry_of("th")
    oris = builders.make_speaker("奥利斯", name_en="Oris", slug="oris", biography_en="")
    twin = builders.make_speaker(
        "奥莉丝", name_en="Narumon Oris", slug="narumon", biography_en="Hydrologist"
    )
    twin.aliases.create(text="ORIS")
    builders.make_appointment(oris, "司长", [ministry], "2020")
    builders.make_appointment(twin, "司长", [ministry], "2020")
    builders.make_appointment(twin, "部长", [ministry], "2024")
    builders.publish_bulletin(2023, 1, remarks_from=["th"], speaker=oris)
    builders.publish_bulletin(2023, 2, remarks_from=["th"], speaker=twin)
    return oris, twin


def test_row_55_merging_moves_all_redirects_and_leaves_what_is_published(client, two):
    stays, goes = two
    before = dict(Edition.objects.values_list("pk", "content_json"))
    client.force_login(builders.make_user("wen"))
    url = reverse("admin:people_speaker_merge", args=[stays.pk])
    page = client.get(url, {"other": goes.pk})
    rows = {each.name: (len(each.moved), len(each.dropped)) for each in page.context["pointing"]}
    assert rows == {"Aliases": (1, 0), "Appointments": (1, 1), "Remarks": (1, 0)}
    assert {r.name: r.taken for r in page.context["rows"]}["biography_en"] == "goes"
    assert Speaker.objects.count() == 2
    response = client.post(url, {"other": goes.pk, "take-name_en": "goes"})
    assert response.status_code == 302
    stays.refresh_from_db()
    assert (stays.name_en, stays.biography_en) == ("Narumon Oris", "Hydrologist")
    assert set(stays.aliases.values_list("text", flat=True)) == {"ORIS", "奥莉丝"}
    assert stays.remarks.count() == 2
    assert sorted(stays.appointments.values_list("position_zh_hans", flat=True)) == [
        "司长",
        "部长",
    ]
    assert dict(Edition.objects.values_list("pk", "content_json")) == before
    assert verified() == []
    moved = client.get("/en/speakers/narumon/")
    assert (moved.status_code, moved["Location"]) == (301, "/en/speakers/oris/")
    assert client.get("/en/speakers/oris/").content.decode().count("2023") >= 2
    assert deriving.rebuild() == 2
    assert verified() == []
    assert set(Mention.objects.exclude(speaker=None).values_list("speaker", flat=True)) == {
        stays.pk
    }


def test_row_55_undoing_brings_both_back_exactly(two):
    stays, goes = two
    before = state()
    user = builders.make_user()
    with acting(user):
        merger = mergers.merge(stays, goes, take=["name_en", "biography_en"], by=user)
    with acting(user):
        assert mergers.undo(merger, by=user) == []
    assert state() == before
    assert not FormerIdentity.objects.exists()
    assert verified() == []


def test_row_55_a_merger_is_undone_on_its_page(client, two):
    stays, goes = two
    client.force_login(builders.make_user("wen"))
    client.post(reverse("admin:people_speaker_merge", args=[stays.pk]), {"other": goes.pk})
    undo = reverse("admin:people_speaker_unmerge", args=[Merger.objects.get().pk])
    assert undo in client.get(reverse("admin:people_speaker_mergers")).content.decode()
    assert client.get(undo).status_code == 200
    assert Speaker.objects.count() == 1
    client.post(undo)
    assert set(Speaker.objects.values_list("uuid", flat=True)) == {stays.uuid, goes.uuid}


def test_what_was_changed_since_the_comparison_is_not_merged_unseen(client, two):
    stays, goes = two
    client.force_login(builders.make_user("wen"))
    client.cookies["django_language"] = "en"
    url = reverse("admin:people_speaker_merge", args=[stays.pk])
    seen = client.get(url, {"other": goes.pk}).context["seen"]
    Speaker.objects.filter(pk=goes.pk).update(biography_en="Another biography")
    page = client.post(url, {"other": goes.pk, "seen": seen})
    assert "after this page was opened" in page.content.decode()
    assert Speaker.objects.count() == 2
    client.post(url, {"other": goes.pk, "seen": page.context["seen"]})
    assert Speaker.objects.count() == 1


def test_row_55_undoing_keeps_what_was_edited_since_and_says_so(two):
    stays, goes = two
    user = builders.make_user()
    with acting(user):
        merger = mergers.merge(stays, goes, take=["biography_en"], by=user)
    stays.refresh_from_db()
    stays.biography_en = "Edited since"
    stays.save()
    other = builders.make_speaker()
    given = goes_remark = stays.remarks.get(bulletin__number=2)
    given.speaker = other
    given.save()
    with acting(user):
        left = mergers.undo(merger, by=user)
    assert len(left) == 2 and "Biography" in left[0] and "was given to another" in left[1]
    stays.refresh_from_db()
    goes_remark.refresh_from_db()
    assert (stays.biography_en, goes_remark.speaker) == ("Edited since", other)
    assert Speaker.objects.get(uuid=goes.uuid).biography_en == "Hydrologist"


def test_mergers_are_undone_in_their_order(two):
    stays, goes = two
    third = builders.make_speaker("奥力斯", slug="third")
    user = builders.make_user()
    with acting(user):
        first = mergers.merge(stays, goes, by=user)
    with acting(user):
        mergers.merge(third, stays, by=user)
    assert FormerIdentity.objects.get(uuid=goes.uuid).target == third.uuid
    assert verified() == []
    with pytest.raises(Refused, match="later merger"):
        mergers.undo(first, by=user)


def test_row_55_two_ministries_are_merged_with_what_spoke_for_them():
    one = builders.make_ministry("环境部", "kh", slug="one")
    two = builders.make_ministry("环境部（柬）", "kh", slug="two")
    child = builders.make_ministry("水司", "kh", parent=two)
    builders.make_succession(two, one)
    speaker = builders.make_speaker()
    builders.make_appointment(speaker, "部长", [one, two])
    user = builders.make_user()
    with acting(user):
        merger = mergers.merge(one, two, by=user)
    child.refresh_from_db()
    assert child.parent == one
    assert not Succession.objects.exists()
    assert [b.ministry for b in speaker.appointments.get().bodies.all()] == [one]
    with acting(user):
        assert mergers.undo(merger, by=user) == []
    child.refresh_from_db()
    assert (child.parent, Succession.objects.get().predecessor) == (two, two)
    assert [b.ministry for b in speaker.appointments.get().bodies.all()] == [one, two]
    assert Ministry.objects.count() == 3


def test_merging_is_for_those_who_may_change_and_delete(client, two):
    stays, goes = two
    client.force_login(builders.make_user("reader", is_superuser=False))
    url = reverse("admin:people_speaker_merge", args=[stays.pk])
    assert client.post(url, {"other": goes.pk}).status_code == 403
    assert not Merger.objects.exists()
