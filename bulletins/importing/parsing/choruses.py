"""Several whom one sentence introduces and who speak below it in the same paragraph, each by the
name alone: `…司长Sok Dara、…处长Somchai Dee分别介绍了情况。Sok Dara说，…。Somchai Dee认为，…`. The
sentence that introduces them is nobody's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..regexes import regex
from . import acquaintances, names, openings, sentences, verbs
from .companies import Pair
from .knowledge import Knowledge
from .printed import Printed

#: So many of them have to speak by themselves.
_FEWEST = 2


def parted(
    words: Printed, members: Sequence[Pair], knowledge: Knowledge
) -> tuple[Printed, list[tuple[Pair, Printed]]] | None:
    """What introduces them, and the words of each; None where they speak with one voice."""
    if len(members) < _FEWEST:
        return None
    turns = list(_turns(words, members, knowledge))
    if len({member[0].text for _, member in turns}) < _FEWEST:
        return None
    ends = [*(start for start, _ in turns), len(words)][1:]
    spoken = [
        (member, words.cut(start, end).strip())
        for (start, member), end in zip(turns, ends, strict=True)
    ]
    return words.cut(0, turns[0][0]).strip(), spoken


def _turns(
    words: Printed, members: Sequence[Pair], knowledge: Knowledge
) -> Iterator[tuple[int, Pair]]:
    known = [name.text for name, _ in members]
    last = ""
    for start, part in clauses(words):
        if not start:
            continue
        for skipped in dict.fromkeys((0, openings.behind(part, knowledge))):
            found = acquaintances.in_front(part.cut(skipped), known)
            if not found or not verbs.says(part.text, skipped + found[2]):
                continue
            whole = acquaintances.whole(found[0].text, known)
            member = next((one for one in members if names.same_name(one[0].text, whole)), None)
            if member and whole != last:
                yield start, member
                last = whole
                break


_SEMICOLON = regex("[；;]\\s*")
#: `…, to which Sok Dara replied that …`
_TO_WHICH = regex(r",\s+(?=to\s+which\s+[A-Z])")


def clauses(words: Printed) -> Iterator[tuple[int, Printed]]:
    """Sentences, parted at `；` too where they are Chinese, and where somebody is answered."""
    for start, sentence in sentences.parted(words):
        at = 0
        signs = [*_SEMICOLON.finditer(sentence.text), *_TO_WHICH.finditer(sentence.text)]
        for sign in sorted(signs, key=lambda sign: sign.start()):
            if ";" not in sign[0]:
                yield start + at, sentence.cut(at, sign.end())
                at = sign.end()
        if rest := sentence.cut(at):
            yield start + at, rest
