"""The pages of meetings, instruments and topics. Rows of the feature list that hold here carry
its numbers."""

import datetime as dt
import re

import pytest

from bulletins import publishing
from bulletins.models import Instrument, Topic
from bulletins.quoting import sentence_with
from lmec.models import FormerSlug
from tests.builders import (
    add_remark,
    add_section,
    make_bulletin,
    make_meeting,
    make_series,
    make_user,
    publish_bulletin,
)
from tests.desk import form_data

pytestmark = pytest.mark.django_db


def publish(bulletin, *languages, note=""):
    return publishing.publish(bulletin, languages=languages, by=make_user(), note=note)


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def queries_of(client, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(8) as made:
        assert client.get(path).status_code == 200
    return len(made)


# Meetings


def test_row_29_a_meeting_page_gives_delegations_speakers_and_the_silent_ones(client):
    meeting = make_meeting(slug="wg", delegations=["kh", "la"])
    edition = publish_bulletin(2022, 13, meeting=meeting, remarks_from=["cn", "kh"])
    page = client.get("/zh-hans/meetings/wg/")
    report = page.context["report"]
    assert [
        (country.code, [speech.remark.number for speech in speeches])
        for country, _bodies, speeches in report.table
    ] == [("kh", [2]), ("la", [])]
    assert [body.name.text for body in report.meeting.hosts] == ["中国环境部"]
    assert "柬埔寨环境部" in text_of(page)
    assert "老挝环境部" in text_of(page)
    assert [speech.remark.number for speech in report.speeches] == [1, 2]
    assert 'href="/zh-hans/bulletins/2022/13/remarks/2/"' in page.content.decode()
    assert [(o.edition, o.block.text) for o in report.outcomes] == [
        (edition, "Closing 2022/13 [zh-hans]")
    ]
    assert report.editions == [edition]


def test_row_29_previous_and_next_are_those_of_the_series_by_day(client):
    series = make_series()
    days = [dt.date(2021, 3, 1), dt.date(2022, 3, 1), dt.date(2023, 3, 1), dt.date(2024, 3, 1)]
    for number, day in enumerate(days, start=1):
        meeting = make_meeting(f"第{number}次", slug=f"m{number}", series=series, starts=day)
        publish_bulletin(day.year, 1, meeting=meeting)
    other = make_meeting("别的", slug="other", series=make_series(), starts=dt.date(2022, 9, 1))
    publish_bulletin(2022, 2, meeting=other)
    found = client.get("/en/meetings/m3/").context["neighbours"]
    assert (found.previous.slug, found.next.slug) == ("m2", "m4")
    first = client.get("/en/meetings/m1/").context["neighbours"]
    assert (first.previous, first.next.slug) == (None, "m2")
    alone = client.get("/en/meetings/other/").context["neighbours"]
    assert (alone.previous, alone.next) == (None, None)


def test_row_29_a_meeting_that_only_a_draft_reports_is_no_neighbour(client):
    series = make_series()
    published = make_meeting(slug="m1", series=series, starts=dt.date(2022, 3, 1))
    publish_bulletin(2022, 1, meeting=published)
    draft = make_meeting(slug="m2", series=series, starts=dt.date(2023, 3, 1))
    make_bulletin(2023, 1, meeting=draft)
    assert client.get("/en/meetings/m1/").context["neighbours"].next is None
    assert client.get("/en/meetings/m2/").status_code == 404


def test_a_meeting_page_says_what_was_published_not_what_is_being_typed(client):
    meeting = make_meeting("工作组会", slug="wg", place_zh_hans="北京")
    publish_bulletin(2022, 13, meeting=meeting)
    meeting.title_zh_hans, meeting.title_en = "改了一半", "Half ty"
    meeting.place_zh_hans = "未定"
    meeting.save()
    for language in ("zh-hans", "en"):
        page = text_of(client.get(f"/{language}/meetings/wg/"))
        assert ("工作组会" in page, "北京" in page) == (True, True)
        assert [word for word in ("改了一半", "Half ty", "未定") if word in page] == []


def test_a_meeting_of_a_section_has_the_remarks_and_text_of_that_section(client):
    main, further = make_meeting(slug="main"), make_meeting(slug="further")
    bulletin = make_bulletin(2023, 1, meeting=main, remarks_from=["kh"])
    section = add_section(bulletin, meeting=further, text_zh_hans="另一次会议的结果。")
    add_remark(bulletin, "vn", section=section)
    publish(bulletin, "zh-hans")
    report = client.get("/zh-hans/meetings/further/").context["report"]
    assert [speech.remark.number for speech in report.speeches] == [2]
    assert [outcome.block.text for outcome in report.outcomes] == ["另一次会议的结果。"]
    report = client.get("/zh-hans/meetings/main/").context["report"]
    assert [speech.remark.number for speech in report.speeches] == [1]


def test_a_meeting_reported_twice_lists_both_issues_and_every_speech(client):
    meeting = make_meeting(slug="wg", delegations=["kh"])
    publish_bulletin(2023, 1, meeting=meeting, date=dt.date(2023, 5, 4))
    publish_bulletin(2023, 2, meeting=meeting, date=dt.date(2023, 6, 4))
    report = client.get("/en/meetings/wg/").context["report"]
    assert [edition.number for edition in report.editions] == [2, 1]
    assert [speech.edition.number for speech in report.speeches] == [1, 2]
    [(_country, _bodies, speeches)] = report.table
    assert len(speeches) == 2


def test_a_withdrawn_meeting_is_not_found_and_a_former_address_redirects(client):
    meeting = make_meeting(slug="wg")
    FormerSlug.objects.create(kind="bulletins.meeting", slug="old", target=meeting.uuid)
    edition = publish_bulletin(2022, 13, meeting=meeting)
    response = client.get("/en/meetings/old/")
    assert (response.status_code, response["Location"]) == (301, "/en/meetings/wg/")
    publishing.withdraw(edition.bulletin, by=make_user(), reason="An error")
    assert client.get("/en/meetings/wg/").status_code == 404
    assert client.get("/en/meetings/old/").status_code == 404


# Instruments


def make_instrument(slug="strategy", name="合作战略（2023-2027）", **fields):
    return Instrument.objects.create(slug=slug, name_zh_hans=name, **fields)


def publish_naming(instrument, year, number, text, **fields):
    bulletin = make_bulletin(year, number, remarks_from=["kh"], **fields)
    bulletin.remarks.update(text_zh_hans=text)
    bulletin.instruments.add(instrument)
    return publish(bulletin, "zh-hans")[0]


def test_an_instrument_page_quotes_the_sentences_that_name_it_newest_first(client):
    instrument = make_instrument(name_en="Strategy 2023–2027")
    instrument.aliases.create(text="新战略")
    publish_naming(instrument, 2022, 13, "第一句。期待合作战略（2023-2027）引领合作。第三句。")
    publish_naming(instrument, 2023, 1, "没有别的。新战略很好！完。")
    publish_naming(instrument, 2021, 1, "一个字也没有。")
    issues = client.get("/en/instruments/strategy/").context["issues"]
    assert [
        (issue.edition.year, [quotation.text for quotation in issue.quotations])
        for issue in issues
    ] == [
        (2023, ["新战略很好！"]),
        (2022, ["期待合作战略（2023-2027）引领合作。"]),
        (2021, []),
    ]


def test_row_30_an_instrument_page_tells_who_mentioned_it_when_and_in_which_words(client):
    instrument = make_instrument()
    bulletin = make_bulletin(2023, 1, languages=["zh-hans", "th"], date=dt.date(2023, 5, 4))
    bulletin.instruments.add(instrument)
    bulletin.remarks.update(
        text_zh_hans="第一句。期待合作战略（2023-2027）。第三句。",
        text_th="ประโยคแรก。หวังว่ายุทธศาสตร์ใหม่จะนำทาง。ประโยคที่สาม。",
        printed_position_th="อธิบดี",
    )
    publish(bulletin, "zh-hans", "th")
    # The Thai text names it as no record does: the sentence at the same place is quoted.
    for language, sentence, position in (
        ("zh-hans", "期待合作战略（2023-2027）。", "Position 1 [zh-hans]"),
        ("th", "หวังว่ายุทธศาสตร์ใหม่จะนำทาง。", "อธิบดี"),
    ):
        page = client.get(f"/{language}/instruments/strategy/")
        [issue] = page.context["issues"]
        assert [quotation.text for quotation in issue.quotations] == [sentence]
        text = page.content.decode()
        assert f'href="/{language}/bulletins/2023/1/remarks/1/"' in text
        assert position in text
        assert '<time datetime="2023-05-04">' in text


def test_an_issue_that_lists_an_instrument_without_a_sentence_says_so(client):
    publish_naming(make_instrument(), 2021, 1, "一个字也没有。")
    assert "Listed among what the issue speaks of." in text_of(
        client.get("/en/instruments/strategy/")
    )


def steps_of(page):
    return [(step.kind, step.date, step.other) for step in page.context["steps"]]


def test_an_instrument_page_names_public_neighbours_only(client):
    after = make_instrument("after", "后继")
    hidden = make_instrument("hidden", "未公布", successor=after)
    instrument = make_instrument(successor=after, valid_from="2018", valid_to="2022")
    for number, named in enumerate([after, instrument], start=1):
        publish_naming(named, 2023, number, "文字")
    page = client.get("/zh-hans/instruments/strategy/")
    assert [kind for kind, _date, _other in steps_of(page)] == ["in_force", "named", "succeeded"]
    assert steps_of(page)[-1] == ("succeeded", "", after)
    assert "2018年 – 2022年" in text_of(page)
    page = client.get("/zh-hans/instruments/after/")
    assert [other for _kind, _date, other in steps_of(page) if other] == [instrument]
    assert hidden.name_zh_hans not in text_of(page)


def test_the_steps_of_an_instrument_follow_each_other_by_date_and_else_by_nature(client):
    before = make_instrument("before", "前身", valid_from="2013", valid_to="2017")
    after = make_instrument("after", "后继", valid_from="2023")
    instrument = make_instrument(successor=after, valid_from="2018", valid_to="2022")
    before.successor = instrument
    before.save()
    for stage, date in (("endorsed", "2018"), ("discussed", ""), ("drafted", "2017-05")):
        instrument.stages.create(stage=stage, date=date)
    for number, named in enumerate([before, after, instrument], start=1):
        publish_naming(named, 2016, number, "文字", date=dt.date(2018, 3, 2))
    page = client.get("/en/instruments/strategy/")
    assert steps_of(page) == [
        ("succeeds", "", before),
        ("drafted", "2017-05", None),
        ("discussed", "", None),
        ("endorsed", "2018", None),
        ("named", "2018-03-02", None),
        ("in_force", "2018", None),
        ("succeeded", "2023", after),
    ]
    said = text_of(page)
    for step in ("May 2017 Drafted", "2018 Endorsed", "2018 – 2022 In force", "2023 Succeeded by"):
        assert step in said
    # Drawn, too: where its own years lie.
    life = page.context["life"]
    own = next(bar for bar in life.bars if bar.is_own)
    endorsed, drafted = sorted(life.steps, reverse=True)
    assert drafted < own.x < endorsed < own.x + own.width
    assert own.y < life.steps_y < own.y + 16


def test_the_life_of_an_instrument_shows_its_years_its_neighbours_and_its_mentions(client):
    after = make_instrument("after", "后继", valid_from="2023")
    instrument = make_instrument(successor=after, valid_from="2018", valid_to="2022")
    instrument.aliases.create(text="老战略", language="zh-hans")
    publish_naming(after, 2023, 9, "文字")
    for year in (2017, 2021):
        publish_naming(instrument, year, 1, "文字", date=dt.date(year, 7, 2))
    page = client.get("/en/instruments/strategy/")
    life = page.context["life"]
    years = dict(life.ticks)
    assert sorted(years) == [2017, 2019, 2021, 2023]
    own, other = life.bars
    assert (own.is_own, other.is_own) == (True, False)
    # In force from 2018 to the end of 2022, when the next one begins; spoken of before, too.
    assert years[2017] < own.x < years[2019]
    assert (own.x + own.width, other.x) == (years[2023], years[2023])
    late, early = life.mentions
    assert years[2017] < early < own.x < years[2021] < late < years[2023]
    assert '<span lang="zh-hans">老战略</span>' in page.content.decode()


def test_a_step_that_staff_record_stands_on_the_page(client):
    instrument = make_instrument()
    publish_naming(instrument, 2021, 1, "文字")
    client.force_login(make_user())
    form = f"/admin/bulletins/instrument/{instrument.pk}/change/"
    step = {"stages-TOTAL_FORMS": "1", "stages-0-stage": "endorsed", "stages-0-date": "2018-03"}
    saved = client.post(form, form_data(client.get(form)) | step)
    assert saved.status_code == 302
    assert "March 2018 Endorsed" in text_of(client.get("/en/instruments/strategy/"))


def test_an_instrument_of_unknown_years_named_once_has_no_drawing(client):
    publish_naming(make_instrument(), 2021, 1, "文字")
    assert client.get("/en/instruments/strategy/").context["life"] is None


def test_an_instrument_that_no_edition_names_is_not_found(client):
    instrument = make_instrument()
    make_bulletin(2023, 1).instruments.add(instrument)
    assert client.get("/en/instruments/strategy/").status_code == 404


def test_a_long_sentence_is_shortened_around_the_title():
    text = "前" * 400 + "新战略" + "后" * 400
    assert sentence_with(text, ["新战略"]) == "…" + "前" * 160 + "新战略" + "后" * 160 + "…"


# Topics


def test_a_topic_page_lists_its_issues_newest_first_once_each(client):
    topic = Topic.objects.create(slug="water", name_zh_hans="水", name_en="Water")
    for year in (2021, 2023, 2022):
        bulletin = make_bulletin(year, 1, languages=["zh-hans", "en"])
        bulletin.topics.add(topic)
        publish(bulletin, "zh-hans", "en")
    make_bulletin(2024, 1).topics.add(topic)
    editions = client.get("/en/topics/water/").context["editions"]
    assert [(e.year, e.language) for e in editions] == [(2023, "en"), (2022, "en"), (2021, "en")]


def test_a_topic_that_no_edition_names_is_not_found(client):
    topic = Topic.objects.create(slug="water", name_zh_hans="水")
    make_bulletin(2024, 1).topics.add(topic)
    assert client.get("/en/topics/water/").status_code == 404


# Indexes


@pytest.mark.parametrize(
    ("language", "names", "letters", "order"),
    [
        ("zh-hans", ["水", "空气", "生态"], ["K", "S"], ["空气", "生态", "水"]),
        ("vi", ["Đất", "Dòng", "Êm", "Em"], ["D", "Đ", "E", "Ê"], ["Dòng", "Đất", "Em", "Êm"]),
        ("th", ["น้ำ", "เกษตร", "ขยะ"], ["ก", "ข", "น"], ["เกษตร", "ขยะ", "น้ำ"]),
        ("lo", ["ນ້ຳ", "ເກາະ", "ຂີ້ເຫຍື້ອ"], ["ກ", "ຂ", "ນ"], ["ເກາະ", "ຂີ້ເຫຍື້ອ", "ນ້ຳ"]),
        ("km", ["ទឹក", "ខ្យល់", "កសិកម្ម"], ["ក", "ខ", "ទ"], ["កសិកម្ម", "ខ្យល់", "ទឹក"]),
        ("my", ["ရေ", "ငါး", "ကမ်း"], ["က", "င", "ရ"], ["ကမ်း", "ငါး", "ရေ"]),
    ],
)
def test_an_index_stands_in_the_order_and_under_the_letters_of_its_language(
    client, language, names, letters, order
):
    bulletin = make_bulletin(2023, 1)
    for number, name in enumerate(names):
        column = f"name_{language.replace('-', '_')}"
        bulletin.topics.add(Topic.objects.create(slug=f"topic-{number}", **{column: name}))
    Topic.objects.create(slug="unnamed", name_en="Named by no issue")
    publish(bulletin, "zh-hans")
    page = client.get(f"/{language}/topics/")
    groups = page.context["groups"]
    assert [entry.name for group in groups for entry in group.entries] == order
    assert [each.letter for each in page.context["letters"]] == letters


def test_the_index_of_instruments_counts_issues_and_makes_a_fixed_number_of_queries(
    client, django_assert_max_num_queries
):
    instrument = make_instrument(valid_from="2023")
    for year in (2022, 2023):
        publish_naming(instrument, year, 1, "文字", languages=["zh-hans", "en"])
    few = queries_of(client, "/en/instruments/", django_assert_max_num_queries)
    [group] = client.get("/en/instruments/").context["groups"]
    assert [entry.issues for entry in group.entries] == [2]
    for number in range(9):
        publish_naming(make_instrument(f"i{number}", f"名{number}"), 2024, number + 1, "文字")
    assert queries_of(client, "/en/instruments/", django_assert_max_num_queries) == few
