"""What somebody does who has the floor: the verbs of saying, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..regexes import regex
from . import offices
from .printed import Printed


class Who(NamedTuple):
    """Somebody who has the floor; no name where a body speaks."""

    role: str
    name: Printed | None
    position: Printed | None
    #: Of which country, where that is told apart from the position.
    country: str = ""


#: No introduction before what somebody does is longer, in letters.
LONGEST = 360

#: What may stand between somebody and the verb: when, on what, by which means, in whose name.
_HAN_BEFORE = (
    r"原则上?|作为[^，。]{2,12}?|听[后罢完]|首先|率先|重点|主要|全面|系统|深入|简单|逐一|逐项|逐条|具体|生动|扼要|集中|当场|当即|现场|即席|立即|随口|还|也|则|并|又|再|继续|接着|紧接着|其后|随后|最后|分别|先后|共同|一致|同样|同时|随即|接着|特别|着重|应邀|再次|进一步|代表(?![团处们，,、])\S{1,12}?|"
    r"在[^，。]{0,16}?(?:时|中|上|会|式|环节|阶段|期间|部分|之?后)|(?:会议)?(?:总结|发言|回应|小结|点评|答问|回答提问|致辞)时|[作做]了?(?:总结|小结|点评|回应|发言)时|"
    r"[就对向][^，。]{2,20}?|[以围][^，。]{2,24}?(?:为题|为例|角度|方面)|围绕[^，。]{2,24}?|从[^，。]{1,20}?(?:角度|方面|层面)|替[^，。：]{1,8}?|(?:结合|针对|根据|按照|立足|着眼|通过)[^，。]{2,20}?|"
    r"(?:发来|提交|递交|寄来|送来|提供|来函|致函|发函)了?[^，。]{0,8}?(?:(?:意见|发言稿?|材料|声明|建议|贺信|来信|报告|说明|评论|函)[，,并中]?|[，,])|"
    r"的(?:书面|公开|贺|来)?(?:意见|发言稿?|材料|[信函]件?|声明|说明|答复|报告)中?|(?:来|致|复|发)[函信电]|"
    r"(?:通过|以)?(?:视频|线上|网络|书面|远程|口头)(?:连线|方式|形式|会议|材料|意见|发言|函件|说明|回复)?|(?:应邀|线上)?(?:出席|参加|莅临|到会|到场|赴会)[^，。]{0,20}?[并、，]"
)
_COUNT = "[一二两三四五六七八九十几]"
#: `打了个比方`, `算了笔账`, `摆出三组数据`, `画了一张图`: how somebody makes it plain.
_HAN_SHOWS = (
    rf"打了?[^，。：]{{0,3}}(?:比方|比喻)|算了?[^，。：]{{0,6}}账|举了?[^，。：]{{0,8}}例子?|归结[为成到]|"
    rf"(?:[摆列亮晒抛拿抖]|提|讲|画|带|带来|开|给[^，。：]{{1,6}}看)[出了]{{0,2}}{_COUNT}[^，。：；的]{{0,10}}?"
    r"(?:数据?|数字|理由|例子?|问题|观点|建议|意见|故事|图|照片|清单|账|表|单子|点|条|件事)(?=[，。：:]|$)|"
    rf"(?:用{_COUNT}[^，。：的“]{{1,10}}?)?"
    r"(?<![合工操写协动运])[作做]了?[^，。：]{0,10}?(?:对[比照]|比较|比喻|推算|测算|阐述|阐释|剖析|分析|解读|点评|展望)(?=[，。：:]|$)"
)
_HAN_VERB = (
    rf"{_HAN_SHOWS}|"
    r"表示|指出|认为|强调|介绍|说|提出|建议|呼吁|希望|回顾|分享|致(?:欢迎|开幕|闭幕|答谢|祝)?[辞词]|"
    r"讲话|发言|总结|欢迎|肯定|提醒|承认|反映|说明|讲到|演讲|报告了|关注|倡议|号召|敦促|陈述|阐明|阐释|展示|列举|梳理|宣读|询问|质问|问(?=[，：“道起])|(?<![会座洽恳访交面笑])谈(?![判妥心何笑天吐])|答应|保证|要求|诉苦|抱怨|发愁|嘱咐|叮嘱|劝告|告诫|劝诫|忠告|奉劝|质疑|"
    r"[声宣]称|(?<!职)称(?=[，,：:“])|(?<=[，,信函电])称(?![为作之职赞呼号])|归纳|概括|小结|综述|点出|道出|列出|给出|拿出|指明|申明|声明|解读|披露|预告|反驳|附和|呼应|应答|作答|诉说|描述|描绘|勾勒|论述|评述|叙述|报告[：:，]|提请|恳请|请求|吁请|请[大各与]|请(?=[^，。：]{1,14}?(?:[讲谈说问]|回答|作答|发言|介绍|分享|回应|评|举例|发表|总结))|力主|力推|赞扬|称赞|盛赞|批评|注意到|打(?:了?[个一]+)?比方|直陈|力陈|吐露|举例|算了|接过|感谢|期待|宣布|提到|谈到|谈道|谈及|谈了|说道|发表|坦言|重申|阐述|祝贺|通报|汇报|评价|主持|补充|回应|透露|直言|坦陈|赞同|主张|承诺|表态|答复|提议|"
    r"(?:讲解|讲授|剖析|演示|解析)了[^，。]{1,24}，[并还也他她]{0,2}(?:称|说|指出|认为|建议|提出|表示|强调)|倡导|赞赏|讲述|解释|(?:确认|证实|澄清)(?=[，：:])|感慨|感叹|坦承|回忆|告诉|告知|追问|发问|反问|回答|答道|相信|坚信|深信|认同|赞成|不?同意|支持|反对|拥护|看好|怀疑|担心|担忧|推介|推荐|警告|直指|点评|笑言|插话|接过话|"
    r"(?<![合工操写协动运])[作做]了?[^，。]{0,12}?(?:报告|发言|总结|介绍|补充|说明|演讲|分享|交流|讲话|汇报|致辞|回应)"
)
HAN_SAYS = regex(rf"(?:{_HAN_BEFORE}){{0,3}}[，,]?(?P<says>{_HAN_VERB})")
_VERB = regex(_HAN_VERB)
#: Three of what may stand before a verb are no longer, in letters.
_REACH = 90
#: Only this leads over a comma to a verb, or over the end of a clause.
_OVER_COMMA = regex(
    r"(?:发来|提交|递交|寄来|送来|提供|来函|致函|发函)[^，。]{0,12}$|(?:出席|参加|莅临|到会|到场|赴会)[^，。]{0,20}$|代表\S{0,11}$"
)


def all_said(text: str) -> Iterator[re.Match[str]]:
    """HAN_SAYS.finditer, but tried only where a verb is within reach: the many ways in which
    `就`, `对`, `从` may lead on take long to try where they lead nowhere."""
    at = 0
    while verb := _VERB.search(text, at):
        found = HAN_SAYS.search(text, max(at, _clause_of(text, verb.start())))
        if not found:
            return
        yield found
        at = found.end()


def _clause_of(text: str, verb: int) -> int:
    """From where on a verb may be led to."""
    start = max(0, verb - _REACH)
    end = verb - text[:verb].endswith("，")
    while (comma := max(text.rfind("，", start, end), text.rfind("。", start, end))) >= 0:
        if not _OVER_COMMA.search(text, start, comma):
            return comma + 1
        end = comma
    return start


def tells(text: str) -> bool:
    """Whether a verb of saying stands anywhere in the text."""
    return bool(_VERB.search(text))


#: `带领学员走了一遍，并提醒大家，…`: what somebody does in this clause, and says in the next one.
_THEN_SAYS = (
    r"[^。；]{0,30}，(?:并|还|他|她|随后){0,2}"
    r"(?:说|表示|指出|强调|认为|介绍|提[出醒]|告诉|建议|解释)"
)
#: How what somebody does begins, behind the name; the end of a name written in characters.
HAN_DOES = regex(
    rf"\s*{offices.HAN_HONOURS}{{0,3}}"
    r"\s*(?:[（(][A-ZĐ][^（）()\u4e00-\u9fff]{2,40}[）)])?\s*(?:先生|女士|博士)?(?P<does>表示|指出|认为|强调|介绍|说|提|建议|呼吁|希望|回顾|分享|致[辞词]|发言|总结|欢迎|肯定|"
    rf"感谢|期待|注意到|打(?:了?[个一]+)?比方|直陈|力陈|吐露|(?:带领|带队|牵头|讲解|讲授)(?={_THEN_SAYS})|宣布|答复|报告(?=[：:，了])|谈|坦言|重申|阐述|祝贺|通报|汇报|评价|主持|担任|提出|提到|提议|作|代表|首先|还|也|则|并|随后|最后|分别|在|就|对|从|"
    rf"{_HAN_SHOWS}|逐[条一项个]|替[^，。：]{{1,8}}?(?=算|说|问|讲|表|提)|"
    "告诉|告知|告诫|劝诫|追问|第[一二三四五六七]个(?:开口|发言|说话|讲|起身|站)|[最抢]?先(?:开口|发言|讲|说)|先[把将用给请向从]|"
    "不(?:主张|赞[成同]|同意|认为|认[同可]|相信|以为|愿|想|打算|隐瞒|讳言|否认|建议|满意?|服气?|在意|关心|担心|放心|怕)|追问|发问|反问|答道|相信|坚信|深信|认同|警告|直指|点评|直言|笑言|插话|讲(?![授课学座解])|主张|赞赏|赞成|感慨|感叹|分析(?=认为|说|道|指出|称|[，：])|"
    "预计|预测|估计|判断|(?:确认|证实|澄清)(?=[，：:])|期望|盼望|寄语|写道|要求|热情|由衷|坚定|诚挚|当场|当即|即席|"
    "[\u4e00-\u9fff]着|[蹲站坐走跑躺趴跪靠守]在|[\u4e00-\u9fff]{1,4}地(?=说|表示|介绍|告诉|回忆|提|讲)|围绕|结合|通过|提醒|阐|陈述|答|询问|承|赞同|支持|关注|推(?:介|荐|销|出|演|算)|演示|剖析|梳理|盘点|披露|对比|列举|引用|援引|概述|论证|归纳|解读|评述|描述|勾勒|呼应|质疑|反驳|争辩|辩称|请求|恳请|吁请|催促|主动|倾向|怀疑|担心|担忧|算[了起出道给]|倡|原则上?(?=不?同意|赞[成同]|支持|接受|认可|反对)|号召|敦促|率先|应邀|受邀|线上|现场|视频|给|把|用|谈|以|为|向|[这也就]样[说讲开回答问发表介解作收起]|如[是此](?:说|开|回|作)|透露|称|补充|回应|回答|解释|说明|展示|讲述|(?:重点|主要|全面|系统|深入|简单|逐一|逐项|具体|生动|扼要|集中)(?=介绍|讲|分析|说明|阐|汇报|通报|谈|回顾|报告|解读|梳理|分享|展示|强调|解释)|高度|积极|充分|详细|简要|特别|着重|进一步|同样|再次|[\u4e00-\u9fff]{1,5}道(?=[，：:“])|[，：,:])"
)
#: What others see somebody do, and nobody says.
HAN_SILENT = regex(
    r"\s*(?:等|一行|先后|分别|也|还|共同|应邀|线上|现场|率[^，。]{0,8})*"
    r"(?:(?:出席|参加|参会|与会)(?![^。]{0,24}(?:致[^，。]{0,4}[辞词]|讲话|发言|报告|演讲|[，并](?:[也还]|随后)?(?:表示|指出|介绍|强调|提出|建议|认为|分享|就|围绕|说)))|访问|会见|会谈|陪同|签署|"
    r"[，,]?(?:整[晚场天个]|全[程场]|一直|始终|自始至终|从头到尾)[^，。]{0,10}?(?:没有?|未曾?)[^，。]{0,4}?(?:麦|发言|说话|开口|作声|出声|吭声|讲话)|"
    r"(?:因[^，。]{1,16})?(?:未能?|没有|无法|不能)(?:到会|到场|出席|与会|参会|参加|成行|前来)(?![^。]{0,30}(?:书面|来函|发来|委托|说|表示|指出|强调|提出|建议))|"
    "没有?(?:发言|说话|开口|出声|作声)|未(?:发言|作声)|一言[不未]发|一声不吭|静静地|默默地?|只是?旁?听|"
    r"(?:亲自)?(?:[到赴往]|来到|抵达|前往|深入|走进)[^，。]{0,16}?(?:看望|慰问|检查|视察|考察|参观|调研|巡视|走访|察看|查看|迎接|送行|督导)(?!时)(?![^。]{0,30}(?:说|表示|指出|强调|认为|介绍|提出|要求))|"
    r"(?:看望|慰问|检查|视察|巡视|走访|察看|查看)了(?![^。]{0,40}(?:说|表示|指出|强调|认为|介绍|提出|要求))|"
    # `分别担任代表团正、副团长`: a part that somebody has, unless the sentence goes on with words
    "(?:担任|出任|兼任|就任)(?![^，。；]{0,10}(?:主持|主席|点评|评议|引导|主讲))(?![^。]{0,60}(?:说|表示|指出|强调|认为|介绍|提出|建议|希望))|"
    rf"(?:考察|参观|带领|带队|牵头)(?!{_THEN_SAYS})|"
    "(?:领取|领到|领走|捐出|设计|制作)(?![^。]{0,40}(?:说|表示|指出|强调|介绍|认为|建议))|"
    "[作做]了[^，。：]{0,8}(?:陪同|准备|安排|记录|翻译|对接|接待|布置)(?:工作)?[，。]|"
    "当选|任命|任(?!何)|负责|领衔|挂帅|组成|分管)"
)
#: What somebody does at a ceremony, with no word of it.
HAN_CEREMONY = regex(
    r"\s*(?:(?:先生|女士|博士|教授|阁下)\s*)?(?:(?:共同|一起|一同|分别|先后|随后|还|并|也)){0,3}(?:"
    r"(?:会[后前间]|当场)?(?:把[^，。；]{1,20}?)?(?:赠送?|送|捐赠?)[给了]|"
    r"(?:会[后前间]|当场)?(?:[向为给与同][^，。；]{1,24}?)(?:授[旗牌予]|颁[发奖授]|赠[送予书]|移交|揭[牌幕]|剪彩|献花|合影|交换[^，。]{0,8}(?:礼物|纪念品|文本)|敬酒|点赞|致意|握手)|"
    r"揭[牌幕]|剪彩|合影|按下|点亮|启动了|颁[发奖授]|交换了)"
)
HAN_PRESIDES = regex(r"\s*(?:共同)?(?:担任[^，。]{0,6}主持|主持)")


LATIN_SAYS = regex(
    r",?\s+(?:also\s+|then\s+|further\s+|first\s+|[a-z]{3,12}ly\s+|"
    r"in (?:his|her|their) [\w\s]{3,40},?\s+)?"
    r"(?:said|says|noted|stressed|pointed out|emphasi[sz]ed|stated|highlighted|added|expressed|"
    r"mentioned|remarked|suggested|proposed|called|welcomed|thanked|introduced|presented|shared|"
    r"delivered|explained|reported|observed|underlined|underscored|reiterated|hoped|believed|urged|"
    r"recalled|announced|affirmed|acknowledged|appreciated|summari[sz]ed|summed up|concluded|"
    r"opened|chaired|moderated|closed|ended|adjourned|began|started|continued|followed|went on|"
    r"indicated|told|spoke|reviewed|outlined|described|argued|warned|reminded|"
    r"confirmed|pledged|insisted|declared|encouraged|commended|praised|congratulated|echoed|maintained|"
    r"complained|apologi[sz]ed|lamented|calculated|reckoned|estimated|clarified|commented|queried|questioned|objected|opposed|countered|conceded|regretted|deplored|"
    r"reaffirmed|recogni[sz]ed|lauded|applauded|revealed|disclosed|vowed|contended|asserted|lamented|"
    r"retorted|rejoined|quipped|interjected|recounted|admitted|demanded|promised|claimed|"
    r"(?:found|thought|felt|held|feared|doubted|judged|considered|worried|predicted|expected|wrote|"
    r"denied|wished|joked|guessed|showed)(?=\s+(?:that|how|why|what)\b)|"
    r"(?:sent|submitted|conveyed|forwarded|wrote)\s+(?:in\s+)?(?:an?\s+|its\s+|the\s+|their\s+)?(?:[a-z]+\s+){0,3}"
    r"(?:messages?|letters?|notes?|statements?|comments?|opinions?|repl(?:y|ies)|contributions?|greetings)\b"
    r"[^.;:“”]{0,40}?[\s,]+(?:which|that|saying|stating|to\s+say|asking|(?:sugg|propos|not|prais|congratulat|hop|call|"
    r"welcom|wish|thank|recommend|express|stress|warn|support|urg|offer)[a-z]*ing)|"
    r"let\s+it\s+be\s+known|let\s+(?:the\s+[a-z]+|everybody|everyone|delegates|participants)\s+know|made\s+(?:it\s+)?(?:known|clear|plain)|"
    r"voiced|cited|elaborated|recommended|requested|appealed|responded|replied|answered\s+that|informed|briefed|asked|"
    r"inquired|enquired|wanted\s+to\s+know|"
    r"advised|cautioned|assured|detailed|hailed|(?:was|were) of the|took the view|drew attention|"
    r"put\s+(?:forward|on\s+record|at\s+[\d,.]+|the\s+(?:number|figure|loss|damage|cost|share|toll|total|price|need)s?)|"
    r"touched (?:up)?on|referred to|presided|facilitated)\b"
)

#: What others see somebody do, and nobody says.
LATIN_SILENT = regex(
    r",?\s+(?:also\s+)?(?:followed|attended|joined|observed|visited)\s+(?:the|this)\s+(?:whole\s+)?"
    r"(?:meeting|workshop|discussion|session|event|forum|dialogue|training|seminar|conference|visit|"
    r"drill|exercise|ceremony|launch|tour|demonstration)|"
    r",?\s+(?:said\s+nothing|(?:followed|listened|watched|looked\s+on|joined)\s+(?:(?:in|it)\s+)?(?:online|"
    r"remotely|from\s+(?:afar|home))(?=[.;,]|$))|"
    r",?\s+(?:also\s+|then\s+)?presented\s+(?:(?:the|some|an?|small)\s+)?(?:certificates?|awards?|"
    r"prizes?|medals?|flowers|souvenirs?|gifts?|diplomas?|plaques?)\b|"
    r"[^.;]{0,60}\bas (?:an observers?|observers|guests?)\b",
    re.IGNORECASE,
)
#: What only a person does who has the floor: of a body it would tell no words.
LATIN_TAKES_PART = regex(
    r",?\s+(?:also\s+|then\s+)?(?:gave|made|took\s+the\s+floor|offered|supported|backed|endorsed|agreed|"
    r"demonstrated|showed|illustrated|raised|posed|wondered|invited|promised|led\s+the|read\s+out|pleaded|"
    r"undertook|committed|extended|conveyed|discussed|addressed|examined|showcased|elaborated|"
    r"pleaded|advocated|demanded|protested|disagreed|"
    r"(?:pointed|turned|alluded|returned|came\s+back|looked\s+back|looked\s+ahead)\s+(?:to|at|on|upon)\b|"
    r"(?:dwelt|dwelled|focus+ed|concentrated|reflected|expanded|reported|insisted|centred)\s+(?:up)?on\b|"
    r"(?:spoke|talked)\s+(?:of|about|for|against)\b|"
    r"stood|set\s+out|looked|compared|traced|walked|summed|drew|laid|paid|opened|officiated)\b"
)

#: Any verb of which nobody thought, with what is said behind it; a way to the floor.
_LATIN_TELLS = regex(
    r",?\s+(?:came|went|got|stood|rose|stepped|returned)\b[^.;:]{0,60}?\s+to\s+(?:say|ask|propose|"
    r"plead|warn|explain|tell|thank|speak|suggest|remind|add|answer|reply|object|defend|argue)\b|"
    r",?\s+(?:(?:also|then|further|later|again|finally|briefly|once more)\s+)?"
    r"(?:[a-z]+ed|said|told|spoke|put|drew|took|gave|made|undertook|sought|set|brought|led|read|chose|withdrew)\b"
    r"(?:\s+(?:that|to|on|upon|about|for|how|why|whether|by|the|a|an|all|his|her|their|this)\b|\s*[:,])|"
    r",?\s+had\s+the\s+(?:first|last)\s+word\b|"
    r",?\s+(?:(?:also|then|too|again)\s+)?(?:found|held|felt|thought|meant|wrote|knew|saw|hears?)\s+that\b"
)
_HAN_TELLS = regex(
    r"\s*(?:[\u4e00-\u9fff]{0,8}(?:说|道|称|言|问|答|讲|谈)[，,：:“]|[\u4e00-\u9fff]{1,14}[：:]\s*[“「])"
)


#: How somebody comes to speak, or in which mood: `asked once more about it`, `visibly moved`.
IS_BROUGHT_TO = (
    r"(?:(?:once\s+)?(?:again|more)|this\s+time|back\s+(?:at|on|in)|still|first\s+to|last\s+to|next\s+to\s+speak|[a-z]{3,}ly|(?:then\s+|when\s+)?"
    r"(?:asked|questioned|pressed|prompted|challenged|invited|urged|pushed|called|encouraged|moved|provoked|interrupted|"
    r"surprised|amused|joined|followed|supported|backed|contradicted|quoted|cited|reminded))"
)
#: What may stand between commas before the verb: `, in a second intervention,`
_ASIDE = regex(
    r",\s+(?:in|on|at|during|after|before|when|while|for|by|as|also|too|again|who|[a-z]+ing|"
    rf"{IS_BROUGHT_TO})\b[^,.;:]{{0,60}},\s"
)


#: `, summing up, held out the hope`: what somebody says meanwhile.
_SAYING = regex(
    r",\s+(?:summing\s+up|winding\s+up|concluding|replying|responding|answering|speaking|objecting|commenting|agreeing|"
    r"disagreeing|elaborating|thanking|addressing)\b[^,.;:“”\"]{0,60},\s+(?=[a-z])"
)


#: `was asked who would pay. He answered that …`
_IS_ASKED = regex(
    r",?\s+was\s+(?:then\s+|also\s+|[a-z]+ly\s+)?(?:asked|questioned|pressed)\b[^.;:“”]{4,160}"
    r"(?:\.\s+(?:He|She|They)|;\s+(?:he|she|they)|,?\s+(?:and|to\s+which\s+(?:he|she)))\s+"
    r"(?:answered|replied|responded|said|explained|told|noted|admitted|stated)\b"
)


def says(text: str, at: int) -> bool:
    """Whether somebody whose name ends here begins to speak."""
    if _SAYING.match(text, at):
        return True
    if aside := _ASIDE.match(text, at):
        at = aside.end() - 1
    if LATIN_SAYS.match(text, at) or _LATIN_TELLS.match(text, at) or _IS_ASKED.match(text, at):
        return True
    behind = re.compile(r"\s*").match(text, at)
    assert behind
    return bool(HAN_SAYS.match(text, behind.end()) or _HAN_TELLS.match(text, at))


def role(verb: str) -> str:
    """The part in the meeting of somebody who does this."""
    return "chair" if re.search(r"主持|chaired|moderated|presided|facilitated", verb) else "remark"
