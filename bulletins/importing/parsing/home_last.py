"""Offices over two lines, of which the last ends with the country."""

from __future__ import annotations

from . import names, trimming
from .knowledge import Knowledge
from .printed import Printed
from .trimming import Trimmed


def ends_there(before: Printed, part: Printed, knowledge: Knowledge) -> bool:
    """`…, Ministry of Natural` above `Resources and Environment, Lao PDR`: the country ends the
    office, of which the line above has none yet."""
    own, told = (words.split(r"\s*,\s*") for words in (part, before))
    if len(own) < 2 or any(names.is_name(each.text, knowledge) for each in own):
        return False
    ends = bool(trimming.country_of(Trimmed(own[-1]), knowledge))
    return ends and not any(trimming.country_of(Trimmed(each), knowledge) for each in told)
