"""Bodies, sides and countries with which a paragraph begins that stands among those of speakers,
where only its second sentence says that they spoke: `柬埔寨代表团没有带稿子。代表团表示，…`, `The
delegation of Cambodia had no paper. It said that …`.
"""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex
from . import (
    bodies_han,
    bodies_latin,
    delegates,
    latin_subjects,
    negotiators,
    offices,
    pairs,
    sentences,
    sides,
)
from .knowledge import Knowledge
from .printed import Printed
from .verbs import LONGEST, Who

#: What one calls a body that has been named: by the last word of its name, or by none of it.
_AGAIN_HAN = regex(
    "(?:该?(?P<kind>代表团|秘书处|委员会|理事会|办公室|中心|公司|协会|银行|联盟)|"
    "(?P<side>[中柬老缅泰越]方)|该[国方团局厅部院所会署司行]|该(?:机构|单位|组织)|其代表|他们)"
    f"(?:{bodies_han.SPEAKS}|[也还则]?说[，：])"
)
_AGAIN_LATIN = regex(
    r"(?:It|They|(?:The|Its|Their)\s+(?:delegation|delegates?|representatives?|team|side|secretariat))"
    rf"(?:{negotiators.SPEAKS.pattern})"
)
#: Where the subject of a sentence ends, in Chinese behind a body, in English before a verb.
_END_HAN = regex(
    "代表团|秘书处|委员会|理事会|基金会|办公室|中心|公司|协会|银行|联盟|(?<=^[中柬老缅泰越])方|"
    "(?<=..)[部厅局署院司所](?![长的门分组])"
)
_END_LATIN = regex(r"\s+(?=(?:also|only|had|has|did|was|were|could|came|brought|sent|[a-z]+ed)\s)")
#: So many ends are tried.
_MOST = 4


def speaker(paragraph: Printed, knowledge: Knowledge) -> Who | None:
    """Only for a paragraph among those of others."""
    parts = list(sentences.parted(paragraph))
    if len(parts) < 2:
        return None
    first, below = parts[0][1], parts[1][1].text
    if folding.script_of(first.text) == "Latn":
        return _latin(first, knowledge) if _AGAIN_LATIN.match(below) else None
    again = _AGAIN_HAN.match(below)
    return _han(first, again, knowledge) if again else None


def _han(first: Printed, again: re.Match[str], knowledge: Knowledge) -> Who | None:
    clause = re.split("[，。；：“（]", first.text)[0]
    for end in [*_END_HAN.finditer(clause)][:_MOST]:
        body = first.cut(0, end.end())
        if offices.HAN_POST.search(body.text) or (again["kind"] or "") not in body.text:
            continue
        country = sides.country_of(body.text) or delegates.country_of(body.text, knowledge)
        if again["side"] and sides.country_of(again["side"]) != country:
            continue
        if _is_body(body, knowledge):
            return Who("remark", None, body, country or bodies_han.country(body.text, knowledge))
    return None


def _latin(first: Printed, knowledge: Knowledge) -> Who | None:
    for end in [*_END_LATIN.finditer(first.text[:LONGEST])][:_MOST]:
        if bodies_latin.SETTLES.match(first.text, end.start()):
            return None  # `The Commission adopted the rule. It asked …`: what was settled
        body = latin_subjects.without_article(first.cut(0, end.start()).strip(", "))
        if country := delegates.country_of(pairs.of_body(body).text, knowledge):
            return Who("remark", None, body, country)
        if _is_body(body, knowledge):
            return Who("remark", None, body)
    return None


def _is_body(body: Printed, knowledge: Knowledge) -> bool:
    return (
        pairs.is_body(body, knowledge)
        or delegates.is_delegation(body.text, knowledge)
        or bool(sides.country_of(body.text))
    )
