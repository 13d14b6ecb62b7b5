"""Whether a Chinese paragraph tells what somebody it names said, showed, asked or promised.

Reasons for it are a verb of saying of that one, a quotation, a colon, a later sentence that begins
with a pronoun or with such a verb; reasons against it what is done without a word (`出席`, `签字`,
`合影`), and a place in the sentence where somebody is only told of (`感谢…`, `由…翻译`).
"""

from __future__ import annotations

from ..regexes import regex
from . import verbs

#: An open class of what somebody does who speaks, besides the verbs of the lists.
_MORE = (
    "坚称|上了[^，。]{0,4}课|显示(?!屏|器)|表明|印证|修正了|收回|改口|让步|松口|泼[了来出]?[^，。]{0,6}冷水|打[^，。]{0,3}圆场|[出接过]招|接过?[话茬腔]|坦白|开口|开门见山|直截了当|有话|答曰|答[以道称：“]|进言|"
    "[首先再]陈|[云曰](?=[，：“])|插[嘴话]|嘀咕|嘟囔|念[了出]|读[了出]|宣读|比较了|演示|指着|不(?:赞成|同意|认可|主张|以为|认为|相信|服|愿|客气)|"
    "没有(?:否认|回避|讳言|隐瞒|直接回答)|并?不(?:否认|回避|讳言|隐瞒)|关心|想(?:知道|问|说|请|提醒)|担[心忧]|要求|请求|请(?=[^，。教假来看教]{1,12}[^，。]{2})|劝|答应|保证|宁愿|愿意?(?=[^，。]{2})|倒?也坦白|"
    "[解说阐]明|讲|描[述绘]|形容|比喻|点评|点[出到]|批评|觉得|以为|盼|感慨|感叹|否认|算[了起]|打了?个?比方|举[了出例]|抛出|列出|"
    "[给拿]出[^，。]{0,10}(?:数据|方案|办法|图|建议|答案|意见|一[组张份本])|摇[了着]?摇?头|道[歉谢]|鞠了?[一个]*躬|报了?[^，。]{0,3}[数账喜]|致[^，。]{0,6}[辞词]|"
    "用[^，。]{2,24}(?:讲清|说清|道[出明破尽]|点[明破出]|说明|再现|概括|开场|比作|解释|讲)|带来[^，。]{0,6}(?:坏|好)?消息|切入|谈|提到|反问|追问|发问|回[答应复]|答复|"
    "质问|问(?=[，：“道起过了及]|[^，。题答卷号]{2})|进言|补上一句|补了一句|总结|小结|坚持|力[主推争]|希望|期[待望盼]|呼吁|号召|倡[议导]|提[出议醒请]|建议|主张|"
    "说|表[示态]|认为|指出|强调|介绍|解释|讲述|讲解|陈述|通报|汇报|报告(?!厅|会|人|期|书|团|文学|[^，。]{0,3}[为])|分享|展示|回[忆顾]|坦[言承陈]|直[言陈指]|透露|宣布|宣告|告[诉知诫]|"
    "承[认诺]|相信|深信|确信|感谢|欢迎|祝[贺愿福]|警告|质疑|反[驳对]|赞[同成赏]|支持|附[议和]|补充|披露|辩[称解]|抱怨|诉苦|叹|笑[说道着称言]|"
    "声[称明]|称(?=[，：“]|[^，。赞号呼职为]{4})|写道|自[嘲述]|归纳|概括|梳理|剖析|分析|对比|引述|援引|盘点|预[计测告]|估[计算]|判断|怀疑|同意|赞赏|肯定|"
    "掏出|搬出|亮出|翻[开到出]|放[了下]|播放|展开|出示|吐[槽露]|嘱咐|叮嘱|交代|交底|摊[开牌]|表达|寄语|倾诉|哽咽|感激|"
    "要(?=[^，。素点求闻害紧塞道冲件务领]{3})|[作做]了?[^，。]{0,14}?(?:报告|发言|讲话|演讲|介绍|说明|汇报|分享|总结|点评|陈述|回应|补充|表态|解释|答复|示范)"
)
_SAYS = regex(_MORE)
#: What may stand between the name and such a verb.
_ADVERB = (
    "(?:也|还|又|则|却|便|就|再|只|都|倒|先|曾|并|而|即|随即|随后|接着|紧接着|最后|首先|率先|当场|当即|当众|现场|即席|立即|马上|同时|同样|再次|进一步|"
    "特别|着重|重点|主要|详细|简要|逐[条一项]|直接|坦率地|[\u4e00-\u9fff]{1,4}地|[\u4e00-\u9fff]{1,2}着|起身|站起[身来]{0,2}|举手|抢着|上台|登台|居中|从旁|老实|一见面就|听[后罢完了]|"
    "[在就对向从以用把给将与和][^，。；：“]{1,24}?|结合[^，。]{2,12}|代表[^，。]{2,16}?|作为[^，。]{2,12}?[，]?|会[上后]|"
    "(?:应邀|受邀)?(?:出席|参加|到会|带队|领队)[^，。]{0,8}?并)"
)
_CLAUSE = regex(rf"\s*[，,]?\s*(?:{_ADVERB}){{0,3}}(?:{_MORE})")
_COLON = regex("\\s*(?:[^，。；：“”]{0,14}[：:])\\s*\\S")
#: `，他说`, `。她用三张图说明了…`
_PRONOUN = regex(
    rf"[，。；！？”]\s*(?:据其|(?:[^，。“”]{{0,12}}，)?[他她]们?)(?:自己|本人)?[，,]?(?:{_ADVERB}){{0,3}}(?:{_MORE}|(?:给出|开出)?的(?:立场|理由|结论|看法|话|意思|建议|办法|答案|回答|担心|要求|团队))"
)
#: Behind a comma the same one goes on: `，认为…`, `，并要求…`
_GOES_ON = regex(rf"[，]\s*(?:{_ADVERB}){{0,2}}(?:{_MORE})")
_QUOTED = regex("[“「『][^”」』]{5,}[”」』]")
#: What somebody does of whom no word is told.
_SILENT = regex(
    "\\s*[，,]?\\s*(?:等[\u4e00-\u9fff]{0,6}|[一二三四五六七八九十两]人|一行[^，。]{0,4}|先后|分别|也|还|共同|应邀|一[直同起道]|全程|因[^，。]{1,16}|原定[^，。]{1,10}|虽[^，。]{1,10}|[会当][后前间晚日天])*(?:"
    "[，]?(?:没有?|未|并未)(?:能|曾)?(?:上线|到[会场]|发言|提问|出席|参[加会与]|说话|开口|获得|能?成行|与会|参与|来|表明)|"
    "[，]?[^，。]{0,12}(?:取消(?!了)|未能成行)|缺席|请了?[病事]?假|(?:中途)?离场|因故|列席|旁听|在座|在场|陪同|随[行船]|值守|到场(?:聆听|见证)|到会$|"
    "被邀请?到会|[（(]请假|一行[^，。]{0,4}到访|讲授|授课|主讲了?|(?:讲解|分析)了[^，。]{1,12}(?:。|，(?:学员|大家|听众))|[驾乘][车船驶]|送[客别]|演唱|演奏|表演|伴奏|上?已?于[^，。]{2,10}(?:退休|离任|去世|调离)|出席(?![^，。]{0,10}并(?![^，。]{0,6}(?:致|作了?|发表)[^，。]{0,4}(?:[辞词]|讲话|发言)))|参加(?![^，。]{0,12}并(?:说|表|指|介|认|强|提))|"
    "签[署字订了收发]|代表[双各][^，。]{0,3}签|揭[牌幕]|剪彩|合影|"
    "[向为给同与][^，。；]{1,24}?(?:授[旗牌予]|颁[发奖授]|赠[送予书]|移交|揭[牌幕]|剪彩|献花|合影|敬酒|准备了?|戴上?|献上?|拍照|义诊|让座|倒茶|斟[酒茶]|撑伞|带路|做饭)|颁[发奖]|赠送|捐[赠了]|"
    "邀?请(?:[，。]|访|前[往来]|赴|来)|[^，。“]{0,6}在(?:其中|场)|主持|担任|任(?!何)|负责|兼任|当选|接任|接替|翻译|记录|整理|摄影?|供稿|编辑|校对|执笔|撰文|作了?全程?笔记|协助|召集|策划|组织(?!的)|操办|承办|率[领队团]|带队(?![^，。]{0,6}并)|"
    "参观|考察|访问|走访|见证|审阅|签发|获(?!得感)|得票|入选|为(?:[^，。]{2,20})(?:默哀|拍照)|擦|正在|一直在|托人|提交了?书面|书面|[代全]表全[团体]赠|[、和与及]|的(?![\u4e00-\u9fff]{0,3}(?:开场白|回答|话|发言|观点|看法|意见|提问|问题|报告|建议|理由|结论|办法|做法|经验|体会|故事|主张|态度|答案|想法|说法|提议|介绍|担心|顾虑)))"
)
#: `带队并在仪式上强调`
_ALSO_SAYS = regex(
    rf"(?:应邀|受邀|专程)?(?:带队|领队|率队|出席|参加|到会|牵头|列席)[^，。；]{{0,14}}[并，]+(?:{_ADVERB}){{0,2}}"
    "(?:说|表示|指出|强调|认为|介绍|提[出醒]|要求|建议|解释|呼吁|告诉|回忆)"
)
_OWN_WORDS = regex(
    "的(?:办法是|做法是|答案是|开场白|回答|话|发言|观点|看法|意见|提问|问题|报告|建议|理由|结论|介绍)"
)
_ASKED = regex("[问请求][^，。]|能否|是否|吗|[？?]|怎么|哪里|何时|为何")
#: Before a name: who is only told of, or somebody else does.
_TOLD_OF = regex(
    "(?:[问劝告诉]|感谢|致谢|鸣谢|祝贺|欢迎|缅怀|已故|故去|联系|索取|搭档|徒弟|学生|和|与|同|跟|及|以及|向|对|给|为|请|被|将|把|受|经|随|陪同|包括|有|含|率领|"
    "接待|会见|拜访|看望|慰问|播放|引用|引述|援引|提到|谈到|讨论|评价|介绍|伴随|代表|推选|选举|选出|任命|抄送|抄录|摄影|撰文|供稿|编辑|校对|翻译|记录|整理|审核|审校|签发|"
    "主编|责编|[为是]|组成|成员|团员|另有|还有|如|即|缺席的|未[^，。]{0,4}的|转[交达])\\s*$"
)
#: A meeting is told of, and who came.
_HELD = regex(
    "召开|举行|举办|主办|承办|开班|开幕|签署|在[^，。]{2,16}(?:进行|启动)|出席|参会|与会|参加|参观"
)
_DATE = regex("\\d+[月日]|[上下]午|日前|近日|昨日|今天")


