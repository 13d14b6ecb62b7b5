"""Comments on blocks: threads, answers, mentions, resolved and opened again."""

import pytest
from django.urls import reverse

from bulletins import commenting, publishing
from bulletins.models import Comment, Notice, Translation
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    return builders.make_bulletin(languages=["zh-hans", "th"])


def page(bulletin, name="comments"):
    return reverse(f"admin:bulletins_{name}", args=[bulletin.pk])


def test_a_thread_is_opened_answered_resolved_and_opened_again(client, bulletin):
    editor = builders.make_member("editor")
    client.force_login(editor)
    change = page(bulletin, "bulletin_change")
    said = {"language": "th", "key": "lead", "text": "ดูอีกครั้ง", "next": change}
    answer = client.post(page(bulletin), said)
    assert answer["Location"] == f"{change}#comments"
    first = Comment.objects.get()
    assert (first.by, first.language, first.key) == (editor, "th", "lead")
    assert commenting.open_counts(bulletin) == {"th": 1}
    shown = client.get(change)
    thai = next(state for state in shown.context["states"] if state.code == "th")
    assert thai.comments == 1 and "ดูอีกครั้ง" in shown.content.decode()

    translator = builders.make_member("translator_th")
    client.force_login(translator)
    client.post(page(bulletin), {"language": "th", "thread": first.pk, "text": "แก้แล้ว"})
    client.post(page(bulletin), {"resolve": first.pk})
    first.refresh_from_db()
    assert (first.is_open, first.resolved_by) == (False, translator)
    assert commenting.open_counts(bulletin) == {}
    client.post(page(bulletin), {"reopen": first.pk})
    first.refresh_from_db()
    assert first.is_open
    [thread] = commenting.threads(bulletin, language="th", key="lead")
    assert [answer.text for answer in thread.answers] == ["แก้แล้ว"]


def test_an_answer_opens_a_resolved_thread_anew(bulletin):
    user = builders.make_user()
    first = commenting.say(bulletin, language="th", text="One", by=user)
    commenting.resolve(first, by=user)
    commenting.say(bulletin, language="th", text="Two", by=user, thread=first)
    first.refresh_from_db()
    assert first.is_open


def test_who_is_named_and_who_works_on_it_is_told_once_each(bulletin):
    editor, translator = builders.make_member("editor"), builders.make_member("translator_th")
    reviewer = builders.make_member("reviewer")
    Translation.objects.filter(language="th").update(assignee=translator)
    commenting.say(
        bulletin, language="th", text="@reviewer @nobody look", by=editor, mentions=[reviewer]
    )
    told = Notice.objects.order_by("pk").values_list("recipient__username", "kind")
    assert sorted(told) == [("reviewer", "comment"), ("translator_th", "comment")]


def test_a_comment_that_says_nothing_gives_the_page_back(client, bulletin):
    client.force_login(builders.make_member("editor"))
    answer = client.post(page(bulletin), {"language": "th", "key": "lead", "text": "  "})
    assert answer.status_code == 200 and answer.context["form"].errors
    assert not Comment.objects.exists()


def test_a_comment_on_a_part_that_is_gone_keeps_what_was_typed(client, bulletin):
    client.force_login(builders.make_member("editor"))
    answer = client.post(page(bulletin), {"language": "th", "key": "gone", "text": "My words"})
    assert "My words" in answer.content.decode()
    with pytest.raises(publishing.Refused):
        commenting.say(bulletin, language="th", key="gone", text="x", by=builders.make_user())


def test_an_auditor_reads_comments_and_writes_none(client, bulletin):
    first = commenting.say(bulletin, language="th", text="One", by=builders.make_user())
    client.force_login(builders.make_member("auditor"))
    assert "One" in client.get(page(bulletin)).content.decode()
    for posted in ({"language": "th", "text": "x"}, {"resolve": first.pk}):
        assert client.post(page(bulletin), posted).status_code == 403
    assert Comment.objects.open().count() == 1


def test_one_is_not_sent_to_another_site_after_a_comment(client, bulletin):
    client.force_login(builders.make_member("editor"))
    answer = client.post(
        page(bulletin), {"language": "th", "text": "x", "next": "https://evil.example/"}
    )
    assert answer["Location"].startswith("/admin/")
