"""Regular expressions that are compiled when they are first used.

Reading has more than a thousand of them. Compiling them all takes longer than reading twenty
pages, and one document needs half of them.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Any, cast

#: Has no upper and lower case; `re` nevertheless asks for those of each of its 20,000 signs where
#: case is ignored.
_HAN = r"[\u4e00-\u9fff]"
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


#: The seconds of work that this process has spent on compiling, and what is entered around it, so
#: that whoever limits the work on a document need not count it.
spent = 0.0
uncounted: Callable[[], AbstractContextManager[None]] = nullcontext


class _Regex:
    """Stands for a `re.Pattern`, and has its methods from the first use on as its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only asked for what is not there yet.
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = self.pattern
        if self._flags & re.IGNORECASE:
            pattern = pattern.replace(_HAN, f"(?-i:{_HAN})")
        global spent
        with uncounted():
            began = time.process_time()
            compiled = re.compile(pattern, self._flags)
            spent += time.process_time() - began
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


_all: list[_Regex] = []


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for the constants of a module. A mistake in it raises `re.error` at its
    first use, and in `compile_all`."""
    made = _Regex(pattern, flags)
    _all.append(made)
    return cast("re.Pattern[str]", made)


def compiling() -> Iterator[None]:
    """Compiles one after the other, for a process whose memory others share."""
    while _all:
        _all.pop().search  # noqa: B018 (asking is what compiles it)
        yield


def compile_all() -> None:
    """For a process that is to read many documents."""
    for _ in compiling():
        pass
