"""Every sample issue as a Word file, in every language that it has, and read back."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import fields
from typing import Any, NamedTuple

import docx
import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import override_settings
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from bulletins import sampling
from bulletins.compiling import compile_bulletin
from bulletins.content import BulletinContent, paragraphs, to_json
from bulletins.importing import import_document, parsing, reading
from bulletins.importing.recognising import Records
from bulletins.models import Bulletin
from bulletins.outputs.word import to_word
from bulletins.picture_names import focus_in, name_of
from lmec.languages import text_in
from people.models import Speaker
from tests import builders

pytestmark = pytest.mark.django_db


class Exported(NamedTuple):
    made: dict[Any, Any]  # (content, bytes of the Word file) by issue and language
    knowledge: Any
    data_dir: Any


@pytest.fixture(scope="module")
def exported(django_db_setup, django_db_blocker, tmp_path_factory):
    """Made once, and only read."""
    data_dir = tmp_path_factory.mktemp("samples")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(LMEC_DATA_DIR=data_dir):
            sampling.load()
            made = {}
            for bulletin in Bulletin.objects.order_by("year", "number"):
                for language in bulletin.translations.values_list("language", flat=True):
                    content = compile_bulletin(bulletin, language)
                    made[content.year, content.number, language] = (content, to_word(content))
            knowledge = Records(None, _nobody, _nobody).knowledge
        yield Exported(made, knowledge, data_dir)
        transaction.set_rollback(True)


@pytest.fixture
def samples(exported, db, settings):
    settings.LMEC_DATA_DIR = exported.data_dir
    return exported


def _nobody(*args, **kwargs):
    pass


def joined(block):
    return "\n".join(paragraphs(block.text)) if block else ""


def text(printed):
    return str(printed or "")


def as_published(content):
    """What the Word file carries of an issue."""
    at = {section.id: number for number, section in enumerate(content.sections)}
    imprint = content.imprint
    return {
        "language": content.language,
        "issue": (content.year, content.number, content.serial, content.date),
        "masthead": [
            name.text
            for name in imprint.names
            if name.language in ("zh-hans", "en", content.language)
        ],
        "headline": content.headline.text,
        "lead": joined(content.lead),
        "sections": [(joined(each.heading), joined(each.text)) for each in content.sections],
        "remarks": [
            (
                remark.role,
                remark.name.text if remark.name else "",
                joined(remark.position),
                joined(remark.text),
                at.get(remark.section),
            )
            for remark in content.remarks
        ],
        "closing": joined(content.closing),
        "contact": {
            "names": imprint.contact_names.text.splitlines() if imprint.contact_names else [],
            "address": imprint.address.text if imprint.address else "",
            "postcode": imprint.postcode,
            "telephone": imprint.telephone,
            "fax": imprint.fax,
            "emails": [*imprint.emails, *imprint.personal_emails],
            "website": imprint.website,
            "wechat": imprint.wechat,
        },
        "about": joined(imprint.about),
        "captions": [joined(each.caption) for each in content.pictures],
        "portraits": [remark.number - 1 for remark in content.remarks if remark.portrait],
    }


def as_read(parsed):
    head, contact = parsed.masthead, parsed.contact
    return {
        "language": parsed.language,
        "issue": (
            *(found.value if found else None for found in (head.year, head.number, head.serial)),
            head.date.value if head.date else None,
        ),
        "masthead": [name.text for name in head.names],
        "headline": text(parsed.headline),
        "lead": text(parsed.lead),
        "sections": [(each.heading.text, text(each.text)) for each in parsed.sections],
        "remarks": [
            (
                remark.role,
                text(remark.name),
                text(remark.position.printed if remark.position else ""),
                text(remark.text),
                remark.section,
            )
            for remark in parsed.remarks
        ],
        "closing": text(parsed.closing),
        "contact": {
            "names": [name.text for name in contact.names],
            "address": text(contact.address),
            "postcode": text(contact.postcode),
            "telephone": "; ".join(each.text for each in contact.telephones),
            "fax": text(contact.fax),
            "emails": [each.text for each in contact.emails],
            "website": text(contact.website),
            "wechat": text(contact.wechat),
        },
        "about": text(parsed.about),
        "captions": [text(each.caption) for each in parsed.pictures if each.role != "portrait"],
        "portraits": [each.before_remark for each in parsed.pictures if each.role == "portrait"],
    }


def differences(content, data, knowledge):
    """By field: what the issue says, and what was read."""
    parsed = parsing.parse(reading.read(data, "issue.docx"), knowledge)
    wanted, got = as_published(content), as_read(parsed)
    found = {key: (wanted[key], got[key]) for key in wanted if wanted[key] != got[key]}
    if parsed.left_over:
        found["left over"] = [each.printed.text for each in parsed.left_over]
    if parsed.doubts:
        found["doubts"] = [each.code for each in parsed.doubts]
    return found


@pytest.mark.walk
def test_every_sample_in_every_language_reads_back_as_it_was_written(exported):
    different = {
        issue: found
        for issue, (content, data) in exported.made.items()
        if (found := differences(content, data, exported.knowledge))
    }
    assert different == {}
    assert len({issue[:2] for issue in exported.made}) == 10


@pytest.mark.walk
def test_a_portrait_is_not_parted_from_its_words_at_the_end_of_a_page(exported):
    """They share a row that stays whole and does not hold the row below it."""
    content, data = exported.made[2024, 15, "zh-hans"]
    rows = [row for table in docx.Document(io.BytesIO(data)).tables for row in table.rows]
    shown = [row for row in rows if row._tr.find(f".//{qn('wp:inline')}") is not None]
    said = [paragraphs(r.text.text)[0] for r in content.remarks if r.portrait]
    assert [row.cells[1].paragraphs[2].text for row in shown] == said
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in shown)
    held = [p.paragraph_format.keep_with_next for r in rows for c in r.cells for p in c.paragraphs]
    assert set(held) == {False}


#: See docs/word-files.md.
NOT_CARRIED = {
    "format", "id", "source_language", "origin", "sample", "kind", "meeting", "attachments",
    "topics", "instruments", "former_addresses",
}  # fmt: skip
CARRIED = {
    "language", "year", "number", "serial", "date", "headline", "lead", "sections", "remarks",
    "closing", "pictures", "imprint",
}  # fmt: skip


def test_whatever_an_issue_holds_is_carried_or_known_not_to_be():
    assert {each.name for each in fields(BulletinContent)} == CARRIED | NOT_CARRIED


def imported(data, **options):
    file = ContentFile(data, name="issue.docx")
    return import_document(file, by=builders.make_user(), **options)


@pytest.mark.parametrize("issue", [(2024, 15, "zh-hans"), (2023, 16, "en"), (2025, 8, "my")])
def test_importing_the_file_of_an_issue_changes_nothing_of_it(samples, issue):
    content, data = samples.made[issue]
    report = imported(data, dry_run=True)
    assert (report.action, report.languages) == ("updated", [issue[2]])
    assert (report.changes, report.created, report.left_over, report.doubts) == ([], [], [], [])
    assert report.contents == [json.loads(to_json(content))]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_row_16_an_edit_in_libreoffice_comes_back_as_exactly_that_change(samples, tmp_path):
    content, data = samples.made[2025, 8, "en"]
    saved = saved_by_libreoffice(data, tmp_path)
    assert differences(content, saved, samples.knowledge) == {}
    assert focal_points(saved) == focal_points(data) != []
    old = content.remarks[1].text.text
    first = paragraphs(old)[0]
    new = f"{first[:-20]}so it was decided."
    report = imported(with_text(saved, first, new))
    assert [(change.before, change.after, change.applied) for change in report.changes] == [
        (old, old.replace(first, new), True)
    ]
    assert (report.created, report.left_over, report.doubts) == ([], [], [])
    now = compile_bulletin(report.bulletin, "en")
    assert changed_blocks(content, now) == [content.remarks[1].text.key]
    assert [each.portrait for each in now.remarks] == [each.portrait for each in content.remarks]


def changed_blocks(before, after):
    known = {block.key: block.text for block in before.blocks()}
    return [block.key for block in after.blocks() if known[block.key] != block.text]


def test_what_was_rewritten_at_the_desk_meanwhile_is_not_overwritten(samples):
    _content, data = samples.made[2025, 8, "en"]
    bulletin = Bulletin.objects.get(year=2025, number=8)
    bulletin.lead_en = "Rewritten at the desk."
    bulletin.save()
    report = imported(data)
    assert [(change.before, change.applied) for change in report.changes] == [
        ("Rewritten at the desk.", False)
    ]
    assert text_in(report.bulletin, "lead", "en") == "Rewritten at the desk."


def focal_points(data):
    document = reading.read(data, "issue.docx")
    return [picture.focus for p in document.paragraphs() for picture in p.pictures]


def test_a_new_site_gets_portraits_and_pictures_from_the_file(samples):
    bulletin = Bulletin.objects.get(year=2024, number=15)
    Speaker.objects.filter(remarks__bulletin=bulletin).update(
        portrait_focus_x=20, portrait_focus_y=70
    )
    bulletin.pictures.update(focus_x=10, focus_y=90)
    content = compile_bulletin(bulletin, "zh-hans")
    other = with_text(to_word(content), "2024年第15期", "2031年第4期")
    # Who is known has a portrait already; a new site knows nobody.
    Speaker.objects.update(portrait="")
    report = imported(other)
    assert report.action == "created"
    now = compile_bulletin(report.bulletin, "zh-hans")
    assert [bool(each.portrait) for each in now.remarks] == [
        bool(each.portrait) for each in content.remarks
    ]
    assert [(p.role, p.caption.text, p.alternative.text) for p in now.pictures] == [
        (p.role, p.caption.text, p.alternative.text) for p in content.pictures
    ]
    portraits = [each.portrait for each in now.remarks if each.portrait]
    assert {(each.focus_x, each.focus_y) for each in portraits} == {(20, 70)}
    assert {(p.image.focus_x, p.image.focus_y) for p in now.pictures} == {(10, 90)}
    assert [each.code for each in report.doubts] == []
    assert report.left_over == []


@pytest.mark.parametrize(
    ("crop", "focus"),
    [
        ({}, (40, 30)),
        ({"l": 8_000, "r": 12_000}, (40, 30)),
        ({"l": 0, "r": 20_000}, (0, 30)),  # moved to the left edge in Word
        ({"t": 25_000, "b": 25_000}, (40, 50)),
        ({"t": -4_000, "b": 25_000}, (40, 30)),  # stretched beyond the picture
    ],
)
def test_a_crop_that_was_moved_in_word_is_the_focal_point(crop, focus):
    assert focus_in(name_of(2, (40, 30)), crop) == focus
    assert focus_in("Picture 2", crop) is None


# Edited files


def with_text(data, old, new):
    """The file with other words in one paragraph, its style kept."""
    file = docx.Document(io.BytesIO(data))
    for element in file.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, None)
        if paragraph.text == old:
            for run in paragraph.runs[1:]:
                run._r.getparent().remove(run._r)
            paragraph.runs[0].text = new
            break
    else:
        raise AssertionError(f"no paragraph says {old}")
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def with_styled(data, lines):
    """Every paragraph anew: what somebody makes of an old issue's file. (style, text)"""
    file = docx.Document(io.BytesIO(data))
    body = file.element.body
    for element in [each for each in body if each.tag != qn("w:sectPr")]:
        body.remove(element)
    for style, words in lines:
        file.add_paragraph(words, style=style)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


