"""What the sets of whole documents share: each of their layouts is one document from head to foot.

page      a document as somebody sees it in Word
writing   a page → .md (markdown), .docx (word, framing), .pdf
people    who speaks, and the office
sheet     the note of what is printed, with the readings that are right as well
meeting   an invented meeting, told by the words of a set; turns notes what is said there
"""

from __future__ import annotations

from random import Random

from ..printed import Printed
from .page import Doc


def drawn(
    layouts: dict, rng: Random, languages: tuple[str, ...]
) -> tuple[Doc, list[Printed], dict[str, str]]:
    """A document, what is printed on it, and the name of its layout."""
    layout = rng.choice(layouts[languages])
    page, printed = layout(rng)
    return page, printed, {"LAYOUT": layout.__name__}
