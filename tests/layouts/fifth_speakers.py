"""How the fifth stranger lays out speakers."""

from __future__ import annotations

from random import Random

from . import inventing
from .inventing import EN, ZH, Speech
from .numerals import counted
from .page import Grid, Words, bold, cell, heading, par

HAN_VERBS = [
    "表示，",
    "指出，",
    "认为，",
    "在发言中指出，",
    "谈到，",
    "在致辞中表示，",
    "介绍说，",
    "提出，",
]
LATIN_VERBS = [
    "said that",
    "noted that",
    "remarked that",
    "observed that",
    "informed the meeting that",
    "underlined that",
    "said in the speech that",
    "mentioned that",
]


def _said(sheet, speech, subject=""):
    """The words with who said them: the second sentence sometimes with a pronoun."""
    said = speech.sentences[sheet.language]
    if not said:
        return ""
    subject = subject or sheet.name(speech) or sheet.body(speech)
    again = speech.person and len(said) > 1 and sheet.rng.random() < 0.5
    female = speech.person and speech.person.female
    if sheet.is_han:
        rest = list(said[1:])
        if again:
            rest[0] = f"{'她' if female else '他'}还表示，{rest[0]}"
        return f"{subject}{sheet.rng.choice(HAN_VERBS)}" + "。".join([said[0], *rest]) + "。"
    rest = [f"{text[0].upper()}{text[1:]}." for text in said[1:]]
    if again:
        rest[0] = f"{'She' if female else 'He'} added that {said[1]}."
    return " ".join([f"{subject} {sheet.rng.choice(LATIN_VERBS)} {said[0]}.", *rest])


def _parts(sheet, speech, style="commas"):
    """Name as heads print it, name that is true, position; a body has no name."""
    if speech.person:
        return sheet.with_honorific(speech), sheet.name(speech), sheet.position(speech, style)
    return "", "", sheet.body(speech)


def _chair(sheet):
    """A person of the centre's country who only chairs."""
    b = sheet.bulletin
    rng = Random(f"chair {b.year} {b.number} {b.headline[ZH]} {b.contact[ZH].postcode}")
    taken = {n.casefold() for s in b.speeches if s.person for n in s.person.names.values()}
    who = inventing.person(rng, "cn")
    while any(n.casefold() in taken for n in who.names.values()):
        who = inventing.person(rng, "cn")
    return Speech(who, (inventing.office(rng, "cn"),), {ZH: [], EN: []}, "chair")


def position_over_name(sheet):
    """The position on a line, the name bold on the next, the words beneath."""
    blocks = []
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech)
        blocks.append(par(position, bold(shown)) if shown else par(bold(position)))
        text = _said(sheet, speech)
        if text:
            blocks.append(par(text))
        sheet.note(speech, name, position, text)
    return blocks


def small_headings(sheet):
    """Name and position as a heading of its own; longer words in two paragraphs."""
    blocks = []
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech)
        gap = "　" if sheet.is_han else ", "
        blocks.append(heading(f"{shown}{gap}{position}" if shown else position, 3))
        said = speech.sentences[sheet.language]
        if not said:
            sheet.note(speech, name, position, "")
            continue
        if not speech.person or len(said) == 1:
            texts = [_said(sheet, speech)]
        else:
            cut = Speech(speech.person, speech.offices, {sheet.language: said[:-1]})
            female = speech.person.female
            texts = [
                _said(sheet, cut),
                f"最后，{'她' if female else '他'}表示，{said[-1]}。"
                if sheet.is_han
                else f"Finally, {'she' if female else 'he'} said that {said[-1]}.",
            ]
        blocks += [par(text) for text in texts]
        sheet.note(speech, name, position, "\n".join(texts))
    return blocks


_OPENERS = (["首先，", "随后，", "接着，", "", ""], ["First, ", "After that, ", "Next, ", "", ""])


def _running(sheet, speech, opener=""):
    """A paragraph of report about one speaker, kept whole."""
    _, name, position = _parts(sheet, speech)
    if not speech.person:
        subject = position if sheet.is_han else f"the {position}"
    elif sheet.is_han:
        subject = f"{position}{sheet.with_honorific(speech)}"
    else:
        subject = f"{sheet.with_honorific(speech)}, {position},"
    text = _said(sheet, speech, subject)
    if not text:
        text = f"{subject}作了发言。" if sheet.is_han else f"{subject} also took the floor."
    text = opener + text
    text = text[0].upper() + text[1:]
    sheet.note(speech, name, position, text)
    return par(text)


def report(sheet):
    """Plain report: one paragraph for each speaker."""
    openers = _OPENERS[0 if sheet.is_han else 1]
    return [
        _running(sheet, speech, openers[min(n, 4)])
        for n, speech in enumerate(sheet.bulletin.speeches)
    ]


