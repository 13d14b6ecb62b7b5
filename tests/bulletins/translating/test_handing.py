"""Files for translators' own tools: out, changed by somebody else's tool, and back."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from translate.storage.pypo import pofile
from translate.storage.xliff2 import Xliff2File

from bulletins import handing, translating
from bulletins.models import Bulletin, HandedIn
from tests import builders
from tests.bulletins.translating.at_desk import send, typed_over, url
from tests.bulletins.translating.editing import Issue
from tests.test_permissions import staff

pytestmark = pytest.mark.django_db

FORMATS = ["xliff", "po"]


@pytest.fixture
def issue():
    return Issue()


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    return client


def kinds(issue, data, language="en"):
    planned = handing.plan(issue.bulletin, language, handing.read(data).units)
    return {each.unit.key: each.kind for each in planned if each.kind != "same"}


def changed(data, changes, format):
    """The file as another tool writes it back: the toolkit's own classes, not ours."""
    kind = Xliff2File if format == "xliff" else pofile
    file = kind.parsestring(data)
    for unit in file.units:
        if unit.source in changes:
            unit.target = changes[unit.source]
            unit.markfuzzy(False) if format == "po" else None
    return bytes(file)


def take_in(issue, data, language="en", **options):
    file = handing.receive(
        issue.bulletin, handing.read(data), language=language, name="x.xlf", by=issue.by,
        machine=options.pop("machine", False),
    )  # fmt: skip
    return handing.take_in(file, by=issue.by, **options)


@pytest.mark.parametrize("format", FORMATS)
def test_another_tool_reads_every_text_with_its_translation(issue, format):
    data = handing.export(issue.bulletin, "en", format=format)
    kind = Xliff2File if format == "xliff" else pofile
    read = [(u.source, u.target) for u in kind.parsestring(data).units if u.source]
    expected = [
        (place.text("zh-hans"), place.text("en"))
        for place in translating.blocks_of(issue.bulletin)
        if place.text("zh-hans")
    ]
    assert read == expected


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_that_comes_back_as_it_went_changes_nothing(issue, format):
    data = handing.export(issue.bulletin, "en", format=format)
    assert kinds(issue, data) == {}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", ["two\nlines", "<b>&amp;\" 'x'", "ตัวอย่าง", 'a\\nb "c"\tд'])
def test_every_character_survives_the_way_out_and_back(issue, format, text):
    issue.write("en", "closing", text)
    issue.edit("closing", f"原文 {text}")
    issue.write("en", "closing", text + "!")
    units = {
        u.key: u for u in handing.read(handing.export(issue.bulletin, "en", format=format)).units
    }
    assert (units["closing"].source, units["closing"].target) == (f"原文 {text}", text + "!")


@pytest.mark.parametrize("format", FORMATS)
def test_translations_come_back_block_by_block(issue, format):
    issue.write("en", "closing", "")
    data = handing.export(issue.bulletin, "en", format=format)
    source = issue.text("zh-hans", "closing")
    back = changed(data, {source: "Closed", issue.text("zh-hans", "lead"): "A lead"}, format)
    assert kinds(issue, back) == {"closing": "new", "lead": "changed"}
    take_in(issue, back)
    assert (issue.text("en", "closing"), issue.text("en", "lead")) == ("Closed", "A lead")
    assert issue.outdated() == set()


@pytest.mark.parametrize("format", FORMATS)
def test_a_source_that_changed_since_export_is_a_conflict_and_nothing_is_overwritten(
    issue, format
):
    data = handing.export(issue.bulletin, "en", format=format)
    back = changed(data, {issue.text("zh-hans", "lead"): "Of the first"}, format)
    before = issue.text("en", "lead")
    issue.edit("lead", "第二稿")
    assert kinds(issue, back) == {"lead": "source_changed"}
    outcomes, left = take_in(issue, back)
    assert (outcomes, [each.unit.key for each in left]) == ([], ["lead"])
    assert issue.text("en", "lead") == before


@pytest.mark.parametrize("format", FORMATS)
def test_a_translation_that_somebody_changed_since_export_is_a_conflict(issue, format):
    data = handing.export(issue.bulletin, "en", format=format)
    back = changed(data, {issue.text("zh-hans", "lead"): "From the tool"}, format)
    issue.write("en", "lead", "From the desk")
    assert kinds(issue, back) == {"lead": "target_changed"}
    take_in(issue, back)
    assert issue.text("en", "lead") == "From the desk"


