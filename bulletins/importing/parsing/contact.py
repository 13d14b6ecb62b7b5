"""The contact block at the end of an issue, and where the standing text about the Center is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bulletins import paragraph_styles

from ..regexes import regex
from . import (
    about_text,
    addresses,
    captions,
    contact_lines,
    contact_rows,
    issue_forms,
    names,
    offices,
    vocabulary,
)
from .contact_fields import ADDRESS, EMAIL, PHONE, WEBSITE, field_of, labels, told_labels
from .contact_found import Values
from .contact_values import (
    holds_values,
    take_beside,
    take_line,
    take_value,
)
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .results import ParsedContact


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
    given, items = items, contact_lines.set_right(items)
    contact_at = _contact_start(items, first)
    about_at = about_text.start(items, first, contact_at, publishers, knowledge)
    start = min((at for at in (contact_at, about_at) if at is not None), default=len(items))
    if (behind := _fields_behind(items, contact_at, about_at)) and contact_at is not None:
        taken.append(items[contact_at].words)
        contact_at, about_at = behind, contact_at + 1
    contact = about = None
    if contact_at is not None:
        end = about_at if about_at is not None and about_at > contact_at else len(items)
        contact, end = _contact(items, contact_at, end, taken)
        if end == contact_at:
            # A sentence with an address of mail is no block: a note below the report tells it.
            contact, contact_at = None, None
            start = about_at if about_at is not None else len(items)
    if about_at is not None:
        end = contact_at if contact_at is not None and contact_at > about_at else len(items)
        about = about_text.taken(items, about_at, end, publishers, taken)
    contact = _without_paper(contact, publishers)
    if contact is None and _contact_start(margins, 0) is not None:
        # In the foot of a page, and of the next.
        margins = tuple({item.text: item for item in reversed(margins)}.values())[::-1]
        at = _contact_start(margins, 0) or 0
        contact, _ = _contact(margins, at, len(margins), taken)
    return Tail(contact, about, tuple(taken), contact_lines.given_at(items, start, given))


def _without_paper(
    contact: ParsedContact | None, names: tuple[Printed, ...]
) -> ParsedContact | None:
    """`Lake Wire, 7 Shore Road`, of the paper with that name."""
    house = contact.address if contact else None
    if not contact or not house:
        return contact
    own, comma, _ = house.text.partition(", ")
    rest = house.cut(len(own + comma))
    is_paper = own.lower() in {name.text.lower() for name in names}
    if not comma or not is_paper or not addresses.begins(rest.text.partition(", ")[0]):
        return contact
    return replace(contact, address=rest)


def _fields_behind(
    items: tuple[Item, ...], contact_at: int | None, about_at: int | None
) -> int | None:
    """Where the fields begin, if first a paragraph below their heading says who publishes."""
    if contact_at is None or about_at is None or not 0 <= about_at - contact_at <= 1:
        return None
    below = contact_at + 1
    if not vocabulary.CONTACT.fullmatch(items[contact_at].text) or not items[below].is_prose:
        return None
    return _contact_start(items, below + 1)


#: `Write to Ana Lind, name@host`
WRITE_TO = regex(
    r"\b(?:[Ww]rite\s+to|[Cc]ontact|[Cc]all|[Aa]sk\s+for|[Rr]each|E-?mail)\s+"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+)?(?P<name>[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,3})"
    r"(?=\s*[,(]|\s+(?:at|on|by|via)\b)"
)


def _contact_start(items: tuple[Item, ...], first: int) -> int | None:
    first = max(first, 0)
    for number in range(first, len(items)):
        if vocabulary.CONTACT.fullmatch(items[number].text):
            return number
    labelled = [n for n in range(first, len(items)) if _is_field(items, n)]
    if sum(len(labels(items[n].words)) or 1 for n in labelled) < 2 and not (
        labelled and labelled[-1] >= len(items) - 6 and has_value(items[labelled[-1]])
    ):
        return None
    # Fields stand together; what looks like one far above them is none.
    start = labelled[-1]
    for number in reversed(labelled):
        if start - number > _FARTHEST:
            break
        start = number
    beside = items[start].row > 0 and items[start - 1].row == items[start].row
    if beside and _WRITE.fullmatch(items[start - 1].text):
        start -= 1  # `Write to`, beside an address
    while start > first and _belongs(items, start - 1):
        start -= 1
    return start


#: Lines between two fields of one block.
_FARTHEST = 4
#: Letters of a line with fields; of an address.
_LONGEST, _LONGEST_HOUSE = 500, 160


def _is_field(items: tuple[Item, ...], number: int) -> bool:
    item = items[number]
    if len(item.text) > _LONGEST:
        return False
    if item.is_prose and not EMAIL.search(item.text) and _told_fields(item) < 2:
        return False
    if contact_rows.columns(items, number):
        return True
    told = (
        told_labels(item.words, bool(item.row)) or _bare(items, number) or holds_values(item.text)
    )
    return bool(told) or _holds_several(item)


def _holds_several(item: Item) -> bool:
    """`Lakes Center, 7 Shore Road, Dali. name@host • +86 …`, with no label at all."""
    if not EMAIL.search(item.text) or WRITE_TO.search(item.text):
        return False
    return bool(PHONE.search(EMAIL.sub("", item.text))) or contact_lines.is_house_beside_mail(
        item.text
    )


def _told_fields(item: Item) -> int:
    """How many a line of sentences tells: by labels, a website, an address before a label."""
    found = labels(item.words)
    before = item.text[: found[0].start] if found else ""
    house = before and addresses.is_sure(_WHOSE.sub("", before.strip(" .")))
    site = not any(label.field == "website" for label in found) and WEBSITE.search(item.text)
    return len(found) + bool(site) + bool(house)


#: `Editors: 7 Shore Road, Dali. Fax …`
_WHOSE = regex(r"^[A-Z][A-Za-z ]{2,24}:\s+")


def has_value(item: Item) -> bool:
    """Whether one field alone is sure: an address of mail, a number, an account."""
    if EMAIL.search(item.text) or PHONE.search(item.text):
        return True
    if not item.is_prose and holds_values(item.text):
        return True  # a website, alone in its part of the line
    found = [label.field for label in labels(item.words) if label.end < len(item.text)]
    return "wechat" in found or ("website" in found and bool(WEBSITE.search(item.text)))


def _belongs(items: tuple[Item, ...], number: int) -> bool:
    """Whether a line above a labelled one is a part of the block: the body's name, a heading."""
    above, item = items[number], items[number + 1]
    house = ADDRESS.search(above.text) and not offices.is_sentence(above.text)
    if (above.is_prose and not house) or item.ruled or captions.is_caption(above):
        return False
    if offices.HAN_POST.search(above.text) or offices.LATIN_POST.search(above.text):
        return False  # somebody's position
    if above.block == item.block or addresses.names_body(above.text):
        return True
    if house and len(above.text) <= _LONGEST_HOUSE:
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
    if _is_editor_above_fields(items, number):
        return "person"
    if contact_rows.names_body(items, number) and _bare_field(items, number + 2):
        return "body"
    if match := vocabulary.BARE_LABEL.fullmatch(text):
        value = items[number + 1].text if number + 1 < len(items) else ""
        # Beside a ministry or a person `Address` is a speech.
        speech = match.lastgroup == "address" and not (
            ADDRESS.search(value)
            or re.search(r"\d", value)
            or ("," in value and contact_rows.is_above_fields(items, number))
        )
        return "" if speech else str(match.lastgroup)
    beside = items[number + 1] if number + 1 < len(items) else None
    if beside and items[number].row == beside.row > 0 and _WRITE.fullmatch(text):
        return "address" if "," in beside.text and not beside.is_prose else ""
    if len(text) > 24 or not beside or PHONE.search(text) or EMAIL.search(text):
        return ""
    if addresses.names_body(text) and not text.lower().startswith("office"):
        return ""  # whose address it is
    # Any word is a label beside a value that tells what it is.
    tells = holds_values(beside.text.split()[0]) or (
        items[number].row and (ADDRESS.search(beside.text) or PHONE.fullmatch(beside.text.strip()))
    )
    return field_of(text, beside.text) if tells else ""


