"""manage.py import_bulletin: whom a document names, and who is on record."""

from __future__ import annotations

import pytest

from bulletins.models import (
    Bulletin,
    Remark,
)
from organizations.models import Ministry
from people.models import Speaker
from tests import builders

from .running import SAMPLES, as_json, edited, run

pytestmark = pytest.mark.django_db


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
