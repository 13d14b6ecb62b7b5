"""A corrected record in a published text: everything that this record says of itself is taken
from the draft, every other word stays as it was published.

So a name is mended in all issues that print it without publishing what else their drafts hold
(docs/decisions/0005-corrected-records-are-grafted.md). Plain data in, plain data out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bulletins import content
from bulletins.content import BulletinContent


def graft(published: BulletinContent, fresh: BulletinContent, identity: Any) -> BulletinContent:
    """The published content with what concerns the record of this identity as in `fresh`."""
    old, new = (json.loads(content.to_json(each)) for each in (published, fresh))
    return content.from_json(json.dumps(_Graft(new, str(identity)).onto(old)))


class _Graft:
    def __init__(self, new: dict[str, Any], identity: str) -> None:
        self.identity = identity
        #: What the draft says of the record, by the shape in which it says it.
        self.own = {_shape(each): each for each in _dicts(new) if each.get("id") == identity}
        self.remarks = {each["id"]: each for each in new["remarks"]}
        #: Under which name it took part in a meeting, by meeting and role.
        self.names = {
            (meeting["id"], part["role"]): part["body"]["name"]
            for meeting in _dicts(new)
            for part in meeting.get("participations", ())
            if _whose(part["body"]) == identity
        }

    def onto(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self.onto(each) for each in value]
        if not isinstance(value, dict):
            return value
        taken = {name: self.onto(each) for name, each in value.items()}
        if value.get("id") == self.identity and _shape(value) in self.own:
            # Who took part is not what a meeting is called.
            kept = {"participations": taken["participations"]} if "participations" in taken else {}
            return self.own[_shape(value)] | kept
        if _shape(value) == _BODY and _whose(value) == self.identity:
            self._body(value, taken)
        if "participations" in value:
            self._participations(taken)
        if "bodies" in value and "number" in value:
            self._remark(value, taken)
        return taken

    def _body(self, old: dict[str, Any], taken: dict[str, Any]) -> None:
        """It stands under the name on record, unless another one was printed that day."""
        if old["name"] == (old["ministry"] or old["country"])["name"]:
            taken["name"] = (taken["ministry"] or taken["country"])["name"]

    def _participations(self, meeting: dict[str, Any]) -> None:
        for part in meeting["participations"]:
            name = self.names.get((meeting["id"], part["role"]))
            if name and _whose(part["body"]) == self.identity:
                part["body"]["name"] = name

    def _remark(self, old: dict[str, Any], taken: dict[str, Any]) -> None:
        """A remark of the corrected speaker: the name and position printed over it."""
        fresh, speaker = self.remarks.get(old["id"]), old["speaker"]
        is_theirs = bool(speaker) and speaker["id"] == self.identity
        if fresh and is_theirs and fresh["speaker"] == taken["speaker"]:
            taken["name"], taken["position"] = fresh["name"], fresh["position"]


_BODY = ("country", "ministry", "name")


def _shape(value: dict[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(value))


def _whose(body: dict[str, Any]) -> str:
    record = body["ministry"] or body["country"]
    return str(record["id"]) if record else ""


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _dicts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _dicts(each)
