"""Speakers of the sixth set in tables, and the words that all of its layouts use."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from . import inventing
from .inventing import EN, ZH, Speech
from .page import Grid, Words, bold, cell, par
from .words import COUNTRIES

HAN_VERBS = [
    "说：",
    "表示：",
    "在主旨发言中表示，",
    "对会议召开表示祝贺，并表示，",
    "就此谈道，",
    "分享了有关做法，并谈到，",
    "认为，",
    "在交流时提到，",
]
LATIN_VERBS = [
    "observed that",
    "expressed the view that",
    "opened by saying that",
    "reported that",
    "congratulated the organisers and said that",
    "took the view that",
    "emphasised that",
    "commented that",
]


def country(sheet, speech):
    return COUNTRIES[speech.offices[0].country][0 if sheet.is_han else 1]


def post(sheet, speech, home=True):
    """The position; several offices held at once are joined as people do."""
    offices = speech.offices
    if not home:
        offices = [replace(o, named_with_country=False) for o in offices]
    style = sheet.rng.choice(["commas", "commas", "of"])
    joint = sheet.one(["兼", "、", "，"], [" and concurrently ", "; ", " and "])
    return joint.join(o.position(sheet.language, style) for o in offices)


def body(sheet, speech, home=True):
    return sheet.body(speech) if home else speech.offices[0].body[sheet.language]


def honoured(sheet, speech):
    """As heads print the name: with an honorific or without, short names sometimes spread."""
    name = sheet.name(speech)
    if not name:
        return ""
    lady = speech.person.female
    if sheet.is_han:
        if len(name) == 2 and sheet.spread:
            name = f"{name[0]}　{name[1]}"
        titles = ["女士" if lady else "先生"] * 3 + ["博士", "教授"]
        return name + (sheet.rng.choice(titles) if sheet.honorifics else "")
    if not sheet.honorifics:
        return name
    plain = "Ms" if lady else "Mr"
    title = sheet.rng.choice([plain, plain + ".", "Dr.", "Prof.", f"H.E. {plain}."])
    return f"{title}\u00a0{name}"


def start(sheet):
    sheet.spread = sheet.rng.random() < 0.35
    return sheet.bulletin.speeches


def told(sheet, speech, subject):
    said = speech.sentences[sheet.language]
    if not said:
        return ""
    if sheet.is_han:
        return f"{subject}{sheet.rng.choice(HAN_VERBS)}{'。'.join(said)}。"
    more = [f"{s[0].upper()}{s[1:]}." for s in said[1:]]
    return " ".join([f"{subject} {sheet.rng.choice(LATIN_VERBS)} {said[0]}.", *more])


def spoken(sheet, speech, home=True):
    """Under a head: the bare words, or a report; a body whose country stands apart is not named
    again."""
    if sheet.rng.random() < 0.5 or not (home or speech.person):
        return sheet.words(speech)
    named = sheet.body(speech) if sheet.is_han else f"The {sheet.body(speech)}"
    return told(sheet, speech, sheet.name(speech) or named)


def stranger(sheet, number=0):
    """Somebody who has no other part."""
    b = sheet.bulletin
    rng = Random(f"chair {number} {b.year} {b.number} {b.contact[ZH].postcode}")
    taken = {n.casefold() for s in b.speeches if s.person for n in s.person.names.values()}
    met = sheet.__dict__.setdefault("met", [])
    while True:
        land = rng.choice(["cn", "kh", "la", "th", "vn"])
        who = inventing.person(rng, land)
        again = any(n.casefold() in taken for n in who.names.values())
        if not again and who.names[EN] not in met:
            break
    met.append(who.names[EN])
    return Speech(who, (inventing.office(rng, land),), {ZH: [], EN: []}, "chair")


def parts(sheet):
    speeches, sections = sheet.bulletin.speeches, sheet.bulletin.sections
    n = len(sections)
    for i, section in enumerate(sections):
        own = speeches[i * len(speeches) // n : (i + 1) * len(speeches) // n]
        if own:
            yield i, section[sheet.language], own


def introduced(sheet, speech, home=True):
    """Name, position or body, and words, noted."""
    who, text = honoured(sheet, speech), spoken(sheet, speech, home)
    at = post(sheet, speech, home) if who else body(sheet, speech, home)
    sheet.note(speech, who, at, text)
    return who, at, text


def each(sheet, draw, home=True, silent=True):
    blocks = []
    for n, speech in enumerate(start(sheet), 1):
        if silent or speech.sentences[sheet.language]:
            blocks += draw(n, speech, *introduced(sheet, speech, home))
    return blocks


def words(text):
    return [par(text)] if text else []


def programme_table(sheet):
    """The programme with what was said; a row for each part of the meeting."""
    start(sheet)
    head = sheet.one(
        [["时间", "环节", "发言人", "主要内容"]], [["Time", "Item", "Speaker", "Main content"]]
    )
    item = sheet.one(["致辞", "发言"], ["Address", "Statement"])
    rows, minute = [[cell(par(bold(h))) for h in head]], 540
    for _, title, speeches in parts(sheet):
        rows.append([cell(""), cell(par(bold(title))), cell(""), cell("")])
        for speech in speeches:
            who, at, text = introduced(sheet, speech)
            clock = f"{minute // 60:02}:{minute % 60:02}"
            named = cell(par(bold(who)), par(at)) if who else cell(at)
            rows.append([cell(clock), cell(item), named, cell(text)])
            minute += 15
    return [Grid(rows)]


def session_tables(sheet):
    """A table for each part, its title in a row of its own; the position over the name."""
    start(sheet)
    blocks = []
    for _, title, speeches in parts(sheet):
        rows = [[cell(par(bold(title))), cell("")]]
        for speech in speeches:
            who, at, text = introduced(sheet, speech)
            left = cell(par(at), par(bold(who))) if who else cell(par(at))
            rows.append([left, cell(text)])
        blocks.append(Grid(rows))
    return blocks


def card_grid(sheet):
    """Two speakers beside each other, each in a cell."""

    def draw(n, speech, who, at, text):
        head = [par(bold(who)), par(at)] if who else [par(bold(at))]
        return [cell(*head, *words(text))]

    cards = each(sheet, draw)
    cards += [cell("")] * (len(cards) % 2)
    return [Grid([cards[n : n + 2] for n in range(0, len(cards), 2)], even=True)]


def record_table(sheet):
    """A form: labels at the left, one table for everybody."""
    labels = sheet.one(
        [["序号", "国别", "发言人", "单位职务", "发言要点", "发言单位"]],
        [["No.", "Country", "Speaker", "Title and affiliation", "Key points", "Organization"]],
    )
    rows = []

    def draw(n, speech, who, at, text):
        named = [(labels[2], who), (labels[3], at)] if who else [(labels[5], at)]
        said = [(labels[4], text)] if text else []
        pairs = [(labels[0], str(n)), (labels[1], country(sheet, speech)), *named, *said]
        rows.extend([cell(key), cell(value)] for key, value in pairs)
        return []

    each(sheet, draw, home=False)
    return [Grid(rows)]


def one_column(sheet):
    """A table of one column: a row for who, a row for the words."""
    rows = []

    def draw(n, speech, who, at, text):
        gap = Words("　" if sheet.is_han else ", ")
        rows.append([cell(par([bold(who), gap, Words(at)]) if who else par(bold(at)))])
        if text:
            rows.append([cell(text)])
        return []

    each(sheet, draw)
    return [Grid(rows)]


TABLES = [programme_table, session_tables, card_grid, record_table, one_column]
