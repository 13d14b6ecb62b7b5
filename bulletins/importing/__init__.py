"""A document in, a draft out.

reading      bytes → Document: paragraphs, tables, pictures, and where each stands; no Django
parsing      Document → ParsedBulletin: who said what, as printed; no Django, no database
sandbox      both of these in a process with limits of memory and time
worker       that process, forked by forkserver; transfer packs what goes to it and comes back
regexes      expressions of reading and parsing, compiled when they are first used
recognising  printed names → the records that they mean
drafting     ParsedBulletin → draft records
exchange     the exchange file → records, by identity
report       what an import did, or would do
answers      what an editor said to its questions, and changed in what was read
editing      the document with these changes
showing      document and fields, linked, for the screen
dismissing   what an editor took out before
remembering  what an editor answered about an earlier file of the issue
returning    pictures that come back in a Word file of ours
reviewing    documents that wait for an editor; saying what was answered, picturing their pictures
messages     its sentences

Importing makes drafts only; it never publishes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from .reading import UnreadableDocument

if TYPE_CHECKING:
    from .answers import Answers
    from .report import ImportReport

__all__ = ["UnreadableDocument", "import_document"]


def import_document(
    file: BinaryIO | Any,
    *,
    by: Any,
    language: str | None = None,
    dry_run: bool = False,
    answers: Answers | None = None,
) -> ImportReport:
    """Make or update the draft of the issue that a document is. All of it or nothing.

    `file` is an open file with a name. Raises UnreadableDocument when it is refused; the
    sentence for the user is `messages.refusal(error)`. After a dry run nothing is saved. `answers`
    are what an editor said to the questions of an earlier run.
    """
    # Inside, because reading and parsing also run where Django is not set up.
    from .entering import enter

    return enter(file, by=by, language=language, dry_run=dry_run, answers=answers)
