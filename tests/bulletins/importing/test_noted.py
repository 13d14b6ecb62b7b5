"""Speakers whose office stands in a note below the report."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

FIRST = "论坛东道主何静{a}首先发言。她认为，每年都要有人数鱼，数据才可信。"
SECOND = "柬埔寨学者索·达拉{b}持不同意见。他说，倒流每推迟一周，幼鱼就少一成。"
NOTES = ("{a} 何静，云南大学研究员。", "{b} Sok Dara，柬埔寨渔业研究所副所长。")


@pytest.mark.parametrize("marks", [{"a": "①", "b": "②"}, {"a": "[1]", "b": "[2]"}])
def test_a_note_tells_the_office_of_whoever_has_its_mark(marks):
    found = parsed(*HEAD, LEAD, *(text.format(**marks) for text in (FIRST, SECOND, *NOTES)))
    told = [(str(r.name), r.position.printed.text) for r in found.remarks]
    assert told == [("何静", "云南大学研究员"), ("索·达拉", "柬埔寨渔业研究所副所长")]
    assert str(found.remarks[-1].text).endswith("幼鱼就少一成。")
    assert not found.closing


def test_a_note_on_anything_else_makes_nobody_speak():
    found = parsed(
        *HEAD,
        LEAD,
        "柬埔寨环境部司长索·达拉指出，湿地①正在缩小，请各国把数据按时送来。",
        "① 湿地，指常年或季节性积水的土地。",
    )
    assert [str(r.name) for r in found.remarks] == ["索·达拉"]


SAID = (
    "本书主编何静{b}说，最难的是翻译，一条谚语往往要问三个村子。",
    "来自越南的陈氏秋桃{c}认为，谚语里保存着对洪水的判断，全书收了三千条{a}。",
)
OFFICES = ("全书分上下两册，定价一百元。", "云南大学研究员。", "越南民俗研究所副研究员。")
TOLD = [("何静", "云南大学研究员"), ("陈氏秋桃", "越南民俗研究所副研究员")]


@pytest.mark.parametrize(
    ("marks", "notes"),
    [("¹²³", ("1", "2", "3")), ("¹²³", ("¹ ", "² ", "³ ")), ("①②③", ("① ", "② ", "③"))],
)
def test_a_note_tells_the_office_alone_where_the_text_has_the_name(marks, notes):
    said = [line.format(a=marks[0], b=marks[1], c=marks[2]) for line in SAID]
    below = [mark + office for mark, office in zip(notes, OFFICES, strict=True)]
    remarks = parsed(*HEAD, LEAD, *said, *below).remarks
    assert [(str(r.name), r.position.printed.text) for r in remarks] == TOLD
    assert not [mark for mark in marks[1:] for r in remarks if mark in str(r.text)]


def test_notes_with_offices_tell_another_whose_post_no_list_has():
    more = "渔社的索·达拉⁴回忆了占巴塞的船歌，说老人们唱完总要问一句。"
    said = [line.format(a="¹", b="²", c="³") for line in SAID]
    below = ("1" + OFFICES[0], "2" + OFFICES[1], "3" + OFFICES[2], "4桔井省渔社牵头人。")
    remarks = parsed(*HEAD, LEAD, *said, more, *below).remarks
    told = [(str(r.name), r.position.printed.text) for r in remarks]
    assert told == [*TOLD, ("索·达拉", "桔井省渔社牵头人")]


def test_a_name_with_its_mark_alone_stands_above_the_words():
    lines = (
        "**何静¹**",
        "数据才可信。每年都要有人数鱼。",
        "**索·达拉²**",
        "倒流每推迟一周，鱼就少一成。",
    )
    below = ("¹ 云南大学研究员。", "² 柬埔寨渔业研究所副所长。")
    remarks = parsed(*HEAD, LEAD, *lines, *below).remarks
    assert [(str(r.name), r.position.printed.text) for r in remarks] == [
        ("何静", "云南大学研究员"),
        ("索·达拉", "柬埔寨渔业研究所副所长"),
    ]


def test_whoever_only_came_has_no_words_by_a_note():
    came = "出席会议的有何静²、索·达拉³等三十人，会议听取了报告¹。"
    below = ("1报告全文见网站。", "2云南大学研究员。", "3柬埔寨渔业研究所副所长。")
    assert not parsed(*HEAD, LEAD, came, *below).remarks


def test_notes_of_an_english_page_tell_offices_behind_names_with_their_words():
    lead = "The network was opened in Chiang Rai on 2 May 2024. Posts are given in the notes."
    said = ("Mr. Suthep Maneerat¹: Parents ask every morning. The yard is safe today.",
            "Sai Aung Tun²: Our members pay for the cards. Three years are paid.")  # fmt: skip
    notes = ("1 Vice Governor of Chiang Rai Province, Thailand",
             "2 Secretary, Tachileik Border Trade Association")  # fmt: skip
    closing = "Data are open and can be seen on the website. More posts are planned."
    head = ("**River Bulletin**", "No. 3, 2024", "5 May 2024", "# Sensors open in Chiang Rai")
    found = parsed(*head, lead, *said, closing, "Tel.: +66 53 776 031", *notes).remarks
    assert [(str(r.name), r.position.printed.text, str(r.text)[:4]) for r in found] == [
        ("Mr. Suthep Maneerat", "Vice Governor of Chiang Rai Province, Thailand", "Pare"),
        ("Sai Aung Tun", "Secretary, Tachileik Border Trade Association", "Our "),
    ]
