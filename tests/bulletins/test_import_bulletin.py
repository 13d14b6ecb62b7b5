"""manage.py import_bulletin: a document to a draft, with a report; refused files save nothing."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from django.core.management import CommandError, call_command
from django.utils.html import escape
from django.utils.translation import override
from PIL import Image

from bulletins import publishing
from bulletins.importing import drafting, messages, parsing, reading
from bulletins.models import (
    Bulletin,
    Edition,
    ImportedDocument,
    Imprint,
    Instrument,
    Meeting,
    Remark,
)
from organizations.models import Ministry
from people.models import Speaker
from tests import builders

SAMPLES = Path(__file__).parent.parent / "samples"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def reference():
    """The six countries, and the ministries that the documents of `samples` name."""
    builders.make_user("admin")
    for code in ("cn", "kh", "la", "mm", "th", "vn"):
        builders.make_country(code)
    builders.make_ministry("生态环境部", "cn", slug="cn-mee")
    builders.make_ministry("环境部", "kh", slug="kh-moe", name_en="Ministry of Environment")
    builders.make_ministry("联合国环境规划署", None, slug="unep", kind="international")
    for code in ("la", "th", "vn"):
        builders.make_ministry("自然资源与环境部", code, slug=f"{code}-monre")


def run(*files, **options):
    out, err = io.StringIO(), io.StringIO()
    call_command("import_bulletin", *map(str, files), stdout=out, stderr=err, **options)
    return out.getvalue()


def refused(*files, **options):
    """The sentences and the exit code of a run in which a file was refused."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_bulletin", *map(str, files), stdout=out, stderr=err, **options)
    return err.getvalue().splitlines(), ended.value.code


def as_json(*files, **options):
    return [json.loads(line) for line in run(*files, json=True, **options).splitlines()]


def records():
    models = (Bulletin, Remark, Speaker, Ministry, Meeting, Imprint, Instrument, ImportedDocument)
    return {model.__name__: model.objects.count() for model in models}


def edited(tmp_path, *replacements, name="zh-blocks.md"):
    text = (SAMPLES / name).read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_document_becomes_a_draft_with_all_its_parts():
    run(SAMPLES / "zh-blocks.md")
    bulletin = Bulletin.objects.get(year=2021, number=3)
    assert (str(bulletin.date), bulletin.serial, bulletin.kind) == ("2021-06-11", 41, "roundtable")
    assert bulletin.headline_zh_hans == "江河流域环境圆桌对话在昆明举行"
    assert bulletin.closing_zh_hans.split("\n")[1] == "会后，代表们参观了滇池湿地。"
    assert [
        (remark.order, remark.role, remark.printed_name_zh_hans, str(remark.speaker.name_zh_hans))
        for remark in bulletin.remarks.all()
    ] == [
        (1, "opening", "林静", "林静"),
        (2, "remark", "Sok DARA", "Sok Dara"),
        (3, "remark", "Bounmy Phetsavanh", "Bounmy Phetsavanh"),
        (4, "remark", "纳瓦·西里", "纳瓦·西里"),
        (5, "closing", "欧阳青", "欧阳青"),
    ]
    assert not Edition.objects.exists()


def test_ministries_are_matched_by_name_and_country_and_unknown_ones_made():
    run(SAMPLES / "zh-blocks.md")
    remarks = Bulletin.objects.get(year=2021, number=3).remarks.all()
    assert [
        [body.ministry.name_zh_hans for body in remark.bodies.all()] for remark in remarks
    ] == [
        ["生态环境部"],
        ["环境部"],
        ["自然资源与环境部"],
        ["自然资源与环境部", "曼谷大学"],
        ["江河环境合作中心", "滇水研究院"],
    ]
    assert remarks[2].bodies.get().ministry.slug == "la-monre"
    assert remarks[3].bodies.first().ministry.slug == "th-monre"
    assert Ministry.objects.filter(name_zh_hans="江河环境合作中心").count() == 1


def test_hosts_and_delegations_stand_in_the_order_of_the_lead():
    run(SAMPLES / "zh-blocks.md")
    meeting = Meeting.objects.get()
    assert (meeting.title_zh_hans, meeting.mode, meeting.place_zh_hans) == (
        "江河流域环境圆桌对话",
        "hybrid",
        "昆明",
    )
    assert [(p.role, p.ministry.name_zh_hans) for p in meeting.participations.all()] == [
        ("host", "江河环境合作中心"),
        ("organiser", "滇水研究院"),
        ("supporter", "湄公学院"),
        ("delegation", "环境部"),
        ("delegation", "自然资源与环境部"),
        ("delegation", "自然资源与环境部"),
    ]


