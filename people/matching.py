"""Which person does a printed name mean?

Two forms are joined when their keys are equal and nothing speaks against it. Likeness only
proposes; a person confirms. Vietnamese names and pinyin are spelled by rule, so one letter makes
another name there; Lao, Khmer, Thai and Burmese have no single romanisation, so it may not.
Pure functions, no database.
"""

from __future__ import annotations

import re

from lmec import folding
from organizations import matching as bodies
from organizations.matching import Verdict

from . import spelling

__all__ = ["Verdict", "judge", "key", "plain_name", "search_key"]

_BEFORE = (
    r"his excellency|her excellency|your excellency|honou?rable|hon|h\.? ?e|"
    r"mr|mrs|ms|miss|mme|madame?|sir|dame|"
    r"(?:(?:assoc(?:iate)?|asst|assistant|adjunct)\.? ?)?prof(?:essor)?|dr|doctor|"
    r"lt\.? ?gen|maj\.? ?gen|gen|col|capt|amb(?:assador)?|"
    r"(?:(?:police|army|navy|naval|marine|air force|wing|squadron|group) )?"
    r"(?:(?:chief|senior|deputy|assistant|first|second|lieutenant|major|brigadier|rear|vice)"
    r"[ -]){0,2}"
    r"(?:general|colonel|lieutenant|captain|major|commander|commodore|admiral|marshal|brigadier|"
    r"superintendent|inspector|sergeant)|"
    r"khun|samdech|oknha|lok chumteav|"
    r"gs|pgs|ts|ths|ông|bà"
)
_LATIN_HONORIFIC = re.compile(rf"^(?:{_BEFORE})(?:\.\s*|\s+)(?=\S)")
_LATIN_SUFFIX = re.compile(r"[\s,]+(?:ph\.? ?d|m\.? ?d|m\.? ?sc|jr|esq)\.?$")
_BURMESE_HONORIFIC = re.compile(r"^(?:u|daw)\.?\s+(?=\S)")
#: Titles in Burmese names that as often are a part of the name.
_BURMESE_DOUBTFUL = {"ko", "ma", "maung", "min", "sai", "saw", "nang"}
_OTHER_HONORIFIC = re.compile(
    "^(?:นางสาว|นาง|นาย|คุณ|(?:ศ|รศ|ผศ|ดร)\\.|ท่าน|"
    "ທ່ານ ?ນາງ|ທ່ານ|ນາງ|ດຣ\\.?|ປອ\\.|"
    "ឯកឧត្តម|លោកជំទាវ|លោកស្រី|លោក|បណ្ឌិត|"
    "ဦး|ဒေါ်|ဒေါက်တာ)\\s*(?=\\S)"
)
_HAN_HONORIFIC = re.compile(
    "(?<=.)(?:先生|女士|阁下|小姐|同志|博士|教授|[大上中少准][校将尉]|(?:副?总|[一二三]级)?警[监督司])$"
)
#: Chinese for U and Daw, and Chinese surnames.
_HAN_BURMESE = re.compile("^[吴杜](?=.)")
#: How much of two names has to agree before a person is asked, in all and word by word.
_ALIKE, _WORD_ALIKE = 0.7, 0.6


def plain_name(text: str, country: str = "") -> str:
    """The folded name without honorifics; `country` is the person's (mm), where it is known."""
    name = folding.folded(text)
    name = re.sub("លោកជំទាវ|ឯកឧត្ដម", lambda match: folding.folded(match[0]), name)
    while True:
        shorter = _LATIN_SUFFIX.sub("", _HAN_HONORIFIC.sub("", name))
        shorter = _OTHER_HONORIFIC.sub("", _LATIN_HONORIFIC.sub("", shorter))
        if country in ("", "mm"):
            shorter = _BURMESE_HONORIFIC.sub("", shorter)
        if country == "mm":
            shorter = _HAN_BURMESE.sub("", shorter)
        if shorter == name:
            return name
        name = shorter


def key(text: str, country: str = "") -> str:
    """What is equal for two spellings of one name; marks, case, spaces and honorifics folded."""
    return "".join(_parts(text, country))


def search_key(text: str) -> str:
    """The words of a name for finding it, with spaces kept."""
    return " ".join(_parts(text, ""))


def _parts(text: str, country: str) -> list[str]:
    return folding.words(folding.without_marks(plain_name(text, country)))


def judge(kind: str, a: str, b: str, *, country: str = "") -> Verdict:
    """What a matcher may do with two written forms of a person, body, document, term, date or
    number. `country` (mm) is the country of both, where it is known."""
    if kind != "person":
        return bodies.judge(kind, a, b, country=country)
    if folding.script_of(a) != folding.script_of(b):
        return _judge_scripts(a, b)
    one, other = _parts(a, country), _parts(b, country)
    if "".join(one) == "".join(other):
        return _judge_equal(plain_name(a, country), plain_name(b, country), one, other)
    if folding.script_of(a) == "Hani":
        return _judge_han(a, b, one, other)
    return _judge_words(one, other)


