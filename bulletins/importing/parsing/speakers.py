"""Speaker blocks: a head of name and position, in one line or several, and the words below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from . import captions, choosing, names, running, signatures, trimming, vocabulary
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join
from .results import ParsedSection


@dataclass
class Block:
    """A speaker block while its words are gathered."""

    role: str
    name: Printed | None
    position: Printed | None
    first: int  # the item at which it begins
    section: int | None = None
    row: int = 0  # of the table it stands in
    inline: bool = False  # its words stand in its head's paragraph
    country: str = ""  # where a label tells it
    weight: float = 0.0  # how much speaks for its head
    lines: list[Item] = field(default_factory=list)


@dataclass
class Report:
    """The body of an issue: lead, sections, speaker blocks, closing."""

    lead: list[Item] = field(default_factory=list)
    headings: list[Item] = field(default_factory=list)
    section_lines: list[list[Item]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    closing: list[Item] = field(default_factory=list)
    labels: list[Printed] = field(default_factory=list)
    #: By the section whose heading names one.
    countries: dict[int | None, str] = field(default_factory=dict)
    closing_is_unsure: bool = False
    roles_are_told: bool = False

    @property
    def sections(self) -> tuple[ParsedSection, ...]:
        return tuple(
            ParsedSection(heading.words, text_of(lines))
            for heading, lines in zip(self.headings, self.section_lines, strict=True)
        )


def text_of(lines: list[Item]) -> Printed | None:
    """Paragraphs one to a line, as everywhere in the records."""
    return join([line.words for line in lines], "\n") if lines else None


def parse(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> Report:
    report = Report()
    chosen = {
        head.start: head for head in choosing.heads_in_order(items, start, end, habits, knowledge)
    }
    chosen = signatures.turned(items, chosen, start)
    first_of_voices = {start for start, head in chosen.items() if head.kind == choosing.VOICE}
    last = max(chosen, default=-1)
    at, target = start, report.lead
    while at < end:
        item = items[at]
        if at in first_of_voices:
            for voice in running.voices(item, knowledge):
                target = _begin(report, choosing.head_of(voice, at), item.row)
            at += 1
        elif at in chosen:
            target, at = _begin(report, chosen[at], item.row), chosen[at].end
        elif signed := signatures.at(items, at, end, target, report.lead, habits, knowledge):
            target, at = _begin(report, signed, item.row), signed.end
        else:
            target = _place(report, target, items, at, end, last, habits, knowledge)
            at += 1
    _carry_countries(report, items, habits, knowledge)
    _part_closing(report)
    _leave_fragments(report)
    return report


def _carry_countries(
    report: Report, items: tuple[Item, ...], habits: Habits, knowledge: Knowledge
) -> None:
    """A country alone on a dressed line stands over all speakers below it, up to the next one."""
    carried = ""
    for block in report.blocks:
        item = items[block.first]
        alone = trimming.country_of(trimming.trimmed(item, habits, knowledge), knowledge)
        if alone and not item.row and habits.is_dressed(item) and block.name is not item.words:
            carried = alone
        elif block.country:
            carried = ""
        else:
            block.country = carried


def _leave_fragments(report: Report) -> None:
    """What stands below the last sentence of all and is none."""
    spoken = report.blocks[-1].lines if report.blocks else report.lead
    lines = report.closing or spoken
    while len(lines) > 1 and captions.is_fragment(lines[-1]) and lines[-2].is_prose:
        lines.pop()


def _place(
    report: Report,
    target: list[Item],
    items: tuple[Item, ...],
    at: int,
    end: int,
    last: int,
    habits: Habits,
    knowledge: Knowledge,
) -> list[Item]:
    """Puts an item that is no head where it belongs; what follows it goes where it says."""
    item = items[at]
    if _is_heading(items, at, end, habits, bool(report.blocks)):
        # Below the last speaker the meeting itself speaks, whatever its heading is called.
        closes = bool(vocabulary.CLOSING_HEADING.fullmatch(item.text))
        closes = closes or bool(at > last and vocabulary.CLOSING_WORD.search(item.text))
        if closes or (report.blocks and at > last and not _is_like_others(item, report)):
            report.labels.append(item.words)
            return report.closing
        if _is_subtitle(items, at, end, report, habits):
            report.labels.append(item.words)
            return report.lead
        report.headings.append(item)
        report.section_lines.append([])
        report.countries[len(report.headings) - 1] = trimming.country_of(
            trimming.trimmed(item, habits, knowledge), knowledge
        )
        return report.section_lines[-1]
    counted = re.search(r"[\d一二三四五六七八九十]", item.text) and habits.is_label(item.text)
    if (
        not re.search(r"\w", item.text)
        or (counted and not item.is_prose and len(item.text) <= 24)
        or captions.is_caption(item)
        or _is_furniture(item, target, report, items[at + 1 : end])
    ):
        return target
    if report.blocks and target is report.blocks[-1].lines and not target:
        item = _without_label(item, report, habits)
        if not item.words:
            return target
    target.append(item)
    return target


def _is_subtitle(
    items: tuple[Item, ...], at: int, end: int, report: Report, habits: Habits
) -> bool:
    """Whether the heading above the first sentence of all goes with the headline: none below is
    like it."""
    item = items[at]
    if report.blocks or report.headings or report.lead or not items[at + 1].is_prose:
        return False
    if _ORDINAL.match(item.text):
        return False
    dress = (item.level, item.bold, item.size)
    return not any(
        (items[n].level, items[n].bold, items[n].size) == dress
        and _is_heading(items, n, end, habits, False)
        for n in range(at + 2, end - 1)
    )


def _is_like_others(item: Item, report: Report) -> bool:
    """Whether the heading is one more of the document's sections."""
    looks = [(h.level, h.bold, bool(_ORDINAL.match(h.text))) for h in report.headings]
    return (item.level, item.bold, bool(_ORDINAL.match(item.text))) in looks


