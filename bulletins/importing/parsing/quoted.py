"""Whoever is told behind a quotation: `“…,” said Sok Dara, Director of …`, `“…”这是…的看法`"""

from __future__ import annotations

from collections.abc import Callable

from lmec import folding

from ..regexes import regex
from . import (
    brought_in_han,
    called_han,
    delegates,
    inverted,
    later_latin,
    latin_people,
    latin_subjects,
    pairs,
    running_han,
    running_latin,
    sentences,
    subjects_latin,
)
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: How the speaker of any sentence is read; given by `running`.
Teller = Callable[[Printed, Knowledge], Who | None]

_QUOTATION = regex(r"[“\"「『](?P<said>[^”\"」』]{4,600})[”\"」』]\s*[,，]?\s*(?=\S)")
_SAID_BY = regex(
    r"(?!(?:the|an?|its|their|our)\b)[a-z]+(?:\s+(?:by|that))?\s+(?=(?:the\s+)?[A-ZĐ])"
)


#: But `master of the vessel “Red Star”` is called so.
_QUOTATION_GOES_ON = regex(
    rf",\s*[“\"]|\s*[“\"](?![A-Z][^”\",.]{{2,24}}[”\"](?:$|,))|"
    rf",\s+(?:adding|and added|(?!{latin_people.WHO_IS.pattern})who)\b"
)


def speaker(words: Printed, knowledge: Knowledge, told: Teller) -> Who | None:
    """Of a paragraph that begins with a quotation; `told` reads the sentence behind it."""
    quotation = _QUOTATION.match(words.text)
    if not quotation:
        return inverted.speaker(words, knowledge)
    rest = words.cut(quotation.end())
    _, sentence = next(sentences.parted(rest), (0, rest))
    sentence = sentence.strip(" 。.")
    if verb := _SAID_BY.match(sentence.text):
        who = sentence.cut(verb.end())
        # Behind the position the quotation may go on.
        until = _QUOTATION_GOES_ON.search(who.text)
        who = who.cut(0, until.start()) if until else who
        if found := running_latin.person(who, knowledge):
            return Who("remark", *found)
        if told_by_shape := subjects_latin.named(who.strip(" ,."), knowledge):
            return told_by_shape
        body = latin_subjects.without_article(who)
        return Who("remark", None, body) if pairs.is_body(pairs.of_body(body), knowledge) else None
    # Somebody said what is quoted: the office may be any.
    is_latin = not folding.is_han(sentence.text[:1])
    if is_latin and folding.script_of(sentence.text[:60]) == "Latn":
        return told(sentence, knowledge) or subjects_latin.speaker(sentence, "", knowledge)
    return (
        _of_view(sentence, knowledge)
        or told(sentence, knowledge)
        or running_han.quoted(sentence, knowledge)
        or brought_in_han.quoted(sentence, knowledge)
        or called_han.behind_quotation(words, sentence, knowledge)
    )


#: `这是环境部司长Sok Dara的看法`
_VIEW = regex(
    r"(?:这|以上|这番话|此话)?(?:也|就|正|便)?(?:是|代表了?|道出了?|来自于?|出自)(?P<who>[^，。；]{4,120}?)的"
    r"(?:看法|观点|建议|心声|体会|感受|心愿|期待|判断|总结|评价|回答|呼吁|介绍|说法|发言|话|感慨|主张)"
)


def _of_view(sentence: Printed, knowledge: Knowledge) -> Who | None:
    match = _VIEW.match(sentence.text)
    if not match:
        return None
    who = sentence.group(match, "who")
    if found := pairs.name_and_position(who, 0, knowledge):
        return Who("remark", *found)
    delegate = delegates.han(who, knowledge)
    return Who("remark", *delegate) if delegate else None


#: How far into a paragraph its first quotation begins, and what ends before it.
_LATE, _QUOTES = later_latin.LATE, regex(r"(?<=[.!?:。！？：])\s*(?=[“\"「『])")


def behind_scene(words: Printed, knowledge: Knowledge, told: Teller) -> Who | None:
    """`The guest answered with a story. “…,” said Sok Dara, Director of …`"""
    quotation = _QUOTES.search(words.text, 0, _LATE)
    if not quotation or not quotation.start():
        return None
    if any(told(one, knowledge) for _, one in sentences.parted(words.cut(0, quotation.start()))):
        return None
    who = speaker(words.cut(quotation.end()), knowledge, told)
    return who if who and who.name else None
