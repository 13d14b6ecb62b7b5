"""Whether a short text is a person's name, by its shape."""

from __future__ import annotations

import re
from functools import lru_cache

from lmec import folding

from ..regexes import regex
from . import countries, dictionary, name_ends, offices, places, sides, vocabulary
from .knowledge import Knowledge, even
from .printed import Printed

#: One of what honours somebody before the name; of the clergy, of Malays and of the navy only in
#: capitals, since they are words too.
_HONOUR = (
    r"(?:(?:(?!(?-i:He\s))H\.?\s?E\.?|(?:His|Her) Excellency|Mr|Mrs|Ms|Miss|Mme|Mdm|Madame?|"
    rf"Dr|Prof|Professor|(?:Asso?c(?:iate)?|Ass(?:is)?t(?:ant)?|Adj(?:unct)?)\.? Prof(?:essor)?|"
    rf"Hon|U|Daw|Khun|Comrade|Dato[’']?|Datuk|Oknha|Samdech)\.?|"
    rf"(?:{offices.RANKS})\.|(?-i:{offices.FULL_RANKS})"
    r"(?=\s+(?:\(R[a-z]+\.?\)\s+)?[A-ZĐ][^\s,]*\s+[A-ZĐ])|"
    rf"(?-i:{offices.TITLES})(?=\s+[A-ZĐ])|"
    r"(?<=\s)\((?:[Rr]td|[Rr]etd|[Rr]et|[Rr]etired)\.?\))"
)
#: `警上校 Sok Dara`: a rank in Chinese before a name in letters.
_HAN_RANK = (
    r"(?:空军|海军|陆军|警察|武警|警|空|海|陆)?"
    r"(?:[上中少准]将|[大上中少]校|[上中少]尉|(?:[一二三]级)?警[督监司])"
    r"\s*(?=[A-ZĐ][a-z’'.-]+\s+[A-ZĐ])"
)
#: `杜Khin Sandar`: Daw, U, Ko and Ma in Chinese before a name in letters.
_HAN_OF_MYANMAR = r"[吴杜玛哥貌郭]\s?(?=[A-ZĐ][a-z’'.-]+\s+[A-ZĐ])"
HONORIFIC = regex(rf"^(?:(?:{_HONOUR}\s+)+(?=\S)|{_HAN_RANK}|{_HAN_OF_MYANMAR})", re.IGNORECASE)
RANKED = regex(_HAN_RANK)
#: One or several behind a name: `先生阁下`.
HAN_HONOUR = f"(?:{offices.HAN_HONOURS}|同学)"
_HAN_SUFFIX = f"{HAN_HONOUR}{{0,3}}"
_HAN_AFTER_LATIN = regex(rf"(?<=[a-zà-ỹA-ZÀ-Ỹ.])\s*{HAN_HONOUR}{{1,3}}$")
_BEHIND = regex(rf"(?:(?<=\S\S)|(?<=\S[ \u3000]\S))\s*{HAN_HONOUR}{{1,3}}$")
_HAN_NAME = regex(rf"[\u4e00-\u9fff]{{2,4}}{_HAN_SUFFIX}")
#: `丹　梭　敏`: short names are spread to the width of longer ones.
_SET_APART = regex("[\u4e00-\u9fff](?:[ \u3000]{1,4}[\u4e00-\u9fff]){1,3}")
_SPACED_HAN_NAME = regex(
    r"[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff])?|"
    r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){3}"
)
_TRANSLITERATED = regex(
    rf"[\u4e00-\u9fff]{{1,7}}(?:[·•・‧][\u4e00-\u9fffA-Z]{{1,7}}){{1,4}}{_HAN_SUFFIX}"
)
#: Uzbek and Polynesian names have marks of their own.
_LETTER = r"[A-Za-zÀ-ɏḀ-ỿ\u0300-\u036f'’‘ʻʼ.-]"
_LATIN_WORD = (
    rf"(?:[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿĐ]{_LETTER}*|[a-zà-ỹ]{{1,3}}(?=\s+[A-ZÀ-ỸĐ])|[a-zđà-ỹ]{_LETTER}+)"
)
_LATIN_NAME = regex(rf"[A-ZÀ-ỸĐ]{_LETTER}*(?:\s+{_LATIN_WORD}){{0,5}}")
_OTHER_NAME = regex(r"[^\d，。：:；;()（）/@]{2,40}")
_NO_NAME = regex(
    r"^[A-Z][a-z]+ing\s+(?:up|on|in|off|out|to|back|down)$|^Ph\.?D\b|\b(?:according|regarding|concerning|including|based|due|thanks|despite|while|when|rural|development|agriculture|natural|resources|water|forest(?:ry)?|fisheries|climate|"
    r"energy|health|education|science|technology|affairs|planning|investment|finance|trade|industry|tourism|foreign|"
    r"overview|outline|statements?|proceedings|preface|foreword|contents|acknowledge?ments?|appendix|"
    r"glossary|feedback|people|voices?|quotes?|figures?|facts|numbers|results|updates?|stories|focus|"
    r"features?|interviews?|profiles?|reports?|briefs?|digest|gallery|calendar|publications?|training|"
    r"corrections?|errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|postscript|clarification|reminder|"
    r"first|second|third|finally|lastly|next|similarly|meanwhile|however|moreover|furthermore|"
    r"additionally|subsequently|later|responsible|editorial board|subject|theme|topics?|date|"
    r"time|place|location|issue|number|serial|event|purpose|objectives?|status|language|"
    r"distribution|attachments?|attendance|attendees|apologies|rapporteur|minutes|table|"
    r"before|since|until|between|without|within|beyond|throughout|across|among|behind|corrections?|corrigend\w+|errat\w+|"
    r"yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"figure|notes?|pages?|questions?|answers?|total|during|after|speaking|then|this|contact|bulletin|newsletter|"
    r"meeting|agenda|conclusions?|background|"
    r"opening|closing|remarks|session|participants|cooperation|environment\w*|river|annex|"
    r"summary|introduction|about|statement|senior|technical|research|principal|executive|acting|"
    r"discussions?|thematic|sharing|experiences?|exchange|dialogue|panel|plenary|presentations?|"
    r"editorial|staff|desk|source|photos?|views|posted|published|publisher|host|organi[sz]er|venue|"
    r"correspondents?|reporters?|items?|sections?|chapter|topics?|themes?|figure|"
    r"permanent|managing|assistant|associate|joint|standing|honorary|emeritus|visiting|resident|"
    r"municipality|township|prefecture|airport|autonomous|airlines|airways|reservoir|brewery|monastery|sciences|"
    r"professional|practitioner|level|grade|headquarters|shipyard|refinery|plantation|factory|monument|aquarium|pagoda|"
    r"provincial|municipal|federal|greater|mekong|lancang|basin|asia|programme|program|looking|"
    r"forward|ahead|voices|next|steps|outcomes?|highlights|"
    r"former|national|regional|international|project|policy|pdr|deputy|vice|chief|general|"
    # What officers, advisers and units are for.
    r"disasters?|risk|floods?|drought|emergency|relief|rescue|warning|resilience|adaptation|"
    r"biodiversity|conservation|ecosystems?|wildlife|wetlands?|pollution|waste|recycling|sanitation|"
    r"hygiene|irrigation|hydropower|electricity|grid|livestock|veterinary|aquaculture|nutrition|"
    r"medical|clinical|nursing|laboratory|monitoring|evaluation|learning|knowledge|communications?|"
    r"information|data|digital|media|outreach|engagement|advocacy|community|gender|youth|"
    r"safeguards?|compliance|procurement|logistics|operations|maintenance|safety|security|customs|"
    r"immigration|legal|human|relations|cultural|heritage|museum|library|transport|highways?|"
    r"railways?|aviation|navigation|shipping|maritime|commercial|marketing|sales|purchasing|quality|"
    r"standards|accounts?|budget|extension|search|integrated|sustainable|inclusive|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]{3,5}teen|(?:twen|thir|for|fif)tie)th|"
    r"two|three|four|five|six|seven|eight|nine|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty|"
    r"countries|cement|concrete|textiles?|garments?|plastics|chemicals|petroleum|beverages?|holdings?|enterprises?|ventures|consulting|advisory|solutions|industries|electronics|foods|breweries|fifty|sixty|seventy|eighty|ninety|hundreds?|dozens?)\b",
    re.IGNORECASE,
)
#: Small words, which are in no name; `Nguyen The Dong` has none of them.
_SMALL = regex(
    r"\b(?:the|in|at|on|by|to|as|is|are|was|were|has|had|works|serves|leads|heads|runs|(?i:and|of|for|with|from))\b|^(?:The|THE|On|In|At|By)(?:\s|$)|"
    r"^(?:Over|After|During|From|For|With|Before|Near|Under|When|While|As|Then|Next|Here|There|Outside|Inside|"
    r"Behind|Around|Between|Beside|Along|Across|But|Since|Until|Because|Although)(?:\s|$)|^To$|^An?\s+[a-z]|"
    r"^(?:His|Her|Its|Our|Their|My)\s+(?:\w+\s+){0,3}[a-z]|\s[a-z]+(?:es|ed|tion|ment|ness)$|"
    r"\s(?:County|Prefecture|Province|District|Township|Municipality)$"
)
_HAN_NO_NAME = regex(
    "^[都全从后向常方未没应能须][来去]$|[去前今当明]年|昨[天日]|[上下]午$|^东[北南部侧岸]|^[车马]队|^问[卷答询]|^.自$|代表|举办|举行|召开|会议|论坛|会场|简报|背景|概况|目录|摘要|联系|关于|结论|议程|附件|致辞|发言|总结|讨论|单位|职务|姓名|职位|"
    "嘉宾|教师|学员|学生|村民|观礼|观摩|列席|旁听|要点|内容|观点|国别|国家|地区|时间|地点|主题|编辑|审核|供稿|担任|主持|表示|指出|认为|建议|强调|补充|介绍|欢迎|感谢|呼吁|提出|提到|回应|"
    "报告|答复|通报|汇报|提议|接过|接着|边走|拿出|站起|笑着|当场|当即|现场|即席|立即|提问|发问|追问|没有|已经|正在|一直|曾经|专门|特意|主动|到会|到场|全部|全体|全程|自己|大家|谈道|谈到|谈及|说道|坦言|作了|发表|应邀|就此|随后|同时|同样|随即|开幕|闭幕|率队|带队|率团|领队|带领|率领|牵头|陪同|一行|(?:先生|女士|阁下)."
)


