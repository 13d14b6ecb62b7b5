"""Countries that speak one behind the other in a paragraph, in papers where countries have the
floor: `China introduced the proposal. Lao PDR supported it but asked …`,
`中方介绍了方案。老方表示赞同。`
"""

from __future__ import annotations

from collections.abc import Iterable

from lmec import folding

from ..regexes import regex
from . import delegates, negotiators, positions, sides
from .blocks import Block
from .knowledge import Knowledge, even
from .printed import Printed

#: `The delegation of `
_FRONT = regex(r"(?:The\s+)?(?:delegations?|representatives?|delegates?)\s+(?:of|from)\s+|The\s+")
_DOES = regex(
    rf"{negotiators.SPEAKS.pattern}|,?\s+(?:had\s+no\s+(?:objections?|difficult(?:y|ies)|comments?)|(?:was|were)\s+(?:not\s+)?"
    r"(?:in\s+favou?r|against|of\s+the\s+view|prepared|ready|willing|able|unable|pleased)|"
    r"could\s+(?:not\s+)?(?:accept|agree|support|join|see|live\s+with)|would\s+(?:not\s+)?(?:accept|agree|support|join|"
    r"prefer|welcome|need|consult)|did\s+not\s+(?:object|agree|see|wish|dispute|contest|oppose|doubt|deny|contradict)|reserved\s+its|joined\s+in|took\s+the\s+view|"
    r"shared\s+(?:this|that|the)|sought|saw\s+(?:no|a)|wished|wanted|stood\s+by)\b"
)
_DOES_HAN = regex(
    "(?:则|也|亦|还|随后|最后|原则上|代表)*(?:表示|认为|指出|提出|建议|支持|赞同|赞成|同意|要求|希望|提议|强调|介绍|通报|"
    "说明|反对|对此|询问|呼吁|主张|愿意|愿|承诺|不持异议|没有异议|无异议)(?!的)"
)


def have_the_floor(blocks: Iterable[Block], knowledge: Knowledge) -> bool:
    """Whether a country alone speaks somewhere in the report, or a body for its own."""
    bodies = [block.position.text for block in blocks if block.position and not block.name]
    return any(positions.country_in(body, knowledge) or sides.country_of(body) for body in bodies)


def speaker(sentence: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    """The country that begins the sentence and has the floor in it, and its code."""
    if folding.script_of(sentence.text[:40]) == "Latn":
        front = _FRONT.match(sentence.text)
        start = front.end() if front else 0
        found = knowledge.country_at(even(sentence.text), start)
        if found and _DOES.match(sentence.text, found[1]):
            return sentence.cut(0, found[1]), found[0]
        return None
    found = knowledge.country_at(even(sentence.text))
    code, end = found or (sides.country_of(sentence.text), 2)
    if code and _DOES_HAN.match(sentence.text, end):
        return sentence.cut(0, end), code
    return None


#: What only whoever sits at the table does there.
_ASKS = regex(
    r"\b(?:requested|proposed|asked|suggested|insisted|demanded|recommended|replied|objected|answered|said|noted|added)\s+"
    r"(?:that|whether|for)\b"
)


def asks(sentence: Printed) -> bool:
    """`Myanmar did not dispute the figures but requested that villages not be named.`"""
    return bool(_ASKS.search(sentence.text))


def is_own_side(side: str, office: str, knowledge: Knowledge) -> bool:
    """Whether whoever holds the office speaks for this side, or for none that is told."""
    country = sides.country_of(side) or delegates.country_of(side, knowledge)
    home = positions.country_in(office, knowledge) or positions.home_in(office)
    return bool(country) and home in ("", country)
