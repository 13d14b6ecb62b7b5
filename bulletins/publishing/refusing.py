"""Why languages may not go out, as sentences for the user. Asked under the bulletin's lock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import content, translating
from bulletins.models import Bulletin, Schedule
from lmec.languages import CODES, own_name
from lmec.lists import listed

from .notes import Note
from .sentences import missing_sentence


def changed_since(
    contents: Mapping[str, content.BulletinContent], seen: Mapping[str, str] | None
) -> list[str]:
    if seen is None:
        return []
    later = [
        own_name(language)
        for language, found in contents.items()
        if seen.get(language) != content.digest(content.to_json(found))
    ]
    sentence = _("%(languages)s changed after you opened this page. Look again before you go on.")
    return [sentence % {"languages": listed(later)}] if later else []


def text_refusals(
    bulletin: Bulletin, languages: Iterable[str], machine: Iterable[str]
) -> list[str]:
    """Why the texts of these languages cannot go out."""
    reasons = []
    unreviewed = unreviewed_machine(bulletin)
    for language in languages:
        if missing := translating.missing(bulletin, language):
            reasons.append(missing_sentence(language, missing))
        if language in unreviewed and language not in machine:
            reasons.append(
                _(
                    "%(language)s was translated by a machine and nobody has reviewed it. Have it "
                    "reviewed, or choose to publish it marked as such."
                )
                % {"language": own_name(language)}
            )
    return reasons


def unreviewed_machine(bulletin: Bulletin) -> set[str]:
    return translating.languages_unreviewed(bulletin) - {bulletin.source_language}


def note_refusals(bulletin: Bulletin, languages: Iterable[str], note: Note) -> list[str]:
    """A change of what was published is told to readers."""
    languages = set(languages)
    published = set(bulletin.editions.values_list("language", flat=True)) & languages
    untold = [code for code in published if not note.for_edition(code)[0]]
    current = set(bulletin.editions.current().values_list("language", flat=True))
    if note.is_minor and (again := published - current):
        names = listed(own_name(code) for code in CODES if code in again)
        sentence = _(
            "%(languages)s was withdrawn. Say in a public note why it is published again."
        )
        return [sentence % {"languages": names}] if again & set(untold) else []
    if untold and not note.is_minor:
        return [_("This issue has been published. Say in a public note what changed and why.")]
    return []


def schedule_refusals(
    bulletin: Bulletin, languages: Iterable[str], *, besides: Schedule | None = None
) -> list[str]:
    """A language that waits to be published is not published twice."""
    waiting = Schedule.objects.waiting().filter(
        bulletin=bulletin, languages__overlap=list(languages)
    )
    waiting = waiting.exclude(pk=besides.pk) if besides else waiting
    return [
        _("%(languages)s is scheduled for %(when)s. Change or cancel that first.")
        % {
            "languages": listed(own_name(code) for code in each.languages),
            "when": timezone.localtime(each.due_at).strftime("%Y-%m-%d %H:%M"),
        }
        for each in waiting
    ]
