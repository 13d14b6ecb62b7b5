from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from bulletins import handing
from bulletins.management.issue import find_bulletin, find_user
from lmec.history.acts import acting
from lmec.languages import CODES


class Command(BaseCommand):
    help = (
        "Take a translator's file (XLIFF 2.0 or PO, as export_bulletin writes them) back into its "
        "issue, block by block. What somebody changed meanwhile is reported and left as it is; "
        "the exit code is then 2."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("issue", help="year and number, such as 2022/13")
        parser.add_argument("file", type=Path)
        parser.add_argument("--language", choices=CODES, required=True)
        parser.add_argument("--machine", action="store_true", help="a machine translated it")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--by", help="whose work it is (default: the first administrator)")

    def handle(self, *args: Any, **options: Any) -> None:
        bulletin, language = find_bulletin(options["issue"]), options["language"]
        try:
            handed = handing.read(options["file"].read_bytes())
            handing.check(bulletin, handed, language)
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}.") from error
        except handing.Unreadable as error:
            raise CommandError(str(error)) from error
        planned = handing.plan(bulletin, language, handed.units)
        for each in planned:
            if each.kind not in ("same", "empty"):
                self.stdout.write(f"{each.kind}: {each.label}")
        if not options["dry_run"]:
            self.take_in(bulletin, handed, **options)
        if any(each.is_conflict or each.kind == "unknown" for each in planned):
            raise CommandError("Texts were left as they are; see above.", returncode=2)

    def take_in(self, bulletin: Any, handed: Any, **options: Any) -> None:
        by = find_user(options["by"])
        with transaction.atomic(), acting(by):
            file = handing.receive(
                bulletin,
                handed,
                language=options["language"],
                name=options["file"].name,
                machine=options["machine"],
                by=by,
            )
            outcomes, _left = handing.take_in(file, by=by)
        taken = sum(each.status == "saved" for each in outcomes)
        self.stdout.write(f"{taken} texts taken in.")
        for each in outcomes:
            if not each.is_kept:
                self.stdout.write(f"{each.status}: {each.key}: {each.said}")
