"""The open class of what an English report calls speaking: verbs of saying, thinking, showing and
asking in every form, and the phrases that do the same (`poured cold water on`, `had the last
word`).

Broader than `verbs`, which decides by a verb alone that somebody speaks: here a verb is one reason
among others (`told_latin`).
"""

from __future__ import annotations

from ..regexes import regex


def _listed(verbs: str) -> list[str]:
    return verbs.split()


#: What is done in words: each alone tells that somebody speaks. `-e`, `-y` and doubled ends are
#: taken care of.
_REGULAR = _listed(
    "accuse acknowledge add admit advocate affirm agree allege announce answer apologise "
    "apologize appeal appraise apprise argue ask assert assure attest aver beg bemoan "
    "boast caution claim clarify commend comment complain concede conclude concur confess "
    "confide confirm contend contradict convey counter criticise criticize declare decry "
    "demand demur deny deplore diagnose disagree disclose dispute divulge doubt echo "
    "elaborate elucidate emphasise emphasize enquire enthuse estimate exclaim expound "
    "express fear forecast growl grumble guess hint hope imply indicate inform inquire "
    "insist interject interpose itemise itemize joke lament laud maintain marvel mention "
    "mumble murmur muse mutter note object observe opine oppose plead pledge point ponder "
    "praise predict proclaim profess promise pronounce propose protest quantify query "
    "question quip react reaffirm reason recall reckon recommend recount regret reiterate "
    "reject rejoin relate remark remember remind remonstrate repeat reply request respond "
    "restate retort reveal scoff shout sigh snap speculate stammer state stipulate stress "
    "suggest supplement suppose surmise suspect sympathise sympathize testify thunder tout "
    "underline underscore urge venture voice volunteer vow warn whisper wonder worry"
)
#: What is done with things as well: only with words behind it, or beside other reasons.
_OF_BOTH = _listed(
    "accept advertise advise brief calculate call cite command compare contrast defend "
    "demonstrate describe detail enumerate explain grant illustrate introduce list narrate "
    "offer outline present quote recollect report review share sketch specify submit "
    "summarise summarize trace congratulate consider"
)
_IRREGULAR = (
    "said|says|told|tells|spoke|speaks|thought|thinks|felt|feels|meant|means|held\\s+that|holds\\s+that|"
    "found\\s+that|finds\\s+that|believed|believes|foresaw|foresees|swore|swears|"
    "wrote|writes|kicked\\s+off|kicks\\s+off|summed\\s+up|sums\\s+up|recited|recites|rebutted|rebuts|"
    "referred|refers|admitted|admits|regretted|regrets|quipped|quips|submitted|submits|wanted|wants|wished|wishes|"
    "deemed|deems|preferred|prefers|differed|differs|"
    "testified|testifies|replied|replies|"
    "implied|implies|denied|denies|decried|decries|worried|worries|queried|queries"
)


def _forms(verb: str) -> str:
    """`note|notes|noted`, in the present of one and in the past."""
    if verb.endswith("e"):
        return f"{verb}[sd]"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ie[sd]"
    return f"{verb}e?(?:s|d)" if verb.endswith(("sh", "ss")) else f"{verb}(?:s|ed)"