def is_silent(behind: str) -> bool:
    """Whether somebody does, right behind the name, what needs no words."""
    return bool(
        _SILENT.match(behind) or verbs.HAN_CEREMONY.match(behind) or verbs.HAN_SILENT.match(behind)
    )


#: `首先打破沉默的，是|…`, `讲解者是|…`: words that lead to whoever speaks.
_SPEAKER_IS = regex(
    f"(?:{_MORE}|沉默|发言|说话|接话|讲话|授课|讲课|讲解|压轴|登台|上台|上场|出场|主讲|主角|回答|解答|提问|发布|陈述|开口|第[一二三四五六]个|另一[位个])"
    "[^。；“”]{0,24}?(?:[人者]|的|的，|主角)?(?:[则正就便也]|都)?(?:是|叫|为)(?:[^，。；“”]{0,16}的)?$"
)


def leads_to_speaker(before: str) -> bool:
    return bool(_SPEAKER_IS.search(before))


#: Who teaches a course says nothing at a meeting, unless the words are told.
_TEACHES = regex("讲授|授课|讲课")


def only_teaches(text: str) -> bool:
    return bool(_TEACHES.search(text)) and not (_PRONOUN.search(text) or _QUOTED.search(text))


def tells(text: str) -> bool:
    """Whether a verb of saying stands anywhere."""
    return bool(_SAYS.search(text) or _PRONOUN.search(text) or any(verbs.all_said(text)))


