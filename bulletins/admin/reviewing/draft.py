"""The draft as it will be, part by part: every field with how sure its reading is, the records
that its words mean, and how it can be changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from bulletins.importing.editing.rewriting import DATES, NUMBERS
from bulletins.models import Participation, Remark
from lmec.languages import own_name

from . import labels

#: Fields that hold one fact for all languages: shown once.
_FACTS = ("year", "number", "serial", "date", "meeting.first", "meeting.last", "role")
#: What runs on over lines: what follows one of these may belong to it.
TEXTS = ("lead", "text", "closing", "about")
_AREAS = ("lead", "text", "words", "closing", "about", "position")
#: One line that may be longer than its field: shown whole, and Enter sends it.
_LONG_LINES = ("headline", "meeting.title")


def fields(
    result: dict[str, Any], questions: list[dict[str, Any]], typed: dict[str, Any]
) -> list[dict[str, Any]]:
    """Every field as the screen shows it. `typed` is what was not taken: it stands in its field
    again, with the reason."""
    matches = {m["subject"]: {**m, "how": how} for how, m in _matches(result) if m["subject"]}
    targets = set(result["targets"])
    edited = typed.get("edited", set())
    found = []
    for number, field in enumerate(result["fields"]):
        code, key = _in_one_language(field, result)
        named = [
            {"subject": subject, "printed": _printed(subject), "match": matches.get(subject)}
            for subject in field["subjects"]
            if subject in matches
        ]
        question = next((q for q in questions if _is_about(q, field, key)), None)
        found.append(
            {
                **field,
                "id": f"f{number}",
                "in_language": key,
                "code": code,
                "is_fact": key in _FACTS or field["kind"] in _FACTS,
                "label": _label(field, key),
                "input": _input(field["kind"], key),
                "named": named,
                "target": field["key"] if field["key"] in targets else "",
                "question": question,
                "sure": _sure(field, named, field["key"] in edited, question),
                "typed": typed["value"] if typed.get("subject") == field["key"] else None,
                "is_edited": field["key"] in edited,
                "can_be_dropped": field["kind"] in _dropped(),
            }
        )
    return found


def _dropped() -> tuple[str, ...]:
    return ("instrument", *Participation.Role.values)


def _matches(result: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for how in ("matched", "created"):
        for match in result[how]:
            yield how, match


def _printed(subject: str) -> str:
    about = subject.partition(":")[2]
    return about.rpartition("|")[0] or about


def _in_one_language(field: dict[str, Any], result: dict[str, Any]) -> tuple[str, str]:
    start = f"{field['language']}."
    own = field["language"] != result["languages"][0] and field["key"].startswith(start)
    return field["language"], field["key"].removeprefix(start) if own else field["key"]


def _label(field: dict[str, Any], key: str) -> str:
    return _("title") if key == "meeting.title" else labels.field(field["kind"]).strip()


def _input(kind: str, key: str) -> str:
    if key in NUMBERS:
        return "number"
    if key in DATES:
        return "date"
    if kind == "role":
        return "role"
    if kind in _dropped():
        return ""
    if kind in _LONG_LINES or key in _LONG_LINES:
        return "long line"
    return "area" if kind in _AREAS else "line"


def _is_about(question: dict[str, Any], field: dict[str, Any], key: str) -> bool:
    if question["subject"] in field["subjects"]:
        return True
    codes, params = question["codes"], question["params"]
    by_code = {"closing": "closing_unsure", "headline": "no_headline", "date": "no_date"}
    if key in by_code:
        return by_code[key] in codes
    if key in ("number", "serial"):
        return {"number": "another_text", "serial": "serial_taken"}[key] in codes
    return field["kind"] in ("name", "position", "emails") and field["text"] in params


def _sure(field: dict[str, Any], named: list[Any], edited: bool, question: Any) -> tuple[str, str]:
    """How sure the reading is, for the eye and in words."""
    if question:
        return "asked", _("please check")
    if not field["text"] or field["kind"] == "role":
        return "", ""
    if edited:
        return "sure", _("set by hand")
    level = field.get("confidence", "")
    if named and all(each["match"]["how"] == "matched" for each in named):
        level = "sure"
    elif named and level == "sure":
        level = "likely"  # the words are sure, and whom they mean is not on record
    return {
        "sure": ("sure", _("sure")),
        "likely": ("likely", _("likely")),
        "unsure": ("unsure", _("unsure")),
    }.get(level, ("", ""))


def cards(result: dict[str, Any], listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The parts of the draft in the order of the printed issue. In a document of two languages
    what says the same in both stands together."""
    first = result["languages"][0]
    shown = [f for f in listed if f["code"] == first or not f["is_fact"]]
    made = [_card(_("Masthead"), shown, "masthead", *_FACTS[:4])]
    made.append(_card(_("Beginning"), shown, "headline", "lead"))
    made += _parts(result, shown, "section")
    made += _parts(result, shown, "remark")
    made += [
        _card(_("End"), shown, "closing"),
        _card(_("Meeting"), shown, "meeting", "party"),
        _card(_("Instruments mentioned"), shown, "instrument"),
        _card(_("Imprint"), shown, "contact", "about"),
    ]
    return [card for card in made if card["rows"]]


