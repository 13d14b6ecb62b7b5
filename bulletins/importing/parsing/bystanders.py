"""Paragraphs between and below those who speak that tell of others: who was expected and did not
come, who lent the room, who only listened, where all went afterwards."""

from __future__ import annotations

import re

from ..regexes import regex
from . import names, sentences
from .outline import Item
from .printed import Printed

_HAN = regex(
    # `府尹原定到场，因公未能出席。`, `部长因会期未到会。`
    r"[^。“：]{2,50}(?:未能?|没有?|无法|不能)(?:派[^，。]{1,6})?(?:到会|到场|出席|与会|参会|参加|成行|前来)[^。“：]{0,16}。|"
    # `部长原定到会，因会期改由礼宾官员转达问候。`
    r"[^。“：]{2,50}原定(?:到会|到场|出席|与会|前来)，[^。“：]{0,24}(?:改由|委托|由)[^。“：]{2,30}(?:转达|代为|致意)[^。“：]{0,12}。|"
    # `保险人没有发言，只散发了费率表。`
    r"[^。“：]{1,50}(?:没有|未)(?:发言(?!稿)|及发言|提问题?|提出问题|作声|作?评论|表态)[^。“：]{0,30}。|"
    # `会议室由大学免费提供。`, `农业局提供了场地，谨此致谢。`
    r"[^。“：]{0,30}(?:会议室|会场|场地|茶点|午餐|晚餐|车辆|翻译|资助|经费)[^。“：]{0,16}(?:提供|承担|赞助|支持)[^。“：]{0,20}。|"
    r"[^。“：]{2,30}(?:提供了?|承担了?|赞助了?)[^。“：]{0,16}(?:会议室|会场|场地|茶点|午餐|晚餐|车辆|翻译|资助|经费)[^。“：]{0,20}。|"
    r"[^。“：]{0,30}(?:谨此|特此|在此)(?:致谢|感谢|鸣谢)。|"
    # `下午，与会者乘车查看了货场。`
    r"(?:[^。，“：]{1,10}，)?(?:与会者|与会代表|与会人员|代表们|各方代表|全体(?:代表|人员|学员)?|大家|客人们?|学员们?)(?:还|也|随后|一起|一同|集体)*"
    r"(?:乘[车船]|步行|驱车|前往|到|赴)?[^。，“：]{0,10}?(?:参观|查看|察看|考察|走访|观看|游览|合影|默哀|用餐|观摩|植树|到达|抵达|看了|放流|放生|种下|栽下)[^。“：]{0,40}。|"
    r"[^。“：]{0,20}实地(?:观摩|考察|参观)(?:安排|定)在[^。“：]{2,20}。|[^。“：]{2,50}(?:默哀|合影)(?:留念)?。|"
    # `大雨冲断了路，代表们步行到达竹林。`
    r"[^。“：]{2,16}，(?:代表们|与会者)(?:步行|乘[车船]|驱车)[^。“：]{2,24}。|"
    # `局长高立到会看望代表。大会向队员颁发了奖章。`, `例会由轮值组长主持。`
    r"[^。“：]{2,80}到会看望[^。“：]{0,16}。|[^。，“：]{2,12}向[^。“：]{2,40}颁发了?[^。“：]{2,16}。|"
    r"[^。，“：]{2,12}由[^。“：]{4,60}主持。|"
    # `邻国的使馆派人旁听。`
    r"[^。“：]{2,30}(?:派[人员]|列席)?(?:旁听|列席)[^。“：]{0,10}。|"
    # `老挝的种子库没有冷库，派观察员参会。`, `副县长高立到场并与各国人员合影。`
    r"[^。“：]{2,50}派[^。，“：]{0,8}(?:观察员|代表|人员|官员|人)(?:旁听|列席|参会|与会|到会|出席)。|"
    r"[^。“：]{2,40}(?:到场|到会|到访)(?:并|，)?与[^。“：]{2,16}合影(?:留念)?。"
)
_WHEN = r"(?:(?:On|In|After|Before|During|At)\b[^.,:;“\"]{2,50}?,?\s)?"
_LATIN = regex(
    r"(?:The\s+|Dr\.?\s+|Mr\.?\s+|Ms\.?\s+)?[A-Z][^.:;“\"]{2,80}?\s(?:had\s+been\s+expected|was\s+(?:unable|not\s+able)\s+to\s+(?:attend|come|be\s+present)|"
    r"could\s+not\s+(?:attend|come|be\s+present)|did\s+not\s+(?:attend|come)|sent\s+(?:his|her|their)\s+(?:regrets|apologies))\b[^.:;“\"]{0,80}\.|"
    # `Also present were the Consul and …`, `Ms. Sok Dara, …, was awarded the medal.`
    r"(?:(?:Also|Further)\s+(?:present|in\s+attendance|attending)|Among\s+(?:the\s+guests|those\s+present))\s+(?:was|were)\s[^.:;“\"]{2,240}\.|"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.\s+|The\s+)?[A-Z][^.:;“\"]{2,160}?\s(?:was|were)\s(?:then\s+|also\s+|afterwards\s+|posthumously\s+)?"
    r"(?:awarded|presented\s+with|honou?red\s+(?:with|for)|decorated|congratulated|commended|thanked)\b[^.:;“\"]{0,160}\.|"
    # `The delegation of Thailand sent its paper in writing after the Conference; …`
    r"(?:The\s+|Dr\.?\s+|Mr\.?\s+|Ms\.?\s+)?[A-Z][^.:;“\"]{2,80}?\s(?:sent|submitted|handed\s+in)\s+(?:its|their|his|her|an?)\s+"
    r"(?:[a-z]+\s+)?(?:paper|statement|comments|remarks|report|answer)s?\s+in\s+writing\b[^.:“\"]{0,120}\.|"
    # `The Minister, who had intended to open the meeting, was detained in Bangkok.`
    r"(?:The\s+|Dr\.?\s+|Mr\.?\s+|Ms\.?\s+)?[A-Z][^.:;“\"]{2,80}?,\s+who\s+(?:had\s+(?:intended|planned|hoped|been\s+(?:expected|due|invited))|was\s+(?:expected|due|invited))\s+to\s"
    r"[^.:;“\"]{3,80},\s+(?:was|had|could|sent|stayed|fell|did|remained)\b[^.:;“\"]{2,80}\.|"
    r"[A-Z][^.:;“\"]{2,80}?\s(?:(?:kindly|generously)\s+)?(?:lent|provided|offered|paid\s+for)\s+the\s+"
    r"(?:room|venue|hall|premises|rooms|tea|lunch|transport|refreshments)\b[^.:;“\"]{0,40}\.|"
    # `Thailand was represented by the Rivers Department, whose delegation attended as listeners.`
    r"(?:The\s+)?[A-Z][^.:;“\"]{2,100}?\s(?:was|were)\s+represented\s+by\s+(?!.*\bwho\b)[^.:;“\"]{2,120}\.|"
    r"(?:The\s+)?[A-Z][^.:;“\"]{2,80}?\s(?:attended|came|listened|took\s+part)\s+as\s+(?:an?\s+)?(?:listener|observer|guest)s?\b[^.:;“\"]{0,40}\.|"
    # `The Minister received the heads of delegation; the dinner was given by the town.`
    r"(?:The\s+|Mr\.?\s+|Ms\.?\s+|Dr\.?\s+)?[A-Z][^:;“\"]{2,100}?\s(?:received|greeted|entertained)\s+(?:the\s+)?(?:heads|delegates|delegations|"
    r"participants|guests|visitors|members)\b[^.:“\"]{0,120}\.|"
    rf"{_WHEN}(?:[Tt]he\s+)?(?i:participants|delegates|delegations|group|guests|visitors|party|members|managers|everybody|everyone|all)\s+(?:then\s+|also\s+|later\s+)?"
    r"(?:visited|saw|toured|inspected|watched|planted|posed|walked|drove|travelled|were\s+(?:shown|taken|received|guests))\b[^:;“\"]{2,200}\.|"
    r"(?:A\s+group\s+|The\s+|A\s+)photo(?:graph)?\s+was\s+taken\b[^.:;“\"]{0,60}\.|"
    # `The Governor, Mr. Sok Dara, lent the hall and is thanked for it.`
    r"(?:The\s+)?[A-Z][^:;“\"]{2,140}?\s(?:and|who)\s+(?:is|are|was|were)\s+thanked\b[^.:;“\"]{0,60}\.|"
    # `The Governor was prevented by floods. His greetings were read out.`
    r"(?:The\s+)?[A-Z][^.:;“\"]{2,120}?\s(?:was|were)\s+(?:prevented|kept\s+away|detained|held\s+up)\b[^.:;“\"]{0,80}\.|"
    r"(?:His|Her|Their|A)\s+(?:[a-z]+\s+)?(?:greetings?|message|letter|apologies|regrets|wishes)\s+(?:was|were)\s+(?:read|sent|passed\s+on|conveyed)\b[^.:;“\"]{0,60}\."
)


