from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Compile the catalogues (.po) that changed since they were last compiled. "
        "Takes the place of Django's command, which needs gettext on the machine."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--force", action="store_true", help="compile unchanged ones too")

    def handle(self, *, force: bool = False, verbosity: int = 1, **options: Any) -> None:
        for directory in settings.LOCALE_PATHS:
            for source in sorted(Path(directory).glob("*/LC_MESSAGES/*.po")):
                if (force or is_outdated(source)) and verbosity:
                    self.stdout.write(f"Compiling {source.relative_to(settings.BASE_DIR)}")
                if force or is_outdated(source):
                    compile_catalogue(source)


def is_outdated(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def compile_catalogue(source: Path) -> None:
    # Renamed into place: a server that reads it at this moment sees the old one or the new one.
    unfinished = source.with_suffix(".mo.new")
    polib.pofile(str(source)).save_as_mofile(str(unfinished))
    unfinished.replace(source.with_suffix(".mo"))
