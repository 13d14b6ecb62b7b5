"""Who speaks in a Chinese paragraph behind whoever begins it, in a sentence of its own."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed
from .test_telling import speakers

FIRST = "柬埔寨环境部司长索·达拉并不意外。他认为数据不足，各方要再等一年。"
SOK = ("索·达拉", "柬埔寨环境部司长")


@pytest.mark.parametrize(
    ("sentence", "name", "office"),
    [
        ("云南大学副校长周军持相近看法，他补充说，学校已经签约。", "周军", "云南大学副校长"),
        ("越南水资源大学副校长黎氏秋霞持相近看法，她补充说，学校已经签约。",
         "黎氏秋霞", "越南水资源大学副校长"),
        ("越南水资源研究院渔业研究室的周军也有同感，他建议把摄像头换成声呐。",
         "周军", "越南水资源研究院渔业研究室"),
        ("停机要钱，这个数目由云南大学教授周军当场算出：两个月七百万度。他认为可以分摊。",
         "周军", "云南大学教授"),
    ],
)  # fmt: skip
def test_whoever_has_a_sentence_of_its_own_and_speaks_there_has_the_floor(sentence, name, office):
    assert speakers(FIRST + sentence) == [SOK, (name, office)]


@pytest.mark.parametrize(
    "sentence",
    [
        "云南大学副校长周军去年告诉他，学校已经签约。",
        "云南大学副校长周军的学校已经签约。",
        "秘书处设在昆明，答复要等一个月。",
    ],
)
def test_whoever_is_only_told_of_there_has_not(sentence):
    assert speakers(FIRST + sentence) == [SOK]


def test_the_office_of_those_who_meet_answers_a_question():
    asked = "柬埔寨环境部司长索·达拉询问，老插头能否沿用。"
    assert speakers(f"{asked}秘书处答复，插头与轨距无关，可以沿用。") == [SOK, (None, "秘书处")]
    told = "柬埔寨环境部司长索·达拉表示，老插头都换掉了。"
    assert speakers(f"{told}秘书处答复，插头与轨距无关，可以沿用。") == [SOK]


def test_somebody_known_says_something_at_the_end_of_a_sentence():
    known = "越南自然资源与环境部副司长阮文雄表示，数据不足，各方要再等一年。"
    last = "柬埔寨环境部司长索·达拉问，夜里能不能打电话。阮文雄当场写下号码，说一定有人接。"
    told = [str(one.name) for one in parsed(*HEAD, LEAD, known, last).remarks]
    assert told == ["阮文雄", "索·达拉", "阮文雄"]
    silent = "柬埔寨环境部司长索·达拉问，夜里能不能打电话。阮文雄和同事都在，说的人不少。"
    told = [str(one.name) for one in parsed(*HEAD, LEAD, known, silent).remarks]
    assert told == ["阮文雄", "索·达拉"]


SPOKE = "柬埔寨环境部水资源司司长索·达拉指出，水位应当公开，山顶缺自动站。"


@pytest.mark.parametrize(
    ("own", "others", "name"),
    [
        (
            "他还说，去年的泥石流发生在凌晨两点。",
            "会议期间，日本气象局专家山田健一介绍了经验。",
            "山田健一",
        ),
        (
            "谈到预警，他指出，山顶没有人。",
            "泰国水利厅处长Somchai Dee随后补充说，图要挂好。",
            "Somchai Dee",
        ),
        ("她同时建议把这件事写进教材。", "对此，世界气象组织顾问李明表示支持。", "李明"),
    ],
)
def test_a_paragraph_that_goes_on_with_somebodys_words_has_another_in_it(own, others, name):
    remarks = parsed(*HEAD, LEAD, SPOKE, own + others).remarks
    assert [str(r.name) for r in remarks] == ["索·达拉", name]
    assert [str(r.text) for r in remarks] == [f"{SPOKE}\n{own}", others]


def test_whom_somebody_only_names_has_no_words():
    own = "他说，这件事要感谢云南大学教授周军，图是他带人画的。"
    remarks = parsed(*HEAD, LEAD, SPOKE, own).remarks
    assert [str(r.text) for r in remarks] == [f"{SPOKE}\n{own}"]


def test_whoever_leads_people_and_then_speaks_has_words():
    guide = "野外课在湖边进行，巡护队队长岩温带领学员走了一遍隔离带，并提醒大家，先看风再看坡。"
    ranger = "结业时，缅甸掸邦林业局护林官Sai Kham提出，电台的频率应当统一。"
    remarks = parsed(*HEAD, LEAD, SPOKE, f"{SPOKE.replace('索', '本')}{guide}", ranger).remarks
    assert [str(r.name) for r in remarks][2:] == ["岩温", "Sai Kham"]
