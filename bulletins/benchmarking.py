"""How long the pages and the import take, how many queries they make and how much memory.

Two sizes of the same invented archive are measured in one run: the ratio says whether a page
grows with the archive, whatever machine it runs on.
"""

from __future__ import annotations

import io
import os
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from bulletins import demo, roles
from bulletins.demo import words
from bulletins.loading import load_reference
from bulletins.models import Edition, Remark

#: What readers ask for, by the address behind the language; the issue is one of the archive's.
READING = {
    "home": "",
    "list": "bulletins/",
    "list with two filters": "bulletins/?country=kh&year={year}",
    "issue page": "bulletins/{year}/{number}/",
    "speakers": "speakers/",
    "speaker": "speakers/{speaker}/",
    "ministry": "ministries/kh-moe/",
    "country": "countries/kh/",
    "instrument": "instruments/strategy-2018/",
    "meetings": "meetings/",
    "charts": "overview/",
    "matrix of a topic": "overview/?topic=water-resources",
    "sentences of a country": "overview/sentences/?country=kh",
    "search, a frequent word": "search/?q=water",
    "search, a frequent word, filtered": "search/?q=water&country=kh",
    "search, a rare word": "search/?q=Sandukou+{number}",
    "search, nothing": "search/?q=zzzz",
    "suggestions": "search/suggest/?q=env",
    "feed of a country": "countries/kh/feed.atom",
    "table of a country (CSV)": "bulletins/bulletins.csv?country=kh",
}
SITEMAPS = ("sitemap.xml", "sitemap-bulletins.xml")
BOARD = "the desk's board"
DESK = "translation desk, 60 texts"
IMPORT = "import of an invented document"
#: What the desk may take: queries, also when it is opened for the first time, and milliseconds.
BUDGET = {BOARD: (15, 300), DESK: (15, 300)}
_SPEAKERS = [
    ("Aran Example", "泰国自然资源与环境部"),
    ("Bopha Example", "柬埔寨环境部"),
    ("Chanthy Example", "柬埔寨环境部"),
    ("Duong Example", "越南自然资源与环境部"),
    ("Khin Example", "缅甸自然资源与环境保护部"),
    ("Noy Example", "老挝自然资源与环境部"),
    ("Somsak Example", "老挝自然资源与环境部"),
]


@dataclass(frozen=True)
class Measure:
    name: str
    issues: int  # in the archive
    milliseconds: float  # the median
    queries: int
    first: int  # queries of the first opening
    peak: float  # of Python's memory, in MB


