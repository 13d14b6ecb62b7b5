"""Who is acting just now, and by which means: what every row of a history is signed with.

One request is one act; so is one document of an import, one verb of a command, one job of the
worker. What happens inside it is one entry of the history, however many records it touches.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase


@dataclass(frozen=True)
class Act:
    id: uuid.UUID
    user: Any = None
    means: str = ""  # how it was done, where it was not by editing; see lmec.history.words
    request: HttpRequest | None = None

    @property
    def person(self) -> Any:
        """The account that acts: known late, because most requests ask nothing of the session."""
        user = self.user or getattr(self.request, "user", None)
        return user if user is not None and user.is_authenticated else None


_current: ContextVar[Act | None] = ContextVar("act", default=None)
_unrecorded: ContextVar[bool] = ContextVar("unrecorded", default=False)


def acts_of_requests(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: a request is an act of whoever is signed in."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        token = _current.set(Act(uuid.uuid4(), request=request))
        try:
            return get_response(request)
        finally:
            _current.reset(token)

    return middleware


@contextmanager
def acting(by: Any = None, *, means: str = "", again: uuid.UUID | None = None) -> Iterator[None]:
    """What is done inside is one act, of this account where one is given. Inside another act it
    is a part of that one; `again` names an earlier act that it goes on with."""
    outer = _current.get()
    token = _current.set(
        Act(
            id=again or (outer.id if outer else uuid.uuid4()),
            user=by or (outer.user if outer else None),
            means=means or (outer.means if outer else ""),
            request=outer.request if outer else None,
        )
    )
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def unrecorded() -> Iterator[None]:
    """What is done inside leaves no history: invented samples go without a trace, and so does
    what is only tried and rolled back."""
    token = _unrecorded.set(True)
    try:
        yield
    finally:
        _unrecorded.reset(token)


def is_unrecorded() -> bool:
    return _unrecorded.get()


def current_id() -> uuid.UUID:
    act = _current.get()
    return act.id if act else uuid.uuid4()


def current_person() -> Any:
    act = _current.get()
    return act.person if act else None


def current_name() -> str:
    """The account's name as it is now: it stays readable when the account is gone."""
    person = current_person()
    return person.get_username() if person else ""


def current_means() -> str:
    act = _current.get()
    return act.means if act else ""