def table_of_three(sheet):
    """Name, position, main points."""
    head = sheet.one(
        [("姓名", "单位及职务", "发言要点")], [("Name", "Organization and title", "Main points")]
    )
    rows = [[cell(par(bold(text))) for text in head]]
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech)
        text = sheet.words(speech)
        rows.append([cell(shown), cell(position), cell(text)])
        sheet.note(speech, name, position, text)
    return [Grid(rows)]


def table_of_two(sheet):
    """The speaker at the left, with the position beneath; the words at the right."""
    head = sheet.one([("发言人", "发言摘要")], [("Speaker", "Summary of remarks")])
    rows = [[cell(text) for text in head]]
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech)
        text = _said(sheet, speech)
        rows.append([cell(par(bold(shown)), position) if shown else cell(position), cell(text)])
        sheet.note(speech, name, position, text)
    return [Grid(rows)]


def counted_heads(sheet):
    """`（一）Name（position）`, and the words beneath."""
    blocks = []
    for n, speech in enumerate(sheet.bulletin.speeches, 1):
        shown, name, position = _parts(sheet, speech)
        number = f"（{counted(n)}）" if sheet.is_han else f"{n}. "
        head = (
            (f"{shown}（{position}）" if sheet.is_han else f"{shown} ({position})")
            if shown
            else position
        )
        blocks.append(par(bold(number + head)))
        text = _said(sheet, speech)
        if text:
            blocks.append(par(text))
        sheet.note(speech, name, position, text)
    return blocks


def minutes(sheet):
    """Like minutes: `Name (position): words` in one paragraph, the head bold."""
    blocks = []
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech)
        head = (
            (f"{shown}（{position}）" if sheet.is_han else f"{shown} ({position})")
            if shown
            else position
        )
        text = sheet.words(speech)
        if text:
            colon = "：" if sheet.is_han else ": "
            blocks.append(par([bold(head), Words(colon + text)]))
        else:
            blocks.append(par(bold(head)))
        sheet.note(speech, name, position, text)
    return blocks


def form(sheet):
    """A form filled in for each speaker, after who chaired."""
    labels = sheet.one(
        [("主持人", "发言人", "职务", "发言内容")], [("Chair", "Speaker", "Position", "Remarks")]
    )
    colon = "：" if sheet.is_han else ": "
    chair = _chair(sheet)
    name, position = sheet.name(chair), sheet.position(chair)
    blocks = [
        par(
            f"{labels[0]}{colon}"
            + (f"{name}（{position}）" if sheet.is_han else f"{name} ({position})")
        )
    ]
    sheet.note(chair, name, position, "", "chair")
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech)
        lines = [f"{labels[1]}{colon}{shown or position}"]
        if shown:
            lines.append(f"{labels[2]}{colon}{position}")
        text = _said(sheet, speech)
        if text:
            lines.append(f"{labels[3]}{colon}{text}")
        blocks.append(par(*lines))
        sheet.note(speech, name, position, text)
    return blocks


def one_line_heads(sheet):
    """A caption to the picture of the meeting; then position and name on one bold line."""
    caption = sheet.one(
        ["图1  会议现场", "（图为与会代表合影）"],
        ["Figure 1. The meeting room", "Photo: participants of the meeting"],
    )
    blocks = [par(caption, centred=True)]
    for speech in sheet.bulletin.speeches:
        shown, name, position = _parts(sheet, speech, sheet.rng.choice(["commas", "of"]))
        head = (
            (f"{position} {shown}" if sheet.is_han else f"{shown} – {position}")
            if shown
            else position
        )
        blocks.append(par(bold(head)))
        text = _said(sheet, speech)
        if text:
            blocks.append(par(text))
        sheet.note(speech, name, position, text)
    return blocks


def agenda(sheet):
    """By session, reported in running text; who chaired stands before."""
    chair = _chair(sheet)
    name, position = sheet.name(chair), sheet.position(chair)
    text = (
        f"会议由{position}{name}主持。"
        if sheet.is_han
        else f"The meeting was chaired by {name}, {position}."
    )
    sheet.note(chair, name, position, text, "chair")
    blocks = [par(text)]
    speeches, sections = sheet.bulletin.speeches, sheet.bulletin.sections
    for n, section in enumerate(sections):
        part = speeches[
            n * len(speeches) // len(sections) : (n + 1) * len(speeches) // len(sections)
        ]
        if not part:
            continue
        title = section[sheet.language]
        sheet.printed.sections.append(title)
        blocks.append(
            heading(f"{counted(n + 1)}、{title}" if sheet.is_han else f"{n + 1}. {title}", 3)
        )
        blocks += [_running(sheet, speech) for speech in part]
    return blocks


SPEAKERS = [
    position_over_name,
    small_headings,
    report,
    table_of_three,
    table_of_two,
    counted_heads,
    minutes,
    form,
    one_line_heads,
    agenda,
]
