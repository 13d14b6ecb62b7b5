"""What the style sheet inside a saved page says of how its words look: bold, slanted, on lines of
their own. Only what can be told from tags, classes and ids; nothing is hidden by it, since pages
fold away what a click shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from ..regexes import regex

#: No page of ours has more rules, nor selectors; a selector has few parts.
_MOST_RULES, _MOST_PARTS, _LONGEST = 400, 4, 100_000
#: So many rules tell how one element looks.
_MOST_FOR_ONE = 12
_COMPOUND = regex(r"(?:[a-zA-Z][\w-]{0,40}|\*)?(?:[.#][\w-]{1,60}){0,4}")
_TOKEN = regex(r"[.#]?[\w-]+")
_TELLS = regex(r"(?:font-weight|font-style|display)\s*:", re.IGNORECASE)
_ON_ITS_OWN = regex(
    r"display\s*:\s*(?:block|flex|grid|table|list-item|flow-root)\b", re.IGNORECASE
)
_BESIDE = regex(
    r"display\s*:\s*(?:inline-)?(?:flex|grid)\b(?!.*flex-direction\s*:\s*column)", re.I
)
#: What a rule says of the size, or hides, is left to the words themselves.
_LEFT = regex(r"(?:font-size|visibility|display\s*:\s*none)[^;]{0,80}", re.IGNORECASE)


@dataclass(frozen=True)
class _Rule:
    own: frozenset[str]  # `span`, `.name`, `#top`
    above: frozenset[str]  # the same of what it stands in
    style: str
    weight: tuple[int, int, int, int]


class StyleSheet:
    """The rules of a page, found by what they are for."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._seen: dict[frozenset[str], list[_Rule]] = {}
        self._count = 0
        styles = root.iter("style") if root is not None else ()
        text = "\n".join(element.text or "" for element in styles)[:_LONGEST]
        for number, (selectors, style) in enumerate(islice(_rules(text), _MOST_RULES)):
            if _TELLS.search(style):
                self._add(selectors, _LEFT.sub("", style), number)

    def _add(self, selectors: str, style: str, number: int) -> None:
        for selector in selectors.split(",")[:20]:
            parts = selector.replace(">", " ").split()
            if not 0 < len(parts) <= _MOST_PARTS:
                continue
            if not all(part and _COMPOUND.fullmatch(part) for part in parts):
                continue
            *above, own = ([token.lower() for token in _TOKEN.findall(part)] for part in parts)
            if not own:
                continue
            tokens = [token for part in (*above, own) for token in part]
            weight = (
                sum(token[0] == "#" for token in tokens),
                sum(token[0] == "." for token in tokens),
                sum(token[0] not in ".#" for token in tokens),
                number,
            )
            around = frozenset(token for part in above for token in part)
            self._count += 1
            if self._count > _MOST_RULES:
                return
            rule = _Rule(frozenset(own), around, style, weight)
            self._rules[max(own, key=lambda token: token[0] in ".#")].append(rule)

    def of(self, element: etree._Element) -> str:
        """The style that the page gives an element, its own attribute last."""
        style = element.get("style") or ""
        if not self._rules:
            return style
        rules = self._for(frozenset(_tokens(element)))
        if any(rule.above for rule in rules):
            around = {token for each in element.iterancestors() for token in _tokens(each)}
            rules = [rule for rule in rules if rule.above <= around]
        # The first word of several counts: the element's own, then the weightiest rule's.
        return ";".join(filter(None, (style, *(rule.style for rule in rules[:_MOST_FOR_ONE]))))

    def _for(self, own: frozenset[str]) -> list[_Rule]:
        """The rules for such an element, wherever it stands, the weightiest first."""
        found = self._seen.get(own)
        if found is None:
            rules = (rule for token in own for rule in self._rules.get(token, ()))
            found = sorted(
                (rule for rule in rules if rule.own <= own), key=lambda r: r.weight, reverse=True
            )
            if len(self._seen) < _MOST_RULES:
                self._seen[own] = found
        return found


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations; what stands in an at-rule is for paper or small screens."""
    text = "".join(part.partition("*/")[2] for part in f"*/{text}".split("/*"))
    at = depth = 0
    selectors = ""
    for brace in re.finditer("[{}]", text):
        told, at = text[at : brace.start()], brace.end()
        if brace[0] == "{":
            selectors, depth = (told.rpartition(";")[2] if depth == 0 else ""), depth + 1
            continue
        depth = max(0, depth - 1)
        if depth == 0 and selectors and "@" not in selectors:
            yield selectors, told
        selectors = ""


def _tokens(element: etree._Element) -> set[str]:
    classes = (element.get("class") or "").lower().split()[:20]
    own = {str(element.tag), *(f".{name}" for name in classes)}
    return own | ({f"#{name.lower()}"} if (name := element.get("id")) else set())


def is_on_its_own(style: str) -> bool:
    """Whether words inside a line are shown on a line of their own."""
    return bool(_ON_ITS_OWN.search(style))


def sets_beside(style: str) -> bool:
    """Whether what stands inside is set side by side."""
    return bool(_BESIDE.search(style))