#: `Day one`, `Session II`: a part of the meeting.
_COUNTED = regex(
    r"(?:day|week|part|round|step|stop|point|group|team|panel|question|lesson|phase|act|station|"
    r"site|block|session|theme|topic|case|story|voice|speaker)\s+"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+|[a-h])|[谈说想试走问议]一|[通经透]过|[\u4e00-\u9fff]{2,5}由",
    re.IGNORECASE,
)
_HEADINGS = (vocabulary.CLOSING_HEADING, vocabulary.CONTACT, vocabulary.ABOUT)


def is_name(text: str, knowledge: Knowledge) -> bool:
    """Whether the text looks like one person's name and like nothing else we know."""
    if len(text) > 60:
        return False
    known = knowledge.seen.get(text)
    if known is None:
        known = knowledge.seen[text] = _is_name(text, knowledge)
    return known


def is_honour(text: str) -> bool:
    """`Dr.`, and nobody."""
    return HONORIFIC.sub("", f"{text.strip()} .") == "."


def _is_name(text: str, knowledge: Knowledge) -> bool:
    if is_honour(text):
        return False
    if places.is_place(text) or _COUNTED.fullmatch(text.strip()):
        return False
    text = _NOTE.sub("", text)
    if both := in_both(text):
        return all(_is_name(part, knowledge) for part in both)
    if _ACRONYM.fullmatch(text.strip()):
        return False
    text = _HAN_AFTER_LATIN.sub("", HONORIFIC.sub("", text.strip()))
    if "·" in text:
        text = _BEHIND.sub("", text)
    if not 2 <= len(text) <= 45 or re.search(r"\d", text):
        return False
    if (
        _is_known(text, knowledge)
        or countries.is_elsewhere(text)
        or any(p.fullmatch(text) for p in _HEADINGS)
    ):
        return False
    script = folding.script_of(text)
    if script == "Hani":
        transliterated = _TRANSLITERATED.fullmatch(text)
        foreign = (
            transliterated
            and text[0] != "的"
            and text[-1] not in "说称道着们问答讲谈报喊"
            and not _has_post(text)
            and not _HAN_NO_NAME.search(text)
            and not name_ends.goes_on(text)
        )
        return is_han_name(text) or bool(foreign)
    if script == "Latn":
        return is_latin_name(text)
    return bool(script) and bool(_OTHER_NAME.fullmatch(text)) and len(text.split()) <= 5


