"""The post that ends at a place of a Chinese sentence, whatever it is: one of the lists, or any
word that ends like one (`鱼贩`, `护坝员`, `退休船长`), with the body before it, from behind a sign
or the words that lead to somebody (`第一个发言的是…`, `随后，…`)."""

from __future__ import annotations

import re

from ..regexes import regex
from . import dictionary, offices
from .knowledge import Knowledge, even
from .printed import Printed

#: No post is longer, in letters.
_LONGEST = 44
#: A name of a project inside a post is no longer.
_LONGEST_QUOTED = 16
#: How a post ends, besides those of the lists; what the last character would else be part of.
_POST_ENDS = regex(
    "(?:[部司局处厅署所院科室股校会行组团队馆社站省州市县区镇乡村班段船舰园场厂矿港台寨机车师连营排士家族庭哨柜店事道河湖林总首酋舍户警次议府学监]长|[\u4e00-\u9fff](?:[员师者家农匠贩丁吏商户主]|(?<![门人])民)|[总副老]?总工|[\u4e00-\u9fff](?<![施加手竣开动停分化军职员完返误务打人])工|[电船木瓦矿技校钳焊]工|博士|硕士|护士|博士生|研究生|"
    "学生|本科生|硕士生|[一二三四]年级|大[一二三四]|志愿者|主任|主席|书记|经理|总理|助理|理事|董事|监事|干事|领事|参赞|大使|政委|主管|总监|制片|编导|"
    "主编|顾问|秘书|翻译|司机|记者|编辑|兽医|医生|牧医|督学|长老|住持|方丈|居士|法官|监察官|[项林检技]?\\w务?官|专员|科员|(?:负责|发言|投资|主持|召集|创始|创办|发起|"
    "传承|承包|主讲|报告|中间|经纪|候选|受访)人|老[人伯]|阿[婆姨伯叔]|大[爷妈叔婶姐哥]|嘉宾|评委|代表|委员|"
    "警官|教授|院士|高工|总工程师|顾问|专家|水手|舵手|歌手|鼓手|骑手|助手|猎手|选手|[上中少大]校|居民|"
    "队副|店员|会计|出纳|厨子|伙计|学徒|徒弟|演员|导游|管家|掌柜|老板|老板娘|村医|保安|门卫|更夫|货郎|"
    "教练|指挥|领队|领班|工头|把头|班组长|组员|理货|调度|舵工|水手长|文书|录事|执事|执法|干部|职工|协调人|联系人)$"
)
#: What looks like a post and is none.
_NO_POST = regex(
    "(?:[前后二三两]者|[增成延漫生助特擅专冗伸拉增生深悠周增]长|动员|人员|[全各会]员|作者|或者|记者会|大家|国家|专家们|各?[国专]家组|店家|[大人公国全居村]民|"
    "[全各多十百千万几人][员家户]|上述|以上|[民自公社]主|为主|[厂机电雇]商|协商|磋商|会商|座商|智商|通商|出师|人[员民]|们|工作人员)$"
)
#: A word of several characters behind which nobody is named.
_FUNCTION = regex("[和与及由为是叫给向对请让被把在到从于跟同将并]$")
#: Where a post begins at the latest: behind a sign, or words that lead to somebody.
_HARD = "，。；：！？（）()\n\t|,;:!?…▲△●■□◆【】「」*\u3000"
_LEAD = regex(
    "(?:(?:与会|出席|到场|到会|参会|同席|在座)的|尊敬的|的是|则是|正是|就是|便是|即是|的人是|[人者员]是|一位是|另一位是|为|是|叫|由|来自于?|(?<![数根凭票证收])据(?![点说悉])|请来了?|邀请|"
    "随后|接着|紧接着|最后|首先|其后|此外|另外|同时|其间|期间|不过|但是?|而(?!立)|则|随即|之后|会上|会后|当天|当晚|轮到|听了?|听完|也是|又是|"
    "用|让|请|向|对|与|和|同|给|在|(?<!不)如|(?:主持|召集)人?请)"
)
#: What one is not, but does, has or says: no post.
_DOES = regex(
    "[是把说]|(?<!顾)问|告诉|提到|[把被都也还让将我你您每]|表示|认为|指出|按照|根据|依照|遵照|听取|学习了|感谢|欢迎|希望|举行|召开|选举|推选|选出|任命|授予|聘请|颁给|[和与及]其"
)
#: A longer word begins with the last character of what looks like a post.
_LONGER = regex(
    "主[任席管持要题动演编导义张体办旨角力因流]|官[员方网]|工[程作业厂艺会人资具地商头]|农[牧林业药村田户民机科]|长[江大沙安春期度效远制]|"
    "表团|家[组庭乡园里都]|[学生人]组|师[范傅资生]|者[米]|员[会工]|商[会业务定量场]|理[事解念]|人[员民口类]|生[态产活物]|民[族间主生众]|户[外籍]|书[面记长]|老[师百虎]|代表[团处队]|委[员会]"
)


