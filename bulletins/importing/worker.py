"""The process that reads and parses one document, and then ends.

It takes the bytes from its standard input and answers on its standard output. It knows no
Django, no settings and no database, and sets its own limits before it looks at anything.
`forkserver` makes it; it can also be started by itself.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any, BinaryIO

from . import regexes

#: The memory that reading may take beyond what the programs themselves occupy.
MEMORY = 260_000_000
CPU_SECONDS = 20
#: Work, not time by the clock. Twenty pages of Word take half a second, a page of a PDF some
#: thirty milliseconds; what takes much longer is made to.
SECONDS = 1.1
SECONDS_A_PAGE = 0.06
SECONDS_A_LETTER = 2 / 1_000_000
#: Whole sentences are what a bulletin is made of: one in two languages, or of short ones, takes a
#: third to a half of this.
SECONDS_A_LETTER_OF_SENTENCES = 150 / 1_000_000
SECONDS_OF_SENTENCES = 12
#: For loading the parser, which no document can lengthen: where nothing is compiled, or on a slow
#: machine, it is the most part of the work.
SECONDS_TO_START = 10
#: For the expressions that are made of others on the way; compiling those of `regexes`, of which
#: the first documents of a process need hundreds, is not counted.
SECONDS_TO_COMPILE = 0.3
#: Letters from which on a document consists of sentences.
LONG = 20_000
#: What it may write: its answer, into one file.
ANSWER = 160_000_000
#: So many new objects, before those that hold each other are looked for.
COLLECT_AFTER = 100_000
_limited = False


def limit() -> None:
    """Limits that cannot be raised again. Systems lack one or the other of them."""
    global _limited
    _limited = True
    regexes.uncounted = _uncounted
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
    """`{"done": …}`, or `{"refused": [code, params]}`; with a "fault" where the program failed."""
    # Inside, because the limits have to be set before anything large is loaded.
    import msgspec

    from . import reading
    from .reading import UnreadableDocument

    try:
        name, data, known = msgspec.msgpack.decode(given.read(), type=tuple[str, bytes, bytes])
        began = _worked()
        _allow(SECONDS)
        # More only for pages that were read, so that no single one can take it all.
        reading.limits.page_was_read = lambda done: _allow(
            SECONDS + SECONDS_A_PAGE * done, since=began
        )
        document = reading.read(data, name)
        pages = max((p.page or 0 for p in document.paragraphs()), default=0)
        more = SECONDS_A_PAGE * pages + SECONDS_A_LETTER * len(document.source)
        sentences = reading.limits.letters_of_sentences(document)
        more += min(SECONDS_OF_SENTENCES, SECONDS_A_LETTER_OF_SENTENCES * sentences)
        if len(document.source) > LONG and sentences < len(document.source) / 10:
            # No bulletin, which is refused the sooner: here compiling counts.
            regexes.uncounted = nullcontext
        else:
            more += SECONDS_TO_COMPILE
        paused = _worked()
        _allow(SECONDS_TO_START)
        # Inside, because what is refused needs none of it: it is the most part of starting.
        from . import transfer
        from .parsing import parser

        knowledge = transfer.unpacked(known)
        began += _worked() - paused
        _allow(SECONDS + more, since=began)
        try:
            return {"done": transfer.packed((document, parser.parse(document, knowledge)))}
        except (MemoryError, RecursionError):
            raise
        except Exception as error:
            # The document was read: an editor can still place what it says.
            told = parser.nothing_told(document)
            return {"done": transfer.packed(told), "fault": _where(error)}
    except UnreadableDocument as error:
        return {"refused": [error.code, error.params]}
    except RecursionError:
        return {"refused": ["too_deep", {}]}
    except MemoryError:
        return {"refused": ["too_demanding", {}]}
    except Exception as error:
        # A reader's fault: where it was, and nothing of what the document says.
        return {"refused": ["unreadable", {}], "fault": _where(error)}


def _allow(seconds: float, since: float | None = None) -> None:
    """So much work in all; a process that goes on after that ends by a signal."""
    if _limited:  # not in a test that asks it in its own process
        used = _worked() - since if since is not None else 0.0
        signal.setitimer(signal.ITIMER_PROF, max(0.05, seconds - used))


def _worked() -> float:
    return time.process_time() - regexes.spent


@contextmanager
def _uncounted() -> Iterator[None]:
    left, _ = signal.setitimer(signal.ITIMER_PROF, 0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, left)


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__} at {place}"


def main() -> None:
    limit()
    # It ends after one document, and what it makes lives until then: there is little to collect.
    gc.set_threshold(COLLECT_AFTER)
    # Inside, for the same reason.
    import msgspec

    told = msgspec.msgpack.encode(answer(sys.stdin.buffer))
    written = sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()
    # Nothing is left to do, and taking apart what was read takes time.
    os._exit(0 if written == len(told) else 1)


if __name__ == "__main__":
    main()
