"""The seven languages of the site: code, own name, script. Nobody else lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language


@dataclass(frozen=True)
class Language:
    code: str
    own_name: str
    english_name: str
    script: str  # ISO 15924


LANGUAGES = (
    Language("zh-hans", "简体中文", "Chinese", "Hans"),
    Language("en", "English", "English", "Latn"),
    Language("km", "ភាសាខ្មែរ", "Khmer", "Khmr"),
    Language("lo", "ລາວ", "Lao", "Laoo"),
    Language("my", "မြန်မာ", "Burmese", "Mymr"),
    Language("th", "ไทย", "Thai", "Thai"),
    Language("vi", "Tiếng Việt", "Vietnamese", "Latn"),
)
CODES = tuple(language.code for language in LANGUAGES)
BY_CODE = {language.code: language for language in LANGUAGES}

#: What readers of a language call the others, in the order above, without the word for "language":
#: the sentences that name one bring it where it belongs.
_CALLED = {
    "zh-hans": ("中文", "英文", "高棉文", "老挝文", "缅甸文", "泰文", "越南文"),
    "en": ("Chinese", "English", "Khmer", "Lao", "Burmese", "Thai", "Vietnamese"),
    "km": ("ចិន", "អង់គ្លេស", "ខ្មែរ", "ឡាវ", "មីយ៉ាន់ម៉ា", "ថៃ", "វៀតណាម"),
    "lo": ("ຈີນ", "ອັງກິດ", "ຂະແມ", "ລາວ", "ມຽນມາ", "ໄທ", "ຫວຽດນາມ"),
    "my": ("တရုတ်", "အင်္ဂလိပ်", "ခမာ", "လာအို", "မြန်မာ", "ထိုင်း", "ဗီယက်နမ်"),
    "th": ("จีน", "อังกฤษ", "เขมร", "ลาว", "เมียนมา", "ไทย", "เวียดนาม"),
    "vi": (
        "tiếng Trung", "tiếng Anh", "tiếng Khmer", "tiếng Lào", "tiếng Myanmar", "tiếng Thái",
        "tiếng Việt",
    ),
}  # fmt: skip

#: The language staff write in unless a bulletin says otherwise.
SOURCE = "zh-hans"
#: What a reader gets first when there is nothing in their own language.
BRIDGE = "en"

#: Django knows no Lao: without this entry LocaleMiddleware ignores it silently.
LAO_INFO = {"bidi": False, "code": "lo", "name": "Lao", "name_local": "ລາວ"}


def own_name(code: str) -> str:
    return BY_CODE[code].own_name if code in BY_CODE else code


def name_for(code: str, reader: str | None) -> str:
    """What a reader calls a language: their own by its own name."""
    if code == reader or code not in BY_CODE or reader not in BY_CODE:
        return own_name(code)
    return _CALLED[reader][CODES.index(code)]


def preferred(wanted: str, source: str = SOURCE) -> list[str]:
    """Every language, in the order in which a reader of `wanted` is served: the wanted one,
    English, the source language, then the rest."""
    return list(dict.fromkeys([wanted, BRIDGE, source, *CODES]))


def column(field: str, language: str) -> str:
    """The column of a translated field in a language, as modeltranslation names it (whose own
    function cannot be imported here: settings read this module)."""
    return f"{field}_{language.replace('-', '_')}"


def text_in(record: Any, field: str, language: str) -> str:
    """The text of a translated field in exactly this language; '' when there is none.

    A translated field read by its bare name means the active language, which is never what a
    working module wants.
    """
    return getattr(record, column(field, language)) or ""


def set_text(record: Any, field: str, language: str, text: str) -> None:
    setattr(record, column(field, language), text)


def text_and_language(
    record: Any, field: str, wanted: str, source: str = SOURCE
) -> tuple[str, str]:
    """The text that a reader of `wanted` gets of a name, and the language it is in."""
    for language in preferred(wanted, source):
        if text := text_in(record, field, language):
            return text, language
    return "", wanted


def spoken_name(record: Any, field: str = "name") -> str:
    """A text for staff, in the language of their interface, else in any; '' without one."""
    return text_and_language(record, field, get_language() or SOURCE)[0]


def all_texts(record: Any, field: str) -> dict[str, str]:
    """The texts that exist, by language."""
    return {code: text for code in CODES if (text := text_in(record, field, code))}
