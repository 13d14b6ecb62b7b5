"""Agreed translations in a source text: where they stand, whom they mean, if they are used."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins.models import Instrument, Term
from bulletins.translating import terms
from tests import builders

pytestmark = pytest.mark.django_db


def term(chinese, english="", *variants, **names):
    found = Term.objects.create(
        slug=f"term-{Term.objects.count()}", name_zh_hans=chinese, name_en=english, **names
    )
    for text in variants:
        found.variants.create(text=text)
    return found


def found_in(text, *, target="en", source="zh-hans", countries=()):
    names = terms.terms_in([text], source=source, target=target)
    return names.in_text(text, countries)


def pairs(text, **options):
    return [(f.text, [c.target for c in f.targets]) for f in found_in(text, **options)]


def test_row_15_terms_ministries_instruments_people_and_countries_are_found():
    term("洪水预警", "flood warning")
    builders.make_ministry("自然资源部", "kh", name_en="Ministry of Natural Resources")
    Instrument.objects.create(slug="i", name_zh_hans="绿色计划", name_en="Green Plan")
    builders.make_speaker("陈若川", name_en="Chen Ruochuan")
    builders.make_country("vn")
    text = "陈若川说，越南自然资源部的绿色计划包括洪水预警。"
    assert pairs(text) == [
        ("陈若川", ["Chen Ruochuan"]),
        ("越南", ["Viet Nam"]),
        ("自然资源部", ["Ministry of Natural Resources"]),
        ("绿色计划", ["Green Plan"]),
        ("洪水预警", ["flood warning"]),
    ]


def test_the_longest_name_wins_over_those_inside_it_and_across_it():
    term("环境", "environment")
    term("生态环境", "ecology and environment")
    term("环境合作中心", "Environmental Cooperation Center")
    assert pairs("生态环境合作中心，环境") == [
        ("环境合作中心", ["Environmental Cooperation Center"]),
        ("环境", ["environment"]),
    ]


def test_a_name_that_three_countries_share_offers_the_speakers_own_first():
    for code in ("th", "vn", "la"):
        english = f"Ministry of Natural Resources and Environment of {code}"
        builders.make_ministry("自然资源与环境部", code, name_en=english)
    laos = builders.make_country("la")
    (found,) = found_in("自然资源与环境部", countries=[laos.pk])
    assert found.candidates[0].target == "Ministry of Natural Resources and Environment of la"
    assert sorted(each.note for each in found.candidates) == ["Lao PDR", "Thailand", "Viet Nam"]
    assert len(found.targets) == 3


def test_authorities_are_not_taken_for_a_ministry():
    builders.make_ministry("环境部", "kh", name_en="Ministry of Environment")
    assert pairs("六国环境部门和环境部长") == [("环境部", ["Ministry of Environment"])]


def test_other_wordings_are_found_and_fine_in_a_translation():
    term("澜沧江-湄公河合作", "Lancang-Mekong Cooperation", "澜湄合作", "MLC")
    (found,) = found_in("在澜湄合作框架下")
    assert [c.target for c in found.targets] == ["Lancang-Mekong Cooperation"]
    assert found.is_used_in("within the MLC framework")


def test_words_of_latin_scripts_are_found_whole_and_in_any_case():
    term("", "water", name_vi="nước")
    found = pairs("Water and waterways", source="en", target="vi")
    assert found == [("Water", ["nước"])]


@pytest.mark.parametrize(
    ("translation", "is_used"),
    [
        ("Early flood warning works.", True),
        ("FLOOD  Warning", True),
        ("flood-warning systems", True),
        ("flood warnings", True),
        ("alerts", False),
    ],
)
def test_row_15_a_translation_that_does_not_use_the_agreed_name_is_told(translation, is_used):
    term("洪水预警", "flood warning")
    found = found_in("洪水预警")
    assert (terms.unused(found, translation) == []) is is_used


def test_accents_make_no_difference_to_whether_a_name_is_used():
    term("湄公河", name_vi="sông Mê Công")
    found = found_in("湄公河", target="vi")
    assert terms.unused(found, "Song Me Cong") == []


def test_an_empty_translation_is_not_warned_about():
    term("洪水预警", "flood warning")
    assert terms.unused(found_in("洪水预警"), "") == []


def test_a_name_without_an_agreed_translation_is_marked_and_never_missed():
    term("洪水预警")
    (found,) = found_in("洪水预警")
    assert (found.targets, terms.unused([found], "alerts")) == ((), [])


def test_other_wordings_alone_are_no_agreed_translation():
    term("澜沧江-湄公河合作", "", "澜湄合作", "MLC")
    found = found_in("澜沧江-湄公河合作")
    assert terms.unused(found, "cooperation of the six") == []


def test_pieces_joined_are_the_text():
    term("洪水预警", "flood warning")
    text = "关于洪水预警的讨论：洪水预警。"
    cut = list(terms.pieces(text, found_in(text)))
    assert "".join(piece.text for piece in cut) == text
    assert [piece.text for piece in cut if piece.found] == ["洪水预警", "洪水预警"]


@pytest.mark.parametrize("count", [1, 40])
def test_the_names_of_a_whole_issue_are_two_queries(count):
    for number in range(count):
        term(f"名词第{number}号", f"term {number}")
    texts = [f"谈到名词第{number}号。" for number in range(count)]
    with CaptureQueriesContext(connection) as captured:
        names = terms.terms_in(texts, source="zh-hans", target="en")
        assert all(names.in_text(text) for text in texts)
    assert len(captured) == 2
