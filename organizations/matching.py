"""Whether two written forms mean the same organisation, document or term.

Keys fold what never tells two bodies apart; everything else needs a stored alias or a person.
A short name is never looked for inside a longer one: 环境部 is not in 生态环境部.
Pure functions, no database.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from functools import lru_cache

from lmec import folding, reckoning


class Verdict(StrEnum):
    SAME = "same"  # one entity, and the key shows it
    DIFFERENT = "different"  # two entities
    LINK = "link"  # may be one entity, but only a stored alias can say so
    REVIEW = "review"  # ask a person


_COUNTRIES = {
    "cn": ("中华人民共和国", "中国", "people's republic of china", "pr china", "china"),
    "kh": ("柬埔寨王国", "柬埔寨", "kingdom of cambodia", "cambodia", "kampuchea"),
    "la": (
        "老挝人民民主共和国",
        "老挝",
        "寮国",
        "lao people's democratic republic",
        "lao p.d.r.",
        "lao pdr",
        "laos",
        "lao",
    ),
    "mm": ("缅甸联邦共和国", "缅甸", "republic of the union of myanmar", "myanmar", "burma"),
    "th": ("泰王国", "泰国", "kingdom of thailand", "thailand", "thai"),
    "vn": (
        "越南社会主义共和国",
        "越南",
        "socialist republic of viet nam",
        "viet nam",
        "vietnam",
    ),
}
_COUNTRY_NAMES = sorted(
    (
        (" ".join(folding.words(name)), code)
        for code, names in _COUNTRIES.items()
        for name in names
    ),
    key=lambda pair: len(pair[0]),
    reverse=True,
)
_BRITISH = {
    "centre": "center",
    "centres": "centers",
    "programme": "program",
    "organisation": "organization",
    "labour": "labor",
    "defence": "defense",
}
_SMALL_WORDS = {"the", "of", "for", "and", "on", "in", "to", "at"}
_UNIT_WORDS = {"department": "unit", "directorate": "unit"}
_HAN_AND = re.compile("[与和及]")
_HAN_UNIT = re.compile("(?:[司局厅处]|研究[所院]|[所院])$")
_BODY_END = re.compile("(?:[部委署局司厅处院所]|中心|委员会|办公室|秘书处|公司|集团|联盟|政府)$")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PAIR = re.compile("[/／]")


@lru_cache(maxsize=4096)  # an import compares its bodies with each one on record
def key(text: str) -> str:
    """What two spellings of one body, document or term have in common.

    Folds width, case, dashes, spaces, quotes, brackets, 与/和, British spelling and Vietnamese
    marks; the two halves of a `/` pair are put in order.
    """
    halves = sorted(_half_key(half) for half in _PAIR.split(text) if half.strip())
    return "/".join(halves)


def _half_key(text: str) -> str:
    return "".join(_HAN_AND.sub("和", word) for word in _words(text))


def _words(text: str) -> list[str]:
    plain = folding.without_marks(text).replace("&", " and ")
    found = [_BRITISH.get(word, word) for word in folding.words(plain)]
    return found[1:] if found[:1] == ["the"] else found


@lru_cache(maxsize=4096)
def country_in(text: str) -> tuple[str, str]:
    """The country that a body's name begins or ends with, and the name without it."""
    plain = " ".join(_words(text))
    for name, code in _COUNTRY_NAMES:
        han = folding.is_han(name[0])
        if han and plain.startswith(name) and plain != name:
            return code, plain[len(name) :].strip()
        if not han and re.search(rf"(?:^|\s){re.escape(name)}$", plain) and plain != name:
            rest = plain[: -len(name)].strip()
            return code, re.sub(r"\s(?:of|in)(?: the)?$", "", rest)
        if not han and plain.startswith(f"{name} "):
            return code, plain[len(name) :].strip()
    return "", plain


def judge(kind: str, a: str, b: str, *, country: str = "") -> Verdict:
    """What a matcher may do with two written forms, for kinds org, doc, term, date and number.

    `country` is the country (kh) that both are known to belong to, where it is known.
    """
    if kind == "date":
        return _judge_dates(a, b)
    if kind == "number":
        return _same_or_different(_number_key(a) == _number_key(b))
    if kind in ("doc", "term"):
        a, b = reckoning.with_digits(a), reckoning.with_digits(b)
    if key(a) == key(b):
        return Verdict.SAME
    if kind == "doc" and (verdict := _judge_years(a, b)):
        return verdict
    if kind == "org" and (verdict := _judge_countries(a, b, country)):
        return verdict
    return _judge_forms(kind, a, b)


def _judge_dates(a: str, b: str) -> Verdict:
    one, other = list(reckoning.dates_in(a)), list(reckoning.dates_in(b))
    if not one or not other:
        return Verdict.SAME if key(a) == key(b) else Verdict.REVIEW
    return _same_or_different(
        [(date.first, date.last) for date in one] == [(date.first, date.last) for date in other]
    )


def _number_key(text: str) -> str:
    whole = reckoning.number_in(text)
    return str(whole) if whole is not None else key(reckoning.with_digits(text))


def _same_or_different(same: bool) -> Verdict:
    return Verdict.SAME if same else Verdict.DIFFERENT