#: `in his own words`, `with a smile`, `also`, `then`, `himself`: between somebody and the verb.
_BETWEEN = (
    r"(?:(?:[a-z]{2,14}ly|also|then|too|again|further|later|first|now|still|even|once|never|"
    r"soon|twice|next|just|only|"
    r"himself|herself|could\s+only|could\s+not\s+but|did\s+not\s+hesitate\s+to|went\s+on\s+to|"
    r"(?:began|started|opened|closed|ended)\s+by|"
    r"had|has|would|will|did|does|can|could|may|might|must|is\s+said\s+to\s+have)\s+){0,3}"
)
#: Phrases that mean the same.
_PHRASES = (
    r"(?:made|makes)\s+(?:an?\s+|the\s+|his\s+|her\s+|two\s+|three\s+|"
    r"no\s+)?(?:[a-z]+\s+){0,2}?(?:report|plea|point|points|case|request|"
    r"proposal|proposals|suggestion|suggestions|remark|remarks|statement|presentation|speech|"
    r"observation|offer|appeal|comment|comments|"
    r"argument|distinction|comparison|promise|secret|bones|clear|plain|known|it\s+clear|"
    r"it\s+plain)\b|"
    r"(?:gave|gives)\s+(?:an?\s+|the\s+|his\s+|her\s+|two\s+|three\s+|"
    r"some\s+)?(?:[a-z]+\s+){0,2}?(?:account|overview|report|example|examples|summary|"
    r"reason|reasons|answer|reply|figure|figures|talk|speech|lecture|presentation|address|"
    r"warning|explanation|view|description|picture|update)\b|"
    r"(?:put|puts)\s+(?:it|forward|the\s+(?:case|question|number|figure|loss|cost|matter)|"
    r"in\s+a\s+word|on\s+record|things)\b|"
    r"(?:took|takes)\s+(?:the\s+(?:floor|microphone|view|word|opposite|other\s+side)|issue|"
    r"exception|up\s+the|a\s+different|another\s+view|over)\b|"
    r"(?:had|has|got)\s+the\s+(?:first|last|final)\s+word\b|(?:begged|begs)\s+to\s+differ\b|"
    r"(?:laid|lays|set|sets|spelt|spelled|spells)\s+out\b|(?:drew|draws)\s+(?:attention|"
    r"a\s+(?:line|lesson|picture|comparison)|the\s+line)\b|"
    r"(?:brought|brings)\s+up\b|(?:touched|touches|dwelt|dwells|dwelled|insisted|insists|"
    r"focused|focuses|concentrated|concentrates|reflected|reflects|"
    r"commented|expanded)\s+(?:up)?on\b|"
    r"(?:walked|walks|took|takes|led|leads|guided|guides)\s+(?:the\s+[a-z]+|us|them|everybody|"
    r"everyone|delegates|participants|listeners)\s+through\b|"
    r"(?:poured|pours|threw)\s+cold\s+water\b|(?:pulled|pulls)\s+no\s+punches\b|(?:struck|"
    r"strikes)\s+a\b[^.;:“”\"]{2,30}\s(?:note|tone)\b|"
    r"(?:came|comes|spoke|speaks|stood|stands|rose)\s+(?:out\s+)?(?:up\s+)?(?:for|against)\b|"
    r"(?:threw|throws)\s+in\b|(?:pressed|presses)\s+for\b|(?:called|calls)\s+(?:for|on|upon|it|"
    r"that|the)\b|"
    r"(?:would|will)\s+(?:rather|like|prefer|have\s+(?:every|the|all|each|everybody|none))\b|"
    r"(?:let|lets)\s+it\s+be\s+known\b|"
    r"(?:went|goes)\s+(?:on\s+to\s+(?:say|ask|explain|describe)|further|into\s+detail|"
    r"through\s+the)\b|(?:turned|turns|returned|"
    r"returns)\s+to\s+(?:the|an?|another)\b|"
    r"(?:had|has|brought|brings)\s+(?:an?\s+|another\s+|only\s+|"
    r"the\s+)?(?:[a-z]+\s+){0,2}?(?:question|questions|answer|request|proposal|suggestion|"
    r"objection|objections|doubts|"
    r"complaint|complaints|warning|news|message|view|explanation|advice)\b|"
    r"(?:took|takes)\s+[^.;:“”\"]{2,100}?\s+to\s+(?:explain|show|illustrate|argue|make)\b|"
    r"(?:could|did|would|does)\s+not\s+(?:hold\s+back|mince|hide|agree|believe|share|think|see|"
    r"deny|want|call|have\s+it|like|accept)\b|"
    r"(?:was|is|were)\s+(?:of\s+the\s+(?:view|opinion)|not\s+(?:convinced|persuaded|so\s+sure|"
    r"impressed|sure)|sceptical|skeptical|adamant|blunt|frank|"
    r"blunter|franker|less\s+(?:sure|certain|optimistic|polite|diplomatic)|more\s+(?:cautious|"
    r"careful|blunt|direct|optimistic|sceptical)|in\s+favou?r\s+of|against|"
    r"concerned|worried|convinced|certain|glad|sorry|happy|grateful|surprised|puzzled)\b|"
    r"(?:came|comes)\s+(?:back\s+)?with\s+(?:an?\s+|the\s+|some\s+|two\s+|three\s+|four\s+|other\s+)*"
    r"(?:[a-z]+\s+)?(?:figures?|numbers?|questions?|news|answers?|proposals?|pleas?|warnings?|"
    r"requests?|messages?|suggestions?|complaints?)\b|"
    r"(?:did|does)\s+(?:all\s+)?the\s+talking\b|"
    r"(?:was|were|is)\s+(?:also\s+|then\s+)?(?:asked\b|(?:invited|requested|allowed|"
    r"called\s+upon|urged)\s+to\s+(?:tell|speak|explain|say|describe|report|present|reply|"
    r"answer|respond)\b)"
)
_FORMS = "|".join(_forms(verb) for verb in _REGULAR)
_FORMS_OF_BOTH = "|".join(_forms(verb) for verb in _OF_BOTH)
_SHOWS = (
    rf"(?:{_FORMS_OF_BOTH}|showed|shows|read|reads|read\s+out|reads\s+out|raised|raises|"
    rf"identified|"
    r"identifies|put|puts|drafted|drafts|(?:began|started|opened|closed|ended|begins|starts|opens)\s+(?:by|with)|"
    r"(?:saw|sees)\s+(?:no|little|it|things))\b"
)
_VERB = rf"(?:(?:{_FORMS}|{_IRREGULAR})\b|{_PHRASES})"
#: `stated`, `then also pointed out`: right behind somebody.
SAYS = regex(rf"[\s,]*{_BETWEEN}(?P<verb>{_VERB})")
#: Any verb at all with what is said behind it: `hammered home that`, `let us know how`.
_TELLS = regex(
    rf"[\s,]*{_BETWEEN}(?!(?:ensured?|meant|agreed|decided|so|such|now|provided|"
    rf"given)\b)[a-z]{{3,}}(?:ed|s|t|d|w|ew)\s+"
    r"(?:(?:home|in|us|them|him|her|everyone|everybody|(?:to\s+)?the\s+[a-z]+|"
    r"(?:to\s+)?(?:delegates|participants|listeners))\s+)?"
    r"(?:that|whether|why|how)\s"
)
#: What needs words behind it to be speech: at a ceremony one presents certificates.
_OF_THINGS = regex(
    r"(?:present|offer|introduce|announce|share|submit|accept|propose|grant|raise|show|command|"
    r"list|review|read|demonstrate|want|report|call|brief|thank)"
    r"(?:e?[sd]|ed)?(?:\s+out)?\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+|all\s+|"
    r"some\s+)?(?:[a-z-]+\s+){0,2}"
    r"(?:certificates?|awards?|prizes?|medals?|flowers|gifts?|flags?|dinner|lunch|tea|coffee|"
    r"reception|banquet|toasts?|resignation|"
    r"plaques?|trophy|trophies|keys|guests?|souvenirs?|speakers?|visitors?|drinks|prize|award|"
    r"apologies)\b|"
    r"(?:accept|receive)(?:ed|s)\s+(?:the\s+(?:award|prize|medal|certificate|report|keys|"
    r"donation)|an?\s)|"
    r"(?:grant|command|list|call)(?:ed|s)\s+(?:the\s+)?(?:\d|[A-Z])|"
    r"call(?:ed|s)\s+(?:the\s+(?:meeting|session)\s+to\s+order|upon\b)|"
    r"(?:took|takes)\s+over\s+(?:the|as|from)\b"
)
_NOT_SPEECH = regex(
    r"[\s,]*(?:[a-z]+ly\s+|also\s+|then\s+){0,2}(?:would|will|had|has|did|could|may|might|must|"
    r"can)\s+(?:not\s+)?(?:then\s+|later\s+|soon\s+)?"
    r"(?:present|report|speak|answer|submit|share|review)\b"
)


