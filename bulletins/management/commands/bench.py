from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins.benchmarking import BUDGET, Measure, run


class Command(BaseCommand):
    help = (
        "Measure every kind of page, the desk's board and the import: time (the median of several "
        "runs), queries, memory, for two sizes of an invented archive. "
        "Makes a database of its own and removes it; nothing of the site is touched."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sizes", type=int, nargs="+", default=[300, 3000])
        parser.add_argument("--runs", type=int, default=9)

    def handle(self, *, sizes: list[int], runs: int, **options: Any) -> None:
        self.stdout.write(
            f"{'':34}{'issues':>8}{'time':>11}{'queries':>9}{'first':>7}{'memory':>11}"
        )
        measures = []
        for one in run(sizes, runs):
            measures.append(one)
            self.stdout.write(
                f"{one.name:34}{one.issues:>8}{one.milliseconds:>8.1f} ms"
                f"{one.queries:>9}{one.first:>7}{one.peak:>8.1f} MB"
            )
        self.write_ratios(measures)
        self.write_budgets(measures)

    def write_budgets(self, measures: list[Measure]) -> None:
        """What the desk promises. The time is that of this machine, and of what else it does."""
        for one in measures:
            if one.name not in BUDGET:
                continue
            queries, milliseconds = BUDGET[one.name]
            most = max(one.queries, one.first)
            self.stdout.write(
                f"{one.name}, {one.issues} issues: {most} of {queries} queries, "
                f"{one.milliseconds:.0f} of {milliseconds} ms"
            )
            if most > queries:
                raise CommandError(f"{one.name} makes more than {queries} queries.")

    def write_ratios(self, measures: list[Measure]) -> None:
        first: dict[str, Measure] = {}
        for one in measures:
            smaller = first.setdefault(one.name, one)
            if one is not smaller:
                self.stdout.write(
                    f"{one.name}, {one.issues} against {smaller.issues} issues: "
                    f"{one.milliseconds / smaller.milliseconds:.2f} times as long"
                )
