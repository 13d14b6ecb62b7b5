"""Whether words are an address, and what an address line holds besides: the body whose it is,
the postcode."""

from __future__ import annotations

import re
from typing import NamedTuple

from lmec import reckoning

from ..regexes import regex
from . import names, offices, places
from .contact_fields import ADDRESS, PHONE
from .knowledge import Knowledge
from .printed import Printed


class Address(NamedTuple):
    words: Printed
    body: Printed | None
    postcode: Printed | None


def is_sure(text: str) -> bool:
    """By its street or house, or by a building and the town at its end."""
    if ADDRESS.search(text) or _ENDS_IN_PLACE.search(text):
        return True
    first, *others = re.split(r",\s+", text.strip(" ."))
    if not others:
        return False
    town = re.sub(r"\s*\d{4,6}$", "", others[-1])
    if not places.is_place(town) and not _COUNTRY.fullmatch(town):
        return False
    # `Shore Avenue, Dali`, with no number
    return bool(_BUILDING.search(first)) or any(map(_STREET.search, (first, *others)))


_COUNTRY = regex(
    r"Lao\s?PDR|Laos|(?:P\.?\s?R\.?\s?)?China|Cambodia|Thailand|Myanmar|Viet\s?Nam", re.IGNORECASE
)
#: With what an address begins that tells its house: `7 Shore Road`, `Office No. 7`, `Lot 12`.
_BEGINS = regex(
    r"(?!\d{7})(?:No\.?\s*)?\d[\w/.-]*\s+[A-Z]|P\.?\s?O\.?\s+Box\b|"
    r"(?:[A-Z][a-z]+\s+)?(?:Office|Room|Lot|Block|Unit|Floor|Plot|Villa|House|Gate|Suite|Building)\s+(?:No\.?\s*)?[\dA-Z]{1,4}\b"
)


def begins(text: str) -> bool:
    """Whether words are the house or the building with which an address begins."""
    return bool(_BEGINS.match(text) or _BUILDING.search(text) or _STREET.search(text))


#: `Contact: Ana Lind, Lakes Center, 7 Shore Road, Dali. …`: where a part ends, and the address.
_COMMA = regex(r",\s+")
_HOUSE = regex(
    r"[^@:;]{6,160}?(?=(?<!No)[.;](?:\s|$)|$|,?\s+(?:e-?mail|tel|phone|fax)\b|[,\s]+[+(]+\d)",
    re.IGNORECASE,
)


def behind_names(words: Printed) -> Printed | None:
    """The address behind whom to ask and where that one works."""
    for comma in _COMMA.finditer(words.text):
        front = _COMMA.split(words.text[comma.end() :], maxsplit=1)[0]
        if not begins(front) or PHONE.match(front):
            continue
        house = _HOUSE.match(words.text, comma.end())
        return words.group(house) if house and is_sure(house[0]) else None
    return None


_STREET = regex(r"[A-Z][\w’'.-]+\s(?:Road|Street|Avenue|Boulevard|Highway|Lane|Compound|Quay)$")
_BUILDING = regex(r"\b(?:Building|Tower|House|Plaza|Hall|Campus|Centre|Center)$")


def may_be(text: str) -> bool:
    """`Comments are welcome.` is none, nor is a person or an office."""
    if is_sure(text):
        return True
    if _OF_SOMETHING_ELSE.match(text) or (
        "\u4e00" <= text[0] <= "\u9fff" and not _WHERE.search(text)
    ):
        return False
    somebody = offices.HAN_POST.search(text) or offices.LATIN_POST.search(text)
    if somebody or offices.is_sentence(text) or _HONOURED.match(text):
        return False
    if "," not in text and not re.search(r"[\u4e00-\u9fff]|\d", _NO_HOUSE.sub("", text)):
        return False  # `Duty desk (24 h)`
    if any(True for _ in reckoning.dates_in(text)):
        return False
    return len(text) > 4 and not names.is_name(text, Knowledge()) and not _INVITES.match(text)


