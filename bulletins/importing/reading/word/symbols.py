"""Characters of symbol fonts, where a letter's code draws a sign, as the signs they draw."""

from __future__ import annotations

_FONTS = {
    "wingdings": {
        0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2B: "✉", 0x36: "⌛",
        0x37: "⌨", 0x3F: "✍", 0x41: "✌", 0x46: "☞", 0x4A: "☺", 0x52: "☼", 0x6C: "●",
        0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
        0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x80: "⓪",
       
        **{0x81 + n: chr(0x2460 + n) for n in range(10)},
        0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★",
        0xB2: "✫", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
        0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x95: "•", 0x97: "●",
                    0xA2: "■", 0xA3: "□"},
    "webdings": {0x61: "✓", 0x63: "□", 0x67: "■", 0x72: "✗", 0xC8: "☎", 0x9A: "✉"},
    "symbol": {
        **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
        **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
        0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xAA: "♠", 0xAB: "↔",
        0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
        0xB4: "×", 0xB5: "∝", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
        0xD3: "©", 0xD4: "™", 0xD6: "√", 0xD7: "⋅", 0xE2: "®", 0xE4: "™",
    },
}  # fmt: skip


def shown(text: str, font: str) -> str:
    """Text set in a symbol font as it looks; a sign that is not known here stays as it is."""
    table = _FONTS.get(font.strip().casefold())
    if table is None:
        # Bullets carry these codes also where their font is not named.
        return "".join("•" if char in "\uf0b7\uf09f" else char for char in text)
    return "".join(_sign(char, table) for char in text)


def _sign(char: str, table: dict[int, str]) -> str:
    code = ord(char)
    if 0xF020 <= code <= 0xF0FF:
        return table.get(code - 0xF000, char)
    return table.get(code, char) if code < 0x100 else char


def of_code(code: str, font: str) -> str:
    """The sign of a w:sym element, whose code is given in hexadecimal."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= value <= 0xFFFF or 0xD800 <= value <= 0xDFFF:
        return ""
    return shown(chr(value), font)
