"""What a document of two languages prints once for both: the contact block at its end, lines with
labels in both languages, numbers and addresses that are of none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from lmec import folding

from ..regexes import regex
from . import vocabulary
from .contact_fields import EMAIL, PHONE, WEBSITE, label_of_both, labels
from .outline import Item

_BOTH = frozenset(("Hani", "Latn"))
_FORMS = (EMAIL, WEBSITE, PHONE)


def start(items: Sequence[Item], sure: Sequence[str]) -> int | None:
    """Of two texts, one after the other: where below the second a block of both begins; None
    where the second text goes on to the end."""
    told = [n for n, item in enumerate(items) if sure[n] and item.is_prose]
    first, last = sure[told[0]], told[-1]
    tail = range(last + 1, len(items))
    if any(_has_value(item) and labels(item.words) for item in items[:last]):
        return None  # each text has a block of its own
    if not any(sure[n] == first for n in tail) or not any(_has_value(items[n]) for n in tail):
        return None
    return last + 1


def given(items: Sequence[Item], sure: Sequence[str]) -> list[set[str]]:
    """To which language each line of such a block belongs; of two lines with one value the one
    with the Chinese label, or the first, is the Chinese one."""
    values = [_VALUE.findall(item.text) for item in items]
    found: list[set[str]] = []
    for number, script in enumerate(sure):
        if vocabulary.BARE_LABEL.fullmatch(items[number].text.rstrip(" :：")):
            script = script or "Latn"  # `Tel` below `电话` in one cell
        twin = values[number] and values.count(values[number]) > 1
        if script or not twin:
            found.append({script} if script else set(_BOTH))
            continue
        label = re.match(r"[^\d@:：]*", items[number].text)
        words = label[0] if label else ""
        is_han = any(map(folding.is_han, words)) or not re.search(r"[A-Za-z]", words)
        found.append({"Hani"} if is_han and values[number] not in values[:number] else {"Latn"})
    return found


_VALUE = regex(rf"{EMAIL.pattern}|{WEBSITE.pattern}|{PHONE.pattern}")


def margins(items: Sequence[Item], script: str) -> tuple[Item, ...]:
    """What stands at the head and foot of the pages and is not of the other language alone."""
    other = "[A-Za-z]" if script == "Hani" else "[\u3400-\u9fff]"
    own = "[\u3400-\u9fff]" if script == "Hani" else "[A-Za-z]"
    return tuple(
        item
        for item in items
        if _is_of_both(item) or re.search(own, item.text) or not re.search(other, item.text)
    )


def share(items: Sequence[Item], given: list[set[str]]) -> None:
    """Gives lines with labels in both languages to both, where their values are of none."""
    labelled = Counter(label for item in items if (label := label_of_both(item.text)))
    for number, item in enumerate(items):
        # Twice it stands in a block of each language.
        if labelled[label_of_both(item.text)] == 1 and _is_of_both(item):
            given[number] = given[number] | _BOTH
    _share_rows(items, given)
    valued = [n for n, item in enumerate(items) if _has_value(item)]
    if len({script for n in valued for script in given[n]}) == 1:
        for number in valued:
            if _is_bare(items[number].text):
                given[number] = set(_BOTH)
    below = max((n + 1 for n, item in enumerate(items) if item.is_prose), default=0)
    kinds = {n: {form for form in _FORMS if form.search(items[n].text)} for n in valued}
    for number in (n for n in valued if n >= below and given[n] != _BOTH):
        missing = _BOTH - given[number]
        told = any(missing <= given[n] and kinds[n] & kinds[number] for n in valued)
        if not told and _is_bare(_without_labels(items[number])):
            given[number] = set(_BOTH)


#: `Editor 编辑`, `电话 / Tel`, in a cell of its own.
_LABEL = regex(
    r"[A-Za-z][A-Za-z .-]{1,20}\s*[/／|]?\s*[\u3400-\u9fff]{2,8}|"
    r"[\u3400-\u9fff]{2,8}\s*[/／|]?\s*[A-Za-z][A-Za-z .-]{1,20}"
)
#: So many rows make a block, and so many cells a row.
_ROWS = _CELLS = 2


def _share_rows(items: Sequence[Item], given: list[set[str]]) -> None:
    """Rows of a label in both languages and one value: the block of both."""
    rows: dict[int, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        if item.row:
            rows[item.row].append(number)
    told = [
        cells
        for cells in rows.values()
        if len(cells) == _CELLS and _LABEL.fullmatch(items[cells[0]].text.rstrip(" :："))
    ]
    valued = sum(_has_value(items[value]) for _, value in told)
    if len(told) < _ROWS or not valued or any(items[value].is_prose for _, value in told):
        return
    first = next(n for n, (_, value) in enumerate(told) if _has_value(items[value]))
    for number in (number for cells in told[max(0, first - 1) :] for number in cells):
        given[number] = set(_BOTH)


def _without_labels(item: Item) -> str:
    text = item.text
    for label in reversed(labels(item.words)):
        text = text[: label.start] + text[label.end :]
    return text


def _is_bare(text: str) -> bool:
    """`name@host · +86 …`, with no word of a language."""
    for form in (EMAIL, WEBSITE):
        text = form.sub("", text)
    return not re.search("[A-Za-zÀ-ỹ\u3400-\u9fff]", text)


def _is_of_both(item: Item) -> bool:
    """`电话 Tel：+86…　邮箱 E-mail：…`"""
    matches, text = labels(item.words), item.text
    if not matches or matches[0].start:
        return False
    ends = [*(label.start for label in matches[1:]), len(text)]
    values = [text[label.end : end] for label, end in zip(matches, ends, strict=True)]
    named = all(_is_in_both(text[label.start : label.end]) for label in matches)
    return named and not any(_says(value) for value in values)


def _is_in_both(label: str) -> bool:
    return any(map(folding.is_han, label)) and bool(re.search("[A-Za-z]", label))


def _says(value: str) -> bool:
    """Whether a value has words of a language."""
    for form in (EMAIL, WEBSITE):
        value = form.sub("", value)
    return bool(re.search(r"[A-Za-zÀ-ỹ\u3400-\u9fff]{3}", value))


def _has_value(item: Item) -> bool:
    return any(form.search(item.text) for form in (EMAIL, WEBSITE, PHONE))
