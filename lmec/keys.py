"""Keys of records as they are sent by hand: Python refuses to read a number of thousands of
digits, and a page asked for one would be an error of ours."""

from __future__ import annotations

#: As many digits as the keys of a table may have.
_DIGITS = 18


def key_in(text: object) -> int:
    """The key that was sent; 0, which no record has, for whatever is none."""
    digits = str(text)
    is_key = digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS
    return int(digits) if is_key else 0
