"""Documents and what they say as bytes, for the way from one process to another.

The bytes come back from a process that has met a stranger's file, so they can make nothing but
the frozen data classes listed here, with values of plain kinds inside.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from types import ModuleType
from typing import Any

import msgspec

from .parsing import knowledge, printed, results
from .reading import document

_NAME = "\x00"
_DATE = "\x01"
_BLOB = "\x02"


class Untrusted(ValueError):
    """The bytes are not of this form."""


def _classes(modules: Iterable[ModuleType]) -> dict[str, type]:
    return {
        value.__name__: value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__
    }


_CLASSES = _classes((document, printed, results, knowledge))
_FIELDS = {name: [field.name for field in fields(each)] for name, each in _CLASSES.items()}


class _Plain:
    """Data classes as lists of plain values; bytes that occur twice are sent once."""

    def __init__(self) -> None:
        self.blobs: list[bytes] = []
        self._known: dict[int, int] = {}

    def of(self, value: Any) -> Any:
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, tuple | list):
            return [self.of(item) for item in value]
        if isinstance(value, bytes):
            if id(value) not in self._known:
                self._known[id(value)] = len(self.blobs)
                self.blobs.append(value)
            return {_BLOB: self._known[id(value)]}
        if isinstance(value, dt.date):
            return {_DATE: value.isoformat()}
        name = type(value).__name__
        if _CLASSES.get(name) is not type(value):
            raise TypeError(f"{name} does not travel")
        return {_NAME: name, "": [self.of(getattr(value, each)) for each in _FIELDS[name]]}


def packed(value: Any) -> bytes:
    plain = _Plain()
    whole = plain.of(value)
    return msgspec.msgpack.encode([plain.blobs, whole])


def unpacked(data: bytes) -> Any:
    """What was packed, lists as tuples. Raises Untrusted."""
    try:
        blobs, whole = msgspec.msgpack.decode(data, type=tuple[list[bytes], Any])
        return _made(whole, blobs)
    except (
        msgspec.MsgspecError, TypeError, ValueError, KeyError, IndexError, RecursionError,
    ) as error:  # fmt: skip
        raise Untrusted(str(error)[:200]) from error


def _made(value: Any, blobs: list[bytes]) -> Any:
    if isinstance(value, list):
        return tuple(_made(item, blobs) for item in value)
    if isinstance(value, dict):
        if _BLOB in value:
            return blobs[value[_BLOB]]
        if _DATE in value:
            return dt.date.fromisoformat(value[_DATE])
        given = [_made(item, blobs) for item in value[""]]
        name = value[_NAME]
        if len(given) != len(_FIELDS[name]):
            raise Untrusted(f"{name} has other parts")
        return _CLASSES[name](*given)
    return value