#: Strong and weak reasons to think that somebody speaks.
SURELY, MAYBE = 2, 1


def strength(text: str, at: int) -> int:
    """How surely somebody who ends here speaks: 0 where nothing says so."""
    if found := SAYS.match(text, at):
        verb = found.start("verb")
        if _OF_THINGS.match(text, verb) or _NOT_SPEECH.match(text, at):
            return 0
        return SURELY
    if _TELLS.match(text, at):
        return SURELY
    if found := _MAY_SAY.match(text, at):
        if _OF_THINGS.match(text, found.start("verb")) or _NOT_SPEECH.match(text, at):
            return 0
        return SURELY if _LEADS_TO.match(text, found.end()) else MAYBE
    return 0


def says(text: str, at: int) -> bool:
    return strength(text, at) > 0


_MAY_SAY = regex(rf"[\s,]*{_BETWEEN}(?P<verb>{_SHOWS})")
#: Words that are said, behind a verb.
_LEADS_TO = regex(
    r"[^.;:“”\"]{0,60}?(?:\s(?:that|how|why|whether|what|when|which)\s|:\s|\s[“\"]_)"
)


_PRONOUN = (
    r"\b(?:[Hh]e|[Ss]he|[Tt]he\s+(?:speaker|author|presenter|captain|chief|mayor|engineer|"
    r"doctor|professor|"
    r"farmer|fisherman|monk|nun|abbot|ranger|forester|teacher|judge|director))(?:\s+himself|"
    r"\s+herself)?"
)
#: `She asked …`, `…, he growled, …`, `his plea: …`, `told us`.
_GOES_ON = regex(
    rf"{_PRONOUN}\s+{_BETWEEN}(?:{_VERB}|{_SHOWS})|"
    r",\s+(?:he|she)\s+(?:found|knew|felt|feared|wrote|put\s+it)\b|"
    r"\b[Ii]n\s+(?:his|her)\s+(?:own\s+)?(?:experience|view|judge?ment|opinion|eyes|words|mind|"
    r"reading|estimate|description|country)\b|"
    r"\b[Aa]ccording\s+to\s+(?:him|her|his\s+experience|her\s+experience)\b|\b[Aa]sked\s+(?:by|"
    r"whether|why|how|what|about)\b|"
    r"\b(?:[Hh]is|[Hh]er)\s+(?:own\s+|first\s+|last\s+|main\s+|only\s+|one\s+)?(?:verdict|"
    r"advice|answer|message|point|plea|argument|"
    r"request|warning|conclusion|question|reply|remark|wish|lesson|rule|proposal|story|worry|"
    r"concern|demand|suggestion|recommendation|"
    r"explanation|comment|complaint|appeal|thesis|theme|topic|talk|presentation|report|slides|"
    r"paper)\b|"
    r"\b(?:author|speaker|presenter|lecturer)[’']s\s+(?:[a-z]+\s+){0,2}?(?:message|point|advice|"
    r"answer|view|conclusion|thesis)\b|"
    r"\b(?:talks?|talked)\s+about\b|\bhad\s+(?:his|her)\s+(?:sentence|answer|question|reply|"
    r"speech)\s+ready\b|"
    r"\b(?:told|reminded|assured|asked)\s+(?:us|them|everybody|everyone|the\s+(?:hall|room|"
    r"meeting|audience|participants|delegates|table))\b"
)
#: Words in quotation marks, as `masked` leaves them.
_QUOTED = regex(
    r"(?<!phrase\s)(?<!called\s)(?<!titled\s)(?<!entitled\s)(?<!words\s)(?<!word\s)(?<!theme\s)(?<!motto\s)(?<!book\s)"
    r"(?<!slogan\s)(?<!themed\s)(?<!topic\s)(?<!title\s)[“\"]_[_ ]{10,}[”\"]?"
)


def goes_on(text: str) -> bool:
    """Whether a text in which somebody was named tells that one's words."""
    return bool(_GOES_ON.search(text) or _QUOTED.search(text))


_QUOTATION = regex(r"[“\"](?P<inside>[^“”\"]{2,1200})[”\"]")


def masked(text: str) -> str:
    """The text, letter for letter, where what stands in quotation marks is no sentence of its
    own: whoever is named there is named by another."""
    for quotation in _QUOTATION.finditer(text):
        inside = quotation["inside"]
        if len(inside.split()) < 3 and not inside.endswith((",", ".", "?", "!")):
            continue
        hidden = "".join(" " if one == " " else "_" for one in inside)
        text = text[: quotation.start("inside")] + hidden + text[quotation.end("inside") :]
    return text