def _judge_years(a: str, b: str) -> Verdict | None:
    """Years tell documents of one name apart; a title without its years may be either."""
    one, other = _YEARS.findall(a), _YEARS.findall(b)
    if one and other and one != other:
        return Verdict.DIFFERENT
    if bool(one) != bool(other):
        bare = [re.sub(r"[\d-]+", "", key(text)) for text in (a, b)]
        if bare[0] == bare[1]:
            return Verdict.REVIEW
    return None


def _judge_countries(a: str, b: str, country: str) -> Verdict | None:
    """Several countries have ministries of one name: the country decides, and where only one
    form names it, a person."""
    (one, rest), (other, other_rest) = country_in(a), country_in(b)
    if one and other and one != other:
        return Verdict.DIFFERENT
    if not (one or other) or key(rest) != key(other_rest):
        return None
    known = {one or country, other or country}
    return Verdict.SAME if len(known) == 1 and "" not in known else Verdict.REVIEW


def _judge_forms(kind: str, a: str, b: str) -> Verdict:
    if folding.script_of(a) != folding.script_of(b):
        return Verdict.LINK
    if folding.script_of(a) == "Hani":
        return _judge_han(a, b)
    return _judge_words(a, b)


def _judge_han(a: str, b: str) -> Verdict:
    a, b = _short_river(a), _short_river(b)
    if key(a) == key(b) or _halves(a) == _halves(b):
        return Verdict.LINK
    one, other = sorted((key(a), key(b)), key=len)
    if _HAN_UNIT.sub("", one) == _HAN_UNIT.sub("", other):
        # 研究所/研究院, 环境司/环境局: one kind of unit under two words.
        return Verdict.LINK
    if other.endswith(one):
        # 生态环境部|对外合作中心 names the parent first; 生态|环境部 is another ministry.
        return Verdict.REVIEW if _BODY_END.search(other[: -len(one)]) else Verdict.DIFFERENT
    return Verdict.LINK if _is_abbreviation(one, other) else Verdict.DIFFERENT


def _short_river(text: str) -> str:
    plain = " ".join(folding.words(text))
    return re.sub("澜沧江 ?湄公河|湄公河 ?澜沧江|湄澜", "澜湄", plain)


def _halves(text: str) -> Counter[str]:
    return Counter(re.split(r"[\s-]+", folding.folded(text)))


def _is_abbreviation(short: str, long: str) -> bool:
    """Letters picked out of a longer name in order, in at least two places: 湄委会, 环保部.

    One gap alone is a whole word left out, and that is another name: 环境|保护|部.
    """
    if len(short) < 2 or short[0] != long[0]:
        return False
    at, gaps = -1, 0
    for char in short:
        found = long.find(char, at + 1)
        if found < 0:
            return False
        gaps += found > at + 1
        at = found
    return gaps >= 2


def _judge_words(a: str, b: str) -> Verdict:
    one, other = _content_words(a), _content_words(b)
    if Counter(one) == Counter(other):
        return Verdict.LINK
    if _is_acronym(a, b) or _is_acronym(b, a):
        return Verdict.LINK
    if _with_acronyms_folded(a, b) or _with_acronyms_folded(b, a):
        return Verdict.LINK
    short, long = sorted((one, other), key=len)
    if short and len(short) < len(long) and long[: len(short)] == short and "," in a + b:
        # "Foreign Economic Cooperation Office, Ministry of …": the parent follows.
        return Verdict.REVIEW
    return Verdict.DIFFERENT


def _content_words(text: str) -> list[str]:
    """The words that make a name, without grammar: Department/Directorate, plural and
    Environment/Environmental do not tell bodies apart, but a person has to have said so."""
    found = [_UNIT_WORDS.get(word, word) for word in _words(text) if word not in _SMALL_WORDS]
    return [re.sub("(?<=.{4})(?:ies|y|al|s)$", "", word) for word in found]


_ACRONYM = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&-]{1,11}")


def _is_acronym(short: str, long: str) -> bool:
    if not _ACRONYM.fullmatch(short.strip()):
        return False
    letters = folding.solid(short)
    if _ACRONYM.fullmatch(long.strip()):
        # LMC and MLC: the same letters, the countries' order; MEP and MEE are two.
        return sorted(letters) == sorted(folding.solid(long))
    names = _words(long)
    if _initials(names, letters):
        return True
    # Brands grow and lose a letter (UN Environment, UNEP), some leave out the last word (LMEC).
    return len(letters) > 3 and (_initials(names, letters[:-1]) or _initials(names[:-1], letters))


def _initials(names: list[str], letters: str) -> bool:
    """Whether the letters are the words' first ones, those of small words being optional and a
    word in capitals giving all of its own: MoNRE, UNEP of UN Environment."""
    if not names or not letters:
        return not names and not letters
    first, rest = names[0], names[1:]
    if first in _SMALL_WORDS and _initials(rest, letters):
        return True
    whole = len(first) == 2 and letters.startswith(first) and _initials(rest, letters[2:])
    return whole or (letters[0] == first[0] and _initials(rest, letters[1:]))


def _with_acronyms_folded(short: str, long: str) -> bool:
    """Whether a name only writes some of the other's words as initials: UN for United Nations."""
    names = _words(long)
    for acronym in _ACRONYM.findall(short):
        letters = acronym.casefold()
        for start in range(len(names)):
            for end in range(start + 2, len(names) + 1):
                if _initials(names[start:end], letters):
                    spelled = [*names[:start], letters, *names[end:]]
                    if spelled == _words(short):
                        return True
    return False