def goes_on_as_own(behind: str) -> bool:
    """Whether a pronoun behind somebody leads to a verb of saying."""
    return bool(_PRONOUN.search(behind))


def asks(text: str) -> bool:
    return bool(_ASKED.search(text))


def is_told_of(before: str) -> bool:
    """Whether the words before somebody make that one no subject of the sentence."""
    return bool(_TOLD_OF.search(before))


def holds(sentence: str) -> bool:
    """Whether a sentence tells that a meeting was held, and who came."""
    return bool(_HELD.search(sentence) and _DATE.search(sentence))


def speaks_at_once(behind: str) -> bool:
    """Whether a verb of saying, or a colon, stands right behind the name."""
    return bool(
        _CLAUSE.match(behind)
        or _COLON.match(behind)
        or _OWN_WORDS.match(behind)
        or verbs.HAN_SAYS.match(behind)
    )


def strength(behind: str) -> int:
    """How much speaks for words of somebody whose name ends here, up to whoever is next."""
    end = behind.find("。") + 1 or len(behind)
    first, later = behind[:end], behind[end:]
    weight = 0
    if is_silent(behind) and not _ALSO_SAYS.match(behind):
        weight -= 2 if _PRONOUN.search(behind) else 4
    elif speaks_at_once(first) or _GOES_ON.search(first):
        weight += 3
    elif _SAYS.search(first):
        weight += 1
    if _QUOTED.search(behind):
        weight += 2
    if _PRONOUN.search(behind):
        weight += 4
    if _SAYS.match(later):
        weight += 1
    return weight
