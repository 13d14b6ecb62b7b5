"""Word files as programs save them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import UnreadableDocument, read
from tests.bulletins.importing.knowing import KNOWLEDGE
from tests.bulletins.importing.packing import (
    NAMES,
    archive,
    inline_picture,
    para,
    parts_of_word,
    png,
    run,
    text_box,
    texts,
    word,
)

from .opening import header, labels, read_word, section


def test_content_controls_and_wrappers_are_read_through():
    document = read_word(
        f"<w:sdt><w:sdtContent>{para('一')}</w:sdtContent></w:sdt>"
        + para(
            f"<w:sdt><w:sdtContent>{run('二')}</w:sdtContent></w:sdt>",
            f"<w:smartTag>{run('三')}</w:smartTag>",
        )
        + f"<w:customXml>{para('四')}</w:customXml>"
    )
    assert texts(document) == ["一", "二三", "四"]


def test_strict_files_are_read_like_others():
    strict = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts_of_word(para("正文")).items()
    }
    assert texts(read(archive(strict), "a.docx")) == ["正文"]


def test_a_relation_into_nowhere_is_no_fault():
    document = read_word(
        para("正文", inline_picture("p1")) + section(header("h9")),
        related={"p1": ("image", "NULL"), "h9": ("header", "../NULL")},
    )
    assert texts(document) == ["正文"]


def test_pictures_without_text_need_text_recognition():
    data = word(
        para(inline_picture("p1")), {"media/a.png": png()}, {"p1": ("image", "media/a.png")}
    )
    with pytest.raises(UnreadableDocument) as refused:
        read(data, "a.docx")
    assert refused.value.code == "image_only"


SAMPLES = Path(__file__).resolve().parents[3] / "samples"


def test_a_file_saved_by_libreoffice_is_read_whole():
    document = read((SAMPLES / "zh-libreoffice.docx").read_bytes(), "a.docx")
    parsed = parsing.parse(document, KNOWLEDGE)
    coverage.check(document, parsed)
    assert texts(document.headers) == ["江河环境合作中心 内部参考"]
    assert [(p.text, p.level) for p in document.paragraphs() if p.level] == [
        ("流域水质监测培训在昆明举办", 1),
        ("会议发言", 2),
    ]
    assert labels(document)[-2:] == ["1.", "2."]
    assert [str(remark.name) for remark in parsed.remarks] == ["林静", "Sok Dara"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_saves_what_it_reads_from_word(tmp_path):
    """A text box, tracked changes, hidden text and a link, once through LibreOffice."""
    made = docx.Document()
    body = made.element.body
    for xml in (
        para(
            text_box(para("框内")),
            "正文",
            "<w:ins w:id='1' w:author='a'>" + run("加") + "</w:ins>",
            "<w:del w:id='2' w:author='a'><w:r><w:delText>减</w:delText></w:r></w:del>",
        ),
        para("可见", run("隐藏", "<w:vanish/>")),
        para(f"<w:hyperlink w:anchor='x'>{run('链接')}</w:hyperlink>"),
    ):
        body.insert(len(body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {NAMES}>", 1)))
    made.save(tmp_path / "a.docx")
    for target in ("odt", "docx:MS Word 2007 XML"):
        source = tmp_path / ("a.docx" if target == "odt" else "a.odt")
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--convert-to",
                target,
                "--outdir",
                str(tmp_path / "out"),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        if target == "odt":
            (tmp_path / "out" / "a.odt").rename(tmp_path / "a.odt")
    document = read((tmp_path / "out" / "a.docx").read_bytes(), "a.docx")
    assert texts(document) == ["框内", "正文加", "可见", "链接"]
    assert [document.source[s.start : s.end] for s in document.hidden] == ["隐藏"]
