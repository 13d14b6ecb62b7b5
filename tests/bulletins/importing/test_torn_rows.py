"""Rows of a table that the foot of a page tore."""

from __future__ import annotations

from dataclasses import replace

from bulletins.importing.parsing import torn_rows
from bulletins.importing.parsing.blocks import Block, Report

from .test_telling import line


def _report(*words: str) -> Report:
    one, other, *_ = (line(name).words for name in ("索·达拉", "周军"))
    rows = [replace(line(text), row=n + 3) for n, text in enumerate(words)]
    blocks = [
        Block("remark", one, None, 0, row=3, lines=rows),
        Block("remark", other, None, 4, row=6),
    ]
    return Report(blocks=blocks)


def test_words_above_a_name_that_begin_with_it_are_those_of_whoever_has_it():
    report = _report("索·达拉说，水位要公开。", "周军询问水位如何公开。", "他还问谁来付钱。")
    torn_rows.put_together(report)
    assert [[item.text for item in block.lines] for block in report.blocks] == [
        ["索·达拉说，水位要公开。"],
        ["周军询问水位如何公开。", "他还问谁来付钱。"],
    ]


def test_other_words_stay_where_they_are():
    report = _report("索·达拉说，水位要公开。", "他说周军也这样想。")
    torn_rows.put_together(report)
    assert [len(block.lines) for block in report.blocks] == [2, 0]