#: `WRI`, with no honour before it.
_ACRONYM = regex(r"[A-Z]{2,6}|Ph\.?D\.?|[MB]Sc\.?|[MD]Phil\.?")
#: `宋萨·坎帕（Somsack Khampha）`, `宋萨·坎帕先生（Mr. Somsack Khampha）`, `宋萨·坎帕 Somsack`
_GLOSS = (
    r"\s*[（(](?P<latin>[A-ZĐ][^()（）\u4e00-\u9fff]{2,40})[)）]|"
    r"\s+(?P<letters>[A-ZĐ][^()（）\u4e00-\u9fff]{2,40})"
)
_IN_BOTH = regex(rf"(?P<han>[\u4e00-\u9fff·•]{{2,18}})(?:{_GLOSS})\s*{HAN_HONOUR}?")


#: How somebody is called besides, or stands in a picture.
_NOTE = regex(
    r"\s*[（(](?:昵称|又名|别名|人称|笔名|原名|本名|小名|艺名|英文名|中文名|音译|女|男|左|右|中|前排|后排|图)[^（()）]{0,14}[)）]$|"
    r"[，,]\s*(?:大家|人称|人们|同事们?|朋友们?|乡亲们?|村民们?|学生们?|昵称|又名|外号|绰号)[^，。；：]{1,20}$"
)


