"""The number or the sign with which a line begins, as an entry of a list or a section."""

from __future__ import annotations

from ..regexes import regex
from .outline import Item

NUMBER = regex(
    r"\s*(?:\d{1,2}(?:[.-]\d{1,2})+[.)）、]?(?=\s+\D|[\u4e00-\u9fff])|"
    r"\d{1,2}\s*(?:[|｜/／·•—–]|\s{2,}|\t|\u3000)(?=\s*[^\W\d])|0\d(?=\s+[^\W\d])|#\s*\d{1,3}[\s.:：、]+|"
    r"[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]\s*[、.．]?|"
    r"[（(]?(?:[a-zA-Z]|[ivx]{1,4})\s*[)）]|"
    r"(?:图片?|照片|(?:Figure|Fig\.|Photo|Picture|Plate)\s)\s*\d{1,2}(?:[:：.、]|\s)|"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,4})\s*[、.．)）]|[①-⑳●■◆◇○□▪▫•·※★☆►▶▷➢✓❖>*]+)\s*(?!\d)"
)


def number_at(item: Item) -> int:
    """Where a number or a sign at the head of the line ends."""
    match = NUMBER.match(item.text)
    return match.end() if match else 0
