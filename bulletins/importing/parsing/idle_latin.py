"""What somebody does of whom an English report tells, and needs no floor for."""

from __future__ import annotations

from ..regexes import regex

#: `joined from Kunming and| displayed the fires`: by which way somebody came to the floor.
_AND_TELLS = (
    r"\s+(?:from|by|via|over|through|on|online|remotely|virtually|late|us|the\s+(?:call|meeting|session|"
    r"discussion|panel|debate|workshop))\b[^.;:“”]{0,60}?\s+and\s+(?:(?:also|then)\s+)?(?:said|told|spoke|asked|gave|made|showed|put|drew|"
    r"read|(?!listened|watched|followed|attended|observed|visited|signed|chaired|helped|planted|"
    r"stayed|toured|joined|moderated|danced|enjoyed)[a-z]+ed)\s"
)
#: Being there or not, chairing, being elected, signing, handing over, being photographed.
DOES = regex(
    r"[\s,]*(?:(?:also|then|later|meanwhile|unfortunately)\s+)?(?:"
    r"(?:was|were|had\s+been|has\s+been)\s+(?:[a-z]+ly\s+)?(?:re-?)?(?:elected|appointed|named|"
    r"unable|absent|present|prevented|represented|excused|"
    r"replaced|photographed|awarded|honou?red|thanked|born|buried|married|away|ill|sick|"
    r"on\s+(?:leave|holiday|duty)|in\s+attendance|"
    r"remembered|mourned|commemorated|missed|among\s+(?:the|those)|the\s+(?:host|guest)|"
    r"expected|held\s+up|accompanied|seated|invited|welcomed|introduced|succeeded)\b|"
    rf"attended|chaired|presided|moderated|hosted|joined(?!{_AND_TELLS})|visited|retired|died|passed\s+away|"
    r"married|signed|unveiled|"
    r"inaugurated|cut\s+the|ribbon|posed|received\s+(?:the|an?|his|her)\s+(?:award|prize|medal|"
    r"certificate|guests?|delegates|participants|visitors)|"
    r"handed\s+(?:over|out)|presented\s+(?:the\s+|an?\s+)?(?:certificates?|awards?|prizes?|"
    r"medals?|flowers)|took\s+(?:part|the\s+(?:chair|minutes|photo\w*|picture)|over\b|"
    r"up\s+(?:the|his|her)\s+post)|"
    r"sent\s+(?:\w+\s+){0,2}(?:apolog|regrets|wishes|greetings|flowers)|acted\s+as|served\s+as|"
    r"interpreted|translated|"
    r"did\s+not\s+(?:attend|come|speak|take)|could\s+not\s+(?:attend|come|join|be|take|travel|"
    r"make|reach|stay|leave|get|enter|appear)|would\s+(?:have|host|be)|had\s+(?:planned|hoped|"
    r"intended)\s+to|had\s+to\s+(?:cancel|leave)|"
    r"received\s+(?:the\s+)?(?:heads|delegations|visitors|members)\b|lent\s+(?:the|its|his|her|"
    r"a)\b|gave\s+(?:the|an?)\s+(?:dinner|lunch|reception|banquet|party)\b|"
    r"[^.;:“”]{2,80}\s(?:and|who)\s+(?:is|are|was|were)\s+thanked\b|"
    r"did\s+(?:all\s+)?the\s+(?:drawings?|cooking|driving|photographs?|pictures|layout|typing|"
    r"dishes)\b|"
    r"said\s+nothing|left\b(?!\s+(?:no|little)\s)|succeeded|won\s+the|"
    r"opened\s+the\s+(?:exhibition|ribbon|fair))"
)
#: Whom others elect, thank or photograph: before the name.
IS_DONE_TO = regex(
    r"\b(?:(?:re-?)?elect(?:ed|s)|appoint(?:ed|s)|nominat(?:ed|es)|thank(?:ed|s)?|"
    r"congratulat(?:ed|es|e)|"
    r"succeed(?:ed|s)|replac(?:ed|es)|photograph(?:ed|s)|honou?r(?:ed|s)|welcom(?:ed|es)|"
    r"awarded|grateful\s+to|"
    r"farewell\s+to|leave\s+of|tribute\s+to)\s+(?:(?:its|the|their|outgoing|new|former)\s+)*$"
)
