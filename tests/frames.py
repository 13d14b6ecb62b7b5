"""Room for the frames of a test's calls.

Python keeps the frames of calls in pieces of 16 KB. Where one is full it takes another from the
system, and gives that back as soon as the call returns: a loop that happens to stand at the end of
a piece does so in each of its rounds. A test begins some forty calls deep and a page goes as deep
again: tests of pages made 2,000 such calls to the system each, and took a seventh longer.
"""

from collections.abc import Callable
from typing import Any


def with_room(call: Callable[..., Any], *args: Any) -> Any:
    """What the call returns. The frames of all that it calls lie in one piece."""
    return call(*args)


# Python makes a piece as large as the next power of two (here one megabyte) when it is to hold a
# frame of this size (in words), and half of it is left for others. What is not used takes no
# memory.
with_room.__code__ = with_room.__code__.replace(co_stacksize=70_000)
