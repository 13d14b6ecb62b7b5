"""Judges are honoured so before or behind their names, and sentences name whoever asked last."""

from __future__ import annotations

from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_turns import FIRST_EN, HEAD_EN
from .test_turns import parsed as in_english


def test_a_judge_is_one_by_honour():
    lines = (
        f"**吴垂玲法官（越南最高人民法院国际合作司副司长）：**{WORDS}",
        f"**韦雪琴女士（中国崇左市中级人民法院庭长）：**{WORDS}",
    )
    found = parsed(*HEAD, LEAD, *lines).remarks
    assert [str(one.name)[:3] for one in found] == ["吴垂玲", "韦雪琴"]
    said = (
        "**Judge Ngo Thuy Linh (Deputy Director, Supreme Court of Viet Nam):** We have waited.\n\n"
        "**Ms. Wei Xueqin (President, Intermediate Court, China):** It took nine days.\n\n"
    )
    assert str(in_english(HEAD_EN + said).remarks[0].name).endswith("Thuy Linh")


def test_whoever_something_was_called_for_by_speaks():
    last = (
        "Rings of one colour were called for by Lita Somchan, Chief Veterinarian of the Nong "
        "Wildlife Office in Thailand, who showed how a ring is put on.\n"
    )
    found = in_english(HEAD_EN + FIRST_EN + last).remarks
    assert str(found[-1].name) == "Lita Somchan"
    assert str(found[-1].position.printed).startswith("Chief Veterinarian")
    built = "The hall was built by Lita Somchan, Chief Engineer of the Roads Office.\n"
    assert str(in_english(HEAD_EN + FIRST_EN + built).remarks[-1].name) != "Lita Somchan"
