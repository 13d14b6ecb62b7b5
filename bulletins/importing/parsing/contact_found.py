"""The fields of a contact block while its lines are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from . import addresses
from .printed import Printed, join
from .results import ParsedContact


@dataclass
class Values:
    """The fields while their lines are read; a line without a label goes on with the last."""

    names: list[Printed] = field(default_factory=list)
    #: Whose the address is: whom to ask only where nobody is named.
    bodies: list[Printed] = field(default_factory=list)
    values: dict[str, list[Printed]] = field(default_factory=dict)
    last: str = ""
    #: Whether nothing but its looks tells that the address is one.
    is_guess: bool = False

    def forget_guess(self) -> None:
        """Before an address with its label, what only looked like one is whose it is."""
        if self.is_guess:
            self.bodies += self.values.pop("address", [])
        self.is_guess = False

    def parsed(self) -> ParsedContact:
        one = {key: parts[0] for key, parts in self.values.items() if parts}
        address = join(self.values["address"], " ") if self.values.get("address") else None
        postcode = one.get("postcode")
        if address and not postcode:
            address, postcode = addresses.with_postcode(address)
        return ParsedContact(
            names=_once(self.names or self.bodies),
            address=address,
            postcode=postcode,
            telephones=_once(self.values.get("telephones", ())),
            fax=one.get("fax"),
            emails=_once(self.values.get("emails", ())),
            website=_bare(one.get("website")),
            wechat=_bare(one.get("wechat")),
        )


def _bare(value: Printed | None) -> Printed | None:
    """Without the stop of its sentence and the marks of code: `` `lakes-news`. ``"""
    return value.strip(" .。`") if value else None


def _once(values: Iterable[Printed]) -> tuple[Printed, ...]:
    """Without what the foot of another page says once more."""
    return tuple({value.text: value for value in reversed([*values])}.values())[::-1]
