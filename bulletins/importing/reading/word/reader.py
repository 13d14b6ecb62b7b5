"""The stories of a Word file put together: headers, body, notes, footers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from bulletins import paragraph_styles

from ..document import Block, Document, Paragraph, Rule, Run
from ..errors import UnreadableDocument
from .blocks import Story
from .names import attribute, child, full, switch
from .package import Package
from .shared import Shared

_NO_NOTES = {"separator", "continuationSeparator", "continuationNotice"}


def read(package: Package, name: str) -> Document:
    shared = Shared(package)
    root = package.xml(package.main)
    body = child(root, "w:body")
    if body is None:
        raise UnreadableDocument("damaged")
    shared.has_title = _has_title(body, shared)
    headers = tuple(_margins(body, "header", shared))
    if next(body.iter(full("w:lastRenderedPageBreak")), None) is not None:
        shared.page = 1
    story = Story(shared, shared.relations)
    blocks = (*story.blocks(body), *story.rest())
    shared.page = None
    notes = tuple(_notes(shared))
    footers = tuple(_margins(body, "footer", shared))
    return Document(
        name=name,
        format="docx",
        source=shared.writer.source,
        blocks=blocks,
        markup=tuple(shared.writer.markup),
        headers=headers,
        footers=footers,
        notes=notes,
        hidden=tuple(shared.writer.hidden),
        notices=shared.as_notices(),
        base=_base(package),
    )


def _base(package: Package) -> tuple[str, ...]:
    """What we noted in the file when we wrote it; programs that save it keep that."""
    root = package.xml("docProps/custom.xml")
    found = root.iter("{*}property") if root is not None else ()
    noted = [each for each in found if (each.get("name") or "").startswith(paragraph_styles.BASE)]
    return tuple(word for each in noted for word in "".join(each.itertext()).split())


def _has_title(body: etree._Element, shared: Shared) -> bool:
    keys = {attribute(each) for each in body.iter(full("w:pStyle"))}
    styles = [shared.styles.style(key) for key in keys]
    return any(style.is_title and style.level == 1 for style in styles)


def _margins(body: etree._Element, kind: str, shared: Shared) -> Iterator[Block]:
    """Headers or footers that some page shows, each text once."""
    seen: set[str] = set()
    both = switch(child(shared.settings, "w:evenAndOddHeaders"))
    for section in body.iter(full("w:sectPr")):
        for reference in section.iterfind(full(f"w:{kind}Reference")):
            which = attribute(reference, "w:type")
            if which == "first" and not switch(child(section, "w:titlePg")):
                continue
            if which == "even" and not both:
                continue
            relation = shared.relations.get(attribute(reference, "r:id"))
            if relation is None or relation.external or relation.target in seen:
                continue
            seen.add(relation.target)
            root = shared.package.xml(relation.target)
            if root is None or _is_repeated(root, seen):
                continue
            story = Story(shared, shared.package.relations(relation.target))
            yield from story.blocks(root)
            yield from story.rest()


def _is_repeated(root: etree._Element, seen: set[str]) -> bool:
    """Sections often have copies of one header."""
    text = "".join(each.text or "" for each in root.iter(full("w:t")))
    if not text.strip():
        return False
    key = "\n" + "".join(text.split())
    if key in seen:
        return True
    seen.add(key)
    return False


def _notes(shared: Shared) -> Iterator[Block]:
    """Notes in the order in which the text refers to them."""
    stories: dict[str, tuple[Story, dict[str, etree._Element]]] = {}
    for relation in shared.relations.values():
        kind = relation.kind.removesuffix("s")
        if kind not in ("footnote", "endnote") or relation.external or kind in stories:
            continue
        root = shared.package.xml(relation.target)
        if root is not None:
            found = {attribute(each, "w:id"): each for each in root.iter(full(f"w:{kind}"))}
            relations = shared.package.relations(relation.target)
            stories[kind] = (Story(shared, relations), found)
    for (kind, key), label in list(shared.notes.items()):
        if kind not in stories:
            continue
        story, known = stories[kind]
        if key not in known or attribute(known[key], "w:type") in _NO_NOTES:
            continue
        mark = Run(f"[{label}]", shared.writer.mark(f"[{label}]").start)
        shared.writer.text(" ")
        first = True
        for block in story.blocks(known[key]):
            if isinstance(block, Rule):
                continue
            if first and isinstance(block, Paragraph):
                block = _labelled(block, mark)
            first = False
            yield block


def _labelled(paragraph: Paragraph, mark: Run) -> Paragraph:
    return replace(paragraph, label=paragraph.label or mark)
