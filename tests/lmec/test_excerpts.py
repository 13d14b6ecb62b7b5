import pytest

from lmec.excerpts import after, before, excerpt

LATIN = "The meeting, held by the environment authorities of 2018–2022, said UNEP’s plan."
CHINESE = "2022年9月29日，澜沧江-湄公河环境合作第二次工作组会召开。"
LAO = "ກົມຄວບຄຸມມົນລະພິດ ແລະ ການຮ່ວມມື"


@pytest.mark.parametrize(
    ("text", "language", "length", "shown"),
    [
        (LATIN, "en", 44, "The meeting, held by the environment…"),
        # What stands before the dots says something.
        (LATIN, "en", 14, "The meeting…"),
        (LATIN, "en", 59, "The meeting, held by the environment authorities of…"),
        (LATIN, "en", 74, "The meeting, held by the environment authorities of 2018–2022, said…"),
        (CHINESE, "zh-hans", 14, "2022年9月29日…"),
        (CHINESE, "zh-hans", 22, "2022年9月29日，澜沧江-湄公河环境…"),
        (LAO, "lo", 12, "ກົມຄວບຄຸມ…"),
        (LAO, "lo", 24, "ກົມຄວບຄຸມມົນລະພິດ ແລະ…"),
        ("กระทรวงทรัพยากรธรรมชาติ", "th", 12, "กระทรวง…"),
    ],
)
def test_a_text_is_cut_between_two_words(text, language, length, shown):
    assert excerpt(text, length, language) == shown


def test_a_text_that_fits_is_left_alone():
    assert excerpt(f" {LATIN} ", len(LATIN), "en") == LATIN


def test_a_word_that_does_not_fit_is_cut_between_its_letters():
    assert excerpt("x" * 30, 10, "en") == "xxxxxxxxx…"
    assert excerpt("ນ້ຳ" * 9, 5, "lo") == "ນ້ຳ…"


def test_a_quotation_begins_with_a_whole_word():
    assert LATIN[after(LATIN, 29) : before(LATIN, 59)].strip() == "authorities of"
