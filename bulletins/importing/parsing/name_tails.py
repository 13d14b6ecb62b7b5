"""What was taken for the end of a Chinese name and is the next word: `岩罗|和妻子`, `颂汶|讲话`,
`由院士王浩|作。`"""

from __future__ import annotations

from ..regexes import regex
from . import dictionary, names, verbs
from .knowledge import Knowledge
from .printed import Printed

_LAST = regex("[\u4e00-\u9fff]{2,5}(?P<tail>[和与及作讲谈问答说])")
_JOINS = regex("[和与及][\u4e00-\u9fff]{2}")
#: `…作。`: the verb, at the end of its sentence.
_ENDS = regex("作(?:了|的)?[。，；]")


def without(name: Printed | None, words: Printed, knowledge: Knowledge) -> Printed | None:
    """The name without such a word, as it stands in the words."""
    match = _LAST.fullmatch(name.text) if name else None
    if not name or not match:
        return name
    end = name.span.end - words.span.start
    at = end - 1
    short = name.cut(0, len(name) - 1)
    if not 0 <= at < len(words) or words.text[at] != match["tail"]:
        return name
    kinds = (names.is_name, names.sounds, names.is_transliterated)
    if not any(kind(short.text, knowledge) for kind in kinds):
        return name
    if verbs.HAN_SAYS.match(words.text, end):
        return name  # `阮德和|指出`
    follows = _JOINS.match(words.text, at) or _ENDS.match(words.text, at)
    return short if follows or _begins_word(words.text, at) else name


def _begins_word(text: str, at: int) -> bool:
    return any(place == 0 and len(word) > 1 for place, word in dictionary.words_in(text[at:]))
