"""Contacts whose values stand one behind the other in a line or a cell."""

from __future__ import annotations

import pytest

from .test_datelines import SAID, parsed

HEAD = (
    "# Notes\n\nMun River Commission\n\nNo. 3, 8 May 2021\n\n## A rule for low water\n\n"
    "The Seminar on Water was held in Vientiane on 6 May 2021.\n\n"
)


def told(block: str) -> dict[str, list[str]]:
    found = parsed(f"{HEAD}{SAID}\n---\n\n{block}\n").contact
    assert found
    return {
        "telephones": [one.text for one in found.telephones],
        "fax": [found.fax.text] if found.fax else [],
        "emails": [one.text for one in found.emails],
        "website": [found.website.text] if found.website else [],
        "address": [found.address.text] if found.address else [],
        "postcode": [found.postcode.text] if found.postcode else [],
        "names": [one.text for one in found.names],
    }


@pytest.mark.parametrize(
    ("block", "values"),
    [
        (
            "Write to the editor: notes@mun.example.org · Telephone +855 74 973 118 · "
            "63 Shore Street, Stung Treng, Cambodia · www.mun.example.org",
            {"address": ["63 Shore Street, Stung Treng, Cambodia"],
             "website": ["www.mun.example.org"], "telephones": ["+855 74 973 118"]},
        ),
        (
            "联系人：韦丽萍，电话（0771）553 8126，电子邮箱 a@example.cn，"
            "南宁市青秀区民族大道96号，530022",
            {"names": ["韦丽萍"], "telephones": ["（0771）553 8126"], "emails": ["a@example.cn"],
             "address": ["南宁市青秀区民族大道96号"], "postcode": ["530022"]},
        ),
        (
            "Editor : Đào Đức Long, 23 Hang Tre, Hoan Kiem, Hanoi. Telephone : (84-4) 3825 4786. "
            "Facsimile : (84-4) 3825 6930. The notes appear twice a year.",
            {"names": ["Đào Đức Long"], "address": ["23 Hang Tre, Hoan Kiem, Hanoi"],
             "telephones": ["(84-4) 3825 4786"], "fax": ["(84-4) 3825 6930"]},
        ),
        (
            "18 Shore Road, Bangkok / Tel. 0 2265 6693 / Fax 0 2265 6694",
            {"address": ["18 Shore Road, Bangkok"], "telephones": ["0 2265 6693"],
             "fax": ["0 2265 6694"]},
        ),
        ("Prepared by: team. Tel/WhatsApp: 020 5577 9184", {"telephones": ["020 5577 9184"]}),
        ("联系：010-63204456（彭），a@example.cn", {"telephones": ["010-63204456"]}),
        ("报：湖泊司。　编辑：欧阳岚　0871-64103328", {"telephones": ["0871-64103328"]}),
        (
            "联系方式：+66 53 777 120（电话）；a@example.org；泰国清莱府清盛县文昌路7号",
            {"telephones": ["+66 53 777 120"], "address": ["泰国清莱府清盛县文昌路7号"]},
        ),
        (
            "Flood Desk, 999 Shore Road, Nong Khai 43000. Duty telephone (day and night): "
            "+66 42 411 778. Facsimile: +66 42 411 779. a@example.org",
            {"telephones": ["+66 42 411 778"], "fax": ["+66 42 411 779"]},
        ),
        (
            "|  |  |\n|---|---|\n| Address | 26 Shore Road, Kunming |\n"
            "| Tel / Fax | +86 871 6362 0417 / +86 871 6362 0418 |\n| E-mail | a@example.cn |",
            {"telephones": ["+86 871 6362 0417"], "fax": ["+86 871 6362 0418"]},
        ),
    ],
)  # fmt: skip
def test_each_value_of_a_contact_in_a_line(block, values):
    found = told(block)
    assert {field: found[field] for field in values} == values


@pytest.mark.parametrize(
    "block",
    [
        "Mun River Commission, 7 Shore Road, Bangkok 10201, Thailand. notes@mun.example.org",
        "notes@mun.example.org · 7 Shore Road, Bangkok 10201, Thailand",
    ],
)
def test_a_house_beside_an_address_of_mail_needs_no_label(block):
    found = told(block)
    assert (found["address"], found["emails"]) == (
        ["7 Shore Road, Bangkok 10201, Thailand"],
        ["notes@mun.example.org"],
    )


@pytest.mark.parametrize("sign", ["，", ", "])
def test_a_number_behind_a_comma_behind_an_address_of_mail(sign):
    found = told(f"联系：lakes@mun.example.org{sign}010-65321155")
    assert (found["telephones"], found["emails"]) == (["010-65321155"], ["lakes@mun.example.org"])
