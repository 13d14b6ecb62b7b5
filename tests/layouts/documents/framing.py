"""What python-docx has no words for: rules, columns, shades, links, text boxes, page numbers."""

from __future__ import annotations

import io

from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from lxml import etree
from PIL import Image, ImageDraw

from .page import Box, Pic

_OPEN = "http://schemas.openxmlformats.org/"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/"
_LINK = _OPEN + "officeDocument/2006/relationships/hyperlink"
_SPACES = {
    "w": _OPEN + "wordprocessingml/2006/main",
    "mc": _OPEN + "markup-compatibility/2006",
    "wp": _OPEN + "drawingml/2006/wordprocessingDrawing",
    "a": _OPEN + "drawingml/2006/main",
    "wps": _WORD_2010 + "wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
#: As Word writes it: DrawingML, and VML with the same words for older readers.
_BOX = """<w:r {spaces}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2"
 behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>{where}</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="7" name="Text Box 7"/>
<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{shape}">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>
<a:ln w="6350"><a:noFill/></a:ln></wps:spPr><wps:txbx>{words}</wps:txbx>
<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:spAutoFit/></wps:bodyPr>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict>
<v:shape id="box7" style="position:absolute;width:{width}cm;height:{height}cm">
<v:textbox>{words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def _element(name: str, **values: str):
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def rule(par, colour: str) -> None:
    edge = OxmlElement("w:pBdr")
    edge.append(_element("w:bottom", val="single", sz="12", space="1", color=colour))
    par._p.get_or_add_pPr().append(edge)


def columns(document, count: int) -> None:
    section = document.add_section(WD_SECTION.CONTINUOUS)
    made = section._sectPr.find(qn("w:cols"))
    if made is None:
        made = OxmlElement("w:cols")
        section._sectPr.append(made)
    made.set(qn("w:num"), str(count))
    made.set(qn("w:space"), "425")


def shade(cell, colour: str) -> None:
    fill = _element("w:shd", val="clear", color="auto", fill=colour)
    cell._tc.get_or_add_tcPr().append(fill)


def page_number(par) -> None:
    par.add_run()._r.append(_element("w:fldChar", fldCharType="begin"))
    code = OxmlElement("w:instrText")
    code.text = "PAGE"
    par.add_run()._r.append(code)
    par.add_run()._r.append(_element("w:fldChar", fldCharType="end"))


def link(document, run, target: str) -> None:
    made = OxmlElement("w:hyperlink")
    made.set(qn("r:id"), document.part.relate_to(target, _LINK, is_external=True))
    run._r.addprevious(made)
    made.append(run._r)
    run.font.underline = True


def box(par, block: Box, inside: list) -> None:
    frame = OxmlElement("w:txbxContent")
    for each in inside:
        frame.append(each._p)
    xml = _BOX.format(
        spaces=" ".join(f'xmlns:{short}="{name}"' for short, name in _SPACES.items()),
        shape=_SPACES["wps"],
        words=etree.tostring(frame, encoding="unicode"),
        where="right" if block.right else "left",
        wide=int(Cm(block.width)),
        high=int(Cm(block.height)),
        width=block.width,
        height=block.height,
    )
    par._p.append(etree.fromstring(xml))


def picture(block: Pic) -> bytes:
    if block.width > 7:  # a scene, not a portrait
        image = Image.new("RGB", (640, 360), block.tint)
        ImageDraw.Draw(image).rectangle((60, 220, 580, 300), fill=(225, 228, 232))
    else:
        image = Image.new("RGB", (240, 300), (225, 228, 232))
        draw = ImageDraw.Draw(image)
        draw.ellipse((70, 50, 170, 160), fill=block.tint)
        draw.ellipse((30, 180, 210, 420), fill=block.tint)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
