"""Nobody speaks in a report that only tells what people did."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HAN = "# 江河通讯\n\n2023年第4期　2023年4月28日\n\n## 水位培训\n\n4月11日，培训在昆明举行。\n\n"
LATIN = (
    "# River Letter\n\nIssue 4, 2023\n\n28 April 2023\n\n## Gauges repaired\n\n"
    "The training was held in Kunming on 11 April 2023 with twenty trainees.\n\n"
)


def speakers(text: str) -> list[str]:
    found = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [remark.name.text if remark.name else "" for remark in found]


@pytest.mark.parametrize(
    "text",
    [
        "越南代表阮文雄在抽签中抽到了第一组。",
        "泰国代表颂猜·布恩密当选为下一任主席。",
        "老挝学员本米·西拉用三天时间修好了水位计。",
        "应老挝水利司司长宋蓬·西拉邀请，代表团访问了万象。",
        "吴觉敏、阮文雄、索克·维萨尔三人被评为优秀学员。",
    ],
)
def test_a_chinese_report_on_work_has_no_speaker(text):
    assert speakers(f"{HAN}{text}\n\n下一次培训将于2024年在河内举行。\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Sok Visal, Deputy Director of Hydrology, accompanied the visitors to the pump.",
        "U Kyaw Min, Director of Irrigation, handed the certificates to the trainees.",
        "The new Director General, Mr. Nguyen Van Hung, took office on 1 May.",
        "Mr. Chen Ming, an assistant at the Office, checked all 412 records against the forms.",
        "Dr. Khamphanh Vongsavanh, Vice Minister, met the delegation at the Ministry.",
        "Certificates were presented to Mr. Sok Visal, Deputy Director of Hydrology, and to Ms. "
        "Nguyen Thi Lan, technician.",
    ],
)
def test_an_english_report_on_work_has_no_speaker(text):
    assert speakers(f"{LATIN}{text}\n\nThe next training will be held in Hanoi in 2024.\n") == []


def test_beside_somebody_who_speaks_any_verb_will_do():
    said = "Mr. Sok Visal, Deputy Director of Hydrology, said that the gauges are old.\n\n"
    done = "U Kyaw Min, Director of Irrigation, shelved the plan for two more gauges.\n\n"
    assert speakers(f"{LATIN}{said}{done}") == ["Mr. Sok Visal", "U Kyaw Min"]
