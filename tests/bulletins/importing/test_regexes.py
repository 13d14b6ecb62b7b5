"""Expressions are compiled when they are first used, or all at once."""

import importlib
import pkgutil
import re
import signal
from contextlib import contextmanager

import pytest

from bulletins import importing
from bulletins.importing import regexes, worker
from bulletins.importing.regexes import regex


@pytest.fixture(autouse=True)
def nothing_waits(monkeypatch):
    """What the importer has is not compiled here, and what is made here is forgotten."""
    monkeypatch.setattr(regexes, "_all", [])


def test_is_used_as_a_pattern_is():
    year = regex(r"(?P<year>\d{4})年", re.IGNORECASE)
    assert year.pattern == r"(?P<year>\d{4})年"
    assert year.search("2022年")["year"] == "2022"
    assert year.fullmatch("2022年第13期") is None
    assert [found["year"] for found in year.finditer("2021年、2022年")] == ["2021", "2022"]
    assert year.sub("", "2022年第13期") == "第13期"
    assert year.groups == 1
    assert year.groupindex["year"] == 1


def test_mistake_is_told_when_all_are_compiled():
    regex("(")
    with pytest.raises(re.error):
        regexes.compile_all()


def test_every_expression_of_the_importer_compiles(monkeypatch):
    monkeypatch.undo()
    for module in pkgutil.walk_packages(importing.__path__, f"{importing.__name__}."):
        importlib.import_module(module.name)
    regexes.compile_all()


def test_compiling_is_told_apart_from_the_work_on_a_document(monkeypatch):
    entered = []

    @contextmanager
    def uncounted():
        entered.append("compiling")
        yield

    monkeypatch.setattr(regexes, "uncounted", uncounted)
    monkeypatch.setattr(regexes, "spent", 0.0)
    year = regex(
        "|".join(f"[{chr(0x4E00 + n)}-{chr(0x4E10 + n)}年月日]+" for n in range(0, 900, 9))
    )
    assert year.search("2022年") and year.search("13月")
    assert entered == ["compiling"]
    assert regexes.spent > 0


def test_the_limit_of_a_worker_waits_while_it_compiles():
    # It has never worked for so long.
    signal.setitimer(signal.ITIMER_PROF, 1000)
    try:
        with worker._uncounted():
            assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
        left, _ = signal.getitimer(signal.ITIMER_PROF)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    assert left == pytest.approx(1000, abs=10)
