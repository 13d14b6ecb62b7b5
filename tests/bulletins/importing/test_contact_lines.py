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
            f"Coordinator: Ms. Ana Lind. Post: P.O. Box 7, Shore Campus, Dali. E-mail: {MAIL}. "
            f"Web: {SITE}",
            {"address": "P.O. Box 7, Shore Campus, Dali", "emails": [MAIL], "website": SITE},
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