_ORDINAL = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[IVX]{1,4})\s*[、.．)）]")


def _is_furniture(item: Item, target: list[Item], report: Report, below: tuple[Item, ...]) -> bool:
    """Lines above the first sentence that are no sentences: whose text it is, what it is of."""
    first = target is report.lead and not target and not item.is_prose
    return first and any(one.is_prose for one in below)


def _without_label(item: Item, report: Report, habits: Habits) -> Item:
    """`发言摘要：…` without what says that these are the words."""
    match = re.match(
        r"[【\[（(]?([^:：，。】\]]{2,40})(?:[】\])）]?\s*[:：]|[】\]])\s*", item.text
    )
    whole = vocabulary.WORDS_LABEL.fullmatch(item.text.strip(" 【】[]:："))
    if whole:
        end = len(item.words)
    elif match and (
        vocabulary.WORDS_LABEL.fullmatch(match[1].strip()) or habits.is_label(match[1])
    ):
        end = match.end()
    else:
        return item
    report.labels.append(item.words.cut(0, end).strip())
    return replace(item, words=item.words.cut(end).strip())


def _begin(report: Report, head: Head, row: int) -> list[Item]:
    section = len(report.headings) - 1 if report.headings else None
    country = head.country or report.countries.get(section, "")
    block = Block(
        head.role, head.name, head.position, head.start, section, row, bool(head.words),
        country, head.weight,
    )  # fmt: skip
    block.lines += [head.words] if head.words else []
    report.blocks.append(block)
    report.labels += head.labels
    return block.lines


