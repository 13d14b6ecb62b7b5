"""Answers behind a short form of the name of whoever the paragraph above introduces."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, shortened

from .test_name_glosses import HEAD, parsed

ENGLISH = ("# Lake Bulletin", "Issue 3, 6 May 2022", "# Ponds need air")
IS = (
    "Nang Mo Hom is Head of the Pond Office in Kep, Cambodia, and has counted "
    "eels for six years. She spoke to us on a study visit."
)
MET = (
    "On a study visit we spoke with Ms. Sok Dara, Head of the Pond Office in "
    "Kep, Cambodia, who counts eels."
)
ASIDE = (
    "Sok Dara, Head of the Pond Office in Kep, Cambodia, has counted eels for "
    "six years. We met her in Nanning."
)
ASKED = ("Why eels, of all things?", "And what do the cooks say?", "What do you take home?")
SAID = (
    "Because nobody counts them. An eel goes a long way in one wet night, and few see it go.",
    "They ask who pays for the gate. Then they build it themselves, of bamboo and wire.",
    "A drawing of the gate, and the address of the man who drew it for us all.",
)
HAN_MET = "考察期间，本刊采访了广西龙州县水利站站长欧明月，她数了六年鳗鱼。"
HAN_IS = "欧明月是广西龙州县水利站站长，数了六年鳗鱼。考察期间，她接受了本刊采访。"
HAN_ASIDE = "欧明月，广西龙州县水利站站长，数了六年鳗鱼。本刊在南宁见到了她。"
HAN_ABROAD = "考察期间，本刊采访了柬埔寨茶胶省水利局副局长索·达拉，他数了六年鳗鱼。"
HAN_ASKED = ("为什么是鳗鱼？", "厨师怎么说？", "从南宁带走什么？")
HAN_SAID = (
    "因为没人数。一条鳗鱼一夜就能走很远，很少有人看见。",
    "他们问闸门谁出钱，后来就自己修了，用的是竹子。",
    "一张闸门的图纸，还有画图人的地址，都带回去。",
)


def talk(question: str, answer: str, han: bool = False) -> list[str]:
    pairs = zip(*((HAN_ASKED, HAN_SAID) if han else (ASKED, SAID)), strict=True)
    return [
        line for asked, said in pairs for line in (question.format(asked), answer.format(said))
    ]


def told(*lines: str) -> list[tuple[str, str, str]]:
    return [
        (
            names.bare(str(one.name)),
            str(one.position.printed) if one.position else "",
            str(one.text),
        )
        for one in parsed(*lines).remarks
    ]


@pytest.mark.parametrize(
    ("introduces", "name", "question", "answer"),
    [
        (IS, "Nang Mo Hom", "**LAKE: {}**", "N.M.H.: {}"),
        (IS, "Nang Mo Hom", "**{}**", "N. M. H.: {}"),
        (IS, "Nang Mo Hom", "Q: {}", "MH: {}"),
        (MET, "Sok Dara", "Bulletin: {}", "D: {}"),
        (MET, "Sok Dara", "**Lake Bulletin: {}**", "Ms. D.: {}"),
        (ASIDE, "Sok Dara", "Editor: {}", "S. Dara: {}"),
        (ASIDE, "Sok Dara", "LAKE – {}", "S.D. – {}"),
        (ASIDE, "Sok Dara", "**Q. {}**", "**A.** {}"),
    ],
)
def test_initials_mean_whoever_is_introduced(introduces, name, question, answer):
    found = told(*ENGLISH, introduces, *talk(question, answer))
    assert [one[:2] for one in found] == [(name, "Head of the Pond Office in Kep, Cambodia")]
    assert all(said in found[0][2] for said in (*ASKED, *SAID))


@pytest.mark.parametrize(
    ("introduces", "question", "answer"),
    [
        (HAN_MET, "**编：{}**", "欧：{}"),
        (HAN_MET, "本刊：{}", "欧站长：{}"),
        (HAN_IS, "记：{}", "欧女士：{}"),
        (HAN_IS, "简报：{}", "明月：{}"),
        (HAN_ASIDE, "{}", "欧：{}"),
        (HAN_ASIDE, "编：{}", "答：{}"),
    ],
)
def test_a_family_name_means_whoever_is_introduced(introduces, question, answer):
    lines = talk(question, answer, han=True)
    words = "\n".join(lines).replace("*", "")
    assert told(*HEAD, introduces, *lines) == [("欧明月", "广西龙州县水利站站长", words)]


@pytest.mark.parametrize("answer", ["达拉：{}", "索：{}", "达拉副局长：{}", "S.D.：{}"])
def test_a_part_of_a_name_with_dots_means_it(answer):
    introduces = HAN_ABROAD.replace("索·达拉", "索·达拉（Sok Dara）")
    found = told(*HEAD, introduces, *talk("编：{}", answer, han=True))
    assert [one[:2] for one in found] == [("索·达拉", "柬埔寨茶胶省水利局副局长")]


def test_initials_of_nobody_who_is_introduced_tell_nobody():
    assert not [one for one in told(*ENGLISH, IS, *talk("LAKE: {}", "K.P.: {}")) if one[1]]


@pytest.mark.parametrize(
    "label", ["S.D.V.", "SDV", "S", "V.", "DV", "Ms. V.", "Dara", "S. Vong", "Sok D. Vong"]
)
def test_labels_that_shorten_a_name(label):
    assert shortened.means(label, "Ms. Sok Dara Vong")


@pytest.mark.parametrize("label", ["Sok Dara Vong", "SV", "K.", "Lake", "Sokha", "Q", "Vongs"])
def test_labels_that_shorten_it_not(label):
    assert not shortened.means(label, "Sok Dara Vong")


@pytest.mark.parametrize("label", ["欧", "欧站长", "明月", "老欧", "欧女士", "欧明月站长"])
def test_labels_that_shorten_a_chinese_name(label):
    assert shortened.means(label, "欧明月")


@pytest.mark.parametrize("label", ["欧明月", "月", "编", "周站长", "欧洲", "站长"])
def test_labels_that_shorten_a_chinese_name_not(label):
    assert not shortened.means(label, "欧明月")


@pytest.mark.parametrize("first", ["Nang", "Sai"])
def test_the_first_word_of_a_shan_name_belongs_to_it(first):
    said = f"{first} Mo Hom, head of the eel office, said that the ponds were clean again."
    lead = "The Lakes Workshop was held in Takeo on 4 May 2022 with sixty guests."
    assert [one[0] for one in told(*ENGLISH, lead, said)] == [f"{first} Mo Hom"]