def test_a_conflict_is_taken_only_by_choice_and_of_an_old_source_it_is_outdated(issue):
    data = handing.export(issue.bulletin, "en", format="xliff")
    back = changed(data, {issue.text("zh-hans", "lead"): "Of the first"}, "xliff")
    issue.edit("lead", "第二稿")
    mark = next(
        each.row.mark
        for each in handing.plan(issue.bulletin, "en", handing.read(back).units)
        if each.is_conflict
    )
    take_in(issue, back, chosen=["lead"], seen={"lead": mark})
    assert issue.text("en", "lead") == "Of the first"
    assert issue.outdated() == {"en lead", "th lead"}


def test_a_choice_made_over_a_text_that_changed_again_takes_nothing(issue):
    data = handing.export(issue.bulletin, "en", format="xliff")
    back = changed(data, {issue.text("zh-hans", "lead"): "Of the first"}, "xliff")
    issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Just typed")
    outcomes, _left = take_in(issue, back, chosen=["lead"], seen={"lead": "0123456789"})
    assert [each.status for each in outcomes] == ["conflict"]
    assert issue.text("en", "lead") == "Just typed"


def test_only_what_is_to_do_is_exported_on_demand_with_the_former_source(issue):
    issue.edit("lead", "第二稿")
    issue.write("en", "closing", "")
    file = Xliff2File.parsestring(
        handing.export(issue.bulletin, "en", format="xliff", only_open=True)
    )
    assert [unit.source for unit in file.units] == ["第二稿", issue.text("zh-hans", "closing")]
    raw = bytes(file).decode()
    assert 'category="former-source"' in raw and 'subState="lmec:outdated"' in raw


@pytest.mark.parametrize("format", FORMATS)
def test_an_outdated_text_confirmed_in_the_tool_is_checked(issue, format):
    issue.edit("lead", "第二稿")
    data = handing.export(issue.bulletin, "en", format=format).decode()
    if format == "xliff":
        data = data.replace('state="initial" subState="lmec:outdated"', 'state="final"')
    else:
        data = data.replace("#, fuzzy\n", "")
    take_in(issue, data.encode())
    assert issue.outdated() == {"th lead"}


def test_states_are_those_of_the_tools(issue):
    issue.write("en", "closing", "")
    issue.write("en", "words1", "By machine", machine=True)
    data = handing.export(issue.bulletin, "en", format="xliff").decode()
    states = re.findall(r'<segment id="s1" state="(\w+)"(?: subState="lmec:(\w+)")?', data)
    assert sorted(set(states)) == [("initial", ""), ("initial", "machine"), ("translated", "")]


@pytest.mark.parametrize("format", FORMATS)
def test_a_machine_draft_comes_through_the_same_door_and_stays_marked(issue, format):
    for name in ("lead", "closing"):
        issue.write("en", name, "")
    data = handing.export(issue.bulletin, "en", format=format, only_open=True)
    sources = {issue.text("zh-hans", name): "By machine" for name in ("lead", "closing")}
    take_in(issue, changed(data, sources, format), machine=True)
    assert [p.key for p in translating.unreviewed(issue.bulletin, "en")] == ["lead", "closing"]
    assert issue.bulletin.translations.get(language="en").state == "machine"


def test_a_segment_cut_in_two_by_the_tool_is_one_text(issue):
    data = handing.export(issue.bulletin, "en", format="xliff").decode()
    source = issue.text("zh-hans", "lead")
    first, rest = source[:4], source[4:]
    start = data.index('<unit id="lead"')
    cut = data.index("<segment", start), data.index("</segment>", start) + len("</segment>")
    two = (
        f'<segment state="final"><source>{first}</source><target>One </target></segment>'
        f'<segment state="final"><source>{rest}</source><target><pc id="1">two</pc></target>'
        "</segment>"
    )
    take_in(issue, (data[: cut[0]] + two + data[cut[1] :]).encode())
    assert issue.text("en", "lead") == "One two"


def test_units_that_are_no_longer_part_of_the_issue_are_reported(issue):
    data = handing.export(issue.bulletin, "en", format="po")
    back = changed(data, {issue.text("zh-hans", "words1"): "Gone"}, "po")
    key = issue.key("words1")
    issue.remarks[0].delete()
    assert kinds(issue, back)[key] == "unknown"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing at all",
        b"<xliff/>",
        b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
        b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xliff>&a;</xliff>",
        b"<a>" * 5000,
        b"/etc/passwd",
        b"\xff\xfe\x00msgid",
        b'msgid "a\nmsgstr',
    ],
)
def test_what_is_no_such_file_is_refused_with_a_reason(data):
    with pytest.raises(handing.Unreadable, match=r"\w+"):
        handing.read(data)