_NO_HOUSE = regex(rf"\([^()]*\)|{PHONE.pattern}")
#: `编印：科研部`, `（李明 整理）`
_OF_SOMETHING_ELSE = regex(
    r"[\u4e00-\u9fff]{2,8}\s*[:：]|[（(][^（()）]*[)）]$|"
    # `本通讯由…局编辑`
    r"[^，。：:]{0,16}由[^，。：:]{2,40}(?:编|办|出版|发行|印|制作|出品|供稿|负责|提供|支持|资助|发布|翻译|维护)"
)
#: In no Chinese address is none of these.
_WHERE = regex(
    "[省市区县州镇乡村路街道巷弄里号楼院厦园府坊城国港湾岛]|胡同|中心|信箱|泰|越|老挝|缅|柬"
)
#: `No. 53, Nay Pyi Taw, Myanmar.`
_ENDS_IN_PLACE = regex(
    r"\d(?:[^.;]|No\.){0,120},\s*(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}\s*\d{0,6}|Lao PDR|"
    r"P\.?\s?R\.?\s?China)\.?$"
)
_HONOURED = regex(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|.{2,4}(?:先生|女士|老师)")
_INVITES = regex(
    r"[^\w\s]{0,3}(?:点[^，。]{0,3}在看|点个?赞)|欢迎|关注|扫|长按|更多|敬请|请|点(?:击|[“「]|个?赞)|转发|分享|(?:for|to|if|please|follow|find|visit|scan|join|like|write|call|subscribe|more)\b",
    re.IGNORECASE,
)
#: What leads to an address in a sentence.
_LEADS = regex(
    # `来函请寄昆明市…`
    r"(?:(?:来[函稿信件]|稿件|信[件函]|函件|邮件|样刊)(?:请|可)?|(?:请|可))[邮投]?[寄送](?:往|至|到|交)?\s*[:：]?\s*(?=\S{6})|"
    # `《河讯》编辑部 昆明市…`
    r"(?:《[^》]{2,20}》)?(?:编辑部|编委会|编辑组|杂志社|本刊)[\s\u3000]+(?=\S{6})|"
    r"[\u4e00-\u9fff]{0,10}?地\s*址(?:位于|设在|在|为|是)?\s*[:：]?|"
    r"(?:our\s+|the\s+)?(?:(?:editorial\s+)?office|secretariat|headquarters|visit us|"
    r"(?:where to )?find us|编辑部|办公室|秘书处|会址)\s*[:：]\s*(?=.*\d)|"
    r"(?:by\s+)?(?:post|mail|letters|visitors)\s*:\s*|"
    # `Exchange office: Ban Xieng, Luang Prabang`: an office of whatever name.
    r"(?:[a-z][\w’'-]*\s+){1,3}(?:office|secretariat|desk)\s*:\s*(?=.*\d|[^,:]+,\s+(?-i:[A-Z]))|"
    # `Write or call: 7 Shore Road, Dali`: any label before a house.
    r"[a-z][a-z ’'/&-]{2,40}:\s+(?=(?:No\.?\s*)?\d[\w/.-]*\s+(?-i:[A-Z])|P\.?\s?O\.?\s+Box\b)|"
    r"(?:(?:general|media|press)\s+)?(?:enquiries|inquiries|contacts?|correspondence)\s*:\s*|"
    # `For further information: Ms. Ana Lind, Officer, Lakes Center, 7 Shore Road`
    r"(?:for\s+(?:further|more)\s+(?:information|details)|please\s+contact|write\s+to)\b[^:\d]{0,40}[:,]\s*"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?\s[^\d]{3,140}?,\s*)?(?=(?:No\.\s*)?\d|P\.\s?O\.)|"
    r"(?:(?:our|the|postal|office|mailing|street)\s+)*address(?:\s+is\b|\s*:)\s*|"
    r"(?:published|issued|produced|edited|prepared|printed|compiled)\s+by\b[^,]{3,80},\s*(?=.*\d)",
    re.IGNORECASE,
)


#: `c/o Department of Culture, 7 Shore Road`: the body is a part of the address.
_IN_CARE = regex(r"c/o\b|care\s+of\b", re.IGNORECASE)
#: `Letters go to the Lakes Office, 7 Shore Road`
_GO_TO = regex(
    r"(?:[A-Z&][\w’' &-]{2,60}?\.\s+)?"
    r"[A-Z][a-z]+(?:\s[a-z]+){1,4}\s(?:to|by|from|at|with)\s+(?:the\s+)?(?=[A-Z])"
)
#: `…路3号　100038`, `…中心　…路3号`
_CODE_BEHIND = regex(r"(?<=[\u4e00-\u9fff\d])[\s\u3000,，]+(?P<code>\d{5,6})$")
_GAP = regex(r"\u3000+|\s{2,}|\s+[·•|｜]\s+")
#: `编印：科研部　…路3号`
_MADE_BY = regex(
    r"(?:编[印辑写制发]|主办|承办|印[发制]|出版|发行|供稿)(?:单位|部门)?\s*[:：][^\d，；]{2,24}"
)
#: `Rivers Letter • 7 Shore Road, Bangkok`
_TITLE = regex(r"[A-Z][\w’'-]*(?:\s+(?:[A-Z&][\w’'-]*|of|and|the|on|for)){1,6}|《[^》]{2,20}》")
#: `…人民大道58号（570228）`
_CODE_IN_BRACKETS = regex(
    r"(?<=[\u4e00-\u9fff])\s*[（(]\s*(?:邮编\s*[:：]?\s*)?(?P<code>\d{6})\s*[)）]$"
)


