"""Parsing: the contact as many offices print it, in lines, in tables, in sentences; labels, signs
and initials, or nothing but the values themselves."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import addresses
from bulletins.importing.parsing.printed import Printed

from .test_endings import AGREED, AGREED_ZH, REPORT, ZH_REPORT, contact_of
from .test_parsing import parse, text
from .test_turns import FIRST_EN, HEAD_EN, parsed

PHONE, MAIL, SITE = "+86-10-81234567", "desk@lakes.invalid", "www.lakes.invalid"
STREET, STREET_ZH = "7 Shore Road, Dali", "大理市洱海路7号"
BY_PHONE_AND_MAIL = {"telephones": [PHONE], "emails": [MAIL]}

ENGLISH = [
    (
        f"Contact: Lakes Cooperation Center, {STREET}. Tel: {PHONE}. Email: {MAIL}",
        {"address": STREET, **BY_PHONE_AND_MAIL},
    ),
    (
        f"Mail: {STREET}, Yunnan, 671000 — Phone: {PHONE} — {MAIL}",
        {"address": f"{STREET}, Yunnan, 671000", "postcode": "671000", **BY_PHONE_AND_MAIL},
    ),
    (
        f"LCC, Office Building No. 1, Nay Pyi Taw, Myanmar – Tel. {PHONE} – {MAIL}",
        {
            "names": ["LCC"],
            "address": "Office Building No. 1, Nay Pyi Taw, Myanmar",
            **BY_PHONE_AND_MAIL,
        },
    ),
    (
        f"Write to us: {MAIL} · Visit us: lakes.example.org/notes",
        {"emails": [MAIL], "website": "lakes.example.org/notes"},
    ),
    (
        f"Lake Watch is published by the Information Division. Telephone {PHONE}. {SITE}",
        {"telephones": [PHONE], "website": SITE},
    ),
    (
        f"Office: {STREET} 671000, Yunnan, China. Tel {PHONE}. Ask for Ms Ana Lind.",
        {
            "names": ["Ana Lind"],
            "address": f"{STREET} 671000, Yunnan, China",
            "postcode": "671000",
            "telephones": [PHONE],
        },
    ),
    (
        f"Tel. {PHONE}; e-mail {MAIL}; Morodok Building, Tonle Bassac, Phnom Penh",
        {"address": "Morodok Building, Tonle Bassac, Phnom Penh", **BY_PHONE_AND_MAIL},
    ),
    (
        f"Write to the editor: {MAIL} or 63 Shore Road, Bangkok 10110",
        {"address": "63 Shore Road, Bangkok 10110", "postcode": "10110", "emails": [MAIL]},
    ),
    (
        f"Lakes Desk, {STREET} · phone {PHONE} · {MAIL} · lakes.example.org",
        {
            "address": STREET,
            "names": ["Lakes Desk"],
            "website": "lakes.example.org",
            **BY_PHONE_AND_MAIL,
        },
    ),
    (
        f"Telephone {PHONE} Facsimile +86-10-81234568\nE-mail: {MAIL}",
        {**BY_PHONE_AND_MAIL, "fax": "+86-10-81234568"},
    ),
    (f"**Duty desk (24 h)** {PHONE} | {MAIL}", BY_PHONE_AND_MAIL),
    (f"{PHONE} | {MAIL}\n\nDesign: Studio Paddy", BY_PHONE_AND_MAIL),
    (
        f"WHO TO CONTACT\n\nMs. Ana Lind, {MAIL}, {PHONE}",
        {"names": ["Ana Lind"], **BY_PHONE_AND_MAIL},
    ),
    (
        f"For enquiries: Ms. Ana Lind, Secretariat, {PHONE}, {MAIL}",
        {"names": ["Ana Lind"], **BY_PHONE_AND_MAIL},
    ),
    (
        f"Lakes Cooperation Center, {STREET}; fax +86-10-81234568; e-mail {MAIL}",
        {
            "address": STREET,
            "names": ["Lakes Cooperation Center"],
            "fax": "+86-10-81234568",
            "emails": [MAIL],
        },
    ),
    (
        f"Telephone/Fax: {PHONE} / +86-10-81234568\nEmail: {MAIL}",
        {**BY_PHONE_AND_MAIL, "fax": "+86-10-81234568"},
    ),
    (
        f"Text by Ana Lind. Lakes Cooperation Center, {STREET}. Tel.: {PHONE}. E-mail: {MAIL}",
        {"names": ["Lakes Cooperation Center"], "address": STREET, **BY_PHONE_AND_MAIL},
    ),
    (
        f"Add.: {STREET}\nP.C.: 671000\nTel.: {PHONE}\nE-mail: {MAIL}",
        {"address": STREET, "postcode": "671000", **BY_PHONE_AND_MAIL},
    ),
    (
        f"Addr: {STREET}, PC: 671000, Tel: {PHONE}",
        {"address": STREET, "postcode": "671000", "telephones": [PHONE]},
    ),
    (
        f"T {PHONE} | F +86-10-81234568 | E {MAIL} | W {SITE}",
        {**BY_PHONE_AND_MAIL, "fax": "+86-10-81234568", "website": SITE},
    ),
    (f"Contact: Ana Lind, {MAIL}, {PHONE}", {"names": ["Ana Lind"], **BY_PHONE_AND_MAIL}),
    (
        f"Please contact Ms. Ana Lind at {PHONE} or {MAIL}.",
        {"names": ["Ana Lind"], **BY_PHONE_AND_MAIL},
    ),
    (f"For more information: {SITE} | {MAIL}", {"website": SITE, "emails": [MAIL]}),
    (f"More about our work at {SITE}.", {"website": SITE}),
    (
        f"Lakes Cooperation Center • {STREET} • Tel {PHONE} • {MAIL}",
        {"names": ["Lakes Cooperation Center"], "address": STREET, **BY_PHONE_AND_MAIL},
    ),
    (
        f"Published by the Lakes Cooperation Center, {STREET}. Tel.: {PHONE}. E-mail: {MAIL}.",
        {"address": STREET, **BY_PHONE_AND_MAIL},
    ),
    (
        f"Address: {STREET}\n\nTel./Fax: {PHONE}\n\nE-mail: {MAIL}",
        {"address": STREET, "fax": PHONE, **BY_PHONE_AND_MAIL},
    ),
    (
        f"**Secretariat**\n\nLakes Cooperation Center\n\n{STREET}\n\nTel: {PHONE}",
        {"names": ["Lakes Cooperation Center"], "address": STREET, "telephones": [PHONE]},
    ),
    (
        f"**Contact**\n\nLakes Institute\\\n7 Shore Road\\\nDali, Yunnan\\\nPhone {PHONE}",
        {
            "names": ["Lakes Institute"],
            "address": "7 Shore Road Dali, Yunnan",
            "telephones": [PHONE],
        },
    ),
    (
        f"| **Visit us**<br>{STREET} | **Call us**<br>{PHONE} | **Mail us**<br>{MAIL} |\n|-|-|-|",
        {"address": STREET, **BY_PHONE_AND_MAIL},
    ),
    (
        f"| Address | Telephone | E-mail |\n|---|---|---|\n| {STREET} | {PHONE} | {MAIL} |",
        {"address": STREET, **BY_PHONE_AND_MAIL},
    ),
]
CHINESE = [
    *(
        (
            f"{label}：张静、何平\n\n电　话：{PHONE}\n\n传　真：+86-10-81234568\n\n"
            f"{STREET_ZH}{MAIL}",
            {
                "names": ["张静", "何平"],
                **BY_PHONE_AND_MAIL,
                "fax": "+86-10-81234568",
                "address": STREET_ZH,
            },
        )
        for label in ("联系", "联络人", "联 系 人", "联络员")
    ),
    (
        f"地址：{STREET_ZH}　邮编：671000 {MAIL}",
        {"address": STREET_ZH, "postcode": "671000", "emails": [MAIL]},
    ),
    (
        f"联系：{STREET_ZH}，邮编：671000\n\n电话：{PHONE}\n\n邮箱：{MAIL}",
        {"address": STREET_ZH, "postcode": "671000", **BY_PHONE_AND_MAIL},
    ),
    (f"☎ {PHONE}　✉ {MAIL}", BY_PHONE_AND_MAIL),
    (
        f"责任编辑：张静 | {MAIL} | {STREET_ZH}，671000",
        {"names": ["张静"], "emails": [MAIL], "address": STREET_ZH, "postcode": "671000"},
    ),
    (
        f"联系人：潘氏雪（项目官员）/ 丘静　电话：{PHONE}",
        {"names": ["潘氏雪", "丘静"], "telephones": [PHONE]},
    ),
    (
        f"**联系湖区项目办公室**\n\n{STREET_ZH}（671000）\n\n电话 {PHONE}",
        {
            "names": ["湖区项目办公室"],
            "address": STREET_ZH,
            "postcode": "671000",
            "telephones": [PHONE],
        },
    ),
    (
        f"本通讯由州环境局宣教科编辑\n\n邮箱：{MAIL}\n\n{STREET_ZH}，邮编671000",
        {"emails": [MAIL], "address": STREET_ZH, "postcode": "671000"},
    ),
    (
        f"主办：湖区合作中心 承办：州环境局联络办公室\n\n电话：{PHONE}",
        {"names": ["湖区合作中心", "州环境局联络办公室"], "telephones": [PHONE]},
    ),
    (
        f"本期撰稿 湖区合作司亚洲处　　{SITE}",
        {"names": ["湖区合作司亚洲处"], "website": SITE},
    ),
    (f"欢迎来稿！投稿信箱{MAIL}，编辑部电话{PHONE}。", BY_PHONE_AND_MAIL),
    (f"**会务组联系方式**\n\n张静　{PHONE}\n\n邮箱：{MAIL}", BY_PHONE_AND_MAIL),
    ("关注我们　微信公众号：江湖环境", {"wechat": "江湖环境"}),
    (
        f"地址：{STREET_ZH}（671000）　电话/传真：{PHONE}　E-mail：{MAIL}",
        {"address": STREET_ZH, "postcode": "671000", "fax": PHONE, **BY_PHONE_AND_MAIL},
    ),
    (
        f"中心地址在{STREET_ZH}，电话{PHONE}，电子邮箱{MAIL}，欢迎来信来电。",
        {"address": STREET_ZH, **BY_PHONE_AND_MAIL},
    ),
    (
        f"| 地址 | 电话 | 邮箱 |\n|---|---|---|\n| {STREET_ZH} | {PHONE} | {MAIL} |",
        {"address": STREET_ZH, **BY_PHONE_AND_MAIL},
    ),
]


@pytest.mark.parametrize(("tail", "fields"), ENGLISH)
def test_an_english_contact(tail, fields):
    parsed = parse(REPORT + tail)
    assert contact_of(parsed) == fields
    assert (len(parsed.remarks), text(parsed.closing)) == (2, AGREED)


@pytest.mark.parametrize(("tail", "fields"), CHINESE)
def test_a_chinese_contact(tail, fields):
    parsed = parse(ZH_REPORT + tail)
    assert contact_of(parsed) == fields
    assert (len(parsed.remarks), text(parsed.closing)) == (2, AGREED_ZH)


def test_sentences_below_a_report_tell_whom_to_write_to_and_where():
    contact = parse(
        f"{REPORT}The Update is sent out ten times a year by the Lakes Cooperation Center, "
        f"{STREET}.\nQuestions? Write to Ana Lind, {MAIL}, or call {PHONE}.\n"
    ).contact
    assert [text(one) for one in contact.names] == ["Ana Lind"]
    assert [text(one) for one in (*contact.emails, *contact.telephones)] == [MAIL, PHONE]
    assert text(contact.address) == STREET


def test_a_site_without_www_behind_its_label_and_who_hosts():
    reached = "电话 010-81234567　网址 desk.lakes.example.org"
    lines = f"主办单位：江湖环境合作中心\n\n地址：{STREET_ZH}\n\n{reached}"
    assert contact_of(parse(ZH_REPORT + lines)) == {
        "names": ["江湖环境合作中心"],
        "address": STREET_ZH,
        "telephones": ["010-81234567"],
        "website": "desk.lakes.example.org",
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lakes Center, 88 Shore Road, Dali 671000. a@lakes.example • +86 872 1234567",
         {"telephones": ["+86 872 1234567"], "emails": ["a@lakes.example"]}),
        ("Contact: Lakes Center, 8 Shore Road, Dali. Tel/Fax: +86 872 1234567, a@lakes.example",
         {"telephones": ["+86 872 1234567"], "emails": ["a@lakes.example"],
          "fax": "+86 872 1234567"}),
    ],
)  # fmt: skip
def test_a_contact_in_one_line(line, expected):
    found = contact_of(parse(f"{REPORT}{line}"))
    assert {field: found.get(field) for field in expected} == expected


def test_an_address_stands_behind_whoever_is_there():
    printed = "Ms. Ana Lind, Department of Lakes, MLE, 7 Shore Road, Dali"
    address = addresses.taken_apart(Printed.at(printed, 0))
    assert (text(address.words), text(address.body)) == (
        "7 Shore Road, Dali",
        "Department of Lakes",
    )


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("联盟秘书处 · 大理市下关镇榆华路3号", "联盟秘书处"),
        ("编印：国家秘书处综合组　大理市下关镇榆华路3号", None),
    ],
)
def test_what_stands_before_an_address_by_a_sign_is_none_of_it(printed, body):
    address = addresses.taken_apart(Printed.at(printed, 0))
    assert str(address.words) == "大理市下关镇榆华路3号"
    assert (str(address.body) if address.body else None) == body


def test_the_head_of_a_letter_tells_how_the_office_is_reached():
    house = "2 Shore Road, Ha Noi – Tel: (84-24) 5550 1187 – Email: unit@office.example.vn\n\n"
    contact = parsed(HEAD_EN.replace("No. 3", house + "No. 3") + FIRST_EN).contact
    assert contact and str(contact.telephones[0]) == "(84-24) 5550 1187"
    assert str(contact.address) == "2 Shore Road, Ha Noi"


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (f"Call: {PHONE} or +856 20 5551 7730", {"telephones": [PHONE, "+856 20 5551 7730"]}),
        (
            f"Shore Boulevard, Dali · Tel: {PHONE}",
            {"address": "Shore Boulevard, Dali", "telephones": [PHONE]},
        ),
        (
            f"Blue Lakes Letter · {STREET} · Tel: {PHONE}",
            {"address": STREET, "telephones": [PHONE]},
        ),
    ],
)
def test_values_beside_others_and_behind_the_papers_name(line, values):
    assert contact_of(parse(f"{REPORT}{line}")) == values


def test_an_address_behind_the_editors_of_the_paper():
    line = f"《湖讯》编辑部 {STREET_ZH}　电话：{PHONE}　邮箱：{MAIL}"
    found = contact_of(parse(f"{ZH_REPORT}{line}"))
    assert found == {"address": STREET_ZH, **BY_PHONE_AND_MAIL}


def test_an_address_behind_sentences_of_its_paragraph():
    told = "The Lakes Letter is issued four times a year by the Lakes Office."
    head = REPORT.replace("\n", "\n\nTHE LAKES LETTER\n\n", 1)
    found = parse(f"{head}{told} Shore Road, P.O. Box 7, Dali. Tel. {PHONE}; {MAIL}")
    assert text(found.about) == told
    assert contact_of(found) == {"address": "Shore Road, P.O. Box 7, Dali", **BY_PHONE_AND_MAIL}


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (
            f"Editor: Ana Lind   Call 66-2503-3333 extension 114   Mail {MAIL}   Visit {SITE}",
            {
                "names": ["Ana Lind"],
                "telephones": ["66-2503-3333 extension 114"],
                "emails": [MAIL],
                "website": SITE,
            },
        ),
        (
            "Contact: Kunming (Dianchi) +86 871 6512 3456, a@lakes.invalid; Vientiane +856 21 "
            "219 004, b@lakes.invalid",
            {
                "telephones": ["+86 871 6512 3456", "+856 21 219 004"],
                "emails": ["a@lakes.invalid", "b@lakes.invalid"],
            },
        ),
        (
            f"Contact: Ms. Ana Lind, Morodok Building, Lot 503, Tonle Bassac, Phnom Penh. "
            f"Tel. {PHONE}. E-mail: {MAIL}",
            {
                "names": ["Ana Lind"],
                "address": "Morodok Building, Lot 503, Tonle Bassac, Phnom Penh",
                **BY_PHONE_AND_MAIL,
            },
        ),
        (
            f"Enquiries: Lakes Division, Office No. 53, Nay Pyi Taw. Telephone {PHONE}, {MAIL}",
            {"address": "Office No. 53, Nay Pyi Taw", **BY_PHONE_AND_MAIL},
        ),
        (
            f"Lakes News, {STREET}. Telephone: (84-24) 3795 6868 ext. 3213. Email: {MAIL}",
            {
                "address": STREET,
                "telephones": ["(84-24) 3795 6868 ext. 3213"],
                "emails": [MAIL],
            },
        ),
    ],
)
def test_values_in_a_row_of_words(line, fields):
    assert contact_of(parse(REPORT + line)) == fields


def test_a_page_leaves_but_one_space_between_values():
    line = f"Editor: Ana Lind Call 66-2503-3333 extension 114 Mail {MAIL} Visit {SITE}"
    assert contact_of(parse(REPORT + line)) == {
        "telephones": ["66-2503-3333 extension 114"],
        "emails": [MAIL],
        "website": SITE,
    }
