"""How the third held out set words what somebody said, and writes heads and positions."""

from __future__ import annotations

from .inventing import Speech
from .page import Block, par
from .sheet import Sheet

_VERBS_HAN = [
    "说，",
    "提到，",
    "谈到，",
    "在发言中强调，",
    "在致辞中表示，",
    "呼吁：",
    "首先对会议召开表示祝贺，并指出，",
    "通报称，",
    "回顾了合作历程，认为",
    "在交流时提出，",
    "表示：",
]
_VERBS_LATIN = [
    "remarked that",
    "emphasised that",
    "informed the meeting that",
    "thanked the host and said that",
    "underlined that",
    "expressed the view that",
    "observed that",
    "added that",
    "recalled that",
    "reported that",
]


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def reported(sheet: Sheet, speech: Speech, subject: str) -> str:
    """`Sok Dara remarked that …`, in the verbs of this set."""
    said = speech.sentences[sheet.language]
    if sheet.is_han:
        return f"{subject}{sheet.rng.choice(_VERBS_HAN)}{'。'.join(said)}。"
    verb = sheet.rng.choice(_VERBS_LATIN)
    return " ".join([f"{subject} {verb} {said[0]}.", *(f"{capital(s)}." for s in said[1:])])


def position(sheet: Sheet, speech: Speech) -> str:
    """The offices of a speaker, joined as different hands would."""
    style = sheet.rng.choice(["commas", "commas", "of", "of country"])
    joint = sheet.one(["、", "兼", "/", "，"], ["; ", " and ", " / "])
    return joint.join(office.position(sheet.language, style) for office in speech.offices)


def honoured(sheet: Sheet, speech: Speech) -> str:
    """With an honorific in any case."""
    name = sheet.name(speech)
    assert speech.person
    if sheet.is_han:
        return name + ("女士" if speech.person.female else sheet.rng.choice(["先生", "阁下"]))
    plain = "Ms." if speech.person.female else "Mr."
    return f"{sheet.rng.choice(['H.E. ' + plain, 'H.E.', plain, 'Dr.', 'Prof.'])} {name}"


def speeches(sheet: Sheet, silent: bool = True) -> tuple[list[Block], list[Speech]]:
    """Perhaps a sentence on the chair, and those who follow; without the silent ones where a
    layout has no place for them."""
    every = list(sheet.bulletin.speeches)
    before: list[Block] = []
    if every[0].person and len(every) > 2 and sheet.rng.random() < 0.3:
        before = [chaired(sheet, every.pop(0))]
    return before, [s for s in every if silent or s.sentences[sheet.language]]


def chaired(sheet: Sheet, speech: Speech) -> Block:
    name, post = sheet.name(speech), speech.offices[0].position(sheet.language)
    text = sheet.one(
        [
            f"会议由{post}{name}主持。",
            f"{post}{name}主持会议。",
            f"{post}{name}担任会议主持人。",
        ],
        [
            f"The meeting was chaired by {name}, {post}.",
            f"{name}, {post}, chaired the meeting.",
            f"The session was moderated by {name}, {post}.",
        ],
    )
    sheet.note(speech, name, post, text, "chair")
    return par(text)


def body_block(sheet: Sheet, speech: Speech) -> Block:
    """A body or a delegation that speaks without a person, in a sentence."""
    body = sheet.body(speech)
    told = reported(sheet, speech, body if sheet.is_han else f"The {body}")
    sheet.note(speech, "", body, told)
    return par(told)
