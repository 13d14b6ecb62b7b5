"""The country of a body that another sentence tells."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import parse
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

BODIES = (
    "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Fires across a Border\n\n"
    "A consultation on fires was held in Vientiane on 6 May 2021. The Royal Hill Department of "
    "{} and the River Bank Office sent their heads.\n\n"
    "Mr. Sok Dara, Officer in the Royal Hill Department, said that rakes were too few.\n\n"
    "Mr. Li Hai, Officer in the River Bank Office, said that there was no water.\n"
)


@pytest.mark.parametrize(
    ("home", "codes"),
    [("Thailand", ["th", ""]), ("Laos and the Royal Hill Department of Thailand", ["", ""])],
)
def test_a_body_has_the_country_that_another_sentence_tells(home, codes):
    bulletin = parse(read(BODIES.format(home).encode(), "a.md"), KNOWLEDGE)
    assert [r.position.country if r.position else "" for r in bulletin.remarks] == codes
