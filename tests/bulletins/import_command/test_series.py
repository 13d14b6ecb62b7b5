"""A meeting is a session of the series that its title names."""

from __future__ import annotations

import pytest

from bulletins.importing import kinds
from bulletins.models import Meeting
from tests import builders

from .running import SAMPLES, as_json, edited, run

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("澜沧江-湄公河环境合作2022年第二次工作组会", "澜沧江—湄公河环境合作工作组会"),
        ("第四届澜湄清河圆桌对话", "澜湄清河圆桌对话"),
        ("Fourth Clean River Roundtable", "The Clean River Roundtable"),
        (
            "2nd Working Group Meeting of the Wetlands Programme in 2023",
            "Working group meetings of the Wetlands Programme",
        ),
        ("Đối thoại bàn tròn sông sạch lần thứ tư năm 2025", "Đối thoại bàn tròn sông sạch"),
        ("การหารือโต๊ะกลม ครั้งที่ 4", "การหารือโต๊ะกลม"),
    ],
)
def test_the_title_of_a_session_without_its_count_is_that_of_its_series(title, series):
    assert kinds.series_in(title) == kinds.series_in(series)


def test_another_meeting_of_the_same_body_is_of_another_series():
    assert kinds.series_in("第四届澜湄清河论坛") != kinds.series_in("澜湄清河圆桌对话")


TITLE = "江河流域环境圆桌对话"


def test_an_imported_meeting_is_tied_to_the_series_of_its_name(tmp_path):
    builders.make_series("别的论坛")
    series = builders.make_series(TITLE)
    (result,) = as_json(edited(tmp_path, (f"{TITLE}在", f"第三届{TITLE}在")))
    meeting = Meeting.objects.get()
    assert meeting.series == series
    assert "series" in {match["kind"] for match in result["report"]["matched"]}


@pytest.mark.parametrize(("is_sample", "is_tied"), [(False, True), (True, False)])
def test_it_is_tied_to_the_series_of_another_session_that_was_really_held(is_sample, is_tied):
    series = builders.make_series("圆桌")
    held = builders.make_meeting(f"第二届{TITLE}", series=series)
    Meeting.objects.filter(pk=held.pk).update(is_sample=is_sample)
    run(SAMPLES / "zh-blocks.md")
    meeting = Meeting.objects.exclude(pk=held.pk).get()
    assert (meeting.series == series) is is_tied
