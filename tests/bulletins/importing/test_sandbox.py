"""The process that reads a document: its limits, its faults, its answers."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import msgspec
import pytest

from bulletins.importing import reading, sandbox, transfer, worker
from bulletins.importing.parsing import Knowledge, parse
from bulletins.importing.reading import read
from bulletins.importing.reading.document import Picture, Run, Span

from .hostile_files import BODY, refusal_of
from .knowing import KNOWLEDGE
from .packing import (
    inline_picture,
    para,
    png,
    table,
    word,
)

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("nothing_left_behind")


def ask(code: str) -> int:
    """How a worker ends that runs this instead of a parser."""
    begin = "from bulletins.importing import worker; worker.limit(); "
    return subprocess.run(
        [sys.executable, "-c", begin + code], cwd=ROOT, stderr=subprocess.DEVNULL, check=False
    ).returncode


def test_the_worker_cannot_take_more_memory_than_its_share():
    if sys.platform != "linux":
        pytest.skip("this system does not limit the memory of a process")
    taken = "import os\ntry: b'x' * 400_000_000\nexcept MemoryError: os._exit(7)"
    assert ask(f"exec({taken!r})") == 7


def test_the_worker_cannot_write_large_files():
    code = f"import sys; sys.stdout.buffer.write(b'x' * {worker.ANSWER + 1_000_000})"
    with tempfile.TemporaryFile() as file:
        begin = "from bulletins.importing import worker; worker.limit(); "
        subprocess.run(
            [sys.executable, "-c", begin + code],
            cwd=ROOT,
            stdout=file,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        assert file.seek(0, os.SEEK_END) == worker.ANSWER


def test_a_worker_that_takes_too_long_is_ended():
    assert refusal_of("正文".encode(), seconds=0.001).code == "too_demanding"


#: The parser takes so long to load: nothing of it is compiled, and the machine is slow.
SLOW_START = """
import runpy, sys, time

class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "bulletins.importing.parsing.parser":
            until = time.process_time() + 2
            while time.process_time() < until:
                pass

sys.meta_path.insert(0, Slow())
runpy.run_module("bulletins.importing.worker", run_name="__main__")
"""


def test_a_worker_that_starts_slowly_still_reads():
    asked = msgspec.msgpack.encode(("a.txt", "正文".encode(), transfer.packed(Knowledge())))
    told = subprocess.run(
        [sys.executable, "-c", SLOW_START], input=asked, cwd=ROOT, capture_output=True, check=True
    ).stdout
    assert "done" in msgspec.msgpack.decode(told)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (-signal.SIGSEGV, "unreadable"),
        (-signal.SIGKILL, "unreadable"),
        (-signal.SIGXCPU, "too_demanding"),
        (-signal.SIGPROF, "too_demanding"),
        (1, "unreadable"),
    ],
)
def test_a_worker_that_dies_is_one_sentence(code, refusal, monkeypatch):
    monkeypatch.setattr(sandbox, "_run", lambda question, answer, seconds: code)
    assert refusal_of(b"text").code == refusal


@pytest.mark.parametrize(
    "told",
    [b"", b"nonsense", b"\x81\xa4done\xc4\x01x", b"\x80", b"\x81\xa7refused\x91\xa1x"],
)
def test_an_answer_of_another_form_is_refused(told, monkeypatch):
    def run(question, answer, seconds):
        answer.write(told)
        return 0

    monkeypatch.setattr(sandbox, "_run", run)
    assert refusal_of(b"text").code == "unreadable"


def test_a_fault_of_a_reader_is_one_sentence_and_no_trace(monkeypatch):
    monkeypatch.setattr(reading, "read", lambda data, name: data.blocks)
    asked = msgspec.msgpack.encode(("a", b"text", transfer.packed(KNOWLEDGE)))
    told = worker.answer(io.BytesIO(asked))
    assert told["refused"] == ["unreadable", {}]
    assert "AttributeError at " in told["fault"]


def test_a_fault_of_the_parser_leaves_all_that_was_read_to_the_editor(monkeypatch):
    # A known body without a name is no Knowledge: the parser fails on it.
    monkeypatch.setattr(transfer, "packed", lambda value: value)
    monkeypatch.setattr(transfer, "unpacked", lambda value: ("no knowledge",))
    asked = msgspec.msgpack.encode(("a", "# 简报\n\n周军说，水清。".encode(), b""))
    told = worker.answer(io.BytesIO(asked))
    document, parsed = told["done"]
    assert [notice.code for notice in document.notices] == ["not_understood"]
    assert [str(left.printed) for left in parsed.left_over] == ["简报", "周军说，水清。"]
    assert (parsed.language, parsed.remarks, parsed.headline) == ("zh-hans", (), None)
    assert " at " in told["fault"] and "周军" not in told["fault"]


def test_the_worker_sees_no_secrets(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "known only here")
    seen = {}
    real = subprocess.Popen

    def popen(*args, **kwargs):
        seen.update(kwargs["env"])
        return real(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", popen)
    sandbox.close()
    sandbox.read_and_parse(b"text", "a", Knowledge())
    assert sorted(seen) == ["PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUTF8"]


def test_what_comes_back_is_what_was_read():
    data = word(
        para("简报", inline_picture("p1")) + table((para("2022年第3期"), para("2022年9月29日"))),
        {"media/a.png": png()},
        {"p1": ("image", "media/a.png")},
    )
    document = read(data, "a.docx")
    assert sandbox.read_and_parse(data, "a.docx", KNOWLEDGE) == (
        document,
        parse(document, KNOWLEDGE),
    )


def test_one_picture_shown_often_travels_once():
    data = png() + b"\0" * 10_000
    picture = Picture(None, Run("a", 0), Span(0, 1), data)
    packed = transfer.packed((picture,) * 50)
    assert len(packed) < 20_000
    assert transfer.unpacked(packed) == (picture,) * 50


@pytest.mark.parametrize(
    "plain",
    [
        {"\x00": "Popen", "": []},
        {"\x00": "Span", "": [1]},
        {"\x00": "Span"},
        {"\x02": 3},
        {"\x01": "no day"},
    ],
)
def test_nothing_else_can_be_made_from_an_answer(plain):
    import msgspec

    with pytest.raises(transfer.Untrusted):
        transfer.unpacked(msgspec.msgpack.encode([[], plain]))


def test_names_in_an_archive_lead_nowhere(tmp_path):
    data = io.BytesIO(word(BODY))
    with zipfile.ZipFile(data, "a") as package:
        package.writestr("../../evil.txt", "x")
        package.writestr("/etc/evil.txt", "x")
    assert read(data.getvalue(), "a.docx").source == "正文\n"


def test_the_site_starts_without_the_parser():
    code = (
        "import os, sys, django; os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'lmec.settings');"
        "django.setup(); from django.core.management import call_command; call_command('check');"
        "sys.exit('bulletins.importing.parsing.parser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_long_bulletin_may_take_long():
    """Some fifty pages of whole sentences are no attack."""
    going_on = "\n\n".join(["流域各国应当共享水文数据，共同治理。" * 20] * 2)
    said = "\n\n".join(
        f"柬埔寨环境部司长索·达拉{number}表示，水位偏低。{going_on}" for number in range(80)
    )
    assert len(sandbox.read_and_parse(said.encode(), "a.txt", KNOWLEDGE)[0].source) > 55_000
