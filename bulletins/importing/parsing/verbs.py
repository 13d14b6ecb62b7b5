"""What somebody does who has the floor: the verbs of saying, in Chinese and in English."""

from __future__ import annotations

import re

from .printed import Printed

#: The part in the meeting, the name, the position; no name where a body speaks.
Who = tuple[str, Printed | None, Printed]
#: No introduction before what somebody does is longer, in letters.
LONGEST = 360

HAN_SAYS = re.compile(
    r"(?:(?:首先|还|也|则|并|随后|最后|分别|先后|代表(?![团处们])\S{1,12}?)?(?:在[^，。]{0,16}?(?:时|中|上|会|式|环节|阶段|期间|部分|之?后)|(?:会议)?(?:总结|发言|回应|小结|点评|答问|回答提问|致辞)时|就[^，。]{2,20}?)?)"
    r"[，,]?(?:表示|指出|认为|强调|介绍|说|提出|建议|呼吁|希望|回顾|分享|致[辞词]|发言|总结|欢迎|肯定|"
    r"感谢|期待|宣布|提到|谈到|谈道|谈及|说道|发表|坦言|重申|阐述|祝贺|通报|汇报|评价|主持|补充|回应|透露|直言|坦陈|赞同|主张|承诺|表态|答复|"
    r"倡导|赞赏|讲述|解释|感慨|感叹|坦承|回忆|(?<![合工操写协动运])作了?[^，。]{0,10}?(?:报告|发言|总结|介绍))"
)


#: How what somebody does begins, behind the name; the end of a name written in characters.
HAN_DOES = re.compile(
    r"\s*(?:先生|女士|阁下|博士|教授)?\s*(?P<does>表示|指出|认为|强调|介绍|说|提|建议|呼吁|希望|回顾|分享|致[辞词]|发言|总结|欢迎|肯定|"
    "感谢|期待|宣布|谈|坦言|重申|阐述|祝贺|通报|汇报|评价|主持|担任|提出|提到|提议|作|代表|首先|还|也|则|并|随后|最后|分别|在|就|对|从|"
    "围绕|结合|以|为|向|[这也就]样说|如是说|透露|称|补充|回应|回答|解释|说明|展示|讲述|高度|积极|充分|详细|简要|特别|着重|进一步|同样|再次|[\u4e00-\u9fff]{1,5}道(?=[，：:“])|[，：,:])"
)
#: What others see somebody do, and nobody says.
HAN_SILENT = re.compile(
    r"\s*(?:等|一行|先后|分别|也|还|共同|应邀|线上|现场|率[^，。]{0,8})*(?:出席|参加|参会|与会|访问|会见|会谈|陪同|签署|"
    "考察|参观|当选|任命)"
)
HAN_PRESIDES = re.compile(r"\s*(?:共同)?(?:担任[^，。]{0,6}主持|主持)")


LATIN_SAYS = re.compile(
    r",?\s+(?:also\s+|then\s+|further\s+|first\s+|in (?:his|her|their) [\w\s]{3,40},?\s+)?"
    r"(?:said|says|noted|stressed|pointed out|emphasi[sz]ed|stated|highlighted|added|expressed|"
    r"mentioned|remarked|suggested|proposed|called|welcomed|thanked|introduced|presented|shared|"
    r"delivered|explained|reported|observed|underlined|underscored|reiterated|hoped|believed|urged|"
    r"recalled|announced|affirmed|acknowledged|appreciated|summari[sz]ed|concluded|opened|"
    r"chaired|moderated|closed|ended|adjourned|began|started|continued|followed|went on|"
    r"indicated|told|spoke|reviewed|outlined|described|argued|warned|reminded|"
    r"confirmed|pledged|insisted|declared|encouraged|commended|praised|congratulated|echoed|maintained|"
    r"voiced|cited|elaborated|recommended|requested|appealed|responded|replied|informed|briefed|asked|"
    r"advised|cautioned|assured|detailed|hailed|(?:was|were) of the|took the view|drew attention|"
    r"put forward|touched (?:up)?on|referred to|presided|facilitated)\b"
)

#: Any verb of which nobody thought, with what is said behind it.
_LATIN_TELLS = re.compile(
    r",?\s+(?:(?:also|then|further|later|again|finally|briefly|once more)\s+)?"
    r"(?:[a-z]+ed|said|told|spoke|put|drew|took|gave|made)\b"
    r"(?:\s+(?:that|to|on|upon|about|for|how|why|whether|by|the|a|an|all|his|her|their|this)\b|\s*[:,])"
)
_HAN_TELLS = re.compile(r"\s*(?:[\u4e00-\u9fff]{0,8}(?:说|道|称|言))[，,：:“]")


def says(text: str, at: int) -> bool:
    """Whether somebody whose name ends here begins to speak."""
    if LATIN_SAYS.match(text, at) or _LATIN_TELLS.match(text, at):
        return True
    behind = re.compile(r"\s*").match(text, at)
    assert behind
    return bool(HAN_SAYS.match(text, behind.end()) or _HAN_TELLS.match(text, at))


def role(verb: str) -> str:
    """The part in the meeting of somebody who does this."""
    return "chair" if re.search(r"主持|chaired|moderated|presided|facilitated", verb) else "remark"
