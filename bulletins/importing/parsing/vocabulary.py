"""The labels, headings and turns of phrase by which a bulletin is recognised. To recognise, never
to rewrite. Offices, bodies and family names have the words of `offices`."""

from __future__ import annotations

import re

from ..regexes import regex

#: Headings of a table of speakers.
COLUMNS = regex(
    r"(?:序|[#№]|发言代表|参会代表|与会代表|发言嘉宾|发言情况|主要发言|发言概要|delegates?|representatives?|"
    r"(?:main |key )?(?:views?|comments?|statements?|ideas?)|what was said|intervention|"
    r"post/organi[sz]ation|role|who(?:\s+spoke)?|said|"
    r"照片|图片|头像|姓名|发言人|嘉宾|职务|职位|单位|机构|国家|国别|代表|时间|方式|内容|发言|发言内容|发言要点|要点|摘要|序号|"
    r"谁(?:在?[说讲]|发言)?|哪[一几]?位|都?[说讲谈]了?些?(?:什么|啥)|怎么[说讲]|(?:what\s+)?(?:s?he|they)\s+said|who\s+said\s+what|"
    r"photo|picture|no\.?|name|speaker|position|title|organi[sz]ation|country|affiliation|remarks|"
    r"summary|speech|content|(?:key|main) (?:points?|messages?)|主要观点|主要内容|核心观点|观点|"
    r"姓名及职务|institution|agency|post|designation|speakers)(?:\s*(?:[/、及和与]|and)\s*\S{1,12})?",
    re.IGNORECASE,
)

