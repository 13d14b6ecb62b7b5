"""The speakers of the fourth set."""

from __future__ import annotations

from .inventing import EN
from .numerals import counted
from .page import Grid, Words, bold, cell, heading, par

HAN_VERBS = [
    "指出：",
    "认为，",
    "表示，",
    "介绍了本国经验，并表示，",
    "建议：",
    "在发言时说，",
    "代表本国代表团表示，",
    "强调，",
    "补充道，",
    "感谢主办方的邀请，希望加强合作。会上还提到，",
]
LATIN_VERBS = [
    "stated that",
    "told participants that",
    "highlighted that",
    "welcomed the exchange and noted that",
    "argued that",
    "explained that",
    "concluded that",
    "was of the opinion that",
    "reminded delegates that",
]


def cap(text):
    return text[0].upper() + text[1:]


def told(sheet, speech, subject):
    said = speech.sentences[sheet.language]
    if sheet.is_han:
        return f"{subject}{sheet.rng.choice(HAN_VERBS)}{'。'.join(said)}。"
    return " ".join(
        [
            f"{subject} {sheet.rng.choice(LATIN_VERBS)} {said[0]}.",
            *(f"{cap(s)}." for s in said[1:]),
        ]
    )


def post_of(sheet, speech):
    joint = sheet.one(["、", "；", " / "], ["; ", ", and ", " / "])
    style = sheet.rng.choice(["commas", "of", "of country"])
    return joint.join(o.position(sheet.language, style) for o in speech.offices)


def those(sheet, silent=True):
    every, before = list(sheet.bulletin.speeches), []
    if every[0].person and len(every) > 2 and sheet.rng.random() < 0.35:
        speech = every.pop(0)
        name, post = sheet.name(speech), speech.offices[0].position(sheet.language)
        text = sheet.one(
            [
                f"会议由{post}{name}主持。",
                f"{post}{name}担任主持。",
                f"{name}（{post}）主持了本次会议。",
            ],
            [
                f"{name}, {post}, presided over the meeting.",
                f"{name} ({post}) was in the chair.",
                f"The meeting was presided over by {name}, {post}.",
            ],
        )
        sheet.note(
            speech, name, post, "" if text.startswith(("主持人", "Moderator")) else text, "chair"
        )
        before = [par(text)]
    return before, [s for s in every if silent or s.sentences[sheet.language]]


def body(sheet, speech):
    who = sheet.body(speech)
    text = told(sheet, speech, who if sheet.is_han else f"The {who}")
    sheet.note(speech, "", who, text)
    return par(text)


def _blocks(sheet, head, words=None):
    blocks, every = those(sheet)
    bare = sheet.rng.random() < 0.4 if words is None else words
    for n, speech in enumerate(every, 1):
        if not speech.person:
            blocks.append(body(sheet, speech))
            continue
        name, post = sheet.with_honorific(speech), post_of(sheet, speech)
        text = (
            sheet.words(speech)
            if bare or not speech.sentences[sheet.language]
            else told(sheet, speech, sheet.name(speech))
        )
        sheet.note(speech, name, post, text)
        blocks += head(name, post, n)
        if text:
            blocks.append(par(text))
    return blocks


def angle_heads(sheet):
    return _blocks(
        sheet,
        lambda name, post, n: [
            par(bold(f"【{name}】")) if sheet.is_han else par(bold(f"[{name}]")),
            par(post),
        ],
    )


def labelled(sheet):
    labels = sheet.one(
        [("发言人：", "职务："), ("姓名：", "单位职务：")],
        [("Speaker: ", "Position: "), ("Name: ", "Title: ")],
    )
    return _blocks(sheet, lambda name, post, n: [par(labels[0] + name, labels[1] + post)])


def centred_heads(sheet):
    return _blocks(
        sheet,
        lambda name, post, n: [par(bold(name), centred=True, size=13), par(post, centred=True)],
    )


def position_line_then_name(sheet):
    return _blocks(sheet, lambda name, post, n: [par(post), par(bold(name))])


def dash_head(sheet):
    joint = sheet.one([" — ", "——", "／"], [" — ", " / ", ": "])
    return _blocks(sheet, lambda name, post, n: [heading(f"{name}{joint}{post}", 4)])


def bracket_head(sheet):
    return _blocks(
        sheet,
        lambda name, post, n: [
            par(bold(f"{name}（{post}）" if sheet.is_han else f"{name} ({post})"))
        ],
    )


def circled(sheet):
    def head(name, post, n):
        mark = "①②③④⑤⑥⑦⑧⑨"[n - 1]
        return [par(bold(f"{mark} {name}")), par(post)]

    return _blocks(sheet, head)


