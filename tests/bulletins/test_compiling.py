import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins.compiling import compile_bulletin
from bulletins.models import (
    Attachment,
    FormerAddress,
    Instrument,
    Participation,
    Picture,
    RemarkBody,
    Topic,
    TranslatedBlock,
)
from bulletins.translating import choose
from lmec.files import digest_in
from tests.builders import (
    add_remark,
    add_section,
    make_appointment,
    make_bulletin,
    make_country,
    make_imprint,
    make_meeting,
    make_ministry,
    make_speaker,
    ministry_of,
    picture_file,
)

pytestmark = pytest.mark.django_db


def test_remarks_come_in_their_order_with_what_was_printed():
    bulletin = make_bulletin(2023, 7, remarks_from=["kh", "la"])
    first, second = bulletin.remarks.all()
    first.order, second.order = 2, 1
    first.save()
    second.save()
    compiled = compile_bulletin(bulletin, "zh-hans")
    assert [(r.number, r.id, r.position.text) for r in compiled.remarks] == [
        (1, second.uuid, "Position 2 [zh-hans]"),
        (2, first.uuid, "Position 1 [zh-hans]"),
    ]


def test_row_25_the_printed_position_stays_when_the_post_changes():
    speaker = make_speaker("Narumon")
    bulletin = make_bulletin(2023, 7, speaker=speaker)
    make_appointment(speaker, "部长", [ministry_of("th")], start="2024")
    remark = compile_bulletin(bulletin, "zh-hans").remarks[0]
    assert remark.position.text == "Position 1 [zh-hans]"


def test_a_name_without_a_translation_is_marked_with_its_language():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "km"], remarks_from=["kh"])
    body = compile_bulletin(bulletin, "km").remarks[0].bodies[0]
    assert (body.name.language, body.name.text) == ("en", "Ministry of Environment of Cambodia")


def test_a_block_without_a_translation_is_empty_not_another_language():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    bulletin.lead_en = None
    bulletin.save()
    lead = compile_bulletin(bulletin, "en").lead
    assert (lead.language, lead.text) == ("en", "")


def test_a_block_left_out_on_purpose_is_not_there():
    bulletin = make_bulletin(2023, 7, languages=["zh-hans", "en"])
    bulletin.lead_en = None
    bulletin.save()
    choose(bulletin, "en", "lead", TranslatedBlock.Choice.LEAVE_OUT)
    assert compile_bulletin(bulletin, "en").lead is None


def test_a_remark_may_be_of_a_body_without_a_person():
    bulletin = make_bulletin(2023, 7, remarks_from=[])
    remark = add_remark(bulletin, "vn")
    remark.speaker = None
    remark.printed_name_zh_hans = ""
    remark.save()
    remark.bodies.all().delete()
    RemarkBody.objects.create(remark=remark, country=make_country("vn"))
    compiled = compile_bulletin(bulletin, "en").remarks[0]
    assert (compiled.speaker, compiled.bodies[0].home.code) == (None, "vn")


def test_two_ministries_of_one_remark_keep_their_order():
    bulletin = make_bulletin(2023, 7, remarks_from=["cn"])
    remark = bulletin.remarks.get()
    second = make_ministry("对外合作中心", "cn")
    RemarkBody.objects.create(remark=remark, ministry=second, order=2)
    bodies = compile_bulletin(bulletin, "zh-hans").remarks[0].bodies
    assert [body.name.text for body in bodies] == ["中国环境部", "对外合作中心"]


def test_sections_carry_their_own_meeting_and_remarks():
    bulletin = make_bulletin(2023, 7, meeting=make_meeting("第一"))
    section = add_section(bulletin, "另一则", meeting=make_meeting("第二"))
    add_remark(bulletin, "la", section=section)
    compiled = compile_bulletin(bulletin, "zh-hans")
    assert [meeting.title.text for meeting in compiled.meetings] == ["第一", "第二"]
    assert [remark.number for remark in compiled.remarks_of(section.uuid)] == [2]


def test_participations_keep_the_name_printed_that_day():
    meeting = make_meeting(delegations=["vn"])
    part = meeting.participations.get(role=Participation.Role.DELEGATION)
    part.printed_name_zh_hans = "越南资环部"
    part.save()
    compiled = compile_bulletin(make_bulletin(2023, 7, meeting=meeting), "zh-hans")
    assert [body.name.text for body in compiled.meeting.delegations] == ["越南资环部"]
    assert compiled.meeting.delegations[0].ministry.name.text == "越南环境部"


def test_pictures_are_known_by_the_digest_of_their_bytes():
    bulletin = make_bulletin(2023, 7)
    picture = Picture.objects.create(
        bulletin=bulletin, file=picture_file(), alternative_zh_hans="河流"
    )
    compiled = compile_bulletin(bulletin, "zh-hans").pictures[0]
    assert compiled.image.digest == digest_in(picture.file.name)
    assert (compiled.image.width, compiled.image.height) == (64, 80)
    assert compiled.alternative.text == "河流"


def test_the_portrait_of_the_day_goes_before_the_speakers():
    speaker = make_speaker(portrait=picture_file("a.png", "#111"))
    bulletin = make_bulletin(2023, 7, speaker=speaker)
    own = compile_bulletin(bulletin, "zh-hans").remarks[0].portrait
    remark = bulletin.remarks.get()
    remark.portrait = picture_file("b.png", "#999")
    remark.save()
    of_the_day = compile_bulletin(bulletin, "zh-hans").remarks[0].portrait
    assert own.digest == digest_in(speaker.portrait.name)
    assert of_the_day.digest == digest_in(remark.portrait.name)


