"""PDF files to a Document. A PDF has no words, lines or paragraphs, only glyphs with their places:
everything else is made from these, step by step.

opening      the file is opened, or refused
pages        what stands on each page: glyphs, pictures, frames of tables
glyphs       place, size and dress of every glyph
characters   signs that the making of a PDF puts in the place of letters
clusters     syllables that were drawn in several parts
weights      bold faces whose names do not say so
slivers      those of fonts that were torn into many
links        addresses behind words
things       pictures and drawn lines
backgrounds  what is painted behind words
rules        tables with drawn lines
striped      tables of which only every other row is painted
unpainted    the first row of a table and the last, where only those between are painted
cards        boxes beside each other, each with a text of its own
portraits    rows of tables that begin with a picture
gutters      narrow gutters between columns
justified    lines that widened spaces fill
segments     pieces of lines, and the spaces between words
raised       figures above the line
edges        cells so close that their words look like one line
furniture    running heads, footers, page numbers
rows         pieces in rows, and the strips that these leave empty
tables       rows of tables without drawn lines
bands        those that one measure tells
mirrors      columns of two languages
spreads      columns that go on beside boxes and tables
pictured     columns in which pictures stand
ends         lines below columns that are no part of them
longer       a column that goes on below the end of the one beside it
tall         large lines beside several small ones
sidebars     narrow columns with facts beside the text
turned_over  tables that go on over the page
layout       columns and tables: the order of reading
parts        the parts of a page in that order
notes        notes at the feet of pages
margins      the margins of the whole document
setting      how it sets its paragraphs
reading      pages to parts
signed       who said it, behind a dash at the right margin
scripts      lines of characters and lines of letters
cut_names    names in letters that the end of a line of Chinese cut
dress        where the weight of the letters changes
joints       how a line goes on in the next
room_at_end  the margin of the lines around, and what a word needs there
hyphens      words broken over lines
composing    lines to paragraphs
writing      the source text and the blocks that know their place in it
assembling   all of it to a Document
"""

from __future__ import annotations

import threading

from bulletins.importing.reading.document import Document

from . import assembling, pages
from .opening import is_pdf, opened

__all__ = ["is_pdf", "read_pdf"]

#: PDFium does one thing at a time.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(data: bytes, name: str = "") -> Document:
    """The document that a PDF prints. Raises UnreadableDocument."""
    with _ONE_AT_A_TIME, opened(data) as pdf:
        found = pages.read_all(pdf)
    return assembling.document(found, name)