def ordinal_run_in(sheet):
    blocks, every = those(sheet, silent=False)
    for n, speech in enumerate(every, 1):
        if not speech.person:
            blocks.append(body(sheet, speech))
            continue
        name, post = sheet.name(speech), post_of(sheet, speech)
        text = told(
            sheet,
            speech,
            f"{post}{name}" if sheet.is_han else f"{sheet.with_honorific(speech)}, {post},",
        )
        sheet.note(speech, name, post, text)
        mark = f"（{counted(n)}）" if sheet.is_han else f"{n}. "
        blocks.append(par(mark + text))
    return blocks


def in_his_speech(sheet):
    """The name after a phrase; text is the whole paragraph."""
    blocks, every = those(sheet, silent=False)
    for speech in every:
        if not speech.person:
            blocks.append(body(sheet, speech))
            continue
        name, post = sheet.name(speech), post_of(sheet, speech)
        if sheet.is_han:
            text = told(
                sheet, speech, sheet.rng.choice(["会上，", "随后，", "接着，"]) + post + name
            )
        else:
            said = speech.sentences[EN]
            start = sheet.rng.choice(["According to", "In the view of", "In the words of"])
            text = " ".join(
                [f"{start} {name}, {post}, {said[0]}.", *(f"{cap(s)}." for s in said[1:])]
            )
        sheet.note(speech, name, post, text)
        blocks.append(par(text))
    return blocks


def two_column_table(sheet):
    blocks, every = those(sheet, silent=False)
    heads = sheet.one(
        [["发言人", "发言内容"], ["代表", "发言摘要"]],
        [["Speaker", "Statement"], ["Delegate", "Remarks"]],
    )
    rows = [[cell(par(bold(h))) for h in heads]]
    for speech in every:
        name = sheet.name(speech)
        post = post_of(sheet, speech) if name else sheet.body(speech)
        text = sheet.words(speech)
        sheet.note(speech, name, post, text)
        rows.append([cell(name, post) if name else cell(post), cell(text)])
    return [*blocks, Grid(rows)]


def country_table(sheet):
    blocks, every = those(sheet, silent=False)
    heads = sheet.one(
        [["姓名", "单位及职务", "发言"]], [["Name", "Affiliation", "Summary of remarks"]]
    )
    rows = [[cell(par(bold(h))) for h in heads]]
    for speech in every:
        name = sheet.with_honorific(speech) if speech.person else ""
        post = post_of(sheet, speech) if name else sheet.body(speech)
        text = sheet.words(speech)
        sheet.note(speech, name, post, text)
        rows.append([cell(name), cell(post), cell(text)])
    return [*blocks, Grid(rows)]


def italic_run_in(sheet):
    blocks, every = those(sheet, silent=False)
    for speech in every:
        text = sheet.words(speech)
        name = sheet.with_honorific(speech) if speech.person else ""
        post = post_of(sheet, speech) if name else sheet.body(speech)
        sheet.note(speech, name, post, text)
        if not name:
            blocks.append(par([bold(post), Words(("——" if sheet.is_han else " — ") + text)]))
        elif sheet.is_han:
            blocks.append(par([bold(name), Words("，" + post + "："), Words(text)]))
        else:
            blocks.append(
                par([bold(name), Words(", "), Words(post, italic=True), Words(". — " + text)])
            )
    return blocks


def sections_by_day(sheet):
    blocks, every = those(sheet)
    titles = sheet.one(
        [["（一）领导致辞", "（二）代表发言"]],
        [["Session 1: Keynotes", "Session 2: Country reports"]],
    )
    cut = max(1, len(every) // 2)
    for title, part in zip(titles, (every[:cut], every[cut:]), strict=True):
        if part:
            blocks.append(par(bold(title), size=14))
        for speech in part:
            if not speech.person:
                blocks.append(body(sheet, speech))
                continue
            name, post = sheet.name(speech), post_of(sheet, speech)
            text = told(sheet, speech, name) if speech.sentences[sheet.language] else ""
            sheet.note(speech, name, post, text)
            blocks.append(par(bold(name), post))
            if text:
                blocks.append(par(text))
    return blocks


def tabbed(sheet):
    return _blocks(sheet, lambda name, post, n: [par([bold(name), Words("\t" + post)])])


SPEAKERS = [
    angle_heads,
    labelled,
    centred_heads,
    position_line_then_name,
    dash_head,
    bracket_head,
    circled,
    ordinal_run_in,
    in_his_speech,
    two_column_table,
    country_table,
    italic_run_in,
    sections_by_day,
    tabbed,
]
