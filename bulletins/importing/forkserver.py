"""The process from which those that read a document are forked.

Loading the parser takes longer than reading most documents. A process that has loaded it, and has
never seen a document, forks one for each: `worker` then reads it within its limits, and ends.

It is asked over the socket on its standard input, see `sandbox`: one byte, and with it three
files, the question, the answer and a socket, on which it tells how the worker ended. Closing that
socket ends the worker, closing the first one ends all. It has one thread, so that it can fork.
A byte without files says that a document will come. While it waits, from then or from the first
document on, it loads and compiles what the next worker would have to.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import selectors
import signal
import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from . import parsing, reading, regexes, worker

#: How a worker ended: the number of its signal below zero, or its exit code.
STATUS = struct.Struct("i")
#: Nobody asked for so long: what was loaded is not worth its memory.
IDLE_SECONDS = 60
#: Nothing happened for so long: there is time to make ready for the next.
PAUSE_SECONDS = 0.2


@dataclass(frozen=True)
class Child:
    """A running worker."""

    pid: int
    #: Ends when the worker does, however it ends.
    life: int
    #: Tells whoever asked how it ended, and ends when they no longer wait.
    asker: socket.socket


class ForkServer:
    def __init__(self, requests: socket.socket) -> None:
        self._requests = requests
        self._ready = selectors.DefaultSelector()
        self._ready.register(requests, selectors.EVENT_READ)
        self._children: set[Child] = set()
        self._ahead: Iterator[None] | None = None

    def serve(self) -> None:
        """Until nobody can ask any more, or nobody does."""
        open_for_more = True
        while open_for_more and (events := self._wait()):
            for key, _ in events:
                child: Child | None = key.data
                if child is None:
                    open_for_more = self._take()
                elif child in self._children:
                    self._end(child, awaited=key.fileobj == child.life)
        for child in list(self._children):
            self._end(child, awaited=False)

    def _wait(self) -> list[tuple[selectors.SelectorKey, int]]:
        if self._ahead and (events := self._ready.select(PAUSE_SECONDS)):
            return events
        for _ in self._ahead or ():
            if events := self._ready.select(0):
                return events
        return self._ready.select(None if self._children else IDLE_SECONDS)

    def _take(self) -> bool:
        """Fork a worker for a request; False when there can be no more."""
        told, files, _, _ = socket.recv_fds(self._requests, 1, 3)
        if not told:
            return False
        self._ahead = self._ahead or preparing()
        if not files:
            return True
        question, answer, asker = files
        life, alive = os.pipe()
        if (pid := os.fork()) == 0:
            try:
                self._become_worker(question, answer, asker, life)
            finally:
                os._exit(1)
        for file in (question, answer, alive):
            os.close(file)
        child = Child(pid, life, socket.socket(fileno=asker))
        self._children.add(child)
        self._ready.register(child.life, selectors.EVENT_READ, child)
        self._ready.register(child.asker, selectors.EVENT_READ, child)
        return True

    def _become_worker(self, question: int, answer: int, *others: int) -> None:
        """With its two files and nothing that belongs to the server or its other children."""
        os.dup2(question, 0)
        os.dup2(answer, 1)
        for file in (question, answer, *others):
            os.close(file)
        for child in self._children:
            os.close(child.life)
            child.asker.close()
        self._ready.close()
        self._requests.detach()  # its place is the question's now
        worker.main()

    def _end(self, child: Child, *, awaited: bool) -> None:
        """Tell how it ended, or end it."""
        self._children.discard(child)
        self._ready.unregister(child.life)
        self._ready.unregister(child.asker)
        if not awaited:
            os.kill(child.pid, signal.SIGKILL)
        _, status = os.waitpid(child.pid, 0)
        with suppress(OSError):  # they no longer wait for it
            child.asker.send(STATUS.pack(os.waitstatus_to_exitcode(status)))
        child.asker.close()
        os.close(child.life)


def preparing() -> Iterator[None]:
    """What the workers of many documents share, in steps of which each is short: meanwhile
    somebody may ask, or wait for the end of a worker."""
    for package in (reading, parsing):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
            yield
    importlib.import_module(".transfer", __package__)
    share()
    yield from regexes.compiling()
    share()


def share() -> None:
    """Let the workers have what was made until now, and look through it no more: that would copy
    the memory which they share."""
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    ForkServer(socket.socket(fileno=0)).serve()
