"""The table: `make bench-import`, for how many documents and from which seed on (N=, SEED=)."""

from __future__ import annotations

import argparse
import gc
import os
import resource
import time
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from types import ModuleType

from bulletins.importing import parsing, reading, sandbox

from . import (
    composing,
    development,
    eighth_heldout,
    fifth_heldout,
    fourth_heldout,
    heldout,
    knowing,
    many_hands,
    ninth_heldout,
    once_heldout,
    second_heldout,
    seventh_heldout,
    sixth_heldout,
    third_heldout,
    writing,
    written,
)
from .scoring import FIELDS, FIRST, Score, score

SETS: dict[str, ModuleType] = {
    "development": development,
    "once held out": once_heldout,
    "second held out": second_heldout,
    "third held out": third_heldout,
    "fourth held out": fourth_heldout,
    "fifth held out": fifth_heldout,
    "sixth held out": sixth_heldout,
    "seventh held out": seventh_heldout,
    "eighth held out": eighth_heldout,
    "ninth held out": ninth_heldout,
    "held out": heldout,
    "many hands": many_hands,
}
_SUFFIX = {"office-docx": "docx", "office-pdf": "pdf"}
#: LibreOffice takes seconds for each document; a share is enough.
_OFFICE_SHARE = 10


def one(layouts: ModuleType, form: str, languages: str, seed: int, knowledge, keep: Path | None):
    """Lay out, write, import and score the document of a seed."""
    rng = Random(f"{layouts.__name__} {form} {languages} {seed}")
    page, printed, names = composing.compose(rng, layouts, composing.LANGUAGES[languages])
    data = getattr(layouts, "write", writing.write)(page, form, rng)
    name = f"{languages}-{seed}.{_SUFFIX.get(form, form)}"
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{form}-{name}").write_bytes(data)
    start = time.perf_counter()
    document = reading.read(data, name)
    found = parsing.parse_languages(document, knowledge)
    seconds = time.perf_counter() - start
    result, differences = score(document, printed, found)
    result.seconds = seconds
    return result, differences, names


