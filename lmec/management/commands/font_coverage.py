from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from lmec import fontfiles, printable


class Command(BaseCommand):
    help = (
        "Write the table of characters that the PDF can print (lmec/printable.txt) from its font "
        "files. Run it when the fonts change."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("fonts", nargs="+", type=Path, help="the font files of the PDF")

    def handle(self, *args: Any, **options: Any) -> None:
        codes: set[int] = set()
        for path in options["fonts"]:
            codes |= fontfiles.characters_of(path)
        printable.TABLE.write_text(printable.table_of(codes), "ascii")
        self.stdout.write(f"{len(codes)} characters of {len(options['fonts'])} fonts.")
