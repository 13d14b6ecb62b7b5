"""Whom a Chinese report brings in as a story does, whatever the verb: `Sok Dara女士，司长，选择了
…`, `黎河是…主编，…。她回忆…`, `站在船头说话的是…，…`, `发言来自…`, `副局长马飞边走边讲解：“…”`.

Nothing but the office tells that somebody is introduced, so the paragraph has to say that this
one spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..regexes import regex
from . import (
    delegates,
    dictionary,
    lands,
    name_ends,
    names,
    offices,
    pairs,
    positions,
    running_han,
    sides,
    titled_han,
    verbs,
)
from .knowledge import Knowledge, even
from .printed import Printed
from .verbs import LONGEST, Who

#: What shows that a paragraph tells what somebody said.
_SPEAKS = regex(
    r"[“「『]|[：:]|[^小据听传]说(?:[，,]|[\u4e00-\u9fff])|表示|认为|指出|建议|希望|呼吁|介绍|提出|提到|提议|解释|透露|"
    r"主张|回忆|强调|坦言|坦承|告诉|回应|补充|追问|提问|反问|答道|感慨|感叹|提醒|讲[到述解起了道]|谈[到及起了道]|愿意|"
    r"期待|担心|相信|直言|报[账来]|承认|答应|反对|不?同意|想知道|嘱咐|叮嘱|[自追]?问[：:道了起]|补了一句|算了?一笔|请(?:大家|各方|各国|与会)|[他她](?:劝|劝告|奉劝|恳求|盼望|力劝)|称[，,]|展示|分享|归纳|总结|"
    r"[有持抱][^，。]{0,6}(?:看法|意见|观点)|的(?:办法|做法|经验|体会|理由|要求|答案|诀窍)是|算给|[他她](?:也|又|还|则)?问"
)


def speaks(paragraph: str) -> bool:
    return bool(_SPEAKS.search(paragraph))


#: `岩罕带队察看了寨子。他介绍，…`: who was only seen to do something speaks next.
_SPEAKS_NEXT = regex(
    "[他她](?:还|也|又|则|随后|边走边|一边走一边|向大家|对大家|向客人|给大家)?"
    "(?:说|表示|介绍|告诉|解释|认为|指出|坦言|回忆|强调|建议|希望|提醒|感慨|透露|谈[到道]|讲[到道])"
)


def speaks_next(below: str) -> bool:
    """Whether the sentence below goes on with what that one said."""
    return bool(_SPEAKS_NEXT.match(below))


def speaker(sentence: Printed, knowledge: Knowledge, goes_on: bool = False) -> Who | None:
    """Only where `speaks` is true of the paragraph; `goes_on` where the next sentence `speaks`."""
    who = (
        _with_apposition(sentence, knowledge)
        or shown(sentence, knowledge)
        or _doing_anything(sentence, knowledge, goes_on=goes_on)
        or _of_unlisted_post(sentence, knowledge)
        or _before_quotation(sentence, knowledge)
        or _titled(sentence, knowledge)
    )
    if not who or not who.position:
        return who
    # `来自云南大学的博士生`: where one came from is the office's own body.
    own = running_han.bare(who.position)
    came = len(own) < len(who.position) and _tells_whose(own.text, knowledge)
    return who._replace(position=own) if came else who


def quoted(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Behind a quotation, of which somebody is: the office may be any."""
    if running_han.begins_with_name(sentence, knowledge):
        return None
    return speaker(sentence, knowledge) or _doing_anything(sentence, knowledge, is_quoted=True)


