"""What the lines of a contact block hold: each value by its label, by a sign or an initial before
it, or by its own form; in a sentence without the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import captions, names, offices, vocabulary
from .contact_fields import ADDRESS, EMAIL, PHONE, STRONG, WEBSITE, labels
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join
from .results import ParsedContact

_APART = r"\s*[;；、，|｜·•]\s*|,\s+|\s{2,}|\n|\s+/\s+"
#: Below so many figures it is no number that one can call.
_FEWEST = 5


@dataclass
class Values:
    """The fields while their lines are read; a line without a label goes on with the last."""

    names: list[Printed] = field(default_factory=list)
    values: dict[str, list[Printed]] = field(default_factory=dict)
    last: str = ""

    def parsed(self) -> ParsedContact:
        one = {key: parts[0] for key, parts in self.values.items() if parts}
        address = join(self.values["address"], " ") if self.values.get("address") else None
        postcode = one.get("postcode")
        if address and not postcode and (code := _CODE_IN_BRACKETS.search(address.text)):
            address, postcode = address.cut(0, code.start()), address.group(code, "code")
        return ParsedContact(
            names=tuple(self.names),
            address=address,
            postcode=postcode,
            telephones=tuple(self.values.get("telephones", ())),
            fax=one.get("fax"),
            emails=tuple(self.values.get("emails", ())),
            website=one.get("website"),
            wechat=one.get("wechat"),
        )


def holds_values(text: str) -> bool:
    """Whether a line, or a part of it that is set apart, is nothing but a value."""
    parts = [part.strip(" ,;，；、.。") for part in re.split(STRONG, text)]
    # `Ms. Ana Lind, +86 …, ana@host`
    mail = any(EMAIL.fullmatch(part.strip(" .。")) for part in re.split(r"[,，]\s*", text))
    return mail or any(_form_of(part) for part in parts)


def _form_of(text: str) -> str:
    forms = (("emails", EMAIL), ("website", WEBSITE), ("telephones", PHONE))
    return next((name for name, form in forms if form.fullmatch(text)), "")


def take_line(words: Printed, found: Values, taken: list[Printed]) -> None:
    words = _without_makers(words)
    matches = labels(words)
    head = words.cut(0, matches[0].start).strip() if matches else words
    # `Comments may be sent to the Rapporteur: tel. …` only leads to the fields.
    leads = bool(matches) and head.text.endswith((":", "：", ",", "，"))
    if leads and not ADDRESS.search(head.text):
        take_leading(head, found)
    elif head and not captions.names_makers(Item(head)) and not _is_heading(head.text):
        for part in _parts(head):
            _take_unlabelled(part, found)
    take_labelled(words, found, taken)


def _is_heading(text: str) -> bool:
    """`【联系我们】` before the fields of its own line."""
    return bool(vocabulary.CONTACT.fullmatch(text.strip(" 【】[]■●◆:：")))


_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{2})\.\s+(?=[A-Z])")


def _without_makers(words: Printed) -> Printed:
    """`Text: Ana Lind. Lakes Center, 7 Shore Road` without who wrote it, for whom no field is."""
    while captions.begins_with_makers(words.text) and (ends := _SENTENCE_ENDS.search(words.text)):
        words = words.cut(ends.end())
    return words


def _parts(words: Printed) -> list[Printed]:
    """The parts of a line, where one of them is a value by its form; else all of it."""
    parts = words.split(STRONG)
    return parts if any(_form_of(part.text) for part in parts) or "•" in words.text else [words]


def take_leading(words: Printed, found: Values) -> None:
    """`Write to name@host, tel. …`: before the fields only the address of mail is one."""
    if EMAIL.search(words.text):
        take_value("emails", words, found)


def take_labelled(words: Printed, found: Values, taken: list[Printed]) -> None:
    matches = labels(words)
    for number, match in enumerate(matches):
        end = matches[number + 1].start if number + 1 < len(matches) else len(words)
        label = words.cut(match.start, match.end)
        taken.append(label)
        value = words.cut(match.end, end)
        stroke = re.search(r"\s+[/／]\s*$", value.text)
        value = (value.cut(0, stroke.start()) if stroke else value).strip("，,;；|｜·•")
        value, others = _first(match.field, value)
        take_value(match.field, value, found)
        if match.field == "fax" and _CALLS.search(label.text):
            take_value("telephones", value, found)  # `Tel./Fax`
            _take_second(value, others, found)
        for other in others:
            _take_unlabelled(other, found)


def _take_second(value: Printed, others: list[Printed], found: Values) -> None:
    """`Tel./Fax: 1 / 2`: of two numbers the second is that of the fax."""
    if others and PHONE.fullmatch(others[0].text):
        found.values["fax"] = [others.pop(0)]


_CALLS = re.compile(r"电\s*话|\btel|phone", re.IGNORECASE)


def _first(name: str, value: Printed) -> tuple[Printed, list[Printed]]:
    """A value, and those of other kinds that stand behind it without a label."""
    if name in ("telephones", "emails"):
        for sign in re.finditer(STRONG, value.text):
            if ADDRESS.search(value.text, sign.end()):
                return value.cut(0, sign.start()).strip(), [value.cut(sign.end()).strip()]
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
            take_value("address", _address(house, found), found)  # lines that ran together
        take_value("emails", words, found)
        if words.text.find("@") > 0 and (phone := PHONE.search(words.text)):
            take_value("telephones", words.group(phone), found)
    elif WEBSITE.fullmatch(words.text):
        take_value("website", words, found)
    elif found.last != "telephones" and _NUMBERS.fullmatch(words.text):
        take_value("telephones", words, found)
    elif found.last in ("emails", "telephones") and re.fullmatch(r"[+\d()\s/-]+", words.text):
        take_value(found.last, words, found)
    elif not found.values and looks_like_name(words.text):
        found.names.append(words)
    elif "address" not in found.values and may_be_address(words.text):
        take_value("address", _address(words, found), found)
    elif found.last == "address" and _GOES_ON.fullmatch(words.text):
        take_value("address", words, found)
    # Anything else has no field and stays left over.


_ENDS_IN_HOUSE = re.compile(r"^[^，。：:]{4,60}\d[^，。：:]{0,6}[号楼室层座]$")
#: `☎`, `✉` and the like say what stands behind them; so does its form.
_SIGN = re.compile(r"[^\w\s+(（]+\ufe0f?\s+")
_NUMBERS = re.compile(rf"{PHONE.pattern}(?:\s*[,;，；、/]\s*{PHONE.pattern})*")
#: The next line of an address: `Dali, Yunnan 671000`, `China`.
_GOES_ON = re.compile(
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:,\s*[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})*[\s,]*\d{0,6}(?:,\s*[A-Z]\w+(?:\s\w+)?)?"
)


def may_be_address(text: str) -> bool:
    """`Comments are welcome.` is none, nor is a person or an office."""
    if ADDRESS.search(text) or _ENDS_IN_PLACE.search(text):
        return True
    if _OF_SOMETHING_ELSE.match(text) or (
        "\u4e00" <= text[0] <= "\u9fff" and not _WHERE.search(text)
    ):
        return False
    somebody = offices.HAN_POST.search(text) or offices.LATIN_POST.search(text)
    if somebody or offices.is_sentence(text) or _HONOURED.match(text):
        return False
    return len(text) > 4 and not names.is_name(text, Knowledge()) and not _INVITES.match(text)


#: `编印：科研部`, `（李明 整理）`
_OF_SOMETHING_ELSE = re.compile(r"[\u4e00-\u9fff]{2,8}\s*[:：]|[（(][^（()）]*[)）]$")
#: In no Chinese address is none of these.
_WHERE = re.compile(
    "[省市区县州镇乡村路街道巷弄里号楼院厦园府坊城国港湾岛]|胡同|中心|信箱|泰|越|老挝|缅|柬"
)
#: `No. 53, Nay Pyi Taw, Myanmar.`
_ENDS_IN_PLACE = re.compile(
    r"\d(?:[^.;]|No\.){0,120},\s*(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}\s*\d{0,6}|Lao PDR|"
    r"P\.?\s?R\.?\s?China)\.?$"
)
_HONOURED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|.{2,4}(?:先生|女士|老师)")
_INVITES = re.compile(
    r"欢迎|关注|扫|长按|更多|敬请|请|点(?:击|[“「]|个?赞)|转发|分享|(?:for|to|if|please|follow|find|visit|scan|join|like|write|call|subscribe|more)\b",
    re.IGNORECASE,
)
#: What leads to an address in a sentence.
_LEADS = re.compile(
    r"[\u4e00-\u9fff]{0,10}?地\s*址(?:位于|设在|在|为|是)?\s*[:：]?|"
    r"(?:our\s+|the\s+)?(?:(?:editorial\s+)?office|secretariat|headquarters|visit us|"
    r"(?:where to )?find us|编辑部|办公室|秘书处|会址)\s*[:：]\s*(?=.*\d)|"
    r"(?:(?:general|media|press)\s+)?(?:enquiries|inquiries|contacts?|correspondence)\s*:\s*|"
    # `For further information: Ms. Ana Lind, Officer, Lakes Center, 7 Shore Road`
    r"(?:for\s+(?:further|more)\s+(?:information|details)|please\s+contact|write\s+to)\b[^:\d]{0,40}[:,]\s*"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?\s[^\d]{3,140}?,\s*)?(?=(?:No\.\s*)?\d|P\.\s?O\.)|"
    r"(?:(?:our|the|postal|office|mailing|street)\s+)*address(?:\s+is\b|\s*:)\s*|"
    r"(?:published|issued|produced|edited|prepared|printed|compiled)\s+by\b[^,]{3,80},\s*(?=.*\d)",
    re.IGNORECASE,
)


#: `…路3号　100038`, `…中心　…路3号`
_CODE_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff\d])[\s\u3000,，]+(?P<code>\d{5,6})$")
_GAP = re.compile(r"\u3000+|\s{2,}")
#: `…人民大道58号（570228）`
_CODE_IN_BRACKETS = re.compile(
    r"(?<=[\u4e00-\u9fff])\s*[（(]\s*(?:邮编\s*[:：]?\s*)?(?P<code>\d{6})\s*[)）]$"
)


def _address(words: Printed, found: Values) -> Printed:
    """An address without what leads to it, and without the body whose address it is."""
    han = re.search(r"[\u4e00-\u9fff]", words.text)
    code = _CODE_BEHIND.search(words.text) if han else None
    if code and "postcode" not in found.values:
        take_value("postcode", words.group(code, "code"), found)
        words = words.cut(0, code.start())
    gap = _GAP.search(words.text)
    house = words.text[gap.end() :] if gap else ""
    if gap and looks_like_name(words.text[: gap.start()]) and ADDRESS.search(house):
        found.names.append(words.cut(0, gap.start()))
        words = words.cut(gap.end())
    if lead := _LEADS.match(words.text):
        words = words.cut(lead.end())
    comma = re.search(r"\s*[,，]\s*", words.text)
    if comma and looks_like_name(words.text[: comma.start()]):
        rest = words.cut(comma.end())
        if ADDRESS.search(rest.text):
            name = words.cut(0, comma.start())
            # `Text: Ana Lind. Lakes Center, 7 Shore Road`: whoever wrote it has no field.
            before = list(_SENTENCE_ENDS.finditer(name.text))
            found.names.append(name.cut(before[-1].end()) if before else name)
            return rest
    return words


def looks_like_name(text: str) -> bool:
    if re.search(r"\d|[，；]", text):
        return False  # several are a list of those who receive it
    return bool(
        offices.HAN_BODY_END.search(text) or offices.LATIN_BODY.search(text)
    ) and not re.search("[路街巷号楼]$", text)


def take_value(name: str, words: Printed, found: Values) -> None:
    values = found.values.setdefault(name, [])
    found.last = name
    if name == "emails":
        values += [words.group(match) for match in EMAIL.finditer(words.text)]
        # `name@host　010-12345678`
        for part in words.split(STRONG):
            if PHONE.fullmatch(part.text):
                take_value("telephones", part, found)
        for site in WEBSITE.finditer(words.text) if "website" not in found.values else ():
            take_value("website", words.group(site), found)
    elif name == "telephones":
        for part in words.split(_APART):
            # Lines that ran together: `+86-10-12345678 office@…`
            front = PHONE.match(part.text)
            if front and (EMAIL.search(part.text) or WEBSITE.search(part.text)):
                values.append(_number(part.group(front)))
                part = part.cut(front.end()).strip()
            other = "emails" if EMAIL.search(part.text) else "website"
            if other == "emails" or WEBSITE.fullmatch(part.text):
                take_value(other, part, found)
                if called := PHONE.match(part.text):
                    values.append(part.group(called))
            elif len(re.sub(r"\D", "", part.text)) >= _FEWEST:
                values.append(_number(part))
    elif name == "person":
        _take_further(words, found)
    elif name == "fax" and EMAIL.search(words.text) and (front := PHONE.match(words.text)):
        values += [] if values else [words.group(front)]
        _take_further(words.cut(front.end()), found)
    elif name in ("address", "postcode") and (mail := EMAIL.search(words.text)) and mail.start():
        take_value(name, words.cut(0, mail.start()).strip(), found)  # lines that ran together
        _take_further(words.cut(mail.start()), found)
    elif (
        name == "address"
        and "postcode" not in found.values
        and (code := _CODE_BEHIND.search(words.text))
        and re.search(r"[\u4e00-\u9fff]", words.text)
    ):
        take_value("postcode", words.group(code, "code"), found)
        take_value(name, words.cut(0, code.start()), found)
    elif name == "address" and (more := _FURTHER.search(words.text)):
        values.append(_without_end(words.cut(0, more.start())))
        _take_further(words.cut(more.start()), found)
    elif name == "wechat" and (account := _ACCOUNT.match(words.text)):
        values += [] if values else [words.group(account)]
    elif words and (not values or name == "address"):
        values.append(_without_end(words))


#: Behind it another label ran on: `lakes-news设计：…`
_ACCOUNT = re.compile(r"[A-Za-z][\w-]{3,30}(?=[\u4e00-\u9fff][^:：]{0,5}[:：])", re.ASCII)


def _without_end(words: Printed) -> Printed:
    """Without the sign with which a sentence ends or goes on."""
    sign = re.search(r"[。，；,;\s]+$|(?<=[a-z0-9]{3})\.$", words.text)
    return words.cut(0, sign.start()) if sign else words


def _number(words: Printed) -> Printed:
    """A number without the words of the sentence in which it stands."""
    match = PHONE.match(words.text)
    behind = words.text[match.end() :] if match else ""
    if match and re.match(r"\s*(?!ext|x\d|分机|转)[^\W\d_]|\s*[)）。.]", behind):
        return words.group(match)
    return words


#: Behind an address in a sentence: `…, postcode 100000, or send an e-mail to …`
_POSTCODE = (
    r"(?:邮政编码|邮编|post(?:al)?\s*code|zip(?:\s*code)?)\s*[:：]?\s*(?P<postcode>\d{4,6})\b"
)
_FURTHER = re.compile(
    rf"(?:\s*[,，;；。.]\s*|[\s\u3000]+(?=邮编|邮政编码|[Pp]ost|[Zz]ip))(?:{_POSTCODE}|(?:or|and|或者?|也可|并可)(?:\s|\b|(?=[\u4e00-\u9fff]))[^@]{{0,60}}?(?={EMAIL.pattern}|{PHONE.pattern})|"
    rf"(?:e-?mail|tel|phone|电话|邮箱|邮件)[^@\d]{{0,24}}(?={EMAIL.pattern}|{PHONE.pattern}))",
    re.IGNORECASE,
)


def _take_further(words: Printed, found: Values) -> None:
    """Values that only their form tells."""
    if code := re.search(_POSTCODE, words.text, re.IGNORECASE):
        take_value("postcode", words.group(code, "postcode"), found)
        words = words.cut(code.end())
    mail, phone = EMAIL.search(words.text), PHONE.search(words.text)
    if mail:
        take_value("emails", words, found)
    if phone and not (mail and mail.start() <= phone.start() < mail.end()):
        take_value("telephones", words.group(phone), found)
