"""What stands in the texts: gaps, outdated ones, scripts, characters, links, files."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bulletins import translating
from bulletins.models import Bulletin, Picture, Remark
from lmec import printable
from lmec.languages import BY_CODE, LANGUAGES, name_for, own_name
from lmec.lists import listed

from ..sentences import place_name
from .issue import Finding, IssueToCheck, Level, Target, warning
from .links import broken_links

#: By how many letters a text's script can be judged, and Vietnamese told from English.
_ENOUGH, _ENOUGH_FOR_MARKS = 4, 60
_SCRIPTS = {"Hans": "CJK", "Latn": "LATIN", "Khmr": "KHMER", "Laoo": "LAO", "Mymr": "MYANMAR",
            "Thai": "THAI"}  # fmt: skip
#: The scripts that are those of one language.
_LANGUAGES = {_SCRIPTS[each.script]: each.code for each in LANGUAGES if each.script != "Latn"}


def gaps(issue: IssueToCheck) -> Iterator[Finding]:
    """Texts that are not there: those that block, and those that a reader may miss."""
    for language in issue.not_begun:
        said = _("Beyond names, nothing is written in this language yet.")
        yield Finding(
            Level.BLOCKING, "not_begun", language, said, Target(issue.record, "headline", language)
        )
    for language in issue.languages:
        for place in issue.missing[language]:
            said = _("%(block)s: missing.") % {"block": place_name(place)}
            yield Finding(
                Level.BLOCKING, "missing", language, said, _target(place, language), place.key
            )
    source = issue.record.source_language
    for place in issue.places:
        if source in issue.languages and not place.text(source) and (why := _wanted(place)):
            yield warning("empty", source, why, _target(place, source), place.key)


def _wanted(place: translating.Place) -> str:
    """Why an empty text of the source is worth a look; '' where it may well be empty."""
    name = {"block": place_name(place)}
    if isinstance(place.record, Picture) and place.field == "alternative":
        return _("%(block)s: missing; a reader who does not see the picture gets nothing.") % name
    if isinstance(place.record, Remark) and place.field == "text":
        return _("%(block)s: empty; the speaker is listed without words.") % name
    if isinstance(place.record, Bulletin) and place.field == "lead":
        return _("%(block)s: empty.") % name
    return ""


def outdated(issue: IssueToCheck) -> Iterator[Finding]:
    for language in issue.languages:
        for place in issue.outdated[language]:
            said = _("%(block)s: outdated, the source has changed; readers are told so.") % {
                "block": place_name(place)
            }
            yield warning("outdated", language, said, _target(place, language), place.key)


def scripts(issue: IssueToCheck) -> Iterator[Finding]:
    """Texts that cannot be in the language whose place they take."""
    for language, place, text in _texts(issue):
        if place.is_name and all(_script(c) == "LATIN" for c in text if c.isalpha()):
            continue  # many a name is printed in Latin letters whatever the language
        if why := _wrong_script(text, language):
            said = _("%(block)s: %(why)s") % {"block": place_name(place), "why": why}
            yield warning("script", language, said, _target(place, language), place.key)


def _wrong_script(text: str, language: str) -> str:
    letters = Counter(map(_script, filter(str.isalpha, text)))
    expected = _SCRIPTS[BY_CODE[language].script]
    count = letters.total()
    if count >= _ENOUGH and letters[expected] * 2 < count:
        most = _spoken_script(letters.most_common(1)[0][0])
        return _("most of it is not in %(language)s script (%(script)s).") % {
            "language": own_name(language),
            "script": most,
        }
    if strangers := letters.keys() - {expected, "LATIN", "CJK", "GREEK", "MODIFIER"}:
        shown = [c for c in dict.fromkeys(text) if c.isalpha() and _script(c) in strangers]
        return _("letters of another script: %(letters)s.") % {"letters": listed(_told(shown))}
    if language == "vi" and count >= _ENOUGH_FOR_MARKS and text.isascii():
        return _("it has not one Vietnamese accent.")
    return ""


def _told(letters: list[str]) -> Iterator[str]:
    """The letters of scripts that staff know, by script; the others, which look like their own,
    by code and name."""
    by_script: dict[str, list[str]] = {}
    for letter in letters:
        by_script.setdefault(_script(letter), []).append(letter)
    for script, own in by_script.items():
        if script in _LANGUAGES:
            yield f"{_spoken_script(script)} ({' '.join(own[:5])})"
        else:
            yield from map(printable.spoken, own[:5])


def _spoken_script(script: str) -> str:
    """As staff call it: by the language that is written in it."""
    if script == "LATIN":
        return _("Latin letters")
    return name_for(_LANGUAGES[script], get_language()) if script in _LANGUAGES else script.title()


def _script(char: str) -> str:
    if ord(char) in (0x3005, 0x3007):  # 々 and 〇 stand among Chinese characters
        return "CJK"
    return unicodedata.name(char, "?").split()[0]


def characters(issue: IssueToCheck) -> Iterator[Finding]:
    """Characters that would be missing in the PDF."""
    for language, place, text in _texts(issue):
        if found := printable.unprintable(text):
            said = _("%(block)s: the PDF cannot print %(characters)s.") % {
                "block": place_name(place),
                "characters": listed(map(printable.spoken, found[:5])),
            }
            yield warning("character", language, said, _target(place, language), place.key)


def links(issue: IssueToCheck) -> Iterator[Finding]:
    found = [(language, place, text) for language, place, text in _texts(issue)]
    broken = broken_links([text for _language, _place, text in found], issue.record)
    for language, place, text in found:
        for link in broken.get(text, ()):
            said = _("%(block)s: the link %(link)s leads nowhere.") % {
                "block": place_name(place),
                "link": link,
            }
            yield warning("link", language, said, _target(place, language), place.key)
    imprint = issue.record.imprint
    if imprint and imprint.website and broken_links([imprint.website], issue.record):
        said = _("Imprint: the link %(link)s leads nowhere.") % {"link": imprint.website}
        yield warning("link", "", said, Target(imprint, "website"))


def files(issue: IssueToCheck) -> Iterator[Finding]:
    for attachment in issue.record.attachments.all():
        if not attachment.file.storage.exists(str(attachment.file.name)):
            said = _("The file of “%(name)s” is missing.") % {"name": attachment}
            target = Target(attachment, "file")
            yield Finding(Level.BLOCKING, "file", "", said, target)


def _texts(issue: IssueToCheck) -> Iterator[tuple[str, translating.Place, str]]:
    """Every block's text with its language, and every printed name."""
    for language in issue.languages:
        for place in issue.places:
            if text := place.text(language):
                yield language, place, text


def _target(place: translating.Place, language: str) -> Target:
    return Target(place.record, place.field, language)
