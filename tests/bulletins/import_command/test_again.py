"""manage.py import_bulletin: a known issue is updated, and published."""

from __future__ import annotations

import pytest

from bulletins import publishing
from bulletins.models import (
    Bulletin,
    Edition,
    Remark,
)
from tests import builders

from .running import SAMPLES, as_json, edited, records, refused, run

pytestmark = pytest.mark.django_db


def test_importing_again_duplicates_nothing():
    run(SAMPLES / "zh-blocks.md")
    before = records()
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert records() == before
    assert (told["report"]["action"], told["report"]["changes"]) == ("updated", [])


def test_a_changed_document_updates_what_it_changed(tmp_path):
    run(SAMPLES / "zh-blocks.md")
    identities = list(Remark.objects.values_list("uuid", flat=True))
    (told,) = as_json(edited(tmp_path, ("下一步的重点", "今后的重点")))
    remark = Remark.objects.get(order=1)
    assert remark.text_zh_hans.endswith("数据共享是今后的重点。")
    assert [(c["where"], c["applied"]) for c in told["report"]["changes"]] == [("1. 林静", True)]
    assert list(Remark.objects.values_list("uuid", flat=True)) == identities


def test_a_new_speaker_block_is_added_behind_the_others(tmp_path):
    run(SAMPLES / "zh-blocks.md")
    block = "**唐明**  \n江河环境合作中心项目主管\n\n唐明表示同意。\n\n**欧阳青**"
    run(edited(tmp_path, ("**欧阳青**", block)))
    assert list(Remark.objects.values_list("order", "printed_name_zh_hans"))[-2:] == [
        (5, "欧阳青"),
        (6, "唐明"),
    ]


def test_what_staff_wrote_is_never_overwritten(tmp_path):
    run(SAMPLES / "zh-blocks.md")
    Remark.objects.filter(order=1).update(text_zh_hans="编辑改过的话。")
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert Remark.objects.get(order=1).text_zh_hans == "编辑改过的话。"
    (told,) = as_json(edited(tmp_path, ("下一步的重点", "今后的重点")))
    assert Remark.objects.get(order=1).text_zh_hans == "编辑改过的话。"
    assert [change["applied"] for change in told["report"]["changes"]] == [False]
    assert "both_changed" in {doubt["code"] for doubt in told["report"]["doubts"]}


def test_a_published_issue_changes_as_a_working_draft_only(tmp_path):
    run(SAMPLES / "zh-blocks.md", publish=True)
    published = Edition.objects.get().content_json
    run(edited(tmp_path, ("下一步的重点", "今后的重点")))
    assert [edition.content_json for edition in Edition.objects.all()] == [published]
    assert "今后的重点" in Remark.objects.get(order=1).text_zh_hans


def test_publish_publishes_the_language_of_the_document(client):
    run(SAMPLES / "zh-blocks.md", publish=True)
    assert [(e.language, e.version) for e in Edition.objects.all()] == [("zh-hans", 1)]


def test_publishing_a_changed_document_again_is_a_correction(tmp_path):
    run(SAMPLES / "zh-blocks.md", publish=True)
    run(edited(tmp_path, ("下一步的重点", "今后的重点")), publish=True)
    assert sorted((e.version, e.standing) for e in Edition.objects.all()) == [
        (1, "superseded"),
        (2, "current"),
    ]
    assert [bool(e.note) for e in Edition.objects.order_by("version")] == [False, True]


def test_a_file_that_cannot_be_published_is_not_imported(tmp_path):
    path = edited(tmp_path, ("## 江河流域环境圆桌对话在昆明举行\n", "\n"))
    before = records()
    sentences, code = refused(path, publish=True)
    assert (len(sentences), code) == (1, 2)
    assert records() == before


def test_a_translation_of_a_known_issue_stands_beside_its_source(tmp_path):
    run(SAMPLES / "zh-table.md")
    path = tmp_path / "en.md"
    path.write_text(
        "# Bulletin\n\nNo. 7, 2019\n\n20 August 2019\n\n## Training Opens\n\nIt opened.\n\n"
        "**Zhao Yiping**\nDirector, River Basins Cooperation Center\n\nZhao Yiping agreed.\n\n"
        "**Somchai Dee**\nDirector, Department of Lakes, Thailand\n\nSomchai Dee agreed.\n"
    )
    run(path)
    bulletin = Bulletin.objects.get()
    assert bulletin.remarks.count() == 2
    assert bulletin.headline_en == "Training Opens"
    assert bulletin.remarks.first().printed_name_en == "Zhao Yiping"
    assert bulletin.remarks.first().printed_name_zh_hans == "赵一平"
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=builders.make_user("admin"))


def test_a_document_in_two_languages_may_be_imported_again():
    run(SAMPLES / "both-by-turns.md")
    again = as_json(SAMPLES / "both-by-turns.md")[0]["report"]
    assert (again["action"], again["changes"], again["changes_anything"]) == ("updated", [], False)
    assert Remark.objects.count() == 2


def test_another_text_of_the_same_number_is_told_to_whoever_runs_it(tmp_path):
    run(SAMPLES / "zh-blocks.md")
    other = edited(tmp_path, ("2017年第4期", "2021年第3期"), name="zh-signed.md")
    told = run(other, SAMPLES / "en-simple.md").splitlines()
    asked = told[told.index("These need a person:") :]
    at = next(n for n, line in enumerate(asked) if "zh-signed.md" in line)
    assert "The issue 2021/3 is on record" in asked[at + 1]
    alone = run(other).splitlines()
    (report,) = as_json(other)
    assert "another_text" not in {doubt["code"] for doubt in report["report"]["doubts"]}
    assert len(alone) == 1  # it was poured in, and is the issue now