def _titled(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`水资源司Sok Dara副司长翻到第二页`: the title behind the name, and anything at all."""
    found = titled_han.at_start(sentence, knowledge)
    if not found or not titled_han.goes_on_alone(sentence.text, found[2]):
        return None
    name, position, end = found
    if verbs.HAN_SILENT.match(sentence.text, end):
        return None
    role = "chair" if verbs.HAN_PRESIDES.match(sentence.text, end) else "remark"
    return Who(role, name, position)


_FRONT = regex(r"(?P<name>[^，。：:；“”（）()《》]{2,44})(?:[，,]\s*|是(?:来自)?)(?=\S)")
_ENDS = regex(r"[，,。]")
#: `来自柬埔寨的Sok Dara是合作社社长，她…`
_FROM_HOME = regex(r"来自(?P<home>[^，。：“”的]{2,12})的(?=\S\S)")


def _with_apposition(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`Sok Dara女士，柬埔寨环境部司长，用…`, `黎河是越南《资源报》的副主编，…`"""
    home = _FROM_HOME.match(sentence.text)
    own = sentence.cut(home.end()) if home else sentence
    match = _FRONT.match(own.text)
    if not match or not _is_name(own.group(match, "name"), knowledge):
        return None
    country = delegates.country_of(home["home"], knowledge) if home else ""
    rest = own.cut(match.end())
    for end in _ENDS.finditer(rest.text[:LONGEST]):
        office = rest.cut(0, end.start()).strip()
        if _is_office(office, knowledge):
            return Who("remark", own.group(match, "name").strip(), office, country)
    return None


#: Behind `是` stands who it was, behind `来自` whose words these are.
_SHOWN = regex(
    r"[^，。“”]{0,16}(?:的|者|人|位|同事|同行|朋友|伙伴|嘉宾|老师)(?:正|就|则)?是(?P<who>[^。；“”]{4,120})(?:[。，：]|$)|"
    r"[^，。“”]{0,16}(?:发言|声音|意见|提问|回应|掌声|问题|建议|补充|例子|故事|答案|看法)(?:则|也|正)?(?:来自|出自)于?(?P<whose>[^。；“”]{4,120}?)(?:[。，：]|$)"
)


def shown(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`站在船头说话的是Sok Dara，柬埔寨环境部司长。`"""
    match = _SHOWN.match(sentence.text)
    if not match:
        return None
    who = sentence.group(match, str(match.lastgroup))
    ends = [*(sign.start() for sign in re.finditer("[，,]", who.text)), len(who)]
    pairs_of = (pairs.name_and_position(who.cut(0, end), 0, knowledge) for end in reversed(ends))
    found = next(filter(None, pairs_of), None)
    return Who("remark", *found) if found else None


def _doing_anything(
    sentence: Printed, knowledge: Knowledge, is_quoted: bool = False, goes_on: bool = False
) -> Who | None:
    """`滇池管理局副局长马飞边走边讲解`: an office with its body, a name, and anything at all."""
    text = sentence.text[:LONGEST]
    for at in _ends_of_posts(text):
        if text[at] in "长的、，和与及等兼之" and not _ASIDE.match(text, at):
            continue
        bracket = _BRACKET.match(text, at)
        end = bracket.end() if bracket else at
        aside = _ASIDE.match(text, end)
        office = sentence.cut(0, end).strip()
        rest = sentence.cut(aside.end() if aside else end).strip()
        if re.search("[。；：了“【]|(?<!自)由|[把被](?!关)", office.text) or not _is_office(
            sentence.cut(0, at).strip(), knowledge
        ):
            continue
        name = name_before_anything(rest, office.text, knowledge)
        if not name or not (is_quoted or _tells_whose(sentence.cut(0, at).text, knowledge)):
            continue
        behind = rest.cut(len(name)).text
        if dictionary.is_word(name.text) and not verbs.HAN_SAYS.match(behind):
            continue  # `柬埔寨农民习惯用自家种茎`
        if (verbs.HAN_SILENT.match(behind) and not goes_on) or (
            _MORE.match(behind)
            and not _COMPANIONS.match(behind)
            and not _RECEIVES_AND_TELLS.match(behind)
        ):
            continue
        return Who("chair" if verbs.HAN_PRESIDES.match(behind) else "remark", name, office)
    return None


#: `现场负责人周军的看法实在：“…”`: a clause of any kind, and what that one says.
_CLAUSE_OF = regex("[^。！？：:；“”「」]{5,60}[：:]\\s*[“「『]")
#: What no office has: who does what to whom.
_ACTS_ON = regex(
    "(?<![顾访])问|[给请让把被写送对向从由将是了着叫的]|告诉|转告|介绍|感谢|采访|引用"
)


def _before_quotation(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """Somebody with an office of any kind, whose quotation follows behind a colon."""
    if not (clause := _CLAUSE_OF.match(sentence.text)):
        return None
    for at in _ends_of_posts(clause[0]):
        office, rest = sentence.cut(0, at), sentence.cut(at, clause.end() - 2)
        if len(office) < _SHORTEST or _ACTS_ON.search(office.text):
            continue
        name = name_before_anything(rest, office.text, knowledge) if at else None
        if not name or not _is_office(office, knowledge) or dictionary.is_word(name.text):
            continue
        behind = rest.text[len(name) :]
        if behind and not verbs.HAN_SILENT.match(behind) and not _COMPANY.match(behind):
            return Who("remark", name, office)
    return None


#: No office before such a name has fewer characters: `老船长`.
_SHORTEST = 3
#: `站长周军和同事们：“…”`, `站长周军等人`, and of whom somebody else tells.
_COMPANY = regex(
    "[和与及、等]|一行|的(?:妻|丈|儿|女|父|母|老伴|孩子|徒弟|同事|学生|邻居|墓|画像|照片|塑像)"
)


#: Letters in a Chinese sentence are somebody's name where what honours or says follows them.
_UNLISTED = regex(
    r"(?P<office>[^，。；：“”（）()A-Za-z\s]{5,50})\s*(?P<name>[A-ZĐ][A-Za-zÀ-ỹ'’. -]+[a-zà-ỹ])"
    r"(?=\s*(?P<honour>先生|女士|博士|教授|阁下|老师)?)"
)
_GROUP = regex("小组|合作社|互助社|协作组")
#: What nobody is: verbs and words that lead on.
_NO_POST = regex("[由与和及向对请把的了给让从在是为]|邀请|感谢|欢迎|代表|包括|来自")


def _of_unlisted_post(sentence: Printed, knowledge: Knowledge) -> Who | None:
    """`泰国野生动物研究处饲育专责Sok Dara博士谈了…`: a body, a post that no list has, letters."""
    match = _UNLISTED.match(sentence.text)
    if not match or not (match["honour"] or names.HONORIFIC.match(match["name"])):
        return None
    if not names.is_latin_name(names.bare(match["name"])):
        return None
    units = (*offices.HAN_UNIT.finditer(match["office"]), *_GROUP.finditer(match["office"]))
    post = match["office"][max((unit.end() for unit in units), default=len(match["office"])) :]
    if not 2 <= len(post) <= 8 or _NO_POST.search(post) or _GOES_ON.match(match["office"]):
        return None
    if verbs.HAN_SILENT.match(sentence.text, match.end()):
        return None
    return Who("remark", sentence.group(match, "name"), sentence.group(match, "office"))


#: `顾问、七十二岁的Sok Dara`
_ASIDE = regex(
    r"[、，](?:来自)?[\u4e00-\u9fff]{1,5}?(?<![责始办伙言持理集起承稿品系头护包辑片])(?:族人|[人籍族])(?!人)(?=[\u4e00-\u9fff]{1,6}[·•]|[A-ZĐ])|"
    r"[、，](?:现年|今年|年[过近逾满])?[\d一二三四五六七八九十]{1,4}多?岁(?:高龄)?的(?=\S)"
)
#: `博士生（驻村两年）田野`
_BRACKET = regex(r"[（(][^（()）]{2,30}[)）]")
#: Several persons, or no more than whom somebody met.
_OWN_WORDS = regex(
    "的(?:发言|看法|观点|建议|回答|话|介绍|报告|体会|结论|做法|办法|故事|经验|问题|回应|态度|主张|理由|要求|答案|"
    "意见|想法|说法|算法|账|顾虑|心愿|愿望|判断|反应|解释|评价|感受|提议|语气|口气)"
)
_TALKS = r"与\w{1,10}?(?:交谈|交流|座谈|攀谈|聊|对话|互动|分享)"
_MORE = regex(
    rf"等|一行|(?!{_TALKS})与|[、和及]|任|率|(?!{_OWN_WORDS.pattern})的|讲[授课学座解]|授课|教|参观|同行|迎接|接待"
)


#: `张晓接待了客人，她把一夜讲了一遍。`
_RECEIVES_AND_TELLS = regex(
    "(?:接待|迎接)了?[^，。]{1,16}，[他她][^，。]{0,20}(?:讲|说|介绍|告诉|谈|算)"
)


def _ends_of_posts(text: str) -> Iterator[int]:
    for at in range(2, len(text) - 3):
        if text[at] in "，。；":
            return
        if offices.ends_post(text, at):
            yield at


def _tells_whose(office: str, knowledge: Knowledge) -> bool:
    """Whether the office is told with a country, a body, a place or a paper."""
    post = offices.HAN_POST.search(office)
    where = office[: post.start()] if post else ""
    if len(where) < 2 or _GOES_ON.match(office):
        return False
    return bool(
        _WHERE.search(where)
        or positions.country_in(office, knowledge)
        or lands.end_of(office)
        or sides.country_of(office)
        or knowledge.body_at(even(office))
    )


#: Words that go on with what was said.
_GOES_ON = regex(
    "[愿与请各我本该其这那对把让由从向为和同将会也还使给被如若但而且]|希望|建议|感谢|欢迎|通过"
)
_WHERE = regex(
    f"来自|》|[省市州县区乡镇村寨岛湾港河江湖队营]|(?:医院|学校|公园|口岸|码头|电视|广播|新闻|报|杂志|合作社|小组|社区|基地|农场|渔场|{offices.HAN_BODY_END.pattern[3:-2]})"
)


def _is_office(words: Printed, knowledge: Knowledge) -> bool:
    return positions.has_post(words.text) and positions.is_position(words, knowledge)


def _is_name(words: Printed, knowledge: Knowledge) -> bool:
    text = words.text.strip()
    return names.is_name(text, knowledge) and (
        bool(re.search("[A-Za-z·•]", text)) or bool(offices.HAN_FAMILY.match(text))
    )


def goes_on_behind(behind: str) -> bool:
    """Whether a name may end here, for anything that somebody does or that is his or hers."""
    return bool(_STARTS.match(behind) or _OWN_WORDS.match(behind))


_LATIN = regex(r"[A-ZĐ][A-Za-zÀ-ỹ'’. -]*[a-zA-ZÀ-ỹ]")
_DOTTED = regex(r"[\u4e00-\u9fff]{1,6}(?:[·•・‧](?P<last>[\u4e00-\u9fff]{1,6})){1,3}")


#: How a story goes on behind a name, besides the verbs of saying.
_STARTS = regex(
    "[只仅都便却]|心[里中]|倒(?=[有是也还没不])|摆[摆了手]|叹|皱|苦笑|话(?=不多|音|语)|挠|耸|一[句脸声口]|"
    "持(?=[^，。]{0,6}(?:看法|意见|观点|态度|立场))|边|听[后罢着了完]|笑|拿[出起着来]|把|给|带[来着]|当场|没有?|不[是能愿想同]|更|最|只|又|再|曾|已经?|正[在是]|将|能|"
    "愿意?|想|请|让|用|接过?|站|坐|翻|打开|指[着向]|掏|举[起着了例]|摇|点[头出名]|摊|合上|放下|拍|握|望|看[着到了来]|告诉|"
    "翻[到开着看起]|报[账来了]|补了|交[来出]|嘱咐|问|答应|递|笑着|抬|放|写|列|算|念|接着|"
    "是|有|跑|走|来自|也|还|则|就|在|对|从|向|表|主持|关注|关心|选择|给出|抛出|用|" + _TALKS
)


#: Behind a name with its honours nothing of it can follow.
_HONOURED = regex(
    rf"[\u4e00-\u9fff·]{{2,16}}?{names.HAN_HONOUR}{{1,3}}(?:\s*[（(][A-ZĐ][^（）()]{{2,40}}[)）])?"
)


def name_before_anything(words: Printed, office: str, knowledge: Knowledge) -> Printed | None:
    """A name in Latin letters ends with them, one in characters before a known verb; before any
    other most have three."""
    if latin := _LATIN.match(words.text):
        return words.group(latin) if names.is_name(latin[0], knowledge) else None
    abroad = names.may_be_foreign(office, knowledge)
    honoured = _HONOURED.match(words.text)
    if honoured and (
        names.is_name(honoured[0], knowledge)
        or (abroad and names.is_transliterated(honoured[0], knowledge))
    ):
        return words.group(honoured)
    if glossed := names.glossed(words, knowledge):
        return glossed
    end = name_ends.dotted(words.text)
    if end and names.is_name(words.text[:end], knowledge):
        return words.cut(0, end)
    end = name_ends.plain(words.text)
    of_family = offices.HAN_FAMILY.match(words.text)
    if abroad and (end > _USUAL or (end > 1 and not of_family)):
        return words.cut(0, end)
    if not of_family and names.sounds(words.text[:end], knowledge):
        return words.cut(0, end)
    for length in _lengths(words.text):
        if _STARTS.match(words.text, length) and names.is_name(words.text[:length], knowledge):
            return words.cut(0, length)
    if found := running_han.name_before_verb(words, knowledge):
        return found
    for length in _lengths(words.text):
        if _OWN_WORDS.match(words.text, length) and names.is_name(words.text[:length], knowledge):
            return words.cut(0, length)
    if not offices.HAN_FAMILY.match(words.text):
        return None
    return None if _DOTTED.match(words.text) else _of_usual_length(words, knowledge)


#: Most names of China and Viet Nam have no more characters.
_USUAL = 3


def _of_usual_length(words: Printed, knowledge: Knowledge) -> Printed | None:
    """`李明|理解各方`: two where a word begins that a dictionary knows."""
    told = any(at == 2 for at, _ in dictionary.words_in(words.text))
    if words.text[1:2] == "氏" and not told:
        inside = any(at == _USUAL for at, _ in dictionary.words_in(words.text))
        length = _USUAL if inside else _USUAL + 1
        return words.cut(0, length) if names.is_name(words.text[:length], knowledge) else None
    # Nobody's name ends inside a word: `玉波|结合一线工作谈了体会`.
    for length in (2,) if told else (_USUAL, 2):
        behind = words.text[length : length + 1]
        if names.is_name(words.text[:length], knowledge):
            is_with = _COMPANIONS.match(words.text, length)
            if behind in "的、，。等和与及" and not is_with:
                return None
            return words.cut(0, length)
    return None


#: `周军和学生们在…做了试验。`: who only was with somebody.
_COMPANIONS = regex(
    r"[和与同](?:[\u4e00-\u9fff]{1,8}们|(?:他|她)?的?(?:同事|学生|助手|队友|团队|徒弟|伙伴|家人))(?=[^，。、和与])"
)


def _lengths(text: str) -> tuple[int, ...]:
    dotted = _DOTTED.match(text)
    return tuple(range(dotted.start("last") + 1, dotted.end() + 1)) if dotted else (3, 2, 4)
