"""Posts over time: drawn, compared with what was printed, and ended on a date."""

import datetime as dt

import pytest
from django.urls import reverse

from people import posts
from people.timeline import timeline_of
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker():
    speaker = builders.make_speaker("奥利斯")
    ministry = builders.ministry_of("th")
    builders.make_appointment(speaker, "司长", [ministry], "2018", "2021-06")
    builders.make_appointment(speaker, "部长", [ministry], "2021-07-01")
    builders.make_appointment(speaker, "委员", [], "2020", "2023")
    return speaker


def remark_of(speaker, day, position):
    bulletin = builders.make_bulletin(day.year, remarks_from=(), date=day)
    return builders.add_remark(bulletin, "th", speaker=speaker, printed_position_zh_hans=position)


def test_row_54_posts_that_overlap_are_told_and_not_refused(client, speaker):
    client.force_login(builders.make_user())
    sentences = posts.overlap_sentences(posts.of(speaker))
    assert len(sentences) == 2
    page = client.get(reverse("admin:people_speaker_change", args=[speaker.pk]))
    assert list(page.context["timeline"].overlaps) == sentences


def test_a_remark_agrees_with_the_post_of_its_day_or_is_marked(speaker):
    remark_of(speaker, dt.date(2019, 5, 1), "司长")
    remark_of(speaker, dt.date(2022, 5, 1), "司长")
    remark_of(speaker, dt.date(2012, 5, 1), "主任")
    assert [dot.agrees for dot in timeline_of(speaker).dots] == [None, True, False]


def test_the_drawing_lays_posts_along_the_years_without_inline_style(client, speaker):
    line = timeline_of(speaker)
    assert [(bar.position, bar.is_open) for bar in line.bars] == [
        ("司长", False),
        ("委员", False),
        ("部长", True),
    ]
    assert line.bars[0].x < line.bars[1].x < line.bars[2].x
    client.force_login(builders.make_user())
    page = client.get(reverse("admin:people_speaker_change", args=[speaker.pk])).content.decode()
    drawing = page[page.index('id="timeline"') :]
    assert "<svg" in drawing and "style=" not in drawing


def test_leaving_a_post_is_a_dated_act_that_begins_the_next(client, speaker):
    client.force_login(builders.make_user("wen"))
    post = speaker.appointments.get(position_zh_hans="部长")
    other = builders.make_ministry("水利部", "th")
    url = reverse("admin:people_speaker_end", args=[speaker.pk, post.pk])
    typed = {"date": "2024-02-28", "position-zh-hans": "顾问", "bodies": f"ministry:{other.pk}"}
    assert client.post(url, typed).status_code == 302
    post.refresh_from_db()
    following = speaker.appointments.get(position_zh_hans="顾问")
    assert (post.valid_to, following.valid_from) == ("2024-02-28", "2024-02-29")
    assert following.bodies.get().ministry == other
    again = client.post(url, typed)
    assert "ended already" in str(again.context["form"].errors)


@pytest.mark.parametrize("typed", [{"date": "soon"}, {"date": "2010"}, {}])
def test_a_post_does_not_end_without_a_date_that_fits(client, speaker, typed):
    client.force_login(builders.make_user())
    post = speaker.appointments.get(position_zh_hans="部长")
    page = client.post(reverse("admin:people_speaker_end", args=[speaker.pk, post.pk]), typed)
    assert page.context["form"].errors
    post.refresh_from_db()
    assert post.valid_to == ""


def test_the_page_of_a_speaker_asks_as_much_for_thirty_remarks_as_for_three(
    client, speaker, django_assert_max_num_queries
):
    for number in range(12):
        remark_of(speaker, dt.date(2022, 1, number + 1), "部长")
    with django_assert_max_num_queries(5):
        assert len(timeline_of(speaker).dots) == 12
