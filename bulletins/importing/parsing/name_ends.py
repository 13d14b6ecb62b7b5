"""Where a foreign name in characters ends before whatever somebody does: `索·帕莉|掰着手指头`.

Names of other tongues are written with few characters, those that sound like them; the first
one of another kind, or the first word that such characters happen to make, is no part of the name.
"""

from __future__ import annotations

import re

from ..regexes import regex
from . import dictionary

_SOUNDS = (
    "阿埃艾爱安昂奥巴芭白拜班邦宝鲍堡贝本彼毕宾波伯博勃卜布蔡策查察差钗占昌春茨慈达代黛丹德登邓迪蒂丁都杜敦多额厄恩尔"
    "法凡范方菲费芬丰冯佛弗夫芙福富盖甘冈岗戈哥格葛贡古瓜圭哈海韩汉豪赫亨洪侯胡华惠霍基吉纪济加佳嘉贾简江杰金津京久"
    "卡凯坎康考柯科克肯孔库夸拉腊莱赖兰朗劳勒雷蕾黎礼李丽莉利林琳龙隆卢鲁禄路露伦罗洛马玛迈麦曼芒毛茂貌梅门蒙孟米密敏"
    "缪莫默姆木穆纳娜乃奈南楠瑙内尼妮娘宁纽农努诺欧帕派潘庞培佩彭蓬皮披坪坡婆珀颇普朴奇齐恰乔钦琴青琼丘冉荣茹儒瑞"
    "撒萨赛桑森沙莎珊善尚绍舍申盛施诗什史舒朔斯丝司思松颂宋苏素梭索他塔泰坦汤唐陶特腾廷图吐托陀瓦万汪旺威韦维魏温翁沃乌"
    "吴武伍锡席霞夏仙香肖晓谢辛欣兴雄徐轩雪亚彦央扬杨耶叶伊宜英颖余瑜玉育裕源云泽扎詹哲珍真芝朱珠卓兹宗祖佐婉宛蕊婕薇萍"
    "凤菊桂竹莲翠塞嘎乍仑喃摩吞漂妙冒谷措裴氏密梭埃敦觉丹瑞昆倩娉婷猜缇蒂拍叻炯逢洼采萝蓉妲姬"
    "甲宏銮哇攀彬滨炳丙篷迺暖甫浦丕碧娇皎谬昔纱砂萱禅蝉楚椿伟苇王蕴允莹音银盈绒磊凉良伶灵珑咪蜜苗棉绵玫媚"
    "墨沫牧慕囊侬凝柠钮糯雅葩沛仓逸嫩帝蔓妍晶季娃娅奎藻灿臧滕岑柏汶逊巽菠尧姚岱琅郎琦琪禾俊峻岚钿瑶漪绮舜桐"
)
#: These sound like names too, and begin words that tell what somebody does.
_BOTH = (
    "大成东高开可连明能平强群通文西希信许永约中提道怀关顺依因比朝坚尤立理里年保包根仁神治山修圣年"
    "那刚功速奔顿耐微列力亮令满梦念次赞章"
)
_WORDS = regex(
    "坚持|希望|关[注心切于]|提[出到醒议及供问交起]|开[始场玩口门]|高[兴度声举]|成[为了功]|大[声家力]|当[场即]|通过|道[出破]|"
    "怀[着念]|保[证持]|比[较喻划]|根据|强[调烈]|明[确白显]|能够|可[以是]|连[线连说用]|立[即刻足]|约[定请]|信[心任]|尤其|依[然据]|"
    "因[为此]|因(?=[^，。]{2,10}，)|包括|文[中章]|中[方间]|理解|里[说面]|朝[着向]|平[静时常]|永远|许[诺多下]|顺[着便]|群|西[方部]|通[报知]|"
    "多次|多年|多么|安排|普遍|真[正诚切]|都[是有会在]|特[别意地]|欣[然慰喜]|宣|路上|思考|思路|海[外上]|"
    "那[个些么时样边儿年天次种位句]|刚[刚才好]|功[课劳]|速[度报]|奔[走波]|顿[了时]|耐心|微笑|列[举出席入]|力[主推图陈求争]|"
    "次[日年要数会于]|赞[成同赏扬许美叹誉]|章程|亮[出明]|令人|满[意怀脸是]|念[到及起叨完出]|古人|本[人次来月周]|京|加[入上快强深]|卡在|华[侨人]|善于|派出|谢谢|颂扬|司[长机]"
)
_NAME = regex(rf"[{_SOUNDS}{_BOTH}]{{1,6}}(?P<dots>(?:[·•・‧][{_SOUNDS}{_BOTH}]{{1,6}}){{1,3}})?")
_SOUND = regex(f"[{_SOUNDS}{_BOTH}]+")
#: Letters of a name that has no dot.
_FEWEST, _MOST = 2, 6