HEAD = [
    ("LMEC Title", "Bulletin"),
    ("LMEC Issue", "No. 9, 2031"),
    ("LMEC Date", "3 March 2031"),
    ("LMEC Headline", "Wetland Forum Held in Vientiane"),
    ("LMEC Lead", "On 3 March 2031, the Wetland Forum was held in Vientiane."),
]


def parsed_of(samples, lines):
    _content, data = samples.made[2025, 8, "en"]
    return parsing.parse(reading.read(with_styled(data, lines), "x.docx"), samples.knowledge)


def test_an_issue_without_remarks_reads_back(samples):
    parsed = parsed_of(samples, [*HEAD, ("LMEC Closing", "They agreed to meet again.")])
    assert (parsed.remarks, parsed.left_over, parsed.doubts) == ((), (), ())
    assert (parsed.masthead.year.value, parsed.masthead.number.value) == (2031, 9)
    assert text(parsed.closing) == "They agreed to meet again."


def test_a_speaker_typed_in_the_style_of_the_text_is_a_speaker(samples):
    typed = ["Sok Dara spoke of wetlands.", "Bounmy Phetsavanh", "Director, Ministry of Health"]
    lines = [("LMEC Speaker", "Sok Dara"), ("LMEC Position", "Director, Ministry of Health")]
    lines += [("LMEC Text", each) for each in (*typed, "He spoke of reeds.")]
    parsed = parsed_of(samples, [*HEAD, *lines])
    assert [(text(r.name), text(r.text)) for r in parsed.remarks] == [
        ("Sok Dara", "Sok Dara spoke of wetlands."),
        ("Bounmy Phetsavanh", "He spoke of reeds."),
    ]


def test_words_of_no_style_go_on_with_what_stands_above_them(samples):
    lines = [("LMEC Speaker", "Sok Dara"), ("LMEC Text", "He spoke."), ("Normal", "And spoke.")]
    (remark,) = parsed_of(samples, [*HEAD, *lines]).remarks
    assert text(remark.text) == "He spoke.\nAnd spoke."


def test_styles_that_contradict_their_words_are_not_believed(samples):
    """A text pasted over another keeps the style of what stood there."""
    pasted = "Sok Dara said that the river is everybody's, and that nobody may dirty it."
    lines = [("LMEC Speaker", pasted), ("LMEC Text", "Bounmy Phetsavanh")]
    parsed = parsed_of(samples, [*HEAD, *lines])
    assert not parsed.by_styles
    assert pasted not in [text(remark.name) for remark in parsed.remarks]


def saved_by_libreoffice(data, folder):
    (folder / "issue.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:Office Open XML Text"]
    command += ["--outdir", str(folder / "out"), str(folder / "issue.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / "issue.docx").read_bytes()
