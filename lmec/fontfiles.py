"""Reads from a font file (TrueType, OpenType, collections of them) which characters it draws.

Only for making and testing the table of `lmec.printable`; the site itself opens no font.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path


def characters_of(path: Path) -> set[int]:
    """The code points that a font, or every font of a collection, has a glyph for."""
    data = path.read_bytes()
    if data[:4] != b"ttcf":
        return _characters(data, 0)
    (count,) = struct.unpack_from(">I", data, 8)
    fonts = [_characters(data, at) for at in struct.unpack_from(f">{count}I", data, 12)]
    return set.intersection(*fonts)


def _characters(data: bytes, font: int) -> set[int]:
    cmap = _table(data, font, b"cmap")
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    found: set[int] = set()
    for n in range(count):
        _platform, _encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * n)
        (kind,) = struct.unpack_from(">H", data, cmap + offset)
        if kind == 4:
            found |= set(_by_segments(data, cmap + offset))
        elif kind == 12:
            found |= set(_by_groups(data, cmap + offset))
    return found


def _table(data: bytes, font: int, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", data, font + 4)
    for n in range(count):
        tag, _sum, offset, _length = struct.unpack_from(">4sIII", data, font + 12 + 16 * n)
        if tag == name:
            return int(offset)
    raise ValueError(f"no {name.decode()} table")


def _by_segments(data: bytes, at: int) -> Iterator[int]:
    """Format 4: segments of the Basic Multilingual Plane."""
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * doubled)
    place = at + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, place)
    for n, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offsets[n]:
                entry = place + 2 * n + offsets[n] + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", data, entry)
                if not glyph:
                    continue
            if (glyph + deltas[n]) & 0xFFFF:
                yield code


def _by_groups(data: bytes, at: int) -> Iterator[int]:
    """Format 12: groups over all planes."""
    (count,) = struct.unpack_from(">I", data, at + 12)
    for n in range(count):
        start, end, glyph = struct.unpack_from(">III", data, at + 16 + 12 * n)
        yield from (code for code in range(start, end + 1) if glyph + code - start)
