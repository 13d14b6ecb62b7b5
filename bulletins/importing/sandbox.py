"""Reading and parsing in a process of its own, with limits of memory and time: whatever a file
does to a parser, the site goes on, and the user gets one sentence."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

import msgspec

from . import transfer
from .parsing import Knowledge, ParsedBulletin
from .reading import Document, UnreadableDocument
from .worker import ANSWER

logger = logging.getLogger(__name__)

#: By the clock; the limits that the worker sets itself are reached first, unless it is stopped.
SECONDS = 30
_ROOT = Path(__file__).resolve().parents[2]


class Answer(msgspec.Struct, frozen=True):
    done: bytes | None = None
    refused: tuple[str, dict[str, str | int]] | None = None
    fault: str = ""


def read_and_parse(
    data: bytes, name: str, knowledge: Knowledge, *, seconds: float = SECONDS
) -> tuple[Document, ParsedBulletin]:
    """The document that the bytes are, and what it says. Raises UnreadableDocument."""
    asked = msgspec.msgpack.encode((name, data, transfer.packed(knowledge)))
    told = _answer(asked, seconds)
    try:
        answer = msgspec.msgpack.decode(told, type=Answer)
    except msgspec.MsgspecError as error:
        raise UnreadableDocument("unreadable") from error
    if answer.fault:
        logger.debug("The reader failed: %s", answer.fault)
    if answer.refused:
        code, params = answer.refused
        raise UnreadableDocument(code, **params)
    return _checked(answer.done or b"")


def _checked(done: bytes) -> tuple[Document, ParsedBulletin]:
    try:
        document, parsed = transfer.unpacked(done)
    except (transfer.Untrusted, TypeError, ValueError) as error:
        raise UnreadableDocument("unreadable") from error
    if not isinstance(document, Document) or not isinstance(parsed, ParsedBulletin):
        raise UnreadableDocument("unreadable")
    return document, parsed


def _answer(asked: bytes, seconds: float) -> bytes:
    """What the worker wrote. Question and answer are files without a name, which are gone with
    the processes that hold them; the answer cannot grow beyond its limit."""
    with tempfile.TemporaryFile() as question, tempfile.TemporaryFile() as answer:
        question.write(asked)
        question.seek(0)
        code = _run(question, answer, seconds)
        if code in (-signal.SIGXCPU, -signal.SIGPROF, -signal.SIGXFSZ):
            raise UnreadableDocument("too_demanding")
        if code != 0:
            logger.debug("The reader ended with %s", code)
            raise UnreadableDocument("unreadable")
        answer.seek(0)
        return answer.read(ANSWER)


def _run(question: BinaryIO, answer: BinaryIO, seconds: float) -> int:
    process = subprocess.Popen(
        [sys.executable, "-s", "-m", f"{__package__}.worker"],
        stdin=question,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        # Neither passwords nor addresses: it needs none.
        env={"PATH": os.defpath, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
    )
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument("too_demanding") from error
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
