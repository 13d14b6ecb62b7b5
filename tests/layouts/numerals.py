"""Numbers and days in Chinese numerals, as official papers write them."""

DIGITS = "〇一二三四五六七八九"


def counted(number: int) -> str:
    """13 → 十三, 105 → 一百零五"""
    if number < 10:
        return "零一二三四五六七八九"[number]
    if number < 20:
        return "十" + (DIGITS[number % 10] if number % 10 else "")
    if number < 100:
        return DIGITS[number // 10] + "十" + (DIGITS[number % 10] if number % 10 else "")
    rest = number % 100
    if not rest:
        tail = ""
    elif rest < 10:
        tail = "零" + DIGITS[rest]
    else:
        tail = ("一" if rest < 20 else "") + counted(rest)
    return DIGITS[number // 100] + "百" + tail


def spelled(number: int) -> str:
    """2022 → 二〇二二"""
    return "".join(DIGITS[int(digit)] for digit in str(number))


def wide(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
