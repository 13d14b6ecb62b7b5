"""Bold words before a paragraph that name its part, with no sign behind them."""

from __future__ import annotations

import pytest

from .test_contact_parts import MAIL, SPEAKER
from .test_name_glosses import HEAD, LEAD, parsed

WEEKS = ("第一周在教室上课，学习怎样绘制曲线。", "第二周在河上筑堰，堰宽二米六。")
OUTCOME = "二十名学员全部通过考核。雨季前将筑堰九座。"
REACHED = f"电话 0851-8560 2217；邮箱 {MAIL}"


@pytest.mark.parametrize("label", ["**培训成果** ", "**培训成果。** ", "**会议结论**　"])
def test_a_label_says_where_the_outcome_of_a_report_without_speakers_begins(label):
    found = parsed(*HEAD, LEAD, *WEEKS, label + OUTCOME, REACHED)
    assert str(found.lead) == LEAD
    assert str(found.closing).endswith(OUTCOME) and WEEKS[0] not in str(found.closing)


def test_without_one_all_below_the_first_paragraph_is_it():
    assert WEEKS[0] in str(parsed(*HEAD, LEAD, *WEEKS, OUTCOME, REACHED).closing)


@pytest.mark.parametrize(
    ("label", "about"),
    [
        ("基地简介", "基地由五国水文部门于2013年开办，有教师两名。"),
        ("联络处", "澜湄湿地联络处设于大理，2020年成立。"),
    ],
)
def test_a_label_says_whom_the_last_paragraph_is_about(label, about):
    found = parsed(*HEAD, LEAD, SPEAKER, f"**{label}** {about}", REACHED)
    assert str(found.about) == about
    assert str(found.remarks[-1].text) == SPEAKER


def test_bold_words_that_end_no_name_tell_nothing_of_a_body():
    told = "湿地站长罗岚说，联络处没有船。"
    assert not parsed(*HEAD, LEAD, SPEAKER, f"**联络处** {told}", REACHED).about


def test_a_correction_in_brackets_is_no_part_of_the_outcome():
    below = "【更正】上期“八十张”应为“十八张”。"
    found = parsed(*HEAD, LEAD, SPEAKER, "## 会议成果", OUTCOME, below, REACHED)
    assert str(found.closing) == OUTCOME