def test_a_file_of_another_issue_or_language_is_refused(issue):
    other = builders.make_bulletin(2023, 5, languages=["zh-hans", "en"])
    data = handing.export(other, "en", format="xliff")
    with pytest.raises(handing.Unreadable, match="2023/5"):
        handing.check(issue.bulletin, handing.read(data), "en")
    own = handing.export(issue.bulletin, "en", format="po")
    with pytest.raises(handing.Unreadable):
        handing.check(issue.bulletin, handing.read(own), "th")


def upload(client, issue, data, name="back.xlf", language="en", **fields):
    file = SimpleUploadedFile(name, data)
    return client.post(url(issue, "desk_files"), {"language": language, "file": file, **fields})


def test_the_page_shows_what_would_change_before_anything_does(editor, issue):
    data = editor.get(url(issue, "desk_files_export", language="en", format="xliff")).content
    back = changed(data, {issue.text("zh-hans", "lead"): "From the tool"}, "xliff")
    answer = upload(editor, issue, back)
    page = editor.get(answer.headers["Location"])
    assert "From the tool" in page.content.decode()
    assert issue.text("en", "lead") != "From the tool"
    take = {"language": "en", "file": HandedIn.objects.get().pk}
    assert editor.post(url(issue, "desk_files_take"), take).status_code == 302
    assert issue.text("en", "lead") == "From the tool"
    issue.write("en", "lead", "Later")
    editor.post(url(issue, "desk_files_take"), take)
    assert issue.text("en", "lead") == "Later"


def test_a_file_that_cannot_be_read_is_refused_on_the_page(editor, issue):
    page = upload(editor, issue, b"<xliff/>")
    assert (page.status_code, "another version of XLIFF" in page.content.decode()) == (200, True)
    assert not HandedIn.objects.exists()


def test_only_who_may_write_a_language_brings_files_back(client, issue):
    data = handing.export(issue.bulletin, "en", format="xliff")
    client.force_login(staff("thai", "view_bulletin", "translate_th"))
    assert upload(client, issue, data).status_code == 403
    file = handing.receive(
        issue.bulletin, handing.read(data), language="en", name="x", machine=False, by=issue.by
    )
    take = {"language": "en", "file": file.pk}
    assert client.post(url(issue, "desk_files_take"), take).status_code == 403


def test_stale_files_and_the_desk_tell_each_other(editor, issue):
    """Every text changed in the tool and at the desk meanwhile: nine conflicts, nothing lost on
    either side; and what the desk left alone comes in."""
    places = [p for p in translating.blocks_of(issue.bulletin) if p.text("zh-hans")]
    data = handing.export(issue.bulletin, "en", format="xliff")
    back = changed(data, {p.text("zh-hans"): f"Tool {n}" for n, p in enumerate(places)}, "xliff")
    page = editor.get(url(issue, language="en", show="all"))
    for number, place in enumerate(places[:-1]):
        send(editor, issue, typed_over(page, place.key, f"Desk {number}"))
    outcomes, left = take_in(issue, back)
    assert [each.status for each in outcomes] == ["saved"]
    assert [(p.kind, p.unit.target, p.row.target) for p in left] == [
        ("target_changed", f"Tool {n}", f"Desk {n}") for n in range(len(places) - 1)
    ]
    late = send(editor, issue, typed_over(page, places[-1].key, "Late"))
    assert (late.status_code, late.json()["blocks"][0]["text"]) == (409, f"Tool {len(places) - 1}")


@pytest.mark.parametrize(("format", "ending"), [("xliff", "xlf"), ("po", "po")])
def test_the_commands_write_a_file_and_take_it_back(issue, tmp_path, capsys, format, ending):
    file = tmp_path / f"back.{ending}"
    call_command(
        "export_bulletin", "2023/4", "--language", "en", "--format", format, "--output", str(file)
    )
    back = changed(file.read_bytes(), {issue.text("zh-hans", "lead"): "From the tool"}, format)
    file.write_bytes(back)
    arguments = ["2023/4", str(file), "--language", "en", "--by", "editor"]
    call_command("import_translation", *arguments, "--dry-run")
    assert issue.text("en", "lead") != "From the tool"
    call_command("import_translation", *arguments)
    assert issue.text("en", "lead") == "From the tool"
    issue.write("en", "lead", "At the desk")
    file.write_bytes(back.replace(b"From the tool", b"Once more"))
    with pytest.raises(CommandError) as refused:
        call_command("import_translation", *arguments)
    assert (refused.value.returncode, "target_changed: lead" in capsys.readouterr().out) == (
        2,
        True,
    )
    assert Bulletin.objects.get(pk=issue.pk).lead_en == "At the desk"


def test_files_are_reached_from_the_desk(editor, issue):
    html = editor.get(url(issue, language="en", show="all")).content.decode()
    assert f'href="{reverse("admin:bulletins_desk_files", args=[issue.pk])}?language=en"' in html
