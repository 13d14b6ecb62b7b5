"""Blocks whose shape tells what each line is: the name last, a country on a line of its own, a
body whose sentence goes on below, a panel that is listed in one line."""

from __future__ import annotations

from .test_turns import HEAD_EN, names, parsed


def told(text: str) -> list[tuple[str, str]]:
    return [
        (str(one.name or ""), str(one.position.printed) if one.position else "")
        for one in parsed(text).remarks
    ]


def test_the_name_may_stand_last_below_post_and_home():
    blocks = [
        ("KAMPOT, CAMBODIA", "Town Electrician", "Sok Dara", "We had many lamps."),
        ("YAZD, IRAN", "Night Warden of the Quarter", "Nay Lin", "A lamp is a fine thing."),
        ("PAKSE, LAO PDR", "Apprentice, Town Works", "Souk Vong", "I am nineteen."),
    ]
    text = "".join(
        f"{home}\n\n{post}\n\n#### {name}\n\n{words} There was more to tell.\n\n"
        for home, post, name, words in blocks
    )
    assert told(f"{HEAD_EN}{text}") == [(name, post) for _, post, name, _ in blocks]
    remarks = parsed(f"{HEAD_EN}{text}").remarks
    assert "YAZD" not in str(remarks[0].text)


def test_one_line_above_a_heading_is_nobody_s_post():
    text = (
        "KAMPOT, CAMBODIA\n\nTown Electrician\n\n#### Sok Dara\n\nWe had many lamps. It was so.\n"
    )
    assert names(f"{HEAD_EN}{text}") == []


def test_a_country_of_which_no_records_are_kept_is_no_name():
    text = "".join(
        f"**{name}**\n\nDirector, National Institute of Health\n\n{country}\n\nWe came by ship. "
        "It took a week.\n\n"
        for name, country in (("Mrs. Ana Berg", "Seychelles"), ("Mr. Jan Holm", "Madagascar"))
    )
    assert names(f"{HEAD_EN}{text}") == ["Mrs. Ana Berg", "Mr. Jan Holm"]
    assert "Seychelles" not in str(parsed(f"{HEAD_EN}{text}").remarks[0].text)


def test_bodies_alone_on_a_line_speak_where_their_sentence_goes_on_below():
    text = (
        "Bhutan\n\nwill keep the payments at their present height and extend them.\n\n"
        "India (Uttarakhand)\n\nregretted that the payments had been stopped in August.\n\n"
    )
    assert told(f"{HEAD_EN}{text}") == [("", "Bhutan"), ("", "India (Uttarakhand)")]


def test_a_panel_listed_in_one_line_speaks_below_by_family_names():
    text = (
        "**On the panel:** Dr. Sok Dara (moderator), Manager of the Exchange · Julio da Costa, "
        "forest guard, Kep · Nay Lin Tovo, Head of the Seed Group, Yangon\n\n"
        "DARA: I have here a drawer. What am I to do with it?\n\n"
        "DA COSTA: Sow it. All of it, this week.\n\n"
        "TOVO: I would not sow it all. It is too much.\n\n"
        "DARA: Then I shall put both on the envelope.\n"
    )
    bulletin = parsed(f"{HEAD_EN}{text}")
    assert [str(one.name) for one in bulletin.remarks] == ["DARA", "DA COSTA", "TOVO", "DARA"]
    assert [str(one.position.printed) for one in bulletin.remarks[:3] if one.position] == [
        "Manager of the Exchange",
        "forest guard, Kep",
        "Head of the Seed Group, Yangon",
    ]
    assert bulletin.remarks[0].role == "chair"


def test_a_name_may_hold_a_turned_comma():
    text = "".join(
        f"**{name}**\n\nTextbook Editor, Ministry of Education\n\nA book is made. It is light.\n\n"
        for name in ("Dilshod Yo‘ldoshev", "Sok Dara")
    )
    assert names(f"{HEAD_EN}{text}") == ["Dilshod Yo‘ldoshev", "Sok Dara"]


def test_below_quotations_anything_behind_a_name_tells_who_that_is():
    text = "".join(
        f"“{words} Nobody could have known it before.”\n\n— {who}\n\n"
        for words, who in (
            ("The box was warm.", "Sok Dara, motorcycle courier, Kampot"),
            ("The form exists.", "Mr. Nay Lin, Director, Ministry of Health"),
            ("The tube was cold.", "Dr. Souk Vong, Head of Reception, Institute of Hygiene"),
        )
    )
    assert names(f"{HEAD_EN}{text}") == ["Sok Dara", "Mr. Nay Lin", "Dr. Souk Vong"]