def run(sizes: list[int], runs: int) -> Iterator[Measure]:
    """Measure in a database and a folder of their own, which are removed at the end."""
    with tempfile.TemporaryDirectory() as folder, _own_settings(Path(folder)), _own_database():
        load_reference()
        _make_member()
        for size in sorted(sizes):
            demo.grow(size)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            edition = Edition.objects.current().filter(language="en").newest_first()[size // 6]
            for name, address in _pages(edition):
                yield _measured(name, size, _reading(address), runs)
            yield _measured(BOARD, size, _reading("/admin/", as_staff=True), runs)
            yield _measured(DESK, size, _reading(_sixty_texts(edition), as_staff=True), runs)
        document = Path(folder) / "invented.md"
        document.write_text(invented_document(), encoding="utf-8")
        yield _measured(IMPORT, max(sizes), _importing(document), runs)


def _make_member() -> None:
    """Somebody in every role: what they may do is asked, as it is not of a superuser."""
    roles.load()
    user = get_user_model().objects.create(username="bench", is_staff=True)
    user.groups.set(Group.objects.all())
    get_user_model().objects.create_superuser("bench-administrator")  # who imports


def _pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """What readers ask for, with the address of each in this archive."""
    [speaker] = {each.speaker.slug for each in edition.content.remarks[:1] if each.speaker}
    here = {"year": edition.year, "number": edition.number, "speaker": speaker}
    for name, path in READING.items():
        yield name, f"/en/{path.format(**here)}"
    for name in SITEMAPS:
        yield name, f"/{name}"


def _sixty_texts(edition: Edition) -> str:
    """The address of the desk of an issue that was given so many remarks that it has at least
    sixty texts to translate."""
    issue = edition.bulletin
    remarks = list(issue.remarks.all())
    bodies = {remark.pk: remark.bodies.first() for remark in remarks}
    for order in range(len(remarks) + 1, 31):
        like = remarks[order % len(remarks)]
        copied = Remark.objects.get(pk=like.pk)
        copied.pk, copied.uuid, copied.order = None, uuid4(), order
        copied.save()
        if body := bodies[like.pk]:
            copied.bodies.create(ministry=body.ministry, country=body.country)
    return f"/admin/bulletins/bulletin/{issue.pk}/desk/?language=en&show=all"


def invented_document() -> str:
    """A bulletin as it is typed, in a year of which there is no issue."""
    rng = Random(0)
    blocks = "\n\n".join(
        f"**{name}**  \n{body}{rng.choice(words.POSITIONS)[0]}\n\n"
        f"{name}表示，{words.text(rng, 4)[0]}"
        for name, body in _SPEAKERS
    )
    return (
        "示例环境合作中心  \nSample Environmental Cooperation Center\n\n# 简报\n\n"
        "2020年 第1期\n\n2020年3月4日\n\n"
        f"## {words.headline(rng)[0]}\n\n"
        "2020年3月4日，示例工作组会以视频形式举行。会议由示例环境合作中心主办，来自柬埔寨环境部、"
        f"老挝自然资源与环境部的代表参加会议。\n\n{blocks}\n\n"
        f"会上，{words.text(rng, 3)[0]}\n\n联系我们\n\n示例环境合作中心  \n"
        "地址：示例路1号  \n邮编：100000  \n电话：+86-10-00000000  \n"
        "网址：<https://sample.invalid/>\n"
    )


def _reading(address: str, *, as_staff: bool = False) -> Callable[[], None]:
    client = Client()
    if as_staff:
        client.force_login(get_user_model().objects.get(username="bench"))

    def read() -> None:
        response = client.get(address)
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}.")

    return read


def _importing(document: Path) -> Callable[[], None]:
    def take_in() -> None:
        with transaction.atomic():
            call_command("import_bulletin", str(document), stdout=io.StringIO())
            transaction.set_rollback(True)

    return take_in


def _measured(name: str, issues: int, action: Callable[[], None], runs: int) -> Measure:
    """One run first, unmeasured: templates are compiled and files read once."""
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(connection) as captured:
        action()
    first = _asked(captured)
    times = []
    for _run in range(runs):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    with CaptureQueriesContext(connection) as captured:
        action()
    queries = _asked(captured)  # counted now: the next request empties the log
    tracemalloc.start()
    action()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Measure(name, issues, statistics.median(times) * 1000, queries, first, peak / 1e6)


def _asked(captured: CaptureQueriesContext) -> int:
    """What was asked of the database; where a transaction begins and ends is no question."""
    return sum(query["sql"] not in ("BEGIN", "COMMIT") for query in captured)


@contextmanager
def _own_database() -> Iterator[None]:
    ordinary = connection.settings_dict["NAME"]
    connection.settings_dict["TEST"]["NAME"] = f"bench_{os.getpid()}"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(ordinary, verbosity=0)


def _own_settings(folder: Path) -> override_settings:
    """As in production, but every page is rendered: none is kept as a file."""
    return override_settings(
        LMEC_DATA_DIR=folder,
        LMEC_STORE_PAGES=False,
        DEBUG=False,
        SECURE_SSL_REDIRECT=False,
        ALLOWED_HOSTS=[*settings.ALLOWED_HOSTS, "testserver"],
    )
