"""Tables that only set the page: the report and what stands beside it."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

SIDE = (
    "<p><b>At a glance</b></p><p><b>Date</b><br>6 May 2021</p><p><b>Venue</b><br>Vientiane</p>"
    "<p><b>About us</b></p><p>The River Centre is a platform for joint research.</p>"
    "<p><b>Contact</b></p><p>12 River Road, Vientiane</p><p>Tel. +856-21-1234567</p>"
    "<p>office@river.example</p>"
)
MAIN = (
    "<h2>Seminar on Water Held</h2>"
    "<p>The Seminar on Water was held in Vientiane on 6 May 2021.</p>"
    "<p><b>Sok Dara</b> | Cambodia</p><p>Director, Ministry of Environment</p>"
    "<p>The flow of the river has changed a great deal.</p>"
    "<p><b>Le Ngoc Tuan</b> | Viet Nam</p><p>Deputy Director, Ministry of Natural Resources and "
    "Environment</p><p>Data will be shared with all countries from now on.</p>"
    "<h3>Conclusions</h3><p>Participants agreed to meet again in the next dry season.</p>"
)
HEAD = "<h1>River Bulletin</h1><p>No. 3, 2021</p><p>8 May 2021</p>"


def parsed(page: str):
    page = f"<!DOCTYPE html><html><body>{page}</body></html>"
    return parsing.parse(read(page.encode(), "a.html"), KNOWLEDGE)


@pytest.mark.parametrize(
    "rows",
    [
        f"<tr><td>{SIDE}</td><td>{MAIN}</td></tr>",
        f"<tr><td>{MAIN}</td><td>{SIDE}</td></tr>",
        f"<tr><td colspan=2>For our partners</td></tr><tr><td>{SIDE}</td><td>{MAIN}</td></tr>",
    ],
)
def test_a_page_that_is_a_table_is_read_as_the_report_that_it_shows(rows):
    found = parsed(f"{HEAD}<table>{rows}</table>")
    assert found.headline and found.headline.text == "Seminar on Water Held"
    assert found.lead and found.lead.text.startswith("The Seminar on Water was held")
    assert [(r.name.text, r.country) for r in found.remarks if r.name] == [
        ("Sok Dara", "kh"), ("Le Ngoc Tuan", "vn"),
    ]  # fmt: skip
    assert len(found.remarks) == 2
    assert found.closing and found.closing.text.startswith("Participants agreed")


def test_a_cell_beside_the_report_tells_of_the_publisher():
    found = parsed(f"{HEAD}<table><tr><td>{SIDE}</td><td>{MAIN}</td></tr></table>")
    assert found.about and found.about.text == "The River Centre is a platform for joint research."
    assert found.contact and found.contact.address
    assert found.contact.address.text == "12 River Road, Vientiane"
    assert [mail.text for mail in found.contact.emails] == ["office@river.example"]


def test_what_stands_beside_the_report_is_no_speaker_of_it():
    list_of = "<p><b>In this issue</b></p><p>Sok Dara, Director, Ministry of Environment</p>"
    page = f"{HEAD}<table><tr><td>{list_of}<p>Page 2</p></td><td>{MAIN}</td></tr></table>"
    assert [r.name.text for r in parsed(page).remarks if r.name] == ["Sok Dara", "Le Ngoc Tuan"]


def test_a_bar_too_many_in_a_row_of_markdown_stands_in_its_last_cell():
    text = "| Name | Words |\n| --- | --- |\n| Sok Dara | A | B |\n"
    (table,) = read(text.encode(), "a.md").blocks
    assert [len(row) for row in table.rows] == [2, 2]
    assert [p.text.strip() for cell in table.rows[1] for p in cell.blocks] == ["Sok Dara", "A | B"]


@pytest.mark.parametrize(
    ("head", "country"),
    [
        ("**Sok Dara** | Cambodia", "kh"),
        ("**Sok Dara** · Host", "kh"),
        ("**SOK DARA** – CAMBODIA", "kh"),
        ("**Sok Dara** | International organization", "kh"),
    ],
)
def test_for_whom_somebody_speaks_may_stand_behind_the_name(head, country):
    text = (
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\n"
        "The Seminar on Water was held in Vientiane on 6 May 2021.\n\n"
        f"{head}\n\n*Director, Ministry of Environment, Cambodia*\n\nThe flow has changed.\n\n"
        "**Le Ngoc Tuan** | Viet Nam\n\n*Deputy Director, Ministry of Natural Resources and "
        "Environment*\n\nData will be shared.\n"
    )
    found = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)
    first = found.remarks[0]
    assert first.name and first.name.text.casefold() == "sok dara"
    assert first.position and first.position.printed.text.startswith("Director, Ministry")
    assert first.country == country


def test_speakers_views_is_a_heading_and_no_name():
    text = (
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\n"
        "The Seminar on Water was held in Vientiane on 6 May 2021.\n\n**Speakers’ views**\n\n"
        "**Sok Dara** | Cambodia\n\nDirector, Ministry of Environment\n\nThe flow has changed.\n"
    )
    (only,) = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    assert only.name and only.name.text == "Sok Dara"


def test_a_chinese_page_that_is_a_table():
    side = (
        "<p><b>会议信息</b></p><p><b>时间</b></p><p>2023年4月17日</p><p><b>地点</b></p><p>泰国清莱</p>"
        "<p><b>联系我们</b></p><p>电话：010-82268888</p>"
    )
    main = (
        "<h2>城市水环境交流会举行</h2><p>2023年4月17日，城市水环境交流会以现场形式举行。</p>"
        "<h3>各方观点</h3><p><b>Arthit Boonsong</b>｜泰国</p><p>自然资源与环境部处长</p>"
        "<p>已建成三座污水处理厂。</p><p><b>陈志远</b>｜中国</p><p>生态环境部处长</p>"
        "<p>希望开展联合培训。</p><h3>会议共识</h3><p>与会各方同意开展联合研究。</p>"
    )
    found = parsed(
        f"<h1>江河简报</h1><p>2023年第2期</p><table><tr><td>{side}</td><td>{main}</td></tr></table>"
    )
    assert [(r.name.text, r.country) for r in found.remarks if r.name] == [
        ("Arthit Boonsong", "th"), ("陈志远", "cn"),
    ]  # fmt: skip
    assert found.meeting and found.meeting.place and found.meeting.place.text == "泰国清莱"
    assert found.contact and [t.text for t in found.contact.telephones] == ["010-82268888"]
    assert found.closing and found.closing.text == "与会各方同意开展联合研究。"


def test_a_table_of_a_head_a_side_and_a_report_sets_the_page():
    report = "".join(
        f"<p>{who} said that the scales were right. The drivers pay for the wait themselves.</p>"
        for who in ("Sok Dara, Director, Ministry of Environment, Cambodia,",
                    "Le Ngoc Tuan, Deputy Director, Ministry of Natural Resources, Viet Nam,")
    )  # fmt: skip
    html = (
        "<table><tr><td colspan=2><b>RIVER BULLETIN</b><br>No. 3, 2021<br>8 May 2021</td></tr>"
        "<tr><td><b>STAFF</b><br>Mr. Nay Lin has left. We wish him well.<br><b>REACH US</b><br>"
        "Tel: +855 23 123 456<br>bulletin@example.org</td><td><h1>Talks end with a trial</h1>"
        f"<p>The talks were held in Kep on 6 May 2021. All came to them.</p>{report}"
        "<h3>Result</h3><p>The stations will try it from July on.</p></td></tr></table>"
    )
    bulletin = parsing.parse(read(html.encode(), "a.html"), KNOWLEDGE)
    assert str(bulletin.headline) == "Talks end with a trial"
    assert [str(one.name) for one in bulletin.remarks] == ["Sok Dara", "Le Ngoc Tuan"]
    assert str(bulletin.closing) == "The stations will try it from July on."


def test_a_page_in_one_cell_that_begins_with_issue_and_headline():
    page = (
        "<table><tr><td><p align=center><font size=6><b>金角旅游</b></font><br>"
        "<font size=2>二〇二四年第五期　金角旅游合作中心　二〇二四年十一月二十九日</font></p>"
        "<p><font size=5><b>重开一年：谁来了，谁没来</b></font></p>"
        "<p>十一月二十一日，金角旅游线路年度对话会在万象举行，六十余人到会。</p>"
        "<p>柬埔寨环境部司长索·达拉指出，一年下来水路客人三万人次，散客占七成。</p>"
        "<p>越南自然资源与环境部副司长阮文雄表示，落地签窗口只有一个，船一到要等三个小时。</p>"
        "<p>对话会商定，各码头联合开展一次救生演练，下一次会议明年五月举行。</p></td></tr></table>"
    )
    found = parsed(page)
    assert found.headline and found.headline.text == "重开一年：谁来了，谁没来"
    assert len(found.remarks) == 2