def test_personal_addresses_can_be_hidden():
    imprint = make_imprint(emails=["office@example.org"], personal_emails=["li@example.org"])
    bulletin = make_bulletin(2023, 7, imprint=imprint)
    shown = compile_bulletin(bulletin, "zh-hans").imprint
    bulletin.hide_personal_emails = True
    bulletin.save()
    hidden = compile_bulletin(bulletin, "zh-hans").imprint
    assert shown.personal_emails == ("li@example.org",)
    assert (hidden.emails, hidden.personal_emails) == (("office@example.org",), ())


def test_every_kind_of_part_is_compiled():
    bulletin = make_bulletin(2023, 7, date=dt.date(2023, 12, 31), serial=58)
    bulletin.topics.add(Topic.objects.create(slug="wetland", name_zh_hans="湿地"))
    bulletin.instruments.add(Instrument.objects.create(slug="s", name_zh_hans="合作战略"))
    FormerAddress.objects.create(bulletin=bulletin, path="/old.html")
    Attachment.objects.create(
        bulletin=bulletin, title_zh_hans="议程", file=picture_file("a.pdf"), file_name="议程.pdf"
    )
    compiled = compile_bulletin(bulletin, "zh-hans")
    assert (compiled.date, compiled.serial) == (dt.date(2023, 12, 31), 58)
    assert [topic.name.text for topic in compiled.topics] == ["湿地"]
    assert [instrument.slug for instrument in compiled.instruments] == ["s"]
    assert compiled.former_addresses == ("/old.html",)
    assert [a.file_name for a in compiled.attachments] == ["议程.pdf"]


def test_compiling_asks_the_same_number_of_queries_for_any_number_of_remarks():
    counts = []
    for number, codes in ((1, ["kh"]), (2, ["kh", "la", "mm", "th", "vn"] * 4)):
        bulletin = make_bulletin(
            2023, number, languages=["zh-hans", "en"], remarks_from=codes, meeting=make_meeting()
        )
        with CaptureQueriesContext(connection) as queries:
            compile_bulletin(bulletin, "en")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_row_27_a_remark_is_made_under_the_name_that_the_body_attended_by():
    ministry = ministry_of("kh")
    meeting = make_meeting(host="kh")
    meeting.participations.update(
        printed_name_zh_hans="柬埔寨环保部", printed_name_th="กระทรวงสิ่งแวดล้อม"
    )
    bulletin = make_bulletin(2022, 13, languages=["zh-hans", "th"], meeting=meeting)
    add_remark(bulletin, "la", languages=["zh-hans", "th"])
    names = {
        language: [
            (body.name.language, body.name.text)
            for remark in compile_bulletin(bulletin, language=language).remarks
            for body in remark.bodies
        ]
        for language in ("zh-hans", "th", "en")
    }
    assert names["zh-hans"] == [("zh-hans", "柬埔寨环保部"), ("zh-hans", "老挝环境部")]
    # What nobody printed in Thai stands under the name on record, marked as English.
    assert names["th"] == [
        ("th", "กระทรวงสิ่งแวดล้อม"),
        ("en", "Ministry of Environment of Lao PDR"),
    ]
    assert names["en"][0] == ("en", ministry.name_en)


def test_a_body_goes_by_one_name_where_it_attended_and_where_it_spoke():
    """Printed in Chinese only, it was Chinese under the delegations of a Lao issue and English at
    its remark."""
    meeting = make_meeting(host="kh", delegations=["kh"])
    meeting.participations.update(printed_name_zh_hans="柬埔寨环保部")
    bulletin = make_bulletin(2022, 13, meeting=meeting, remarks_from=["kh"])
    compiled = compile_bulletin(bulletin, "lo")
    english = ("en", "Ministry of Environment of Cambodia")
    bodies = [*compiled.meeting.delegations, *compiled.remarks[0].bodies]
    assert [(body.name.language, body.name.text) for body in bodies] == [english, english]


def test_a_body_without_another_name_goes_by_the_printed_one_throughout():
    ministry = make_ministry("环境部", "kh")
    meeting = make_meeting(host="kh")
    meeting.participations.update(ministry=ministry, printed_name_zh_hans="柬埔寨环保部")
    bulletin = make_bulletin(2022, 13, meeting=meeting, remarks_from=[])
    remark = add_remark(bulletin, "la")
    remark.bodies.update(ministry=ministry)
    compiled = compile_bulletin(bulletin, "lo")
    bodies = [*compiled.meeting.hosts, *compiled.remarks[0].bodies]
    assert [body.name.text for body in bodies] == ["柬埔寨环保部", "柬埔寨环保部"]


def test_a_name_printed_in_chinese_alone_gives_way_to_the_english_one_on_record():
    speaker = make_speaker("周军", name_en="Zhou Jun")
    bulletin = make_bulletin(2022, 13, speaker=speaker)
    bulletin.remarks.update(printed_name_zh_hans="周军", printed_name_en="")
    names = {code: compile_bulletin(bulletin, code).remarks[0].name for code in ("zh-hans", "lo")}
    assert {code: name.text for code, name in names.items()} == {
        "zh-hans": "周军", "lo": "Zhou Jun",
    }  # fmt: skip
