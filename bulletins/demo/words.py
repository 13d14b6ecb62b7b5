"""The invented words of the demo archive, in Chinese and English side by side. They say nothing
that anybody said; every text names itself an example."""

from __future__ import annotations

from random import Random

Pair = tuple[str, str]  # Chinese and English

PLACES: list[Pair] = [
    ("青石镇", "Qingshi Town"),
    ("北湾", "North Bay"),
    ("三渡口", "Sandukou"),
    ("竹影县", "Zhuying County"),
    ("白鹭洲", "Egret Island"),
    ("云门村", "Yunmen Village"),
    ("河湾试验站", "the River Bend Station"),
    ("松溪", "Songxi"),
]

THEMES: list[Pair] = [
    ("流域水质监测", "water quality monitoring in the basin"),
    ("湿地修复", "the restoration of wetlands"),
    ("塑料循环利用", "the recycling of plastics"),
    ("气候韧性基础设施", "climate-resilient infrastructure"),
    ("生物多样性调查", "biodiversity surveys"),
    ("空气质量预报", "air quality forecasts"),
    ("基于自然的解决方案", "nature-based solutions"),
    ("农村污水处理", "rural wastewater treatment"),
]

_SENTENCES: list[Pair] = [
    (
        "会上介绍了过去一年在{theme}方面的做法和体会。",
        "The meeting heard what had been done and learned over the past year in {theme}.",
    ),
    (
        "各方认为，{theme}需要共同的方法和可比的数据。",
        "The parties agreed that {theme} needs common methods and comparable data.",
    ),
    (
        "{place}的试点表明，小规模的措施也能见效。",
        "The pilot in {place} showed that small measures work as well.",
    ),
    (
        "下一步将整理案例，并在{place}举办交流活动。",
        "Next, cases will be collected and an exchange will be held in {place}.",
    ),
    (
        "希望加强青年专家之间的联系，让经验得以延续。",
        "Ties between young experts should be strengthened, so that experience is passed on.",
    ),
    (
        "建议把监测结果以通俗的方式告诉当地居民。",
        "It was proposed to tell local people of the results in plain words.",
    ),
    (
        "相关工作组将在下次会议上汇报进展。",
        "The working group will report on progress at its next meeting.",
    ),
    (
        "来自{place}的代表分享了记录水位变化的简便办法。",
        "Participants from {place} shared a simple way of recording changes in water level.",
    ),
]

POSITIONS: list[Pair] = [
    ("示例司司长", "Director-General of the Sample Department"),
    ("示例处处长", "Director of the Sample Division"),
    ("示例中心副主任", "Deputy Director of the Sample Centre"),
    ("示例研究所研究员", "Research Fellow of the Sample Institute"),
    ("示例项目协调员", "Coordinator of the Sample Project"),
]

MEETINGS: list[Pair] = [
    ("示例工作组会", "Sample working group meeting"),
    ("示例圆桌对话", "Sample roundtable dialogue"),
    ("示例论坛", "Sample forum"),
    ("示例研修班", "Sample training workshop"),
]


def text(rng: Random, sentences: int) -> Pair:
    """A paragraph that says the same in both languages."""
    chosen = rng.sample(_SENTENCES, sentences)
    place, theme = rng.choice(PLACES), rng.choice(THEMES)
    chinese = "".join(zh.format(place=place[0], theme=theme[0]) for zh, _en in chosen)
    english = " ".join(en.format(place=place[1], theme=theme[1]) for _zh, en in chosen)
    return f"（示例）{chinese}", f"(Example) {english}"


def headline(rng: Random) -> Pair:
    (zh_place, en_place), (zh_theme, en_theme) = rng.choice(PLACES), rng.choice(THEMES)
    return f"示例：{zh_place}交流{zh_theme}", f"Example: exchange on {en_theme} in {en_place}"