SERIES = regex(
    r"(?:工\s*作\s*|会\s*议\s*(?=简|通|专)|环\s*境\s*|信\s*息\s*|合\s*作\s*|项\s*目\s*|电\s*子\s*|要\s*情\s*|环境外事\s*|外\s*事\s*)?"
    r"(?:简\s*报|通\s*讯|快\s*报|动\s*态(?:\s*信\s*息)?|简\s*讯|专\s*报|快\s*讯|月\s*报|季\s*报|周\s*报|通\s*报|专\s*刊|札\s*记|摘\s*报|要\s*情|要\s*讯|内\s*参|(?<=会)会讯)|"
    r"\b(?:(?:monthly|quarterly|weekly|annual|special|environmental?|information|electronic|"
    r"meeting|work|news|project|regional)\s+)?"
    r"(?:e-?\s*|news\s*)?(?:bulletin|newsletter|brief(?:ing)?|update|digest|gazette|circular)\b|"
    r"\bnews\s*(?:&|and)\s*updates\b|\bn e w s l e t t e r\b|\bb u l l e t i n\b",
    re.IGNORECASE,
)
CONTACT = regex(
    r"[【\[]?(?:联系我们|联系方式|联系地址|联络方式|联络我们|联系信息|contacts?(?:\s+us|\s+information|\s+details)?"
    r"|get in touch|enquiries|inquiries|for (?:more|further) (?:information|details)"
    r"(?:,? (?:please )?contact(?: us)?)?"
    r"|(?:media|press|editorial|general|public)\s+(?:contacts?|enquiries|inquiries)"
    r"|contact (?:persons?|points?|the (?:editors?|secretariat|office|cent(?:er|re)))"
    r"|(?:how to|who to|whom to|please) contact(?: us)?"
    r"|how to reach us|reach us|write to us|联系信息"
    r"|[\u4e00-\u9fff]{1,8}(?:联系方式|联络方式|联系信息|通讯处)|(?:媒体|新闻|业务)联系(?:人|方式)?|联络处|编辑部|投稿(?:方式|须知)|欢迎来稿)"
    r"[】\]]?"
    r"\s*[:：]?",
    re.IGNORECASE,
)
#: What tells of itself: a body, or the paper.
_OURSELVES = (
    r"(?:cent(?:er|re)|secretariat|bulletin|newsletter|institute|commission|committee|organi[sz]ation|"
    r"agency|programme|mechanism|network|partnership|initiative|office|publisher|bank|forum|hub|fund|"
    r"foundation|association|alliance|project|council|platform|facility|coalition|society|base|"
    r"academy|school|college|university|station|laboratory|observatory|museum|consortium|chamber|"
    r"authority|department|directorate|ministry|federation|union|company|lmec)"
)
OURSELVES = regex(_OURSELVES, re.IGNORECASE)
#: `About one in eight patients …` tells how many.
_MANY = (
    r"(?:\d|one\s+(?:in|of|out|third|quarter|half|hundred|thousand)\b|half\b|a\s+(?:third|quarter|fifth|"
    r"tenth|dozen|hundred|thousand)\b|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)"
)
_ABOUT = (
    r"(?:本刊|刊物|编辑部?)说明|关于(?:我们|本刊|本?(?:中心|基地|机构|平台|单位|网络|论坛|研究所|学会|协会|联盟|秘书处|项目|银行|组织)|"
    r".{2,20}(?:中心|秘书处|机制|基地|研究所|网络|平台|协会|学会|联盟))|(?:认识|走近|了解|走进)(?:我们|本?中心|.{2,24}(?:中心|秘书处))|我们是谁|"
    r"(?:.{0,24}(?:中心|秘书处|机构|机制|办公室|联盟|网络|协会|学会|委员会|平台|论坛|基地|组织|项目|基金会|研究院|研究所|联合会)|我们)"
    r"(?:是什么|是谁|是怎样的(?:机构|组织)|是?[做干]什么的?)[？?]?|"
    r"(?:本?中心|本?机构|单位|秘书处|.{2,24}(?:中心|秘书处|办公室|机构))"
    r"(?:简介|介绍|概况|概览|名片|小档案|一览|简况|基本情况)|"
    r"who we are|what we do|our (?:mission|mandate|cent(?:er|re)|story)|get to know us|"
    rf"(?:introducing|introduction to|background (?:on|to)|what is|meet) "
    rf"(?:the )?[^.。:：]{{0,80}}{_OURSELVES}\??|"
    rf"(?:the )?[^.。:：]{{0,80}}{_OURSELVES} "
    r"(?:in brief|at a glance|profile|in a nutshell|in short)|"
    rf"about(?!\s+{_MANY})"
    rf"(?:\s+(?:us|this (?:bulletin|newsletter)|(?:the\s+)?[^.。:：]{{0,80}}{_OURSELVES}))?"
)
ABOUT = regex(rf"[【\[]?(?:{_ABOUT})[】\]]?\s*[:：]?", re.IGNORECASE)
#: The same before its text in one paragraph. A publisher's own name is no such label.
ABOUT_BEFORE = regex(
    rf"(?:[【\[](?:{_ABOUT})[】\]]\s*[:：]?|"
    rf"(?:{_ABOUT})(?:(?<=[？?])|\s*[:：|｜]|\s+[–—-]\s|——|\u3000|\t|[。.]\s)|"
    # On a page that leaves but one space.
    r"(?:about us|who we are)\s+(?=(?-i:The|Founded|Established|Set)\s+(?:(?-i:[A-Z])|in\b|up\b))|"
    # `The network. The Lakes Network joins …`
    r"(?:the|our)\s+(?P<kind>network|cent(?:re|er)|secretariat|programme|project|institute|association|"
    r"foundation|partnership|alliance|commission|initiative|organi[sz]ation|fellowship)\s*[.:–—]\s+"
    r"(?=the\s+(?-i:[A-Z])[^.,]{2,60}\b(?P=kind)\b)|"
    # `About ACEB. The ASEAN Centre for … is …`
    r"about\s+(?-i:[A-Z]{3,10})\s*[.:：–—]\s+(?=(?-i:[A-Z]))|"
    # `About Green Mekong. Green Mekong is published …`
    # `关于河长营：该项目由…发起`, `About the Camp: this programme is …`
    r"关于[^\s。，:：]{2,20}[:：]\s*(?=[该本](?:项目|计划|中心|机构|平台|网络|活动|基金|机制|联盟|协会|论坛|营|奖|工程|组织|刊|研究所|实验室))|"
    r"about\s+(?:the\s+)?[^.。:：]{2,60}?\s*[.:]\s*"
    r"(?=(?:the|this)\s+(?:programme|program|project|initiative|network|cent(?:re|er)|camp|campaign|fund|prize|award|series)\s+"
    r"(?:is|was|has)\b)|"
    r"关于\s*(?P<short>[^\s.。:：]{2,12})\s+(?=(?P=short))|"
    r"(?:about|关于)\s*(?:the\s+)?(?P<whom>[^.。:：]{2,60}?)\s*[.。:：]\s*"
    # `About the Hub: the Women’s Trade Hub is …`
    r"(?=(?:the\s+)?(?:[\w’'-]{1,30}\s+){0,6}(?P=whom)|[\u4e00-\u9fff]{0,16}(?P=whom)))\s*",
    re.IGNORECASE,
)
TELLS_OF_ITSELF = regex(
    r"\s*(?:（[^）]{1,40}）|\([^)]{1,40}\))?\s*[,，]?\s*(?:于?\d{4}年.{0,12}(?:成立|启动|组建|设立|创立|创建|建立|发起|注册|创办|登记)|(?:成立|设立|创立|组建|创办|创建|创刊|发起|诞生|始建|建立)于|常设于|是|系|旨在|致力于|为.{2,20}机构|为[^，。；]{2,40}服务|服务于|"
    r"(?:was|is|has been)\s+(?:founded|established|set up|an?\b|the\b)|"
    r"(?:began|started|commenced|took\s+up|opened|came\s+into)\s+(?:(?:its\s+)?(?:work|operations?|being|existence|its\s+doors)\s+)?(?:in|on)\s+(?:\w+\s+){0,2}\d{4}|"
    r"has\s+(?:worked|existed|operated|served|run)\b|"
    r"aims|works|promotes|serves|partners|unites|links|assists|supports|"
    r"an?\s+(?:[\w-]+\s+){0,4}(?:body|organi[sz]ation|network|partnership|charity|agency|institut\w+|cent(?:er|re)|"
    r"association|alliance|initiative|programme|ngo|company|think\s+tank)\b)",
    re.IGNORECASE,
)
#: What only somebody who is named does, and whoever writes of a meeting says of nobody.
DOES_ALWAYS = regex(
    r"\s*(?:（[^）]{1,40}）|\([^)]{1,40}\))?\s*[,，]?\s*(?:负责|承担|主要|设在|设于|"
    r"位于|隶属|由.{2,30}(?:设立|成立|组建|组成|共建|发起|创立|创办)|"
    r"(?:supports|provides|facilitates|coordinates|assists|helps|acts|brings|offers|operates|conducts|implements|"
    r"seeks|strives|connects|collects|gathers|compiles|runs|publishes|has its|is based|"
    r"is located)\b)",
    re.IGNORECASE,
)
#: Labels of the contact block, by field.
LABELS = {
    "postcode": r"邮政编码|邮\s*编|post(?:al)?\s*code|zip(?:\s*code)?|postcode|"
    r"P\.?\s?C(?=\.?\s*[:：]\s*\d)",
    "telephones": r"(?:咨询|联系|办公|服务)?电\s*话|手\s*机|热\s*线|"
    r"(?:telephone|tel|phone|mobile|cell)\.?\s*/\s*(?:whatsapp|viber|zalo|line|telegram)|whatsapp|"
    r"(?:(?:duty|office|direct|general|emergency|enquir(?:y|ies)|information|service|night|day)\s+)?"
    r"(?:telephone|tel|phone)|mobile|hot\s?line|cell(?:\s?phone)?|ph(?=\.?\s*[:：])|T(?=\s*[:：])",
    "fax": r"(?:tel(?:ephone)?|phone)\.?\s*[/&]\s*fax|"
    r"传\s*真|facsimile|fax(?:imile)?|F(?=\s*[:：])",
    "emails": r"(?:电子|投稿|联系|官方)?邮\s*箱|电子邮件|电子信箱|电\s*邮|"
    r"(?:e-?)?mail(?:\s+address(?:es)?)?|E(?=\s*[:：])",
    "website": r"官方网站|官\s*网|网\s*址|网\s*站|"
    r"web\s*site|website|web|url|homepage|W(?=\s*[:：])",
    "wechat": r"微信公众[号平]台?|公众号|微\s*信\s*号?|"
    r"wechat(?:\s+(?:official\s+)?(?:account|id))?",
    "address": r"(?:通讯|联系|办公|邮寄)?地\s*址|通[讯信]处|"
    r"(?:来[函信稿]|[信函稿]件)请[寄邮投]至?(?=\s*[:：]\s*[\u4e00-\u9fff])|"
    r"(?:(?:postal|mailing|street|office|visiting)\s+)?address(?:es)?"
    r"(?:\s+of\s+(?:the\s+)?[A-Za-z]+)?|Addr?(?=\.?\s*[:：])|"
    r"post(?=:\s*(?:P\.?\s?O\.?\s+Box\b|(?:No\.?\s*)?\d[\w/.-]*\s+[A-Z]))",
    "person": r"联\s*[系络]\s*人(?:员)?|"
    r"(?<![\u4e00-\u9fff])(?:联\s*系|联\s*络)(?=\s*[:：]\s*[\u4e00-\u9fff])|联络员|经办人|"
    # Whoever edits is whom to ask where a number or an address of mail stands right behind.
    r"(?<![\u4e00-\u9fff])编\s*辑(?=\s*[:：]\s*[\u4e00-\u9fff·]{2,12}[\s\u3000|｜]{1,4}(?:(?:联系)?(?:电话|邮箱|电邮|手机)|0\d{2,3}-\d{7}))|"
    r"editor(?=\s*:\s*[A-ZĐ][\w’'-]{1,20}(?:\s[A-ZĐ][\w’'-]{1,20}){1,3}"
    r"(?:,\s\d[^:;@]{6,90}\.)?[\s\u3000|｜]{1,4}(?:Tel|Phone|E-?mail))|"
    r"contact\s+persons?|(?<!please )contacts?(?=\s*[:：]\s*\S)",
}
#: By these words in a longer label, the surest first: `投稿邮箱`, `Postal address`.
LABEL_WORDS = {
    "postcode": r"邮编|邮政编码|postalcode|postcode|zip",
    "fax": r"传真|fax|facsimile",
    "emails": r"邮箱|邮件|信箱|电邮|投稿|e-?mail|^mail",
    "wechat": r"微信|公众号|wechat",
    "website": r"网址|网站|官网|网页|主页|website|webpage|homepage|^web|^site|^url",
    "telephones": r"电话|热线|手机|座机|telephone|phone|hotline|mobile|^tel|^call",
    "address": r"地址|address|^add\\.?$|住址",
    "person": r"联[系络]人|联[系络]员|经办人|contactperson",
}
LABEL = regex(
    # A page leaves no gap between an address of mail and a Chinese label.
    "(?:(?<![A-Za-z@.])|(?=[\u4e00-\u9fff]))(?:"
    + "|".join(f"(?P<{field}>{words})" for field, words in LABELS.items())
    # `Telephone (day and night):`
    + r")\.?\s*(?:[(（][a-z\u4e00-\u9fff][^()（）:：@\d]{2,24}[)）]\s*(?=[:：]))?"
    r"(?:[:：]|[|｜](?=\s*\S))\s*",
    re.IGNORECASE,
)