#: What only somebody says, or tells that somebody did.
_IN_FIRST_PERSON = regex(
    r"\b(?:we|us|our|my|me|I)\b|\b(?:he|she|they)\s+(?:said|told|asked|added|explained|noted)\b|[我咱]"
)


#: `The Ministry was represented by the Deputy Director, Sok Dara, who chaired the second day.`
_REPRESENTED = regex(
    r"(?:The\s+)?[A-Z][^.:;“\"]{2,100}?\s(?:was|were)\s+represented\s+by\s+[^.:;“\"]{2,120},\s+who\s+"
    r"(?:also\s+)?(?:chaired|attended|listened|observed|presided|opened|came|had\s+come)\b[^.:;“\"]{0,80}\."
)


#: `会上有代表提到已故的馆长，对他表示怀念。`
_MOURN = regex("[^。“：我]{2,60}(?:怀念|悼念|哀悼|缅怀|追思)(?:之情|之意)?。")


def mourn(item: Item) -> bool:
    """Whether a paragraph only tells that somebody was remembered."""
    return item.is_prose and bool(_MOURN.fullmatch(item.text))


def was_only_represented(item: Item) -> bool:
    """Whether a paragraph tells who came for whom, and nothing that anybody said."""
    return bool(_REPRESENTED.fullmatch(item.text))


