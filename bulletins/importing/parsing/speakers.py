"""Speaker blocks: a head of name and position, in one line or several, and the words below it."""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import (
    answered,
    bare_headings,
    bare_lists,
    beyond,
    bodies_at_home,
    bodies_between,
    bold_names,
    bystanders,
    captions,
    choosing,
    closings,
    continued_heads,
    conversations,
    country_rounds,
    decisions,
    delegations_told,
    head_roles,
    headed_words,
    heralded,
    in_prose,
    interjections,
    interviews_of_one,
    labelled_parts,
    labels_of_two,
    listed_speakers,
    marked_answers,
    named_above,
    named_alone,
    names,
    noted,
    numbering,
    outcomes,
    outlooks,
    own_sides,
    presenting,
    pull_quotes,
    questioned,
    quotations,
    rosters,
    rounds,
    running,
    sections,
    shared_countries,
    short_labels,
    shortened_answers,
    signatures,
    spoken_rows,
    strokes,
    titled_han,
    told_of_people_han,
    torn_names,
    torn_rows,
    trimming,
    turns,
    unheard,
    unsaid_han,
    unspoken,
    vocabulary,
    wordless,
)
from .blocks import Block, Report
from .habits import Habits
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item


def parse(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> Report:
    report = Report()
    chosen = {
        head.start: head for head in choosing.heads_in_order(items, start, end, habits, knowledge)
    }
    below = quotations.signed(items, start, end, habits, knowledge)
    if below := below or strokes.signed(items, start, end, habits, knowledge):
        chosen = _with_quotations(chosen, below)
    noted_below = noted.told(items, chosen, start, end, knowledge)
    chosen = noted_below.heads
    chosen = turns.between(items, chosen, start, end, habits, knowledge)
    chosen = delegations_told.among(items, chosen, start, end, knowledge)
    chosen = own_sides.left_out(chosen, knowledge)
    chosen = short_labels.among(items, chosen, start, end, knowledge)
    chosen = conversations.among(items, chosen, start, end, knowledge)
    chosen = rounds.among(items, chosen, start, end, knowledge)
    chosen = bold_names.among(items, chosen, start, end, knowledge)
    chosen = named_alone.among(items, chosen, start, end, knowledge)
    chosen = questioned.heads(items, chosen, start, end, knowledge)
    chosen |= answered.heads(items, chosen, start, end, knowledge)
    chosen = labels_of_two.apart(items, chosen, start, end)
    chosen |= marked_answers.heads(items, chosen, start, end, knowledge)
    chosen = shortened_answers.heads(items, chosen, start, end, knowledge)
    chosen = bodies_between.among(items, chosen, end, knowledge) if chosen else chosen
    chosen = spoken_rows.among(items, dict(sorted(chosen.items())), end, habits, knowledge)
    chosen = wordless.without_presiding(chosen, items)
    chosen = heralded.without(chosen, items, VOICE, knowledge)
    listed = rosters.apart(items, chosen, end, habits, knowledge)
    chosen = listed_speakers.among(items, listed, start, end)
    chosen = continued_heads.whole(chosen, items, end, knowledge)
    taken = listed.lines | listed.timed | noted_below.lines | {h.start for h in noted_below.told}
    chosen = unsaid_han.without(items, chosen, knowledge)
    chosen = unheard.without(items, chosen)
    people = told_of_people_han.voices(items, chosen, taken, start, end, knowledge)
    people |= in_prose.voices(items, chosen, taken, start, end, knowledge)
    chosen |= {at: choosing.head_of(voices[0], at) for at, voices in people.items()}
    chosen = country_rounds.among(items, chosen, start, end, knowledge)
    report.introduced = [one.name for one in listed.people]
    report.led = [*listed.led]
    first_of_voices = {start for start, head in chosen.items() if head.kind == VOICE}
    first_of_voices -= {head.start for head in noted_below.told}
    last = max(chosen, default=-1)
    quoted = pull_quotes.above(items, chosen, habits)
    signed_at = set() if quotations.lead_to_words(items, below) else set(below)
    heads_end = max((head.end for head in chosen.values()), default=end)
    bare = bare_lists.among(items, heads_end, end, habits)
    at, target = start, report.lead
    while at < end:
        item = items[at]
        if at in listed.lines or at in noted_below.lines:
            heads_it = bare_headings.heads_a_list(item)
            (report.labels if heads_it else report.listed).append(item.words)
            at += 1
        elif at in listed.timed or at in quoted:
            at += 1
        elif at in bare:
            target = report.closing  # what follows is no more of the last speaker's words
            at += 1
        elif at in first_of_voices:
            first = len(report.blocks)
            for voice in people.get(at) or running.voices(item, knowledge):
                target = _begin(report, listed.known(choosing.head_of(voice, at)), item.row)
            report.blocks[first].lines[:0] = items[at - 1 : at] if at - 1 in quoted else ()
            at += 1
        elif at in chosen:
            target = _begin(report, chosen[at], item.row)
            target[:0] = items[at - 1 : at] if at - 1 in quoted else ()
            at = chosen[at].end
        elif signed := signatures.at(items, at, end, target, report.lead, habits, knowledge):
            signed_at.add(signed.start)
            target, at = _begin(report, signed, item.row), signed.end
        else:
            target = _place(report, target, items, at, end, last, chosen, habits, knowledge)
            at += 1
    torn_rows.put_together(report)
    torn_names.put_together(report, knowledge)
    known = turns.announced(items, start, end, habits, knowledge)
    known = list(dict.fromkeys([*known, *(one.name.text for one in listed.people)]))
    interjections.part(report, known, knowledge)
    told = [(one.name, one.position) for one in listed.people if one.position]
    presenting.with_offices(report.blocks, [*listed.led, *told])
    head_roles.leave(report.blocks)
    headed_words.leave(report)
    named_above.give_offices(report, items, knowledge)
    titled_han.leave_titles(report.blocks)
    shared_countries.carry(report, items, habits, knowledge)
    bodies_at_home.tell(report.blocks, items, knowledge)
    _lead_under_heading(report)
    closings.last_sections(report)
    outlooks.close(report)
    outcomes.only(report)
    bare_headings.of_closing(report)
    beyond.leave(report, signed_at)
    closings.part(report)
    closings.leave_others(report)
    decisions.only(report)
    labelled_parts.leave_labels(report)
    _leave_fragments(report)
    interviews_of_one.put_together(report, items)
    return report


def _with_quotations(chosen: dict[int, Head], below: dict[int, Head]) -> dict[int, Head]:
    """Heads above the first quotation, and those that stand below quotations."""
    first, last = min(below), max(head.end for head in below.values())
    others = {at: h for at, h in chosen.items() if h.end <= first or at >= last}
    return dict(sorted((others | below).items()))


def _lead_under_heading(report: Report) -> None:
    """`1. Introduction`: with no paragraph above it, what stands below the first heading leads."""
    if report.lead or not report.section_lines:
        return
    first = min((block.section for block in report.blocks if block.section is not None), default=9)
    if not report.section_lines[0]:
        # `Report of the meeting`, right above `I. Summary`.
        below = report.section_lines[1] if len(report.section_lines) > 1 else []
        if first == 0 or not below or not below[0].is_prose:
            return
        _drop_heading(report)
    report.lead = report.section_lines[0]
    _drop_heading(report)


def _drop_heading(report: Report) -> None:
    """Takes the first heading, which heads nothing of its own."""
    report.section_lines.pop(0)
    heading = report.headings.pop(0)
    report.labels += [heading.words] if bare_headings.is_of_beginning(heading) else []
    report.countries = {
        number - 1: country for number, country in report.countries.items() if number
    }
    for block in report.blocks:
        block.section = block.section - 1 if block.section else None


def _leave_fragments(report: Report) -> None:
    """What stands below the last sentence of all and is none."""
    while (
        report.blocks and len(report.lead) > 1 and captions.repeats(report.lead[-1], report.lead)
    ):
        report.labels.append(report.lead.pop().words)
    spoken = report.blocks[-1].lines if report.blocks else report.lead
    lines = report.closing or spoken
    first = next((line for line in lines if line.is_prose), lines[0] if lines else None)
    while first and len(lines) > 1 and unspoken.is_fine_print(lines[-1], first):
        lines.pop()
    while len(report.lead) > 1 and captions.is_fragment(report.lead[-1]):
        if report.blocks and report.lead[-1].size >= report.lead[-2].size:
            break
        report.lead.pop()
    told = [*report.lead, *(line for block in report.blocks for line in block.lines), *lines]
    lines[1:] = [
        line
        for line in lines[1:]
        if not (unspoken.is_note(line) or unspoken.is_marked(line, told))
    ]
    while len(lines) > 1 and captions.is_fragment(lines[-1]) and lines[-2].is_prose:
        lines.pop()


def _place(
    report: Report,
    target: list[Item],
    items: tuple[Item, ...],
    at: int,
    end: int,
    last: int,
    chosen: dict[int, Head],
    habits: Habits,
    knowledge: Knowledge,
) -> list[Item]:
    """Puts an item that is no head where it belongs; what follows it goes where it says."""
    item = items[at]
    if _is_beside_head(items, at, chosen):
        report.labels.append(item.words)
        return target
    if report.blocks and unspoken.is_asked(item, report.blocks[-1], habits.asks(item)):
        return target
    if report.blocks and target is report.blocks[-1].lines and _names_the_words(item, target):
        report.labels.append(item.words)
        return target
    if not sections.is_over_words_of(report, items, at) and (
        sections.is_heading(items, at, end, habits, bool(report.blocks))
        or sections.is_above_heads(items, at, chosen, habits)
    ):
        # Below the last speaker the meeting itself speaks, whatever its heading is called.
        heading = item.words.cut(numbering.number_at(item)).text.strip(" :：")
        closes = bool(vocabulary.CLOSING_HEADING.fullmatch(heading))
        # `Summary` above all else leads, and ends nothing.
        closes = closes and (bool(report.blocks) or (bool(report.lead) and at > last))
        # Above the first sentence nothing ends: `Building a common future` goes with the headline.
        told = bool(report.blocks or report.lead) and at > last
        closes = closes or (told and bool(vocabulary.CLOSING_WORD.search(heading)))
        is_news = bool(report.blocks) and at > last and closings.is_news(heading)
        if is_news or (report.closing and closings.is_of_another(heading)):
            return []  # left over: no part of the meeting
        held = sections.ORDINAL.match(item.text) and closings.was_held(items[at + 1].text)
        below = bool(report.blocks) and at > last and not held
        closes = closes or (below and closings.begins(items[at + 1]))
        if closes or (
            report.blocks
            and at > last
            and not sections.is_like_others(item, items[at + 1], report)
        ):
            report.closing_parts.append((len(report.closing), item))
            report.section = None
            return report.closing
        if sections.is_subtitle(items, at, end, report, habits):
            return report.lead  # and the subtitle is left over
        report.section = len(report.headings)
        report.headings.append(item)
        report.section_lines.append([])
        report.countries[len(report.headings) - 1] = trimming.country_of(
            trimming.trimmed(item, habits, knowledge), knowledge
        )
        return report.section_lines[-1]
    if target is report.closing and target and closings.begins_another(item, target):
        return []
    if unspoken.are_nobodys(item, target, report, is_last=at > last):
        is_after = at > last and report.blocks and target is report.blocks[-1].lines
        if not (is_after and bystanders.all_went(item)):
            return target  # left over
        target = report.closing
    spoken = bool(report.blocks) and target is report.blocks[-1].lines and bool(target)
    last_block = report.blocks[-1] if spoken else None
    if last_block and unspoken.is_point_of_its_own(item, items[last_block.first], last_block):
        if at <= last:
            return target
        target = report.closing
    if at > last and spoken and unspoken.is_decision(item):
        item, target = _without_number(item, report), report.closing
    above_lead = target is report.lead and not target and at + 1 < end and items[at + 1].is_prose
    if above_lead and at + 1 not in chosen and unspoken.EDITORS.match(item.text):
        return target  # what the editor says of the report
    counted = re.search(r"[\d一二三四五六七八九十]", item.text) and habits.is_label(item.text)
    if (
        not re.search(r"\w", item.text)
        or (
            counted
            and not item.is_prose
            and len(item.text) <= 24
            and not _is_cell_of(item, target)
        )
        or unspoken.is_pause(item, target)
        or captions.is_caption(item)
        or captions.is_above_credit(items, at)
        or captions.shows_whom_below(items, at)
        or (captions.names_chair(item) and at + 1 < end)
        or (target is report.lead and captions.is_figure_of_box(items, at))
        or captions.is_in_box_of_figures(items, at)
        or (captions.is_below_picture(items, at) and not habits.is_dressed(item))
        or _is_furniture(item, target, report, items[at + 1 : end])
    ):
        return target
    if report.blocks and target is report.blocks[-1].lines and not target:
        item = _without_label(item, items[at + 1 : end], report, habits)
        if not item.words:
            return target
    target.append(item)
    return target


def _names_the_words(item: Item, target: list[Item]) -> bool:
    """`Remarks:`, however it is set, between somebody and the words."""
    text = item.text.strip(" 【】[]:：")
    return not target and not item.is_prose and bool(vocabulary.WORDS_LABEL.fullmatch(text))


def _is_cell_of(item: Item, lines: list[Item]) -> bool:
    """Whether a cell goes on with a row that the lines have: `Thailand | 20 Feb`"""
    return bool(item.row and lines and lines[-1].row == item.row)


def _without_number(item: Item, report: Report) -> Item:
    number = numbering.number_at(item)
    report.labels.append(item.words.cut(0, number).strip())
    bold = max(0, item.bold_until - number)
    return replace(item, words=item.words.cut(number).strip(), bold_until=bold)


def _is_beside_head(items: tuple[Item, ...], at: int, chosen: dict[int, Head]) -> bool:
    """Whether a cell stands before the speaker of its own row: `国际组织 | Sok Dara | …`"""
    item = items[at]
    if not item.row or (item.is_prose and not _QUESTION.search(item.text)):
        return False
    below = range(at + 1, min(at + 5, len(items)))
    return any(n in chosen and items[n].row == item.row for n in below)


#: What was asked may stand there too, beside who answers.
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")


def _is_furniture(item: Item, target: list[Item], report: Report, below: tuple[Item, ...]) -> bool:
    """Lines above the first sentence that are no sentences: whose text it is, what it is of."""
    first = target is report.lead and not target and not item.is_prose
    return first and any(one.is_prose for one in below)


def _without_label(item: Item, below: tuple[Item, ...], report: Report, habits: Habits) -> Item:
    """`发言摘要：…` without what says that these are the words."""
    match = re.match(
        r"[【\[（(]?([^:：，。】\]]{2,40})(?:[】\])）]?\s*[:：]|[】\]])\s*", item.text
    )
    whole = vocabulary.WORDS_LABEL.fullmatch(item.text.strip(" 【】[]:："))
    # `结业感言 | …`, in a table of each of those who finished the course.
    beside = item.row and below and below[0].row == item.row
    if whole or (beside and habits.is_label(item.text)):
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
    section = report.section
    country = head.country or report.countries.get(section, "")
    name = names.own(head.name) if head.name else None
    block = Block(
        head.role, name, head.position, head.start, section, row, bool(head.words),
        country, head.weight,
    )  # fmt: skip
    block.lines += [head.words] if head.words else []
    report.blocks.append(block)
    report.labels += [each for each in head.labels if not bare_headings.is_sentence(each)]
    if head.name and name and len(name) < len(head.name):
        report.labels.append(head.name.cut(len(name)).strip())
    return block.lines
