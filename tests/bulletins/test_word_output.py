"""An issue as a Word file, and that file imported again."""

from __future__ import annotations

import io

import docx
import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command

from bulletins.compiling import compile_bulletin
from bulletins.importing import import_document
from bulletins.models import Bulletin
from bulletins.outputs.word import to_word
from lmec.files import picture_storage
from tests import builders

pytestmark = pytest.mark.django_db

CHINESE = {
    "headline_zh_hans": "江河流域环境圆桌对话在昆明举行",
    "lead_zh_hans": "2023年5月4日，江河流域环境圆桌对话在昆明举行。会议由江河环境合作中心主办。",
    "closing_zh_hans": "与会代表一致同意明年继续举行圆桌对话。",
}
ENGLISH = {
    "headline_en": "Round Table of River Basins Cooperation Held in Kunming",
    "lead_en": "On 4 May 2023, the Round Table of River Basins Cooperation was held in Kunming.",
    "closing_en": "The meeting agreed to meet again next year.",
}
SPOKEN = (
    ("Sok Dara", "柬埔寨环境部司长", "Director, Ministry of Environment, Cambodia"),
    (
        "Bounmy Phetsavanh",
        "老挝自然资源与环境部副司长",
        "Deputy Director, Ministry of Natural Resources and Environment, Lao PDR",
    ),
)


def bulletin() -> Bulletin:
    for code in ("cn", "kh", "la", "mm", "th", "vn"):
        builders.make_country(code)
    builders.make_ministry("环境部", "kh", name_en="Ministry of Environment")
    monre = "Ministry of Natural Resources and Environment"
    builders.make_ministry("自然资源与环境部", "la", name_en=monre)
    builders.make_ministry("江河环境合作中心", "cn", kind="centre")
    imprint = builders.make_imprint(
        name_zh_hans="江河环境合作中心",
        name_en="River Basins Cooperation Center",
        address_zh_hans="云南省昆明市某路1号",
        address_en="1 Some Road, Kunming",
        postcode="650000",
        telephone="+86-871-0000000",
        emails=["office@basin.invalid"],
        website="https://www.basin.invalid/",
        about_zh_hans="江河环境合作中心成立于2016年，致力于流域环境合作。",
        about_en="The River Basins Cooperation Center was founded in 2016.",
    )
    made = builders.make_bulletin(2023, 7, remarks_from=[], imprint=imprint, serial=41)
    for name, value in {**CHINESE, **ENGLISH}.items():
        setattr(made, name, value)
    made.save()
    for name, chinese, english in SPOKEN:
        builders.add_remark(
            made,
            "kh",
            speaker=builders.make_speaker(name),
            printed_name_zh_hans=name,
            printed_name_en=name,
            printed_position_zh_hans=chinese,
            printed_position_en=english,
            text_zh_hans=f"{name}介绍了湿地修复的经验。\n他强调，数据共享是下一步的重点。",
            text_en=f"{name} spoke of wetlands.\nHe said that they need patience.",
        )
    return made


def paragraphs(data: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]


def test_the_word_file_says_what_the_issue_says():
    text = paragraphs(to_word(compile_bulletin(bulletin(), "zh-hans")))
    assert text[:5] == [
        "江河环境合作中心",
        "River Basins Cooperation Center",
        "简报",
        "2023年第7期（总第41期）",
        "2023年5月4日",
    ]
    assert CHINESE["headline_zh_hans"] in text
    assert text.index("Sok Dara") + 1 == text.index("柬埔寨环境部司长")
    assert "地址：云南省昆明市某路1号" in text


def test_a_portrait_is_in_the_word_file_with_its_own_bytes():
    made = bulletin()
    picture = builders.picture_file()
    stored = picture_storage.save("x.png", picture)
    speaker = made.remarks.first().speaker
    speaker.portrait = stored
    speaker.save()
    file = docx.Document(io.BytesIO(to_word(compile_bulletin(made, "zh-hans"))))
    images = [rel.target_part.blob for rel in file.part.rels.values() if "image" in rel.reltype]
    with picture_storage.open(stored) as kept:
        assert images == [kept.read()]


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_importing_the_word_file_gives_the_same_bulletin(language):
    made = bulletin()
    data = to_word(compile_bulletin(made, language))
    file = ContentFile(data, name="issue.docx")
    report = import_document(file, by=builders.make_user(), dry_run=True)
    assert report.action == "updated"
    assert report.languages == [language]
    assert [(c.key, c.before, c.after) for c in report.changes] == []
    assert [(m.kind, m.printed) for m in report.created if m.kind in ("speaker", "ministry")] == []
    assert [left.text for left in report.left_over] == []
    assert [remark.order for remark in report.remarks] == [1, 2]


def test_export_command_writes_a_word_file(tmp_path):
    bulletin()
    target = tmp_path / "issue.docx"
    call_command("export_bulletin", "2023/7", format="docx", language="en", output=target)
    assert ENGLISH["headline_en"] in paragraphs(target.read_bytes())
