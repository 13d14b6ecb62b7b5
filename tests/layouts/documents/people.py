"""Who speaks, and the office."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ..words import COUNTRIES

#: What a chain of offices in English puts "of the" before.
_HEADED = ("Ministry", "Office", "Department", "Mekong", "Asian", "ASEAN")


@dataclass(frozen=True)
class Who:
    zh: str  # as a Chinese paper prints the name, and as an English one
    en: str
    woman: bool


@dataclass(frozen=True)
class Job:
    country: str
    body: str
    unit: str
    post: str
    parts: tuple[str, ...]  # in English, from the post to the body
    nation: bool = True  # its country is printed

    def home(self, i: int) -> str:
        return COUNTRIES[self.country][i] if self.nation and self.country else ""

    def zh(self) -> str:
        return self.home(0) + self.body + self.unit + self.post

    def en(self, style: str = "commas") -> str:
        parts, home = list(self.parts), self.home(1)
        if style == "of" and len(parts) == 2:
            if parts[1].split()[0] in _HEADED:
                parts = [f"{parts[0]} of the {parts[1]}"]
            return ", ".join(parts) + (f" of {home}" if home else "")
        return ", ".join([*parts, *([home] if home else [])])


def job_of(rng: Random, row, kind: type[Job] = Job) -> Job:
    """Papers of China leave out its name before most of its bodies."""
    country, body, unit, post, parts = row
    nation = bool(country) and not (
        country == "cn" and (body != "生态环境部" or rng.random() < 0.4)
    )
    return kind(country, body, unit, post, parts, nation)