def _card(title: str, listed: list[dict[str, Any]], *keys: str) -> dict[str, Any]:
    rows = [
        f for f in listed if f["in_language"] in keys or f["in_language"].partition(".")[0] in keys
    ]
    order = {name: place for place, name in enumerate(dict.fromkeys(map(_name, rows)))}
    rows.sort(key=lambda f: order[_name(f)])
    return {"title": title, "rows": rows, "kind": keys[0], "parts": []}


def _name(row: dict[str, Any]) -> str:
    return str(row["in_language"])


def _parts(
    result: dict[str, Any], listed: list[dict[str, Any]], kind: str
) -> Iterator[dict[str, Any]]:
    """Remarks or sections; those of several languages side by side where they are as many."""
    by_language: dict[str, list[tuple[str, list[dict[str, Any]]]]] = {}
    for code in result["languages"]:
        rows = [f for f in listed if f["code"] == code and f["in_language"].startswith(f"{kind}.")]
        names = dict.fromkeys(row["part"] for row in rows)
        by_language[code] = [(p, [r for r in rows if r["part"] == p]) for p in names]
    amounts = {len(parts) for parts in by_language.values()}
    if len(amounts) == 1:
        for number, same in enumerate(zip(*by_language.values(), strict=True), start=1):
            yield _part(result, kind, number, list(same))
        return
    for own in by_language.values():
        for number, part in enumerate(own, start=1):
            yield _part(result, kind, number, [part])


def _part(
    result: dict[str, Any], kind: str, number: int, same: list[tuple[str, list[dict[str, Any]]]]
) -> dict[str, Any]:
    name = _("section %(number)d") if kind == "section" else _("remark %(number)d")
    rows = [row for _part_, own in same for row in own]
    order = {"role": 0, "heading": 0, "name": 1, "position": 2, "text": 3, "words": 3}
    rows.sort(key=lambda row: order.get(row["kind"], 9))
    parts = [_work_on(part, own, number) for part, own in same]
    for each in parts:
        each |= _ways(result, each["key"])
    title = name % {"number": number}
    if kind == "remark" and (section := result.get("places", {}).get(same[0][0])):
        title = f"{title} · {_('section %(number)d') % {'number': section}}"
    return {
        "title": title,
        "kind": kind,
        "number": number,
        "rows": rows,
        "parts": parts,
    }


def _ways(result: dict[str, Any], key: str) -> dict[str, bool]:
    """Whether a remark can go up or down: over its neighbours, and over headings."""
    start = key.rpartition("remark.")[0]
    places: dict[str, int] = result.get("places", {})
    own = [part for part in places if part.rpartition("remark.")[0] == start]
    if key not in own:
        return {"can_go_up": False, "can_go_down": False}
    sections = {f["part"] for f in result["fields"] if f["part"].startswith(f"{start}section.")}
    return {
        "can_go_up": key != own[0] or places[key] > 0,
        "can_go_down": key != own[-1] or places[key] < len(sections),
    }


def _work_on(part: str, rows: list[dict[str, Any]], number: int) -> dict[str, Any]:
    """What can be done to a part as a whole."""
    words = next((r["text"] for r in rows if r["kind"] == "words"), "")
    name = next((r["text"] for r in rows if r["kind"] == "name"), "")
    return {
        "key": part,
        "id": part.replace(".", "-"),
        "code": rows[0]["code"],
        "language_name": own_name(rows[0]["code"]),
        "said": f"{number}. {name}" if name else f"{number}.",
        "points": [(f"c{at}", text) for at, text in points(words)],
        "is_remark": part.rpartition(".")[0].endswith("remark"),
        "can_merge": number > 1 and part.rpartition(".")[0].endswith("remark"),
    }


#: Behind what a sentence ends: a sign of its own, or one with a space.
_SENTENCE = re.compile(r"\n+|[。！？؟៕။][”’」』）]*|[.!?][”’\"')]*\s+")
_SHOWN = 60


def points(text: str) -> list[tuple[int, str]]:
    """Where a text can be parted in two: how many letters stand before, and what follows."""
    ends = dict.fromkeys(match.end() for match in _SENTENCE.finditer(text))
    return [
        (at, following.split("\n")[0][:_SHOWN])
        for at in ends
        if text[:at].strip() and (following := text[at:].strip())
    ]


def roles() -> list[tuple[str, str]]:
    return [(value, str(label)) for value, label in Remark.Role.choices]


def shown_instead(listed: list[dict[str, Any]], shown: list[dict[str, Any]]) -> dict[str, str]:
    """Fields of a second language that are shown with those of the first: both ids."""
    there = {row["id"] for card in shown for row in card["rows"]}
    by_key = {f["in_language"]: f["id"] for f in listed if f["id"] in there}
    return {f["id"]: by_key.get(f["in_language"], "") for f in listed if f["id"] not in there}
