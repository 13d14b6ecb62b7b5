"""Parsing: a closing without a heading begins with what was agreed; what happened besides is
nobody's words and no part of it."""

from __future__ import annotations

import pytest

from .test_closings import AGREED, REPORT, ZH_REPORT
from .test_parsing import parse, text

AGREED_ZH = "与会各方一致同意明年春天再次会面。"
BESIDES = "Lunch was fish, and not from the lake."
BESIDES_ZH = "附近三个村派人到会听会。中午大家吃了一顿鱼。"


@pytest.mark.parametrize(
    ("report", "agreed", "besides"),
    [(REPORT, AGREED, BESIDES), (ZH_REPORT, AGREED_ZH, BESIDES_ZH)],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_what_happened_besides_stands_before_what_was_agreed(report, agreed, besides, gap):
    parsed = parse(report.replace(agreed, f"{besides}{gap}{agreed}"))
    assert text(parsed.closing) == agreed
    assert any(
        besides.split(".")[0].split("。")[0] in text(left.printed) for left in parsed.left_over
    )


def test_what_the_meeting_thought_belongs_to_the_closing():
    thought = "The meeting ended with a plan for the reeds."
    parsed = parse(REPORT.replace(AGREED, f"{thought} {AGREED}"))
    assert text(parsed.closing) == f"{thought} {AGREED}"


@pytest.mark.parametrize(
    ("report", "agreed", "label"), [(REPORT, AGREED, "Result"), (ZH_REPORT, AGREED_ZH, "结果")]
)
def test_a_bold_word_before_what_was_agreed_names_the_part(report, agreed, label):
    assert text(parse(report.replace(agreed, f"**{label}** {agreed}")).closing) == agreed


THIRD = (
    "**Le Ngoc Tuan, Director, Ministry of Environment of Viet Nam**\n\n"
    "Reeds are cut too early in spring.\n\n**Khin Mar"
)
OF_THREE = REPORT.replace("**Khin Mar", THIRD)


def test_where_all_have_one_paragraph_a_second_one_tells_what_happened_besides():
    walk = "Several guests stayed for a walk along the shore."
    parsed = parse(OF_THREE.replace(AGREED, f"{walk}\n\n## What was agreed\n\n{AGREED}"))
    assert walk not in text(parsed.remarks[-1].text)
    assert text(parsed.closing) == AGREED


def test_a_second_paragraph_of_the_speakers_own_stays():
    own = "We also count the birds there every week."
    parsed = parse(OF_THREE.replace(AGREED, f"{own}\n\n## What was agreed\n\n{AGREED}"))
    assert text(parsed.remarks[-1].text).endswith(own)
