"""Keys of organisations and documents."""

from __future__ import annotations

from organizations import matching


def test_a_pair_has_one_key_in_either_order():
    assert matching.key("甲中心/乙研究院") == matching.key("乙研究院／甲中心")


def test_a_short_name_is_no_part_of_a_longer_one():
    assert matching.judge("org", "环境部", "生态环境部") == matching.Verdict.DIFFERENT


def test_the_country_is_found_before_and_behind_a_name():
    assert matching.country_in("老挝河流部") == ("la", "河流部")
    assert matching.country_in("Ministry of Rivers of Lao PDR")[0] == "la"
    assert matching.country_in("Viet Nam Ministry of Rivers") == ("vn", "ministry of rivers")
    assert matching.country_in("河流部") == ("", "河流部")