#: A label in a table has no colon: the value stands beside it.
BARE_LABEL = regex(
    "(?:" + "|".join(f"(?P<{field}>{words})" for field, words in LABELS.items()) + r")\.?",
    re.IGNORECASE,
)

#: The label beside whoever edits, in one language or two.
EDITS = regex(
    r"(?:本期|责任)?编\s*辑(?:\s*[/／]?\s*editor)?|editor(?:\s*[/／]?\s*编\s*辑)?", re.IGNORECASE
)

SUMS_UP = regex(
    "在总结(?:时|发言|讲话|致辞)|总结(?:时)?(?:指出|表示|说|强调|认为)|作(?:了)?(?:会议)?总结|总结(?:发言|讲话|致辞|陈词)|(?:最后|会后|闭幕时)[^，。]{0,8}(?:归纳|概括|小结)|归纳(?:说|指出|了各)|主持人小结|致闭幕[辞词]|闭幕致[辞词]|"
    "闭幕式上(?:致[辞词]|发言|表示)|会议总结时|最后(?:总结|说|表示|指出|强调)|小结(?:时)?(?:说|表示|指出|强调|认为)"
)
SUMS_UP_LATIN = regex(
    r"\b(?:in (?:his|her|their) (?:closing|concluding)|clos(?:ing|ed) remarks|concluding remarks|"
    r"in (?:closing|conclusion|summing up)|summ(?:ed|ing) up|when summarizing|closed the "
    r"(?:meeting|session))\b",
    re.IGNORECASE,
)
OPENS = regex(
    r"致开幕[辞词]|开幕致[辞词]|宣布.{0,12}开幕|在开幕式上|\bopening (?:remarks|address|speech)\b|"
    r"\bopened the (?:meeting|session)\b",
    re.IGNORECASE,
)
CHAIRS = regex(
    r"主持(?:了)?(?:本次|此次|这次|本场|全程|会议|大会|研讨|培训|开幕|对话|讨论|论坛)|担任主持|作为(?:会议)?主持人|"
    r"\b(?:co-)?(?:chaired|moderated|facilitated|presided over|presiding over) the\b|\bpresided\b|"
    r"\b(?:in|took|takes|held) the chair\b|"
    r"\b(?:as|was|were) (?:the )?(?:session |meeting )?(?:chair\w*|moderators?|facilitators?)\b",
    re.IGNORECASE,
)
#: Labels are printed `主持人：`, `【主持人】`, `■主持人：`.
_DRESS, _LABEL_ENDS = r"[【\[■●◆]?\s*", r"\s*(?:[】\]]\s*[:：]?|[:：])\s*"
ROLE_LABELS = {
    "chair": regex(
        _DRESS + r"(?:(?:共同|联合|会议|本节|分会)?主持人?|(?:共同|联合|执行|会议)?主席|主\s*持|"
        r"(?:(?:session|meeting|panel)\s+)?(?:moderator|facilitator|(?:co-)?chair(?:person|m[ae]n|woman|s)?)|"
        r"in\s+the\s+chair|presiding|(?:(?:session|meeting|panel)\s+)?(?:chair(?:ed|ing)|moderat(?:ed|ing)|facilitat(?:ed|ing))(?:\s+by)?)"
        + _LABEL_ENDS,
        re.I,
    ),
    "opening": regex(
        _DRESS + r"(?:开幕致[辞词]|致[辞词]嘉宾|opening remarks)" + _LABEL_ENDS, re.I
    ),
    "closing": regex(
        _DRESS + r"(?:总结发言|闭幕致[辞词]|会议总结|closing remarks)" + _LABEL_ENDS, re.I
    ),
    "remark": regex(
        _DRESS
        + r"(?:发言人|发言者|发言代表|嘉宾|演讲人|发言嘉宾|姓名|speaker|remarks|name)"
        + _LABEL_ENDS,
        re.I,
    ),
}
#: `职务：…` before a position.
POSITION_LABEL = regex(
    r"[【\[■●◆]?\s*(?:职\s*务|职\s*位|职\s*称|(?:所在|工作)?单\s*位|(?:所在|工作)?单位[及和与]?职[务位称]|职务[及和]单位|身\s*份|(?:所在)?机\s*构|position|title|"
    r"affiliation|organi[sz]ation|post|designation)\s*(?:[】\]]\s*[:：]?|[:：])\s*",
    re.IGNORECASE,
)
COUNTRY_LABEL = regex(r"(?:国\s*家|国\s*别|来\s*自|country)\s*[:：]\s*", re.IGNORECASE)
#: What may stand before somebody's words, on a line of its own or in front of them.
WORDS_LABEL = regex(
    r"(?:发言|讲话|致辞|主要|核心|演讲)?(?:内容)?(?:摘要|要点|内容|观点|概要|实录|摘登)|发言|"
    r"(?:summary(?: of (?:the )?(?:remarks|speech|intervention|statement))?|remarks|speech|"
    r"(?:key |main )?(?:points?|messages?|takeaways?)|highlights|statement|abstract|content)",
    re.IGNORECASE,
)
#: Headings under which the meeting speaks as a whole.
CLOSING_HEADING = regex(
    r"(?:[一二三四五六七八九十\d]{1,2}\s*[、.．]\s*)?(?!(?:会议|主要|有关|相关|重要|基本)*工作$)(?:会议|主要|有关|相关|达成的?|形成|下一?步|下阶段|后续|工作|未来|今后|重要|"
    r"基本|一致|商定|议定|的)*(?:成果|结果|决议|决定|建议|倡议|事项|共识|结论|工作|计划|安排|展望|打算|举措|结语|小结|总结|闭幕|纪要|尾声|未来|愿景|行动|"
    r"(?:议定|商定|决定|待办|跟进|落实|约定|明确)的?(?:事项|意见|任务))|"
    r"(?:于是|最后|散会前|临别时?)?[，,]?(?:我们|大家|双方|各方|[两三四五六][方国])?(?:就这样|当场|一起)?"
    r"(?:说好|约好|讲好|谈好|商量好|约定|说定|讲定|定下)了?(?:的?[一二两三四五六七八九十几]?件?事)?|"
    r"(?:main |key |meeting |general )?(?:outcomes?|conclusions?|results?|agreements?|consensus|"
    r"decisions?|resolutions?|recommendations?|"
    r"next steps?|(?:the )?(?:ways?|path|road) (?:forward|ahead)|(?:looking|moving|"
    r"going) (?:forward|ahead)|"
    r"what(?:(?:'|’)?s| (?:comes|happens|follows|will happen)) (?:next|now|then|after)|"
    r"what (?:next|now|follows)|where (?:do )?we go (?:from here|next)|follow-?up|outlook|"
    r"closing(?: of the [a-z]+| session)?|wrap[- ]?up|"
    r"concluding remarks|in the (?:corridors|margins)|things to look for(?: today)?|"
    r"a brief analysis(?: of [^.]{3,60})?|"
    r"(?:follow-up|agreed|next|future) (?:actions?|steps?|plans?|work)|(?:the )?future|"
    r"commitments|"
    r"(?:in )?(?:summary|conclusion|brief)|summary of the meeting)"
    r"(?: of the (?:meeting|workshop|forum|conference|seminar|dialogue|session|round\s?table|"
    r"consultation))?",
    re.IGNORECASE,
)
#: In a heading below the last speaker, whatever else it says.
CLOSING_WORD = regex(
    r"共识|成果|结论|小结|总结|议定|商定|决议|决定|事项|后续|下一步|下一阶段|展望|结语|尾声|闭幕|未来|愿景|倡议|后记|结束|启示|清单|预告|会后|要办|待办|路线图|今后|体会|心得|收获|感悟|接下来|接下去|然后呢|之后呢|往前看|约定|"
    r"\b(?:outcomes?|conclusions?|concluding|conclude[sd]?|results|agreed|agreements?|consensus|next|follow-?up|"
    r"recommendations?|decisions?|resolutions?|ahead|summary|"
    r"(?:ways?|looking|moving|going|path|road|steps?) (?:forward|ahead)|"
    r"wrap(?:ping)?[- ]?up|closing|closure|future|takeaways|commitments|action points|actions|"
    r"plans?)\b",
    re.IGNORECASE,
)
#: How a paragraph begins in which the meeting speaks, and no single person.
CLOSES = regex(
    r"(?:会上|会后|会间|会议(?!总结)|与会|参会|各方|各国|双方|最后(?!一[公段米里道节])|此次|本次|此外|期间|活动|论坛|研讨会|"
    r"[\u4e00-\u9fff]{0,6}(?:代表|专家|官员|学员|嘉宾)们|[^，。]{4,80}代表(?:也|还)?(?:分别|先后|依次)[^，。]{0,6}发言|"
    r"[\u4e00-\u9fff]{0,8}(?:会议?|坊|班|活动|论坛|营|演练|考察|培训|对话|讨论|座谈|交流|磋商|研讨|访谈)"
    r"(?:结束|闭幕|落幕|散场|尾声|收尾)(?:时|后|前|之[前后]|之际|当[天日晚])[，,]|"
    r"(?:临近?)?散会(?:之?前|时|后)[，,]|"
    r"[\u4e00-\u9fff]{0,6}(?:交流|考察|访问|走访|采访|调研|参观|学习|巡察|联络)团(?:一行)?(?:在|于|到|回|返|随|还|最|计|将)|"
    r"澜湄(?:各国|六国|国家)|来自|下一步|据悉|据了解|共有?\d+|(?:近|超过?|约)?\d+余?(?:名|位|多名)|"
    r"(?:大会|座谈会|对话会|圆桌会|培训班?|研[修讨]班|讲习班|训练营|交流会|启动会|仪式)(?!主席|主持))|"
    r"(?:the (?:(?:two-day|three-day|one-day|half-day|\w+-day)\s+)?(?:meeting|participants|"
    r"delegates|"
    r"parties|workshop|forum|event|countries|two sides|dialogue|seminar|conference|roundtable|"
    r"training|session|delegations?|results|outcomes?|proceedings|minutes|presentations|agenda|"
    r"next (?:meeting|session|round|dialogue|workshop))|"
    r"(?:more than|over|some|about|around|nearly|almost|a total of|"
    r"approximately) [\w,]+ (?:[\w-]+ )?"
    r"(?:participants|delegates|representatives|people|officials|experts|persons|guests|trainees)|"
    r"participants|delegates|(?:all|both|the two|the six) (?:parties|countries|sides|"
    r"delegations|participants)|"
    r"the (?:[a-z-]+ )?(?:consultations?|exchange|hearing|assembly|panel|visit|tour|ceremony|"
    r"talks|summit|symposium|webinar|course|exercise|gathering|briefing|round table|colloquium|"
    r"mission|retreat|week|day) "
    r"(?:was |were )?(?:closed|ended|concluded|finished|wrapped|wound|came|adopted|decided|"
    r"produced|recommended|approved|issued|resulted|led to)|"
    r"(?:the|a) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|"
    r"final|next|previous|coming|other)(?:(?:,| and)? (?:last|final|and))? (?:\w+ )?"
    r"(?:leg|round|edition|phase|stop|stage|part|event|batch|group|"
    r"series|course|meeting|session|workshop|forum|dialogue|conference)\b(?=[^.]{0,80}\b(?:was|were|will|is|are|"
    r"begins|starts|opens|takes?|took|displayed|showed|brought|drew))|"
    r"(?:on|in) the (?:(?:first|second|third|fourth|last|final|following|next) "
    r"(?:day|morning|afternoon|evening)|morning|afternoon|evening),? (?:all |the |most )?"
    r"(?:participants|delegates|delegations|trainees|guests|visitors|group|meeting|workshop)|"
    r"the (?:two|three|four|five|several) (?:\w+ )?"
    r"(?:events|meetings|sessions|workshops|days|institutions|institutes)|"
    r"the [a-z-]+(?: [a-z-]+){0,3} (?:will|is to|are to) (?:next |then |again )?"
    r"(?:meet|convene|reconvene|gather)|"
    r"the (?-i:[A-Z])[\w’'-]*(?:\s(?:of|for|on|and|the|(?-i:[A-Z])[\w’'-]*)){0,6}\s+"
    r"(?:ended|closed|concluded|finished|broke up)\s+(?:without|with|in|on|at|after)\b|"
    # `A partnership committee will sit twice a year.`
    r"an? (?:(?:[a-z-]+ ){0,3}(?:committee|group|task force|team|secretariat|fund|network|report|"
    r"summary|record|minutes|proceedings|declaration|statement|calendar|roadmap|road map|"
    r"work ?plan|action plan|guide|manual|handbook|table|map|list|register|follow-up|study|"
    r"survey|pilot)|(?:[a-z-]+ ){0,2}(?:draft|table|list|map|register|report|summary|note) of "
    r"[^.,;:]{3,60}?) will (?:also |then |now |again )?(?:sit|meet|convene|follow|report|"
    r"oversee|monitor|be (?:set up|formed|established|kept|sent|circulated|published|issued|"
    r"shared|held|ready|launched|drafted|prepared|printed|translated|posted|submitted|drawn up))|"
    r"it was (?:also |further |then )?(?:decided|agreed|resolved) (?:to|that)|"
    r"(?:at|after|following|alongside|on the sidelines of|"
    r"in the margins of) the (?:\w+ )?(?:meeting|end|close|conclusion|workshop|forum|event|"
    r"dialogue|training|seminar|conference|roundtable|session)|"
    r"during the|finally|lastly|in conclusion)\b",
    re.IGNORECASE,
)
#: What only a meeting does, and nobody who speaks at it.
AGREES = regex(
    r"(?:会议|与会(?:各方|代表|人员|各国)?|各方|各国代表|代表们)(?:一致|共同|还)*(?:同意|决定|商定|达成|通过)|会后[，,]|[^，。：“]{2,24}(?:商定|议定|达成(?:如下|以下)?(?:一致|共识))|"
    r"(?:[^，。：“]{1,10}，)?(?:本次|此次|与会|这次)?(?:会议|大会|论坛|对话会?|研讨会|座谈会|磋商|圆桌会|峰会|年会|各方|各国|[两三四五六][方国]|双方|代表们?)"
    r"(?:共同|一致|还|联合|正式)*(?:发[表布]|通过|签署|形成|宣布)了?(?:关于[^，。]{2,30}的)?《|"
    r"[\u4e00-\u9fff]{2,8}[会节展式营班动]上，[^。：“]{2,40}?(?:代表|各方|双方|单位|机构|各国|成员)[^。：“]{0,24}?(?:约定|商定|议定|签署|签订|通过|达成)|"
    r"(?:经过?[^，。：“]{1,12}，)?(?:会议|与会(?:各方|代表|人员|各国)?|各方|双方|各国(?:代表)?|代表们?)(?:[就围][^，。：“]{1,20})?(?:一致|共同)?(?:形成|达成)(?:了|如下|以下)*[^，。：“]{0,6}?(?:意见|共识|安排|协议)|"
    r"(?:经[^，。：“]{1,8}，)?(?:双方|各方|与会各方|[两三四五六][方国])(?:一致|共同)?(?:同意|决定|商定|议定|约定)|"
    r"(?:本次|此次)?(?:会议|(?:现场|研讨|座谈|对话|交流|推进|协调|磋商|圆桌|论证|联席|协商|会商|专题)会议?)"
    r"(?:还|共同|一致)*"
    r"(?:建议|确定|明确了?|商定|议定|同意|决定|通过|议决)|"
    r"the (?:meeting|seminar|workshop|forum|dialogue|conference|roundtable|consultation|symposium)"
    r"\s+(?:also\s+)?(?:recommended|requested|proposed|concluded\s+that)\b|"
    r"(?:the (?!minister|chair|director|secretary|speaker|moderator|delegate |representative )"
    r"[a-z-]+(?: [a-z-]+)?|participants|delegates|"
    r"(?:all|both) (?:parties|sides|countries|delegations)|it was)"
    r"\s+(?:also\s+|then\s+|unanimously\s+)?"
    r"(?:agreed|decided|adopted|approved|endorsed|resolved)\b|after the meeting\b",
    re.IGNORECASE,
)
#: What stands before the points that a meeting agreed on.
LEADS_RESULTS = regex(
    r"[^。；]{0,40}(?:成果|共识|结论|意见|建议|安排|事项|决定|任务|要点|纪要|打算)[^。；]{0,10}[：:]$|"
    r"[^.;]{0,100}\b(?:results?|outcomes?|conclusions?|agreements?|consensus|decisions?|points|steps|"
    r"recommendations?|agreed|follows|following)\b[^.;]{0,50}:$",
    re.IGNORECASE,
)
#: How somebody's words go on: also `最后，他表示`, `Finally, she said`.
GOES_ON = regex(
    r"(?:[他她其]|同时|并|针对|关于|对此|“|(?:he|she|they|his|her)\b)|"
    r"[\u4e00-\u9fff]{1,8}[，,]?\s*[他她](?!们)|[a-z][a-z ]{1,40},?\s+(?:he|she)\b",
    re.IGNORECASE,
)
