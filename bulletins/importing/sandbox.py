"""Reading and parsing in a process of its own, with limits of memory and time: whatever a file
does to a parser, the site goes on, and the user gets one sentence."""

from __future__ import annotations

import atexit
import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from . import transfer
from .forkserver import STATUS
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
    if answer.fault and answer.done:
        logger.error("The parser failed: %s", answer.fault)
    elif answer.fault:
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
    """The exit code of a worker that was given both, or the number of its signal below zero."""
    for _ in range(2):
        server = _server()
        try:
            return server.run(question, answer, seconds)
        except TimeoutError as error:
            raise UnreadableDocument("too_demanding") from error
        except ConnectionError:
            # It had nothing to do and left just now; or it was ended, and a new one is as good.
            _close(server)
    return 1


def prepare() -> None:
    """Says that documents will come, so that the first of them has not to wait until everything
    is loaded. Whoever asks for one later is told what is wrong, if anything is."""
    for _ in range(2):
        server = _server()
        try:
            return server.prepare()
        except OSError:  # it left just now, having had nothing to do
            _close(server)


class _ForkServer:
    """The process that forks the workers of this one. It ends when this one does."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self._requests, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-m", f"{__package__}.forkserver"],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                # Neither passwords nor addresses: it needs none.
                env={"PATH": os.defpath, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
                start_new_session=True,
            )

    def prepare(self) -> None:
        self._requests.send(b"p")

    def run(self, question: BinaryIO, answer: BinaryIO, seconds: float) -> int:
        """Raises ConnectionError when the server has gone, TimeoutError when time is up; the
        worker is then ended, because nobody holds its socket any more."""
        control, theirs = socket.socketpair()
        with control, theirs:
            files = [question.fileno(), answer.fileno(), theirs.fileno()]
            socket.send_fds(self._requests, [b"r"], files)
            theirs.close()
            control.settimeout(seconds)
            told = control.recv(STATUS.size)
        if len(told) < STATUS.size:
            raise ConnectionResetError("The server of readers has gone.")
        return int(STATUS.unpack(told)[0])

    def close(self) -> None:
        """End it and its workers."""
        # For a forked process that has this socket as well, too.
        with suppress(OSError):
            self._requests.shutdown(socket.SHUT_RDWR)
        self._requests.close()
        self._process.wait()


_lock = threading.Lock()
_servers: list[_ForkServer] = []


def _server() -> _ForkServer:
    """The one of this process, which starts when it is first needed. A forked process must not
    use that of its parent, which would go away with the parent."""
    with _lock:
        own = [server for server in _servers if server.owner == os.getpid()]
        if not own:
            own.append(_ForkServer())
            _servers.extend(own)
        return own[0]


def _close(server: _ForkServer) -> None:
    with _lock:
        if server in _servers:
            _servers.remove(server)
    server.close()


@atexit.register
def close() -> None:
    """End the process that forks; the next document starts a new one."""
    for server in [server for server in _servers if server.owner == os.getpid()]:
        _close(server)
