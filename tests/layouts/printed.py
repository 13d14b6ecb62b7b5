"""What a layout printed, as it printed it: the truth that an import is compared with."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field


@dataclass
class PrintedRemark:
    name: str  # empty where a body speaks
    position: str
    text: str
    country: str = ""
    role: str = "remark"


@dataclass
class Printed:
    """All of one language. Empty fields were not printed."""

    language: str
    year: int = 0
    number: int = 0
    serial: int = 0
    date: dt.date | None = None
    names: list[str] = field(default_factory=list)
    headline: str = ""
    lead: str = ""
    title: str = ""
    place: str = ""
    remarks: list[PrintedRemark] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    closing: str = ""
    contact: dict[str, list[str]] = field(default_factory=dict)
    about: str = ""
    #: Other readings of a field that are right as well: a headline with its subtitle.
    accepted: dict[str, list[str]] = field(default_factory=dict)
    #: The same by the number of a remark and its field; masthead names that may be found or not;
    #: by the field of the contact block.
    others: dict[int, dict[str, list[str | re.Pattern]]] = field(default_factory=dict)
    indifferent_names: list[str] = field(default_factory=list)
    other_contact: dict[str, list[list[str]]] = field(default_factory=dict)
    #: What fits as a whole is right as well: by the field, of words without white space.
    patterns: dict[str, re.Pattern] = field(default_factory=dict)
