"""The words of an issue's parts, as the language of the page puts them together."""

import pytest
from django.utils import translation
from django.utils.html import strip_tags

from bulletins.publishing import place_name
from bulletins.templatetags.editions import session_name
from bulletins.translating import blocks_of
from lmec.lists import listed
from tests.builders import make_bulletin, make_meeting, make_series, publish_bulletin


@pytest.mark.parametrize(
    ("language", "session", "said"),
    [
        ("en", "14", "Session 14"),
        ("en", "2022/2", "Session 2 of 2022"),
        ("en", "spring 2022", "spring 2022"),
        ("zh-hans", "14", "第14次"),
        ("zh-hans", "2022/2", "2022年第2次"),
        ("vi", "2022/2", "phiên thứ 2 năm 2022"),
        ("km", "2022/2", "លើកទី ២ ឆ្នាំ ២០២២"),
    ],
)
def test_a_session_is_said_as_the_language_counts_it(language, session, said):
    with translation.override(language):
        assert session_name(session) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "kh, la"), ("zh-hans", "kh、la"), ("my", "kh၊ la"), ("th", "kh, la")],
)
def test_names_are_joined_as_the_language_joins_them(language, said):
    with translation.override(language):
        assert listed(["kh", "la"]) == said


@pytest.mark.django_db
def test_a_block_is_named_in_the_language_of_its_editor():
    bulletin = make_bulletin(2022, 13)
    places = {place.key: place for place in blocks_of(bulletin)}
    remark = next(place for key, place in places.items() if place.field == "text")
    with translation.override("zh-hans"):
        assert place_name(remark) == "发言1：发言内容"
    with translation.override("en"):
        assert place_name(remark) == "remark 1, words"


@pytest.mark.django_db
def test_pages_say_the_session_of_a_meeting(client):
    meeting = make_meeting(session="2022/2", series=make_series("工作组会"))
    edition = publish_bulletin(2022, 13, meeting=meeting)
    pages = [
        strip_tags(client.get(address).content.decode())
        for address in ("/zh-hans/bulletins/2022/13/", f"/zh-hans/meetings/{meeting.slug}/")
    ]
    assert edition.is_current
    assert ["工作组会 · 2022年第2次" in page for page in pages] == [True, True]