def ends_at(text: str, at: int) -> bool:
    """Whether a post ends at this place of a text, and no longer word goes on there."""
    if not offices.ends_post(text, at) and not _POST_ENDS.search(text, max(0, at - 4), at):
        return False
    if _NO_POST.search(text, max(0, at - 4), at) or _LONGER.match(text, at - 1):
        return False
    return not offices.stands_before(text, at + 1)


def is_post(text: str) -> bool:
    """Whether these words end as a post does, of a list or of none."""
    if _NO_POST.search(text) or _DOES.search(text) or not re.search("[\u4e00-\u9fff]{2}", text):
        return False
    return bool(_POST_ENDS.search(text)) or offices.ends_post(text, len(text))


def before(words: Printed, at: int, knowledge: Knowledge) -> tuple[Printed | None, int]:
    """The post that ends right before a name, and where it begins; none where no post does."""
    text = words.text
    end = at - len(text[:at]) + len(text[:at].rstrip(" \u3000"))
    start = end
    while start > max(0, end - _LONGEST) and text[start - 1] not in _HARD + "“「‘":
        start -= 1
        if text[start] in "”」’":
            opened = text.rfind("“", 0, start)
            quoted = text[max(0, opened) : start]
            if (
                opened < 0
                or len(quoted) > _LONGEST_QUOTED
                or any(sign in quoted for sign in "，。！？")
            ):
                start += 1
                break
            start = opened
    if start and text[start - 1] in "“「" and text.find("”", start) < 0:
        return None, at
    start = _behind_lead(text, start, end)
    if start >= end or _FUNCTION.search(text[:end]):
        return None, at
    for joined in _AND.finditer(text, start, end):
        if _POST_INSIDE.search(text, start, joined.start()):
            start = joined.end()
    while start < end and text[start] in " \u3000":
        start += 1
    if (titles := _TITLES.search(text, start, end)) and is_post(text[start : titles.start()]):
        end = titles.start()
    if (comma := text.rfind("、", start, end)) >= 0:
        last, above = text[comma + 1 : end], text[start:comma]
        if last.endswith("的") and is_post(above):
            end = comma
        elif is_post(last) or last.endswith("的"):
            is_list = is_post(above) or _LIST_LETTER.search(above)
            start = comma + 1 if is_list or len(last) > _FEW else start
    end -= text[start:end].endswith("的")
    own, begins = words.cut(start, end).strip(), start
    if is_post(own.text):
        return own, begins
    if knowledge.country_at(even(own.text)) and len(own) <= 5:
        return None, begins
    if offices.HAN_UNITS.fullmatch(own.text) and not _DOES.search(own.text):
        return own, begins
    return None, at


#: `原院长、教授、博士`
_TITLES = regex("(?:、(?:教授|博士|院士|研究员|高工|副教授|高级工程师))+$")
#: `站长周军和|环境局局长Sok Dara`
_AND = regex("[和与及]")
_POST_INSIDE = regex(
    "(?:[长员师者家授任席]|代表|专家|顾问|嘉宾|评委|[民工商贩主])[\u4e00-\u9fff]{2,4}$"
)
#: No longer a post than the end of another.
_FEW = 3
#: Two in a list, each with a name.
_LIST_LETTER = regex("[A-Za-zÀ-ỹ]")


#: `同济|大学`: no dictionary has it as one word.
_BODY_BEGINS = regex("同[济业仁文江德里]|和[平谐田]|对[外口]|在[线校读]")
#: What somebody did, before the post: `捕到它的|渔民`.
_ACTS_ON = regex("[^，。]{2,14}(?:它|他们?|她们?|我们|大家|这[^，。]{1,4})的(?=[^的])")


def _behind_lead(text: str, start: int, end: int) -> int:
    """Behind what leads to somebody: `第一个发言的是|…`, `由|…`, `随后|…`"""
    if clause := _ACTS_ON.match(text, start, end):
        start = clause.end() if clause.end() < end - 1 else start
    here = start
    for match in _LEAD.finditer(text, start, end):
        word, is_short = match[0], len(match[0]) == 1
        if match.end() >= end - 1:
            continue
        if is_short and (
            dictionary_word_at(text, match.start()) or _BODY_BEGINS.match(text, match.start())
        ):
            continue
        if match.start() == here or word in "是叫由为" or word.endswith(("是", "来了")):
            here = match.end()
    return here


def dictionary_word_at(text: str, at: int) -> bool:
    """Whether this character is inside a longer word: `理由`, `自由`."""
    first = max(0, at - 2)
    return any(
        first + place <= at < first + place + len(word)
        for place, word in dictionary.words_in(text[first : at + 3])
    )
