import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins import handing
from bulletins.compiling import compile_bulletin
from bulletins.exporting import export_json
from bulletins.handing import FORMATS
from bulletins.management.issue import find_bulletin
from bulletins.models import Bulletin
from bulletins.outputs.word import to_word
from lmec.languages import CODES


class Command(BaseCommand):
    help = (
        "Write one issue, as its working records stand, in a format that import_bulletin reads: "
        "the exchange format, or a Word file in one language (default: the source language). Or "
        "the texts for a translator's own tool (xliff, po), which import_translation takes back."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("issue", help="year and number, such as 2022/13")
        parser.add_argument("--language", choices=CODES, help="one language only")
        parser.add_argument("--format", choices=["json", "docx", *FORMATS], default="json")
        parser.add_argument(
            "--unfinished", action="store_true", help="xliff, po: only what is to do"
        )
        parser.add_argument("--output", type=Path, help="a file; default: standard output")

    def handle(self, *args: Any, **options: Any) -> None:
        bulletin, language = find_bulletin(options["issue"]), options["language"]
        if options["format"] in FORMATS:
            self.write_bytes(self.for_translators(bulletin, options), options["output"])
            return
        if options["format"] == "docx":
            content = compile_bulletin(bulletin, language or bulletin.source_language)
            self.write_bytes(to_word(content), options["output"])
            return
        text = export_json(bulletin, [language] if language else [])
        if options["output"] is None:
            self.stdout.write(text, ending="")
            return
        self.write_bytes(text.encode(), options["output"])

    def for_translators(self, bulletin: Bulletin, options: dict[str, Any]) -> bytes:
        language = options["language"]
        if language in (None, bulletin.source_language):
            raise CommandError("Name the language to translate into: --language en.")
        return handing.export(
            bulletin, language, format=options["format"], only_open=options["unfinished"]
        )

    def write_bytes(self, data: bytes, output: Path | None) -> None:
        if output is None:
            sys.stdout.buffer.write(data)
            return
        try:
            output.write_bytes(data)
        except OSError as error:
            raise CommandError(f"{output}: {error.strerror}.") from error
