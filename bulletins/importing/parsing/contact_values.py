"""What the lines of a contact block hold: each value by its label, by a sign or an initial before
it, or by its own form; in a sentence without the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..regexes import regex
from . import (
    addresses,
    captions,
    contact_numbers,
    contact_parts,
    contact_persons,
    names,
    positions,
    vocabulary,
)
from .contact_fields import ADDRESS, DOMAIN, EMAIL, PHONE, STRONG, WEBSITE, labels
from .contact_found import Values
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_APART = (
    r"\s*[;；、，|｜·•]\s*|,\s+|\s{2,}|\n|\s+/\s+|"
    # `(0871) 6555 8011 (0871) 6555 8012`
    r"(?<=\d)\u3000+(?=[+(（]?\d)|(?<=\d{4})\s+(?=[(（]\d{3,4}[)）]\s*\d{4}|\+\d)|"
    r"(?<=\d)\s*(?:\b(?:or|and)\b|[或和及])\s*(?=[+(（\d])"
)
#: Below so many figures it is no number that one can call.
_FEWEST = 5


def holds_values(text: str) -> bool:
    """Whether a line, or a part of it that is set apart, is nothing but a value."""
    # `📮 name@host`
    parts = [_SIGN.sub("", part, count=1).strip(" ,;，；、.。") for part in re.split(STRONG, text)]
    # `Ms. Ana Lind, +86 …, ana@host`
    mail = any(EMAIL.fullmatch(part.strip(" .。")) for part in re.split(r"[,，]\s*", text))
    return mail or any(_form_of(part) for part in parts)


def _form_of(text: str) -> str:
    forms = (("emails", EMAIL), ("website", WEBSITE), ("website", DOMAIN), ("telephones", PHONE))
    return next((name for name, form in forms if form.fullmatch(text)), "")


def take_line(words: Printed, found: Values, taken: list[Printed]) -> None:
    words = contact_persons.taken(contact_parts.without_makers(words), found)
    for piece in contact_parts.without_persons(words, found):
        _take_piece(piece, found, taken)


def _take_piece(words: Printed, found: Values, taken: list[Printed]) -> None:
    if heading := _HEADING.match(words.text):
        taken.append(words.group(heading).strip())
        words = words.cut(heading.end())
    matches = labels(words)
    head = words.cut(0, matches[0].start).strip(" |｜·•") if matches else words
    # `Comments may be sent to the Rapporteur: tel. …` only leads to the fields.
    leads = bool(matches) and head.text.endswith((":", "：", ",", "，"))
    if leads and not ADDRESS.search(head.text):
        take_leading(head, found)
    elif head and not _is_heading(head.text):
        for part in (one for whole in _parts(head) for one in _sentences(whole)):
            if not captions.names_makers(Item(part)):
                _take_unlabelled(part, found)
    take_labelled(words, found, taken)


#: `联系我们　大理市洱海路7号`
_HEADING = regex(rf"(?:{vocabulary.CONTACT.pattern})(?:\u3000|\t|\s{{2,}})\s*", re.IGNORECASE)


def _is_heading(text: str) -> bool:
    """`【联系我们】` before the fields of its own line."""
    return bool(vocabulary.CONTACT.fullmatch(text.strip(" 【】[]■●◆:：")))


def _parts(words: Printed) -> list[Printed]:
    """The parts of a line, where one of them is a value by its form; else all of it."""
    parts = words.split(STRONG)
    return parts if any(_form_of(part.text) for part in parts) or "•" in words.text else [words]


#: Behind an abbreviation no value ends.
_VALUE_ENDS = regex(
    r"(?<=[a-z0-9]{2})(?<!\bAve)(?<!Blvd)(?<!Bldg)(?<!Dist)(?<!Prov)(?<!\bTel)(?<!\bExt)\.\s+(?=[A-Za-z\d+(])"
)


def _sentences(words: Printed) -> list[Printed]:
    """`River Office, Shore Road, Dali. 071 555 038. name@host`: each value for itself, where one
    of them is an address; else all of it."""
    ends = list(_VALUE_ENDS.finditer(words.text))
    starts = [0, *(end.end() for end in ends)]
    parts = [
        words.cut(start, end).strip()
        for start, end in zip(starts, [*(e.start() for e in ends), len(words)], strict=True)
    ]
    told = any(addresses.is_sure(part.text) for part in parts)
    return [part for part in parts if part] if told and len(parts) > 1 else [words]


def take_leading(words: Printed, found: Values) -> None:
    """`Write to name@host, tel. …`: before the fields only the address of mail is one."""
    if EMAIL.search(words.text):
        take_value("emails", words, found)


def take_beside(
    name: str, words: Printed, found: Values, taken: list[Printed], label: str = ""
) -> None:
    """The value of a label in another line or cell, and fields that stand in it with their own."""
    inside = labels(words)
    if name == "fax" and _CALLS.search(label) and not inside:
        first, others = _first(name, words)  # `Tel. / Fax | 1 / 2`
        take_value(name, first, found)
        take_value("telephones", first, found)
        _take_second(first, others, found)
        return
    if not inside or not inside[0].start:
        take_value(name, words, found)
        return
    front = words.cut(0, inside[0].start)
    bracket = _OPENS.search(front.text)
    take_value(name, (front.cut(0, bracket.start()) if bracket else front).strip(" ,，;；"), found)
    take_labelled(words, found, taken)


def take_labelled(words: Printed, found: Values, taken: list[Printed]) -> None:
    matches = labels(words)
    for number, match in enumerate(matches):
        end = matches[number + 1].start if number + 1 < len(matches) else len(words)
        label = words.cut(match.start, match.end)
        taken.append(label)
        value = words.cut(match.end, end)
        stroke = re.search(r"\s+[/／–—-]+\s*$", value.text)
        value = (value.cut(0, stroke.start()) if stroke else value).strip("，,;；|｜·•")
        # `Mail: 7 Shore Road, Dali`
        if bracket := _OPENS.search(value.text):
            value = value.cut(0, bracket.start())  # `…2117（传真：…2118）`
        value = value.strip("()（） ") if _OPENS.search(words.text[: match.start]) else value
        by_post = match.field == "emails" and "@" not in value.text
        # `Contact: 7 Shore Road, Dali`
        by_post = by_post or (match.field == "person" and addresses.begins(value.text))
        name = "address" if by_post and addresses.is_sure(value.text) else match.field
        if name == "address":
            found.forget_guess()
        value, others = _first(name, value)
        take_value(name, value, found)
        if match.field == "fax" and _CALLS.search(label.text):
            take_value("telephones", value, found)  # `Tel./Fax`
            _take_second(value, others, found)
        for other in others:
            _take_unlabelled(other, found)


def _take_second(value: Printed, others: list[Printed], found: Values) -> None:
    """`Tel./Fax: 1 / 2`: of two numbers the second is that of the fax."""
    if others and PHONE.fullmatch(others[0].text):
        found.values["fax"] = [others.pop(0)]


_OPENS = regex(r"\s*[(（]\s*$")
_CALLS = regex(r"电\s*话|\btel|phone", re.IGNORECASE)


def _first(name: str, value: Printed) -> tuple[Printed, list[Printed]]:
    """A value, and those of other kinds that stand behind it without a label."""
    if name in ("telephones", "emails"):
        for sign in re.finditer(rf"{STRONG}|，", value.text):
            rest = value.cut(sign.end()).strip()
            if addresses.is_sure(rest.text) and not EMAIL.search(rest.text):
                parts = rest.split(STRONG)
                others = parts if any(_form_of(part.text) for part in parts) else [rest]
                return value.cut(0, sign.start()).strip(), others
        return value, []  # several, each told by its form
    for sign in re.finditer(STRONG, value.text):
        others = value.cut(sign.end()).split(STRONG)
        if others and _form_of(others[0].text):
            return value.cut(0, sign.start()).strip(), others
    return value, []


def _take_unlabelled(words: Printed, found: Values) -> None:
    if (sign := _SIGN.match(words.text)) and sign.end():
        words = words.cut(sign.end())
    if mail := EMAIL.search(words.text):
        house = words.cut(0, mail.start()).strip()
        if "address" not in found.values and _ENDS_IN_HOUSE.search(house.text):
            take_value("address", _without_body(house, found), found)  # lines that ran together
        take_value("emails", words, found)
        if words.text.find("@") > 0 and (phone := PHONE.search(words.text)):
            take_value("telephones", words.group(phone), found)
    elif WEBSITE.fullmatch(words.text) or DOMAIN.fullmatch(words.text):
        take_value("website", words, found)
    elif found.last == "address" and re.fullmatch(r"\d{6}", words.text):
        take_value("postcode", words, found)
    elif found.last != "telephones" and _NUMBERS.fullmatch(words.text):
        take_value("telephones", words, found)
    elif whose := _WHOSE_NUMBER.fullmatch(words.text):
        take_value("telephones", words.group(whose, "number"), found)
    elif found.last in ("emails", "telephones") and re.fullmatch(r"[+\d()\s/-]+", words.text):
        take_value(found.last, words, found)
    elif (called := _CALLED.fullmatch(words.text)) and not ADDRESS.search(called["who"]):
        take_value("telephones", words.group(called, "number"), found)
    elif (
        not found.values
        and addresses.names_body(words.text)
        and not (positions.does(words.text) or addresses.is_sure(words.text))
    ):
        for part in words.split(_SEVERAL_WHO):
            found.bodies.append(part.cut(who.end()) if (who := _WHO.match(part.text)) else part)
    elif "address" not in found.values and addresses.may_be(words.text):
        found.is_guess = not addresses.is_sure(words.text)
        take_value("address", _without_body(words, found), found)
    elif found.last == "address" and _GOES_ON.fullmatch(words.text):
        take_value("address", words, found)
    # Anything else has no field and stays left over.


#: `主办单位：…`: what the body beside it does for the paper.
_WHO = regex(
    "[\u4e00-\u9fff]{2,6}(?:单位|机构|部门|方|处|者)?[:：]\\s*(?=\\S{3})|(?:请)?联[系络](?!处)(?=\\S{3})|"
    "(?:本[期刊])?(?:撰稿|供稿|编辑|编印|编制|责编|主办|承办|制作|出品)[\\s\u3000]+(?=\\S{3})|"
    r"Contact\s+(?:(?:the|our)\s+)?(?=[A-Z])"
)
#: `主办：…部 承办：…办公室`
_SEVERAL_WHO = r"\s+(?=[\u4e00-\u9fff]{2,6}[:：])"
_ENDS_IN_HOUSE = regex(r"^[^，。：:]{4,60}\d[^，。：:]{0,6}[号楼室层座]$")
#: `☎`, `✉` and the like say what stands behind them; so does its form.
_SIGN = regex(r"^[^\w\s+(（]+\ufe0f?\s+")
_NUMBERS = regex(rf"{PHONE.pattern}(?:\s*[,;，；、/]\s*{PHONE.pattern})*")
#: `+856 20 5551 8830 (Ms. Manivone)`
_WHOSE_NUMBER = regex(rf"(?P<number>\+?{PHONE.pattern})\s*[(（][^()（）\d]{{2,40}}[)）]")
#: `Duty desk (24 h) +66 2 118 0420`
_CALLED = regex(rf"(?P<who>[^,，@:：]{{2,40}}?)\s+(?P<number>\+{PHONE.pattern}|0{PHONE.pattern})")
#: The next line of an address: `Dali, Yunnan 671000`, `China`.
_GOES_ON = regex(
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:,\s*[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})*[\s,]*\d{0,6}(?:,\s*[A-Z]\w+(?:\s\w+)?)?"
)


def _without_body(words: Printed, found: Values) -> Printed:
    """The address of a line; the body and the postcode beside it are taken."""
    address, body, postcode = addresses.taken_apart(words)
    if postcode:
        take_value("postcode", postcode, found)
    found.bodies += filter(None, (body,))
    return address


def take_value(name: str, words: Printed, found: Values) -> None:
    values = found.values.setdefault(name, [])
    found.last = name
    if name == "emails":
        values += [words.group(match) for match in EMAIL.finditer(words.text)]
        # `name@host　010-12345678`, `name@host，010-12345678`
        for part in words.split(rf"{STRONG}|[,，]\s*"):
            if PHONE.fullmatch(part.text):
                take_value("telephones", part, found)
            elif DOMAIN.fullmatch(part.text):
                take_value("website", part, found)
        if called := _OR_CALL.search(words.text):
            take_value("telephones", words.group(called, "number"), found)
        if "address" not in found.values and (
            house := _OR_HOUSE.search(words.text) or _HOUSE_BEHIND.search(words.text)
        ):
            take_value("address", words.group(house, "house"), found)
        site_alone = _SITE_BEHIND.search(words.text)
        if site_alone and "website" not in found.values:
            take_value("website", words.group(site_alone, "site"), found)
        for site in WEBSITE.finditer(words.text) if "website" not in found.values else ():
            take_value("website", words.group(site), found)
    elif name == "telephones":
        for part in words.split(_APART):
            # Lines that ran together: `+86-10-12345678 office@…`
            front = PHONE.match(part.text)
            if front and (EMAIL.search(part.text) or WEBSITE.search(part.text)):
                first = contact_numbers.alone(part.group(front))
                values += contact_numbers.both(part) or [first]
                part = part.cut(front.end()).strip(" .;,–—-")
            other = "emails" if EMAIL.search(part.text) else "website"
            if other == "emails" or WEBSITE.fullmatch(part.text) or DOMAIN.fullmatch(part.text):
                take_value(other, part, found)
                if called := PHONE.match(part.text):
                    values.append(part.group(called))
            elif len(re.sub(r"\D", "", part.text)) >= _FEWEST:
                values += contact_numbers.both(part) or [contact_numbers.alone(part)]
    elif name == "body":
        found.bodies.append(words)
    elif name == "person":
        found.names += _persons(words)
        if "address" not in found.values and (own := addresses.behind_names(words)):
            take_value("address", _without_end(own), found)
        _take_further(words, found)
    elif name == "fax" and EMAIL.search(words.text) and (front := PHONE.match(words.text)):
        values += [] if values else [words.group(front)]
        _take_further(words.cut(front.end()), found)
    elif name in ("address", "postcode") and (mail := EMAIL.search(words.text)) and mail.start():
        take_value(name, words.cut(0, mail.start()).strip(), found)  # lines that ran together
        _take_further(words.cut(mail.start()), found)
    elif name == "address" and "postcode" not in found.values and addresses.ends_in_code(words):
        rest, code = addresses.without_code(words)
        found.values["postcode"] = [code] if code else []
        take_value(name, rest, found)
    elif name == "address" and (more := _FURTHER.search(words.text)):
        values.append(_without_end(words.cut(0, more.start())))
        _take_further(words.cut(more.start()), found)
    elif name == "wechat" and (account := _ACCOUNT.match(words.text)):
        values += [] if values else [words.group(account)]
    elif name == "wechat" and (label := _ANOTHER_LABEL.search(words.text)):
        values += [] if values else [words.cut(0, label.start())]
    elif name == "wechat" and PHONE.fullmatch(words.text):
        take_value("telephones", words, found)  # `电话/微信：0871-…`
    elif words and (not values or name == "address"):
        words = contact_numbers.alone(words) if name == "fax" else words
        values.append(_without_end(words))


#: `name@host +66 2 118 0420 lakes.example.org`
_SITE_BEHIND = regex(rf"(?:@\S{{1,80}}|\d)\s+(?P<site>{DOMAIN.pattern})$")


def _persons(words: Printed) -> Iterator[Printed]:
    """`Ana Lind / Li Ming（项目官员）`: whom to ask, before the first value of another kind."""
    words = words.strip(" .。")
    for part in words.split(rf"{_APART}|\s*[（(][^（()）]{{1,40}}[)）]|,\s*|\s*[/／]\s+"):
        # In characters and in letters it belongs to two languages.
        if addresses.begins(part.text) or not _is_person(part.text) or names.in_both(part.text):
            return
        honours = names.HONORIFIC.match(part.text)
        yield part.cut(honours.end()) if honours else part


def _is_person(text: str) -> bool:
    """Whether whom to ask is a name: behind that label also one of a family that no list has."""
    return names.is_name(text, Knowledge()) or names.is_transliterated(text, Knowledge())


#: `绿博快报　责编：…`
_ANOTHER_LABEL = regex(r"[\s\u3000]+[\u4e00-\u9fff]{2,6}[:：]")
#: `name@host or call +66 2 207 4444`
_OR_CALL = regex(
    rf"(?:\b(?:or|and)\s+(?:call|ring|phone|dial)\s+|(?:或|也可|亦可|并可)\s*(?:请)?(?:致|拨|来)?电(?:话)?(?:至)?\s*)(?P<number>\+?{PHONE.pattern})"
)
#: `Letters: name@host or 7 Shore Road, Bangkok 10110. …`
_OR_HOUSE = regex(r"@\S+\s+or\s+(?:to\s+)?(?P<house>\d[^@.;]{10,120}[^@.;\s])(?=[.;]|$)")
#: `邮箱 name@host 大理市洱海路7号 671000`
_HOUSE_BEHIND = regex(
    r"@[A-Za-z0-9.-]+\s*(?P<house>[\u4e00-\u9fff][^@:：，。；]{4,40}\d\s*[号楼室层座](?:\s+\d{6})?)$"
)
#: Behind it another label ran on: `lakes-news设计：…`
_ACCOUNT = regex(r"[A-Za-z][\w-]{3,30}(?=[\u4e00-\u9fff][^:：]{0,5}[:：])", re.ASCII)


def _without_end(words: Printed) -> Printed:
    """Without the sign with which a sentence ends or goes on."""
    sign = re.search(
        r"\s+[–—-]+\s*$|\s[/／]\s*$|[。，；,;|｜·•\s]+$|(?<=[A-Za-z0-9][a-z0-9]{2})(?<!\bAve)(?<!Blvd)\.$|"
        r"(?<=[ ,][A-Z]{3})\.$",
        words.text,
    )
    return words.cut(0, sign.start()) if sign else words


#: Behind an address in a sentence: `…, postcode 100000, or send an e-mail to …`
_POSTCODE = (
    r"(?:邮政编码|邮编|post(?:al)?\s*code|zip(?:\s*code)?)\s*[:：]?\s*(?P<postcode>\d{4,6})\b"
)
_FURTHER = regex(
    rf"(?:\s*[,，;；。.]\s*|[\s\u3000]+(?=邮编|邮政编码|[Pp]ost|[Zz]ip))(?:{_POSTCODE}|(?:or|and|或者?|也可|并可)(?:\s|\b|(?=[\u4e00-\u9fff]))[^@]{{0,60}}?(?={EMAIL.pattern}|{PHONE.pattern})|"
    rf"(?:e-?mail|tel|phone|电话|邮箱|邮件)[^@\d]{{0,24}}(?={EMAIL.pattern}|{PHONE.pattern}))",
    re.IGNORECASE,
)


def _take_further(words: Printed, found: Values) -> None:
    """Values that only their form tells."""
    if code := re.search(_POSTCODE, words.text, re.IGNORECASE):
        take_value("postcode", words.group(code, "postcode"), found)
        words = words.cut(code.end())
    mails = [*EMAIL.finditer(words.text)]
    if mails:
        take_value("emails", words, found)
    for number, phone in enumerate(PHONE.finditer(words.text)):
        if any(mail.start() <= phone.start() < mail.end() for mail in mails):
            continue
        # `Kunming +86 …, name@host; Vientiane +856 …`: a second one says itself that it is one.
        if not number or phone[0].startswith(("+", "(+", "00")):
            take_value("telephones", words.group(phone), found)
