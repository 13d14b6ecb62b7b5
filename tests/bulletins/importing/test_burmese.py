"""Burmese typed in Zawgyi is stored in Unicode, and said to have been."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import read, zawgyi

from .knowing import KNOWLEDGE
from .packing import para, run, texts, word

ZAWGYI = "ျမန္မာႏိုင္ငံ ေနျပည္ေတာ္တြင္ သဘာဝပတ္ဝန္းက်င္ အစည္းအေဝး က်င္းပခဲ့သည္"
UNICODE = "မြန်မာနိုင်ငံ နေပြည်တော်တွင် သဘာဝပတ်ဝန်းကျင် အစည်းအဝေး ကျင်းပခဲ့သည်"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (ZAWGYI, UNICODE),
        ("အဂၤလိပ္", "အင်္ဂလိပ်"),  # the sign above the next letter
        ("ပစၥည္း ဥစၥာ", "ပစ္စည်း ဥစ္စာ"),  # letters below letters
        ("ေရႊ့ေျပာင္း", "ရွှေ့ပြောင်း"),  # signs in the order they are spoken in
        ("လံုႃခံု", "လုံခြုံ"),  # shapes of one sign
        ("ေယာက္်ား", "ယောက်ျား"),
        ("ဥကၠ႒", "ဥက္ကဋ္ဌ"),
        ("၁၉၄၈ ခုႏွစ္", "၁၉၄၈ ခုနှစ်"),  # digits stay digits
    ],
)
def test_zawgyi_becomes_unicode(typed, meant):
    assert zawgyi.converted(typed) == meant


def test_a_word_file_in_zawgyi_is_converted_run_by_run_with_a_notice():
    data = word(para(run("简报", "<w:b/>")) + para(run(ZAWGYI, "<w:b/>"), " 2021"))
    document = read(data, "a.docx")
    coverage.check(document, parsing.parse(document, KNOWLEDGE))
    assert texts(document) == ["简报", f"{UNICODE} 2021"]
    (notice,) = document.notices
    assert notice.code == "zawgyi"
    assert document.source[notice.span.start : notice.span.end] == UNICODE


@pytest.mark.parametrize(
    "text", [UNICODE, "ကောင်းမွန်သော သဘာဝပတ်ဝန်းကျင်", "简报 2021年 第3期", "การประชุม"]
)
def test_what_is_unicode_already_is_left_alone(text):
    document = read(text.encode(), "a.txt")
    assert (document.source, document.notices) == (text, ())


def test_marked_up_text_keeps_its_places():
    document = read(f"# 简报\n\n**{ZAWGYI}** [a](https://b.invalid)\n".encode(), "a.md")
    coverage.check(document, parsing.parse(document, KNOWLEDGE))
    assert texts(document) == ["简报", f"{UNICODE} a"]
