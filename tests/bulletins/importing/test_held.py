"""What was held where, told by the shape of the sentence and by the headline above it."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import event_names, meeting_places
from bulletins.importing.parsing.printed import Printed

from .test_parsing import parse
from .test_telling import line


def _meeting(headline: str, lead: str):
    return parse(
        f"# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# {headline}\n\n{lead}\n"
    ).meeting


def _text(words: Printed | None) -> str | None:
    return words.text if words else None


@pytest.mark.parametrize(
    ("headline", "lead", "title"),
    [
        ("六国官员会商", "2022年5月4日，湖区联络组第九次会议在线举行。",
         "湖区联络组第九次会议"),
        ("两湖油污演练", "2022年5月4日，两湖油污桌面推演在会晒举行。", "两湖油污桌面推演"),
        ("村级水泵启动", "2022年5月4日，村级水泵启动仪式在巴色举行。", "村级水泵启动仪式"),
        ("护湖人书面问答", "天气使原定4日在磨憨举行的护湖年会推迟。本刊采访了三位护湖人。", None),
        ("Growers in the reeds: field day on reed beds",
         "A field day on reed beds was held in Pakse on 4 May 2022.", "field day on reed beds"),
        ("Consultation of lake wardens on low water",
         "The wardens met in Pakse on 4 May 2022 to compare their gauges.",
         "Consultation of lake wardens on low water"),
        ("Wardens compare gauges", "The wardens met in Pakse on 4 May 2022.", None),
        ("Dialogue on Lakes held online",
         "The 2022 Dialogue on Lakes was held online on 4 May 2022.",
         "2022 Dialogue on Lakes"),
        ("Wardens and growers agree",
         "A Consultation on the Reed Belt was held in Pakse on 4 May 2022.",
         "Consultation on the Reed Belt"),
    ],
)  # fmt: skip
def test_a_meeting_has_the_name_that_was_held(headline, lead, title):
    meeting = _meeting(headline, lead)
    assert _text(meeting.title if meeting else None) == title


def test_a_name_does_not_end_inside_its_quotes():
    found = event_names.first(
        line("The Roundtable “First Day at Work” was attended by many.").words
    )
    assert _text(found) == "Roundtable “First Day at Work”"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("竹材分会在浙江安吉与泰国清孔两地连线举行。", "浙江安吉与泰国清孔两地"),
        ("专家会在胡志明市举行。", "胡志明市"),
        ("中心在占巴塞省五个村开展义诊。", "占巴塞省"),
        ("The Session was held by a link between Anji, Zhejiang, and Pakse, Laos.",
         "Anji, Zhejiang, and Pakse, Laos"),
    ],
)  # fmt: skip
def test_a_place_is_told_up_to_the_verb(sentence, place):
    assert _text(meeting_places.place_in(line(sentence).words)) == place


def test_whoever_goes_there_met_there():
    meeting = _meeting("水泵巡检", "2022年5月4日，技术组五人赴沙湾拿吉省开展技术巡检。")
    assert _text(meeting.place if meeting else None) == "沙湾拿吉省"


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("12月16日，柬埔寨上丁省举行饮水设施移交仪式，十二个村用上净水。", "柬埔寨上丁省"),
        ("5月4日，老挝南塔省召开护湖座谈会，六国代表出席。", "老挝南塔省"),
        ("11月24日，联络站在云南保山举办圆桌讨论，邀请五位一线人员谈运维。", "云南保山"),
        ("5月4日，云南省水利厅举办护湖论坛，六国代表出席。", None),
    ],
)
def test_a_province_or_a_town_that_holds_something_and_a_round_table_tell_where(lead, place):
    found = _meeting("护湖人说水位", lead)
    assert _text(found.place if found else None) == place


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "A workshop on leakage in city pipes took place in Hue on 4 May 2021.",
            "workshop on leakage in city pipes",
        ),
        (
            "A hand-over ceremony for relief goods was held in Hue on 4 May 2021.",
            "hand-over ceremony for relief goods",
        ),
        (
            "On 4 May 2021 the Office held an online session on medical goods in Hue.",
            "online session on medical goods",
        ),
        ("A meeting was held in Hue on 4 May 2021.", None),
        (
            "The Field Exchange on Support after Resettlement took place in Hue in May.",
            "Field Exchange on Support after Resettlement",
        ),
    ],
)
def test_one_meeting_of_many_is_called_by_its_subject(lead, title):
    meeting = _meeting("What was heard", lead)
    assert _text(meeting.title if meeting else None) == title


@pytest.mark.parametrize(
    "lead",
    [
        "Governors of nine provinces came together in Hue on 4 May 2021.",
        "The Committee held its third sessions in Hue on 4 May 2021.",
    ],
)
def test_those_who_came_together_and_sessions_have_a_place(lead):
    meeting = _meeting("What was heard", lead)
    assert _text(meeting.place if meeting else None) == "Hue"
