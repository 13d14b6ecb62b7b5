"""Numbered captions of portraits that are the lines of speakers."""

from __future__ import annotations

import pytest

from .test_parsing import parse

HAN = (
    "# 区域旅游快讯\n\n2018年第10期　2018年11月16日\n\n# 市长论坛在暹粒落幕\n\n"
    "第三届旅游城市市长论坛11月13日在柬埔寨暹粒举行。\n\n"
)
LATIN = (
    "# Green Finance Monthly\n\nNo. 7/2025 | 15 July 2025\n\n# Can a mangrove be a security?\n\n"
    "Bankers spoke about loans at a seminar in Ho Chi Minh City on 10 July 2025.\n\n"
)


@pytest.mark.parametrize("number", ["图{}　", "图{}：", "照片 {} "])
@pytest.mark.parametrize("gap", ["\n\n", "\n", "　"])
def test_a_caption_with_name_and_office_heads_the_words_below(number, gap):
    body = "".join(
        f"{number.format(n)}{name}{gap}{office}\n\n{name}{words}\n\n"
        for n, (name, office, words) in enumerate(
            [
                ("周军", "云南省旅游局局长", "介绍说，水上航线已恢复两班。"),
                ("索·达拉", "柬埔寨暹粒省副省长", "表示，古迹的承载量已接近上限。"),
            ],
            2,
        )
    )
    parsed = parse(HAN + body)
    told = [(str(r.name), str(r.position and r.position.printed)) for r in parsed.remarks]
    assert told == [("周军", "云南省旅游局局长"), ("索·达拉", "柬埔寨暹粒省副省长")]
    assert not parsed.left_over


def test_the_same_in_letters():
    body = (
        "Figure 1: Dr. Tun Win\n\nAdviser, Mangrove Network, Myanmar\n\n"
        "Dr. Tun Win warned that a stand of seven years is worth nothing after a storm.\n\n"
        "Figure 2: Sok Dara\n\nSenior Director, Bank of Rivers, Cambodia\n\n"
        "Sok Dara said that a bank could count such loans as green.\n\n"
    )
    told = [
        (str(r.name), str(r.position and r.position.printed)) for r in parse(LATIN + body).remarks
    ]
    assert told == [
        ("Dr. Tun Win", "Adviser, Mangrove Network, Myanmar"),
        ("Sok Dara", "Senior Director, Bank of Rivers, Cambodia"),
    ]


def test_other_captions_stay_what_they_are():
    body = "图1　论坛开幕式现场\n\n图2　周军\n\n索·达拉，柬埔寨暹粒省副省长，说古迹要保护。\n\n"
    assert "周军" not in [str(remark.name) for remark in parse(HAN + body).remarks]