#: How one calls somebody, and nobody writes a name in a list.
_CALLED = regex(r"(?<=[\u4e00-\u9fff]{2})(?:老师|小姐|夫人)$")


def in_both(text: str) -> tuple[str, str] | None:
    """A name in characters and the same in letters behind it."""
    both = _IN_BOTH.fullmatch(text.strip())
    if both and RANKED.match(text.strip()):
        return None
    return (both["han"], both["latin"] or both["letters"]) if both else None


_GLOSSED = regex(r"[\u4e00-\u9fff·•]{2,14}(?=\s*[（(][A-ZĐ][^()（）\u4e00-\u9fff]{2,40}[)）])")


def glossed(words: Printed, knowledge: Knowledge) -> Printed | None:
    """The name with which the words begin, where the same follows in letters: it ends there, and
    not before a character that happens to be a verb: `吴敏推（Min Htwe）`."""
    match = _GLOSSED.match(words.text)
    if not match:
        return None
    own = is_name(match[0], knowledge) or is_transliterated(match[0], knowledge)
    both = words.text[: words.text.find(")" if ")" in words.text[:64] else "）") + 1]
    return words.group(match) if own and in_both(both) else None


def are_one(above: str, below: str, knowledge: Knowledge) -> bool:
    """Whether a line below a name in characters is the same name in letters."""
    return (
        folding.script_of(above) == "Hani"
        and folding.script_of(below) == "Latn"
        and in_both(f"{above} {below}") is not None
        and is_latin_name(HONORIFIC.sub("", below.strip("()（） ")))
        and is_name(above, knowledge)
    )


