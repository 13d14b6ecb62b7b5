"""What the fields of a document and the records that they name are called."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from bulletins.models import Instrument, Participation
from lmec.languages import own_name
from lmec.lists import colon
from organizations.models import Ministry
from people.models import Speaker

FIELDS: dict[str, str | Promise] = {
    "masthead": gettext_lazy("name in the masthead"),
    "year": gettext_lazy("year"),
    "number": gettext_lazy("number"),
    "serial": gettext_lazy("running number"),
    "date": gettext_lazy("masthead date"),
    "headline": gettext_lazy("headline"),
    "lead": gettext_lazy("lead"),
    "heading": gettext_lazy("heading"),
    "text": gettext_lazy("text"),
    "role": gettext_lazy("role"),
    "name": pgettext_lazy("person", "name as printed"),
    "position": gettext_lazy("position as printed"),
    "words": gettext_lazy("words"),
    "closing": gettext_lazy("closing"),
    "names": gettext_lazy("names over the contact block"),
    "address": gettext_lazy("address"),
    "postcode": gettext_lazy("postcode"),
    "telephones": gettext_lazy("telephone"),
    "fax": gettext_lazy("fax"),
    "emails": gettext_lazy("e-mail addresses"),
    "website": gettext_lazy("website"),
    "wechat": gettext_lazy("WeChat account"),
    "about": gettext_lazy("about the Center"),
    "meeting": gettext_lazy("meeting"),
    "first": gettext_lazy("first day"),
    "last": gettext_lazy("last day"),
    "place": gettext_lazy("place"),
    "instrument": gettext_lazy("instrument"),
    **dict(Participation.Role.choices),
}
KINDS: dict[str, str | Promise] = {
    "speaker": gettext_lazy("speaker"),
    "ministry": gettext_lazy("ministry or organisation"),
    "country": gettext_lazy("country"),
    "instrument": gettext_lazy("instrument"),
    "meeting": gettext_lazy("meeting"),
    "imprint": gettext_lazy("imprint"),
    "series": gettext_lazy("series"),
    "topic": gettext_lazy("topic"),
    "bulletin": gettext_lazy("bulletin"),
}
#: What a question's subject begins with, and the records that may be meant.
CHOICES: dict[str, type[Any]] = {"person": Speaker, "body": Ministry, "instrument": Instrument}


def field(kind: str) -> str:
    return str(FIELDS.get(kind, kind))


def kind(name: str) -> str:
    return str(KINDS.get(name, name))


def target(key: str, result: dict[str, Any]) -> str:
    """A field by its place: 2. Narumon Oris: words (English)."""
    code, _dot, rest = key.partition(".")
    languages = result["languages"]
    own = code in languages and bool(rest)
    key, code = (rest, code) if own else (key, languages[0])
    label = _in_document(key, f"{code}." if own else "", result)
    return f"{label} ({own_name(code)})" if len(languages) > 1 else label


def _in_document(key: str, start: str, result: dict[str, Any]) -> str:
    if key == "remark.new":
        return _("a new remark")
    kind_, _dot, rest = key.partition(".")
    part, _dot, name = rest.partition(".")
    if kind_ == "section":
        number = _place(f"{start}section.{part}", result)
        label = _("section %(number)d") % {"number": number}
        return f"{label}{colon()}{field(name)}" if name else label
    if kind_ == "remark":
        number = _place(f"{start}remark.{part}", result)
        texts = {f["key"]: f["text"] for f in result["fields"]}
        who = texts.get(f"{start}remark.{part}.name", "")
        label = f"{number or '+'}. {who}"
        return f"{label}{colon()}{field('words' if name == 'text' else name)}" if name else label
    if kind_ == "contact":
        return field(part)
    if kind_ == "meeting" and part in ("title", "place"):
        return f"{field('meeting')}{colon()}{_('title') if part == 'title' else field(part)}"
    if kind_ in ("party", "instrument"):
        return rest.partition(".")[2] or rest
    return field(part if kind_ == "meeting" and part in FIELDS else kind_)


def _place(part: str, result: dict[str, Any]) -> int:
    """Which of its kind it is, from 1; 0 where it is gone."""
    kind_ = part.rpartition(".")[0]
    own = dict.fromkeys(f["part"] for f in result["fields"] if f["part"].startswith(f"{kind_}."))
    return list(own).index(part) + 1 if part in own else 0
