"""Lines of a head without what only dresses them: numbers, times of day, labels, brackets, the
country beside a name, words such as `Remarks by` and `致辞`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import countries, gap_labels, names, numbering, offices, pairs, places, sides, vocabulary
from .habits import Habits
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed


@dataclass(frozen=True)
class Trimmed:
    """What is left of a line, and what was taken from it."""

    words: Printed
    bold_until: int = 0
    role: str = ""
    country: str = ""
    labels: tuple[Printed, ...] = ()
    level: int = 0

    @property
    def dress(self) -> tuple[int, bool]:
        return self.level, self.bold_until >= len(self.words)

    def without(self, start: int, end: int, role: str = "", country: str = "") -> Trimmed:
        """With only the words from one place to another; what goes is kept as labels."""
        taken = (self.words.cut(0, start).strip(), self.words.cut(end).strip())
        text = self.words.text
        start += len(text[start:end]) - len(text[start:end].lstrip())
        return replace(
            self,
            words=self.words.cut(start, end).strip(),
            bold_until=max(0, min(self.bold_until - start, end - start)),
            role=self.role or role,
            country=self.country or country,
            labels=(*self.labels, *filter(None, taken)),
        )


#: Before whoever signs what stands above, or has the words that stand below.
STROKE = regex(r"\s*[—–―-]{1,3}\s*(?=\S)")
_TIME = regex(
    r"\s*[\[(（]?\d{1,2}\s*[:：.h]\s*\d{2}(?:\s*(?:[-–—~～至到]|to)\s*\d{1,2}\s*[:：.h]\s*\d{2})?"
    r"(?:\s*(?:am|pm|hrs?))?[\])）]?\s*[:：|｜，,、–—-]?\s*",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"(?:第\s*)?(?:发言人|发言|嘉宾|演讲人|演讲|代表|主旨发言|专题发言|致辞嘉宾|speaker|panell?ist|intervention|presenter|"
    r"presentation|statement|remarks?|no\.)\s*(?:第\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[:：.、|｜–—-]*\s*",
    re.IGNORECASE,
)
BY = regex(
    r"(?:(?:opening|welcome|welcoming|closing|concluding|keynote|introductory|special|written|joint|"
    r"video|recorded|oral|short|plenary|national|country)\s+){0,2}"
    r"(?:remarks?|statements?|speech|address|intervention|presentation|message|keynote)\s+"
    r"(?:by|from|of)\s*[:：]?\s+(?:the\s+)?|(?:keynote\s+)?speaker\s*[:：]\s*|"
    r"(?:主旨发言|主题发言|大会发言|发言|致辞|嘉宾发言)\s*[—–:：|｜-]+\s*",
    re.IGNORECASE,
)
#: `Question – Sok Dara, trader, Kratie: …`: whoever asks has a name.
ASKS = regex(
    r"(?:question|q|answer|a|comment|reply)(?:\s*\d{1,2})?\s*(?:[–—|｜/:：-]|from|by)\s+(?=[A-ZĐ][\w’'.-]*\s)",
    re.IGNORECASE,
)
#: `问（周军，水利厅副厅长）：`: whoever asks or answers stands behind it in brackets.
_ASKED_BY = regex(
    r"(?:[提发追]?问|回?答|答复|question|q|answer|a|comment|reply)(?:\s*\d{1,2})?\s*"
    r"[（(](?P<who>[^（()）]{2,80})[)）]\s*[:：]?",
    re.IGNORECASE,
)
#: What stands before whom a picture shows.
_SHOWS = regex(
    r"(?:图为|图\s*\d{0,2}\s*[:：]|(?:photo|picture|pictured)(?:\s*\d{1,2})?\s*[:：])\s*(?=\S)",
    re.IGNORECASE,
)
#: `Interview with …`, `Question to …`, `A word from …`
_LEAD_IN = regex(
    r"(?!According\b)(?:An?\s+)?[A-Z]?[a-z]+(?:\s+[a-z]+){0,2}\s+(?:by|to|with|from)\s*:?\s+(?=[A-ZĐ])"
)
#: `Discussion chaired by …`
_CHAIRED = regex(r"\b(?:co-)?(?:chaired|moderated|facilitated|presided\s+over)\s+by\b")
_SPEECH = regex(
    r"\s*(?:(?:的|在会上的|在会上|在开幕式上|在开幕式上的)?\s*(?:主旨|主题|大会|开幕|闭幕|总结|书面|视频|线上|现场|交流|专题|特邀|联合)?(?:发言|致[辞词]|讲话|演讲)"
    r"(?:摘要|要点|摘登|实录|全文|稿)?(?:\s*[（(](?:摘要|要点|摘登|摘编|节选|节录|实录|全文|书面|[^（()）]{0,8}整理)[)）])?|(?:的(?:书面|联合|共同|口头)?|书面|联合)(?:意见|声明|来信|来函|回信|建议|立场|表态|答复|回应|评论|贺[信电]|材料)|['’]s?\s+(?:remarks|speech|statement|address))\s*[:：]?$",
    re.IGNORECASE,
)
_ENDS = regex(r"\s*(?:[:：]|——?|–|[|｜]|(?<=[\w)）])(?<!\bLtd)(?<!\bInc)(?<!\bCorp)[。.])\s*$")
_AROUND = regex(
    r"(?:[【\[（(〔<《—–-]{1,2})\s*(?P<inner>[^】\]）)〕>》]+?)\s*(?:[】\]）)〕>》—–-]{1,2})"
)
_BRACKETS = regex(r"\s*[（(\[【]\s*(?P<inner>[^（）()\[\]【】]{1,40})\s*[)）\]】]\s*")
_ROLE_WORD = {
    "chair": regex(
        r"(?:会议|本场|论坛|对话|座谈|讨论|圆桌|活动|兼|担任)?(?:联合|共同)?主持[人者]?|(?:会议|大会|论坛)?(?:联合|共同|执行)?主席|"
        r"(?:联合|共同)?主持(?:了?[本此这][次场]|全场|了)?(?:会议|大会|座谈会?|讨论|研讨会?|对话会?|论坛|交流会?|圆桌会?|活动)|"
        r"(?:session |meeting )?(?:moderator|chair\w*|facilitator)"
        r"(?: of (?:the )?(?:meeting|session|discussion|workshop|forum|dialogue|panel))?|"
        r"in the chair|presiding|moderating",
        re.IGNORECASE,
    ),
    "opening": regex(r"开幕致?[辞词]|开幕发言|opening(?: remarks)?", re.IGNORECASE),
    "closing": regex(r"闭幕致?[辞词]|总结发言|closing(?: remarks)?", re.IGNORECASE),
    "remark": regex(
        r"(?:以|通过)?(?:视频|线上|线下|在线|远程|电话|录音|录像|网络|现场|书面)"
        r"(?:方式|形式|连线)?(?:发言|致[辞词]|讲话|演讲|连线|参会|与会|出席|接入|参加|意见|材料)?|女|男|"
        r"online|virtual|speaker|发言人|"
        r"(?:(?:speaking|joining|participating|joined)\s+)?"
        r"(?:online|remotely|(?:(?:via|by|over)\s+)?"
        r"(?:video|audio|phone|telephone|zoom|teams|webex)(?:[- ]?(?:link|conference|call))?)|"
        r"written (?:input|comments?|contribution|statement|remarks?)|"
        r"by (?:correspondence|letter|e-?mail)|"
        r"(?:statement |message )?(?:in writing|read out|as read)|"
        r"(?:video|recorded) (?:message|statement)|remote(?:ly)?|once more|again|"
        r"(?:second|further) (?:intervention|statement|remarks)|continued|cont[’']d|"
        r"in (?:reply|response|answer)|replying|responding|答复|回应|回复|作答|"
        r"rapporteur|列席|(?:特邀|受邀)?(?:观察员|嘉宾)|(?:由[^（()）]{2,12})?代[读念宣]|(?:视频|线上|远程|网络|电话|现场)(?:连线|参[会加]|发言|接入|出席)|observer|书面|再次发言|补充(?:发言|意见)?|续|"
        r"(?:因[^（()）]{1,12})?(?:未能?|没有|无法)(?:发言|到会|出席|参会|与会|参加)|"
        r"请假|缺席|absent|(?:was )?unable to (?:attend|speak)|did not (?:attend|speak|intervene)",
        re.IGNORECASE,
    ),
}


def trimmed(item: Item, habits: Habits, knowledge: Knowledge) -> Trimmed:
    """The line as somebody would read it out who introduces the speaker."""
    key = (item.words.span.start, len(item.words), item.bold_until)
    if key not in habits.trimmed:
        habits.trimmed[key] = _trimmed(item, habits, knowledge)
    return habits.trimmed[key]


def _trimmed(item: Item, habits: Habits, knowledge: Knowledge) -> Trimmed:
    line = Trimmed(item.words, item.bold_until, level=item.level)
    if item.listed and (joint := _JOINT.search(item.text)):
        line = line.without(0, joint.start())
    for _ in range(6):
        shorter = (
            _front(line, habits)
            or _back(line, knowledge)
            or _inner(line, knowledge)
            or _in_corners(line, habits, knowledge)
        )
        if not shorter:
            break
        line = shorter
    return line


#: Behind an entry that is not the last of its list.
_JOINT = regex(r"\s*[,;]\s+and$|\s*[，；;]$")


def is_label(line: Trimmed, habits: Habits) -> bool:
    """Whether nothing but a label or a country is left, or stood there."""
    key = (line.words.span.start, len(line.words), -1)
    if key not in habits.trimmed:
        habits.trimmed[key] = _is_label(line, habits)
    return bool(habits.trimmed[key])


def _is_label(line: Trimmed, habits: Habits) -> bool:
    text = line.words.text.strip().rstrip(":：")
    if not text:
        return True
    if vocabulary.COLUMNS.fullmatch(text) or vocabulary.WORDS_LABEL.fullmatch(text):
        return True
    if _OCCASION.fullmatch(text) or _ALL_OF_THEM.fullmatch(text):
        return True
    if role_of(text) is not None or line.words.span.start in habits.row_labels:
        return True
    # `Intervention 2`, alone on its line again and again.
    return bool(habits.is_label(text) and re.search(r"[\d一二三四五六七八九十]", text))


#: `各方`, of `各方发言摘要`
_ALL_OF_THEM = regex(
    "各[方国位界家]|双方|多方|与会(?:者|各方|代表)|(?:参会|特邀)?(?:代表|嘉宾|专家)"
)
#: Where somebody spoke, on a line of its own above or below who it was.
_OCCASION = regex(
    r"[—–-]*\s*[在于][^，。；]{2,40}(?:会|会议|论坛|仪式|式|活动|对话|班|座谈)(?:上|期间|中)?的?"
    r"(?:主旨|主题|大会|开幕|闭幕|总结|书面|视频|交流|专题)?(?:发言|致[辞词]|讲话|演讲|报告)?(?:[（(][^（()）]{2,12}[)）])?|"
    r"[—–-]*\s*(?:(?:opening|closing|keynote|concluding|welcome)\s+)?(?:remarks|statement|speech|address|keynote|intervention)s?\s+"
    r"(?:(?:delivered|given|made)\s+)?(?:at|to|during|in)\s+(?:the\s+)?[^.;,]{3,80}|"
    r"[（(]?\d{4}年\d{1,2}月\d{1,2}日[^，。；]{0,12}[)）]?",
    re.IGNORECASE,
)
#: `▍`, `◎`, `>>`: any signs but those that open something or sign.
_SIGNS = regex(r"[^\w\s（(【\[〔《〈<«‹「『〖“\"'‘—–#-]+\s*(?=\S)")


#: Brackets, of which another line of the document may have the other half.
_OPENS, _CLOSES = "【[〔《〈「『（(", "】]〕》〉」』）)"


def _front(line: Trimmed, habits: Habits) -> Trimmed | None:
    text = line.words.text
    if match := _ASKED_BY.fullmatch(text):
        return line.without(match.start("who"), match.end("who"))
    if len(text) > 2 and text[0] in _OPENS and not any(sign in text for sign in _CLOSES):
        return line.without(1, len(text))
    if (signs := _SIGNS.match(text)) and signs.end() < len(text):
        return line.without(signs.end(), len(text))
    for pattern in (numbering.NUMBER, _TIME, _COUNTED, ASKS, BY, _SHOWS):
        match = pattern.match(text)
        if match and match.end() and (match.end() < len(text) or pattern is numbering.NUMBER):
            return line.without(match.end(), len(text))
    for role, pattern in vocabulary.ROLE_LABELS.items():
        if match := pattern.match(text):
            return line.without(match.end(), len(text), role)
    if label := gap_labels.before(text):
        return line.without(label.end, len(text), label.role)
    lead_in = _LEAD_IN.match(text)
    at_home = lead_in and places.is_place(text[lead_in.end() :])  # `A boatman from Pakse`
    if lead_in and not at_home and not offices.LATIN_POST.search(lead_in[0]):
        role = "chair" if _CHAIRED.search(lead_in[0]) else ""
        return line.without(lead_in.end(), len(text), role)
    for pattern in (vocabulary.POSITION_LABEL, vocabulary.COUNTRY_LABEL):
        if match := pattern.match(text):
            return line.without(match.end(), len(text))
    if end := habits.label_of(text):
        return line.without(end, len(text))
    return None


def _back(line: Trimmed, knowledge: Knowledge) -> Trimmed | None:
    text = line.words.text
    match = _ENDS.search(text) or _SPEECH.search(text)
    # A person's initial ends with a point.
    initial = match and match[0].strip() == "." and re.search(r"\b[A-Za-z]\.$", text)
    if match and match.start() > 1 and match.end() > match.start() and not initial:
        return line.without(0, match.start())
    match = _AROUND.fullmatch(text)
    if match and not re.search(r"[（(]", match["inner"]):
        return line.without(match.start("inner"), match.end("inner"))
    return None


def _inner(line: Trimmed, knowledge: Knowledge) -> Trimmed | None:
    """`Sok Dara（柬埔寨）`, `周军（主持人）`, `周军（Zhou Jun）`, `【中国】周军`"""
    text = line.words.text
    for match in _BRACKETS.finditer(text):
        if match.start() and match.end() < len(text):
            continue
        rest = (
            line.words.cut(match.end()) if not match.start() else line.words.cut(0, match.start())
        )
        inner = match["inner"].strip()
        kind, role, country = _kind(inner, rest, knowledge)
        if not kind:
            continue
        start, end = (match.end(), len(text)) if not match.start() else (0, match.start())
        return line.without(start, end, role, country)
    return _country_in_front(line, knowledge) or _group_behind(line, knowledge)


def _in_corners(line: Trimmed, habits: Habits, knowledge: Knowledge) -> Trimmed | None:
    """`【企业】周军`, beside `【中方】李明`: whatever stands there again and again is a label."""
    corner = habits.corner_of(line.words.text)
    if not corner or corner.end() >= len(line.words):
        return None
    inner = corner["inner"].strip()
    if names.is_name(inner, knowledge) or offices.HAN_POST.search(inner):
        return None
    return line.without(corner.end(), len(line.words))


def _kind(inner: str, rest: Printed, knowledge: Knowledge) -> tuple[str, str, str]:
    """What stands in brackets beside a name: a country, a part in the meeting, the name in
    other letters."""
    country = knowledge.country_at(even(inner))
    if country and country[1] == len(even(inner)):
        return "country", "", country[0]
    if len(inner) == 2 and (side := sides.country_of(inner)):
        return ("", "", "") if pairs.is_body(rest.strip(), knowledge) else ("country", "", side)
    if (role := role_of(inner)) is not None:
        return "role", role, ""
    if _TOOK_PART.match(inner):
        return "note", "", ""
    if _NOTE.fullmatch(inner) and pairs.is_body(rest.strip(), knowledge):
        return "note", "", ""
    other = folding.script_of(inner) != folding.script_of(rest.text)
    if other and names.is_name(inner, knowledge) and names.is_name(rest.text.strip(), knowledge):
        return "name", "", ""
    return "", "", ""


#: How a body told its views, in small letters: `World Bank (message to the meeting)`.
_NOTE = regex(r"[a-z]+(?:[ -][a-z]+){0,5}")


#: How somebody took part: `(by video link)`, `(joining from Hanoi)`; not `(in charge of boats)`.
_TOOK_PART = regex(
    r"(?:(?:by|via|over|through)\s|on\s(?:screen|video|the\s(?:line|phone|screen)|behalf)\b|in\s(?:writing|absentia|person)\b|"
    r"(?:joining|joined|speaking|attending|connecting|connected|participating|dialling|read|delivered|given)\b|"
    r"(?:online|virtually|remotely)\b)"
)


def role_of(text: str) -> str | None:
    """The part in the meeting that a word beside a name tells; empty for one as any other."""
    for role, pattern in _ROLE_WORD.items():
        if pattern.fullmatch(text):
            return "" if role == "remark" else role
    return None


def _country_in_front(line: Trimmed, knowledge: Knowledge) -> Trimmed | None:
    """`柬埔寨 | Sok Dara`, `Cambodia: Sok Dara`, `柬埔寨代表Sok Dara`"""
    plain = even(line.words.text)
    found = knowledge.country_at(plain)
    if not found:
        return None
    code, end = found
    match = re.match(r"\s*[|｜:：—–·•/]+\s*|\s{2,}|\t+|\u3000+|\s+[-–—]\s+", line.words.text[end:])
    rest = plain[end + match.end() :] if match else ""
    # `中国—东盟环境合作中心` is one name.
    if match and match[0] in "—–-" and (_PARTNER.match(rest) or knowledge.country_at(rest)):
        return None
    if match and rest:
        return line.without(end + match.end(), len(plain), "", code)
    return None


_PARTNER = regex("东盟|asean|非洲|欧盟|中亚|亚欧|上合|联合国", re.IGNORECASE)
#: For whom somebody came who came for no country.
_GROUP = regex(
    r"(?:the\s+)?(?:host(?:s|ing)?|(?:co-?)?organi[sz]ers?|secretariat|observers?|partners?|"
    r"guests?|academia|civil society|(?:private|public) sector|ngos?|"
    r"(?:host|partner) (?:country|institution|organi[sz]ation)s?|"
    r"(?:international|regional|development|partner|non-governmental) "
    r"(?:organi[sz]ations?|partners?))|"
    r"东道[国主]|主办[方国]?|承办方|(?:国际|区域|地区|非政府)组织|观察员|合作伙伴|学术机构|高校|智库|企业|嘉宾",
    re.IGNORECASE,
)
_BAR = regex(r"\s*[|｜/／·•]+\s*|\s+[-–—]+\s+|\t+|\u3000+|\s{2,}")


def _group_behind(line: Trimmed, knowledge: Knowledge) -> Trimmed | None:
    """`Sok Dara | Cambodia`, `Sok Dara · Host`: for whom somebody speaks, behind the name."""
    for match in _BAR.finditer(line.words.text):
        name, behind = line.words.cut(0, match.start()), line.words.cut(match.end())
        code = country_of(Trimmed(behind), knowledge)
        if not code and not _GROUP.fullmatch(behind.text):
            continue
        if names.is_name(name.text, knowledge):
            return line.without(0, match.start(), "", code)
    return None


def country_of(line: Trimmed, knowledge: Knowledge) -> str:
    """The country that the line names and nothing else."""
    text = even(line.words.text.strip())
    found = knowledge.country_at(text)
    code, end = found or (sides.country_of(text), 2)
    return code if code and _OF_COUNTRY.fullmatch(text[end:].strip(" :：")) else ""


def is_home(line: Trimmed, knowledge: Knowledge) -> bool:
    """Whether the line names a country and nothing else, any of the world, or a town in one:
    `KHIVA, UZBEKISTAN`"""
    text = line.words.text.strip()
    if country_of(line, knowledge) or countries.is_elsewhere(text):
        return True
    country = countries.ends_home(text)
    if not country or offices.LATIN_POST.search(text) or offices.LATIN_BODY.search(text):
        return False
    found = knowledge.country_at(even(country.title() if country.isupper() else country))
    return countries.is_elsewhere(country) or bool(found and found[1] == len(country))


#: What may stand behind a country that is a heading.
_OF_COUNTRY = regex(
    r"(?:代表团?|方面?|代表团?)?的?(?:发言|观点|意见|做法|经验|立场|声音|主张|建议|介绍|表态|情况)?(?:情况|摘要|要点|介绍)?|"
    r"(?:'s\s+)?(?:delegation|views?|position|statement|side|perspective)?"
)
