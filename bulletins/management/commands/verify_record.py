from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins import chain


class Command(BaseCommand):
    help = (
        "Recompute the hash of every edition, of the publication log and of every published "
        "file. Run it daily, and after restoring a backup. Fails when anything was changed."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        report = chain.verify()
        for redaction in report.redactions:
            self.stdout.write(f"Redacted: {redaction}")
        for problem in report.problems:
            self.stderr.write(problem)
        if report.problems:
            raise CommandError(f"The record does not verify: {len(report.problems)} problem(s).")
        self.stdout.write(
            f"The record verifies: {report.editions} editions, {report.entries} log entries."
        )
