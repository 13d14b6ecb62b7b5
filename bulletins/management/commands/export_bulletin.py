from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins.exporting import export_json
from bulletins.management.issue import find_bulletin
from lmec.languages import CODES


class Command(BaseCommand):
    help = (
        "Write one issue, as its working records stand, in the exchange format that "
        "import_bulletin reads."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("issue", help="year and number, such as 2022/13")
        parser.add_argument("--language", choices=CODES, help="one language only")
        parser.add_argument("--format", choices=["json"], default="json")
        parser.add_argument("--output", type=Path, help="a file; default: standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        languages = [options["language"]] if options["language"] else []
        text = export_json(find_bulletin(options["issue"]), languages)
        if options["output"] is None:
            self.stdout.write(text, ending="")
            return
        try:
            options["output"].write_text(text, encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{options['output']}: {error.strerror}.") from error
