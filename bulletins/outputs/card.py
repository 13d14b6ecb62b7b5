"""Edition content → the picture by which an issue is known where it is shared (Open Graph).

Typst breaks the lines and shapes the letters of all seven scripts, which no system library is
needed for.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk
import typst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bulletins.content import BulletinContent
from bulletins.presenting import countries_of
from bulletins.templatetags.editions import issue_name
from lmec import dates
from lmec.lists import listed

#: Pixels, the measure that the networks ask for.
WIDTH, HEIGHT = 1200, 630
_SOURCE = Path(__file__).with_suffix(".typ")
_FONTS = [str(Path(str(held.__file__)).parent) for held in (manimgx_fonts, manimgx_fonts_cjk)]


@dataclass(frozen=True)
class Card:
    """What is printed on the picture, in the words of a reader's language."""

    frame: str  # the language of the words around the headline, as typst names it
    language: str  # that of the headline
    word: str
    issue: str
    headline: str
    day: str
    countries: str

    @property
    def key(self) -> str:
        """Changes whenever the picture would: with the words and with the design."""
        told = json.dumps([asdict(self), _design()], ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()

    def png(self) -> bytes:
        """WIDTH by HEIGHT pixels."""
        drawn = typst.compile(
            str(_SOURCE),
            format="png",
            ppi=72.0,
            font_paths=_FONTS,
            ignore_system_fonts=True,
            sys_inputs=asdict(self),
        )
        assert isinstance(drawn, bytes)  # one page, so not a list of pages
        return drawn


def card_of(content: BulletinContent) -> Card:
    language = str(get_language())
    return Card(
        frame=_plain(language),
        language=_plain(content.headline.language),
        word=_("Bulletin"),
        issue=issue_name(content),
        headline=content.headline.text,
        day=dates.day(content.date, language),
        countries=listed(home.name.text for home in countries_of(content)),
    )


def _plain(language: str) -> str:
    """Typst knows languages without their script."""
    return language.partition("-")[0]


@cache
def _design() -> str:
    return hashlib.sha256(_SOURCE.read_bytes()).hexdigest()
