"""Files for translators' own tools, out and in: XLIFF 2.0 and PO.

units      the texts of one issue in one language, as files carry them
xliff, po  a file's bytes from units, and units from a file's bytes; no database
taking_in  what a file would change, block by block, and the change itself

The texts come back block by block: a unit is named after its block and carries the source it
was made from. What somebody changed meanwhile, on either side, is a conflict told with both
texts; nothing is overwritten. A machine's draft comes through the same door, marked.
"""

from .carried import Unreadable
from .taking_in import Planned, check, plan, receive, take_in, units_of
from .units import FORMATS, export, read

__all__ = [
    "FORMATS",
    "Planned",
    "Unreadable",
    "check",
    "export",
    "plan",
    "read",
    "receive",
    "take_in",
    "units_of",
]