#: What somebody does, as one is called by it: no name, nor on record as one.
_DOCTOR = regex(r"(?<=[\w.])\s*医生$")


def own(name: Printed) -> Printed:
    """The name itself, where honours stand between it and the same in letters."""
    if note := _NOTE.search(name.text) or _CALLED.search(name.text):
        return own(name.cut(0, note.start()).strip())
    if doctor := _DOCTOR.search(name.text):
        return own(name.cut(0, doctor.start()).strip())
    both = in_both(name.text)
    if not both or not (HONORIFIC.match(both[1]) or _BEHIND.search(both[0])):
        return name
    return own(name.cut(0, name.text.index(both[0]) + len(both[0])).strip())


def is_han_name(text: str) -> bool:
    text = _BEHIND.sub("", text)
    shaped = _HAN_NAME.fullmatch(text) or _SPACED_HAN_NAME.fullmatch(text)
    text = re.sub(r"[ \u3000]", "", text)
    japanese = offices.JAPANESE_NAME.fullmatch(text)
    return bool(
        (shaped or japanese)
        and text[-1] != "们"
        and text[-1]
        not in "的了只都说称道着在就对从向于则也还并等与及把给用没不又听拿是讲谈问答笑走看副到赴后"
        and offices.HAN_FAMILY.match(text)
        and not re.search("[也被的了着]|等.", text[1:])
        and not _HAN_NO_NAME.search(text)
        and not offices.HAN_BODY_END.search(text)
        and not offices.HAN_POST.search(text)
        and not offices.HAN_POST.search(text[:2])  # 助理|司长杜丁
        and (japanese or not _is_two_words(text))
    )


def _is_two_words(text: str) -> bool:
    family = offices.HAN_FAMILY.match(text)  # 欧阳 is a word, too
    if len(text) != _TWO_WORDS or text[1] == "氏" or (family and len(family[0]) > 1):
        return False
    return dictionary.is_made_of_words(text)


#: `张开双臂`: four characters may be two words that a dictionary knows.
_TWO_WORDS = 4


def is_between_signs(text: str) -> bool:
    """`黎文道`: a name whose last character would be a verb, where a sentence goes on with it."""
    ends = len(text) == 3 and text[-1] in "道向和同从与则及在笑问" and text[1] != "之"
    return ends and is_han_name(f"{text[:-1]}明")


_UNIT_IN_NAME = regex("[部厅局署院所委司处科级]|中心|大学|公司|协会|代表|专家|官员|人员|各国|有关")


def may_be_foreign(position: str, knowledge: Knowledge) -> bool:
    """Whether an office is told with another country than China, or with a body of many: names of
    its people may have no Chinese family, and be written without a dot."""
    country = knowledge.country_at(even(position))
    code = country[0] if country else sides.country_of(position)
    if not code and offices.INTERNATIONAL.match(position):
        return True
    return (bool(code) and code != "cn") or places.begins_abroad(position)


def is_transliterated(text: str, knowledge: Knowledge) -> bool:
    """`萨拉沃`: a name in characters, for whoever's office stands before it."""
    if both := in_both(text):
        return is_latin_name(HONORIFIC.sub("", both[1])) and is_transliterated(both[0], knowledge)
    text = _BEHIND.sub("", text)
    if _SET_APART.fullmatch(text):
        text = "".join(text.split())
    return bool(
        re.fullmatch("[\u4e00-\u9fff]{2,6}", text)
        and not re.fullmatch(f"{HAN_HONOUR}+", text)  # `Sok Dara 女士`
        and not _HAN_NO_NAME.search(text)
        and not _UNIT_IN_NAME.search(text)
        and not _has_post(text)
        and not offices.HAN_POST.search(text)
        and not offices.HAN_BODY_END.search(text)
        and not _is_known(text, knowledge)
        # `老方代表谈社区补偿`: what somebody does, in words that a dictionary knows
        and not any(dictionary.is_made_of_words(text[at:]) for at in (0, 1))
        and not re.search(
            "[的了不却在就也还则均都并等们将已曾是有为向与和同以及该其此各一两六]|先后|分别|共同|纷纷|全部|悉数|到会|到场|参加|参会|出席|列席|旁听|发言|致辞|讲话",
            text,
        )
        and text[0] not in "不没无未非别莫再"
        and text[-1] not in "说称道到赴后前间时们"
    )


