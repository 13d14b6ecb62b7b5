from itertools import groupby

import pytest

from lmec.collation import initial, sort_key
from lmec.languages import CODES


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh-hans", ["安然", "Lee", "李霞", "周军", "朱明"]),
        ("en", ["Đặng Minh", "Élan", "Lewis", "李霞", "Lin", "Zhou", "周军", "ສົມ"]),
        ("vi", ["An", "Ân", "Dung", "Đặng", "Em", "Ốc", "Ơn", "朱明", "Zhukov"]),
        ("th", ["กมล", "เกษม", "ขวัญ", "สิน", "แสง", "Anan"]),
        ("lo", ["ກົມ", "ເກດ", "ຂວັນ", "Anan"]),
        ("km", ["កក្កដា", "ខេម", "安", "Anan", "Bopha"]),
    ],
)
def test_names_stand_as_the_language_sorts(language, names):
    assert sorted(set(names), key=lambda name: sort_key(name, language)) == names


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh-hans", "八 巴 爸 长江 重庆 路 吕 峦 掠 抡 罗 周 周军"),
        ("vi", "an àn ản ãn án ạn Ân Ban Bàn Bạn Bảng Bánh"),
        ("th", "กก กระทรวง กลาง กา ก่า ก้า การ การ์ กำ กิ เก็ง เก่ง ขา"),
        ("lo", "ກອງ ກະຊວງ ກັກ ການ ກຳ ກົດ ເກາະ ໂຄງການ ຈີນ ສະຫະ ຊຽງ ຫງ ໜອງ ຫມ"),
        ("km", "ក កក កា កាន់ កុក កៅ កុំ កំ កាំ កះ កុះ ក្រ ប៉ បក ប៉ក រ ឫ ល អា ឥ អី"),
        ("my", "က ကကတစ် ကာ ကား ကို ကက် ကောက် ကင် ကောင် ကန် ကန့် ကန်း ကမ္ဘာ ကယ် ကျ ကွင်း ကျွ ခ အိ ဥ ဦး"),
    ],
)
def test_words_stand_as_icu_sorts_them(language, names):
    """The lists were sorted by ICU 78, by the rules of the Unicode CLDR."""
    expected = names.split()
    assert sorted(set(expected), key=lambda name: sort_key(name, language)) == expected


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [
        ("zh-hans", "周军", "Z"),
        ("en", "Đặng", "D"),
        ("vi", "Đặng", "Đ"),
        ("vi", "Ấn", "Â"),
        ("th", "เกษม", "ก"),
        ("lo", "ເກດ", "ກ"),
        ("my", "အောင်", "အ"),
        ("lo", "ສະຫະ", "ສ"),
        ("km", "ឥណ្ឌា", "អ"),
        ("my", "ဦးထွန်း", "အ"),
        ("zh-hans", "《战略》", "Z"),
        ("en", "“Riverbanks”", "R"),
        ("en", "(Regional) Forum", "R"),
        ("en", "2023", "#"),
        ("en", "2030 Agenda", "#"),
        ("en", "", "#"),
    ],
)
def test_a_name_stands_under_its_letter(language, name, letter):
    assert initial(name, language) == letter


@pytest.mark.parametrize("language", CODES)
def test_a_letter_stands_once_in_a_list(language):
    """Else two sections of a page had one heading and one address."""
    latin = [
        "Lewis",
        "李霞",
        "Lin",
        "周军",
        "Zaw",
        "Lü",
        "吕",
        "Đặng",
        "Dung",
        "Ân",
        "An",
        "“Ban”",
    ]
    others = [
        "ສົມ",
        "ສະຫະ",
        "ກົມ",
        "กก",
        "เกษม",
        "กมล",
        "កក",
        "ឥណ្ឌា",
        "អា",
        "ឫ",
        "ဦး",
        "အောင်",
        "Жук",
    ]
    marked = ["(Regional)", "《战略》", "2023", "2030 Agenda", "2030 议程", "2030 ແຜນ", "…"]
    names = latin + others + marked
    ordered = sorted(names, key=lambda name: sort_key(name, language))
    letters = [letter for letter, _ in groupby(ordered, lambda name: initial(name, language))]
    assert letters == list(dict.fromkeys(letters))