def dotted(text: str) -> int:
    """How long the name with dots is with which the text begins; 0 where there is none."""
    match = _NAME.match(text)
    if not match or not match["dots"]:
        return 0
    last = match.start("dots") + match["dots"].rindex(match["dots"][0]) + 1
    return _before_word(text, last + 1, match.end())


def start(text: str, dot: int) -> int:
    """Where the name begins that has this dot: as far before it as all sounds like one."""
    while dot > 0 and _SOUND.fullmatch(text[dot - 1]):
        dot -= 1
    return dot


def goes_on(text: str) -> bool:
    """Whether behind a name with dots another word begins: `索·达拉大声`."""
    last = re.split("[·•・‧]", text)[-1]
    if _IN_NO_NAME.search(last, 1) or _UNHEARD.search(last, 1):
        return True
    return any(_WORDS.match(last, at) for at in range(1, len(last)))


_IN_NO_NAME = regex("[不也还就才很把被给这将已的了着在则为与和及从向对于]|先(?!生)")


#: `索·达拉|嫌车太大`: two characters with which no name is written.
_UNHEARD = regex(f"[^{_SOUNDS}{_BOTH}]{{3}}")


def plain(text: str) -> int:
    """The same of a name without a dot: only behind an office of another country."""
    match = _NAME.match(text)
    if not match or match["dots"]:
        return 0
    end = _before_word(text, _FEWEST, match.end())
    return end if _FEWEST <= end <= _MOST else 0


def _before_word(text: str, start: int, end: int) -> int:
    end = next((at for at in range(start, end) if _WORDS.match(text, at)), end)
    words = (at for at, word in dictionary.words_in(text) if not _SOUND.fullmatch(word))
    return next((at for at in words if start <= at < end), end)


#: Dai people of Yunnan have no family names: a man's name begins with 岩, a woman's with 玉 or 依.
_DAI = regex(
    "[岩玉依](?:[罕光香恩温坎应腊涛龙仑帕丙扁甩燕波旺罗捧喃囡暖尖丽喊相章伍]|叫(?!停)){1,2}"
)


def is_dai(text: str) -> bool:
    """`依光`, `岩罕温`"""
    return bool(_DAI.fullmatch(text)) and not dictionary.is_word(text)


def before_adverb(text: str) -> int:
    """Where the word before `地` begins at the end of a text, or the one that points to what is
    quoted: `阮氏锦秀|平静地`, `周军|这样`; else its end."""
    if text.endswith(("这样", "那样", "如此")):
        return len(text) - 2
    if not text.endswith("地"):
        return len(text)
    starts = (len(text) - 1 - length for length in _LETTERS_OF_ADVERB)
    words = ((at, text[at:-1]) for at in starts if at > 0)
    return next((at for at, word in words if dictionary.words_in(word) == ((0, word),)), len(text))


#: `若有所思地`, `笑呵呵地`, `平静地`
_LETTERS_OF_ADVERB = (4, 3, 2)


#: `Operation rules signed Provincial Office`: no name before a post.
_IN_PHRASE = regex(r"[A-Z][a-z]+(?:\s[a-z]+)+(?=\s[a-z]+ed\b)")


def is_inside_phrase(text: str, end: int) -> bool:
    """Whether what looks like an English name goes on as a sentence does."""
    phrase = _IN_PHRASE.match(text)
    return phrase is not None and phrase.end() == end
