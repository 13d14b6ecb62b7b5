"""The publish check: what is missing or doubtful in an issue, per language, before readers see it.

Blocking findings are what the verb would refuse; warnings are for a person to judge. Every one
names the record and field that it is about, so that the desk can lead there. The number of
queries is the same however long the issue is.

issue     what all checks look at, read once
texts     what stands in the texts: gaps, scripts, characters, links
names     who and what is named: speakers, bodies, posts, names without a translation
progress  how far the work is: approval, machine translation, open questions, what waits
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bulletins import content
from bulletins.models import Bulletin
from lmec.languages import CODES

from . import names, progress, texts
from .issue import Finding, IssueToCheck, Level, Target

__all__ = ["Checked", "Finding", "Level", "Target", "check"]

_CHECKS: tuple[Callable[[IssueToCheck], Iterator[Finding]], ...] = (
    texts.gaps,
    texts.outdated,
    progress.approval,
    progress.waiting,
    names.unlinked,
    names.portraits,
    names.bodies_of_that_day,
    names.posts,
    names.untranslated,
    texts.scripts,
    texts.characters,
    texts.links,
    texts.files,
    progress.questions,
    progress.comments,
    progress.clearances,
)


@dataclass(frozen=True)
class Checked:
    """What was found, and the contents that it was found in."""

    contents: dict[str, content.BulletinContent]
    findings: tuple[Finding, ...]

    def of(self, language: str) -> tuple[Finding, ...]:
        """What concerns one language; '' for what concerns them all."""
        return tuple(found for found in self.findings if found.language == language)

    def blocking(self, language: str) -> tuple[Finding, ...]:
        return tuple(f for f in self.of(language) if f.level == Level.BLOCKING)

    @property
    def digests(self) -> dict[str, str]:
        """By which a verb knows that what it is given is what was looked at."""
        found = self.contents.items()
        return {code: content.digest(content.to_json(each)) for code, each in found}


def check(bulletin: Bulletin, languages: Iterable[str] = CODES) -> Checked:
    issue = IssueToCheck.read(bulletin, list(languages))
    found = dict.fromkeys(finding for each in _CHECKS for finding in each(issue))
    ordered = sorted(found, key=lambda finding: finding.level != Level.BLOCKING)
    return Checked(issue.contents, tuple(ordered))
