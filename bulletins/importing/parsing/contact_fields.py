"""Which field of the contact block a label and a value mean: by the words of the label, and where
these are new, by what the value looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..regexes import regex
from . import offices, vocabulary
from .printed import Printed

#: In Chinese the sentence goes on right before and behind it.
EMAIL = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
WEBSITE = regex(r"(?:https?://|www\.)[^\s，。；;|｜\u3400-\u9fff]+")
#: `lakes.example.org`, alone in its part of the line; no name of a file.
DOMAIN = regex(
    r"[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.(?!jpe?g\b|png\b|gif\b|pdf\b|docx?\b|html?\b)[a-z]{2,4}(?:/\S*)?",
    re.ASCII,
)
#: But `（24小时）` behind a number tells when it is answered.
PHONE = regex(
    r"[+(（]{0,2}\d(?:[\d\s)）/+-]|[(（](?!\d{1,2}\s*(?:小时|[hH]ours?\b|h\b|[:：]))){5,}\d"
)
#: What a house and its street are called.
ADDRESS = regex(
    r"\d+\s*号|[省市区县州镇][^，。]{0,24}[路街道巷弄里]|(?:大厦|大楼|写字楼|[\dA-Z一二三四五六七八九十][楼座层室])$|"
    r"(?=.*\d).*\b(?:Road|Rd|Street|St|Avenue|Ave|District|Boulevard|Blvd|Lane|Building|Floor|Tower|Plaza|"
    r"Square|Box|Quarter|Sangkat|Khan|Ward|Soi|Village|Highway|House|Park|Province|City|Quay|Way|Room|Block|Unit)\b",
    re.IGNORECASE,
)
_VENUE = regex("地点|会场|会址|venue|place|location|where", re.IGNORECASE)
#: What parts the fields of one line for certain.
STRONG = (
    r"\s{2,}|\u3000+|\s*[|｜;；·•\t]\s*|\s+[/／]\s+|\s+[–—]\s+(?=\D|\d+[\w/-]*\s+[A-Z])|"
    # `Desk: name@host, +86 …`
    r"(?<=[a-z]),\s+(?=\+\d)"
)
_APART = regex(STRONG)
_LABEL = regex(
    r"(?P<label>(?!www\.)[^\s:：\d@+(（](?:(?!\d{5})[^:：|｜;；,，。@]){0,22}?)\s*[:：]\s*(?=[^\s/])"
)


#: No line of a contact block is longer.
_LONGEST = 500
_INITIALS = {"T": "telephones", "F": "fax", "E": "emails", "W": "website", "A": "address"}


@dataclass(frozen=True)
class Label:
    """A label in a line: from where to where, and the field that it means."""

    start: int
    end: int
    field: str


def labels(words: Printed) -> list[Label]:
    """The labels of a line, known ones wherever they stand, others at the head of a part."""
    return [] if len(words.text) > _LONGEST else list(_labels(words.text))


def told_labels(words: Printed, is_row: bool) -> list[Label]:
    """The same; none where the first of them stands far inside a sentence, with no figure behind
    it: `…的最大漏洞是电话：各国的号码互不相通`."""
    found = labels(words)
    far = bool(found) and not is_row and found[0].end > _FAR and found[0].field in _NUMBERED
    return [] if far and not _FIGURES.search(words.text, found[0].end) else found


_NUMBERED, _FAR, _FIGURES = ("telephones", "fax", "postcode"), 10, regex(r"\d{3}|@")


@lru_cache(maxsize=1 << 10)
def _labels(text: str) -> tuple[Label, ...]:
    """Remembered, for a line is asked about again wherever a block may begin or end."""
    found = [Label(m.start(), m.end(), str(m.lastgroup)) for m in vocabulary.LABEL.finditer(text)]
    found += [
        Label(m.start(), m.end(), str(m.lastgroup).replace("letters", "emails"))
        for m in _WITHOUT_COLON.finditer(text)
        if not any(label.start <= m.start() < label.end for label in found)
    ]
    found = [_with_twin(label, text) for label in found]
    found += [
        Label(m.start(), m.end(), _INITIALS.get(m[0].strip(" .").upper(), "") or _of_sign(m[0]))
        for m in _MARK.finditer(text)
        if not any(label.start < m.end() and m.start() < label.end for label in found)
    ]
    found += [
        Label(m.start(), m.end(), field_of("", text[m.end() :]))
        for m in _BY_VERB.finditer(text)
        if not any(label.start < m.end() and m.start() < label.end for label in found)
    ]
    for start, end in _parts(text):
        called = _BEFORE_FORM.fullmatch(text, start, end)
        if called and not any(start <= label.start < called.end("label") for label in found):
            field = field_of(called["label"].strip(" ."), called["value"])
            found += [Label(start, called.start("value"), field)] if field else []
            continue
        match = _LABEL.match(text, start, end)
        if not match or any(label.start < start < label.end for label in found):
            continue  # `传　真：` is one label, whatever its gap
        field = field_of(match["label"], text[match.end() : end])
        # What another label tells is no address of this one: `审核：周军 地址：…7号`
        below = min((one.start for one in found if one.start >= match.end()), default=end)
        if field == "address" and below < end:
            field = field_of(match["label"], text[match.end() : below])
        inside = [label for label in found if match.start() <= label.start < match.end()]
        if field and (not inside or all(label.end <= match.end() for label in inside)):
            found = [label for label in found if label not in inside]
            found.append(Label(match.start(), match.end(), field))
    return tuple(sorted(found, key=lambda label: label.start))


_BOTH = regex(
    r"\s*(?:[\u4e00-\u9fff][\u4e00-\u9fff\s\u3000]{1,9}\s*[/／|"
    r"｜(（]?\s*[A-Za-z][A-Za-z .-]{0,17}|"
    r"[A-Za-z][A-Za-z .-]{0,17}?\s*[/／|"
    r"｜(（]?\s*[\u4e00-\u9fff][\u4e00-\u9fff\s\u3000]{1,9})[)）]?\s*[:：]\s*(?=\S)"
)


def label_of_both(text: str) -> str:
    """The label in two languages before a value, `电话 Tel：…`; empty before any other."""
    if match := _BOTH.match(text):
        return match[0]
    bare = _BARE_BOTH.match(text)
    fields = {field_of(bare[part], "") for part in ("han", "latin")} if bare else {""}
    return bare[0] if bare and len(fields) == 1 and fields != {""} else ""


#: `电话 Tel +86 …`: both known, and no colon.
_BARE_BOTH = regex(
    r"\s*(?P<han>[\u4e00-\u9fff][\u4e00-\u9fff\s\u3000]{1,5}?)\s*[/／|｜]?\s*(?P<latin>[A-Za-z][A-Za-z-]{1,9}(?:\s[Cc]ode)?)"
    r"\.?\s+(?=\S)"
)


#: `Tel. +86 …`, `电话 010-…`, `邮箱 name@host`: what stands behind it tells that it is one.
_WITHOUT_COLON = regex(
    r"(?<![A-Za-z\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,4}(?=电话|传真|邮箱))?(?:(?:(?P<telephones>Tel|Phone|Telephone|Mobile|Cell|手\s*机|电\s*话|联系电话|热\s*线|直\s*线|座\s*机)|"
    r"(?P<fax>(?:(?:Tel|Phone|Telephone)\.?\s*[/／&]\s*)?(?:Fax|Facsimile|传\s*真)))\.?\s*[/／]?\s*(?=[+(（]{0,2}\d[\d\s()（）-]{5})|"
    r"(?P<emails>E-?mail|电\s*邮|(?:电子)?邮\s*箱|(?:电子)?邮\s*件|电子信箱|[\u4e00-\u9fff]{1,7}(?![至到向给送于为是往])[\u4e00-\u9fff])\s+(?=[\w.+-]+@)|"
    # A page leaves no gap between characters and letters.
    # Any word before an address of mail is its label.
    r"(?P<letters>(?:邮\s*箱|邮\s*件|信箱|电\s*邮)(?=[A-Za-z0-9][A-Za-z0-9.+_-]*@)|"
    r"[\u4e00-\u9fff]{2,6}[:：]\s*(?=[A-Za-z0-9][A-Za-z0-9.+_-]*@)|"
    # `来稿请寄name@host`
    r"[\u4e00-\u9fff]{2,6}(?:[寄投]|请(?:寄|发送?|投|致|写))(?:至|到|往|给)?\s*(?=[A-Za-z0-9][A-Za-z0-9.+_-]*@)|"
    r"[A-Z][A-Za-z’']{1,20}(?:\s[A-Za-z’']{1,20}){2,6}:\s+(?=[A-Za-z0-9][A-Za-z0-9.+_-]*@))|"
    r"(?P<website>Web(?:\s?site)?|网\s*[址站]|官\s*网)\s*(?=https?://|www\.|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,5}(?![\w@.-]))|"
    r"(?P<wechat>(?:官方)?微信(?:公众[号平]台?|号)?|公众号|WeChat(?:\s+ID)?)\s*(?=[A-Za-z][A-Za-z0-9_-]{4,}(?![\u4e00-\u9fff]))|"
    r"(?P<person>联\s*系\s*人)[\s\u3000]+(?=[\u4e00-\u9fff·]{2,12}(?:[、，,]|\s|$))|"
    r"(?P<address>(?:通[讯信]|联系|办公)?地\s*址|通[讯信]处)[\s\u3000]+(?=[\u4e00-\u9fff]{3,24}\d+\s*号)|"
    r"(?P<postcode>邮\s*编|邮政编码)\s*(?=\d{4,6}(?!\d)))",
    re.IGNORECASE,
)


#: `Call 66-2503-3333 extension 114`, `Write to name@host`: nothing but a value behind few words.
_BEFORE_FORM = regex(
    rf"(?P<label>(?!(?:Issue|Number|Serial|Account|Box|Page|Licence|Date)\b)[A-Z][a-z]{{2,12}}(?:\s[a-z]{{2,8}}){{0,2}}\s+)"
    rf"(?P<value>{EMAIL.pattern}|{WEBSITE.pattern}|(?!(?:19|20)\d\d[-/ ]){PHONE.pattern}"
    r"(?:\s*(?:ext(?:ension)?|x)\.?\s*\d{1,6})?)\s*[.,;]?",
    re.ASCII,
)


#: The same among others of one line, where a page left but one space: `… Mail name@host Visit …`
_BY_VERB = regex(
    r"(?:^|(?<=\s))(?:Call|Ring|Dial|Phone|Mail|E-?mail|Write|Visit|Browse|Read|Follow)\s+"
    rf"(?:(?:us|to|at|on|us\sat|us\son)\s+)?(?={EMAIL.pattern}|{WEBSITE.pattern}|[+(]?\d[\d\s()-]{{6,}})",
    re.ASCII,
)
_NUMBER = r"(?=[+(（]{0,2}\d[\d\s()-]{5})"
_SIGNS = {
    "telephones": "☎☏✆📞📱🕿",
    "fax": "📠🖷",
    "emails": "✉📧📩📨🖂",
    "website": "🌐🔗💻🖥",
    "address": "📍🏠🏢🏛",
}
#: `T +86 …`, `E name@host`, `☎ 010-…`
_MARK = regex(
    rf"(?:^|(?<=[\s|｜•·;,，；]))(?:[TMFtmf]\.?\s+{_NUMBER}|[Ee]\.?\s+(?=[\w.+-]+@)|W\.?\s+(?=(?:https?://|www\.|[\w-]+\.[a-z]{{2,}})))|"
    rf"[{''.join(_SIGNS.values())}]\ufe0f?\s*(?=\S)"
)


def _of_sign(sign: str) -> str:
    return next((field for field, signs in _SIGNS.items() if sign[0] in signs), "telephones")


def _with_twin(label: Label, text: str) -> Label:
    """The same label in Chinese right before it: `电子邮箱 E-mail：`"""
    words = vocabulary.LABELS[label.field]
    twin = re.search(rf"(?:{words})\s*[/／|(（]?\s*$", text[: label.start], re.IGNORECASE)
    return Label(twin.start(), label.end, label.field) if twin else label


def _parts(text: str) -> list[tuple[int, int]]:
    starts, ends = [0], []
    for match in _APART.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    return list(zip(starts, [*ends, len(text)], strict=True))


#: `Office: Shore Road, Dali`, with no number of a house.
_OFFICE = regex(r"(?:(?:main|head|our|project|field)\s+)?office|办公(?:地点|室)", re.IGNORECASE)
_STREET = regex(
    r"^[^@:：]{3,60}(?:\b(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Blvd|Lane|Square|Quay|Highway)\b|[路街道巷])"
)


def field_of(label: str, value: str) -> str:
    """By the label's own words, else by the value; empty where neither tells."""
    plain = re.sub(r"\s+", "", label)
    if plain.upper() in _INITIALS:
        return _INITIALS[plain.upper()]
    for field, words in vocabulary.LABELS.items():
        if re.fullmatch(words, label.strip(), re.IGNORECASE):
            return field
    for field, words in vocabulary.LABEL_WORDS.items():
        if re.search(words, plain, re.IGNORECASE):
            return field if field != "website" or "." in value else ""
    value = value.strip()
    if _OFFICE.fullmatch(label.strip()) and _STREET.search(value):
        return "address"
    reached = PHONE.search(value) or EMAIL.search(value)
    if reached and re.search(r"contact|enquir|inquir", plain, re.IGNORECASE):
        return "person"
    if EMAIL.match(value):
        return "emails"
    if WEBSITE.match(value) or DOMAIN.fullmatch(value):
        return "website"
    if PHONE.match(value):
        return "telephones"
    where = len(value) <= 160 and not offices.SENTENCE.search(value.rstrip(" .。"))
    return "address" if where and ADDRESS.search(value) and not _VENUE.search(plain) else ""
