import json
import logging
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import publishing
from bulletins.importing import UnreadableDocument, import_document, messages
from bulletins.importing.report import ImportReport
from bulletins.management.issue import find_user
from lmec.languages import CODES

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Read bulletins (Word, PDF, saved pages, text, Markdown, exchange files) into drafts and "
        "report what was matched, created, doubted and left over: a line for each file (-v 2 for "
        "all of it), and at the end what needs a person. A folder stands for the files in it. "
        "An issue that is there already is updated. Safe to stop and to run again. Exit code 2: a "
        "file was refused; the others were imported."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE or FOLDER")
        parser.add_argument("--language", choices=CODES, help="default: as the words tell")
        parser.add_argument("--dry-run", action="store_true", help="report, and save nothing")
        parser.add_argument("--publish", action="store_true", help="publish its languages")
        parser.add_argument("--by", help="user name; default: the first administrator")
        parser.add_argument("--json", action="store_true", help="one JSON object for each file")

    def handle(self, *args: Any, **options: Any) -> None:
        user = find_user(options["by"])
        self.in_words = not options["json"]
        self.verbose = options["verbosity"] > 1
        told = Counter[str]()
        asked: list[str] = []
        for path in _files(options["files"]):
            try:
                report = self.enter(path, user, options)
            except KeyboardInterrupt:
                # Of the file at hand nothing was saved.
                self.stderr.write(_("Stopped. What was imported before is saved; run it again."))
                self.sum_up(told, asked)
                sys.exit(130)
            except (UnreadableDocument, publishing.Refused) as error:
                told["refused"] += 1
                asked.append(self.refuse(path, error, options["json"]))
            except Exception as error:
                # A fault of ours: it is logged, and the other files are still imported.
                logger.exception("Importing %s failed", path)
                told["refused"] += 1
                fault = UnreadableDocument("unreadable")
                fault.__cause__ = error
                asked.append(self.refuse(path, fault, options["json"]))
            else:
                told[report.action] += 1
                self.tell(report, options["json"])
                if report.doubts or report.left_over:
                    asked += [_line(report), *_weighty(report)]
        if sum(told.values()) > 1:
            self.sum_up(told, asked)
        if told["refused"]:
            # The sentences are told; a CommandError would add one more.
            sys.exit(2)

    def sum_up(self, told: Counter[str], asked: list[str]) -> None:
        """What the run did, and which files somebody has to look at."""
        if not self.in_words:
            return
        self.stdout.write(
            _("%(created)s created, %(updated)s updated, %(refused)s refused.")
            % {"created": told["created"], "updated": told["updated"], "refused": told["refused"]}
        )
        if asked:
            self.stdout.write(_("These need a person:"))
        for line in asked:
            self.stdout.write(f"  {line}")

    def enter(self, path: Path, user: Any, options: dict[str, Any]) -> ImportReport:
        """One file, as a whole: what cannot be published as asked is not imported either."""
        dry_run = options["dry_run"]
        try:
            file = path.open("rb")
        except OSError as error:
            raise UnreadableDocument("missing", reason=error.strerror or str(error)) from error
        with file, transaction.atomic():
            report = import_document(file, by=user, language=options["language"], dry_run=dry_run)
            if options["publish"] and not dry_run and report.bulletin:
                note = ""
                if report.bulletin.editions.exists():
                    note = _("Changed by the document %(name)s.") % {"name": path.name}
                publishing.publish(report.bulletin, languages=report.languages, by=user, note=note)
        return report

    def refuse(self, path: Path, error: Exception, as_json: bool) -> str:
        refused = isinstance(error, UnreadableDocument)
        sentence = messages.refusal(error) if refused else str(error)  # type: ignore[arg-type]
        self.stderr.write(f"{path}: {sentence}")
        if as_json:
            code = getattr(error, "code", "not_published")
            told = {"file": path.name, "refused": {"code": code, "message": sentence}}
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        return f"{path}: {sentence}"

    def tell(self, report: ImportReport, as_json: bool) -> None:
        if as_json:
            told = {
                "file": report.file_name,
                "report": report.as_dict(),
                "content": report.contents[0],
                "contents": report.contents,
            }
            self.stdout.write(json.dumps(told, ensure_ascii=False))
            return
        self.stdout.write(_line(report))
        for line in _weighty(report) if not self.verbose else ():
            self.stdout.write(line)
        if not self.verbose:
            return
        for title, lines in (
            (_("matched"), [f"{m.kind}: {m.printed} = {m.record}" for m in report.matched]),
            (_("created"), [f"{m.kind}: {m.printed}" for m in report.created]),
            (_("changed"), [_change_line(change) for change in report.changes]),
            (_("doubts"), [f"{d.place}: {d.message}" for d in report.doubts]),
            (_("left over"), [f"{p.place}: {p.text}" for p in report.left_over]),
        ):
            if lines:
                self.stdout.write(f"  {title} ({len(lines)})")
            for line in lines:
                self.stdout.write(f"    {line}")


def _files(given: list[Path]) -> Iterator[Path]:
    """The files, those of folders in the order of their names."""
    for path in given:
        if not path.is_dir():
            yield path
            continue
        for inner in sorted(path.rglob("*")):
            hidden = any(part.startswith((".", "~$")) for part in inner.relative_to(path).parts)
            if inner.is_file() and not hidden:
                yield inner


def _line(report: ImportReport) -> str:
    """All of one file on one line."""
    counts = [
        (_("created"), len(report.created)),
        (_("changed"), len(report.changes)),
        (_("doubts"), len(report.doubts)),
        (_("left over"), len(report.left_over)),
    ]
    told = ", ".join(f"{title} {count}" for title, count in counts if count)
    line = f"{report.file_name}: {report.issue} {report.action}"
    return f"{line} ({told})" if told else line


def _weighty(report: ImportReport) -> list[str]:
    """In words, also where the other questions are only counted."""
    return [f"  {question.message}" for question in report.weighty]


def _change_line(change: Any) -> str:
    mark = "" if change.applied else _(" (kept as it was)")
    return f"{change.where}: {change.before[:40]} → {change.after[:40]}{mark}"
