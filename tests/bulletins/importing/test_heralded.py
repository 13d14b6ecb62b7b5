"""Paragraphs that name several who spoke, each of whom has a block below; and lists each point of
which begins with whoever speaks."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_turns import HEAD, HEAD_EN


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


def names(text: str) -> list[str]:
    return [str(r.name or (r.position and r.position.printed)) for r in parsed(text).remarks]


BLOCKS = (
    "**周军**\n\n云南大学教授\n\n周军说，水位一年比一年低。\n\n"
    "**Sok Dara**\n\n柬埔寨环境部司长\n\n河床要量。Sok Dara希望六国一起量。\n\n"
)
HERALD = "云南大学教授周军先生、柬埔寨环境部司长Sok Dara女士先后发言，越方提交了书面材料。\n\n"
BLOCKS_EN = (
    "**Sok Dara**\n\nDirector, Ministry of Environment, Cambodia\n\nThe river falls each year.\n\n"
    "**Souk Vong**\n\nHead of the Fisheries Office, Lao PDR\n\nNets are cut at night.\n\n"
)
HERALD_EN = (
    "Addresses were delivered by Sok Dara, Director, Ministry of Environment, Cambodia, and by "
    "Souk Vong, Head of the Fisheries Office, Lao PDR.\n\n"
)


@pytest.mark.parametrize(
    ("head", "herald", "blocks", "told"),
    [
        (HEAD, HERALD, BLOCKS, ["周军", "Sok Dara"]),
        (HEAD, HERALD.replace("先后发言", "分别作了介绍"), BLOCKS, ["周军", "Sok Dara"]),
        (HEAD_EN, HERALD_EN, BLOCKS_EN, ["Sok Dara", "Souk Vong"]),
    ],
)
def test_several_whom_a_sentence_names_speak_in_their_blocks_below(head, herald, blocks, told):
    text = head + herald + blocks
    assert names(text) == told
    assert herald.strip() in str(parsed(text).lead)


def test_whoever_has_no_block_below_speaks_in_the_sentence():
    blocks = BLOCKS.replace("Sok Dara", "Souk Vong")
    assert names(HEAD + HERALD + blocks) == ["周军先生", "Sok Dara女士", "周军", "Souk Vong"]


COUNTED = (
    "1. Mr. Sok Dara, Director of Rivers, Ministry of Environment, Cambodia, asked for a lock.\n\n"
    "2. Ms. Li Ping, Head of the Water Station, China, proposed a second gauge.\n\n"
)


@pytest.mark.parametrize(
    ("point", "name"),
    [
        ("Ms. Souk Vong, Head of the Fisheries Office, Lao PDR, joined by video and was cut off "
         "twice. The gist came by post: more nets.", "Ms. Souk Vong"),
        ("Mr. Anan Dee, Chief of the Harbour Office, Thailand, brought a bottle of river water. "
         "It stood on the table.", "Mr. Anan Dee"),
        ("Mr. Anan Dee, Chief of the Harbour Office, Thailand, was elected to the board.", None),
        ("Mr. Anan Dee, Chief of the Harbour Office, Thailand, was unable to come.", None),
    ],
)  # fmt: skip
def test_each_point_of_a_list_of_turns_is_one(point, name):
    last = "4. Mr. Le Ngoc Tuan, Head of the Data Office, Viet Nam, wanted clear water.\n"
    text = f"{HEAD_EN}{COUNTED}3. {point}\n\n{last}"
    told = ["Mr. Sok Dara", "Ms. Li Ping", name, "Mr. Le Ngoc Tuan"]
    assert names(text) == [each for each in told if each]


def test_each_point_of_a_chinese_list_of_turns_is_one():
    text = (
        "1. 柬埔寨环境部司长Sok Dara说，要修船闸。\n\n2. 云南大学教授周军建议，再添一把水尺。\n\n"
        "3. 老挝农林部处长Souk Vong通过视频参加，两次掉线。后来由同事转交了一张纸条。\n\n"
        "4. 泰国港务局局长Anan Dee因故未能到会。\n"
    )
    assert names(HEAD + text) == ["Sok Dara", "周军", "Souk Vong"]
