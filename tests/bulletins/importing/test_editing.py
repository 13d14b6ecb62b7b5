"""What an editor changes in a document as it was read: fields, remarks, left-over text."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletins.importing.answers import Answers, Edit
from bulletins.importing.editing import applied, place_of, remark_ids, targets
from bulletins.importing.parsing import Knowledge, coverage, parse
from bulletins.importing.parsing.results import words_in
from bulletins.importing.reading import read
from bulletins.importing.showing import fields_of

SAMPLES = Path(__file__).parent.parent.parent / "samples"
KNOWLEDGE = Knowledge((), ())


@pytest.fixture
def edit():
    """A document with these edits: the act, what it is done to, the value."""

    def edited(*edits, name="zh-blocks.md"):
        document = read((SAMPLES / name).read_bytes(), name)
        parsed = parse(document, KNOWLEDGE)
        answers = Answers(edits=tuple(Edit(*each) for each in edits))
        result = applied(parsed, answers, document, KNOWLEDGE)
        # Whatever was done, no character of the document is lost.
        held = words_in((result, *result.left_over))
        assert coverage.uncovered(document, held) == []
        return result

    return edited


def values(parsed):
    return {field.key: field.value or field.printed.text for field in fields_of(parsed)}


def left_over(parsed):
    return [left.printed.text for left in parsed.left_over]


def names(parsed):
    return [remark.name.text if remark.name else "" for remark in parsed.remarks]


def test_without_edits_a_document_stays_as_it_was_read(edit):
    document = read((SAMPLES / "zh-blocks.md").read_bytes(), "zh-blocks.md")
    assert values(edit()) == values(parse(document, KNOWLEDGE))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("headline", "另一个标题"),
        ("lead", "两行\n导语"),
        ("remark.1.name", "Sok Dara"),
        ("remark.1.text", "别的话"),
        ("remark.0.role", "chair"),
        ("year", "2023"),
        ("number", "7"),
        ("serial", "58"),
        ("date", "2023-01-02"),
        ("meeting.title", "另一个会议"),
        ("meeting.first", "2023-01-01"),
        ("meeting.last", "2023-01-03"),
        ("meeting.place", "昆明"),
        ("masthead.0", "另一个中心"),
        ("closing", "结束了"),
        ("about", "关于中心"),
        ("contact.address", "某路1号"),
    ],
)
def test_a_field_takes_the_words_of_the_editor(edit, key, text):
    document = edit(("edit", key, text))
    assert values(document)[key] == text
    before = {k: v for k, v in values(edit()).items() if k != key}
    assert {k: v for k, v in values(document).items() if k != key} == before


def test_a_position_that_was_edited_is_taken_apart_anew(edit):
    document = edit(("edit", "remark.1.position", "外交部副部长"))
    position = document.remarks[1].position
    assert [body.printed.text for body in position.bodies] == ["外交部"]


def test_words_taken_out_of_a_field_are_left_over(edit):
    before = edit()
    document = edit(("edit", "closing", ""))
    assert document.closing is None
    assert before.closing.text in left_over(document)


HEAD = """# 简 报

2021年第3期

2021年9月2日

## 湖泊渔业培训班在大理结业

2021年8月30日，湖泊渔业培训班在大理举行。

"""
SPEECHES = """**张三**
湖泊学校校长

张三说，学校去年开学。船都修好了。

《湖泊章程》第二条说得很清楚。

他还说，明年再办一期。

**李四**
渔业协会会长

