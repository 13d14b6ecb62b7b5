"""A corrected record goes into every published issue that prints it, and nothing else does."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from bulletins import chain, publishing
from bulletins.admin import corrections
from bulletins.models import Bulletin, Edition, Participation, Remark
from bulletins.publishing import Note, Refused, Wording, correcting
from tests import builders
from tests.builders import make_bulletin, make_user
from tests.desk import form_data

pytestmark = pytest.mark.django_db


def published(*languages, number, **fields):
    bulletin = make_bulletin(2023, number, languages=languages, **fields)
    publishing.publish(bulletin, languages=languages, by=make_user())
    return bulletin


def renamed(speaker, **names):
    for column, name in names.items():
        setattr(speaker, column, name)
    speaker.save()
    return speaker


def corrected(record, found=None, **fields):
    found = publishing.affected(record, fields.get("wording")) if found is None else found
    fields = {"note": Note("Name corrected", "en"), **fields}
    return publishing.correct(
        record,
        editions=[each.edition.pk for each in found],
        by=make_user(),
        seen={str(each.edition.pk): each.digest for each in found},
        **fields,
    )


def names(bulletin, language):
    return bulletin.editions.current().get(language=language).content.remarks[0].speaker.name.text


def test_misspelt_speaker_is_corrected_in_all_issues_with_one_note():
    speaker = builders.make_speaker("Oris")
    one = published("zh-hans", "en", number=1, speaker=speaker)
    two = published("en", number=2, speaker=speaker)
    other = published("en", number=3)
    renamed(speaker, name_en="Narumon Oris")
    found = publishing.affected(speaker)
    assert [str(each.edition) for each in found] == ["2023/2 en v1", "2023/1 en v1"]
    assert [c.name for c in found[0].changes] == ["remark 1 (Oris): speaker"]

    corrected(speaker)

    assert (names(one, "en"), names(two, "en")) == ("Narumon Oris", "Narumon Oris")
    current = Edition.objects.current().order_by("number", "language")
    assert [(e.number, e.language, e.version, e.note) for e in current] == [
        (1, "en", 2, "Name corrected"),
        (1, "zh-hans", 1, ""),
        (2, "en", 2, "Name corrected"),
        (3, "en", 1, ""),
    ]
    assert other.editions.count() == 1
    assert publishing.affected(speaker) == []
    assert chain.verify().problems == []


def test_other_changes_of_a_draft_are_not_published_with_it():
    speaker = builders.make_speaker("Oris")
    bulletin = published("en", number=1, speaker=speaker)
    Bulletin.objects.update(lead_en="Not for readers yet")
    renamed(speaker, name_en="Narumon Oris")
    corrected(speaker)
    assert names(bulletin, "en") == "Narumon Oris"
    assert bulletin.editions.current().get().content.lead.text == "Lead 2023/1 [en]"


def test_words_printed_over_remarks_are_mended_in_draft_and_edition():
    speaker = builders.make_speaker("Oris")
    bulletin = published("zh-hans", "en", number=1, speaker=speaker)
    Remark.objects.update(printed_position_en="Vice Minister")
    publishing.publish(bulletin, languages=["en"], by=make_user(), note="x")
    wording = Wording("en", "Vice Minister", "Deputy Minister")
    found = publishing.affected(speaker, wording)
    assert [(c.before, c.after) for c in found[0].changes] == [
        ("Vice Minister", "Deputy Minister")
    ]
    assert Remark.objects.get().printed_position_en == "Vice Minister"  # shown, not done

    corrected(speaker, wording=wording)

    assert Remark.objects.get().printed_position_en == "Deputy Minister"
    current = bulletin.editions.current().get(language="en")
    assert current.content.remarks[0].position.text == "Deputy Minister"
    assert bulletin.editions.filter(language="zh-hans").count() == 1


def test_typo_in_a_ministry_is_corrected_where_its_own_name_was_printed():
    ministry = builders.ministry_of("kh")
    meeting = builders.make_meeting(delegations=["kh"])
    bulletin = published("zh-hans", number=1, meeting=meeting, remarks_from=["kh"])
    ministry.name_zh_hans = "柬埔寨王国环境部"
    ministry.save()
    corrected(ministry)
    found = bulletin.editions.current().get().content
    assert found.remarks[0].bodies[0].name.text == "柬埔寨王国环境部"
    assert found.meeting.delegations[0].name.text == "柬埔寨王国环境部"


def test_name_that_a_ministry_had_that_day_stays():
    ministry = builders.ministry_of("kh")
    meeting = builders.make_meeting(delegations=["kh"])
    Participation.objects.filter(ministry=ministry).update(printed_name_zh_hans="旧环境部")
    bulletin = published("zh-hans", number=1, meeting=meeting, remarks_from=[])
    ministry.name_zh_hans = "新名"
    ministry.save()
    corrected(ministry)
    body = bulletin.editions.current().get().content.meeting.delegations[0]
    assert (body.name.text, body.ministry.name.text) == ("旧环境部", "新名")


@pytest.mark.parametrize("kind", ["country", "meeting", "imprint", "series"])
def test_every_kind_of_record_that_issues_print_can_be_corrected(kind):
    series = builders.make_series("系列")
    meeting = builders.make_meeting("会议", host="kh", series=series)
    imprint = builders.make_imprint()
    bulletin = published("zh-hans", number=1, meeting=meeting, imprint=imprint, remarks_from=[])
    record, column = {
        "country": (builders.make_country("kh"), "name_zh_hans"),
        "meeting": (meeting, "title_zh_hans"),
        "imprint": (imprint, "name_zh_hans"),
        "series": (series, "name_zh_hans"),
    }[kind]
    setattr(record, column, "正确的名称")
    record.save()
    (edition,) = corrected(record)
    assert "正确的名称" in edition.content_json
    assert bulletin.editions.count() == 2
    assert chain.verify().problems == []


def test_all_or_none():
    speaker = builders.make_speaker("Oris")
    published("en", number=1, speaker=speaker)
    two = published("en", number=2, speaker=speaker)
    renamed(speaker, name_en="Narumon Oris")
    found = publishing.affected(speaker)
    publishing.withdraw(two, by=make_user(), reason="x")
    with pytest.raises(Refused, match="Some of these were published anew or withdrawn"):
        corrected(speaker, found)
    assert Edition.objects.filter(version=2).count() == 0


def test_issue_that_waits_for_its_hour_is_told_and_left():

    speaker = builders.make_speaker("Oris")
    bulletin = published("en", number=1, speaker=speaker)
    Bulletin.objects.update(lead_en="Later")
    publishing.schedule(
        bulletin,
        languages=["en"],
        due_at=timezone.now() + dt.timedelta(days=1),
        by=make_user(),
        note="x",
    )
    renamed(speaker, name_en="Narumon Oris")
    (found,) = publishing.affected(speaker)
    assert found.refusal == "A publication of it is scheduled. Change or cancel that first."
    with pytest.raises(Refused, match="2023/1 English: A publication of it is scheduled"):
        corrected(speaker)


def test_what_is_shown_is_what_is_done():
    speaker = builders.make_speaker("Oris")
    published("en", number=1, speaker=speaker)
    renamed(speaker, name_en="Narumon Oris")
    found = publishing.affected(speaker)
    renamed(speaker, name_en="Somebody Else")
    with pytest.raises(Refused, match="changed after you opened this page"):
        corrected(speaker, found)


def test_correction_needs_a_note_or_the_word_that_it_is_minor():
    speaker = builders.make_speaker("Oris")
    published("en", number=1, speaker=speaker)
    renamed(speaker, name_en="Narumon Oris")
    with pytest.raises(Refused, match="Say in a public note"):
        corrected(speaker, note="")
    (edition,) = corrected(speaker, note=Note(is_minor=True))
    assert edition.is_minor


def test_looking_writes_nothing():
    speaker = builders.make_speaker("Oris")
    published("en", number=1, speaker=speaker)
    before = list(Remark.objects.values())
    correcting.affected(speaker, Wording("en", "Position", "Post"))
    assert list(Remark.objects.values()) == before


def test_more_editions_than_one_act_takes_are_gone_through_part_by_part(client, monkeypatch):
    monkeypatch.setattr(correcting, "MOST", 1)
    monkeypatch.setattr(corrections, "MOST", 1)
    speaker = builders.make_speaker("李霞")
    for number in (1, 2):
        bulletin = builders.make_bulletin(2022, number, remarks_from=[])
        builders.add_remark(bulletin, "la", speaker=speaker, printed_name_zh_hans="")
        publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    speaker.name_zh_hans = "李夏"
    speaker.save()
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    address = reverse("admin:people_speaker_correct", args=[speaker.pk])
    corrected_numbers = []
    for part in (1, 2):
        page = client.get(address, {"page": part})
        assert (page.context["number"], page.context["pages"]) == (part, 2)
        corrected_numbers += [row.edition.number for row, _chosen in page.context["rows"]]
        typed = form_data(page, "correct-form") | {"note": "Name", "note_language": "en"}
        assert client.post(f"{address}?page={part}", typed).status_code == 302
    assert corrected_numbers == [2, 1]
    assert client.get(address).context["rows"] == []
