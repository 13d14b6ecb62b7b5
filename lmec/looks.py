"""What a picture looks like, in 64 bits: where in a tiny grey copy of it light grows to the right
(a "difference hash"). A picture that was made smaller, saved anew or a little corrected differs in
few of them, another picture in about half."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, Func, IntegerField, Value
from PIL import Image

from lmec.files import digest_in, picture_storage
from lmec.models import Look

_WIDE, _HIGH = 9, 8
#: So many bits may differ in pictures that look alike; of plain colour less than so many are set.
_ALIKE, _LEAST = 6, 6
#: How many pictures one run of the worker looks at.
_AT_ONCE = 500


def bits_of(image: Image.Image) -> int:
    small = image.convert("L").resize((_WIDE, _HIGH), Image.Resampling.LANCZOS)
    light = small.tobytes()
    found = 0
    for row in range(_HIGH):
        for column in range(_WIDE - 1):
            place = row * _WIDE + column
            found = found << 1 | (light[place] < light[place + 1])
    return found - 2**64 if found >= 2**63 else found  # as the database counts


def remember(name: str) -> Look:
    """The look of a stored picture, looked at once: files never change under their names."""
    digest = digest_in(name)
    look = Look.objects.filter(digest=digest).first()
    if look is None:
        with picture_storage.open(name) as file, Image.open(file) as image:
            bits = bits_of(image)
        look, _created = Look.objects.get_or_create(digest=digest, defaults={"bits": bits})
    return look


def alike(name: str) -> list[str]:
    """The digests of other pictures that look the same, the most alike first."""
    look = remember(name)
    if not _LEAST <= (look.bits & (2**64 - 1)).bit_count() <= 64 - _LEAST:
        return []
    differ = Func(
        F("bits"),
        Value(look.bits),
        template="bit_count((%(expressions)s)::bit(64))",
        arg_joiner=" # ",
        output_field=IntegerField(),
    )
    found = Look.objects.exclude(pk=look.pk).annotate(differ=differ).filter(differ__lte=_ALIKE)
    return list(found.order_by("differ", "pk").values_list("digest", flat=True)[:5])


def remember_all(names: Iterable[str]) -> int:
    """Look at those pictures that nobody has looked at; how many there were."""
    known = set(Look.objects.values_list("digest", flat=True))
    count = 0
    for name in names:
        if count < _AT_ONCE and digest_in(name) not in known and picture_storage.exists(name):
            remember(name)
            count += 1
    return count
