"""Persons who have a part of a contact's line for themselves, whatever word stands before them:
`编辑部　陈岚 | 电话 …`, `综合部（陈岚） 电话…`, `…；学籍员：陈岚`, `Desk: Ms. Ana Lind. Tel. …`.

In such a line only two kinds of people stand: whom to ask, and who made the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..regexes import regex
from . import addresses, captions, names, offices, vocabulary
from .contact_fields import labels
from .contact_found import Values
from .knowledge import Knowledge
from .printed import Printed

_NAME_HAN = "[\u4e00-\u9fff][\u4e00-\u9fff·]{1,11}"
#: A part of the line begins and ends so.
_BEGINS = r"(?:^|[|｜；;，。、·•】\])）]|\s)\s*"
_ENDS = r"\s*(?=$|[|｜；;，。、·•]|\s)"
_OWN = rf"(?P<name>{_NAME_HAN})(?P<others>(?:、{_NAME_HAN}){{0,3}})"
_OFFICE = "(?P<office>[\u4e00-\u9fff]{2,12})"
#: Behind any word with a colon, in the brackets or behind the gap of an office.
_IN_HAN = (
    regex(rf"{_BEGINS}(?P<label>(?P<who>[\u4e00-\u9fff]{{2,8}})\s*[:：]\s*){_OWN}{_ENDS}"),
    regex(rf"(?:{_BEGINS}|[:：]\s*)(?P<label>{_OFFICE}\s+){_OWN}{_ENDS}"),
    regex(rf"(?:{_BEGINS}|[:：]\s*)(?P<label>{_OFFICE}[（(]){_OWN}[)）]{_ENDS}"),
)
#: A room of the house, or whoever works there.
_IS_OFFICE = regex(
    rf"(?:{vocabulary.EDITS.pattern})|.*(?:[部处室科组股办会员]|中心|秘书|助理)", re.IGNORECASE
)
#: Whoever made the paper is not asked.
_MAKES = regex(
    "摄影?|照片|图|文字?|撰|供稿|译|排版|设计|美[编术]|[校审]|签发|印|总编|主[编笔]|记者|通讯员|整理|记录|监制|顾问|策划|"
    r"发行|[送抄报]|\b(?:text|words|photo|picture|image|layout|design|translat|print|writ|report|record|"
    r"chair|moderat|sign|review|approv|compil|prepar|draft|proof|cover|map|draw|illustrat)\w*\b",
    re.IGNORECASE,
)
_HONOUR = r"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor)\.?\s+"
_NAME_LATIN = r"[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,4}"
_IN_LATIN = regex(
    r"(?:^|[|;·•]\s*|(?<=[a-z\d)])\.\s+|\s{2,})"
    # `Questions are answered by Dr. Ana Lind`
    r"(?P<label>(?:(?P<who>[A-Z][A-Za-z’' /&-]{2,40}):\s*|"
    rf"[A-Z][a-z]+(?:\s[a-z’']+){{1,8}}\s(?={_HONOUR}))?)"
    rf"(?P<honour>(?:{_HONOUR})?)"
    rf"(?P<name>{_NAME_LATIN})(?:\s+and\s+{_HONOUR}(?P<other>{_NAME_LATIN}))?"
    r"\s*(?P<end>$|[.,;|·•(]|\s{2,})"
)
#: What that one is: `…, Information Officer`.
_POST_BEHIND = regex(r",\s+(?P<post>(?:the\s+)?[A-Za-z][A-Za-z &-]{2,48}?)\s*(?=$|[.,;|·•])")


def without_persons(words: Printed, found: Values) -> Iterator[Printed]:
    """What is left of a line before, between and behind those whom it tells to ask."""
    told = [label for label in labels(words) if label.field == "person"]
    at = 0
    for start, end, people in _people(words):
        if start < at or any(label.start < end and start < label.end for label in told):
            continue
        found.names += people
        if piece := words.cut(at, start).strip(" |｜；;，·•"):
            yield piece
        at = end
    if rest := words.cut(at).strip(" .,|｜；;，·•") if at else words:
        yield rest


def _people(words: Printed) -> Iterator[tuple[int, int, list[Printed]]]:
    """Where such a part begins and ends, and who is in it."""
    parts = [match for form in _IN_HAN for match in form.finditer(words.text) if _is_asked(match)]
    parts += [match for match in _IN_LATIN.finditer(words.text) if _is_latin(match)]
    for match in sorted(parts, key=lambda one: one.start("name")):
        people = [words.group(match, "name")]
        if "other" in match.re.groupindex:
            people += [words.group(match, "other")] if match["other"] else []
            end = match.end("other") if match["other"] else match.end("name")
            yield match.start("label"), _behind_post(words.text, end), people
        else:
            people += words.group(match, "others").split("、") if match["others"] else []
            end = match.end("others")
            yield match.start("label"), end + (words.text[end : end + 1] in ("）", ")")), people


def _behind_post(text: str, end: int) -> int:
    post = _POST_BEHIND.match(text, end)
    return post.end() if post and offices.LATIN_POST.search(post["post"].title()) else end


def _is_asked(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    label = groups.get("who") or groups.get("office") or ""
    if _MAKES.search(label) and not vocabulary.EDITS.fullmatch(label):
        return False
    if groups.get("office") and not _IS_OFFICE.fullmatch(label):
        return False
    name = match["name"]
    if offices.HAN_BODY_END.search(name) or names.is_name(label, Knowledge()):
        return False
    return names.is_han_name(name) or ("·" in name and names.is_name(name, Knowledge()))


def _is_latin(match: re.Match[str]) -> bool:
    label = match["who"] or ""
    if not (label or match["honour"]) or _MAKES.search(label):
        return False
    # `Duty desk: Liaison Post, 7 Shore Road`: what stands there may be a house.
    sure = match["honour"] or match["end"] != "," or offices.LATIN_POST.search(label)
    return bool(sure) and names.is_name(match["name"], Knowledge())


def without_makers(words: Printed) -> Printed:
    """`Text: Ana Lind. Lakes Center, 7 Shore Road` without who wrote it, for whom no field is;
    `Editor: Ana Lind, 7 Shore Road. Tel. …` tells whom to ask."""
    while (
        captions.begins_with_makers(words.text)
        and not any(not label.start for label in labels(words))
        and (ends := addresses.SENTENCE_ENDS.search(words.text))
    ):
        words = words.cut(ends.end())
    return words