李四同意。
"""


@pytest.fixture
def edit_speech():
    """A speech of three paragraphs, with other words; what it had and what is left over."""

    def edited(*texts_and_edits):
        document = read((HEAD + SPEECHES).encode(), "a.md")
        parsed = parse(document, KNOWLEDGE)
        edits = (
            Edit("edit", "remark.0.text", each) if isinstance(each, str) else Edit(*each)
            for each in texts_and_edits
        )
        result = applied(parsed, Answers(edits=tuple(edits)), document, KNOWLEDGE)
        held = words_in((result, *result.left_over))
        assert coverage.uncovered(document, held) == []
        known = {left.printed.text for left in parsed.left_over}
        return result, [text for text in left_over(result) if text not in known]

    return edited


FIRST, SECOND, THIRD = (
    "张三说，学校去年开学。船都修好了。",
    "《湖泊章程》第二条说得很清楚。",
    "他还说，明年再办一期。",
)


def test_paragraphs_that_were_cut_out_of_a_speech_are_left_over(edit_speech):
    document, left = edit_speech(f"{FIRST}\n{THIRD}")
    assert document.remarks[0].text.text == f"{FIRST}\n{THIRD}"
    assert left == [SECOND]
    assert edit_speech(THIRD)[1] == [f"{FIRST}\n{SECOND}"]
    assert edit_speech(FIRST.replace("船都修好了。", "") + f"\n{SECOND}\n{THIRD}")[1] == [
        "船都修好了。"
    ]


def test_a_cut_paragraph_is_left_over_where_its_neighbour_was_worded_anew(edit_speech):
    _document, left = edit_speech(f"{FIRST}\n他还说，后年再办一期培训。")
    assert left == [SECOND]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n{SECOND}\n他说，明年还要再办。",  # worded anew
        f"{THIRD}\n{FIRST}\n{SECOND}",  # in another order
        f"{FIRST}{SECOND}\n\n{THIRD}",  # other paragraphs
        f"{FIRST}\n{SECOND}\n{THIRD}\n大家鼓掌。",  # longer
    ],
)
def test_what_is_worded_or_arranged_anew_leaves_nothing_over(edit_speech, text):
    assert edit_speech(text)[1] == []


def test_a_cut_paragraph_can_be_sent_to_another_field(edit_speech):
    left = next(
        each
        for each in edit_speech(f"{FIRST}\n{THIRD}")[0].left_over
        if each.printed.text == SECOND
    )
    moved = ("move", place_of(left), "closing", "append")
    document, after = edit_speech(f"{FIRST}\n{THIRD}", moved)
    assert (document.closing.text, after) == (SECOND, [])


def test_what_is_cut_out_behind_a_split_is_left_over_once(edit_speech):
    split = ("split", "remark.0", "2")
    document, left = edit_speech(f"{FIRST}\n{SECOND}\n{THIRD}", split, FIRST)
    assert [remark.text.text for remark in document.remarks] == [FIRST, THIRD, "李四同意。"]
    assert left == [SECOND]


def test_a_name_in_the_masthead_makes_room_for_left_over_text(edit):
    before = edit()
    assert [name.text for name in before.masthead.names] == [
        "江河环境合作中心",
        "River Basins Cooperation Center",
    ]
    left = next(each for each in before.left_over if each.printed.text.startswith("责任编辑"))
    target = next(each for each in targets(before) if each.startswith("masthead."))
    document = edit(("move", place_of(left), target, "replace"))
    # That in the other language stays: an imprint has a name in each.
    assert [name.text for name in document.masthead.names] == [
        left.printed.text,
        "River Basins Cooperation Center",
    ]
    beside = edit(("move", place_of(left), target, "append"))
    assert len(beside.masthead.names) == 3


def test_an_address_in_the_contact_block_makes_room_too(edit):
    before = edit(name="en-simple.md")
    assert [mail.text for mail in before.contact.emails] == ["office@basin.invalid"]
    cut = edit(("edit", "closing", ""), name="en-simple.md")
    left = next(each for each in cut.left_over if each.printed.text == before.closing.text)
    moved = ("move", place_of(left), "contact.emails.1", "replace")
    document = edit(("edit", "closing", ""), moved, name="en-simple.md")
    assert [mail.text for mail in document.contact.emails] == [left.printed.text]
    assert "office@basin.invalid" in left_over(document)


def test_words_that_another_field_holds_are_not_left_over(edit):
    place = values(edit())["meeting.place"]
    assert place
    assert left_over(edit(("edit", "meeting.place", ""))) == left_over(edit())


def test_left_over_text_goes_beside_or_instead_of_what_is_there(edit):
    before = edit()
    left = next(each for each in before.left_over if each.printed.text.startswith("责任编辑"))
    beside = edit(("move", place_of(left), "closing", "append"))
    assert beside.closing.text == f"{before.closing.text}\n{left.printed.text}"
    instead = edit(("move", place_of(left), "closing", "replace"))
    assert instead.closing.text == left.printed.text
    assert before.closing.text in left_over(instead)


def test_what_was_replaced_can_be_sent_elsewhere(edit):
    before = edit()
    left = next(each for each in before.left_over if each.printed.text.startswith("责任编辑"))
    closing = str(before.closing.span.start)
    document = edit(
        ("move", place_of(left), "closing", "replace"), ("move", closing, "lead", "replace")
    )
    assert document.lead.text == before.closing.text


def test_left_over_text_becomes_a_new_remark_in_its_place(edit):
    before = edit()
    left = before.left_over[-1]
    document = edit(("move", place_of(left), "remark.new"))
    assert len(document.remarks) == len(before.remarks) + 1
    new = next(
        each for each in document.remarks if each.text and each.text.text == left.printed.text
    )
    assert new.id == f"l{place_of(left)}"
    assert f"remark.{new.id}.name" in targets(document)


def test_a_remark_that_was_none_leaves_its_words_over(edit):
    before = edit()
    document = edit(("drop", "remark.1"))
    assert remark_ids(document) == ["0", "2", "3", "4"]
    assert before.remarks[1].name.text in "\n".join(left_over(document))


def test_a_remark_goes_on_in_the_one_before(edit):
    before = edit()
    document = edit(("merge", "remark.1"))
    assert remark_ids(document) == ["0", "2", "3", "4"]
    text = document.remarks[0].text.text
    for words in (before.remarks[0].text, before.remarks[1].name, before.remarks[1].text):
        assert not words or words.text in text


def test_a_remark_is_split_and_its_new_head_recognised(edit):
    text = "第一段。\n张伟\n外交部副部长\n张伟表示，赞成。\n第二段。"
    document = edit(("edit", "remark.0.text", text), ("split", "remark.0", "1"))
    first, second = document.remarks[:2]
    assert (first.text.text, second.name.text) == ("第一段。", "张伟")
    assert second.position.printed.text == "外交部副部长"
    assert second.text.text == "张伟表示，赞成。\n第二段。"
    assert remark_ids(document)[:2] == ["0", "0s1"]


def test_parts_keep_their_names_while_others_come_and_go(edit):
    document = edit(
        ("drop", "remark.0"), ("add", "remark.a1", "remark.1"), ("edit", "remark.a1.name", "张伟"),
        ("edit", "remark.2.name", "李雷"),
    )  # fmt: skip
    assert remark_ids(document) == ["1", "a1", "2", "3", "4"]
    assert names(document)[1:3] == ["张伟", "李雷"]


def test_an_edit_of_what_is_gone_does_nothing(edit):
    document = edit(("drop", "remark.1"), ("edit", "remark.1.name", "某人"), ("move", "9", "lead"))
    assert values(document) == values(edit(("drop", "remark.1")))


def test_a_doubt_about_words_that_were_mended_is_gone(edit):
    assert "two_spellings" in {doubt.code for doubt in edit().doubts}
    remark = next(n for n, name in enumerate(names(edit())) if name == "Sok DARA")
    document = edit(("edit", f"remark.{remark}.name", "Sok Dara"))
    assert "two_spellings" not in {doubt.code for doubt in document.doubts}


def test_each_language_of_a_document_is_edited_by_itself(edit):
    name = "both-by-turns.md"
    document = edit(
        ("edit", "en.headline", "Another headline"), ("drop", "en.remark.1"), name=name
    )
    (english,) = document.others
    assert english.headline.text == "Another headline"
    assert (len(english.remarks), len(document.remarks)) == (1, 2)
    assert document.headline.text == edit(name=name).headline.text
    assert "en.remark.0.text" in targets(document)


def test_a_name_in_the_list_of_instruments_is_removed(edit):
    for key in [key for key in values(edit()) if key.startswith(("instrument.", "party."))]:
        assert key not in values(edit(("drop", key)))
