"""The source texts from which translations were made, kept so that an outdated one can show what
changed, and so that earlier translations of a similar text are found.

How similar two texts are is first asked of an index: each text has a sketch, 32 numbers made of
its runs of three characters, and similar texts share at least one of them (min-wise hashing with
one permutation, in bands of three). So the question costs the same however large the archive is.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from bulletins.content import fingerprint
from bulletins.models import SourceText, TranslatedBlock
from lmec import folding

_RUN, _BANDS, _ROWS = 3, 32, 3
_BINS = _BANDS * _ROWS
#: Odd, and far from any pattern of the checksum: spreads its values over the bins.
_SPREAD = 2_654_435_761


def remember(texts: Iterable[str], language: str) -> None:
    """Keep source texts in a language."""
    wanted = {fingerprint(text): text for text in texts}
    wanted.pop("", None)
    if not wanted:
        return
    known = SourceText.objects.filter(language=language, fingerprint__in=wanted)
    for each in known.values_list("fingerprint", flat=True):
        del wanted[each]
    SourceText.objects.bulk_create(
        [source_text(text, language) for text in wanted.values()],
        ignore_conflicts=True,  # somebody else may keep the same text at this moment
    )


def forget_unused() -> None:
    """Let go of texts that no translation was made from any more."""
    used = TranslatedBlock.objects.filter(made_from=OuterRef("fingerprint"))
    SourceText.objects.filter(~Exists(used)).delete()


def source_text(text: str, language: str) -> SourceText:
    """One to keep, unsaved."""
    plain = folding.solid(text)
    return SourceText(
        fingerprint=fingerprint(text),
        language=language,
        text=text,
        length=len(plain),
        sketch=sketch(plain),
    )


def sketch(plain: str) -> list[int]:
    """The numbers by which similar texts are found; none for a text without letters."""
    if not plain:
        return []
    padded = f"^{plain}$"
    runs = {padded[start : start + _RUN] for start in range(len(padded) - _RUN + 1)}
    bins: list[int | None] = [None] * _BINS
    for run in runs:
        value = zlib.crc32(run.encode()) * _SPREAD & 0xFFFFFFFF
        place, rank = value % _BINS, value // _BINS
        current = bins[place]
        bins[place] = rank if current is None else min(current, rank)
    filled = _filled(bins)
    return sorted(
        {_number(band, filled[band * _ROWS : band * _ROWS + _ROWS]) for band in range(_BANDS)}
    )


def _filled(bins: list[int | None]) -> list[int]:
    """Short texts leave bins empty; an empty one takes what the next full one has."""
    filled: list[int] = []
    for start in range(len(bins)):
        steps = next(n for n in range(len(bins)) if bins[(start + n) % len(bins)] is not None)
        value = bins[(start + steps) % len(bins)]
        assert value is not None
        filled.append(value + steps * 7919)
    return filled


def _number(band: int, values: list[int]) -> int:
    """A signed 32-bit integer, as PostgreSQL has them."""
    return zlib.crc32(f"{band}:{values}".encode()) - 2**31
