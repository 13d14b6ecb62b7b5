"""Small headings between who speaks and a quotation."""

from __future__ import annotations

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

TOLD = (
    ("索·达拉（柬埔寨环境部司长）", "水位不是秘密"),
    ("阿农（老挝环境研究所所长）", "先看清河底的沙"),
    ("周军（云南省水利厅处长）", "一把尺子量到底"),
)


def texts(*lines: str):
    return [str(one.text) for one in parsed(*HEAD, LEAD, *lines).remarks]


def test_above_quotations_they_are_not_said():
    lines = [each for who, top in TOLD for each in (f"**{who}：{top}**", f"“{WORDS}”")]
    assert texts(*lines) == [f"“{WORDS}”"] * 3


def test_english_ones_are_not_said_either():
    told = (("Sok Dara, Director, Ministry of Environment of Cambodia", "Levels are no secret"),
            ("Anong Sayakon, Researcher, Institute of Rivers, Lao PDR", "Look at the sand"),
            ("Zhou Jun, Engineer, Yunnan Water Bureau, China", "One rule for all"))  # fmt: skip
    words = "“The rains come later every year, and the lower fields suffer first of all.”"
    lines = [each for who, top in told for each in (f"**{who}: {top}**", words)]
    assert set(texts(*lines)) <= {words}


def test_a_first_sentence_is_said():
    lines = [each for who, top in TOLD for each in (f"**{who}**：{top}。", f"“{WORDS}”")]
    assert all(text.startswith(top) for text, (_, top) in zip(texts(*lines), TOLD, strict=True))


def test_one_alone_may_have_been_said():
    (who, top), *others = TOLD
    lines = [each for one, _ in others for each in (f"**{one}**", f"“{WORDS}”")]
    assert texts(f"**{who}：{top}**", f"“{WORDS}”", *lines)[0].startswith(top)
