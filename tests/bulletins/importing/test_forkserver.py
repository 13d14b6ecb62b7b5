"""The process that forks a reader for each document: one for many, none left, none missed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bulletins.importing import forkserver, sandbox
from bulletins.importing.parsing import Knowledge
from bulletins.importing.reading import UnreadableDocument

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("own_server")


@pytest.fixture
def own_server() -> Iterator[None]:
    sandbox.close()
    yield
    sandbox.close()


@pytest.fixture
def started(monkeypatch) -> list[subprocess.Popen[bytes]]:
    """The servers that start from now on."""
    found = []
    real = subprocess.Popen

    def popen(*args, **kwargs):
        found.append(real(*args, **kwargs))
        return found[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    return found


def source_of(text: str) -> str:
    return sandbox.read_and_parse(text.encode(), "a.txt", Knowledge())[0].source.strip()


def children_of(pid: int) -> list[int]:
    told = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True)
    rows = [line.split() for line in told.stdout.splitlines()[1:]]
    return [int(child) for child, parent in rows if int(parent) == pid]


def until(happened) -> None:
    """Wait for what happens elsewhere, and say so when it does not."""
    deadline = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_one_process_forks_the_readers_of_many_documents(started):
    assert [source_of(text) for text in ("第一", "第二", "第三")] == ["第一", "第二", "第三"]
    assert len(started) == 1
    assert children_of(started[0].pid) == []


def test_documents_are_read_side_by_side(started):
    texts = [f"正文{number}" for number in range(6)]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(source_of, texts)) == texts
    assert len(started) == 1


def test_another_takes_the_place_of_one_that_was_ended(started):
    source_of("之前")
    started[0].kill()
    started[0].wait()
    assert source_of("之后") == "之后"
    assert len(started) == 2


def test_a_reader_that_nobody_waits_for_is_ended(started):
    with pytest.raises(UnreadableDocument):
        sandbox.read_and_parse("正文\n".encode() * 50_000, "a.txt", Knowledge(), seconds=0.001)
    until(lambda: children_of(started[0].pid) == [])
    assert started[0].poll() is None
    assert source_of("之后") == "之后"


def test_a_signal_that_ends_a_reader_is_told(started):
    source_of("之前")
    reading, writing = os.pipe()
    with (
        open(reading, "rb") as question,
        open(writing, "wb"),  # so that the question does not come to its end
        tempfile.TemporaryFile() as answer,
        ThreadPoolExecutor(1) as pool,
    ):
        code = pool.submit(sandbox._run, question, answer, 30)
        until(lambda: children_of(started[0].pid))
        os.kill(children_of(started[0].pid)[0], signal.SIGXCPU)
        assert code.result() == -signal.SIGXCPU


_READS_AND_IS_KILLED = """
import os, signal
from bulletins.importing import forkserver, sandbox
from bulletins.importing.parsing import Knowledge
sandbox.read_and_parse(b"text", "a.txt", Knowledge())
print(sandbox._server()._process.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_nothing_is_left_of_a_process_that_was_killed():
    told = subprocess.run(
        [sys.executable, "-c", _READS_AND_IS_KILLED], cwd=ROOT, capture_output=True, check=False
    )

    def is_gone() -> bool:
        try:
            os.kill(int(told.stdout), 0)
        except ProcessLookupError:
            return True
        return False

    assert told.returncode == -signal.SIGKILL
    until(is_gone)


_FORKS = """
import os
from bulletins.importing import forkserver, sandbox
from bulletins.importing.parsing import Knowledge

def server():
    sandbox.read_and_parse(b"text", "a.txt", Knowledge())
    return sandbox._server()._process.pid

print(server(), flush=True)
if os.fork() == 0:
    print(server(), flush=True)
    sandbox.close()
    os._exit(0)
os.wait()
print(server(), flush=True)
"""


def test_a_forked_process_has_a_server_of_its_own():
    told = subprocess.run(
        [sys.executable, "-c", _FORKS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    of_parent, of_child, after = told.stdout.split()
    assert of_parent == after != of_child
    assert told.stderr == ""


def test_one_that_is_prepared_reads_the_first_document(started):
    sandbox.prepare()
    sandbox.prepare()
    assert source_of("第一") == "第一"
    assert len(started) == 1


def test_another_is_prepared_where_the_last_one_left(started):
    source_of("之前")
    started[0].kill()
    started[0].wait()
    sandbox.prepare()
    assert source_of("之后") == "之后"
    assert len(started) == 2


def test_while_it_waits_it_makes_what_the_next_reader_needs(monkeypatch):
    """A step, then whoever asks, then the rest."""
    mine, theirs = socket.socketpair()
    made = []

    def steps():
        for step in ("loaded", "compiled"):
            made.append(step)
            if step == "loaded":
                mine.shutdown(socket.SHUT_RDWR)
            yield

    monkeypatch.setattr(forkserver, "preparing", steps)
    with mine, theirs:
        mine.send(b"p")
        forkserver.ForkServer(theirs).serve()
    assert made == ["loaded"]
