"""Words behind a name alone, below a line with the office: `**Director, Ministry …**`, and then
`**Sok Dara:** words`; and words behind a head with a run-in label before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..regexes import regex
from . import heads, names, pairs, positions, run_together, trades, trimming, vocabulary
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item

_NAME = regex(r"\s*(?P<name>[^:：。.,，]{2,45}?)\s*[:：]\s*(?=\S{2})")
#: Behind a label, and told by a sentence as well.
QUOTED = "quoted behind a label"
_QUOTES = ("“", '"', "‘", "「")
#: A label in front of a paragraph is no longer, in letters.
_LONGEST = 60


def below_office(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Head | None:
    if at + 1 >= end or items[at].is_prose or not items[at + 1].is_prose:
        return None
    item, match = items[at + 1], _NAME.match(items[at + 1].text)
    line = trimming.trimmed(items[at], habits, knowledge)
    if not match or not names.is_name(match["name"], knowledge):
        return None
    label = match["name"].strip()
    if habits.is_label(label) or vocabulary.WORDS_LABEL.fullmatch(label):
        return None
    if not positions.is_position(line.words, knowledge) or not positions.has_post(line.words.text):
        return None
    if pairs.name_and_position(line.words, line.bold_until, knowledge):
        return None  # somebody else's office, with the name beside it
    words = replace(item, words=item.words.cut(match.end()).strip(), bold=False, bold_until=0)
    return Head(
        line.role or "remark", item.words.group(match, "name"), line.words, at, at + 2,
        line.labels, words, country=line.country, kind="office above",
    )  # fmt: skip


_OFFICE = regex(r"\s*(?P<office>[^.。:：!?“”]{4,200}?)\s*[.。:：]\s+(?=[A-Z“\"\u4e00-\u9fff])")
_HONOUR = regex(r"\s(Mr|Mrs|Ms|Dr|Prof)$")


def behind_office(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> Head | None:
    """`### Sok Dara`, and below it `Director, Ministry of Environment. We opened …`"""
    item = items[at]
    if at + 1 >= end or item.is_prose or not (item.level or item.bold):
        return None
    below, line = items[at + 1], trimming.trimmed(item, habits, knowledge)
    match = _OFFICE.match(below.text) if below.is_prose else None
    if not match or not trades.is_named_in_full(line.words, knowledge):
        return None
    begin, office = match.end(), below.words.group(match, "office")
    if honour := _HONOUR.search(office.text):  # `…, Lao PDR Mr. Sok said`: no stop ends the office
        begin, office = match.start("office") + honour.start(1), office.cut(0, honour.start())
    if positions.does(office.text) or not trades.may_be(office.text):
        return None
    if 0 < run_together.before_verb(below, knowledge) < begin:
        return None  # it ends before its line says something
    sure = positions.has_post(office.text) and positions.is_position(office, knowledge)
    if not (sure or trades.tells_person(office.text)):
        return None
    words = replace(below, words=below.words.cut(begin).strip(), bold=False, bold_until=0)
    return Head(
        line.role or "remark", line.words, office, at, at + 2, line.labels, words,
        country=line.country, kind="office behind", unsure=not sure,
    )  # fmt: skip


def behind_label(item: Item, at: int, habits: Habits, knowledge: Knowledge) -> Head | None:
    """`**Voice of Cambodia.** Sok Dara, Director of …: words`"""
    if not 0 < item.bold_until < min(_LONGEST, len(item.text)):
        return None
    label = item.words.cut(0, item.bold_until).strip()
    rest = item.words.cut(item.bold_until).strip(" :：")
    if names.is_name(label.text.strip(" .:：。"), knowledge) or not rest:
        return None
    bare = replace(item, words=rest, bold_until=0, bold=False)
    found = next(heads.before_words((bare,), 0, habits, knowledge), None)
    if not found or not found.name:
        return None
    return replace(found, start=at, end=at + 1, labels=(label, *found.labels))


def without_label(voice: Head, made: Iterable[Head]) -> Head:
    """`Ms. Chea Pov, midwife, Takeo: “…”`, found as a sentence and as a label: as sure as the
    one, and as in the other what stands before the colon is none of the words."""
    for head in made:
        if not (head.words and head.name and voice.name and _is_label(head, voice)):
            continue  # `Ms. Chea Pov, midwife, keeps bees: two hives for each field.`
        if head.name.text == voice.name.text:
            return replace(head, kind=QUOTED, unsure=False)
    return voice


#: `Chea Pov (midwife, Takeo): …`
_IN_BRACKETS = regex(r"[^():：]{2,45}[（(][^()（）]{2,160}[)）]\s*[:：]\s*")


def _is_label(head: Head, voice: Head) -> bool:
    """Whether what stands before the words of a head is nothing but a label."""
    said = head.words.text if head.words else ""
    whole = voice.words.text if voice.words else ""
    return said.startswith(_QUOTES) or bool(
        whole.endswith(said) and _IN_BRACKETS.fullmatch(whole[: len(whole) - len(said)])
    )
