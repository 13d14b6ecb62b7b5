"""Lines of a contact block that tell their fields in two languages: `地址 Address：昆明市… 7 Shore
Road, Kunming　邮编 Postcode：650034`. A number or an address of the web is of both."""

from __future__ import annotations

import re

from ..regexes import regex
from . import addresses, names, offices, vocabulary
from .contact_fields import EMAIL, PHONE, WEBSITE, label_of_both, labels
from .printed import Printed, join

HAN = "\u3400-\u9fff"
#: What may stand between the two.
BETWEEN = " \t\u3000/／|｜·—–-:：,，;；"
#: Chinese up to the last character, and what follows it; or the other way round.
HAN_FIRST = regex(
    rf"(?s)(?P<one>.*[{HAN}][^{HAN}A-Za-zÀ-ỹ]*?)(?P<other>(?:(?<=[\s日号])\d[\w/-]*[\s,]+|[(（]\s*\d{{1,2}}\s+)?(?:[(（]\s*)?[A-Za-zÀ-ỹ“\"‘][^{HAN}]*)$"
)
LATIN_FIRST = regex(
    rf"(?s)(?P<one>[^{HAN}]*[A-Za-zÀ-ỹ][^{HAN}]*?)(?P<other>(?:[(（《“]\s*)?\d{{0,4}}[{HAN}].*)$"
)
#: A stretch of one language.
RUNS = regex(
    rf"[{HAN}](?:[^A-Za-zÀ-ỹ]*[{HAN}][)）]?)?|[A-Za-zÀ-ỹ](?:[^{HAN}]*[A-Za-zÀ-ỹ.][)）]?)?"
)
_APART = regex(r"\s{2,}|\u3000+|\s*[|｜;；·•\t]\s*")
#: No line of a contact block is longer, in letters.
_LONGEST = 400

_Halves = tuple[Printed | None, Printed | None]


def two(words: Printed) -> tuple[Printed, Printed] | None:
    """The line in Chinese and in the other language, where a field has a value in each."""
    text = words.text
    if len(text) > _LONGEST or not (label_of_both(text) or _has_address(text)):
        return None
    if offices.is_sentence(text):
        return None
    found = [(piece, _halves(piece)) for piece in _pieces(words)]
    if not any(_is_told_twice(piece, halves) for piece, halves in found):
        return None
    fields = [_field(piece) for piece, _ in found]
    told = [
        (piece, piece) if field and fields.count(field) == 1 else halves
        for (piece, halves), field in zip(found, fields, strict=True)
    ]
    sides = [[halves[n] for halves in told if halves[n]] for n in (0, 1)]
    han, latin = (join(tuple(filter(None, side)), "　") for side in sides)
    return (han, latin) if re.match(rf"[^A-Za-z]*[{HAN}]", text) else (latin, han)


def _field(piece: Printed) -> str:
    """The field of a piece that has nothing but a label of one language and a value of none."""
    own = labels(piece)
    if len(own) != 1 or own[0].start or label_of_both(piece.text):
        return ""
    value = piece.text[own[0].end :]
    for form in (EMAIL, WEBSITE):
        value = form.sub("", value)
    return "" if re.search(f"[A-Za-zÀ-ỹ{HAN}]", value) else own[0].field


def _has_value(text: str) -> bool:
    return any(form.search(text) for form in (EMAIL, WEBSITE, PHONE))


def _pieces(words: Printed) -> list[Printed]:
    """The fields of the line: parted by signs and gaps, and where a label begins."""
    own = len(label_of_both(words.text))
    cuts = [match.span() for match in _APART.finditer(words.text, own)]
    cuts += [(label.start, label.start) for label in labels(words) if label.start >= max(own, 1)]
    spans: list[tuple[int, int]] = []
    at = 0
    for start, end in [*sorted(cuts), (len(words), len(words))]:
        if start < at:
            continue
        if spans and _goes_on(words.text[slice(*spans[-1])], words.text[at:start]):
            spans[-1] = (spans[-1][0], start)
        elif words.text[at:start].strip():
            spans.append((at, start))
        at = end
    return [words.cut(*span).strip() for span in spans]


def _goes_on(before: str, piece: str) -> bool:
    """Whether a piece says what stands before it, in the other language."""
    if label_of_both(piece) or vocabulary.LABEL.search(piece) or _has_value(piece):
        return False
    value = before[len(label_of_both(before)) :]
    is_han, goes_on_in_han = (bool(re.search(f"[{HAN}]", part)) for part in (value, piece))
    latin = value if goes_on_in_han else piece
    return is_han != goes_on_in_han and bool(re.search("[A-Za-z]{3}", latin))


def _is_told_twice(piece: Printed, halves: _Halves) -> bool:
    """Whether the piece is parted, and not of both or of one as it is."""
    value = piece.text[len(label_of_both(piece.text)) :]
    return all(halves) and len(re.findall(f"[{HAN}]", value)) > 1 and not _has_address(value)


def _has_address(value: str) -> bool:
    return bool(EMAIL.search(value) or WEBSITE.search(value))


def _halves(piece: Printed) -> _Halves:
    label = label_of_both(piece.text)
    value = piece.cut(len(label)).strip()
    han, latin = _labels(piece, label)
    plain = value.text
    for form in (EMAIL, WEBSITE):
        plain = form.sub("", plain)
    if not re.search(rf"[A-Za-zÀ-ỹ]{{2}}|[{HAN}]", plain):
        return join((*han, value)), join((*latin, value))
    if not _has_address(value.text):
        for pattern in (HAN_FIRST, LATIN_FIRST):
            if not (match := pattern.fullmatch(value.text)):
                continue
            sides = [value.group(match, name).strip(BETWEEN) for name in ("one", "other")]
            sides.sort(key=lambda side: not re.search(f"[{HAN}]", side.text))
            if all(len(side) > 3 for side in sides) or _are_one_person(*sides):
                return join((*han, sides[0])), join((*latin, sides[1]))
    is_han = bool(re.search(f"[{HAN}]", plain if plain.strip() else piece.text))
    return (piece, None) if is_han else (None, piece)


def _are_one_person(han: Printed, latin: Printed) -> bool:
    """`周军 Zhou Jun`, whose Chinese name is short."""
    is_name = re.fullmatch(f"[{HAN}·]{{2,3}}", han.text) and offices.HAN_FAMILY.match(han.text)
    return bool(is_name) and names.is_latin_name(latin.text)


def of_language(words: Printed, language: str) -> Printed:
    """The half of an address that is in the language, where both stand on one line or below each
    other; all of it where they do not part."""
    for pattern in (HAN_FIRST, LATIN_FIRST):
        if match := pattern.fullmatch(words.text):
            sides = [words.group(match, name).strip(BETWEEN) for name in ("one", "other")]
            told = [addresses.is_sure(side.text) for side in sides]
            if all(told):
                is_han = [bool(re.search(f"[{HAN}]", side.text)) for side in sides]
                return sides[is_han.index(language == "zh-hans")] if sum(is_han) == 1 else words
    return words


def _labels(piece: Printed, label: str) -> tuple[tuple[Printed, ...], tuple[Printed, ...]]:
    """The label in each language, with a colon."""
    own = [piece.group(run) for run in RUNS.finditer(label)]
    own.sort(key=lambda half: not re.search(f"[{HAN}]", half.text))
    if len(own) != 2:
        return (), ()
    colon = re.search(r"[:：]", label)
    signs = [piece.group(colon)] * 2 if colon else [Printed.sign("："), Printed.sign(": ")]
    return (own[0], signs[0]), (own[1], signs[1])
