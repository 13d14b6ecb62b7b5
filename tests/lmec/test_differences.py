"""Differences are marked by word or by written character, and lose nothing."""

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from lmec.differences import Piece, abridged, compare, is_same


def marked(before, after):
    signs = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]", "left_out": "…"}
    return "".join(signs[piece.kind].format(piece.text) for piece in compare(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("环境部部长周军出席会议", "环境部副部长周军出席会议", "环境部[+副+]部长周军出席会议"),
        ("第13期", "第14期", "第[-13-][+14+]期"),
        ("the water quality", "the air quality", "the [-water-][+air+] quality"),
        # Words are never marked by halves, nor an accent without its letter.
        ("cooperation plan", "cooperative plan", "[-cooperation-][+cooperative+] plan"),
        ("Bộ Môi trường", "Bộ Mội trường", "Bộ [-Môi-][+Mội+] trường"),
        ("น้ำ", "นำ", "[-น้-][+น+]ำ"),
        ("ក្រសួង", "ក្រសូង", "ក្រ[-សួ-][+សូ+]ង"),
        ("မြန်မာ", "မြန်မ", "မြန်[-မာ-][+မ+]"),
        ("ກະຊວງ", "ກະຊ່ວງ", "ກະ[-ຊ-][+ຊ່+]ວງ"),
        ("same", "same", "same"),
        ("", "new", "[+new+]"),
        ("old", "", "[-old-]"),
    ],
)
def test_differences_are_marked_by_word_or_written_character(before, after, expected):
    assert marked(before, after) == expected


def test_semantic_cleaning_joins_what_would_be_crumbs():
    before, after = "He said no word at all", "They gave us a long speech"
    assert marked(before, after) == f"[-{before}-][+{after}+]"


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_character_is_lost(before, after):
    pieces = compare(before, after)
    assert "".join(p.text for p in pieces if p.kind != "added") == before
    assert "".join(p.text for p in pieces if p.kind != "removed") == after
    assert is_same(pieces) == (before == after)


def test_long_text_is_abridged_around_what_changed():
    words = " ".join(f"w{n}" for n in range(200))
    pieces = abridged(compare(words, words.replace("w100", "changed")), around=4)
    assert [piece.kind for piece in pieces] == [
        "left_out", "same", "removed", "added", "same", "left_out",
    ]  # fmt: skip
    assert (pieces[1].text, pieces[4].text) == ("w98 w99 ", " w101 w102")


def test_abridged_keeps_a_short_text_whole():
    pieces = compare("a b c", "a x c")
    assert abridged(pieces) == pieces


def test_page_marks_with_elements_and_escapes():
    page = Template("{% load differences %}{% differences old new language='en' %}").render(
        Context({"old": "a <b> c", "new": "a <i> c"})
    )
    assert page.strip() == (
        '<span class="differences" lang="en">a &lt;<del>b</del><ins>i</ins>&gt; c</span>'
    )


def test_page_without_a_language_says_none():
    template = Template("{% load differences %}{% differences old new %}")
    page = template.render(Context({"old": "a", "new": "b"}))
    assert "lang" not in page


def test_pieces_are_plain():
    assert compare("水", "火") == (Piece("removed", "水"), Piece("added", "火"))
