"""Under which name somebody is recorded who is later called by a part of it: `Mr. Guo` of Guo
Jianhua is nobody new; nor is `GUO JIANHUA`, whom a list above spells as a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..regexes import regex
from . import acquaintances, names, offices
from .printed import Printed
from .results import ParsedRemark


def given(
    remarks: Sequence[ParsedRemark],
    introduced: Sequence[Printed],
    led: Sequence[tuple[Printed, Printed]],
) -> Iterator[tuple[ParsedRemark, Printed | None]]:
    """Each remark under the whole name, with the part of it that stands there, which then only
    labels the words. `introduced` are those whom the report names before anybody speaks, `led`
    those whose office its first sentences tell."""
    spoken = [remark.name for remark in remarks if remark.name]
    known = {name.text: name for name in (*introduced, *spoken)}
    held = {r.name.text: _office(r) for r in remarks if r.name}
    for remark in remarks:
        remark = _without_rank(remark, known)
        name = remark.name
        others = [text for text in known if name and text != name.text]
        is_told = bool(remark.text and name and name.text in remark.text.text)
        spelled = _spelled(name, others) if name and not is_told else ""
        full = spelled or (_whole(name, others) if name else "")
        # Whoever has another office bears only a like name.
        is_other = not spelled and _office(remark) not in ("", held.get(full, ""))
        if name and is_told and not full and (one := _of_lead(remark, led)):
            yield replace(remark, name=one), name
        elif not name or not full or is_other:
            yield remark, None
        else:
            yield replace(remark, name=known[full]), name


def _whole(name: Printed, known: Sequence[str]) -> str:
    """The one known name that has more words than this one, and all of them."""
    own = acquaintances.words_of(name.text)
    longer = [full for full in known if len(acquaintances.words_of(full)) > len(own)]
    return acquaintances.whole(names.bare(name.text), longer) if own else ""


def _of_lead(remark: ParsedRemark, led: Sequence[tuple[Printed, Printed]]) -> Printed | None:
    """`Mr. Pei` of Pei Shusen, whom the lead tells to preside: that one has the same office."""
    same = {name.text: name for name, office in led if office.text == _office(remark)}
    full = _whole(remark.name, list(same)) if remark.name else ""
    return same.get(full)


_RANK = regex(offices.FULL_RANKS)


def _without_rank(remark: ParsedRemark, known: Iterable[str]) -> ParsedRemark:
    """`Captain Sok` of Captain Sok Dara: the rank is a part of how he is called, and no office."""
    rank = _office(remark)
    full = _whole(remark.name, list(known)) if remark.name and _RANK.fullmatch(rank) else ""
    return replace(remark, position=None) if full.startswith(f"{rank} ") else remark


def _spelled(name: Printed, known: Sequence[str]) -> str:
    """The same name as a name is spelled, where only its dress as a label has capitals."""
    if not name.text.isupper():
        return ""
    bare = names.bare(name.text).casefold()
    same = [full for full in known if names.bare(full).casefold() == bare]
    return next((full for full in same if not names.bare(full).isupper()), "")


def _office(remark: ParsedRemark) -> str:
    return remark.position.printed.text if remark.position else ""