def _judge_scripts(a: str, b: str) -> Verdict:
    """Another script is another spelling, never computed; but a Chinese name in pinyin that
    reads otherwise is somebody else."""
    han, latin = (a, b) if folding.script_of(a) == "Hani" else (b, a)
    if {folding.script_of(a), folding.script_of(b)} == {"Hani", "Latn"}:
        reads = spelling.reads_as(folding.solid(plain_name(han)), _parts(latin, ""))
        return Verdict.DIFFERENT if reads is False else Verdict.LINK
    return Verdict.LINK


def _judge_equal(a: str, b: str, one: list[str], other: list[str]) -> Verdict:
    if not _divided_alike(one, other):
        return Verdict.DIFFERENT  # Fang An, Fan Gan
    return {
        spelling.Marks.AGREE: Verdict.SAME,
        spelling.Marks.UNSURE: Verdict.REVIEW,
        spelling.Marks.DISAGREE: Verdict.DIFFERENT,
    }[spelling.compare_marks(a, b)]


def _divided_alike(one: list[str], other: list[str]) -> bool:
    """Whether one spelling only joins words of the other: Zhou Guomei, Zhou Guo Mei."""
    first, second = _divisions(one), _divisions(other)
    return first <= second or second <= first


def _divisions(parts: list[str]) -> set[int]:
    return {len("".join(parts[:count])) for count in range(1, len(parts))}


def _judge_han(a: str, b: str, one: list[str], other: list[str]) -> Verdict:
    short, long = sorted(("".join(one), "".join(other)), key=len)
    if _HAN_BURMESE.sub("", short) == _HAN_BURMESE.sub("", long) and len(short) < len(long):
        return Verdict.REVIEW  # 吴敏特, 敏特
    foreign = len(one) > 1 or len(other) > 1 or len(long) > 4
    if foreign and (_is_part(one, other) or _is_part(other, one)):
        return Verdict.REVIEW  # 奥利斯 of 纳鲁蒙·奥利斯
    if foreign and sorted(one) == sorted(other):
        return Verdict.REVIEW
    if foreign and len(short) > 3 and _likeness(short, long) >= _ALIKE:
        return Verdict.REVIEW  # transliterations vary by a character
    if len(short) == 1 and long.startswith(short):
        return Verdict.REVIEW  # 李女士
    return Verdict.DIFFERENT


def _judge_words(one: list[str], other: list[str]) -> Verdict:
    if sorted(one) == sorted(other) or sorted("".join(one)) == sorted("".join(other)):
        return Verdict.REVIEW if _same_words(one, other) else Verdict.DIFFERENT
    if _is_part(one, other) or _is_part(other, one):
        return Verdict.REVIEW  # shortened, or Ko and Ma, which may be either
    if _initials_fit(one, other):
        return Verdict.REVIEW
    if spelling.is_spelled_by_rule(one) and spelling.is_spelled_by_rule(other):
        return Verdict.DIFFERENT
    return Verdict.REVIEW if _spelled_alike(one, other) else Verdict.DIFFERENT


def _same_words(one: list[str], other: list[str]) -> bool:
    """The same words in another order, however divided: Li Xia, Xia Li; Guomei Zhou, Zhou Guo
    Mei."""
    whole = "".join(one)
    return sorted(one) == sorted(other) or any(
        whole == "".join(other[turn:] + other[:turn]) for turn in range(1, len(other))
    )


def _is_part(short: list[str], long: list[str]) -> bool:
    """Whether a name is the other with words left out, in order."""
    rest = iter(long)
    return len(short) < len(long) and all(word in rest for word in short)


def _initials_fit(one: list[str], other: list[str]) -> bool:
    if len(one) != len(other):
        return False
    pairs = list(zip(one, other, strict=True))
    return any(len(a) == 1 or len(b) == 1 for a, b in pairs) and all(
        a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in pairs
    )


def _spelled_alike(one: list[str], other: list[str]) -> bool:
    if len(one) != len(other):
        return _likeness("".join(one), "".join(other)) >= 0.9
    ordered = _pairs_alike(one, other)
    return ordered or (len(one) == 2 and _pairs_alike(one, other[::-1]))


def _pairs_alike(one: list[str], other: list[str]) -> bool:
    likenesses = [_likeness(a, b) for a, b in zip(one, other, strict=True)]
    return min(likenesses) >= _WORD_ALIKE and _likeness("".join(one), "".join(other)) >= _ALIKE


def _likeness(a: str, b: str) -> float:
    """1 for the same letters, less by every letter changed, left out or put in."""
    row = list(range(len(b) + 1))
    for i, one in enumerate(a, start=1):
        before, row[0] = row[0], i
        for j, other in enumerate(b, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (one != other))
    return 1 - row[-1] / max(len(a), len(b), 1)