def _is_heading(items: tuple[Item, ...], at: int, end: int, habits: Habits, spoken: bool) -> bool:
    """A line set apart, with sentences below it; below speakers' words also a plain one."""
    item = items[at]
    if item.is_prose or len(item.text) > 80 or at + 1 >= end or item.listed:
        return False
    if item.text.endswith(("：", ":")) and not habits.is_dressed(item):
        return False
    below = items[at + 1]
    if item.row and item.row not in (items[at - 1].row, below.row) and below.row:
        return True  # a row of one cell parts the others
    plain = spoken and items[at - 1].is_prose and below.is_prose and not below.listed
    named = bool(vocabulary.CLOSING_HEADING.fullmatch(item.text))
    return (habits.is_dressed(item) or plain or named) and (
        below.is_prose or habits.is_dressed(below)
    )


def _part_closing(report: Report) -> None:
    """Below the last speaker's words the meeting itself speaks; without speakers everything
    below the first paragraph does."""
    if not report.blocks:
        if not report.headings:
            report.closing = report.lead[1:] + report.closing
            report.lead = report.lead[:1]
        return
    if report.closing:
        return
    last = report.blocks[-1]
    single = all(len(block.lines) <= 1 for block in report.blocks[:-1])
    below_tables = any(b.row and b.lines and not b.lines[0].row for b in report.blocks[:-1])
    usual_gap = max((block.lines[0].gap for block in report.blocks if block.lines), default=0)
    for number, item in enumerate(last.lines):
        outside = bool(last.row) and not item.row and not (below_tables and number == 0)
        if _still_speaks(item, last) or (
            number == 0 and (last.inline or not (outside or _is_listed_only(report, item)))
        ):
            continue
        sure = (
            _is_labelled_closing(item, report)
            or (_closes(item) and not _others_go_on_so(item, report))
            or item.ruled
            or outside
            or item.gap > usual_gap
        )
        if sure or single:
            report.closing_is_unsure = not sure
            report.closing, last.lines = last.lines[number:], last.lines[:number]
            return


def _others_go_on_so(item: Item, report: Report) -> bool:
    """Whether paragraphs of several speakers before begin with the same words."""
    width = 3 if "\u4e00" <= item.text[0] <= "\u9fff" else 8
    same = [
        block
        for block in report.blocks[:-1]
        if any(line.text[:width] == item.text[:width] for line in block.lines[1:])
    ]
    return len(same) > 1


def _is_listed_only(report: Report, item: Item) -> bool:
    """Whether the last speaker has no words: the others' begin with their names, and what stands
    here begins as a closing does, or leads to points as none of their words do."""
    spoken = [block for block in report.blocks[:-1] if block.lines]
    named = [block for block in spoken if block.inline or _still_speaks(block.lines[0], block)]
    if _is_labelled_closing(item, report):
        return True
    if vocabulary.LEADS_RESULTS.fullmatch(item.text):
        return not any(line.text.endswith(("：", ":")) for block in spoken for line in block.lines)
    return bool(vocabulary.AGREES.match(item.text)) or (
        _closes(item) and len(named) * 2 > len(spoken)
    )


_RUN_IN = re.compile(
    r"\s*[【\[]?(?P<label>[^:：。.，,】\]]{2,30}?)(?:[】\]]\s*[:：]?|[:：。]|\.(?=\s))"
)


def _is_labelled_closing(item: Item, report: Report) -> bool:
    """`小结：…`, `Outcome. …`: a label before the paragraph, as no speaker's words have one."""
    match = _RUN_IN.match(item.text)
    if not match or not item.is_prose:
        return False
    if vocabulary.CLOSING_HEADING.fullmatch(match["label"]):
        return True
    dressed = 0 < item.bold_until <= match.end()
    return dressed and not any(
        line.bold_until for block in report.blocks for line in block.lines if line is not item
    )


def _closes(item: Item) -> bool:
    """Whether a paragraph begins as those do in which the meeting speaks."""
    text = item.words.cut(trimming.number_at(item)).text
    return bool(vocabulary.CLOSES.match(text) or vocabulary.LEADS_RESULTS.fullmatch(item.text))


def _still_speaks(item: Item, block: Block) -> bool:
    if vocabulary.GOES_ON.match(item.text):
        return True
    name = block.name or block.position
    return bool(name and names.name_at_start(item.words, name.text))