#: Two characters might be any word.
_FEWEST_SOUNDS = 3


def sounds(text: str, knowledge: Knowledge) -> bool:
    """`斯琴高娃`, `扎西拉姆`: of a people of China whose names are written as they sound; for
    whoever's office stands before it."""
    text = _BEHIND.sub("", text)
    heard = len(text) >= _FEWEST_SOUNDS and name_ends.plain(text) == len(text)
    return (heard or name_ends.is_dai(text)) and is_transliterated(text, knowledge)


def _has_post(text: str) -> bool:
    """Whether a post ends somewhere in the text: 环境专家本米·冯萨 is more than a name."""
    return any(offices.stands_before(text, at) for at in range(2, len(text)))


#: `Camp leader | Prof. Sok Dara`: the name begins there.
HONOURED_INSIDE = regex(r"(?<=[\w’'.] )(?=(?:H\.\s?E|Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?\s+[A-ZĐ])")
#: `Speakers’ views`, `China’s view`: nobody's name.
_POSSESSIVE = regex(r"[a-z](?:['’]s|s['’])(?:\s|$)")


def is_latin_name(text: str) -> bool:
    words = text.split()
    if not _LATIN_NAME.fullmatch(text) or len(words) > 6:
        return False
    if offices.LATIN_BODY.search(text) or offices.LATIN_POST.search(text):
        return False
    if offices.POST_RUN_ON.search(text):
        return False
    if offices.OF_ACRONYM.fullmatch(text):
        return False
    if _POSSESSIVE.search(text) or HONOURED_INSIDE.search(text):
        return False
    # "Srey sunleang" is a name with one slip; a sentence has more small words than large ones.
    if _SMALL.search(text):
        return False
    return not _NO_NAME.search(text) and sum(word[0].isupper() for word in words) * 2 >= len(words)


def _is_known(text: str, knowledge: Knowledge) -> bool:
    """The name of a body or a country; nobody's name begins with a country's either."""
    plain = even(text.strip(" .,;，。；"))
    body, country = knowledge.body_at(plain), knowledge.country_at(plain)
    if country and (country[1] == len(plain) or plain[country[1]] in " ,;"):
        return True
    if country and "\u4e00" <= text[0] <= "\u9fff" and "·" not in text:
        return True  # 越南声音
    return bool(body and body.end == len(plain))


def same_name(one: str, other: str) -> bool:
    """Whether two spellings inside one document are of one person."""
    return _key(one) == _key(other)


def bare(name: str) -> str:
    """Without what honours somebody, and without the same name in letters."""
    name = _NOTE.sub("", name)
    both = in_both(name)
    return _BEHIND.sub("", HONORIFIC.sub("", both[0] if both else name.strip()))


@lru_cache(maxsize=1 << 12)
def _key(name: str) -> str:
    return folding.solid(folding.without_marks(bare(name)))


def name_at_start(printed: Printed, name: str) -> Printed | None:
    """The name as a text begins with it, in whatever spelling; None when it does not."""
    wanted, text = _key(name), printed.text
    for end in range(1, min(len(text), len(name) * 2 + 8) + 1):
        if _key(text[:end]) == wanted:
            after = text[end : end + 1]
            if not (after.isascii() and after.isalpha()):
                return printed.cut(0, end).strip()
    return None
