"""The contact block at the end of an issue, and where the standing text about the Center is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bulletins import paragraph_styles

from . import about_text, captions, vocabulary
from .contact_fields import ADDRESS, EMAIL, PHONE, WEBSITE, field_of, labels
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join
from .results import ParsedContact

_APART = r"\s*[;；、，|｜·]\s*|,\s+|\s{2,}|\n|\s+/\s+"


@dataclass(frozen=True)
class Tail:
    """What stands below the report. `start` is its first item."""

    contact: ParsedContact | None
    about: Printed | None
    labels: tuple[Printed, ...]
    start: int


def parse(
    items: tuple[Item, ...],
    margins: tuple[Item, ...],
    first: int,
    publishers: tuple[Printed, ...],
    knowledge: Knowledge,
) -> Tail:
    """Looks from the headline down for where the report ends."""
    taken: list[Printed] = []
    contact_at = _contact_start(items, first)
    about_at = about_text.start(items, first, contact_at, publishers, knowledge)
    start = min((at for at in (contact_at, about_at) if at is not None), default=len(items))
    contact = about = None
    if contact_at is not None:
        end = about_at if about_at is not None and about_at > contact_at else len(items)
        contact, end = _contact(items, contact_at, end, taken)
    if about_at is not None:
        end = contact_at if contact_at is not None and contact_at > about_at else len(items)
        about = about_text.taken(items, about_at, end, taken)
    if contact is None and (at := _contact_start(margins, 0)) is not None:
        # In the foot of a page.
        contact, _ = _contact(margins, at, len(margins), taken)
    return Tail(contact, about, tuple(taken), start)


def with_note(tail: Tail, note: tuple[Item, ...]) -> Tail:
    """With what a note below the report tells of the publisher, where no block does."""
    found, taken = _Contact(), list(tail.labels)
    for item in note if tail.contact is None else ():
        if matches := labels(item.words):
            _take_leading(item.words.cut(0, matches[0].start), found)
            _take_labelled(item.words, found, taken)
            continue
        forms = [("emails", EMAIL), ("website", WEBSITE)]
        forms += [("telephones", PHONE)] if EMAIL.search(item.text) else []
        for name, form in forms:
            if match := form.search(item.text):
                _take_value(
                    name, item.words if name == "emails" else item.words.group(match), found
                )
    if not found.values:
        return tail
    return replace(tail, contact=_fields(found), labels=tuple(taken))


def _contact_start(items: tuple[Item, ...], first: int) -> int | None:
    first = max(first, 0)
    for number in range(first, len(items)):
        if vocabulary.CONTACT.fullmatch(items[number].text):
            return number
    labelled = [n for n in range(first, len(items)) if _is_field(items, n)]
    if sum(len(labels(items[n].words)) or 1 for n in labelled) < 2 and not (
        labelled and labelled[-1] >= len(items) - 6 and _has_value(items[labelled[-1]])
    ):
        return None
    # Fields stand together; what looks like one far above them is none.
    start = labelled[-1]
    for number in reversed(labelled):
        if start - number > _FARTHEST:
            break
        start = number
    while start > first and _belongs(items, start - 1):
        start -= 1
    return start


#: Lines between two fields of one block.
_FARTHEST = 4
#: Letters of a line with fields.
_LONGEST = 500


def _is_field(items: tuple[Item, ...], number: int) -> bool:
    item = items[number]
    if len(item.text) > _LONGEST:
        return False
    if item.is_prose and not EMAIL.search(item.text) and len(labels(item.words)) < 2:
        return False
    return bool(labels(item.words) or _bare(items, number) or _is_value(item.text))


def _has_value(item: Item) -> bool:
    """Whether one field alone is sure: an address of mail, a number, an account."""
    if EMAIL.search(item.text) or PHONE.search(item.text):
        return True
    found = [label.field for label in labels(item.words) if label.end < len(item.text)]
    return "wechat" in found or ("website" in found and bool(WEBSITE.search(item.text)))


def _is_value(text: str) -> bool:
    return any(p.fullmatch(text.strip(" ,;，；、")) for p in (EMAIL, WEBSITE, PHONE))


def _belongs(items: tuple[Item, ...], number: int) -> bool:
    """Whether a line above a labelled one is a part of the block: the body's name, a heading."""
    above, item = items[number], items[number + 1]
    if above.is_prose or item.ruled or captions.is_caption(above):
        return False
    if vocabulary.HAN_POST.search(above.text) or vocabulary.LATIN_POST.search(above.text):
        return False  # somebody's position
    if above.block == item.block or _looks_like_name(above.text):
        return True
    heading = above.level or above.bold or above.text.endswith((":", "："))
    return bool(heading and len(above.text) <= 40 and (number == 0 or items[number - 1].is_prose))