#: Beside where letters go, in a row.
_WRITE = regex(r"(?:write|visit|find|post|letters)(?:\s+(?:to|us|at))*", re.IGNORECASE)


def _is_editor_above_fields(items: tuple[Item, ...], number: int) -> bool:
    """`Editor 编辑 | Sok Dara`, a row right above that of another field: whom to ask."""
    row, below = items[number].row, number + 2
    if not row or below >= len(items):
        return False
    beside = items[number + 1].row == row and items[below].row == row + 1
    label, who = items[number].text.rstrip(" :："), items[number + 1].text
    asks = vocabulary.EDITS.fullmatch(label) or (
        # `Desk officer | Sok Dara`, `秘书处 | 周军`: any word before a person
        len(label) <= _LONGEST_LABEL
        and names.is_name(who, Knowledge())
        and not names.is_name(label, Knowledge())
    )
    return bool(asks and beside and _bare_field(items, below))


#: No word before whom to ask is longer.
_LONGEST_LABEL = 24


def _contact(
    items: tuple[Item, ...], start: int, end: int, taken: list[Printed]
) -> tuple[ParsedContact, int]:
    found = Values()
    at = start
    if vocabulary.CONTACT.fullmatch(items[at].text) or _is_heading(items, at):
        taken.append(items[at].words)
        at += 1
        at += _takes_editor(items, at, end, found, taken)
    while at < end:
        if columns := contact_rows.columns(items, at):
            for label, name, value in columns:
                taken.append(label.words)
                take_value(name, value.words, found)
            at += 2 * len(columns)
            continue
        bare = _bare(items, at)
        if not bare and _ends_contact(items, at, start):
            break
        if bare:
            taken.append(items[at].words)
            take_beside(bare, items[at + 1].words, found, taken, items[at].text)
            at += 2
            continue
        told = labels(items[at].words) or holds_values(items[at].text)
        if not told and _is_foot(items[at]):
            at += 1  # left over
            continue
        if told or not captions.is_caption(items[at]):
            take_line(_without_heading(items[at], taken), found, taken)
        at += 1
    return found.parsed(), at


