from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins import publishing
from bulletins.management.issue import find_bulletin, find_user
from lmec.languages import CODES


class Command(BaseCommand):
    help = "Publish an issue, or a correction of it, in one or several languages."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("issue", help="year and number, such as 2022/13")
        parser.add_argument("--languages", required=True, help="such as zh-hans,en")
        parser.add_argument("--by", help="user name; default: the first administrator")
        parser.add_argument("--note", default="", help="public note; a correction needs one")
        parser.add_argument("--note-language", default="", help="the language of the note")
        parser.add_argument(
            "--minor", action="store_true", help="only spelling changed; needs no note"
        )
        parser.add_argument(
            "--machine",
            action="store_true",
            help="publish unreviewed machine translations too, marked as such",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        languages = [code.strip() for code in options["languages"].split(",") if code.strip()]
        if unknown := [code for code in languages if code not in CODES]:
            raise CommandError(f"Unknown language: {', '.join(unknown)}. Use {', '.join(CODES)}.")
        if options["note_language"] not in ("", *CODES):
            raise CommandError(f"Unknown language of the note: {options['note_language']}.")
        bulletin, user = find_bulletin(options["issue"]), find_user(options["by"])
        try:
            editions = publishing.publish(
                bulletin,
                languages=languages,
                by=user,
                note=publishing.Note(
                    options["note"], options["note_language"], is_minor=options["minor"]
                ),
                machine=languages if options["machine"] else (),
            )
        except publishing.Refused as refused:
            raise CommandError("\n".join(refused.messages)) from refused
        for edition in editions:
            self.stdout.write(f"Published {edition}")
        if not editions:
            self.stdout.write("Nothing to publish: these languages did not change.")
