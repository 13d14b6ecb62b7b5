import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins.compiling import compile_bulletin
from bulletins.exporting import export_json
from bulletins.management.issue import find_bulletin
from bulletins.outputs.word import to_word
from lmec.languages import CODES


class Command(BaseCommand):
    help = (
        "Write one issue, as its working records stand, in a format that import_bulletin reads: "
        "the exchange format, or a Word file in one language (default: the source language)."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("issue", help="year and number, such as 2022/13")
        parser.add_argument("--language", choices=CODES, help="one language only")
        parser.add_argument("--format", choices=["json", "docx"], default="json")
        parser.add_argument("--output", type=Path, help="a file; default: standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        bulletin, language = find_bulletin(options["issue"]), options["language"]
        if options["format"] == "docx":
            content = compile_bulletin(bulletin, language or bulletin.source_language)
            self.write_bytes(to_word(content), options["output"])
            return
        text = export_json(bulletin, [language] if language else [])
        if options["output"] is None:
            self.stdout.write(text, ending="")
            return
        self.write_bytes(text.encode(), options["output"])

    def write_bytes(self, data: bytes, output: Path | None) -> None:
        if output is None:
            sys.stdout.buffer.write(data)
            return
        try:
            output.write_bytes(data)
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}.") from error
