"""Conversations written down word for word."""

from __future__ import annotations

import pytest

from .test_turns import parsed

HEAD = "# River Office\n\nIssue 3/2021\n\n8 May 2021\n\n## Who owns a gauge?\n\n"
LEAD = "The Office opened its year with a panel. What follows is a transcript."
TALK = """

SOK DARA: Let me begin with the fish. Where are they?

LI NA: In the Sesan, in May. We counted them.

There were many.

SOK DARA: And who paid for it?

LI NA: The villages paid. Nobody else did.
"""
TURNS = ["SOK DARA", "LI NA", "SOK DARA", "LI NA"]


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (r.name.text if r.name else "", str(r.position.printed) if r.position else "", r.role)
        for r in parsed(text).remarks
    ]


def test_whoever_has_the_floor_again_and_again_needs_no_office():
    assert [name for name, *_ in told(HEAD + LEAD + TALK)] == TURNS
    assert parsed(HEAD + LEAD + TALK).remarks[1].text.text.endswith("There were many.")


def test_offices_are_those_that_the_lead_tells_between_semicolons():
    guests = (
        " The guests were Ms Li Na, Chief of the Water Office, Lao PDR; and Mr Tun Win, Head of "
        "the Fish Office, Myanmar. Mr Sok Dara, Director of the River Office, was in the chair."
    )
    assert (
        told(HEAD + LEAD + guests + "\n" + TALK)
        == [
            ("SOK DARA", "Director of the River Office", "chair"),
            ("LI NA", "Chief of the Water Office, Lao PDR", "remark"),
        ]
        * 2
    )


def test_labels_of_facts_are_no_conversation():
    facts = "\n\nWATER LEVEL: It fell by two metres.\n\nFISH CATCH: It fell too.\n"
    assert told(HEAD + LEAD + facts) == []


@pytest.mark.parametrize(
    "line",
    [
        "The moderator was Ms. Li Na of the River Radio.",
        "In the chair was Ms. Li Na, editor at the River Radio.",
        "Moderating the talk was Ms. Li Na of the River Radio.",
    ],
)
def test_who_asks_is_told_in_a_sentence_above(line):
    talk = (
        "Ms. Li: Who counted the fish?\n\nMr. Sok: The villages counted them for us.\n\n"
        "Ms. Li: And who paid them for it?\n\nMr. Sok: Nobody did, and they asked for nothing.\n\n"
        "Dr. Win: They asked for nets, and got one.\n"
    )
    guest = (
        "\n\nOn the sofa:\n\n1. Mr. Sok Dara – Director, River Office, Cambodia\n"
        "2. Dr. Tun Win – Head, Fish Office, Myanmar\n\n"
    )
    found = told(f"{HEAD}{LEAD}{guest}{line}\n\n{talk}")
    assert [(name, role) for name, _, role in found] == [
        ("Ms. Li", "chair"), ("Mr. Sok", "remark"),
        ("Ms. Li", "chair"), ("Mr. Sok", "remark"), ("Dr. Win", "remark")]  # fmt: skip
    assert found[0][1].endswith("River Radio")


PANEL = """# 河流通讯

2023年第4期　2023年4月28日

## 谁看水尺

4月11日，水位圆桌会在昆明举行。以下为节录。

对话者：周军，云南省水文局局长（主持）；李明，中国允景洪水文站站长；温达，缅甸耶涯电站夜间看水人。

**周军：**谁看的水尺？这是今天的第一个问题。

**温达：**我就是山里那个人。我们有八个人。

**李明：**我们站里每天看两次，从来没有停过。

**周军：**后来呢，这件事怎么办？

**温达：**没有网络，也没有车。

**李明：**那就写下来，大家都看得见。
"""


def test_names_that_look_like_none_are_carried_by_the_conversation_and_its_list():
    found = told(PANEL)
    assert [name for name, *_ in found] == ["周军", "温达", "李明", "周军", "温达", "李明"]
    assert found[1][1:] == ("缅甸耶涯电站夜间看水人", "remark")
    assert found[0][1:] == ("云南省水文局局长", "chair")


def test_no_label_of_a_part_is_carried_so():
    found = told(PANEL.replace("温达：", "背景：").replace("；温达，缅甸耶涯电站夜间看水人", ""))
    assert {name for name, *_ in found} == {"周军", "李明"}


def test_entries_behind_dashes_list_who_talks_below_and_sign_nothing():
    people = (
        "– Mr. Sok Dara, Dean of Rivers, Takeo University, Cambodia (moderator)",
        "– Ms. Li Na, Head of the Water Office, China",
        "– Dr. Tun Win, Research Fellow, Pakse University, Lao PDR",
    )
    found = told(f"{HEAD}{LEAD}\n\n**On the panel**\n\n" + "\n\n".join(people) + TALK)
    assert [name for name, *_ in found] == ["Mr. Sok Dara", "Ms. Li Na"] * 2
    assert found[1][1] == "Head of the Water Office, China"
