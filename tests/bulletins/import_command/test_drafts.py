"""manage.py import_bulletin: a document becomes a draft."""

from __future__ import annotations

import io

import docx
import pytest
from PIL import Image

from bulletins.importing import parsing, reading
from bulletins.models import (
    Bulletin,
    Edition,
    ImportedDocument,
    Imprint,
    Meeting,
)
from tests import builders

from .running import SAMPLES, as_json, records, run

pytestmark = pytest.mark.django_db


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


def test_the_original_is_kept_unchanged_and_is_not_public():
    run(SAMPLES / "zh-blocks.md")
    kept = ImportedDocument.objects.get()
    data = (SAMPLES / "zh-blocks.md").read_bytes()
    with kept.file.open("rb") as original:
        assert original.read() == data
    assert kept.sha256 in kept.file.name and kept.file.storage.folder == "originals"


def test_gb18030_is_read_like_utf_8(tmp_path):
    path = tmp_path / "gb.txt"
    text = (SAMPLES / "zh-one-line.txt").read_text(encoding="utf-8")
    path.write_bytes(text.encode("gb18030"))
    run(path)
    assert Bulletin.objects.get().remarks.count() == 5


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


def test_an_english_document_fills_the_english_texts():
    run(SAMPLES / "en-simple.md")
    bulletin = Bulletin.objects.get()
    assert bulletin.source_language == "en" and bulletin.headline_zh_hans in (None, "")
    assert bulletin.remarks.first().speaker.name_en == "Sok Dara"
    assert bulletin.remarks.first().printed_name_en == "Mr. Sok Dara"


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
    speakers = [(r.speaker.name_zh_hans, r.speaker.name_en) for r in remarks]
    assert speakers == [("Bounmy Phetsavanh", "Bounmy Phetsavanh"), ("林静", "Lin Jing")]
    center = remarks[1].bodies.get().ministry
    assert (center.name_zh_hans, center.name_en) == (
        "江河环境合作中心",
        "River Basins Cooperation Center",
    )


def test_who_was_on_record_keeps_the_name_in_another_language_that_staff_gave_or_left_out():
    known = builders.make_speaker(name_zh_hans="林静", name_en="")
    run(SAMPLES / "both-by-turns.md")
    remark = Bulletin.objects.get().remarks.get(printed_name_en="Lin Jing")
    assert (remark.speaker, remark.speaker.name_en or "") == (known, "")
