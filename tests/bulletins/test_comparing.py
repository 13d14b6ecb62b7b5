"""Two contents of an issue are compared piece by piece, and nothing that readers see is missed."""

import dataclasses
import datetime as dt

import pytest

from bulletins import content
from bulletins.comparing import compare
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Remark
from tests.attacking import make_everything
from tests.builders import add_remark, make_bulletin

pytestmark = pytest.mark.django_db


def told(before, after):
    return [(change.name, change.kind) for change in compare(before, after)]


def test_same_contents_differ_in_nothing():
    found = compile_bulletin(make_everything(), "en")
    assert compare(found, found) == []


def test_a_picture_is_told_as_one_and_not_by_its_fingerprint_alone():
    found = compile_bulletin(make_everything(), "en")
    picture = found.pictures[0]
    image = dataclasses.replace(picture.image, focus_x=10, focus_y=90)
    moved = dataclasses.replace(picture, image=image)
    (change,) = compare(found, dataclasses.replace(found, pictures=(moved, *found.pictures[1:])))
    code = image.digest[:8]
    assert change.after == f"picture {code} (point in view: 10 %, 90 %)"


def test_changes_are_told_in_the_order_of_the_issue():
    bulletin = make_bulletin(remarks_from=["kh", "la"])
    before = compile_bulletin(bulletin, "zh-hans")
    Bulletin.objects.update(closing_zh_hans="结束", headline_zh_hans="新标题")
    Remark.objects.filter(order=2).update(text_zh_hans="", printed_name_zh_hans="李明")
    after = compile_bulletin(bulletin, "zh-hans")
    second = after.remarks[1]
    assert second.name.text == "李明"
    assert told(before, after) == [
        ("headline", "changed"),
        ("remark 2 (李明): name as printed", "changed"),
        (f"remark 2 ({before.remarks[1].name.text}): words", "removed"),
        ("closing", "changed"),
    ]


def test_added_remark_is_told_by_its_pieces():
    bulletin = make_bulletin(remarks_from=["kh"])
    before = compile_bulletin(bulletin, "zh-hans")
    add_remark(bulletin, "vn")
    changes = compare(before, compile_bulletin(bulletin, "zh-hans"))
    assert {change.kind for change in changes} == {"added"}
    assert "Words 2 from vn [zh-hans]" in [change.after for change in changes]


def test_reordered_remarks_are_told_by_their_numbers_only():
    bulletin = make_bulletin(remarks_from=["kh", "la"])
    before = compile_bulletin(bulletin, "zh-hans")
    for remark in Remark.objects.all():
        Remark.objects.filter(pk=remark.pk).update(order=remark.order + 10 * (remark.order == 1))
    changes = compare(before, compile_bulletin(bulletin, "zh-hans"))
    assert sorted((change.before, change.after) for change in changes) == [("1", "2"), ("2", "1")]


def test_translation_that_was_only_checked_anew_is_told_as_that():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    before = compile_bulletin(bulletin, "en")
    lead = dataclasses.replace(before.lead, made_from="0123456789abcdef")
    changes = compare(before, dataclasses.replace(before, lead=lead))
    assert [(change.name, change.kind) for change in changes] == [("lead", "checked")]


def leaves(value, path=()):
    """Every value in a content, by the fields that lead to it."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from leaves(each, (*path, place))
    elif value not in (None, ""):
        yield path, value


def changed_at(value, path):
    """The same content with another value at one place."""
    if not path:
        if isinstance(value, bool):
            return not value
        if isinstance(value, dt.date):
            return value + dt.timedelta(days=1)
        return value + 1 if isinstance(value, int) else f"x{value}"
    first, *rest = path
    if isinstance(value, tuple):
        return (*value[:first], changed_at(value[first], rest), *value[first + 1 :])
    return dataclasses.replace(value, **{first: changed_at(getattr(value, first), rest)})


#: What no reader is shown as a text of the issue: identities, addresses, and what tells formats.
HIDDEN = {
    "format", "id", "language", "source_language", "sample", "year", "number", "key", "slug",
    "code", "kind", "acronym", "role", "origin", "file_name", "media_type", "width", "height",
    "former_addresses", "stored_name", "size", "valid_from", "section", "starts_on", "mode",
}  # fmt: skip


def test_every_text_that_a_reader_sees_is_compared():
    found = compile_bulletin(make_everything(), "en")
    missed = []
    for path, value in leaves(found):
        if (
            path[-1] in HIDDEN
            or path[0] in HIDDEN
            or "ministry" in path
            or path[-2:] == ("country", "name")
        ):
            continue
        if isinstance(value, str | int | dt.date) and not compare(found, changed_at(found, path)):
            missed.append(path)
    assert missed == []
    assert content.to_json(found)
