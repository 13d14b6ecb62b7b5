"""How strangers write issue numbers, serials and what stands around a date."""

from __future__ import annotations

import re

from ..regexes import regex

NUMBER = "[0-9０-９〇零一二三四五六七八九十百]{1,5}"
#: The sign behind the number of an issue. Of a double issue, `第9-10期`, the second number stays
#: for the editor to see.
_ISSUE_SIGN = rf"(?:[期号封辑回册]|(?=[-–—－−‐~～、至]\s*第?{NUMBER}\s*[期号]))"
HAN_YEAR = "(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})"
#: What may stand between the year and the number: brackets, strokes, points.
BETWEEN = r"[\s,，、:：/／|｜·•()（）\[\]〔〕【】–—-]*"
NO = (
    r"(?:no|nr|number|issue|edition|bulletin|newsletter|dispatch|digest|gazette|circular|letter|"
    r"leaflet|sheet|briefing|courier|chronicle|#|№|n[°º])"
    r"\.?\s*[:：]?\s*"
    r"(?:no\b\.?|nr\b\.?|number\b|#|№|n[°º])?"
)
_MONTHS = "January February March April May June July August September October November December"
#: What has a number, and is no paper.
_NO_PAPER = (
    "Page|Week|Day|Days|Session|Room|Hall|Part|Annex|Chapter|Item|Agenda|Figure|Table|Panel|"
    "Volume|Phase"
)
#: `8 November 2020 · Issue 24`: that year belongs to its day.
_NOT_OF_DAY = r"(?<!\d,\s)" + "".join(
    rf"(?<!\d\s{name}\s)" for month in _MONTHS.split() for name in {month, month[:3]}
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)}
ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, **{f"{number}th": number for number in range(4, 21)}}
_ORDINAL = "|".join(ORDINALS)
_CARDINAL_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
CARDINALS = {word: number for number, word in enumerate(_CARDINAL_WORDS.split(), 1)}
_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
#: In capitals, and no higher than a year has weeks.
ROMANS = {
    f"{tens}{ones}": 10 * ten + one
    for ten, tens in enumerate(("", "X", "XX", "XXX", "XL", "L"))
    for one, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if ten or one
}
_ROMAN = f"(?-i:{'|'.join(sorted(ROMANS, key=len, reverse=True))})"
_GOES_ON = (
    "在|将|于|启动|培训|研修|项目|工程|班|开[班工幕]|的|顺利|圆满|正式|如期|"
    "结束|完成|学员|试点|示范|行动"
)
ISSUE = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"[〔\[（(【]\s*(?P<year>{HAN_YEAR})\s*年?\s*[)）\]〕】]\s*第?\s*(?P<number>{NUMBER})\s*[期号封辑回册]",
        # `No. 44 (3/2025)`: over all years, and in its own
        rf"(?<![a-z]){NO}\s*(?P<serial>\d{{1,4}})\s*[（(]\s*(?:{NO})?\s*(?P<number>\d{{1,3}})\s*/\s*"
        r"(?P<year>(?:19|20)\d\d)\s*[)）]",
        # `5/2023 (No. 40)`: in its own year, and over all
        rf"(?<![\d/])(?P<number>\d{{1,3}})\s*/\s*(?P<year>(?:19|20)\d\d)\s*[（(]\s*(?:whole\s+|total\s+)?{NO}"
        r"(?P<serial>\d{1,4})\s*[)）]",
        # `第2021-3号`
        rf"第\s*(?P<year>(?:19|20)\d\d)\s*[-–—/·.]\s*(?P<number>{NUMBER})\s*[期号封辑回册]",
        # `（2017）03`, alone or at the end
        r"[〔\[（(【](?P<year>(?:19|20)\d\d)[)）\]〕】]\s*(?P<number>\d{1,3})(?=\s*[期号]?\s*$)",
        rf"(?P<year>{HAN_YEAR})\s*[)）\]〕】]?\s*年?度?{BETWEEN}第\s*(?P<number>{NUMBER})\s*{_ISSUE_SIGN}",
        # `2018年三月　第三期`, `2022年6月号（第6期）`, of a monthly paper, and `2024年1月号`
        rf"(?P<year>{HAN_YEAR})\s*年\s*{NUMBER}\s*月(?:[号刊]|(?!\s*\d)){BETWEEN}第\s*(?P<number>{NUMBER})\s*{_ISSUE_SIGN}",
        rf"(?P<year>{HAN_YEAR})\s*年\s*(?P<number>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s*月[号刊](?!{BETWEEN}第)",
        rf"第\s*(?P<number>{NUMBER})\s*{_ISSUE_SIGN}{BETWEEN}(?P<year>{HAN_YEAR})\s*年?度?\s*[)）]?"
        r"(?!\s*[-/.年]?\s*\d{1,2}\s*[-/.月])",
        # `2017年6期`, with no 第: no count of days or courses either
        r"(?P<year>(?:19|20)\d\d)\s*年\s*(?P<number>\d{1,2})\s*期(?=$|[\s　|｜（(，,、·/总])",
        # `2024年5号刊`
        r"(?P<year>(?:19|20)\d\d)\s*年\s*(?P<number>\d{1,2})\s*号刊",
        # `2017年第1次`, of minutes, alone or before the number over the years
        rf"^\s*(?P<year>{HAN_YEAR})\s*年?\s*第\s*(?P<number>{NUMBER})\s*次(?=\s*$)",
        rf"卷\s*号?\s*[:：]\s*(?P<year>{HAN_YEAR}){BETWEEN}期\s*号?\s*[:：]\s*(?P<number>{NUMBER})",
        rf"\bvol(?:ume)?\.?\s*(?P<year>\d{{4}}){BETWEEN}(?:no|issue|number)\.?\s*"
        r"(?P<number>\d{1,3})\b",
        # `Issue 3-4, 2021`, `No. 3/4 (2021)`, of a double issue: the first
        rf"(?<![a-z]){NO}\s*(?P<number>\d{{1,3}})\s?(?:[-–—/&]|and)\s?\d{{1,3}}(?:{BETWEEN}|\s+of\s+|/)"
        r"(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"(?<![a-z]){NO}\s*(?P<number>\d{{1,3}}){BETWEEN}vol(?:ume)?\.?\s*(?P<year>\d{{4}})\b",
        rf"(?<![a-z]){NO}\s*(?P<number>\d{{1,3}})(?:{BETWEEN}|\s+(?:of|in)\s+|\s*,?\s*year:?\s*)(?P<year>\d{{4}})(?!\d)"
        r"(?!\s*[-/.年]\s*\d)\s*年?\s*[)）]?",
        rf"[\[(（〔]?\b{_NOT_OF_DAY}(?P<year>\d{{4}})\s*年?{BETWEEN}(?:no|nr|number|issue|#)\.?\s*(?:no\b\.?)?\s*"
        r"(?P<number>\d{1,3})\b",
        rf"(?P<this>今年|本年度?|年内)\s*第\s*(?P<number>{NUMBER})\s*{_ISSUE_SIGN}",
        # `No. 07/18`: the year without its century
        rf"(?<![a-z]){NO}\s*(?P<number>\d{{1,2}})\s*/\s*['’]?(?P<year>\d\d)(?![-/.]?\d)",
        rf"(?<![a-z]){NO}\s*(?P<number>\d{{1,3}})\b(?![-/.]\d)",
        # but `第二期在景洪启动`, of a project
        rf"第\s*(?P<number>{NUMBER})\s*{_ISSUE_SIGN}(?!{_GOES_ON})",
        # `No. VII`, and the year with the day
        rf"(?<![a-z]){NO}\s*(?P<number>{_ROMAN})(?![\w./-])",
        # `Issue Eighteen`, alone or before its date
        rf"(?:^|(?<=[|｜·,]\s))(?:issue|number|no\.)\s+(?P<number>{_CARDINAL})(?=\s*(?:$|[|｜·,]))",
        # `Press Note 1 | 2019`, `Report 5 (2022)`
        r"(?:^|(?<=[|｜·,]\s))(?:[a-z]{3,12}\s+){0,2}"
        r"(?:note|report|brief|news|update|memo|release|paper|record|review|minutes|summary|notes)"
        r"\s+(?P<number>\d{1,3})(?:\s*[|｜·(（/]\s*|\s+of\s+)(?P<year>(?:19|20|25)\d\d)(?!\d|\s*[-./]\s*\d)",
        # `12-2023`, alone on its line
        r"^\s*(?P<number>\d{1,2})\s?[-–]\s?(?P<year>(?:19|20)\d\d)\s*$",
        # `Note 31`, alone on its line: what one paper is called, and its number
        rf"^\s*(?!(?:{_MONTHS.replace(' ', '|')}|{_NO_PAPER})\b)(?-i:[A-Z][a-z]{{2,11}})\s+"
        r"(?P<number>\d{1,3})(?:/(?P<year>(?:19|20)\d\d))?\s*$",
        # `2018/3–4`, of a double issue
        r"(?:^|(?<=[|｜\s]))(?P<year>(?:19|20)\d\d)\s?/\s?(?P<number>\d{1,2})"
        r"(?=\s?[-–—]\s?\d{1,2}(?:,|\s|$))",
        # `Nos. 9-10`, of a double issue: the first
        r"(?<![a-z])(?:nos|nrs|numbers|issues)\b\.?\s*(?P<number>\d{1,3})(?=\s*(?:[-–—/&]|and)\s*\d)",
        # `River Update, Update 27`: what the paper calls itself comes again with its number
        r"\b(?P<kind>[a-z]{4,})[\s,·|–—:]+(?P=kind)\s+(?P<number>\d{1,3})\b(?![-/.]\d)",
        rf"(?:刊\s*号|期\s*号|编\s*号|期\s*次|期\s*数)\s*[:：]?\s*(?P<year>{HAN_YEAR})\s*[-–—/·.年]\s*第?\s*(?P<number>\d{{1,3}})(?!\s*[-/.月]?\d)",
        # `编号：JWG-2017-02`, of minutes; `Ref. No.: JWG/2017/02`
        r"(?:(?:编|文|刊|期)\s*号|\b(?:ref(?:erence)?|doc(?:ument)?)\b\.?\s*(?:no|nr|number)?\b)\.?\s*[:：]?\s*"
        r"(?:[A-Z]{1,12}\d?[-–—/·. ]){1,4}"
        r"(?P<year>(?:19|20)\d\d)[-–—/·.](?:no\.?\s*)?(?P<number>\d{1,3})(?![-/.月]?\d)",
        # `2016, third issue`, `The fourth issue of 2021`
        rf"(?P<year>(?:19|20)\d\d)[\s,·|/–-]+(?:the\s+)?(?P<number>{_ORDINAL})"
        r"\s+(?:issue|number|edition)\b",
        rf"\b(?:the\s+)?(?P<number>{_ORDINAL})\s+(?:issue|number|edition)(?:\s+(?:of|in)|,)?"
        rf"\s+(?:(?:{_MONTHS.replace(' ', '|')})\s+)?(?P<year>(?:19|20)\d\d)\b",
        # `No. 2023/6, 13 July 2023`
        rf"(?<![a-z]){NO}\s*(?P<year>(?:19|20)\d\d)\s*[-–/—]\s*(?P<number>\d{{1,2}})(?![-–/.]?\d)",
        # Alone on its line, or in a cell of it: a year and a number, but no day.
        r"(?:^|(?<=[|｜\s]))(?P<year>(?:19|20)\d\d)\s*[-–/—·]\s*(?P<number>\d{1,2})"
        r"(?=\s*$|\s*[|｜\t]|\s{2,}|\s+[–—•·]\s|\s*[（(]\s*(?:总|累|[Ss]erial|[Nn]o\b))",
        r"(?:^|(?<=[|｜\s]))(?P<number>\d{1,3})\s*/\s*(?P<year>(?:19|20)\d\d)"
        r"(?=$|\s*[|｜]|,\s|\s{2,}|\s+[–—•·]\s)",
        # `Bulletin II/2025`, `No. IV, 2025`, `III/2025` alone
        rf"(?<![a-z]){NO}\s*(?P<number>{_ROMAN})(?:\s*[/–—-]\s*|\s*,?\s+|\s*[（(])"
        r"(?P<year>(?:19|20)\d\d)(?!\d)[)）]?",
        rf"(?:^|(?<=[|｜·•\t]\s))(?P<number>{_ROMAN})\s*/\s*(?P<year>(?:19|20)\d\d)"
        r"(?=$|\s*[|｜,·•]|\s{2,}|\s+[–—]\s)",
        # `2024 (6)`, between two gaps
        r"(?:^|(?<=[|｜·•\t\s]))(?P<year>(?:19|20)\d\d)\s?[（(]\s?(?P<number>\d{1,2})\s?[)）](?=$|\s*[|｜,，·•]|\s{2,}|\s+[–—]\s)",
        # `7 (2021)`, alone in its part of the line
        r"(?:^|(?<=[）)|｜·•\t])|(?<=[|｜·•–—]\s))(?P<number>\d{1,3})\s*[（(](?P<year>(?:19|20)\d\d)[)）]"
        r"(?=$|\s*[|｜,，·•]|\s{2,}|\s+[–—]\s)",
    )
)
#: Counted from the beginning: `112th since 2015`, `No. 112 since the first issue`,
#: `创刊以来第112期`.
_SINCE = (
    r"(?:issue\s+)?since\s+(?:(?:19|20)\d\d|"
    r"(?:its|the|our)\s+(?:first\s+(?:issue|number)|launch|beginning|start|foundation|founding)|"
    r"(?:founding|foundation|inception|launch)\b)"
)
_SINCE_HAN = r"(?:自\s*)?(?:(?:19|20)\d\d\s*年)?(?:创刊|复刊|创办|出刊)?(?:以来|至今)[的总共]?第"
#: `No. 11 in the series`
_OF_ALL = r"(?:in|of)\s+(?:the|this|our)\s+(?:whole\s+)?(?:series|sequence|run)\b"
#: `Issue 2/2024 (9th issue)`
_NTH = r"\s*\d{1,4}(?:st|nd|rd|th)\s+(?:issue|number)\s*[)）]"
_IN_ALL = rf"(?:in all|in total|overall|altogether|{_SINCE})"
SERIAL = regex(
    rf"[（(，,]?\s*(?:总\s*第?|{_SINCE_HAN}|累\s*计\s*第?|(?:running|serial|total|cumulative|overall|whole|general(?=\s+(?:no|number|issue|#))|consecutive|continuous|accumulated|sequential)\s*"
    rf"(?:issue|number)?\s*(?:no|number|issue|#)?\.?\s*[:：]?|no\.?(?=\s*\d+\s*{_IN_ALL})|(?<=[（(])(?=\s*\d+\s*{_IN_ALL})|(?<![\d.])(?=\d{{1,5}}(?:st|nd|rd|th)?\s+{_SINCE})|"
    rf"no\.?(?=\s*\d+\s*{_OF_ALL})|(?<=[（(])(?={_NTH}))\s*"
    rf"(?P<serial>\d{{1,5}}|{NUMBER})(?:st|nd|rd|th)?\s*(?:期|号|封|辑|{_IN_ALL}|{_OF_ALL}|(?:issue|number)(?=\s*[)）]))?\s*[)）]?",
    re.IGNORECASE,
)
#: `Running number`, in a cell or a line of its own.
SERIAL_LABEL = regex(
    r"(?:running|serial|consecutive|cumulative|overall|continuous|total|whole)\s+(?:issue\s+)?"
    r"(?:numbers?|no\.?|issue)\s*[:：]?|(?:总|累\s*计)\s*(?:期\s*[数号]|编\s*号|刊\s*号|第?期)\s*[:：]?",
    re.IGNORECASE,
)
WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
LABEL = regex(
    r"(?:(?:发布|出版|印发|编印|签发)?(?:日期|时间)|期\s*[号数]|刊\s*号|主\s*办(?:单位)?|编\s*印(?:单位)?|(?:编辑|编发|主编|发行|印制)单位|"
    r"(?:承\s*办|协\s*办|联合主办|指\s*导|支\s*持)(?:单位|机构|方)|(?:承办|协办|联合主办|指导|支持|出品|发行)(?=\s*[:：])|"
    rf"出版(?:单位)?|发布单位|佛历|公历|{WEEKDAY}|"
    # As papers of the United Nations tell who may read them.
    r"\bdistr(?:ibution)?\.?\s*:\s*(?:general|limited|restricted)\b|"
    r"\boriginal\s*:\s*(?:english|chinese|french|russian|spanish|arabic)(?:\s+only)?\b|"
    r"(?-i:\b[A-Z]{2,8}(?:/[A-Z0-9][A-Z0-9.]{0,8}){1,5})(?![\w/])|"
    r"\b(?:date(?: of issue)?|published(?: on| by)?|publisher|sponsored by|sponsors?|hosted by|"
    r"organi[sz]ed by|issued(?: on| by)?|issue|number|"
    r"B\.?\s?E\.?|A\.?D\.?)(?![a-z]))\s*[:：]?",
    re.IGNORECASE,
)
#: Lines of a masthead that have no field: who edited it, for whom it is meant.
IMPRINT = regex(
    r"主编|编辑|责编|编审|审核|签发|内部(?:资料|刊物|参考)|注意保存|仅供|印发|印数|ISSN|"
    r"\b(?:approved by|authori[sz]ed by|signed by|layout|edit(?:or|ed)|"
    r"for internal use|internal|confidential|prepared by|compiled by)\b",
    re.IGNORECASE,
)
