"""Speakers of the sixth set with heads of every kind, and in running text."""

from __future__ import annotations

from .inventing import EN, ZH
from .page import Words, bold, boxed, heading, par
from .sixth_tables import (
    TABLES,
    body,
    country,
    each,
    honoured,
    introduced,
    parts,
    post,
    spoken,
    start,
    stranger,
    told,
    words,
)
from .words import COUNTRIES


def by_country(sheet):
    """A heading for each country; positions do not repeat it."""
    speeches = start(sheet)
    blocks = []
    for land in dict.fromkeys(s.offices[0].country for s in speeches):
        those = [s for s in speeches if s.offices[0].country == land]
        blocks.append(heading(country(sheet, those[0]), 3))
        for speech in those:
            who, at, text = introduced(sheet, speech, home=False)
            gap = Words("　" if sheet.is_han else " – ")
            head = par([bold(who), gap, Words(at)]) if who else par(bold(at))
            blocks += [head, *words(text)]
    return blocks


def boxes(sheet):
    """A box for each."""

    def draw(n, speech, who, at, text):
        head = [par(bold(who)), par(at)] if who else [par(bold(at))]
        return [boxed(*head, *words(text))]

    return each(sheet, draw)


def outline(sheet):
    """Numbered as a report: 2.1 under 2."""
    start(sheet)
    blocks = []
    for i, title, speeches in parts(sheet):
        blocks.append(heading(f"{i + 1}  {title}", 2))
        for k, speech in enumerate(speeches, 1):
            who, at, text = introduced(sheet, speech)
            head = f"{i + 1}.{k}  {who} / {at}" if who else f"{i + 1}.{k}  {at}"
            blocks += [par(bold(head), size=12), *words(text)]
    return blocks


def country_in_brackets(sheet):
    """`Name (country)`, the rest of the position on the next line."""

    def draw(n, speech, who, at, text):
        land = country(sheet, speech)
        beside = Words(f"（{land}）" if sheet.is_han else f" ({land})")
        head = par([bold(who), beside], at) if who else par([bold(at), beside])
        return [head, *words(text)]

    return each(sheet, draw, home=False)


def addresses(sheet):
    """Speeches as they were given: a salutation, the words, thanks."""
    blocks = []
    for speech in start(sheet):
        if not (text := sheet.words(speech)):
            continue
        who = honoured(sheet, speech)
        at = post(sheet, speech) if who else body(sheet, speech)
        hail = sheet.one(
            ["各位代表、各位同事：", "女士们、先生们，大家好！"],
            ["Distinguished delegates, ladies and gentlemen,", "Dear colleagues,"],
        )
        thanks = sheet.one(["谢谢大家！"], ["Thank you for your attention."])
        kind = sheet.one(["致辞", "讲话", "发言"], ["Address", "Speech", "Statement"])
        if who:
            head = f"{at}{who}{kind}" if sheet.is_han else f"{kind} by {who}, {at}"
        else:
            head = f"{at}书面发言" if sheet.is_han else f"Written statement by the {at}"
        lines = [hail, text, thanks] if who else [text]
        sheet.note(speech, who, at, "\n".join(lines))
        blocks += [heading(head, 3), *[par(line) for line in lines]]
    return blocks


def both_scripts(sheet):
    """Who has a name in the other script has it in brackets."""
    blocks = []
    for speech in start(sheet):
        who, text = sheet.name(speech), spoken(sheet, speech)
        at = post(sheet, speech) if who else body(sheet, speech)
        sheet.note(speech, who, at, text)
        shown = who
        if who:
            again = speech.person.names[EN if sheet.is_han else ZH]
            if again != who and (not sheet.is_han or speech.person.country != "cn"):
                shown = f"{who}（{again}）" if sheet.is_han else f"{who} ({again})"
        blocks += [*([par(bold(shown)), par(at)] if who else [par(bold(at))]), *words(text)]
    return blocks


def _broken(sheet, office):
    """A position over two lines."""
    land = COUNTRIES[office.country]
    if sheet.is_han:
        first = land[0] + office.body[ZH]
        return [first, office.position(ZH)[len(first) :]]
    units = [unit[EN] for unit in reversed(office.units)]
    return [", ".join([office.post[EN], *units]) + ",", f"{office.body[EN]}, {land[1]}"]


def name_at_the_end(sheet):
    """The position over two lines, the name at the end of the second one or below."""
    blocks = []
    for speech in start(sheet):
        who, text = honoured(sheet, speech), spoken(sheet, speech)
        if not who or len(speech.offices) > 1:
            at = post(sheet, speech) if who else body(sheet, speech)
            sheet.note(speech, who, at, text)
            blocks += [par(at, bold(who)) if who else par(bold(at)), *words(text)]
            continue
        lines = _broken(sheet, speech.offices[0])
        sheet.note(speech, who, ("" if sheet.is_han else " ").join(lines), text)
        last = [par(lines[0], [Words(lines[1] + "　　"), bold(who)])]
        blocks += [*(last if sheet.is_han else [par(*lines, bold(who))]), *words(text)]
    return blocks


