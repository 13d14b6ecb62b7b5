"""Texts that mention a record are found by its names of today: indexed anew in the background."""

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from bulletins import reindexing, search
from bulletins.models import Instrument, SearchEntry, Term, Topic
from bulletins.publishing import publish, withdraw
from organizations import changing
from tests import builders
from tests.builders import add_remark, make_bulletin, make_speaker, make_user
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user())
    client.cookies["django_language"] = "en"
    return client


def published(text="保护湿地", **fields):
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    add_remark(bulletin, text_zh_hans=text, **fields)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    return bulletin


def found(question):
    results = search.ask(question, reader="zh-hans", window=slice(0, 20))
    return [(hit.shown.number, hit.shown.kind) for hit in results.hits]


def saved(editor, record, **changes):
    """Change a record on its page, as staff do."""
    meta = record._meta
    page = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])
    answer = editor.post(page, form_data(editor.get(page)) | changes)
    assert answer.status_code == 302


def waiting():
    jobs = ProcrastinateJob.objects.filter(task_name="index_again").order_by("id")
    return [job.args for job in jobs]


def work():
    for args in waiting():
        reindexing.index_again(**args)


def test_a_speakers_new_name_finds_what_was_published_before(editor):
    speaker = make_speaker("Narumon Oris")
    published(speaker=speaker)
    saved(editor, speaker, name_th="นฤมล")
    assert found("นฤมล") == []
    work()
    assert found("นฤมล") == [(1, "remark")]


def test_a_ministrys_country_and_acronym_find_after_a_change(editor):
    published()
    ministry = builders.ministry_of("kh")
    saved(editor, ministry, acronym="MOEX")
    saved(editor, ministry.country, name_en="Kampuchea")
    work()
    assert found("MOEX") == found("kampuchea") == [(1, "remark")]


@pytest.mark.parametrize("model", [Instrument, Topic])
def test_what_an_issue_is_about_finds_it_by_a_new_name(editor, model):
    record = model.objects.create(slug="clean-air", name_zh_hans="清洁空气倡议")
    bulletin = make_bulletin(2023, 1)
    getattr(bulletin, f"{model._meta.model_name}s").add(record)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    saved(editor, record, name_en="Clean Skies")
    work()
    assert found("clean skies") == [(1, "headline")]


def test_a_terms_new_wording_finds_the_texts_in_which_it_stands(editor):
    term = Term.objects.create(slug="wetland", field="topic", name_zh_hans="湿地")
    published()
    saved(editor, term, name_en="bog")
    work()
    assert found("bog") == [(1, "remark")]


def test_a_deleted_terms_wordings_find_nothing_any_more(editor):
    term = Term.objects.create(slug="bog", field="topic", name_zh_hans="湿地", name_en="bog")
    published()
    assert found("bog") == [(1, "remark")]
    editor.post(reverse("admin:bulletins_term_delete", args=[term.pk]), {"post": "yes"})
    work()
    assert found("bog") == []


def test_one_save_is_one_job_however_many_names_it_changes(editor):
    speaker = make_speaker("Narumon Oris")
    published(speaker=speaker)
    saved(editor, speaker, name_th="นฤมล", name_vi="Na-ru-mon", name_my="နရုမွန်")
    assert [(job["kind"], job["key"]) for job in waiting()] == [("speaker", speaker.pk)]


def test_a_save_that_changes_no_name_indexes_nothing(editor):
    speaker = make_speaker("Narumon Oris")
    published(speaker=speaker)
    saved(editor, speaker, biography_en="Born in Chiang Rai.")
    assert waiting() == []


def test_what_was_withdrawn_meanwhile_is_not_indexed_again():
    speaker = make_speaker("Narumon Oris")
    bulletin = published(speaker=speaker)
    withdraw(bulletin, languages=["zh-hans"], reason="Sent in error.", by=make_user())
    assert reindexing.index_again("speaker", speaker.pk, []) == 0
    assert not SearchEntry.objects.exists()


def test_an_edition_is_indexed_once_whatever_mentions_the_record_in_it(editor):
    speaker = make_speaker("Narumon Oris")
    bulletin = make_bulletin(2023, 1, remarks_from=["kh", "la"], speaker=speaker)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    before = SearchEntry.objects.count()
    assert reindexing.index_again("speaker", speaker.pk, []) == 1
    assert SearchEntry.objects.count() == before


def test_what_was_said_under_an_old_name_is_found_by_the_name_that_followed():
    old, new = builders.make_ministry("水利部", "vn"), builders.make_ministry("环境与水部", "vn")
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    add_remark(bulletin, "vn", text_zh_hans="谈合作").bodies.update(ministry=old)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    change = changing.Change(kind="renamed", date="2024", successors=[new])
    changing.record(old, change, by=make_user())
    assert found("环境与水部") == []
    work()
    assert found("环境与水部") == [(1, "remark")]