def test_the_contact_block_becomes_the_imprint():
    run(SAMPLES / "zh-blocks.md")
    imprint = Imprint.objects.get()
    assert (imprint.name_zh_hans, imprint.name_en) == (
        "江河环境合作中心",
        "River Basins Cooperation Center",
    )
    assert imprint.telephone == "+86-871-0000000; +86-871-0000001"
    assert (imprint.emails, imprint.personal_emails) == (
        ["office@basin.invalid"],
        ["lin.jing@basin.invalid"],
    )
    assert imprint.about_zh_hans.startswith("江河环境合作中心：")


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


def test_the_original_is_kept_unchanged_and_is_not_public():
    run(SAMPLES / "zh-blocks.md")
    kept = ImportedDocument.objects.get()
    data = (SAMPLES / "zh-blocks.md").read_bytes()
    with kept.file.open("rb") as original:
        assert original.read() == data
    assert kept.sha256 in kept.file.name and kept.file.storage.folder == "originals"


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


def test_a_dry_run_reports_and_saves_nothing(settings):
    before = records()
    (told,) = as_json(SAMPLES / "zh-blocks.md", dry_run=True)
    assert told["content"]["number"] == 3 and told["report"]["dry_run"]
    assert records() == before
    assert not list(settings.LMEC_DATA_DIR.rglob("*.md"))


def test_gb18030_is_read_like_utf_8(tmp_path):
    path = tmp_path / "gb.txt"
    text = (SAMPLES / "zh-one-line.txt").read_text(encoding="utf-8")
    path.write_bytes(text.encode("gb18030"))
    run(path)
    assert Bulletin.objects.get().remarks.count() == 5


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


def word_of(tmp_path, name="zh-blocks.md"):
    """The sample as Word would hold it, with a portrait above each speaker."""
    picture = io.BytesIO()
    Image.new("RGB", (90, 120), (180, 60, 60)).save(picture, "PNG")
    document = docx.Document()
    for text in (SAMPLES / name).read_text(encoding="utf-8").split("\n\n"):
        if not text.strip() or text.lstrip().startswith(("!", "---")):
            continue
        level = len(text) - len(text.lstrip("#")) if text.startswith("#") else 0
        paragraph = document.add_paragraph(style=f"Heading {level}" if level else None)
        for number, line in enumerate(text.lstrip("# ").split("\n")):
            if number:
                paragraph.add_run().add_break()
            bold = line.strip().startswith("**")
            if bold and number == 0:
                picture.seek(0)
                paragraph.insert_paragraph_before().add_run().add_picture(picture)
            paragraph.add_run(line.replace("**", "").strip()).bold = bold or None
    path = tmp_path / "bulletin.docx"
    document.save(path)
    return path


def test_row_16_a_word_file_becomes_masthead_lead_speaker_blocks_and_closing_with_pictures(
    tmp_path,
):
    run(word_of(tmp_path))
    bulletin = Bulletin.objects.get(year=2021, number=3)
    assert (str(bulletin.date), bulletin.serial) == ("2021-06-11", 41)
    assert bulletin.headline_zh_hans == "江河流域环境圆桌对话在昆明举行"
    assert bulletin.lead_zh_hans and bulletin.closing_zh_hans
    assert [remark.printed_name_zh_hans for remark in bulletin.remarks.all()] == [
        "林静",
        "Sok DARA",
        "Bounmy Phetsavanh",
        "纳瓦·西里",
        "欧阳青",
    ]
    found = reading.read((tmp_path / "bulletin.docx").read_bytes(), "bulletin.docx")
    pictures = [p for paragraph in found.paragraphs() for p in paragraph.pictures]
    assert {(p.width, p.height, bool(p.data)) for p in pictures} == {(90, 120, True)}
    parsed = parsing.parse(found, parsing.Knowledge())
    assert {0, 1, 2, 3, 4} <= {picture.before_remark for picture in parsed.pictures}
    kept = ImportedDocument.objects.get()
    with kept.file.open("rb") as original:
        assert original.read() == (tmp_path / "bulletin.docx").read_bytes()


@pytest.mark.parametrize("name", ["zh-office.pdf", "zh-one-line.txt"])
def test_row_17_a_pdf_or_text_becomes_the_same_and_again_updates_it(name):
    (told,) = as_json(SAMPLES / name)
    assert (told["report"]["action"], len(told["content"]["remarks"]) > 1) == ("created", True)
    assert told["content"]["headline"]["text"] and told["content"]["lead"]
    before = records()
    (again,) = as_json(SAMPLES / name)
    assert (again["report"]["action"], again["report"]["changes"]) == ("updated", [])
    assert records() == before


