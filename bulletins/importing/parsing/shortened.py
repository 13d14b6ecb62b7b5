"""Names as labels shorten them: `S.D.`, `SD`, `D`, `Ms. D.`, `S. Dara`, `Dara` of Sok Dara; `欧`,
`欧站长`, `明月` of 欧明月; `达拉副局长` of 索·达拉."""

from __future__ import annotations

import re

from ..regexes import regex
from . import names, offices

_HONOUR = r"(?:(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof)\b\.?\s*)"
#: `S.D.`, `S. D.`, `SD`, `D`
_INITIALS = regex(rf"{_HONOUR}?(?P<letters>(?:[A-ZĐ]\.?[ -]?){{1,5}})")
#: `S. Dara`, `Dara S.`, `Dara`, `Sok Dara` of Sok Dara Vong
_WORDS = regex(
    rf"{_HONOUR}{{0,2}}(?P<words>[A-ZÀ-ỸĐ][\w’'-]*\.?(?:\s+[A-ZÀ-ỸĐ][\w’'-]*\.?){{0,3}})"
)
#: What stands behind a part of the name: what honours somebody, or the last words of the office.
_TAIL = regex(
    rf"\s*(?:{names.HAN_HONOUR}{{1,2}}|"
    rf"[\u4e00-\u9fff]{{0,3}}?(?:{offices.HAN_POST.pattern.removesuffix('$')}))"
)
_DOTS = regex("[·•・‧]")
_LATIN_NAME = regex(r"[A-ZÀ-ỸĐ][\w’'-]*(?:[\s-]+[A-Za-zÀ-ỹĐđ][\w’'-]*)*")


def means(label: str, name: str) -> bool:
    """Whether the label may stand for whoever has the name, of which it is no more than a part."""
    label = label.strip()
    han = names.bare(name)
    latin = _LATIN_NAME.search(names.HONORIFIC.sub("", name.strip()))
    return bool(latin and _means_latin(label, latin[0])) or (
        "\u4e00" <= han[:1] <= "\u9fff" and _means_han(label, han)
    )


def _means_latin(label: str, name: str) -> bool:
    words = re.split(r"[\s-]+", name)
    initials = "".join(word[0] for word in words).upper()
    if told := _INITIALS.fullmatch(label):
        letters = re.sub("[^A-ZĐ]", "", told["letters"])
        return initials.startswith(letters) or initials.endswith(letters)
    told = _WORDS.fullmatch(label)
    own = told["words"].split() if told else []
    whole = [one for one in own if not _is_initial(one)]
    left = [word for word in words if word not in whole]
    return bool(
        0 < len(whole) < len(words)
        and len(left) == len(words) - len(whole)
        and all(any(word[0] == one[0] for word in left) for one in own if _is_initial(one))
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _means_han(label: str, name: str) -> bool:
    own = label.removeprefix("老").removeprefix("小")
    tailed = {own[:end] for end in range(1, len(own)) if _TAIL.fullmatch(own, end)}
    if _DOTS.search(name):
        return bool({own, *tailed} & {*_DOTS.split(name)})
    family = offices.HAN_FAMILY.match(name)
    if not family:
        return False
    given = name[family.end() :]
    parts = {family[0], given} if len(given) > 1 else {family[0]}
    return bool({own, *tailed} & parts) or name in tailed  # `欧明月站长`
