"""manage.py import_bulletin: what a run reports, refuses and leaves behind."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.utils.html import escape
from django.utils.translation import override

from bulletins.importing import drafting, messages
from bulletins.models import (
    Bulletin,
    ImportedDocument,
)
from tests import builders

from .running import SAMPLES, as_json, records, refused, run

pytestmark = pytest.mark.django_db


def test_the_report_lists_doubts_and_left_over_text():
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    report = told["report"]
    assert {doubt["code"] for doubt in report["doubts"]} == {
        "two_spellings",
        "no_words",
        "unknown_ministry",
        "unknown_instrument",
    }
    assert report["left_over"][0] == {"text": "责任编辑：石磊", "place": 67}
    assert [left["text"] for left in report["left_over"][1:]] == [
        "![合影](images/group.jpg)",
        "![](data:image/png;base64,iVBORw0KGgo=…)",
    ]
    kept = ImportedDocument.objects.get()
    assert kept.left_over == report["left_over"]
    told = [{name: each[name] for name in ("code", "message", "place")} for each in kept.doubts]
    assert told == report["doubts"]


def test_json_holds_the_whole_draft_as_content():
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert told["content"]["headline"]["text"] == "江河流域环境圆桌对话在昆明举行"
    assert [remark["name"]["text"] for remark in told["content"]["remarks"]][1] == "Sok DARA"
    assert told["report"]["action"] == "created"


def test_a_dry_run_reports_and_saves_nothing(settings):
    before = records()
    (told,) = as_json(SAMPLES / "zh-blocks.md", dry_run=True)
    assert told["content"]["number"] == 3 and told["report"]["dry_run"]
    assert records() == before
    assert not list(settings.LMEC_DATA_DIR.rglob("*.md"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\n",
        bytes(range(256)) * 8,
        b"%PDF-1.7\nnot for this reader",
        "Où est la crème brûlée de l'été ?".encode("latin-1"),
        "# 一个标题\n\n没有期号的文字。".encode(),
        "# 简报\n\n2022年 第13期\n\n没有日期的文字。".encode(),
        "# 简报\n\n2022年 第0期\n\n2022年9月29日\n".encode(),
        b"{",
        b'{"exchange": 1, "contents": []}',
        b'{"exchange": 1, "contents": [{"language": "xx"}]}',
        b"{" * 20000,
    ],
    ids=["empty", "blank", "binary", "pdf", "latin-1", "no issue", "no date", "no number",
         "broken json", "no contents", "unknown language", "deep json"],
)  # fmt: skip
def test_an_unreadable_file_is_refused_in_one_sentence_and_nothing_is_saved(tmp_path, data):
    path = tmp_path / "bad.md"
    path.write_bytes(data)
    before = records()
    sentences, code = refused(path)
    assert (len(sentences), code) == (1, 2)
    assert sentences[0].startswith(f"{path}: ") and "Traceback" not in sentences[0]
    assert records() == before


def test_one_bad_file_does_not_stop_the_rest(tmp_path):
    bad = tmp_path / "empty.md"
    bad.touch()
    sentences, code = refused(bad, SAMPLES / "zh-blocks.md", tmp_path / "missing.md")
    assert (len(sentences), code) == (2, 2)
    assert Bulletin.objects.filter(year=2021, number=3).exists()


def test_a_folder_is_one_line_a_file_and_a_summary_of_what_needs_a_person(tmp_path):
    folder = tmp_path / "archive" / "2021"
    folder.mkdir(parents=True)
    for name in ("zh-blocks.md", "zh-table.md"):
        (folder / name).write_bytes((SAMPLES / name).read_bytes())
    (folder / "empty.md").touch()
    (folder / "~$zh-blocks.docx").write_bytes(b"a lock of Word")
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_bulletin", str(tmp_path), stdout=out, stderr=err)
    lines = out.getvalue().splitlines()
    assert [line.split(" (")[0] for line in lines[:2]] == [
        "zh-blocks.md: 2021/3 created",
        "zh-table.md: 2019/7 created",
    ]
    assert lines[2] == "2 created, 0 updated, 1 refused."
    needing = [line.split(": ")[0].split("/")[-1].strip() for line in lines[4:]]
    assert needing == ["empty.md", "zh-blocks.md", "zh-table.md"]
    assert (len(err.getvalue().splitlines()), ended.value.code) == (1, 2)


def test_everything_is_told_when_asked_for():
    assert "left over" in run(SAMPLES / "zh-blocks.md", verbosity=2)
    assert len(run(SAMPLES / "zh-blocks.md").splitlines()) == 1


def stopped_at(monkeypatch, step):
    """Runs three files, and stops (Ctrl-C) inside the second where its records are half made."""
    seen = []
    original = getattr(*step)

    def stop(*args, **kwargs):
        result = original(*args, **kwargs)
        seen.append(1)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return result

    monkeypatch.setattr(*step, stop)
    return [SAMPLES / "zh-blocks.md", SAMPLES / "zh-table.md", SAMPLES / "zh-no-speakers.md"]


def test_a_run_that_is_stopped_leaves_no_half_record_and_can_be_run_again(monkeypatch):
    files = stopped_at(monkeypatch, (drafting, "_fill"))
    sentences, code = refused(*files)
    assert (len(sentences), code) == (1, 130)
    assert [(b.year, b.number) for b in Bulletin.objects.all()] == [(2021, 3)]
    assert ImportedDocument.objects.count() == 1
    monkeypatch.undo()
    told = run(*files).splitlines()
    assert [line.split(" (")[0].split()[-1] for line in told[:3]] == [
        "updated",
        "created",
        "created",
    ]
    assert Bulletin.objects.count() == 3


def test_a_fault_of_ours_stops_no_other_file_and_saves_nothing_of_its_own(monkeypatch):
    original = drafting._fill

    def fail(desk, bulletin):
        original(desk, bulletin)
        if bulletin.year == 2021:
            raise ZeroDivisionError

    monkeypatch.setattr(drafting, "_fill", fail)
    sentences, code = refused(SAMPLES / "zh-blocks.md", SAMPLES / "zh-table.md")
    assert (len(sentences), code) == (1, 2) and "Traceback" not in sentences[0]
    assert [(b.year, b.number) for b in Bulletin.objects.all()] == [(2019, 7)]


def test_by_defaults_to_the_first_administrator_and_names_others():
    editor = builders.make_user("wen")
    run(SAMPLES / "zh-blocks.md")
    run(SAMPLES / "zh-no-speakers.md", by="wen")
    assert Bulletin.objects.get(year=2021).created_by.username == "admin"
    assert Bulletin.objects.get(year=2023).created_by == editor
    with pytest.raises(CommandError):
        run(SAMPLES / "zh-no-speakers.md", by="nobody")


def test_a_kept_doubt_is_told_in_the_language_of_its_reader(client):
    run(SAMPLES / "zh-blocks.md")
    document = ImportedDocument.objects.get()
    assert document.doubts
    client.force_login(builders.make_user("admin"))
    address = f"/admin/bulletins/bulletin/{document.bulletin_id}/change/"
    for language in ("en", "zh-hans"):
        with override(language):
            asked = [messages.question(doubt) for doubt in document.doubts]
        page = client.get(address, headers={"accept-language": language}).content.decode()
        assert [sentence for sentence in asked if escape(sentence) not in page] == []
    assert asked != [doubt["message"] for doubt in document.doubts]
