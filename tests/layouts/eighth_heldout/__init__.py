"""Whole documents as organizations publish them, by another stranger: held out once, since then
developed on."""

from __future__ import annotations

from functools import partial

from ..documents import drawn
from ..documents.sheet import EN, ZH
from ..documents.writing import FORMATS, write
from . import both, en_papers, en_records, zh_papers, zh_spoken, zh_told

__all__ = ["FORMATS", "LAYOUTS", "whole", "write"]

LAYOUTS = {
    (ZH,): [*zh_spoken.LAYOUTS, *zh_papers.LAYOUTS, *zh_told.LAYOUTS],
    (EN,): [*en_records.LAYOUTS, *en_papers.LAYOUTS],
    (ZH, EN): both.LAYOUTS,
}

whole = partial(drawn, LAYOUTS)
