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
