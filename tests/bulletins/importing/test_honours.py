"""What honours somebody before the name, in whatever order and number, is no part of it."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .test_parsing import parse
from .test_turns import HEAD_EN


@pytest.mark.parametrize(
    "honour",
    [
        "His Excellency Mr.", "Her Excellency", "H.E. Dr.", "The Hon.", "Honourable", "Justice",
        "Venerable Phra", "Ven.", "Auntie", "Uncle", "Grandmother", "Khru", "Datuk Seri",
        "Dato’ Sri", "Tan Sri", "Pol. Lt. Col.", "Comrade", "Lok Chumteav", "His Honour Judge",
        "Lt. Gen. Dr.",
    ],
)  # fmt: skip
def test_all_of_them_are_left_off(honour):
    assert names.bare(f"{honour} Sok Dara") == "Sok Dara"
    assert names.HONORIFIC.sub("", f"{honour} Sok Dara") == "Sok Dara"


@pytest.mark.parametrize("name", ["Seri Wattana", "Phra Nakhon", "Uncles Sok", "Hon Vanna"])
def test_names_that_begin_like_them_stay(name):
    assert names.HONORIFIC.sub("", name).split()[-1] == name.split()[-1]
    assert name == "Hon Vanna" or names.HONORIFIC.sub("", name) == name


@pytest.mark.parametrize("honour", ["Auntie", "Uncle", "Justice", "Venerable", "The Hon."])
def test_whoever_is_so_honoured_speaks(honour):
    said = f"{honour} Sok Dara, keeper of the lake house, said that the ponds were clean.\n"
    parsed = parse(HEAD_EN + said)
    assert [names.bare(str(r.name)) for r in parsed.remarks] == ["Sok Dara"]
