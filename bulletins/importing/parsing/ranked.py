"""Officers whose rank is their office: `公安部反拐局中校Khamsouk Vongvichit`. Behind a body that
no post follows the rank belongs to it; elsewhere it is how somebody is called."""

from __future__ import annotations

from . import names, offices
from .printed import Printed, join


def told(name: Printed | None, office: Printed | None) -> tuple[Printed | None, Printed | None]:
    """Name and office, with the rank on its side."""
    rank = names.RANKED.match(name.text) if name and office else None
    if not rank or not name or not office or not _stand_together(office, name):
        return name, office
    if offices.HAN_POST.search(office.text):
        return name, office
    return name.cut(rank.end()), join((office, name.cut(0, rank.end()).strip()))


def _stand_together(office: Printed, name: Printed) -> bool:
    last, first = office.pieces[-1], name.pieces[0]
    return last.start is not None and last.start + len(last.text) == first.start