def _without_heading(item: Item, taken: list[Printed]) -> Printed:
    """`**联系方式** 大理市洱海路7号；…` without the bold words that name the block."""
    label = item.text[: item.bold_until].strip(" .:：。")
    if item.bold or not label or not vocabulary.CONTACT.fullmatch(label):
        return item.words
    taken.append(item.words.cut(0, item.bold_until).strip())
    return item.words.cut(item.bold_until).strip(" .:：。\u3000")


_EDITOR = regex(rf"(?:{vocabulary.EDITS.pattern})\s*[:：]\s*(?P<who>\S.*)", re.IGNORECASE)


def _takes_editor(
    items: tuple[Item, ...], at: int, end: int, found: Values, taken: list[Printed]
) -> bool:
    """`编辑：周军`, between the heading of the block and its first field: whom to ask."""
    editor = _EDITOR.fullmatch(items[at].text) if at + 1 < end else None
    if not editor or not _tells_field(items[at + 1]):
        return False
    before = len(found.names)
    take_value("person", items[at].words.group(editor, "who"), found)
    if len(found.names) == before:
        return False
    taken.append(items[at].words.cut(0, editor.start("who")).strip())
    return True


def _is_foot(item: Item) -> bool:
    """`River Letter – 7 (2021)`, the foot of the page: which issue it is, and no address."""
    told = (pattern.search(item.text) for pattern in issue_forms.ISSUE)
    issue = next((match for match in told if match and match.groupdict().get("year")), None)
    return bool(issue) and not item.is_prose


def of_lines(lines: list[Item], taken: list[Printed]) -> ParsedContact:
    """The contact block that these lines are, headings left out."""
    found = Values()
    for item in lines:
        if item.style == paragraph_styles.CONTACT_NAME and not labels(item.words):
            found.names.append(item.words)
        else:
            take_line(item.words, found, taken)
    return found.parsed()


def _is_heading(items: tuple[Item, ...], at: int) -> bool:
    """`Get in touch`: dressed, and no name of a body."""
    item = items[at]
    office = _ANY_OFFICE.fullmatch(item.text.strip(" :："))
    if labels(item.words) or holds_values(item.text):
        return False
    if addresses.names_body(item.text) and not office:
        return False
    return bool(item.level or item.bold or item.text.endswith((":", "：")))


_ANY_OFFICE = regex(
    r"(?:the )?(?:editorial |main |head |project )?(?:secretariat|office)|"
    r"秘书处|编辑部|办公室|总编室",
    re.IGNORECASE,
)


def _ends_contact(items: tuple[Item, ...], at: int, start: int) -> bool:
    """Prose ends the block, and so does a heading or another block without any field."""
    item = items[at]
    if item.is_prose and not labels(item.words):
        return not _holds_several(item)
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
    if not item.is_prose and addresses.is_sure(item.text):
        return False
    # A line without a label, such as an address, between others of the block.
    below = items[at + 1 : at + 3]
    return bool(item.level) or not any(_tells_field(i) for i in below) or at > start + 4


def _tells_field(item: Item) -> bool:
    return bool(labels(item.words) or EMAIL.search(item.text) or WEBSITE.search(item.text))
