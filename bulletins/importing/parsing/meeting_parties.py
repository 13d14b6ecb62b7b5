"""Who hosted a meeting and who came, as the sentences of a lead tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lmec import folding

from ..regexes import regex
from . import lists, meeting_forms
from .knowledge import Knowledge
from .printed import Printed
from .results import ParsedParty


def of(sentences: list[Printed], knowledge: Knowledge) -> Iterator[ParsedParty]:
    """Hosts first, then who came; nobody twice in one part."""
    seen: set[tuple[str, str, str]] = set()
    found = [party for sentence in sentences for party in _hosts(sentence, knowledge)]
    found += [party for sentence in sentences for party in _delegations(sentence, knowledge)]
    for short in found:
        party = _named_before(short, sentences, knowledge) if _is_kind_alone(short) else short
        if not party:
            continue
        name = party.body.printed.text if party.body else ""
        mark = (party.role, party.country, folding.solid(name))
        if mark not in seen:
            seen.add(mark)
            yield party


_KIND = regex(
    r"(?:Ministry|Cent(?:er|re)|Department|Secretariat|Institute|Commission|Agency|University|Bank)"
)


def _is_kind_alone(party: ParsedParty) -> bool:
    return bool(party.body and _KIND.fullmatch(party.body.printed.text))


def _named_before(
    short: ParsedParty, sentences: list[Printed], knowledge: Knowledge
) -> ParsedParty | None:
    """Which body `the Ministry` means: one of that kind named in full; None where none is."""
    kind = short.body.printed.text if short.body else ""
    for sentence in sentences:
        for named in lists.bodies(sentence, knowledge):
            own = named.body
            if own and own.printed.text != kind and kind in own.printed.text.split():
                return ParsedParty(short.role, named.printed, named.country, own)
    return None


def _hosts(sentence: Printed, knowledge: Knowledge) -> Iterator[ParsedParty]:
    if folding.script_of(sentence.text) == "Hani":
        for match in meeting_forms.HAN_HOSTS.finditer(sentence.text):
            words = sentence.group(match, "bodies")
            if "由" not in match[0] and not lists.begins_with_body(words, knowledge):
                continue
            together = match["verb"] != "协办"
            role = _han_role(match["verb"])
            yield from _with_role(role, words, knowledge, together and role == "co_host")
        return
    for match in meeting_forms.LATIN_HOSTS.finditer(sentence.text):
        role = meeting_forms.LATIN_ROLES[match["verb"].lower()]
        yield from _with_role(role, sentence.group(match, "bodies"), knowledge)


def _han_role(verb: str) -> str:
    return next(role for role, words in meeting_forms.HAN_ROLES if re.fullmatch(words, verb))


def _with_role(
    role: str, words: Printed, knowledge: Knowledge, together: bool = False
) -> Iterator[ParsedParty]:
    """Of several that host together the first is the host."""
    for number, named in enumerate(lists.bodies(words, knowledge)):
        own = "host" if together and number == 0 else role
        yield ParsedParty(own, named.printed, named.country, named.body)


def _delegations(sentence: Printed, knowledge: Knowledge) -> Iterator[ParsedParty]:
    pattern = (
        meeting_forms.HAN_CAME
        if folding.script_of(sentence.text) == "Hani"
        else meeting_forms.LATIN_CAME
    )
    for match in pattern.finditer(sentence.text):
        group = "from" if match["from"] else "list"
        words = sentence.group(match, group)
        named = [item for item in lists.bodies(words, knowledge) if not item.is_person]
        abroad = [item for item in named if item.country]
        if group == "list" and pattern is meeting_forms.HAN_CAME and not abroad:
            continue
        for item in named:
            if item.country or (item.body and item.body.known):
                yield ParsedParty("delegation", item.printed, item.country, item.body)
