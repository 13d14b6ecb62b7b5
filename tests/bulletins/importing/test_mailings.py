"""Parsing: what a mail says of itself above and below an issue is no part of the issue."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import mailings

from .test_endings import REPORT, ZH_REPORT
from .test_parsing import parse, text


@pytest.mark.parametrize(
    ("line", "report", "headline"),
    [
        (
            "邮件显示不正常？请在浏览器中打开 · English version below",
            ZH_REPORT,
            "湖泊对话会在昆明举行",
        ),
        ("无法查看图片？请点此在浏览器中阅读。", ZH_REPORT, "湖泊对话会在昆明举行"),
        (
            "Trouble viewing this e-mail? View it in your browser.",
            REPORT,
            "Lakes Dialogue held in Kunming",
        ),
        ("View online | Unsubscribe", REPORT, "Lakes Dialogue held in Kunming"),
    ],
)
def test_what_a_mail_says_of_itself_is_no_first_sentence(line, report, headline):
    found = parse(f"{line}\n\n{report}")
    assert text(found.headline) == headline
    assert len(found.remarks) == 2
    assert line in [str(label) for label in found.labels]


@pytest.mark.parametrize(
    "line",
    [
        "您收到本邮件是因为订阅了《湖泊简报》。退订请回复“TD”。",
        "You receive this mail because you subscribed to Lakes. To unsubscribe, reply to us.",
    ],
)
def test_why_somebody_receives_it_is_of_the_mail(line):
    assert mailings.tells_of_itself(line)


@pytest.mark.parametrize(
    "line",
    [
        "To unsubscribe, write to desk@lakes.invalid.",
        "The fishers asked to view the map in the browser. They found two errors.",
        "会议建议开设中英文版网站。",
    ],
)
def test_what_tells_more_is_no_such_line(line):
    assert not mailings.tells_of_itself(line)


@pytest.mark.parametrize(
    "line", ["点击上方蓝字 ↑↑↑ 关注我们", "点击蓝字，关注湖区", "长按二维码订阅本刊", "扫码关注"]
)
def test_what_asks_to_follow_is_no_publisher(line):
    found = parse(f"{line}\n\n{ZH_REPORT}")
    assert not [str(name) for name in found.masthead.names if "关注" in str(name)]
    assert line not in str(found.headline)
    assert len(found.remarks) == 2