#: `…, Bangkok 10200`, `…, Kunming 650034, China`
_CODE_OF_TOWN = regex(r"[A-Z][a-z]+,?\s+(?P<code>\d{5,6})(?:,\s*[A-Z][A-Za-z. ]{2,20}){0,2}\.?$")


#: `Lake News, 7 Shore Road`
_PAPER = regex(
    r"(?:The\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:of|and|the|on|for)\s+){0,2}){1,5}"
    r"(?:News|Notes?|Letters?|Newsletter|Bulletin|Brief|Digest|Gazette|Circular|Journal|Review|Magazine|Times|Chronicle|"
    r"Dispatch|Courier|Post|Herald|Observer|Monitor|Report|Update|Voices?|Quarterly|Monthly|Weekly)"
)
#: `Ms. Ana Lind, Department of Lakes, MLE, 7 Shore Road`
_MOST_IN_FRONT = 4


def taken_apart(words: Printed) -> Address:
    """An address without what leads to it, and without the body whose address it is."""
    body = None
    words, postcode = without_code(words)
    gap = _GAP.search(words.text)
    house = words.text[gap.end() :] if gap else ""
    front = words.text[: gap.start()] if gap else ""
    # Whoever made the paper, or its own name.
    makes = _MADE_BY.fullmatch(front) or (_TITLE.fullmatch(front) and is_sure(house))
    if gap and (makes or names_body(front)) and ADDRESS.search(house):
        # Whoever made the paper has no field.
        body = None if makes else words.cut(0, gap.start())
        words = words.cut(gap.end())
    if lead := _LEADS.match(words.text):
        words = words.cut(lead.end())
    for _ in range(_MOST_IN_FRONT):
        comma = re.search(r"\s*[,，]\s*", words.text)
        front = words.text[: comma.start()] if comma else ""
        somebody = _HONOURED.match(front) and not re.search(r"\d", front)
        next_part = words.text[comma.end() :].split(",", 1)[0] if comma else ""
        paper = bool(
            comma
            and _PAPER.fullmatch(front)
            and (_BEGINS.match(words.text, comma.end()) or names_body(next_part))
        )
        names_whose = somebody or names_body(front) or re.fullmatch(r"[A-Z]{3,8}", front)
        if not comma or not (paper or names_whose) or _IN_CARE.match(front):
            break
        rest = words.cut(comma.end())
        if not (ADDRESS.search(rest.text) or is_sure(rest.text)):
            break
        if not somebody and not paper:
            # `Text: Ana Lind. Lakes Center, 7 Shore Road`: whoever wrote it has no field.
            name = words.cut(0, comma.start())
            before = list(SENTENCE_ENDS.finditer(name.text))
            name = name.cut(before[-1].end()) if before else name
            leads = _GO_TO.match(name.text)
            body = body or (name.cut(leads.end()) if leads else name)
        words = rest
    return Address(words, body, postcode)


def ends_in_code(words: Printed) -> bool:
    return without_code(words)[1] is not None


def without_code(words: Printed) -> tuple[Printed, Printed | None]:
    """A Chinese address and the postcode at its end."""
    code = _CODE_BEHIND.search(words.text) if re.search(r"[\u4e00-\u9fff]", words.text) else None
    return (words.cut(0, code.start()), words.group(code, "code")) if code else (words, None)


def with_postcode(address: Printed) -> tuple[Printed, Printed | None]:
    """`…58号（570228）` parted; in `…, Bangkok 10200` the postcode stays a part of the address
    as it is printed."""
    if code := _CODE_IN_BRACKETS.search(address.text):
        return address.cut(0, code.start()), address.group(code, "code")
    code = _CODE_OF_TOWN.search(address.text)
    return address, address.group(code, "code") if code else None


#: Where a sentence of English ends.
SENTENCE_ENDS = regex(r"(?<=[a-z]{2})\.\s+(?=[A-Z])")


def names_body(text: str) -> bool:
    if re.search(r"\d|[，；]", text):
        return False  # several are a list of those who receive it
    return bool(
        offices.HAN_BODY_END.search(text)
        or offices.LATIN_BODY.search(text)
        or re.search(r"[A-Z]\w+ Desk$", text)
    ) and not re.search("[路街巷号楼]$", text)
