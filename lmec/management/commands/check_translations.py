import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polib
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.test import override_settings
from django.utils.translation import to_locale

SOURCE = "en"  # the language of the strings in the code; its catalogue may be missing or empty
NOT_OURS = ["locale", "tests", "var"]


class Command(BaseCommand):
    help = (
        "Fail when a catalogue has a missing, fuzzy or malformed entry, when a language has no "
        "catalogue, or when a string of the code is in none. Changes nothing; needs gettext."
    )

    def handle(self, **options: Any) -> None:
        if not shutil.which("xgettext"):
            raise CommandError("gettext is needed (on Debian: apt-get install gettext).")
        # The first path alone holds the strings of this code; the second borrows Django's.
        faults = list(faults_in(settings.LOCALE_PATHS[0]))
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise CommandError(f"{len(faults)} faults in the translations; see `make messages`.")
        self.stdout.write("Every string is translated into every language.")


def faults_in(directory: Path | str) -> Iterator[str]:
    with TemporaryDirectory() as copy:
        collected = Path(copy) / "locale"
        shutil.copytree(directory, collected)
        # The real catalogues are ignored, so that the strings are collected into the copy.
        with override_settings(LOCALE_PATHS=[str(collected)]):
            call_command(
                "makemessages", all=True, no_obsolete=True, ignore_patterns=NOT_OURS, verbosity=0
            )
        for code, _name in settings.LANGUAGES:
            folder = to_locale(code)
            path = Path(directory) / folder / "LC_MESSAGES" / "django.po"
            if path.exists():
                yield from faults_of(code, path, collected / path.relative_to(directory))
            elif code != SOURCE:
                yield f"{code}: no catalogue"


def faults_of(code: str, path: Path, collected: Path) -> Iterator[str]:
    known, used = polib.pofile(str(path)), polib.pofile(str(collected))
    have = {(entry.msgctxt, entry.msgid) for entry in known if not entry.obsolete}
    need = {(entry.msgctxt, entry.msgid) for entry in used if not entry.obsolete}
    for _context, text in sorted(need - have, key=str):
        yield f"{code}: not in the catalogue: {text!r}"
    for _context, text in sorted(have - need, key=str):
        yield f"{code}: no longer used: {text!r}"
    for entry in known.fuzzy_entries():
        yield f"{code}: fuzzy: {entry.msgid!r}"
    if code != SOURCE:
        for entry in known.untranslated_entries():
            yield f"{code}: not translated: {entry.msgid!r}"
    command = ["msgfmt", "--check-format", "--output-file=/dev/null", str(path)]
    check = subprocess.run(command, capture_output=True, text=True, check=False)
    if check.returncode:
        yield f"{code}: {check.stderr.strip()}"
