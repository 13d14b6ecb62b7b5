import pytest

from lmec.collation import initial, sort_key


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh-hans", ["安然", "Lee", "李霞", "周军", "朱明"]),
        ("en", ["Đặng Minh", "Élan", "Zhou", "周军", "ສົມ"]),
        ("vi", ["An", "Ân", "Dung", "Đặng", "Em", "Ốc", "Ơn", "Zhou"]),
        ("th", ["กมล", "เกษม", "ขวัญ", "สิน", "แสง", "Anan"]),
        ("lo", ["ກົມ", "ເກດ", "ຂວັນ", "Anan"]),
        ("km", ["កក្កដា", "ខេម", "Anan", "安"]),
    ],
)
def test_names_stand_as_the_language_sorts(language, names):
    assert sorted(set(names), key=lambda name: sort_key(name, language)) == names


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
        ("en", "", "#"),
    ],
)
def test_a_name_stands_under_its_letter(language, name, letter):
    assert initial(name, language) == letter
