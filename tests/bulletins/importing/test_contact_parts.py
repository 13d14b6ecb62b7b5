"""Whom to ask, in a part of a contact's line of their own, whatever word stands before them."""

from __future__ import annotations

import pytest

from .test_contacts_in_a_line import told
from .test_endings import contact_of
from .test_name_glosses import HEAD, LEAD, WORDS
from .test_name_glosses import parsed as of_lines

MAIL = "a@example.org"
HOUSE_EN = "63 Shore Road, Stung Treng, Cambodia"


TEL = "Tel. +855 23 726 114"
SPEAKER = f"柬埔寨环境部司长索·达拉指出，{WORDS}"


def told_han(block: str):
    return contact_of(of_lines(*HEAD, LEAD, SPEAKER, block))


@pytest.mark.parametrize(
    ("block", "names"),
    [
        (f"编辑部 陈岚 | 电话 0851-8560 2217 | {MAIL}", ["陈岚"]),
        (f"联络：综合部（陈岚） 电话0851-8560 2217 邮件{MAIL}", ["陈岚"]),
        (f"电话 0851-8560 2217；邮箱 {MAIL}；学籍员：占塔拉·维莱蓬", ["占塔拉·维莱蓬"]),
        (f"地址：大理市洱海路7号，收件人：陈岚；电话：0851-8560 2217；邮箱：{MAIL}", ["陈岚"]),
        (f"电话：0851-8560 2217 邮箱：{MAIL} 责任编辑：陈岚、周小军", ["陈岚", "周小军"]),
    ],
)
def test_whoever_has_a_part_of_a_chinese_line_is_asked(block, names):
    found = told_han(block)
    assert (found["names"], found["emails"]) == (names, [MAIL])


@pytest.mark.parametrize(
    ("block", "names"),
    [
        (f"Ms. Li Ming; telephone +855 23 726 114; {MAIL}; {HOUSE_EN}", ["Li Ming"]),
        (f"Desk: Ms. Li Ming. {HOUSE_EN}. {TEL}. {MAIL}", ["Li Ming"]),
        (f"River Centre, {HOUSE_EN} | {TEL} | {MAIL} | Registrar: Li Ming", ["Li Ming"]),
        (f"River Centre, {HOUSE_EN}. {TEL}. {MAIL}. Editors: Ms. Li Ming and Mr. Le Tuan.",
         ["Li Ming", "Le Tuan"]),
        (f"Questions are answered by Dr. Li Ming, Scientific Secretary. River Centre, "
         f"{HOUSE_EN}. {TEL}, {MAIL}", ["Li Ming"]),
        (f"Contact: Li Ming. Address: {HOUSE_EN}. E-mail: {MAIL}", ["Li Ming"]),
    ],
)  # fmt: skip
def test_whoever_has_a_part_of_the_line_is_asked(block, names):
    found = told(block)
    assert (found["names"], found["emails"]) == (names, [MAIL])


@pytest.mark.parametrize(
    "block",
    [
        f"电话：0851-8560 2217 邮箱：{MAIL} 摄影：陈岚",
        f"电话：0851-8560 2217；邮箱：{MAIL}；审核：陈岚；翻译：周小军",
    ],
)
def test_whoever_made_a_chinese_paper_is_not(block):
    assert "names" not in told_han(block)


@pytest.mark.parametrize(
    "block",
    [
        f"{HOUSE_EN}. {TEL}. {MAIL}. Layout: Li Ming",
        f"Duty desk: Liaison Post, {HOUSE_EN}. {TEL}. {MAIL}",
    ],
)
def test_whoever_made_the_paper_and_houses_are_not(block):
    assert not told(block)["names"]


def test_a_body_is_asked_only_where_nobody_is():
    body, reached = f"River Centre, {HOUSE_EN}", f"{TEL} | {MAIL}"
    assert told(f"{body} | {reached}")["names"] == ["River Centre"]
    assert told(f"{body} | Secretary: Li Ming | {reached}")["names"] == ["Li Ming"]


@pytest.mark.parametrize(
    "block",
    [
        f"**联系方式** 大理市洱海路7号；电话 0851-8560 2217；{MAIL}",
        f"来函请寄大理市洱海路7号，邮编666100。电话 0851-8560 2217 {MAIL}",
        f"电话0851-8560 2217 邮件{MAIL} 大理市洱海路7号 530007",
    ],
)
def test_a_chinese_address_without_what_leads_to_it(block):
    assert told_han(block)["address"] == "大理市洱海路7号"


@pytest.mark.parametrize(
    ("block", "address"),
    [
        (f"c/o Department of Culture, {HOUSE_EN}\n\n{TEL}\n\n{MAIL}",
         f"c/o Department of Culture, {HOUSE_EN}"),
        (f"Ms. Li Ming, river officer, {HOUSE_EN}. {TEL}. {MAIL}", HOUSE_EN),
    ],
)  # fmt: skip
def test_an_address_without_what_leads_to_it(block, address):
    assert told(block)["address"] == [address]


def test_numbers_without_colons_and_for_calls_from_abroad():
    first = f"{HOUSE_EN}. Telephone +66 55 532 118, mobile +66 81 555 0142, {MAIL}"
    assert told(first)["telephones"] == ["+66 55 532 118", "+66 81 555 0142"]
    second = f"{HOUSE_EN}. Telephone 042 513 774 (from abroad +66 42 513 774). {MAIL}"
    assert told(second)["telephones"] == ["042 513 774", "+66 42 513 774"]
