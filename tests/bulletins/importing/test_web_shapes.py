"""What the mark-up of a web page tells of its paragraphs: captions, and words above who said
them."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import parse
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

LEAD = (
    "The alarm came early and was not real. On 14 November 2021 a hospital in Kampot was cleared."
)
FIGURE = (
    "<figure><img src='a.jpg' alt=''><figcaption>A stretcher on its way. In front: nursing "
    "student Li Na.</figcaption></figure>"
)
CLOCK = (
    "<table><caption>The night in order</caption>"
    "<tr><td>5:40</td><td>The gauge at the pier gives the alarm.</td></tr>"
    "<tr><td>6:15</td><td>Power is cut, and the lift stands still between two floors with nobody "
    "in it.</td></tr></table>"
)
SAID = [
    ("I gave the order at five, and nobody heard it.", "Dr. Sok Dara, Director of the Hospital"),
    ("We waited because our lists were wet.", "Khamla Phomma, Leader of the Boat Company, Laos"),
    ("I counted the telephones. There were nine.", "Mr. Anan Suk, Head of the Ferry Office"),
    ("We came to look on.", "Station Officer Pu Zhen, Fire Office of Kampot"),
]
FORMS = {
    "dressed": "<blockquote><p>{}</p><footer><b>{}</b></footer></blockquote>",
    "plain": "<blockquote><p>{}</p><footer>{}</footer></blockquote>",
}


def page(form: str, end: str = "<h2>What was learnt</h2><p>Ribbons will be used.</p>"):
    told = "".join(FORMS[form].format(*one) for one in SAID)
    body = (
        "<h1>River Bulletin</h1><p>No. 3, 2021</p><p>8 May 2021</p><h2>A hospital is cleared</h2>"
        f"<p>{LEAD}</p>{FIGURE}{CLOCK}<h2>What was said</h2>"
        f"<p>In the afternoon all met in the hall.</p>{told}{end}"
    )
    return parse(read(f"<html><body>{body}</body></html>".encode(), "a.html"), KNOWLEDGE)


@pytest.mark.parametrize("form", FORMS)
def test_words_stand_above_who_said_them_where_the_last_one_has_none_below(form):
    found = [(str(r.name), r.text and r.text.text) for r in page(form).remarks]
    names = ["Dr. Sok Dara", "Khamla Phomma", "Mr. Anan Suk", "Pu Zhen"]
    assert found == list(zip(names, [words for words, _ in SAID], strict=True))


def test_a_sentence_below_a_figure_and_a_clock_are_no_part_of_the_lead():
    bulletin = page("dressed")
    assert bulletin.lead and bulletin.lead.text == LEAD


def test_dressed_heads_with_words_below_the_last_stay_above_theirs():
    bulletin = page("dressed", end="<p>They went home.</p>")
    assert str(bulletin.remarks[0].text) != SAID[0][0]
