"""Word files made part by part, so that a test says exactly which XML it is about."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from bulletins.importing.reading.document import Document, Paragraph, Table

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def archive(parts: dict[str, str | bytes]) -> bytes:
    """A zip archive of these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return data.getvalue()


def relations(found: dict[str, tuple[str, str]]) -> str:
    """`{"rId1": ("image", "media/a.png")}`; addresses are outside the file."""
    each = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target or ":" in target else "/>")
        for key, (kind, target) in found.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def parts_of_word(
    body: str,
    parts: dict[str, str | bytes] | None = None,
    related: dict[str, tuple[str, str]] | None = None,
) -> dict[str, str | bytes]:
    """The parts of a Word file; those given as `styles` or `numbering` get their relation."""
    related = dict(related or {})
    named: dict[str, str | bytes] = {}
    for name, content in (parts or {}).items():
        if "/" in name:
            named[f"word/{name}"] = content
            continue
        root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
        named[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{content}</w:{root}>"
        related.setdefault(name, (name.rstrip("0123456789"), f"{name}.xml"))
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<?xml version='1.0' encoding='UTF-8'?><w:document {NAMES}>"
        f"<w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(related),
        **named,
    }


def word(
    body: str,
    parts: dict[str, str | bytes] | None = None,
    related: dict[str, tuple[str, str]] | None = None,
) -> bytes:
    return archive(parts_of_word(body, parts, related))


def run(text: str, look: str = "") -> str:
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*content: str, look: str = "") -> str:
    """A paragraph; what begins with < is XML, the rest is text."""
    look = f"<w:pPr>{look}</w:pPr>" if look else ""
    inner = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p>{look}{inner}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{cells}</w:tbl>"


def inline_picture(key: str, description: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{description}"/><a:graphic>'
        f'<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{key}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(*paragraphs: str) -> str:
    """As Word writes one: the new form, and the same in the old form for old programs."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
        f"<a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(code: str, *result: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    shown = sign("separate") + "".join(map(run, result)) if result else ""
    return f"{sign('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{shown}{sign('end')}"


def png(width: int = 3, height: int = 4) -> bytes:
    """A picture that says how large it is; of a large one the rest is missing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (width + 1) * min(height, 100))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def texts(blocks: tuple[object, ...] | Document) -> list[object]:
    """The words of blocks in short: a paragraph's text, a table as a list of rows of cells."""
    if isinstance(blocks, Document):
        blocks = blocks.blocks
    told: list[object] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            told.append(block.text)
        elif isinstance(block, Table):
            told.append([[texts(cell.blocks) for cell in row] for row in block.rows])
        else:
            told.append("---")
    return told