def are_told_of(item: Item) -> bool:
    """Whether every sentence of a paragraph is of them."""
    if not item.is_prose or item.row or item.listed:
        return False
    told = [sentence.text.strip() for _, sentence in sentences.parted(item.words)]
    if _IN_FIRST_PERSON.search(item.text):
        return False
    is_latin = item.text[0] < "\u0250"
    return all(map((_LATIN if is_latin else _HAN).fullmatch, told))


#: `会后，代表们参观了污水处理厂。`, `After the meeting, the delegates visited a plant.`
_ALL_WENT = regex(
    "会后，(?:与会者|与会(?:代表|人员)|代表们|各方代表|全体(?:代表|人员|学员)?|大家|客人们?|学员们?)"
    "[^。]{0,6}(?:参观|考察|走访|察看|查看|观摩|观看)[^。]{2,40}。|"
    r"After the [a-z]+, (?:the )?(?i:participants|delegates|delegations|group|guests|visitors|"
    r"party|members|everybody|everyone) (?:visited|saw|toured|inspected)\s[^.]{2,80}\."
)


def all_went(item: Item) -> bool:
    """Whether a paragraph tells where all went: below those who speak it ends the report."""
    return item.is_prose and not item.row and bool(_ALL_WENT.fullmatch(item.text))


def is_named(item: Item, name: Printed | None) -> bool:
    """Whether a paragraph names somebody, by the whole name or a part of it."""
    bare = names.bare(name.text) if name else ""
    return any(len(part) > 1 and part in item.text for part in re.split(r"[\s·]", bare))
