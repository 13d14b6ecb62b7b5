"""Lines of a contact that hold several values, which full stops part."""

from __future__ import annotations

import pytest

from .test_contacts import BY_PHONE_AND_MAIL, MAIL, PHONE, SITE
from .test_endings import REPORT, contact_of
from .test_parsing import parse


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (
            f"Programme Office, Shore Road, Dali. 071 555 038. {MAIL}",
            {"names": ["Programme Office"], "address": "Shore Road, Dali",
             "telephones": ["071 555 038"], "emails": [MAIL]},
        ),
        (
            f"Lakes Office, c/o Dali Port, Dali 57150, Thailand. Channel 16. Tel. {PHONE}. {MAIL}",
            {"names": ["Lakes Office"], "address": "c/o Dali Port, Dali 57150, Thailand",
             "postcode": "57150", **BY_PHONE_AND_MAIL},
        ),
        (
            f"Lakes Board, Shore Road, Dali, Lao PDR · Phone {PHONE} · {MAIL}",
            {"names": ["Lakes Board"], "address": "Shore Road, Dali, Lao PDR",
             **BY_PHONE_AND_MAIL},
        ),
        (
            f"Ms. Ana Lind, 7 Shore Road, Dali\nTel. {PHONE}\n{MAIL}",
            {"names": ["Ana Lind"], "address": "7 Shore Road, Dali", **BY_PHONE_AND_MAIL},
        ),
        (
            f"For the media: Ms. Ana Lind, mobile {PHONE}, {MAIL}",
            {"names": ["Ana Lind"], **BY_PHONE_AND_MAIL},
        ),
        (
            f"Desk officer: Ana Lind\n7 Shore Road, Dali\nTel. {PHONE}\n{MAIL}",
            {"names": ["Ana Lind"], "address": "7 Shore Road, Dali", **BY_PHONE_AND_MAIL},
        ),
        (
            f"7 Shore Road, Dali. Duty telephone: {PHONE}. {MAIL}",
            {"address": "7 Shore Road, Dali", **BY_PHONE_AND_MAIL},
        ),
        (
            f"Coordinator: Ms. Ana Lind. Post: P.O. Box 7, Shore Campus, Dali. E-mail: {MAIL}. "
            f"Web: {SITE}",
            {"names": ["Ana Lind"], "address": "P.O. Box 7, Shore Campus, Dali",
             "emails": [MAIL], "website": SITE},
        ),
        (
            f"Tel. {PHONE}; e-mail {MAIL}; {SITE}. Post: P.O. Box 7, Shore Road, Lao PDR.",
            {"address": "P.O. Box 7, Shore Road, Lao PDR", "website": SITE,
             **BY_PHONE_AND_MAIL},
        ),
        (
            f"Write or call: 7 Shore Road, Dali 671000, China. Tel. {PHONE}. {MAIL}",
            {"address": "7 Shore Road, Dali 671000, China", "postcode": "671000",
             **BY_PHONE_AND_MAIL},
        ),
        (
            f"电话：24小时值班：0871-5550380　邮箱：{MAIL}",
            {"telephones": ["0871-5550380"], "emails": [MAIL]},
        ),
        (
            f"Contact: No. 7 Shore Road, Haidian District, Beijing 100038. Tel: {PHONE}. {MAIL}",
            {"address": "No. 7 Shore Road, Haidian District, Beijing 100038",
             "postcode": "100038", **BY_PHONE_AND_MAIL},
        ),
        (
            f"Lakes Bulletin, Ministry of Water, Shore Road, Vientiane. Tel: {PHONE}. {MAIL}",
            {"names": ["Ministry of Water"], "address": "Shore Road, Vientiane",
             **BY_PHONE_AND_MAIL},
        ),
        (
            "湖区州外办　地址：大理市洱海路7号　电话：0872-2148837（传真：0872-2148836）",
            {"names": ["湖区州外办"], "address": "大理市洱海路7号",
             "telephones": ["0872-2148837"], "fax": "0872-2148836"},
        ),
        (
            "| 联系电话 | 0872-2148837（传真：0872-2148836） |\n|---|---|\n| 邮编 | 671000 |",
            {"telephones": ["0872-2148837"], "fax": "0872-2148836", "postcode": "671000"},
        ),
    ],
)  # fmt: skip
def test_values_that_full_stops_part(line, values):
    assert contact_of(parse(f"{REPORT}{line}")) == values


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("电话：(0871) 6555 8011　(0871) 6555 8012", ["(0871) 6555 8011", "(0871) 6555 8012"]),
        ("电话：(0871) 6555 8011 (0871) 6555 8012", ["(0871) 6555 8011", "(0871) 6555 8012"]),
        ("值班电话　+66 53 555 610（24小时）", ["+66 53 555 610"]),
    ],
)
def test_numbers_beside_each_other_and_when_they_are_answered(line, numbers):
    assert contact_of(parse(f"{REPORT}{line}\n\n邮箱：{MAIL}"))["telephones"] == numbers


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (
            "编辑：杨川　　审核：段栋 地址：大理市洱海路7号　邮编：671000 电话：0872-2148837",
            {"address": "大理市洱海路7号", "postcode": "671000", "telephones": ["0872-2148837"]},
        ),
        (
            "大理市洱海路7号　邮编671000 电话：0872-2148837",
            {"address": "大理市洱海路7号", "postcode": "671000", "telephones": ["0872-2148837"]},
        ),
    ],
)
def test_each_label_has_its_own_value_on_a_line_that_ran_together(line, values):
    found = contact_of(parse(f"{REPORT}{line}"))
    assert {name: found.get(name) for name in values} == values


