"""Where somebody is said to speak in a Chinese text."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import verbs


@pytest.mark.parametrize(
    "text",
    [
        "环境部司长周军首先就跨境水污染从技术角度介绍了经验，并对今后的合作提出建议。",
        "水务局局长何平出席会议开幕式，并在发言时表示，愿意继续支持。",
        "柬方代表就湿地。他随后说，各国已经作了报告；从长远看，指出问题不难",
        "就对以从结合针对" * 20,
        "就对以从结合针对" * 20 + "，说",
        "各国代表参加交流，就水，对气，从土壤方面，作了题为绿色之路的演讲，以湄公河为例，认为可行",
        "说" * 40 + "，" + "就" * 100 + "表示",
    ],
)
def test_only_where_a_verb_is_in_reach_is_read_the_same_as_everywhere(text: str) -> None:
    found = [match.span() for match in verbs.all_said(text)]

    assert found == [match.span() for match in verbs.HAN_SAYS.finditer(text)]


@pytest.mark.parametrize("verb", ["讲解", "演示", "剖析"])
def test_who_explains_something_speaks_where_the_next_clause_tells_the_words(verb: str) -> None:
    explained = f"周军{verb}了泵站的联合调度"
    assert verbs.tells(f"{explained}，称积水点减少了一半。")
    assert not verbs.tells(f"{explained}，学员提问踊跃。")


@pytest.mark.parametrize(
    ("asked", "tells"),
    [
        ("周军请两位嘉宾各讲一件做坏的事。", True),
        ("周军请到场的渔民说说水位。", True),
        ("周军请坐在后排的学生先发言。", True),
        ("周军请客人喝茶。", False),
    ],
)
def test_whoever_asks_others_to_speak_has_the_floor(asked: str, tells: bool) -> None:
    assert verbs.tells(asked) == tells
