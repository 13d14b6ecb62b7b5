"""What a paper tells of that is no meeting: a report that came out, a project that began, a team
that set out. Its name stands in quotes, or in capital letters, before what became of it:
`“环境图书车”在景洪发车`, `《渔业图册》在线发布`, `The Atlas of Lake Fishes was published in …`.
"""

from __future__ import annotations

from itertools import chain

from ..regexes import regex
from .printed import Printed

_BEGINS = (
    "启动|发布|上线|启用|发车|开播|首发|开通|投用|问世|出版|首航|启航|开镜|首映|挂牌|揭晓|揭牌|"
    "完成(?:送审稿|编写|初稿|编制)|定稿|完稿|免费查阅|付印|投运|投入使用|落成"
)
#: What may stand behind the quotes and is of the name: `《…清单》联合研究报告`, `“云讲堂”第四讲`
_REST = (
    "(?:第[一二三四五六七八九十\\d]{1,3}[讲期季课场]|"
    "[\u4e00-\u9fff]{0,6}(?:报告|图册|指南|手册|计划|项目|行动))?"
)
#: When, where and how.
_HOW = (
    "(?:今天|近日|日前|正式|在线|同步|对外|可|即日起|(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}[日月]起?|"
    "以[^，。；“]{2,10}?|[于在][^，。；“]{2,16}?){0,4}"
)
_HAN = (
    regex(
        f"(?P<title>(?:“[^“”]{{4,40}}”|《[^《》]{{4,60}}》){_REST}){_HOW}(?:{_BEGINS})(?!会|仪式)"
    ),
    # `土壤健康联合实验室在昆明揭牌`
    regex(
        "(?:^|[，。；])(?P<title>[\u4e00-\u9fff·—–-]{4,24}"
        f"(?:实验室|平台|观测站|监测站|热线)){_HOW}"
        "(?:揭牌|挂牌|上线|开通)"
    ),
    # `中心组织“跨界河段联合踏勘”，队员十四人`
    regex("(?:组织|开展|实施|举办|发起)(?:实施|开展|了)*(?P<title>“[^“”]{4,30}”)(?=[，。；])"),
    # `技术组一行六人赴缅甸开展水文站网调研。`
    regex(
        "(?:赴|前往|在)[^，。；“]{1,16}?(?:开展|进行)了?(?:为期[^，。的]{1,8}的)?"
        "(?P<title>[^，。；“”的]{2,20}(?:调研|踏勘|考察|勘察|巡护|联合监测|联合采样))(?=[，。；]|$)"
    ),
)
_WORD = r"[A-Z][\w’'–-]*"
_SMALL = r"(?:of|on|for|and|the|in|to|&)"
_LATIN = regex(
    rf"\b[Tt]he\s+(?P<title>{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{2,14}})\s+"
    r"(?:(?:was|were)\s+(?:officially\s+|jointly\s+|today\s+)?(?:launched|published|released|unveiled|issued|inaugurated|put\s+online)|"
    r"(?:set\s+out|set\s+off|went\s+into\s+(?:service|operation|use)|went\s+online|went\s+live|came\s+out|appeared))\b"
)
#: `The Handbook of Terms, prepared by its translators, may be consulted`
_PREPARED = regex(
    rf"\b[Tt]he\s+(?P<title>{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{2,14}})(?:,\s[^,.]{{4,80}},)?\s+"
    r"(?:may|can)\s+(?:now\s+)?be\s+(?:consulted|downloaded|read|used|searched)\b"
)
#: `The Yunnan scholarship scheme for inspectors was inaugurated`
_BEGUN = regex(
    rf"^[Tt]he\s+(?P<title>{_WORD}(?:\s+[\w’'-]+){{2,9}}?)\s+(?:was|were)\s+(?:officially\s+)?"
    r"(?:launched|inaugurated|put\s+online)\b"
)


def told(sentence: Printed) -> Printed | None:
    """The name, with the quotes where more of it stands behind them."""
    found = next(
        chain(*(form.finditer(sentence.text) for form in (*_HAN, _LATIN, _PREPARED, _BEGUN))), None
    )
    title = sentence.group(found, "title") if found else None
    whole = title and title.text[0] == "“" and title.text[-1] == "”"
    return title.cut(1, len(title) - 1) if title and whole else title
