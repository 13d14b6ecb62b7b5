"""Persons of any post whom Chinese prose names: who of them speaks, and who is only told of."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .test_name_glosses import HEAD, LEAD, parsed

END = "各方商定明年在景洪再聚。"


def told(*paragraphs: str) -> list[tuple[str, str]]:
    remarks = parsed(*HEAD, LEAD, *paragraphs, END).remarks
    return [
        (names.bare(str(one.name or "")), str(one.position.printed) if one.position else "")
        for one in remarks
    ]


@pytest.mark.parametrize(
    ("paragraph", "name", "post"),
    [
        ("养蜂人罗大山抹了把脸：蜂箱今年少了一半。", "罗大山", "养蜂人"),
        ("摆渡工Sok Dara用三句话讲清了：水浑，鱼少，船空。", "Sok Dara", "摆渡工"),
        ("“不是不想修，是没有料。”泥瓦匠Sok Dara摊开手。", "Sok Dara", "泥瓦匠"),
        ("果园主Sok Dara（暹粒省）并不买账，她反问谁来赔芒果。", "Sok Dara", "果园主"),
        ("同船的测量员沈国安说得更直接，那条河已经不存在了。", "沈国安", "同船的测量员"),
        ("郑文清（渔网厂厂长）泼了瓢冷水：没有一家公司敢承保。", "郑文清", "渔网厂厂长"),
        ("一位叫Sok Dara的米粉店老板站起来问，气罐谁补贴？", "Sok Dara", "米粉店老板"),
        ("第二次掌声给了一位园丁。他叫Sok Dara，他告诉大家，草被牛吃掉三次。", "Sok Dara", "园丁"),
        ("“水变急了。”首先打破沉默的，是退休船长Sok Dara。", "Sok Dara", "退休船长"),
        ("坝区孟连的护边员岩三同志讲述了捡农药瓶的做法。", "岩三", "坝区孟连的护边员"),
        ("坝上护林员、如今养虾的黄文碧不客气地说，种树为了拍照。", "黄文碧", "坝上护林员"),
        ("环资庭庭长杞文珠审过一起案子。“芦苇长得快。”她说。", "杞文珠", "环资庭庭长"),
        ("评委Sok Dara（越南风险投资人）追问，冰箱坏了谁来修？", "Sok Dara", "越南风险投资人"),
        ("原告由柬埔寨律师Sok Dara扮演，她请求赔偿三十年。", "Sok Dara", "柬埔寨律师"),
        ("果农Sok Dara坚称不打药就没有果。", "Sok Dara", "果农"),
        ("尊敬的维拉法师，是帕米寺住持，最后说烟没有国界。", "维拉", "帕米寺住持"),
    ],
)  # fmt: skip
def test_whoever_has_a_post_of_no_list_and_speaks_has_the_floor(paragraph, name, post):
    assert told(paragraph) == [(name, post)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "照片由摄影师Sok Dara提供。",
        "结业考核采用盲样，29名学员一次通过。学员问卷显示，最受欢迎的是实验课。",
        "会后，检验师宋立民驾船送客人返回清盛。",
        "感谢志愿者何晓雨、李阿三的辛勤付出。",
        "项目经理钱小梅负责后勤，翻译谭菊香全程陪同。",
        "桑怒县兽医Sok Dara因洪水未能到会。",
        "名单中包括果园主Sok Dara和虾农Tran Quoc Huy。",
        "会议选举化验室组长钱小梅为下届联络人。",
        "移交人为备灾中心主任寸学文，接收人为副省长Sok Dara。",
        "泰国清盛港经理Sok Dara原定发言，因签证问题取消。",
        "放归现场有两百多名村民，副省长Sok Dara也在其中，并与渔民合影。",
        "韩国承建商的代表Sok Dara被邀请到会，但始终未作说明。",
        "2月19日，清迈大学系主任Sok Dara一行四人到访，双方互赠纪念品。",
        "在越期间，代表团拜会了环境科学院院长Sok Dara，双方续签协议。",
        "按照站长周文军要求，各站加密了观测。",
        "会议听取了总工程师周文军关于大坝安全的汇报，认为措施有力。",
        "本刊记者周文军、通讯员李素芬报道：会议通过了行动计划。",
        "代表团向监测站站长周文军赠送了锦旗，并表示感谢。",
        "颁奖嘉宾韩志远和环保科科长于德海为获奖者戴上花环。",
        "飞行员和地勤改去修排水沟，工钱由旅馆凑。他说，修好的沟没有漫。",
    ],
)
def test_whoever_is_only_told_of_has_not(paragraph):
    assert told(paragraph) == []


def test_two_speak_in_one_paragraph():
    first = "制图员沈国安问，图上的河在哪里；水文员Sok Dara回答，图是旧的。"
    assert told(first) == [("沈国安", "制图员"), ("Sok Dara", "水文员")]
    both = "河口站站长马学军和水文台副主任Sok Dara先后发言，前者表示担忧，后者说愿意加密采样。"
    assert told(both) == [("马学军", "河口站站长"), ("Sok Dara", "水文台副主任")]


def test_somebody_speaks_once_more_behind_another():
    paragraphs = (
        "包工头罗大山感谢各方，承诺留下两名技工。",
        "船工Sok Dara直言，噪声夜里仍能听见。",
        "罗大山当场答应月底前整改完毕。",
    )
    turns = ["罗大山", "Sok Dara", "罗大山"]
    assert [name for name, _ in told(*paragraphs)] == turns
    goes_on = ("包工头罗大山感谢各方，承诺留下两名技工。", "罗大山还说，备件两天到位。")
    assert [name for name, _ in told(*goes_on)] == turns[:1]


def test_whom_one_paragraph_introduces_speaks_in_the_next():
    above = "最受欢迎的不是专家，是一位退休船长。岩温香今年七十一岁，跑船三十四年。"
    below = "轮到他时，他没有念稿子。他说，江里以前有一种大鱼。"
    again = "会后，主办方向岩温香颁发了铜锚。"
    assert told(above, below, again) == [("岩温香", "退休船长")]
    assert told(above, "江里以前有一种大鱼。", again) == []


def test_an_office_may_be_longer_than_a_list_knows():
    paragraph = "百林湖社区巡护队队长（Sok Dara）则带来了坏消息——鹤只见到七只。"
    assert told(paragraph) == [("Sok Dara", "百林湖社区巡护队队长")]


def test_somebody_who_stands_for_a_side_is_not_called_so():
    said = "老挝自然资源与环境部部长本米·素帕代表老方表示，老挝将把跨境雾霾列为优先议题。"
    assert told(said) == [("本米·素帕", "老挝自然资源与环境部部长")]


def test_the_last_of_several_who_came_said_nothing():
    came = "缅甸教育部官员，旅缅侨团负责人林添福、企业代表白鹭飞，以及学生二百余人出席开幕式。"
    first = "柬埔寨环境部司长Sok Dara表示，旱季流量变化很大。"
    assert told(first, f"展览由摄影家协会协办，展期至20日。{came}") == [
        ("Sok Dara", "柬埔寨环境部司长")
    ]


def test_an_adverb_behind_the_last_word_of_an_office_is_nobody_s_name():
    told_by = "柬方代表、环境部环境保护总局局长Sok Dara"
    assert told(f"{told_by}建议，六国统一“可降解”字样的使用，以免商家自说自话。") == [
        ("Sok Dara", "环境部环境保护总局局长")
    ]
