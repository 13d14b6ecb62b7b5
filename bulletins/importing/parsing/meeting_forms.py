"""How a lead says that a meeting was held: where, how, by whom, and who came."""

from __future__ import annotations

import re

from ..regexes import regex

HELD = (
    r"(?:成功|顺利|隆重|圆满|如期|正式|同步|同时|联合|共同|如约|准时|公开)*"
    r"(?:召开|举行|举办|开幕(?!式)|落幕|闭幕(?!式)|结束|启动(?!会|仪式|大会)|召集|开班(?!式)|结业(?!式)|"
    r"开课|开讲(?![者人])|开营|结营|首发(?!式|仪式)|开场(?!白)|登场|收官|揭幕|落下帷幕|拉开[帷序大]幕|揭牌(?!仪式)|亮相|开了(?=[^，。]{1,6}(?:天|小时|上午|下午|晚上))|进入(?:第[一二三四五][天日]|尾声)|"
    # `座谈会在护林站里开了一个下午`
    r"(?:开|坐|谈|聊|持续)了(?:整整)?[一两二三四半整][个整]?(?:上午|下午|早上|晚上|天|夜)|"
    r"在[^，。]{2,16}?(?:召开|举行|举办|开展|进行|亮相|揭牌))"
)
HOW = (
    r"(?:以|采取|采用|通过|用)[^，。]{0,8}?(?:视频|线上|网络|在线|云端|线下|现场|混合|线上线下)[^，。]{0,10}?"
    r"(?:形式|方式|会议|结合|系统|平台)|线上|在线(?!上)|"
    r"(?:以|通过|借助|依托|经由|用)(?:腾讯会议|钉钉|飞书|小鱼易连|微信群|[A-Za-z]{3,10})[^，。]{0,6}?"
)
HAN_TITLE = regex(
    rf"(?P<title>[^，。；]{{4,80}}?)(?:于(?:[^，。]*?[日号])|(?<=[会坛班谈])\d{{1,2}}日)?\s*(?:{HOW})?(?:在(?P<place>[^，。]{{2,40}}?))?"
    rf"(?:{HOW})?{HELD}"
)
LATIN_TITLE = regex(
    r"(?:^|[,.]\s+)(?:the\s+)?(?P<title>[^,.]{6,160}?)\s+(?:was|were|is)\s+(?:successfully\s+)?"
    r"(?:held|convened|organi[sz]ed|hosted|opened)\b",
    re.IGNORECASE,
)
#: `The closing meeting of the Reef Watch, held in Kep on 3 May, had the logs of six boats.`
LATIN_HELD = regex(
    r"^[Tt]he\s+(?P<title>(?:[a-z]+\s+){0,2}(?i:meeting|workshop|conference|forum|dialogue|session|seminar|ceremony)\s+"
    r"(?:of|on|for)\s+[^,.]{6,120}?),\s+(?:which\s+was\s+)?held\s+(?:in|at|on|from)\b"
)
#: What a headline says of a meeting, behind its title.
HEADLINE_END = regex(
    rf"(?:(?:于|在)[^，。]{{2,14}})?(?:{HOW})?(?:线上|在线|视频)?{HELD}$|"
    r"\s+(?:(?:was|is|were)\s+)?(?:successfully\s+)?(?:held|convened|conclude[sd]?|opened|opens|closed|closes|"
    r"kicks? off|launched|takes? place|took place|organi[sz]ed)\b.*$",
    re.IGNORECASE,
)
#: To organise; in the name of a body it means an organisation: `上海合作组织环境保护合作中心`.
_ORGANISE = (
    "".join(
        f"(?<!{kind})"
        for kind in [
            "合作",
            "国际",
            "民间",
            "社会",
            "卫生",
            "贸易",
            "粮农",
            "气象",
            "劳工",
            "旅游",
            "环保",
            "公益",
            "条约",
            "海事",
            "非政府",
        ]
    )
    + "组织"
)
#: `…中心在昆明举办…研讨会`: the title stands behind the verb.
HAN_ACTIVE = regex(
    rf"(?:.{{3,60}}?)(?:召开|举办|举行|主办|{_ORGANISE}|召集|(?<=[起同合])[办开](?=了)|办(?=了一[场次期个])|联办|合办)(?:召开|举办|举行)?了?(?:一[场次期个])?(?P<title>[^，。；]{{4,60}})$"
)
HAN_BY = regex(
    r"由[^，。；]{3,200}?(?:主办|承办|举办|组织|召集|召开|参与|参加|支持|协办|指导|发起|举行|合办|联办|合作举办)的(?P<title>[^，。；的]{4,60})"
)
#: `…出席在昆明举办的…研讨会`
HAN_OF = regex(rf".{{3,120}}?(?:召开|举办|举行|主办|{_ORGANISE})的(?P<title>[^，。；的]{{4,60}})$")
#: Where the paper's man was: `（金边讯）`, `KUNMING, 3 May 2021 –`.
DATELINE = regex(
    r"[（(【]?(?:本刊|本报|本网|本社)?(?P<place>[\u4e00-\u9fff]{2,6}?)"
    r"(?:[\d〇一二三四五六七八九十]+[年月日][^）)]{0,24})?(?:讯|电|消息)[)）】]\s*|"
    r"[\d〇一二三四五六七八九十年月日至到、—–~-]{4,28}(?:日|号)，\s*(?P<alone>[\u4e00-\u9fff·]{2,8}(?<![日节天]))[。：:]\s*|"
    # `（老挝，万象）`, `上丁，10月16日——`
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日，(?P<spaced>[\u4e00-\u9fff·]{2,6})[ \u3000]+(?=\S)|"
    r"【(?P<corners>(?!编者|导语|导读|引言|摘要|按语|题记|前言|提要|背景)[\u4e00-\u9fff·]{2,8})】\s*|"
    r"[（(][\u4e00-\u9fff]{2,6}[，,、]\s*(?P<town>[\u4e00-\u9fff]{2,6})[)）]\s*|"
    r"(?P<before>[\u4e00-\u9fff·]{2,8})，(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:——?|电|讯|[:：])\s*|"
    r"\((?P<within>[A-Z][A-Za-z’'-]+(?:\s[A-Z][A-Za-z’'-]+)?)(?:,\s[^()]{2,30})?\)\s*[–—-]?\s*(?=[A-Z])|"
    r"(?P<loud>[A-Z]{3,}(?:\s[A-Z]{2,}){0,2})(?:,\s[A-Z][A-Za-z. ]+)?\s(?:–|—|--?)\s(?=[A-Z“\"])|"
    r"(?P<latin>[A-Z][A-Za-z’'-]+(?:\s[A-Z][A-Za-z’'-]+)?)(?:,\s[A-Z][A-Za-z]+)?,\s(?=\d|[A-Z][a-z]+\s\d)[^.:]{4,30}?(?:\s?[–—]|\s-|:)\s"
)
#: Behind `in` the subject of a meeting goes on, no town stands there.
OF_TITLES = (
    r"Basins?|Rivers?|Regions?|Sub-?regions?|Countries|Areas|Cities|Towns|Villages|Communities|Wetlands?|Lakes?|Forests?|"
    r"Mekong|Lancang|Delta|Highlands|Uplands|Catchments?|Watersheds?|Context|Era|Century|World|"
    r"Asia|ASEAN|Sectors?|Agriculture|Industry|Industries|Tourism|Fisheries|Practice|Management|Waters?|Ecosystems?|Schools|"
    r"Hydropower|Energy|Education|Health|Science|Engineering|Trade|Transport|Business|Farming|Forestry|Construction|"
    r"Mining|Aviation|Shipping|Politics|Research|[A-Z][a-z]+-[A-Z]\w+|Species|Wildlife|Timber|Chemicals|"
    r"Substances|Pesticides|Goods|Products|Plants|Animals|Wastes?|Metals|Materials|Plastics|Minerals"
)
#: `Seminar on Mar 3`, and no `Seminar on Marine Life`.
DAYS = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?|Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs|rsday)?|Fri(?:day)?|"
    r"Sat(?:urday)?|Sun(?:day)?"
)
#: Where an English title ends: before a town, a day, whoever held it. What a meeting is about goes
#: on behind `in` and `on`: `Forum on Plastics in Transboundary Basins in Kunming on 3 May`.
_GOES_ON = (
    r"in\b(?!\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){1,4}(?:in|at)\s+[A-Z])(?!\s+(?:the\s+)?(?:[A-Z][\w-]*\s+){0,4}"
    rf"(?:{OF_TITLES})\b)|(?:from|at|via|by|with|under|held|online|on\s+line)\b|on\s+(?=\d|"
    rf"(?:{DAYS})\b)"
)
LATIN_ACTIVE = regex(
    r"\b(?:(?:hosted|convened|organi[sz]ed|held|opened|launched|attended|joined)\s+the|held\s+(?:its|their)|"
    r"(?:gathered|met|came together|assembled)\b[^.]{0,60}?\bfor\s+the|"
    r"(?:reports?|reported) on the)\s+(?P<title>[^,.]{6,160}?)"
    rf"(?=\s+(?:{_GOES_ON})|[,.]|$)"
)
#: `A promotion meeting on tours was held`, `held an online session on goods`
_OF_SUBJECT = (
    r"(?:[a-z][\w-]*\s+){0,3}?(?:workshop|seminar|webinar|meeting|conference|forum|dialogue|round\s?-?table|symposium|course|"
    r"training|exercise|drill|ceremony|consultation|session|hearing|briefing)\s+(?:on|for)\s+(?!\d|the\s+first\b|[^.]{0,40}?\b(?:its|their)\b)"
    r"(?:[a-z][\w’'-]*|[A-Z][\w’'-]*)(?:\s+(?!on\s+\d|in\s+[A-Z]|at\s+)[\w’'-]+){1,9}?"
)
LATIN_OF_ANY = regex(
    rf"^(?:On\s+[^,.]{{3,30}},?\s+)?[Aa]n?\s+(?P<title>{_OF_SUBJECT})\s+(?:(?:was|were)\s+(?:held|convened|organi[sz]ed)|took\s+place)\b|"
    rf"\b(?:held|ran|organi[sz]ed|convened|hosted)\s+an?\s+(?P<held>{_OF_SUBJECT})(?=\s+(?:on\s+\d|in\s+[A-Z]|at\s|from\s+\d)|[,.])"
)
LATIN_TOOK_PLACE = regex(
    r"(?:^|[,.]\s+)(?:the\s+)?(?P<title>[^,.]{6,160}?)\s+(?:took place|opened|concluded|closed|"
    r"ended|started|began|continued|resumed)\b",
    re.IGNORECASE,
)
#: `the Forum, organized by …, was held`, `the Forum brought together …`, `At the Forum in …`
LATIN_OTHERWISE = (
    regex(
        r"(?:^|[,.]\s+)(?:the\s+)?(?P<title>[^,.]{6,160}?),\s+(?:(?:jointly|co-?)?\s*(?:organi[sz]ed|hosted|convened|supported|"
        r"sponsored|initiated)|which|an?|under|with|themed)\b[^.]{3,240}?,\s+(?:was|were|is|took|opened|concluded)\b",
        re.IGNORECASE,
    ),
    regex(
        r"(?:^|[,.]\s+)(?:the\s+)?(?P<title>[^,.]{6,160}?)\s+(?:(?:has|have|had)\s+)?(?:brought\s+together|gathered|drew|attracted|discussed|filled|examined|considered|"
        r"welcomed|united|assembled|convened|marked|kicked\s+off|came\s+to)\b",
        re.IGNORECASE,
    ),
    regex(
        r"(?:^|[,.]\s+)(?:[Aa]t|[Dd]uring|[Ii]n)\s+the\s+(?P<title>[A-Z0-9][^,.]{5,160}?)"
        rf"(?=\s+(?:{_GOES_ON})|,)"
    ),
    regex(
        r"\b(?:attend(?:ed|ing)?|participat(?:ed|ing)\s+in|took\s+part\s+in|join(?:ed|ing)?|for|at|opened|closed|chaired)\s+the\s+"
        rf"(?P<title>[A-Z0-9][^,.]{{5,160}}?)(?=\s+(?:{_GOES_ON})|[,.]|$)"
    ),
)
#: `六国代表出席…研讨会`
HAN_ATTENDED = regex(
    r"[^，。；]{0,40}?(?:参加|出席|参与|列席|主持)(?:了)?(?P<title>[^，。；的]{4,60})$"
)
#: How it was held, in brackets behind a title.
HOW_BEHIND = regex(
    r"[（(](?:线上|线下|视频|在线|网络|云端|混合|online|virtual|hybrid)[^（）()]{0,8}[)）]$", re.I
)
HYBRID = regex(
    "线上线下|线上(?:与|和|、|\\+)线下|线下(?:与|和|、|\\+)线上|线上、?线下|混合(?:形式|方式)|\\bhybrid\\b|"
    "both online and|in[- ]person and (?:online|virtual)",
    re.IGNORECASE,
)
ONLINE = regex(
    "视频(?:会议)?(?:形式|方式|会议|连线)|以视频|线上|在线|网络会议|云端|\\bonline\\b|\\bvirtual(?:ly)?\\b|"
    "\\bvideo[- ]?conferenc\\w+|\\bvia (?:zoom|teams|video)|\\bby video\\b",
    re.IGNORECASE,
)
HAN_ROLES = (
    ("co_host", "协办|联合主办|共同主办|联合举办|共同举办|合办"),
    ("host", "主办|召集"),
    ("organiser", "承办|组织(?:召开|举办)?|举办"),
    ("supporter", "支持|指导"),
    ("sponsor", "赞助|资助|出资"),
)
HAN_HOSTS = regex(
    r"(?:由|，|。|；|、|^)(?P<bodies>[^，。；由]{3,120}?)(?:牵头|具体|负责)?"
    r"(?P<verb>" + "|".join(words for _, words in HAN_ROLES) + r")(?=[，。；、的]|$)"
)
LATIN_ROLES = {
    "hosted": "host",
    "co-hosted": "co_host",
    "cohosted": "co_host",
    "organized": "organiser",
    "organised": "organiser",
    "convened": "host",
    "supported": "supporter",
    "sponsored": "sponsor",
    "funded": "sponsor",
}
LATIN_HOSTS = regex(
    r"\b(?P<verb>co-?hosted|hosted|organi[sz]ed|convened|supported|sponsored|funded)"
    r"(?:\s+(?:jointly|and organi[sz]ed))?\s+(?:jointly\s+)?by\s+(?P<bodies>[^.;]{3,300}?)"
    r"(?=[.;]|,?\s+(?:and|with|in|on|at)\s+(?:the support|was|were|attended|support|participation"
    r"|co-?hosted|organi[sz]ed|\d)|$|,\s+(?:co-?hosted|organi[sz]ed|supported|with|attended|brought|gathered))",
    re.IGNORECASE,
)
HAN_CAME = regex(
    r"来自(?P<from>[^。；]{2,300}?)(?=参加|出席|参会|与会|列席|[。；]|$)"
    r"|(?:^|[，。；])(?!来自)(?P<list>[^，。；]{4,300}?)(?:线上|线下|视频)?(?:参加|出席|参会|与会)"
)
LATIN_CAME = regex(
    r"(?:(?:representatives?|delegates?|delegations?|officials?|focal points?|participants)"
    r"(?:\s+and\s+\w+)*\s+(?:from|of)\s+(?P<from>[^.;]{3,600}?)"
    r"(?=\s+(?:attended|participated|took part|joined|were present)|[.;]|$))"
    r"|attended by (?P<list>[^.;]{3,600})",
    re.IGNORECASE,
)