def test_one_name_in_two_spellings_is_one_speaker(tmp_path):
    run(SAMPLES / "zh-blocks.md")
    path = edited(
        tmp_path,
        ("2021年第3期（总第41期）", "2021年第4期（总第42期）"),
        ("**Sok DARA**", "**SOK Dara**"),
    )
    run(path)
    assert Speaker.objects.filter(name_en__icontains="dara").count() == 1
    assert Speaker.objects.get(name_en="Sok Dara").remarks.count() == 2


def test_two_people_of_one_name_are_a_question_and_no_choice(tmp_path):
    kh = builders.make_country("kh")
    for _ in range(2):
        builders.make_speaker("Sok Dara", country=kh)
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert Remark.objects.get(order=2).speaker is None
    assert "two_people" in {doubt["code"] for doubt in told["report"]["doubts"]}


def test_a_name_from_another_country_is_somebody_else():
    builders.make_speaker("Sok Dara", country=builders.make_country("th"))
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert Remark.objects.get(order=2).speaker.country.code == "kh"
    assert "other_country" in {doubt["code"] for doubt in told["report"]["doubts"]}


def test_a_name_that_is_only_alike_is_a_question():
    builders.make_speaker("Sok Darra", country=builders.make_country("kh"))
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert "like_person" in {doubt["code"] for doubt in told["report"]["doubts"]}


def test_a_stored_alias_joins_what_no_rule_can():
    known = builders.make_speaker("Nawa Siri", country=builders.make_country("th"))
    known.aliases.create(text="纳瓦•西里", language="zh-hans")
    run(SAMPLES / "zh-blocks.md")
    assert Remark.objects.get(order=4).speaker == known


def test_invented_samples_are_never_taken_for_people():
    builders.make_speaker("林静", is_sample=True)
    run(SAMPLES / "zh-blocks.md")
    assert not Remark.objects.get(order=1).speaker.is_sample


def test_a_position_that_is_not_the_one_on_record_is_a_question():
    speaker = builders.make_speaker("林静", country=builders.make_country("cn"))
    ministry = Ministry.objects.get(slug="cn-mee")
    builders.make_appointment(speaker, "国际合作司司长", [ministry], "2020", "2022")
    (told,) = as_json(SAMPLES / "zh-blocks.md")
    assert "position_differs" in {doubt["code"] for doubt in told["report"]["doubts"]}
    assert Remark.objects.get(order=1).printed_position_zh_hans.endswith("国际合作司副司长")


def test_by_defaults_to_the_first_administrator_and_names_others():
    editor = builders.make_user("wen")
    run(SAMPLES / "zh-blocks.md")
    run(SAMPLES / "zh-no-speakers.md", by="wen")
    assert Bulletin.objects.get(year=2021).created_by.username == "admin"
    assert Bulletin.objects.get(year=2023).created_by == editor
    with pytest.raises(CommandError):
        run(SAMPLES / "zh-no-speakers.md", by="nobody")


def test_an_english_document_fills_the_english_texts():
    run(SAMPLES / "en-simple.md")
    bulletin = Bulletin.objects.get()
    assert bulletin.source_language == "en" and bulletin.headline_zh_hans in (None, "")
    assert bulletin.remarks.first().speaker.name_en == "Sok Dara"
    assert bulletin.remarks.first().printed_name_en == "Mr. Sok Dara"


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


def test_a_document_in_two_languages_fills_both_in_one_draft():
    report = as_json(SAMPLES / "both-by-turns.md")[0]["report"]
    assert report["languages"] == ["zh-hans", "en"]
    bulletin = Bulletin.objects.get(year=2022, number=6)
    assert (bulletin.source_language, bulletin.headline_zh_hans, bulletin.headline_en) == (
        "zh-hans",
        "湿地圆桌对话在万象举行",
        "Roundtable Dialogue on Wetlands Held in Vientiane",
    )
    remarks = bulletin.remarks.order_by("order")
    assert [(r.printed_name_zh_hans, r.printed_name_en) for r in remarks] == [
        ("Bounmy Phetsavanh", "Bounmy Phetsavanh"),
        ("林静", "Lin Jing"),
    ]
    assert [r.text_en for r in remarks] == [
        "Bounmy Phetsavanh said that wetlands need patience.",
        "Lin Jing said that the Center would go on sharing data.",
    ]
    assert Meeting.objects.get().title_en == "Roundtable Dialogue on Wetlands"


def test_a_document_in_two_languages_may_be_imported_again():
    run(SAMPLES / "both-by-turns.md")
    again = as_json(SAMPLES / "both-by-turns.md")[0]["report"]
    assert (again["action"], again["changes"], again["changes_anything"]) == ("updated", [], False)
    assert Remark.objects.count() == 2


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
