"""Chinese labels that only a gap parts from whom they name, and sides in corners."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

OFFICE = "老挝琅南塔省农林厅副厅长"


def heads(*lines: str):
    text = [each for line in lines for each in (f"**{line}**", WORDS)]
    remarks = parsed(*HEAD, LEAD, *text).remarks
    return [
        (str(one.name), str(one.position.printed) if one.position else "", one.country)
        for one in remarks
    ]


@pytest.mark.parametrize("gap", ["　", " ", "　　"])
@pytest.mark.parametrize(
    "label",
    ["受访人", "受访者", "访谈对象", "主讲嘉宾", "报告人", "分享人", "点评专家", "第一位分享人"],
)
def test_a_label_is_no_part_of_the_name(label, gap):
    lines = (f"{label}{gap}Kham Souvanna　{OFFICE}", f"{label}{gap}陈　岚　昆明市水务局局长")
    assert heads(*lines) == [
        ("Kham Souvanna", OFFICE, "la"),
        ("陈　岚", "昆明市水务局局长", ""),
    ]


def test_an_office_before_a_gap_stays():
    [first, _] = heads("首席专家　陈　岚", "水文专家　李　明")
    assert first[:2] == ("陈　岚", "首席专家")


def test_a_side_in_corners_tells_the_country():
    found = heads("【中方】昆明市水务局局长　陈岚", "【老方】琅南塔省农林厅厅长　Kham Souvanna")
    assert found == [
        ("陈岚", "昆明市水务局局长", "cn"),
        ("Kham Souvanna", "琅南塔省农林厅厅长", "la"),
    ]
