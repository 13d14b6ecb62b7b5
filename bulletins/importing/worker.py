"""The process that reads and parses one document, and then ends.

It takes the bytes from its standard input and answers on its standard output. It knows no
Django, no settings and no database, and sets its own limits before it looks at anything.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from typing import Any, BinaryIO

#: The memory that reading may take beyond what the programs themselves occupy.
MEMORY = 260_000_000
CPU_SECONDS = 20
#: Reading takes a second at most; parsing takes longer the more there is to parse.
READING_SECONDS = 3.0
PARSING_SECONDS = 2.0
PARSING_SECONDS_A_LETTER = 10 / 1_000_000
#: What it may write: its answer, into one file.
ANSWER = 160_000_000


def limit() -> None:
    """Limits that cannot be raised again. Systems lack one or the other of them."""
    limits = [
        ("RLIMIT_CPU", CPU_SECONDS),
        ("RLIMIT_FSIZE", ANSWER),
        ("RLIMIT_CORE", 0),
        # Where it counts, on Linux, it counts what was asked for and not what a map reserves.
        ("RLIMIT_DATA", MEMORY),
        ("RLIMIT_NPROC", 0),
    ]
    for name, value in limits:
        try:
            resource.setrlimit(getattr(resource, name), (value, value))
        except (AttributeError, OSError, ValueError):
            continue


def answer(given: BinaryIO) -> dict[str, Any]:
    """`{"done": …}`, or `{"refused": [code, params]}`."""
    # Inside, because the limits have to be set before anything large is loaded.
    from . import parsing, reading, transfer
    from .reading import UnreadableDocument

    try:
        name, data, knowledge = transfer.unpacked(given.read())
        _allow(READING_SECONDS)
        document = reading.read(data, name)
        _allow(PARSING_SECONDS + PARSING_SECONDS_A_LETTER * len(document.source))
        parsed = parsing.parse(document, knowledge)
        return {"done": transfer.packed((document, parsed))}
    except UnreadableDocument as error:
        return {"refused": [error.code, error.params]}
    except RecursionError:
        return {"refused": ["too_deep", {}]}
    except MemoryError:
        return {"refused": ["too_demanding", {}]}
    except Exception as error:
        # A parser's fault: where it was, and nothing of what the document says.
        return {"refused": ["unreadable", {}], "fault": _where(error)}


def _allow(seconds: float) -> None:
    """From now on so much work; a process that goes on after that ends by a signal."""
    if __name__ == "__main__":  # not in a test that asks it in its own process
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__} at {place}"


def main() -> None:
    limit()
    # Inside, for the same reason.
    import msgspec

    told = msgspec.msgpack.encode(answer(sys.stdin.buffer))
    written = sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()
    # Nothing is left to do, and taking apart what was read takes time.
    os._exit(0 if written == len(told) else 1)


if __name__ == "__main__":
    main()
