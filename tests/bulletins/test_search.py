"""Search: what answers a question, in which order, what is marked, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html

from bulletins import explaining, search
from bulletins.models import Term, Topic
from bulletins.publishing import publish
from lmec.languages import CODES, column
from people.models import SpeakerAlias
from tests.builders import (
    add_remark,
    add_section,
    make_bulletin,
    make_meeting,
    make_ministry,
    make_speaker,
    make_succession,
    make_user,
)

pytestmark = pytest.mark.django_db


def published(number=1, languages=("zh-hans",), speaker=None, **texts):
    """An issue of one remark with these texts, published."""
    bulletin = make_bulletin(2023, number, remarks_from=[], languages=languages)
    add_remark(
        bulletin,
        speaker=speaker,
        languages=languages,
        **{f"text_{code}": text for code, text in texts.items()},
    )
    publish(bulletin, languages=list(languages), by=make_user(f"publisher-{number}"))
    return bulletin


def found(question, reader="zh-hans"):
    results = search.ask(question, reader=reader, window=slice(0, 20))
    return [(hit.shown.number, hit.shown.kind) for hit in results.hits]


def marked(pieces):
    return [piece.text for piece in pieces if piece.is_hit]


def test_row_32_every_block_is_searched():
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    bulletin.headline_zh_hans, bulletin.lead_zh_hans = "标题甲乙", "导语丙丁"
    bulletin.closing_zh_hans = "结尾戊己"
    bulletin.save()
    add_remark(bulletin, text_zh_hans="发言庚辛", printed_position_zh_hans="处长壬癸")
    add_section(bulletin, "小节子丑", text_zh_hans="内文寅卯")
    publish(bulletin, languages=["zh-hans"], by=make_user())

    kinds = {q: found(q)[0][1] for q in ("甲乙", "丙丁", "戊己", "庚辛", "壬癸")}
    assert list(kinds.values()) == ["headline", "lead", "closing", "remark", "remark"]
    assert {found(q)[0][1] for q in ("子丑", "寅卯")} == {"section"}


def test_row_33_a_chinese_word_inside_a_sentence_is_found_and_a_wrong_split_is_not():
    published(zh_hans="中国人民期待湄公河环境合作")
    assert found("湄公河") == found("湄公") == found("人民") == [(1, "remark")]
    assert found("国人") == []


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("th", "รัฐมนตรีกล่าวว่าทรัพยากรธรรมชาติและน้ำเป็นของทุกคน", "ธรรมชาติ"),
        ("th", "รัฐมนตรีกล่าวว่าทรัพยากรธรรมชาติและน้ำเป็นของทุกคน", "น้ำ"),
        ("lo", "ກະຊວງຊັບພະຍາກອນທຳມະຊາດແລະສິ່ງແວດລ້ອມ", "ທຳມະຊາດ"),
        ("km", "ក្រសួងបរិស្ថានបានរៀបចំកិច្ចប្រជុំនៅភ្នំពេញ", "ប្រជុំ"),
        ("my", "သဘာဝပတ်ဝန်းကျင်ထိန်းသိမ်းရေးဝန်ကြီးဌာန", "ပတ်ဝန်းကျင်"),
    ],
)
def test_row_34_words_inside_unspaced_text_are_found(language, text, word):
    published(languages=["zh-hans", language], zh_hans="原文", **{language: text})
    assert found(word, language) == [(1, "remark")]


#: The same remark in seven languages, and a word of it.
WETLANDS = {
    "zh-hans": ("我们共同保护湿地和候鸟。", "湿地"),
    "en": ("Together we protect wetlands and birds.", "wetland"),
    "km": ("យើងរួមគ្នាការពារដីសើមនិងសត្វស្លាប។", "ដីសើម"),
    "lo": ("ພວກເຮົາຮ່ວມກັນປົກປັກຮັກສາດິນທາມແລະນົກ", "ດິນທາມ"),
    "my": ("ကျွန်ုပ်တို့သည် ရေဝပ်ဒေသများကို အတူတကွ ထိန်းသိမ်းကြသည်။", "ရေဝပ်ဒေသ"),
    "th": ("เราร่วมกันปกป้องพื้นที่ชุ่มน้ำและนก", "พื้นที่ชุ่มน้ำ"),
    "vi": ("Chúng tôi cùng bảo vệ đất ngập nước và chim.", "đất ngập nước"),
}
#: The speaker, as written in each script and as people type the name.
NARUMON = {
    "zh-hans": "纳鲁蒙", "en": "Narumon Oris", "km": "ណារូម៉ុន", "lo": "ນະຣຸມົນ",
    "my": "နရုမွန်", "th": "นฤมล", "vi": "Na-ru-môn",
}  # fmt: skip
ROMANISED = ("narumon oris", "NARUMON", "Na-ru-mon", "Narumom Oris")


def test_row_35_a_question_in_any_language_finds_the_passage_and_shows_it_in_the_readers():
    names = {f"name_{code.replace('-', '_')}": name for code, name in NARUMON.items()}
    bulletin = make_bulletin(2023, 1, remarks_from=[], languages=CODES)
    texts = {column("text", code): text for code, (text, _word) in WETLANDS.items()}
    add_remark(bulletin, speaker=make_speaker(**names), languages=CODES, **texts)
    publish(bulletin, languages=list(CODES), by=make_user())

    words = [word for _text, word in WETLANDS.values()]
    for question in (*words, *NARUMON.values(), *ROMANISED):
        for reader, (text, _word) in WETLANDS.items():
            hits = search.ask(question, reader=reader, window=slice(0, 20)).hits
            shown = [(hit.shown.language, hit.shown.text) for hit in hits]
            assert shown == [(reader, text)], (question, reader)


def test_row_36_results_show_the_matching_passage_marked(client):
    published(zh_hans="代表们谈到湄公河的水质。")
    page = client.get("/zh-hans/search/?q=湄公河").content.decode()
    assert "代表们谈到<mark>湄公河</mark>的水质。" in page


def test_a_match_in_another_language_is_shown_beside_what_the_reader_gets():
    published(languages=["zh-hans", "en"], zh_hans="保护湿地", en="Protect wetlands")
    hit = search.ask("湿地", reader="en", window=slice(0, 20)).hits[0]
    assert (marked(hit.pieces), marked(hit.found_elsewhere)) == ([], ["湿地"])


def test_names_are_found_without_accents_and_by_pinyin():
    published(1, speaker=make_speaker("Lê Ngọc Tuấn"), zh_hans="一")
    published(2, speaker=make_speaker("周军"), zh_hans="二")
    assert found("le ngoc tuan") == [(1, "remark")]
    assert found("Zhou Jun") == found("zhoujun") == [(2, "remark")]


def test_a_misspelt_latin_name_is_forgiven_and_said():
    published(speaker=make_speaker("Narumon Oris"), zh_hans="一")
    results = search.ask("narumonn", reader="zh-hans", window=slice(0, 20))
    assert results.corrected and results.corrected.text == "narumon"
    assert len(results.hits) == 1


def test_the_exact_phrase_comes_first():
    published(1, languages=["zh-hans", "en"], zh_hans="一", en="Quality of the river water")
    published(2, languages=["zh-hans", "en"], zh_hans="二", en="We measured water quality.")
    assert found("water quality", "en") == [(2, "remark"), (1, "remark")]


def test_search_asks_at_most_three_queries():
    published(zh_hans="湄公河")
    for question in ("湄公河", "narumonn", "xyzzy"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            search.ask(question, reader="zh-hans", window=slice(0, 20))
        assert len(queries) <= 3


@pytest.mark.parametrize("question", ["%", "'", "\\", "a:*", "!|&()", "' <-> '", "\x00", "。"])
def test_what_holds_no_words_finds_nothing_and_breaks_nothing(client, question):
    published(zh_hans="湄公河")
    answer = client.get("/zh-hans/search/", {"q": question})
    assert answer.status_code == 200
    assert "<mark>" not in answer.content.decode()


def test_a_draft_is_never_found(client):
    bulletin = published(zh_hans="湄公河")
    bulletin.remarks.update(text_zh_hans="草稿秘密")
    assert found("草稿秘密") == []


def test_suggestions_are_public_names_only(client):
    make_speaker("Narumon Draft")
    published(speaker=make_speaker("Narumon Oris"), zh_hans="一")
    names = client.get("/en/search/suggest/?q=narumon").json()["names"]
    assert names == ["Narumon Oris"]


def test_what_is_found_can_be_read_from_the_oldest_or_the_newest(client):
    for number, year in ((1, 2022), (2, 2024), (3, 2023)):
        bulletin = make_bulletin(year, number, remarks_from=[])
        add_remark(bulletin, text_zh_hans="湄公河")
        publish(bulletin, languages=["zh-hans"], by=make_user())

    def order(sort):
        page = client.get(f"/zh-hans/search/?q=湄公河&sort={sort}")
        return [hit.shown.number for hit in page.context["results"].hits]

    assert (order("oldest"), order("newest")) == ([1, 3, 2], [2, 3, 1])


def test_filters_of_search_combine_and_are_removed_one_by_one(client):
    published(1, zh_hans="湄公河")
    page = client.get("/zh-hans/search/?q=湄公河&year=2023&country=kh&sort=newest")
    assert [(each.filter, each.address) for each in page.context["applied"]] == [
        ("year", "?country=kh&q=%E6%B9%84%E5%85%AC%E6%B2%B3&sort=newest"),
        ("country", "?year=2023&q=%E6%B9%84%E5%85%AC%E6%B2%B3&sort=newest"),
    ]
    assert len(page.context["results"].hits) == 1
    feed = (
        "/zh-hans/bulletins/feed.atom?q=%E6%B9%84%E5%85%AC%E6%B2%B3&amp;year=2023&amp;country=kh"
    )
    assert feed in page.content.decode()


def why(client, question, language="zh-hans"):
    page = html.fromstring(client.get(f"/{language}/search/", {"q": question}).content)
    return [" ".join(said.text_content().split()) for said in page.find_class("hit-found")]


def test_a_hit_that_does_not_show_why_says_what_the_issue_names(client):
    topic = Topic.objects.create(slug="wetland", name_zh_hans="湿地", name_en="Wetlands")
    speaker, ministry = make_speaker("周军"), make_ministry("水利部", name_en="Water Ministry")
    SpeakerAlias.objects.create(speaker=speaker, text="Tsou Chun")
    bulletin = make_bulletin(2023, 1, remarks_from=[], meeting=make_meeting("洪水会商"))
    bulletin.topics.add(topic)
    add_remark(bulletin, speaker=speaker, text_zh_hans="合作").bodies.update(ministry=ministry)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    assert why(client, "湿地") == ["本期提及：湿地"]
    # By another name than the reader's, also by that one; never by an alias, which is for finding.
    assert why(client, "wetlands") == ["本期提及：湿地 (Wetlands)"]
    assert why(client, "水利") == ["本期提及：水利部"]
    assert why(client, "tsou") == ["本期提及：周军"]
    assert why(client, "洪水") == ["本期提及：洪水会商"]


def test_a_hit_by_the_glossary_says_the_term(client):
    Term.objects.create(slug="lm", name_zh_hans="澜湄", name_en="Lancang-Mekong")
    Term.objects.create(slug="mine", name_zh_hans="矿山", name_en="Lancang mine")
    published(1, zh_hans="澜湄各国合作")
    assert why(client, "lancang") == ["本期提及：澜湄 (Lancang-Mekong)"]


def test_explaining_costs_one_query_however_much_is_to_be_explained(client):
    topic = Topic.objects.create(slug="wetland", name_zh_hans="湿地")
    for number in range(1, 7):
        bulletin = make_bulletin(2023, number, meeting=make_meeting("洪水会商"))
        bulletin.topics.add(topic)
        publish(bulletin, languages=["zh-hans"], by=make_user())
    for asked in ("湿地", "洪水"):
        hits = search.ask(asked, reader="zh-hans", window=slice(0, 20)).hits
        with CaptureQueriesContext(connection) as queries:
            assert len(explaining.reasons(hits, "zh-hans")) == 6
        assert len(queries) == 1


def test_who_was_found_comes_first_among_what_a_search_is_narrowed_by(client):
    """Of seven speakers of the one issue found six were seen, and not who had said it."""
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    names = ["Aung", "Bopha", "Chan", "Dara", "Ek", "Fan", "Zaw", "Zin"]
    for name in names:
        said = "湄公河" if name in ("Zaw", "Zin") else "合作"
        add_remark(bulletin, speaker=make_speaker(name), text_zh_hans=said)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    page = client.get("/zh-hans/search/?q=湄公河")
    speakers = [choice.label for choice in page.context["facets"].speakers]
    assert speakers == ["Zaw", "Zin", *names[:-2]]
    # What is not seen at once can still be chosen.
    shown = html.fromstring(page.content)
    others = shown.xpath("//details[@class='narrow-others'][.//a]")
    assert [each.xpath(".//a/text()") for each in others] == [["Ek", "Fan"]]


def test_a_choice_in_force_and_a_name_that_was_asked_for_come_first(client):
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    for number in range(8):
        add_remark(bulletin, text_zh_hans="水利部").bodies.update(
            ministry=make_ministry(f"部{number}", slug=f"m{number}")
        )
    add_remark(bulletin, text_zh_hans="水").bodies.update(ministry=make_ministry("水利部"))
    publish(bulletin, languages=["zh-hans"], by=make_user())
    page = client.get("/zh-hans/search/?q=水利部&ministry=m5")
    labels = [choice.label for choice in page.context["facets"].ministries]
    assert labels[:3] == ["水利部 · KH", "部5 · KH", "部0 · KH"]


def test_a_ministry_is_found_by_its_old_and_by_its_new_name_alike():
    """What two ministries said before they merged is each its own."""
    old, other = make_ministry("水利部", "vn"), make_ministry("林业部", "vn")
    new = make_ministry("农业与环境部", "vn")
    for each in (old, other):
        make_succession(each, new, "merged")
    for number, ministry in enumerate((old, other, new), start=1):
        bulletin = make_bulletin(2023, number, remarks_from=[])
        add_remark(bulletin, "vn", text_zh_hans="谈合作").bodies.update(ministry=ministry)
        publish(bulletin, languages=["zh-hans"], by=make_user())
    issues = {
        name: {number for number, _kind in found(name)} for name in ("水利部", "农业与环境部")
    }
    assert issues == {"水利部": {1, 3}, "农业与环境部": {1, 2, 3}}