def word_list(sheet):
    def draw(n, speech, who, at, text):
        colon = "：" if sheet.is_han else ": "
        if not who:
            return [par([bold(at), Words(colon + text)], listed=True)]
        comma = "，" if sheet.is_han else ", "
        return [par([bold(who), Words(comma + at + colon + text)], listed=True)]

    return each(sheet, draw, silent=False)


def delegation_label(sheet):
    """`CAMBODIA (name, position): words`, as records of delegations have it."""

    def draw(n, speech, who, at, text):
        land = country(sheet, speech) if sheet.is_han else country(sheet, speech).upper()
        inner = (f"{who}，{at}" if sheet.is_han else f"{who}, {at}") if who else at
        label = f"{land}（{inner}）：" if sheet.is_han else f"{land} ({inner}): "
        return [par([bold(label), Words(text)])]

    return each(sheet, draw, home=False, silent=False)


def turn_by_turn(sheet):
    """Somebody is introduced in one sentence and reported in the next."""
    blocks = []
    for speech in start(sheet):
        if not speech.sentences[sheet.language]:
            continue
        who = honoured(sheet, speech)
        at = post(sheet, speech) if who else body(sheet, speech)
        if not who:
            text = told(sheet, speech, at if sheet.is_han else f"The {at}")
        elif sheet.is_han:
            turn = sheet.rng.choice(
                ["下一位发言的是{x}。", "{x}应邀发言。", "接下来，{x}作了交流。"]
            )
            pronoun = "她" if speech.person.female else "他"
            text = turn.format(x=at + who) + told(sheet, speech, pronoun)
        else:
            turn = sheet.rng.choice(
                [
                    "The next speaker was {x}.",
                    "The floor was then given to {x}.",
                    "After that came a contribution by {x}.",
                ]
            )
            pronoun = "She" if speech.person.female else "He"
            text = f"{turn.format(x=f'{who}, {at}')} {told(sheet, speech, pronoun)}"
        sheet.note(speech, who, at, text)
        blocks.append(par(text))
    return blocks


def attributed_inside(sheet):
    """Quotations, the speaker in brackets after each."""
    blocks = []
    for speech in start(sheet):
        if not (text := sheet.words(speech)):
            continue
        who = honoured(sheet, speech)
        at = post(sheet, speech) if who else body(sheet, speech)
        sheet.note(speech, who, at, f"“{text}”")
        inner = (f"{who}，{at}" if sheet.is_han else f"{who}, {at}") if who else at
        blocks.append(par(f"“{text}”（{inner}）" if sheet.is_han else f"“{text}” ({inner})"))
    return blocks


def _paragraphs(sheet, topics=("",)):
    blocks = []
    for speech in sheet.bulletin.speeches:
        if not speech.sentences[sheet.language]:
            continue
        who = honoured(sheet, speech)
        at = post(sheet, speech) if who else body(sheet, speech)
        person = f"{at}{who}" if sheet.is_han else f"{who}, {at},"
        text = told(sheet, speech, person if who else at if sheet.is_han else f"The {at}")
        sheet.note(speech, who, at, text)
        topic = topics[min(len(blocks), len(topics) - 1)]
        blocks.append(par([bold(topic), Words(text)] if topic else text))
    return blocks


def by_topic(sheet):
    """A label in corners starts each paragraph."""
    start(sheet)
    topics = sheet.one(
        [["【致辞】", "【经验】", "【建议】", "【展望】"]],
        [["[Welcome] ", "[Experience] ", "[Proposals] ", "[Outlook] "]],
    )
    return _paragraphs(sheet, topics)


def co_chaired(sheet):
    """Two preside together; then running paragraphs."""
    start(sheet)
    chairs = [stranger(sheet, n) for n in (0, 1)]
    named = [(sheet.name(c), sheet.position(c)) for c in chairs]
    if sheet.is_han:
        line = "会议由" + "和".join(at + name for name, at in named) + "共同主持。"
    else:
        both = " and by ".join(f"{name}, {at}" for name, at in named)
        line = f"The meeting was co-chaired by {both}."
    for chair, (name, at) in zip(chairs, named, strict=True):
        sheet.note(chair, name, at, line, "chair")
    return [par(line), *_paragraphs(sheet)]


def moderated(sheet):
    """Each part has a moderator, named after a label; the speakers are list items."""
    start(sheet)
    label = sheet.one(["主持人：", "主持："], ["Moderator: ", "Session chair: "])
    blocks = []
    for i, title, speeches in parts(sheet):
        chair = stranger(sheet, i)
        name, at = sheet.name(chair), sheet.position(chair)
        sheet.note(chair, name, at, "", "chair")
        line = f"{name}，{at}" if sheet.is_han else f"{name}, {at}"
        blocks += [heading(title, 3), par([bold(label), Words(line)])]
        for speech in speeches:
            who, at, text = introduced(sheet, speech)
            beside = Words(f"（{at}）" if sheet.is_han else f" ({at})")
            blocks += [par([bold(who), beside] if who else bold(at), listed=True), *words(text)]
    return blocks


SPEAKERS = [
    *TABLES, by_country, boxes, outline, country_in_brackets, addresses, both_scripts,
    name_at_the_end, word_list, delegation_label, turn_by_turn, attributed_inside, by_topic,
    co_chaired, moderated,
]  # fmt: skip
