"""The title of the meeting and the imprint at the desk: texts that other issues print as well."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bulletins import commenting, publishing, translating
from bulletins.admin.findings import links_of
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Imprint, Meeting, Progress
from bulletins.publishing.checking import check
from bulletins.translating.progress import refresh
from lmec import presence
from lmec.history.keeping import KEPT
from tests import builders

from .at_desk import big_issue, opened, send, typed_over

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return builders.make_meeting("第二次工作组会", place_zh_hans="万象")


@pytest.fixture
def imprint():
    return builders.make_imprint(name_en="")


@pytest.fixture
def issue(meeting, imprint):
    languages = ["zh-hans", "en", "th"]
    return builders.make_bulletin(2023, 4, languages=languages, meeting=meeting, imprint=imprint)


@pytest.fixture
def other(meeting, imprint):
    return builders.make_bulletin(2023, 5, meeting=meeting, imprint=imprint)


@pytest.fixture
def translator(client):
    client.force_login(builders.make_member("translator_en"))
    return client


def key(record, field="title"):
    return f"{record._meta.model_name}:{record.uuid}:{field}"


def block(client, issue, record, field="title", **asked):
    return opened(client, issue, **asked).context["page"].block(key(record, field))


def typed(client, issue, record, text, field="title", **asked):
    page = opened(client, issue, **asked)
    return typed_over(page, key(record, field), text)


def shown(client, issue, record, **asked):
    """What the page says above the texts of a record."""
    page = opened(client, issue, **asked).context["page"]
    return next(g.shared for g in page.groups if g.blocks[0].row.place.record == record)


def test_they_stand_after_the_issues_own_texts(translator, issue, meeting, imprint):
    blocks = opened(translator, issue).context["page"].blocks
    assert [(b.row.key, b.row.source, b.row.state) for b in blocks if b.is_shared] == [
        (key(meeting), "第二次工作组会", "missing"),
        (key(meeting, "place"), "万象", "missing"),
        (key(imprint, "name"), "环境合作中心", "missing"),
    ]
    assert blocks[-3].is_shared and not any(each.is_shared for each in blocks[:-3])


def test_the_series_the_meeting_around_it_and_those_of_sections_are_among_them(
    translator, issue, meeting
):
    series, forum = builders.make_series("工作组会"), builders.make_meeting("论坛")
    session = builders.make_meeting("分论坛", parent=forum)
    Meeting.objects.filter(pk=meeting.pk).update(series=series)
    builders.add_section(issue, meeting=session)
    keys = [b.row.key for b in opened(translator, issue).context["page"].blocks if b.is_shared]
    assert keys[2:5] == [key(series, "name"), key(session), key(forum)]


def test_a_translator_writes_the_title_in_its_own_record(translator, issue, meeting):
    answer = send(translator, issue, typed(translator, issue, meeting, "Second meeting"))
    told = answer.json()["blocks"][0]
    assert (answer.status_code, told["status"], told["state"]) == (200, "saved", "done")
    meeting.refresh_from_db()
    assert (meeting.title_en, meeting.title_zh_hans) == ("Second meeting", "第二次工作组会")
    assert compile_bulletin(issue, "en").meeting.title.text == "Second meeting"


def test_what_is_typed_at_a_stretch_is_one_act_of_the_records_history(translator, issue, meeting):
    for text in ("Second", "Second meet", "Second meeting"):
        send(translator, issue, typed(translator, issue, meeting, text))
    rows = KEPT[Meeting].rows.filter(id=meeting.pk, history_fields=["title_en"])
    signed = set(rows.values_list("history_act", "history_by", "history_means"))
    assert (rows.count(), len(signed)) == (3, 1)
    assert signed.pop()[1:] == ("translator_en", "desk")


def test_the_other_issue_has_it_at_once_and_what_is_published_stays(
    translator, issue, other, meeting
):
    published = publishing.publish(other, languages=["zh-hans"], by=builders.make_user())[0]
    send(translator, issue, typed(translator, issue, meeting, "Second meeting"))
    assert block(translator, other, meeting).row.target == "Second meeting"
    published.refresh_from_db()
    assert published.content.meeting.title.text == "第二次工作组会"


def test_two_desks_at_one_title_are_told_of_each_other(translator, issue, other, meeting):
    mine = typed(translator, issue, meeting, "Mine")
    send(translator, other, typed(translator, other, meeting, "Theirs"))
    answer = send(translator, issue, mine)
    told = answer.json()["blocks"][0]
    assert (answer.status_code, told["status"], told["text"]) == (409, "conflict", "Theirs")
    answer_to_it = mine | {f"{key(meeting)}-seen": told["mark"]}
    assert send(translator, issue, answer_to_it).status_code == 200
    meeting.refresh_from_db()
    assert meeting.title_en == "Mine"


def edit(meeting, **fields):
    for name, text in fields.items():
        setattr(meeting, name, text)
    meeting.save()


def test_a_title_whose_source_changed_is_outdated_on_every_desk(translator, issue, other, meeting):
    send(translator, issue, typed(translator, issue, meeting, "Second meeting"))
    meeting.refresh_from_db()
    edit(meeting, title_zh_hans="第三次工作组会")
    for each in (issue, other):
        row = block(translator, each, meeting).row
        assert (row.state, row.former) == ("outdated", "第二次工作组会")
    assert "<del>二</del><ins>三</ins>" in opened(translator, issue).content.decode()
    edit(meeting, title_zh_hans="第二次工作组会")
    assert block(translator, issue, meeting).row.state == "done"


def test_source_and_translation_of_one_save_belong_together(translator, issue, meeting):
    edit(meeting, title_zh_hans="一", title_en="One")
    edit(meeting, title_zh_hans="二", title_en="Two")
    assert block(translator, issue, meeting).row.state == "done"


def test_an_outdated_title_that_still_fits_does_so_on_every_desk(
    translator, issue, other, meeting
):
    edit(meeting, title_en="Second meeting")
    edit(meeting, title_zh_hans="第二次工作组会议")
    send(translator, issue, {}, name="desk_act", act=f"checked {key(meeting)}")
    assert block(translator, other, meeting).row.state == "done"
    again = send(translator, issue, {}, name="desk_act", act=f"checked {key(meeting)}")
    assert again.json()["blocks"][0]["status"] == "refused"


def test_a_title_typed_beside_an_older_source_is_not_taken_for_one_of_the_new(
    translator, issue, meeting
):
    mine = typed(translator, issue, meeting, "Second meeting")
    edit(meeting, title_zh_hans="第三次工作组会")
    told = send(translator, issue, mine).json()["blocks"][0]
    assert told["status"] == "stale"
    meeting.refresh_from_db()
    assert not meeting.title_en
    seen = mine | {f"{key(meeting)}-source": told["source"]}
    assert send(translator, issue, seen).json()["blocks"][0]["status"] == "saved"


def test_it_may_be_left_untranslated_in_one_issue_and_taken_up_again(
    translator, issue, other, imprint
):
    about = key(imprint, "name")
    send(translator, issue, {}, name="desk_act", act=f"keep_source {about}")
    left = block(translator, issue, imprint, "name")
    assert (left.row.state, left.shown_instead) == ("kept", "环境合作中心")
    assert block(translator, other, imprint, "name").row.state == "missing"
    send(translator, issue, {}, name="desk_act", act=f"translated {about}")
    assert block(translator, issue, imprint, "name").row.state == "missing"


def test_the_publish_check_leads_to_the_desk_until_it_is_translated_or_left(
    editor, issue, imprint
):
    Bulletin.objects.filter(pk=issue.pk).update(meeting=None)

    def doubts():
        found = links_of(issue, check(issue), "en")
        return [(link.url, link.said) for link in found if link.code == "untranslated"]

    name = key(imprint, "name")
    desk = reverse("admin:bulletins_desk", args=[issue.pk])
    anchor = f"{desk}?language=en&show=all#block-imprint-{imprint.uuid}-name"
    assert doubts() == [(anchor, "imprint 环境合作中心: no name of the Center in English.")]
    assert f'id="{anchor.partition("#")[2]}"' in opened(editor, issue).content.decode()
    send(editor, issue, {}, name="desk_act", act=f"keep_source {name}")
    assert doubts() == []


def test_the_only_name_there_is_cannot_be_taken_away(client, meeting):
    english = builders.make_bulletin(2023, 6, languages=["en"], meeting=meeting)
    client.force_login(builders.make_member("translator_zh-hans"))
    asked = {"language": "zh-hans"}
    told = send(client, english, typed(client, english, meeting, "", **asked), **asked)
    assert told.json()["blocks"][0]["status"] == "refused"
    meeting.refresh_from_db()
    assert meeting.title_zh_hans == "第二次工作组会"


def test_the_desk_says_in_which_issues_it_is_printed_and_where_it_is_kept(
    translator, issue, other, meeting, imprint
):
    assert shown(translator, issue, meeting).said == "also printed in 2023/5"
    for number in range(11, 16):
        builders.make_bulletin(2024, number, imprint=imprint)
    found = shown(translator, issue, imprint)
    latest = "2024/15, 2024/14, 2024/13, 2024/12"
    assert found.said == f"also printed in 6 other issues, the latest: {latest}"
    assert found.url == reverse("admin:bulletins_imprint_change", args=[imprint.pk])
    assert f'href="{found.url}"' in opened(translator, issue).content.decode()


def test_a_section_elsewhere_that_reports_on_the_meeting_counts(translator, issue, meeting):
    elsewhere = builders.make_bulletin(2024, 1)
    builders.add_section(elsewhere, meeting=meeting)
    builders.add_section(elsewhere, meeting=meeting)
    assert shown(translator, issue, meeting).said == "also printed in 2024/1"


def test_what_is_the_source_of_another_issue_is_for_editors(client, issue, meeting):
    edit(meeting, title_en="Second meeting")
    builders.make_bulletin(2024, 1, languages=["en"], meeting=meeting)
    client.force_login(builders.make_member("translator_en"))
    found = block(client, issue, meeting)
    assert (found.row.target, found.may_write) == ("Second meeting", False)
    assert shown(client, issue, meeting).is_for_editors
    forged = {
        "key": key(meeting), f"{key(meeting)}-text": "X", f"{key(meeting)}-seen": found.mark,
        f"{key(meeting)}-source": found.row.source_print,
    }  # fmt: skip
    assert send(client, issue, forged).status_code == 403
    client.force_login(builders.make_member("editor"))
    assert send(client, issue, forged).json()["blocks"][0]["status"] == "saved"


def test_a_translator_of_another_language_writes_nothing(client, issue, meeting):
    client.force_login(builders.make_member("translator_th"))
    assert not block(client, issue, meeting).may_write
    forged = {"key": key(meeting), f"{key(meeting)}-text": "X"}
    assert send(client, issue, forged).status_code == 403


def test_a_record_that_the_issue_does_not_print_is_out_of_reach(translator, issue):
    stranger = builders.make_meeting("别的会")
    forged = {"key": key(stranger), f"{key(stranger)}-text": "X"}
    assert send(translator, issue, forged).json()["blocks"][0]["status"] == "gone"
    stranger.refresh_from_db()
    assert not stranger.title_en


def test_an_issue_is_complete_without_them_and_the_desk_says_so(translator, issue):
    refresh(issue)
    page = opened(translator, issue, show="open").context["page"]
    assert (page.counts["missing"], page.sheet.done, page.total) == (0, 6, 6)
    assert (page.shared_open, [len(group.blocks) for group in page.visible]) == (3, [2, 1])
    assert "3 shared texts to do" in opened(translator, issue).content.decode()
    assert translating.missing(issue, "en") == []
    assert Progress.objects.get(bulletin=issue, language="en").missing == 0


def test_they_begin_no_language_and_touch_no_approval(translator, issue, meeting):
    publishing.submit(issue, language="en", by=builders.make_user())
    before = issue.translations.get(language="en").state
    send(translator, issue, typed(translator, issue, meeting, "Second meeting"))
    assert issue.translations.get(language="en").state == before == "in_review"
    edit(meeting, title_km="ចំណងជើង")
    assert not translating.is_begun(issue, "km")


def test_memory_helps_with_them(translator, issue, meeting):
    answer = translator.get(
        reverse("admin:bulletins_desk_memory", args=[issue.pk]),
        {"language": "en", "key": key(meeting)},
    )
    assert answer.status_code == 200


def queries(client, issue):
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(connection) as captured:
        page = opened(client, issue).context["page"]
    return page, captured


@pytest.mark.parametrize("others", [1, 12])
def test_all_that_is_told_of_them_costs_one_query(client, others):
    """However many issues share them, and however many records there are."""
    imprint = builders.make_imprint(about_zh_hans="关于", about_en="About")
    bulletin = big_issue(6)
    bulletin.meeting = builders.make_meeting(title_en="Title", series=builders.make_series())
    bulletin.imprint = imprint
    bulletin.save()
    for number in range(others):
        session = builders.make_meeting("会", parent=bulletin.meeting, title_en="Session")
        builders.add_section(bulletin, heading_en="Another", meeting=session)
        builders.make_bulletin(2024, number + 1, imprint=imprint, meeting=session)
    bulletin.attachments.create(file=ContentFile(b"%PDF", name="x.pdf"), title_zh_hans="附件")
    commenting.say(bulletin, language="en", text="?", by=builders.make_user("other"))
    presence.arrive(builders.make_user("other"), "bulletins.bulletin", bulletin.pk, "en")
    client.force_login(builders.make_member("translator_en", "reviewer"))
    page, captured = queries(client, bulletin)
    assert sum(each.is_shared for each in page.blocks) == others + 4
    assert Imprint.objects.count() == 1
    assert len(captured) <= 15, "\n".join(q["sql"][:90] for q in captured)


def test_saving_one_costs_the_same_however_many_sections_have_a_meeting(
    translator, issue, meeting
):
    counts = []
    for text, sections in (("One", 1), ("Two", 4)):
        for _number in range(sections):
            session = builders.make_meeting("会", series=builders.make_series())
            builders.add_section(issue, meeting=session)
        asked = typed(translator, issue, meeting, text)
        with CaptureQueriesContext(connection) as captured:
            assert send(translator, issue, asked).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]
