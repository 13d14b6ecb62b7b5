"""How names of the region are spelled in Latin letters: pinyin, Vietnamese syllables and marks.

Used to tell where one letter makes another name from where it does not. Pure functions.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from itertools import zip_longest

from lmec import folding, pinyin

_PINYIN = (
    "(?:a|ai|an|ang|ao|e|ei|en|eng|er|o|ou|"
    "(?:b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w)"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|"
    "ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v))"
)
_PINYIN_WORD = re.compile(rf"{_PINYIN}{{1,3}}")
#: Unmarked Vietnamese syllables.
_VIETNAMESE = re.compile(
    "(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    "(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oao|oay|oe|oeo|oi|oo|"
    "ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu)(?:ch|nh|ng|[cmnpt])?"
)
_VIETNAMESE_FAMILY_NAMES = (
    "au bach bui cao chau chu cu dam dang danh dao diep dinh do doan dong duong giang ha "
    "ho hoang hua huynh khuat kieu kim la lai lam le lo loc lu luc luong luu ly ma mac mai "
    "nghiem ngo nguy nguyen nhan nong o ong pham phan phi pho phung quach quan ta tang "
    "thach thai than thi tieu to ton tong tran trang trieu trinh truong tu van vi vo vu "
    "vuong yen"
)
_VIETNAMESE_FAMILIES = frozenset(_VIETNAMESE_FAMILY_NAMES.split())
_CHINESE_FAMILY_NAMES = (
    "an bai ban bao bi bian cai cao cen chai chang chao chen cheng chi chu cui dai deng "
    "ding dong dou du duan fan fang fei feng fu gao ge geng gong gou gu guan guo han hao "
    "he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kuang "
    "lai lan lang lei leng li lian liang liao lin ling liu long lou lu luo lv lyu ma mao "
    "mei meng mi miao mo mu ni nie ning niu ouyang pan pang pei peng pi pu qi qian qiao "
    "qin qiu qu quan ran ren rong ruan shan shang shao shen sheng shi shu sima situ song "
    "su sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang xiao "
    "xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying you yu yuan yue yun zang "
    "zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuge zong zou zuo"
)
_CHINESE_FAMILIES = frozenset(_CHINESE_FAMILY_NAMES.split())
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def is_pinyin(words: list[str]) -> bool:
    """Whether a folded name reads as a Chinese one: a family name and pinyin syllables."""
    return (
        2 <= len(words) <= 4
        and bool(_CHINESE_FAMILIES.intersection((words[0], words[-1])))
        and all(_PINYIN_WORD.fullmatch(word) for word in words)
    )


def is_vietnamese(words: list[str]) -> bool:
    return (
        2 <= len(words) <= 5
        and words[0] in _VIETNAMESE_FAMILIES
        and all(_VIETNAMESE.fullmatch(word) for word in words)
    )


def is_spelled_by_rule(words: list[str]) -> bool:
    """Whether each letter of the spelling counts, as in pinyin and in Vietnamese."""
    return is_pinyin(words) or is_vietnamese(words)


def reads_as(han: str, words: list[str]) -> bool | None:
    """Whether a Chinese name in characters is this pinyin; None where that cannot be told."""
    if not 2 <= len(han) <= 4 or not is_pinyin(words):
        return None
    spelled = "".join(words).replace("v", "u")
    readings = [
        {reading.replace("v", "u").replace("ü", "u") for reading in readings}
        for readings in pinyin.readings(han)
    ]
    given_first = "".join(words[1:] + words[:1]).replace("v", "u")
    swapped = "".join(words[-1:] + words[:-1]).replace("v", "u")
    return any(_reads(readings, form) for form in (spelled, given_first, swapped))


def _reads(readings: list[set[str]], spelled: str) -> bool:
    if not readings:
        return not spelled
    return any(
        spelled.startswith(first) and _reads(readings[1:], spelled[len(first) :])
        for first in readings[0]
    )


class Marks(Enum):
    AGREE = "agree"  # the same, or all left out in one of the two
    UNSURE = "unsure"  # left out in places only
    DISAGREE = "disagree"


def compare_marks(a: str, b: str) -> Marks:
    """Whether the accents of two names allow one person; the bare letters are equal.

    Left out altogether they say nothing; where both write them, they are a part of the name.
    The tone may stand on either vowel of a syllable: Hòa, Hoà.
    """
    if not folding.has_marks(a) or not folding.has_marks(b):
        return Marks.AGREE
    agree = Marks.AGREE
    for one, other in zip_longest(_marked(a), _marked(b), fillvalue=("", "")):
        if one == other:
            continue
        if folding.has_marks("".join(one)) and folding.has_marks("".join(other)):
            return Marks.DISAGREE
        agree = Marks.UNSURE
    return agree


def _marked(name: str) -> list[tuple[str, str]]:
    """Each syllable's letters with the marks that make vowels, and its tone."""
    found = []
    for word in folding.folded(name).replace("-", " ").split():
        apart = unicodedata.normalize("NFD", word)
        tone = "".join(char for char in apart if char in _TONES)
        letters = "".join(char for char in apart if char not in _TONES)
        found.append((unicodedata.normalize("NFC", letters), tone))
    return found