def run(options: argparse.Namespace) -> None:
    knowledge = knowing.reference()
    forms = [form for form in options.formats if writing.available(form)]
    for title in options.sets:
        table: dict[tuple[str, str], Score] = defaultdict(Score)
        by_layout: dict[tuple[str, str], Score] = defaultdict(Score)
        for form in forms:
            if form not in getattr(SETS[title], "FORMATS", forms):
                continue
            count = options.count
            if form.startswith("office-"):
                count = max(1, count // _OFFICE_SHARE)
            for languages in options.languages:
                for seed in range(options.seed, options.seed + count):
                    _one_of_many(
                        options, title, form, languages, seed, knowledge, table, by_layout
                    )
        _print_table(title, table, options)
        if options.layouts:
            _print_layouts(by_layout)


def by_hand(options: argparse.Namespace) -> None:
    """The bulletins that were written by hand, which no layout of ours has drawn."""
    _by_hand("written by hand", written.documents(), options)
    if written.UNOPENED.exists():
        _by_hand("written by hand, unopened", written.documents(written.UNOPENED), options)


def _by_hand(title: str, documents: list[Path], options: argparse.Namespace) -> None:
    knowledge, table = knowing.reference(), defaultdict(Score)
    for path in documents:
        start = time.perf_counter()
        result, differences = written.scored(path, knowledge)
        result.seconds = time.perf_counter() - start
        table[path.suffix[1:], path.stem[:2]].add(result)
        if options.differences and differences:
            print(f"--- {path.name}")
            print("\n".join(f"    {line[:260]}" for line in differences))
    _print_table(title, table, options)


def _one_of_many(options, title, form, languages, seed, knowledge, table, by_layout) -> None:
    try:
        result, differences, names = one(
            SETS[title], form, languages, seed, knowledge, options.keep
        )
    except reading.UnreadableDocument as error:
        result, differences, names = Score(documents=1), [], {}
        result.faults.append(f"{form} {languages} {seed}: refused ({error.code})")
    table[form, languages].add(result)
    for pair in names.items():
        by_layout[pair].add(result)
    if options.differences and differences:
        print(f"--- {form} {languages} {seed} {' '.join(names.values())}")
        print("\n".join(f"    {line[:260]}" for line in differences))


def _print_table(title: str, table: dict[tuple[str, str], Score], options) -> None:
    total = Score()
    print(f"\n{title} layouts, seed {options.seed}" if title in SETS else f"\n{title}")
    print(f"{'':24}{'documents':>9}{'F1':>8}{'issue':>8}{'date':>8}{'remarks':>9}{'names':>8}"
          f"{'invented':>10}{'kept':>9}{'ms each':>9}")  # fmt: skip
    for (form, languages), row in table.items():
        _print_row(f"{form} {languages}", row)
        total.add(row)
    _print_row("all", total)
    print(f"\n{'field':24}{'precision':>10}{'recall':>10}{'F1':>10}")
    for name in FIELDS:
        precision, recall, f1 = total.measure(name)
        print(f"{name:24}{precision:>10.4f}{recall:>10.4f}{f1:>10.4f}")
    for fault, times in Counter(total.faults).items():
        print(f"fault: {fault} ({times})")


def _print_row(name: str, row: Score) -> None:
    ones = "".join(
        f"{row.measure(f)[2]:>{w}.4f}" for f, w in zip(FIRST, (8, 8, 9, 8), strict=True)
    )
    kept = 100 * row.kept / row.characters if row.characters else 0.0
    each = 1000 * row.seconds / max(row.documents, 1)
    print(f"{name:24}{row.documents:>9}{row.measure()[2]:>8.4f}{ones}{row.invented:>10}"
          f"{kept:>8.2f}%{each:>9.1f}")  # fmt: skip


def _print_layouts(by_layout: dict[tuple[str, str], Score]) -> None:
    print(f"\n{'layout':44}{'documents':>9}{'F1':>8}{'names':>8}{'invented':>10}")
    for (kind, name), row in sorted(by_layout.items()):
        print(f"{kind.lower() + ' ' + name:44}{row.documents:>9}{row.measure()[2]:>8.4f}"
              f"{row.measure(FIRST[3])[2]:>8.4f}{row.invented:>10}")  # fmt: skip


def long_files() -> None:
    """Time and memory: a Word file of twenty pages, and two hundred files in one run."""
    knowledge = knowing.reference()
    rng = Random("twenty pages")
    blocks: list = []
    while sum(len(block.text) for block in blocks if hasattr(block, "text")) < 20 * 1100:
        page, _, _ = composing.compose(rng, development, composing.LANGUAGES["zh"])
        blocks += page.blocks
    data = {form: writing.write(writing.Page(blocks), form, rng) for form in ("docx", "pdf")}
    for form, content in data.items():
        start = time.perf_counter()
        try:
            parsing.parse_languages(reading.read(content, f"long.{form}"), knowledge)
        except reading.UnreadableDocument as error:
            print(f"20 pages, {form}: refused ({error.code})")
            continue
        print(f"20 pages, {form}: {time.perf_counter() - start:.2f} s, peak {_peak():.0f} MB")
    page, _, _ = composing.compose(Random("many"), development, composing.LANGUAGES["zh"])
    for form in ("md", "docx"):
        content, before = writing.write(page, form, rng), 0.0
        start = time.perf_counter()
        for number in range(200):
            try:
                parsing.parse_languages(reading.read(content, f"many.{form}"), knowledge)
            except reading.UnreadableDocument as error:
                print(f"200 files, {form}: refused ({error.code})")
                break
            if number == 20:
                gc.collect()
                before = _now()
        else:
            gc.collect()
            seconds = time.perf_counter() - start
            print(
                f"200 files, {form}: {seconds:.1f} s, {_now() - before:+.1f} MB from the 20th on"
            )


def hostile() -> None:
    """How long the slowest hostile file takes to be refused, and the largest process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lmec.settings")
    # Inside, because the sentences of importing need the settings.
    from tests.bulletins.importing.hostile_files import HOSTILE

    slowest, late, read = (0.0, ""), 0, 0
    files = {name: made for name, (made, _) in HOSTILE.items()} | DEMANDING
    for name, made in files.items():
        data = made() if callable(made) else made
        start = time.perf_counter()
        try:
            sandbox.read_and_parse(data, name, knowing.reference())
            read += 1
        except reading.UnreadableDocument:
            pass
        seconds = time.perf_counter() - start
        late += seconds > 2
        slowest = max(slowest, (seconds, name))
    sandbox.close()  # what its children used is known when it has ended
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{len(files)} hostile files: {read} read, {late} in more than 2 s, slowest "
        f"{slowest[0]:.2f} s ({slowest[1]}), largest process {largest:.0f} MB"
    )


#: Small, and long to parse: nothing but heads of speakers, rows, labels.
_ROWS = "| a | b |\n|---|---|\n" + "| Sok Dara | Director, Ministry of Rivers |\n" * 5000
_LABELS = "A: b, c: d | e: f ; g: h · i: j k@l.m http://x.y\n" * 4000
DEMANDING = {
    "many heads": ("柬埔寨环境部国际合作司司长周军\n" * 5900).encode(),
    "many rows": _ROWS.encode(),
    "many labels": _LABELS.encode(),
}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _now() -> float:
    """Memory of this process in MB, where the system tells; else its peak."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return _peak()
    return pages * resource.getpagesize() / 1024 / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", "--count", type=int, default=12, help="of each format and language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--formats", nargs="+", default=writing.FORMATS, choices=writing.FORMATS)
    parser.add_argument("--languages", nargs="+", default=list(composing.LANGUAGES))
    parser.add_argument("--sets", nargs="+", default=list(SETS), choices=SETS)
    parser.add_argument("--layouts", action="store_true", help="scores of each layout as well")
    parser.add_argument(
        "--differences", action="store_true", help="what differs, document by document"
    )
    parser.add_argument("--keep", type=Path, help="a folder for the documents")
    parser.add_argument("--no-long", action="store_true", help="leave out time and memory")
    parser.add_argument("--no-written", action="store_true", help="leave out what hands wrote")
    options = parser.parse_args()
    if not options.no_long:
        hostile()
        long_files()
    run(options)
    if not options.no_written:
        by_hand(options)
