"""The names of the pictures in the Word files that we write: they say what must stay in view. They
are read to nobody, programs that save the file keep them, and they go where the picture goes."""

from __future__ import annotations

import re
from collections.abc import Mapping

Focus = tuple[int, int]  # in per cent, from the left and from the top

_NAME = re.compile(r"LMEC picture \d+, focus (\d{1,3}) (\d{1,3})\b", re.ASCII)
#: Of a side, in thousandths of a per cent: with less to spare a crop says nothing.
_LEAST_SPARE = 2_000
#: A crop is counted in whole pixels, so that it may say a little else than what it was made from.
_NEAR = 6


def name_of(number: int, focus: Focus) -> str:
    return f"LMEC picture {number}, focus {focus[0]} {focus[1]}"


def focus_in(name: str, crop: Mapping[str, int]) -> Focus | None:
    """What the name says, for a picture of ours; what the crop says, where somebody moved it.
    The crop is in thousandths of a per cent at the sides l, t, r, b."""
    found = _NAME.match(name)
    if not found:
        return None
    x, y = (min(100, int(each)) for each in found.groups())
    sides = [crop.get(side, 0) for side in "lrtb"]
    return _moved(x, *sides[:2]), _moved(y, *sides[2:])


def _moved(named: int, before: int, after: int) -> int:
    spare = before + after
    if before < 0 or after < 0 or spare < _LEAST_SPARE:
        return named
    seen = round(100 * before / spare)
    return named if abs(seen - named) <= _NEAR else seen
