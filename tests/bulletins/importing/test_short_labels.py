"""Turns behind a mark that another place tells in full: `Q (Sok Dara): …`, then `Q: …`."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, parsed

ENGLISH = ("# Nets & Boats", "Issue 3/2022, 6 May 2022", "# Ponds need air")
LEAD = (
    "Sok Dara, Head of the Fish Station of Takeo, met Li Souk, editor of this paper. Forty "
    "ponds are there."
)
SAID = (
    "Where do the boats stand now?",
    "Some forty lie at the landing. The oldest was built by my father.",
    "Who builds the next one?",
    "My daughter will. She has a better saw.",
)
LEAD_HAN = "2022年5月4日，本刊记者周军在金边采访了柬埔寨环境部水资源司司长索·达拉。"
SAID_HAN = (
    "雨季来得晚不晚？",
    "比去年晚了九天，秧苗都黄了。",
    "最缺的是什么？",
    "缺一块有顶的场地，也缺人手。",
)


def told(*lines: str) -> list[tuple[str, str]]:
    return [(str(r.name or ""), str(r.text or "")) for r in parsed(*lines).remarks]


def talk(labels: tuple[str, ...], said: tuple[str, ...]) -> list[str]:
    return [f"{label}{words}" for label, words in zip(labels, said, strict=True)]


@pytest.mark.parametrize(
    ("keys", "labels"),
    [
        ((), ("**Q (Li Souk):** ", "**A (Sok Dara):** ", "**Q:** ", "**A:** ")),
        ((), ("Li Souk (Q): ", "Sok Dara (A): ", "Q: ", "A: ")),
        ((), ("Editor (Li Souk): ", "Sok Dara: ", "Editor: ", "Sok Dara: ")),
        ((), ("Li Souk (LS): ", "Sok Dara (SD): ", "LS: ", "SD: ")),
        (("Q: Li Souk; A: Sok Dara",), ("Q: ", "A: ", "Q: ", "A: ")),
        (("**Li Souk (Q) and Sok Dara (A)**",), ("Q: ", "A: ", "Q: ", "A: ")),
        (("Q = Li Souk, A = Sok Dara",), ("Q: ", "A: ", "Q: ", "A: ")),
    ],
)
def test_a_mark_is_whom_its_first_label_or_a_line_above_tells(keys, labels):
    found = parsed(*ENGLISH, LEAD, *keys, *talk(labels, SAID))
    names = ("Li Souk", "Sok Dara") * 2
    assert [(str(r.name), str(r.text)) for r in found.remarks] == [*zip(names, SAID, strict=True)]
    assert str(found.lead) == LEAD
    assert str(found.remarks[1].position.printed) == "Head of the Fish Station of Takeo"


def test_the_lead_tells_the_initials_beside_the_names():
    lead = "Li Souk (LS), editor of this paper, met Sok Dara (SD), Head of the Fish Station."
    found = parsed(*ENGLISH, lead, *talk(("LS: ", "SD: ", "LS: ", "SD: "), SAID))
    assert [
        (str(r.name), str(r.position.printed) if r.position else "") for r in found.remarks[:2]
    ] == [("Li Souk", "editor of this paper"), ("Sok Dara", "Head of the Fish Station")]
    assert len(found.remarks) == len(SAID)


@pytest.mark.parametrize(
    ("keys", "labels"),
    [
        (("**本刊记者（问）与索·达拉（答）**",), ("问：", "答：", "问：", "答：")),
        ((), ("问（周军）：", "答（索·达拉）：", "问：", "答：")),
        (("问：本刊记者周军　答：索·达拉",), ("问：", "答：", "问：", "答：")),
        (("“问”为本刊记者周军，“答”为索·达拉",), ("问：", "答：", "问：", "答：")),
        ((), ("记者（周军）：", "嘉宾（索·达拉）：", "记者：", "嘉宾：")),
        ((), ("记者（周军）：", "索·达拉：", "记者：", "索·达拉：")),
        (("记者：周军　嘉宾：索·达拉",), ("记者：", "嘉宾：", "记者：", "嘉宾：")),
        (
            ("本刊记者（以下简称“记者”）　索·达拉（以下简称“达拉”）",),
            ("记者：", "达拉：", "记者：", "达拉："),
        ),
        (("周军（以下简称“周”）　索·达拉（以下简称“索”）",), ("周：", "索：", "周：", "索：")),
    ],
)
def test_in_chinese(keys, labels):
    names = ("周军", "索·达拉") * 2
    lines = (*HEAD, LEAD_HAN, *keys, *talk(labels, SAID_HAN))
    assert told(*lines) == [*zip(names, SAID_HAN, strict=True)]


def test_only_who_answers_may_have_a_name():
    labels = ("Q: ", "A (Sok Dara): ", "Q: ", "A: ")
    words = "\n".join(("Q: " + SAID[0], SAID[1], "Q: " + SAID[2], "A: " + SAID[3]))
    found = told(*ENGLISH, "Forty ponds are there.", *talk(labels, SAID))
    assert found == [("Sok Dara", words)]


@pytest.mark.parametrize(
    "lines",
    [
        # Bodies, of which a report tells by their short names.
        ("Ministry of Ponds (MP): Forty ponds are dug, and more to come.",
         "Lake Office (LO): Nets are lent by the week.",
         "MP: The next pond is deep.", "LO: The next net is long."),
        # Nobody is told.
        tuple(talk(("Q: ", "A: ", "Q: ", "A: "), SAID)),
        # Points of a list.
        ("A. Wetlands. Forty ponds are there.", "B. Nets. They are lent by the week.",
         "A. Wetlands again. The oldest is deep."),
    ],
)  # fmt: skip
def test_marks_of_other_things_are_nobody(lines):
    lead = "The Ponds Workshop was held in Takeo on 4 May 2022. Forty guests came."
    assert not [name for name, _ in told(*ENGLISH, lead, *lines) if name]


def test_a_mark_means_whom_its_label_told_last():
    labels = ("问（周军）：", "答（索·达拉）：", "问（李娜）：", "答：")
    lines = (*HEAD, LEAD_HAN, *talk(labels, SAID_HAN))
    assert [name for name, _ in told(*lines)] == ["周军", "索·达拉", "李娜", "索·达拉"]


def test_who_made_the_paper_asks_nothing():
    said = "柬埔寨环境部水资源司司长索·达拉指出，秧苗都黄了。"
    lines = (*HEAD, "2022年5月4日，流域对话会在金边举行。", said, "记者：周军　编辑：李娜")
    assert [name for name, _ in told(*lines)] == ["索·达拉"]
