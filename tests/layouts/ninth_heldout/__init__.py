"""Whole documents by hands of many kinds, as one more stranger thought of them: held out once,
since then developed on."""

from __future__ import annotations

from functools import partial

from ..documents import drawn
from ..documents.sheet import EN, ZH
from ..documents.writing import FORMATS, write
from . import (
    both,
    both_digest,
    en_digest,
    en_proceedings,
    en_translated,
    en_voices,
    zh_papers,
    zh_plain,
    zh_training,
)

__all__ = ["FORMATS", "LAYOUTS", "whole", "write"]

LAYOUTS = {
    (ZH,): [*zh_papers.LAYOUTS, *zh_plain.LAYOUTS, *zh_training.LAYOUTS],
    (EN,): [
        *en_digest.LAYOUTS,
        *en_translated.LAYOUTS,
        *en_voices.LAYOUTS,
        *en_proceedings.LAYOUTS,
    ],
    (ZH, EN): [*both.LAYOUTS, *both_digest.LAYOUTS],
}

whole = partial(drawn, LAYOUTS)
