"""Numbers as Word writes them before list items: 1, iv, b, 三, 十一, ②, 壹, ๓, …"""

from __future__ import annotations

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MAX_REPEATS = 20


def _roman(value: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        text += letters * count
    return text


def _letter(value: int) -> str:
    """a … z, then aa, bb: the letter is repeated, not counted on."""
    repeats, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * min(repeats + 1, _MAX_REPEATS)


def _ordinal(value: int) -> str:
    last = value % 10 if value % 100 not in (11, 12, 13) else 0
    return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _counted(digits: str, units: str) -> Callable[[int], str]:
    def counted(value: int) -> str:
        """十一, 一百零五: with units, below ten thousand."""
        if value > 9999:
            return str(value)
        text, skipped = "", False
        for power in (3, 2, 1, 0):
            digit = value // 10**power % 10
            if not digit:
                skipped = bool(text)
                continue
            text += (digits[0].replace("〇", "零") if skipped else "") + digits[digit]
            text += units[power] if power else ""
            skipped = False
        short = digits[1] + units[1]
        return text[1:] if text.startswith(short) and digits is _HAN else text

    return counted


def _digits(digits: str) -> Callable[[int], str]:
    return lambda value: "".join(digits[int(digit)] for digit in str(value))


def _from(letters: str) -> Callable[[int], str]:
    return lambda value: letters[(value - 1) % len(letters)]


def _enclosed(first: str, count: int) -> Callable[[int], str]:
    return lambda value: chr(ord(first) + value - 1) if value <= count else str(value)


def _zodiac(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12]


_COUNTED = _counted(_HAN, " 十百千")
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
    "ordinal": _ordinal,
    "chineseCounting": _COUNTED,
    "chineseCountingThousand": _COUNTED,
    "taiwaneseCounting": _COUNTED,
    "taiwaneseCountingThousand": _COUNTED,
    "japaneseCounting": _COUNTED,
    "ideographDigital": _digits(_HAN),
    "japaneseDigitalTenThousand": _digits(_HAN),
    "chineseLegalSimplified": _counted(_FORMAL, " 拾佰仟"),
    "ideographLegalTraditional": _counted(_FORMAL_TRADITIONAL, " 拾佰仟"),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "ideographZodiacTraditional": _zodiac,
    "decimalEnclosedCircle": _enclosed("①", 20),
    "decimalEnclosedCircleChinese": _enclosed("①", 20),
    "ideographEnclosedCircle": _enclosed("㊀", 10),
    "decimalEnclosedParen": _enclosed("⑴", 20),
    "decimalEnclosedFullstop": _enclosed("⒈", 20),
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalHalfWidth": str,
    "numberInDash": lambda value: f"- {value} -",
    "thaiNumbers": _digits("๐๑๒๓๔๕๖๗๘๙"),
    "thaiLetters": _from(_THAI_LETTERS),
    "hindiNumbers": _digits("०१२३४५६७८९"),
}


def shown(value: int, form: str) -> str:
    """The number in a format of Word's; in digits, where the format is none of the known."""
    if form == "none":
        return ""
    if value <= 0 or value > 100_000:
        return str(value)
    return _FORMATS.get(form, str)(value)