@pytest.mark.parametrize(
    ("label", "body"),
    [
        ("Office", "Joint Secretariat for Health at the Frontier"),
        ("Organisation", "Corridor Liaison Group"),
        ("编发单位", "湖区联络组"),
    ],
)
def test_a_table_of_fields_begins_with_whose_they_are(label, body):
    table = (
        f"| {label} | {body} |\n|---|---|\n| Address | Ratsavong Road, Savannakhet, Lao PDR |\n"
        f"| Telephone | {PHONE} |\n| E-mail | {MAIL} |"
    )
    assert contact_of(parse(f"{REPORT}Contact us\n\n{table}")) == {
        "names": [body],
        "address": "Ratsavong Road, Savannakhet, Lao PDR",
        **BY_PHONE_AND_MAIL,
    }


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (f"Training desk: {MAIL}, +856 21 555 012",
         {"telephones": ["+856 21 555 012"], "emails": [MAIL]}),
        (f"Desk: +856 21 555 012, {MAIL}", {"telephones": ["+856 21 555 012"], "emails": [MAIL]}),
        (f"来稿请寄{MAIL}", {"emails": [MAIL]}),
        (f"意见请发至 {MAIL}", {"emails": [MAIL]}),
        ("发：各有关处室\n\n电话 ０２８－６１３０２２１４   传真 ０２８－６１３０２２１５",
         {"telephones": ["０２８－６１３０２２１４"], "fax": "０２８－６１３０２２１５"}),
    ],
)  # fmt: skip
def test_a_number_behind_mail_and_figures_as_wide_as_characters_are_values(line, values):
    found = contact_of(parse(f"{REPORT}{line}"))
    assert {name: found.get(name) for name in values} == values


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (f"📮 {MAIL}", {"emails": [MAIL]}),
        (f"t {PHONE}   f +86 10 81234568   e {MAIL}",
         {"telephones": [PHONE], "fax": "+86 10 81234568", "emails": [MAIL]}),
        (f"Editors: 7 Shore Road, Dali 671000. Fax {PHONE}.",
         {"address": "7 Shore Road, Dali 671000", "postcode": "671000", "fax": PHONE}),
        ("Recordings: https://lakes.invalid. WeChat account: `lake-webinar`.",
         {"website": "https://lakes.invalid", "wechat": "lake-webinar"}),
        (f"来函请寄：大理市古城区海东镇　邮编 671000　电子邮箱 {MAIL}",
         {"address": "大理市古城区海东镇", "postcode": "671000", "emails": [MAIL]}),
        (f"意见请发至 {MAIL}，或电 010-81234567。",
         {"emails": [MAIL], "telephones": ["010-81234567"]}),
    ],
)  # fmt: skip
def test_few_fields_in_one_line_with_any_mark_or_verb(line, values):
    found = contact_of(parse(f"{REPORT}\n\n{line}\n"))
    assert {key: found.get(key) for key in values} == values


def test_a_word_for_telephone_inside_a_sentence_is_no_label():
    told = "会上说到最大的漏洞是电话：各国的号码互不相通，三次拨号"
    found = parse(f"{REPORT}\n\n{told}\n\n无人接听，后来印了卡片。\n\n值班电话 010-81234567\n")
    assert contact_of(found).get("telephones") == ["010-81234567"]
