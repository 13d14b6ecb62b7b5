"""What all stories of one Word file share: the source being written, styles, counters, limits."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from ..document import Notice, Span
from ..errors import UnreadableDocument
from ..limits import MAX_LINES, MAX_PIECES
from ..pictures import MAX_PICTURES
from ..writer import Writer
from . import numerals
from .names import attribute, child, full, tag
from .numbering import Numbering
from .package import Package
from .styles import Style, Styles

MAX_DEPTH = 12


class Shared:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.writer = Writer()
        self.relations = package.relations(package.main)
        self.styles = Styles(self.part("styles"))
        self.numbering = Numbering(self.part("numbering"))
        self.settings = self.part("settings")
        self.notices: dict[str, Span | None] = {}
        self.notes: dict[tuple[str, str], str] = {}  # kind and key → the number shown
        self._note_counts: Counter[str] = Counter()
        self._words: dict[str, str] = {}
        self.page: int | None = None
        self.has_title = False
        self._paragraphs = self._pictures = self._pieces = 0
        self._data: dict[str, bytes | None] = {}

    def part(self, kind: str) -> etree._Element | None:
        """The part of a kind of which a file has one."""
        names = (r.target for r in self.relations.values() if r.kind == kind and not r.external)
        name = next(names, "")
        return self.package.xml(name) if name else None

    def level(self, style: Style) -> int:
        """Below a title, headings are one level down."""
        shift = self.has_title and style.level and not style.is_title
        return style.level + bool(shift)

    # What a reading meets

    def notice(self, code: str) -> None:
        self.notices.setdefault(code, self.writer.here())

    def note_change(self) -> None:
        self.notice("tracked_changes")

    def note_page(self) -> None:
        if self.page is not None:
            self.page += 1

    def note_number(self, kind: str, key: str) -> str:
        if (kind, key) not in self.notes:
            self._note_counts[kind] += 1
            if self._note_counts[kind] > MAX_LINES:
                raise UnreadableDocument("too_demanding")
            form = attribute(child(self.settings, f"w:{kind}Pr/w:numFmt"))
            form = form or ("lowerRoman" if kind == "endnote" else "decimal")
            self.notes[kind, key] = numerals.shown(self._note_counts[kind], form)
        return self.notes[kind, key]

    def drawing_words(self, part: str) -> str:
        """The words of a chart or a diagram, line by line."""
        if part not in self._words:
            self._words[part] = self._words_of_drawing(part)
        return self._words[part]

    def _words_of_drawing(self, part: str) -> str:
        root = self.package.xml(part)
        if root is None:
            return ""
        lines = []
        for paragraph in root.iter(full("a:p")):
            lines.append("".join(e.text or "" for e in paragraph if tag(e) != "a:pPr"
                                 for e in e.iter(full("a:t"))))  # fmt: skip
        return "\n".join(line for line in lines if line.strip())

    def picture_data(self, part: str) -> bytes | None:
        if part not in self._data:
            self._data[part] = self.package.data(part)
        return self._data[part]

    # Limits

    def count_paragraph(self) -> None:
        self._paragraphs += 1
        if self._paragraphs > MAX_LINES:
            raise UnreadableDocument("too_long", limit=MAX_LINES)

    def count_piece(self) -> None:
        self._pieces += 1
        if self._pieces > MAX_PIECES:
            raise UnreadableDocument("too_demanding")

    def count_picture(self) -> None:
        self._pictures += 1
        if self._pictures > MAX_PICTURES:
            raise UnreadableDocument("too_demanding")

    def check_depth(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise UnreadableDocument("too_deep")

    def as_notices(self) -> tuple[Notice, ...]:
        found = [Notice(code, span) for code, span in self.notices.items()]
        if self.writer.hidden:
            found.append(Notice("hidden_text", self.writer.hidden[0]))
        return tuple(found)
