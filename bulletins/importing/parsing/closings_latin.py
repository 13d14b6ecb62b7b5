"""How an English paragraph begins in which the meeting speaks, below the last speaker, where it
names neither the meeting nor those who came: what is printed next, where the meeting moves to,
what was done with all that was said, what the ministers asked of their offices."""

from __future__ import annotations

from ..regexes import regex

_MEETING = (
    r"(?:hearing|meeting|seminar|workshop|forum|dialogue|conference|round\s?table|consultation|session|"
    r"training|course|exchange|symposium|colloquium|assembly|summit|webinar|talks|working\s+group|"
    r"committee|panel|series|exhibition)"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
#: What everybody has brought to the table.
_SAID = (
    r"(?:positions?|statements?|contributions?|interventions?|presentations?|papers?|answers?|speeches|"
    r"proposals?|requests?|suggestions?|comments?|cases|talks|recordings?|slides)"
)
_PRINTED = (
    r"(?:handbook|manual|guide|guidebook|booklet|brochure|leaflet|film|video|recording|transcript|volume|"
    r"collection|summary|report|record|note|map|atlas|table|list|calendar|poster|paper|protocol|form|"
    r"inspection|test|reading|visit|round|meeting|session|hearing|training|workshop|draft|edition|"
    r"questionnaire|checklist|template|glossary|database|inventory|register|roster|hotline|fund|network)"
)
_PEOPLE = (
    r"(?:ministers|mayors|governors|envoys|delegates|delegations|participants|organi[sz]ers|hosts|visitors|"
    r"guests|trainees|experts|chairs|co-chairs|heads\s+of\s+delegation|group|parties|sides|secretariat|"
    r"speakers|panellists|panelists)"
)
_TO_COME = (
    r"(?:will|is\s+to|are\s+to|shall)\s+(?:also\s+|then\s+|now\s+|again\s+|next\s+)?(?:be\s+(?:held|printed|"
    r"published|issued|circulated|sent|shared|posted|translated|distributed|drawn\s+up|prepared|drafted|"
    r"made|launched|opened|set\s+up|organi[sz]ed|convened|completed|ready|available|ordered|tried|run|"
    r"finali[sz]ed|submitted|collected|repeated|resumed|continued|tested)|follow|appear|take\s+place|meet|"
    r"go\s+(?:out|to|round)|come\s+out)\b"
)
BEGINS = regex(
    # `The hearing will move to the hills in spring.`
    rf"The\s+(?:[a-z]+\s+)?{_MEETING}\s+(?:will|is\s+to)\s+(?:also\s+|then\s+|next\s+|again\s+)?(?:move|return|"
    r"travel|meet|sit|continue|resume|reconvene|convene|gather|come\s+back|go\s+on|be\s+(?:held|hosted|repeated|"
    r"resumed|continued|followed))\b|"
    # `The four positions were laid side by side.`
    rf"(?:The|All)\s+(?:{_COUNT}\s+)?{_SAID}\s+(?:(?:were|was|have\s+been)\s+(?:all\s+)?(?:laid|put|set|placed|"
    rf"read|entered|recorded|collected|compiled|gathered|noted|summari[sz]ed|annexed|pinned|hung|merged|filed)\b|"
    rf"{_TO_COME})|"
    # `A short handbook with twelve cases will be printed.`
    rf"(?:An?|The)\s+(?:[a-z-]+\s+){{0,4}}?{_PRINTED}\b(?:\s+(?:with|of|on|for|in|from|about|to)\s[^.,;:“”]{{3,60}}?)?"
    rf"(?:,\s+[^.,;:“”]{{3,60}},)?\s+{_TO_COME}|"
    # `On leaving, the guests planted trees.`
    r"(?:(?:On|Before|In|Upon)\s+(?:leaving|parting|departure|departing)|Before\s+they\s+(?:left|parted)|"
    r"(?:By|At)\s+(?:evening|noon|nightfall|dusk|sunset|midday)|In\s+the\s+last\s+hour|Closing\s+the\s+day|"
    rf"At\s+the\s+(?:end|close)(?:\s+of\s+the\s+[a-z]+)?),?\s+(?:all\s+|the\s+|most\s+|both\s+){{0,2}}"
    rf"(?:{_COUNT}\s+)?(?:{_PEOPLE}|{_MEETING})\b|"
    # `The ministers asked their envoys to report.`
    rf"(?:All|Both|The)\s+(?:{_COUNT}\s+)?{_PEOPLE}\s+(?:also\s+|then\s+|unanimously\s+)?(?:asked\s+(?:their|its|the)|"
    r"agreed|decided|instructed|tasked|parted|signed|initialled|resolved|undertook\s+to|pledged|chose\s|fixed\s|"
    r"drew\s+up|will\s+(?:meet|reconvene|post|publish|circulate|send|issue|report|exchange)\b)|"
    # `No vote was taken.`
    r"(?:No|Neither)\s+(?:[a-z-]+\s+)?(?:answer|text|declaration|communiqué|decision|vote|agreement|"
    r"resolution|date)\s+was\s+(?:adopted|taken|issued|signed|reached|set|fixed)\b|"
    r"It\s+was\s+(?:also\s+|finally\s+|then\s+)?(?:agreed|decided|settled|resolved)\b|"
    r"Nothing\s+was\s+(?:signed|decided|adopted|agreed)\b"
)