def _bare(items: tuple[Item, ...], number: int) -> str:
    """The field of a label in a row of a table, with its value beside it, or in a line above its
    value; else nothing."""
    field = _bare_field(items, number)
    if not field or number + 1 >= len(items) or _bare_field(items, number + 1):
        return ""
    row = items[number].row
    if row:
        return field if items[number + 1].row == row else ""
    # One alone may be a heading; two of them, each above a value, are labels.
    return field if _bare_field(items, number + 2) or _bare_field(items, number - 2) else ""


def _bare_field(items: tuple[Item, ...], number: int) -> str:
    if not 0 <= number < len(items) or items[number].level:
        return ""
    text = items[number].text.rstrip(" :：")
    if match := vocabulary.BARE_LABEL.fullmatch(text):
        value = items[number + 1].text if number + 1 < len(items) else ""
        # Beside a ministry or a person `Address` is a speech.
        speech = match.lastgroup == "address" and not (
            ADDRESS.search(value) or re.search(r"\d", value)
        )
        return "" if speech else str(match.lastgroup)
    beside = items[number + 1] if number + 1 < len(items) else None
    if len(text) > 24 or not beside or PHONE.search(text) or EMAIL.search(text):
        return ""
    if _looks_like_name(text) and not text.lower().startswith("office"):
        return ""  # whose address it is
    # Any word is a label beside a value that tells what it is.
    tells = _is_value(beside.text.split()[0]) or (
        items[number].row and ADDRESS.search(beside.text)
    )
    return field_of(text, beside.text) if tells else ""


@dataclass
class _Contact:
    """The fields while their lines are read; a line without a label goes on with the last."""

    names: list[Printed] = field(default_factory=list)
    values: dict[str, list[Printed]] = field(default_factory=dict)
    last: str = ""


def _contact(
    items: tuple[Item, ...], start: int, end: int, taken: list[Printed]
) -> tuple[ParsedContact, int]:
    found = _Contact()
    at = start
    if vocabulary.CONTACT.fullmatch(items[at].text) or _is_heading(items, at):
        taken.append(items[at].words)
        at += 1
    while at < end:
        bare = _bare(items, at)
        if not bare and _ends_contact(items, at, start):
            break
        if bare:
            taken.append(items[at].words)
            _take_value(bare, items[at + 1].words, found)
            at += 2
            continue
        if labels(items[at].words) or not captions.is_caption(items[at]):
            _take_line(items[at].words, found, taken)
        at += 1
    return _fields(found), at


def of_lines(lines: list[Item], taken: list[Printed]) -> ParsedContact:
    """The contact block that these lines are, headings left out."""
    found = _Contact()
    for item in lines:
        if item.style == paragraph_styles.CONTACT_NAME and not labels(item.words):
            found.names.append(item.words)
        else:
            _take_line(item.words, found, taken)
    return _fields(found)


def _fields(found: _Contact) -> ParsedContact:
    one = {key: parts[0] for key, parts in found.values.items() if parts}
    return ParsedContact(
        names=tuple(found.names),
        address=join(found.values["address"], " ") if "address" in found.values else None,
        postcode=one.get("postcode"),
        telephones=tuple(found.values.get("telephones", ())),
        fax=one.get("fax"),
        emails=tuple(found.values.get("emails", ())),
        website=one.get("website"),
        wechat=one.get("wechat"),
    )


def _is_heading(items: tuple[Item, ...], at: int) -> bool:
    """`Get in touch`: dressed, and no name of a body."""
    item = items[at]
    if labels(item.words) or _is_value(item.text) or _looks_like_name(item.text):
        return False
    return bool(item.level or item.bold or item.text.endswith((":", "：")))


def _ends_contact(items: tuple[Item, ...], at: int, start: int) -> bool:
    """Prose ends the block, and so does a heading or another block without any field."""
    item = items[at]
    if item.is_prose and not labels(item.words):
        return True
    if (
        at == start
        or items[at - 1].block == item.block
        or items[at - 1].block == items[start].block
    ):
        return bool(item.level and at > start)
    if item.row and item.row == items[at - 1].row:
        return False
    if _tells_field(item):
        return False
    # A line without a label, such as an address, between others of the block.
    below = items[at + 1 : at + 3]
    return bool(item.level) or not any(_tells_field(i) for i in below) or at > start + 4


def _tells_field(item: Item) -> bool:
    return bool(labels(item.words) or EMAIL.search(item.text) or WEBSITE.search(item.text))


def _take_line(words: Printed, found: _Contact, taken: list[Printed]) -> None:
    matches = labels(words)
    head = words.cut(0, matches[0].start).strip() if matches else words
    # `Comments may be sent to the Rapporteur: tel. …` only leads to the fields.
    leads = (
        bool(matches)
        and head.text.endswith((":", "：", ",", "，"))
        and not ADDRESS.search(head.text)
    )
    if leads:
        _take_leading(head, found)
    elif head and not captions.names_makers(Item(head)):
        _take_unlabelled(head, found)
    _take_labelled(words, found, taken)


