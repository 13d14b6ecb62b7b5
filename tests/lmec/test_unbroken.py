"""Words that the dictionary of browsers cuts stay in one line, and no text changes."""

import pytest
from django.template import Context, Template

from lmec import unbroken

HEADLINE = "ຫາລືບັນຫາມົນລະພິດພລາສຕິກໃນແມ່ນ້ຳ"


def whole(text, language):
    return [part for part, is_whole in unbroken.parts(text, language) if is_whole]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("lo", HEADLINE, ["ມົນລະພິດ", "ພລາສ", "ແມ່ນ້ຳ"]),
        ("lo", "ບັນຫາມົນລະພິດ", []),
        ("th", "ล่องเรือในทะเลสาบ", []),
        ("km", "", []),
        ("lo", "LMEC 2023 (ສປປ ລາວ)", []),
    ],
)
def test_a_word_that_is_cut_beside_an_unknown_one_is_kept_whole(language, text, words):
    assert whole(text, language) == words


@pytest.mark.parametrize("language", sorted(unbroken.LANGUAGES))
@pytest.mark.parametrize("text", [HEADLINE, "<b>&\u200b\n a", "ก", "ກ ຂ", "မ္မ", "\u0300x"])
def test_the_parts_are_the_text(language, text):
    assert "".join(part for part, _whole in unbroken.parts(text, language)) == text


def test_a_page_shows_the_same_text_with_its_words_in_one_line():
    shown = Template("{% load site %}{{ text|unbroken:'lo' }}").render(Context({"text": HEADLINE}))
    word = '<span class="word">ມົນລະພິດ</span>'
    assert word in shown
    assert shown.replace('<span class="word">', "").replace("</span>", "") == HEADLINE


def test_what_is_shown_so_is_escaped():
    asked = Context({"text": "<b>" + HEADLINE})
    for code in ("lo", "en"):
        shown = Template(f"{{% load site %}}{{{{ text|unbroken:'{code}' }}}}").render(asked)
        assert shown.startswith("&lt;b&gt;")
