"""The publish check finds what is missing or doubtful, per language, and says where to mend it."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from bulletins import publishing
from bulletins.models import (
    Bulletin,
    Clearance,
    Comment,
    ImportedDocument,
    Remark,
    Translation,
)
from bulletins.publishing.checking import Level, check
from organizations.models import Ministry
from tests import builders
from tests.builders import add_remark, make_bulletin, make_user

pytestmark = pytest.mark.django_db


def found(bulletin, code, language=None):
    return [
        finding
        for finding in check(bulletin).findings
        if finding.code == code and language in (None, finding.language)
    ]


def said(bulletin, code, language=None):
    return [finding.said for finding in found(bulletin, code, language)]


def test_row_20_check_lists_gaps_alternative_texts_empty_languages_links_and_unlinked_names():
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="See http://lmec", closing_en="")
    Remark.objects.update(speaker=None)
    bulletin.pictures.create(file=builders.picture_file(), order=1)
    result = check(bulletin)

    blocking = [(f.language, f.said) for f in result.findings if f.level == Level.BLOCKING]
    assert ("en", "closing: missing.") in blocking
    assert ("km", "Beyond names, nothing is written in this language yet.") in blocking
    warnings = [(f.language, f.said) for f in result.findings if f.level == Level.WARNING]
    assert ("en", "lead: the link http://lmec leads nowhere.") in warnings
    alternative = "alternative text: missing; a reader who does not see the picture gets nothing."
    assert ("zh-hans", f"picture 1, {alternative}") in warnings
    unlinked = [text for language, text in warnings if "is not linked" in text]
    assert len(unlinked) == 1 and unlinked[0].startswith("Remark 1: Speaker ")


def test_row_20_check_lists_a_missing_body_and_missing_words_of_a_remark():
    bulletin = make_bulletin(2023, 4)
    Remark.objects.get().bodies.all().delete()
    Remark.objects.update(text_zh_hans="")
    (body,) = found(bulletin, "unlinked")
    assert body.said == "Remark 1: no ministry or country is linked."
    assert (body.level, body.target.field) == (Level.WARNING, "bodies")
    (words,) = found(bulletin, "empty")
    assert words.said == "remark 1, words: empty; the speaker is listed without words."
    assert (words.target.record, words.target.field) == (Remark.objects.get(), "text")


def test_every_finding_names_the_field_where_it_is_mended():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    (missing,) = found(bulletin, "missing")
    assert (missing.target.record, missing.target.field, missing.target.language) == (
        bulletin,
        "lead",
        "en",
    )


def test_what_blocks_is_what_the_verb_refuses():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    assert [f.code for f in check(bulletin).blocking("en")] == ["missing"]
    assert check(bulletin).blocking("zh-hans") == ()
    with pytest.raises(publishing.Refused):
        publishing.publish(bulletin, languages=["en"], by=make_user())
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())


def test_remark_without_words_or_lead_is_told_in_the_source():
    bulletin = make_bulletin()
    Bulletin.objects.update(lead_zh_hans="")
    Remark.objects.update(text_zh_hans="")
    assert said(bulletin, "empty") == [
        "lead: empty.",
        "remark 1, words: empty; the speaker is listed without words.",
    ]


def test_nobody_who_speaks_blocks():
    bulletin = make_bulletin()
    Remark.objects.update(speaker=None, printed_name_zh_hans="")
    Remark.objects.get().bodies.all().delete()
    (finding,) = found(bulletin, "nobody")
    assert finding.level == Level.BLOCKING


def test_missing_portrait_is_told():
    bulletin = make_bulletin(speaker=builders.make_speaker("李明"))
    assert said(bulletin, "portrait") == ["Remark 1: there is no portrait of 李明."]
    Remark.objects.get().speaker.portrait.save("p.png", builders.picture_file())
    assert said(bulletin, "portrait") == []


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "count"),
    [("", "", 0), ("2023-05-04", "", 0), ("2023-05-05", "", 1), ("", "2023-05", 0),
     ("", "2023-04", 1), ("2024", "", 1)],
)  # fmt: skip
def test_ministry_that_was_not_there_that_day_is_told(valid_from, valid_to, count):
    bulletin = make_bulletin(remarks_from=["kh"])
    ministry = builders.ministry_of("kh")
    ministry.valid_from, ministry.valid_to = valid_from, valid_to
    ministry.save()
    assert len(found(bulletin, "body_dates")) == count


def test_renamed_ministry_is_told_with_its_successor():
    meeting = builders.make_meeting(host="vn", starts=dt.date(2026, 5, 4))
    bulletin = make_bulletin(2026, 4, meeting=meeting, remarks_from=[])
    old = builders.ministry_of("vn")
    old.valid_to = "2025-03"
    old.save()
    builders.make_succession(old, builders.make_ministry("农业与环境部", "vn"))
    assert said(bulletin, "body_dates") == [
        "Ministry of Environment of Viet Nam existed …–2025-03, not on 2026-05-04. "
        "It became: 农业与环境部."
    ]


def test_position_that_disagrees_with_the_post_on_record_is_told():
    speaker = builders.make_speaker("李明")
    builders.make_appointment(speaker, "部长", [builders.ministry_of("kh")], start="2020")
    bulletin = make_bulletin(remarks_from=["kh"], speaker=speaker)
    Remark.objects.update(printed_position_zh_hans="环境部副主任")
    assert said(bulletin, "post") == [
        "Remark 1: printed as “环境部副主任”, on record as “部长” (李明)."
    ]
    Remark.objects.update(printed_position_zh_hans="环境部部长")
    assert said(bulletin, "post") == []


def test_speaker_without_a_post_that_day_or_for_another_body_is_told():
    speaker = builders.make_speaker("李明")
    post = builders.make_appointment(speaker, "x", [builders.ministry_of("la")], start="2024")
    bulletin = make_bulletin(remarks_from=["kh"], speaker=speaker)
    assert said(bulletin, "post") == ["Remark 1: no post of 李明 is on record for 2023-05-04."]
    type(post).objects.update(valid_from="2020", position_zh_hans="Position 1")
    assert said(bulletin, "post") == [
        "Remark 1: spoke for Ministry of Environment of Cambodia; on record is "
        "Ministry of Environment of Lao PDR (李明)."
    ]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The ministers met.", 0),
        ("en", "各国部长在北京会面", 1),
        ("zh-hans", "各国部长在北京会面，LMEC 主办", 0),
        ("zh-hans", "The ministers met in Beijing.", 1),
        ("th", "รัฐมนตรีพบกัน", 0),
        ("th", "ລັດຖະມົນຕີພົບກັນ", 1),
        ("th", "รัฐมนตรีพบกันພ", 1),  # one Lao letter slipped in
        ("en", "The ministеrs met.", 1),  # one Cyrillic letter
        ("vi", "Các bộ trưởng gặp nhau tại Bắc Kinh", 0),
        (
            "vi",
            "The ministers met in Beijing to speak about the water of the great river. " * 2,
            1,
        ),
        ("my", "ဝန်ကြီးများ တွေ့ဆုံ", 0),
        ("km", "រដ្ឋមន្ត្រីជួបគ្នា", 0),
        ("en", "2022", 0),
    ],
)
def test_text_in_the_wrong_script_is_told(language, text, count):
    bulletin = make_bulletin(languages=["zh-hans", "en"], remarks_from=[])
    column = f"lead_{language.replace('-', '_')}"
    texts = {"lead_zh_hans": "各国部长", "headline_zh_hans": "标题", column: text}
    Bulletin.objects.update(**texts)
    assert len([f for f in found(bulletin, "script", language) if f.key == "lead"]) == count


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The ministers met. រដ្ឋមន្ត្រី", "含有其他文字的字符：高棉文 (រ ដ ឋ ម ន)。"),
        ("en", "The ministеrs met.", "含有其他文字的字符：U+0435 CYRILLIC SMALL LETTER IE。"),
        ("en", "រដ្ឋមន្ត្រីជួបគ្នា", "（而是高棉文）"),
        ("th", "The ministers met.", "（而是拉丁字母）"),
    ],
)
def test_the_wrong_script_is_called_as_staff_call_it(language, text, told):
    bulletin = make_bulletin(languages=["zh-hans", "en"], remarks_from=[])
    column = f"lead_{language}"
    texts = {"lead_zh_hans": "各国部长", "headline_zh_hans": "标题", column: text}
    Bulletin.objects.update(**texts)
    with translation.override("zh-hans"):
        (said,) = [f.said for f in found(bulletin, "script", language) if f.key == "lead"]
    assert told in said


def test_name_in_latin_letters_is_no_text_in_the_wrong_script():
    bulletin = make_bulletin()
    Remark.objects.update(printed_name_zh_hans="Narumon Oris", text_zh_hans="Only English words")
    fields = {f.target.field for f in found(bulletin, "script")}
    assert ("text" in fields, "printed_name" in fields) == (True, False)


def test_character_that_the_pdf_cannot_print_is_told():
    bulletin = make_bulletin()
    Bulletin.objects.update(lead_zh_hans="水😀")
    assert said(bulletin, "character") == ["lead: the PDF cannot print U+1F600 GRINNING FACE."]


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("见 https://www.lmec.example/a?b=1。", []),
        ("见http：//www.lmec.example。", ["http"]),
        ("http:/lmec.example/a", ["http:/lmec.example/a"]),
        ("https://lmec", ["https://lmec"]),
        ("https://lmec.example:99999/", ["https://lmec.example:99999/"]),
        ("www.lmec.example 和 a@lmec.example", []),
        ("a@lmec", ["a@lmec"]),
        ("http://localhost:8000/en/bulletins/2023/4/", []),
        ("http://localhost:8000/en/bulletins/2023/5/", ["http://localhost:8000/en/bulletins/2023/5/"]),
        ("http://localhost:8000/en/nothing/", ["http://localhost:8000/en/nothing/"]),
        ("http://localhost:8000/en/countries/kh/", []),
        ("http://localhost:8000/en/countries/xx/", ["http://localhost:8000/en/countries/xx/"]),
        ("http://localhost:8000/", []),
    ],
)  # fmt: skip
def test_link_that_leads_nowhere_is_told(text, broken):
    bulletin = make_bulletin(2023, 4, remarks_from=["kh"])
    Bulletin.objects.update(lead_zh_hans=text)
    links = [
        sentence.split("the link ")[1].split(" leads")[0] for sentence in said(bulletin, "link")
    ]
    assert [link[:4] if "：" in text else link for link in links] == broken


def test_open_questions_of_the_import_are_told():
    bulletin = make_bulletin()
    ImportedDocument.objects.create(
        bulletin=bulletin,
        file=ContentFile(b"x", name="x.txt"),
        file_name="x.txt",
        language="zh-hans",
        left_over=[{"text": "x", "place": 1}],
        doubts=[{"code": "x", "message": "x", "place": 1}],
    )
    assert said(bulletin, "doubts") == ["Open doubts of the import of x.txt: 1."]
    assert said(bulletin, "left_over") == ["Passages of x.txt without a place: 1."]


def test_name_without_a_translation_is_told_for_that_language():
    meeting = builders.make_meeting("工作组会", host="cn")
    bulletin = make_bulletin(
        languages=["zh-hans", "en"],
        meeting=meeting,
        remarks_from=["kh"],
        imprint=builders.make_imprint(address_zh_hans="北京"),
    )
    assert said(bulletin, "untranslated", "en") == [
        "meeting 工作组会: no title in English.",
        "imprint Environmental Centre: no address in English.",
    ]
    assert said(bulletin, "untranslated", "zh-hans") == []


def test_ministries_of_one_name_are_told_apart_by_their_countries():
    bulletin = make_bulletin(languages=["zh-hans", "en"], remarks_from=["kh", "la"])
    Ministry.objects.update(name_zh_hans="自然资源与环境部", name_en="")
    told = said(bulletin, "untranslated", "en")
    assert [sentence.partition(":")[0].partition("(")[2] for sentence in told] == [
        "Cambodia)",
        "Lao PDR)",
    ]


def test_what_an_imprint_lacks_is_told_by_its_name():
    imprint = builders.make_imprint(about_zh_hans="中心简介。" * 100)
    bulletin = make_bulletin(languages=["zh-hans", "en"], remarks_from=[], imprint=imprint)
    assert "imprint Environmental Centre: no about the Center in English." in said(
        bulletin, "untranslated", "en"
    )


def test_language_that_is_not_approved_is_told_and_machine_made_as_what_it_is():
    bulletin = make_bulletin(languages=["zh-hans", "en", "th"])
    Translation.objects.filter(language="th").update(state=Translation.State.MACHINE)
    assert said(bulletin, "unapproved", "en") == ["It is not approved (in progress)."]
    assert len(said(bulletin, "machine", "th")) == 1
    Translation.objects.get_or_create(bulletin=bulletin, language="zh-hans")
    Translation.objects.update(state=Translation.State.APPROVED)
    assert found(bulletin, "unapproved") == found(bulletin, "machine") == []


def test_outdated_text_is_told():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_zh_hans="另一个引言")
    assert said(bulletin, "outdated") == [
        "lead: outdated, the source has changed; readers are told so."
    ]


def test_open_comment_is_told_at_its_block_until_it_is_settled():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    comment = Comment.objects.create(
        bulletin=bulletin, language="en", key="lead", text="Which year?", by_name="Wen"
    )
    (finding,) = found(bulletin, "comment")
    assert (finding.language, finding.target.field, finding.said) == (
        "en",
        "lead",
        "lead: A comment of Wen is open: “Which year?”",
    )
    Comment.objects.filter(pk=comment.pk).update(resolved_at=timezone.now())
    assert found(bulletin, "comment") == []


def test_words_that_a_delegation_has_not_cleared_are_told():
    bulletin = make_bulletin()
    clearance = Clearance.objects.create(
        remark=bulletin.remarks.get(), language="zh-hans", asked_text="x"
    )
    assert said(bulletin, "clearance") == [
        "Remark 1: its delegation has not cleared these words (asked)."
    ]
    Clearance.objects.filter(pk=clearance.pk).update(state=Clearance.State.CLEARED)
    assert said(bulletin, "clearance") == []


def test_missing_file_of_an_attachment_blocks():
    bulletin = make_bulletin()
    attachment = bulletin.attachments.create(
        file=ContentFile(b"%PDF-1.7", name="x.pdf"), title_zh_hans="附件"
    )
    Path(attachment.file.path).unlink()
    (finding,) = found(bulletin, "file")
    assert finding.level == Level.BLOCKING


def test_number_of_queries_does_not_grow_with_the_issue():
    def queries(number, countries):
        meeting = builders.make_meeting(delegations=countries)
        bulletin = make_bulletin(2023, number, languages=["zh-hans", "en"], meeting=meeting)
        for code in countries:
            remark = add_remark(bulletin, code, languages=["zh-hans", "en"])
            builders.make_appointment(remark.speaker, "x", [builders.ministry_of(code)])
        Bulletin.objects.filter(pk=bulletin.pk).update(
            lead_en=" ".join(f"http://localhost:8000/en/countries/{c}/" for c in countries)
        )
        with CaptureQueriesContext(connection) as captured:
            check(bulletin)
        return len(captured)

    builders.make_succession(builders.ministry_of("kh"), builders.make_ministry())
    assert queries(1, ["kh"]) == queries(2, ["kh", "la", "mm", "th", "vn"]) == 24