def _take_leading(words: Printed, found: _Contact) -> None:
    """`Write to name@host, tel. …`: before the fields only the address of mail is one."""
    if EMAIL.search(words.text):
        _take_value("emails", words, found)


def _take_labelled(words: Printed, found: _Contact, taken: list[Printed]) -> None:
    matches = labels(words)
    for number, match in enumerate(matches):
        end = matches[number + 1].start if number + 1 < len(matches) else len(words)
        taken.append(words.cut(match.start, match.end))
        value = words.cut(match.end, end)
        stroke = re.search(r"\s+[/／]\s*$", value.text)
        value = value.cut(0, stroke.start()) if stroke else value
        _take_value(match.field, value.strip("，,;；|｜·•"), found)


def _take_unlabelled(words: Printed, found: _Contact) -> None:
    if (sign := _SIGN.match(words.text)) and sign.end():
        words = words.cut(sign.end())
    if EMAIL.search(words.text):
        _take_value("emails", words, found)
    elif WEBSITE.fullmatch(words.text):
        _take_value("website", words, found)
    elif found.last != "telephones" and _NUMBERS.fullmatch(words.text):
        _take_value("telephones", words, found)
    elif found.last in ("emails", "telephones") and re.fullmatch(r"[+\d()\s/-]+", words.text):
        _take_value(found.last, words, found)
    elif not found.values and _looks_like_name(words.text):
        found.names.append(words)
    elif "address" not in found.values and _may_be_address(words.text):
        _take_value("address", words, found)
    # Anything else has no field and stays left over.


#: `☎`, `✉` and the like say what stands behind them; so does its form.
_SIGN = re.compile(r"[^\w\s+(（]+\ufe0f?\s+")
_NUMBERS = re.compile(rf"{PHONE.pattern}(?:\s*[,;，；、/]\s*{PHONE.pattern})*")


def _may_be_address(text: str) -> bool:
    """`Comments are welcome.` is none, nor is a person or an office."""
    if ADDRESS.search(text):
        return True
    somebody = vocabulary.HAN_POST.search(text) or vocabulary.LATIN_POST.search(text)
    return not (somebody or vocabulary.is_sentence(text) or _HONOURED.match(text))


_HONOURED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|.{2,4}(?:先生|女士|老师)")


def _looks_like_name(text: str) -> bool:
    if re.search(r"\d|[，；]", text):
        return False  # several are a list of those who receive it
    return bool(
        vocabulary.HAN_BODY_END.search(text) or vocabulary.LATIN_BODY.search(text)
    ) and not re.search("[路街巷号楼]$", text)


def _take_value(name: str, words: Printed, found: _Contact) -> None:
    values = found.values.setdefault(name, [])
    found.last = name
    if name == "emails":
        values += [words.group(match) for match in EMAIL.finditer(words.text)]
    elif name == "telephones":
        for part in words.split(_APART):
            other = "emails" if EMAIL.search(part.text) else "website"
            if other == "emails" or WEBSITE.fullmatch(part.text):
                _take_value(other, part, found)
            else:
                values.append(_number(part))
    elif name == "address" and (more := _FURTHER.search(words.text)):
        values.append(words.cut(0, more.start()))
        _take_further(words.cut(more.start()), found)
    elif words and (not values or name == "address"):
        values.append(words)


def _number(words: Printed) -> Printed:
    """A number without the words of the sentence in which it stands."""
    match = PHONE.match(words.text)
    goes_on = match and re.match(
        r"\s*(?!ext|x\d|分机|转)[^\W\d_]|\s*[)）。]", words.text[match.end() :]
    )
    return words.group(match) if match and goes_on else words


#: Behind an address in a sentence: `…, postcode 100000, or send an e-mail to …`
_POSTCODE = (
    r"(?:邮政编码|邮编|post(?:al)?\s*code|zip(?:\s*code)?)\s*[:：]?\s*(?P<postcode>\d{4,6})\b"
)
_FURTHER = re.compile(
    rf"\s*[,，;；。.]\s*(?:{_POSTCODE}|(?:or|and|或者?|也可|并可)(?:\s|\b|(?=[\u4e00-\u9fff]))[^@]{{0,60}}?(?={EMAIL.pattern}|{PHONE.pattern})|"
    rf"(?:e-?mail|tel|phone|电话|邮箱|邮件)[^@\d]{{0,24}}(?={EMAIL.pattern}|{PHONE.pattern}))",
    re.IGNORECASE,
)


def _take_further(words: Printed, found: _Contact) -> None:
    """Values that only their form tells."""
    if code := re.search(_POSTCODE, words.text, re.IGNORECASE):
        _take_value("postcode", words.group(code, "postcode"), found)
        words = words.cut(code.end())
    if EMAIL.search(words.text):
        _take_value("emails", words, found)
    elif phone := PHONE.search(words.text):
        _take_value("telephones", words.group(phone), found)
