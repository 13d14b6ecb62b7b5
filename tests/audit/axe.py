"""axe-core on a page: WCAG 2.0 to 2.2, A and AA, and its best practices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

# The size of targets is a rule of WCAG 2.2 that axe leaves out unless asked. A change of scheme
# fades in the admin: half-way colours are nobody's.
_RUN = """async () => {
  for (const one of document.getAnimations())
    if (Number.isFinite(one.effect.getComputedTiming().endTime)) one.finish();
  const options = {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}};
  const found = await axe.run(document, options);
  return found.violations.map(rule => [rule.id, rule.nodes.length, rule.nodes[0].html]);
}"""


def violations(page: Any, source: str) -> Iterator[str]:
    """Of the page as it is shown now; axe is put in when it is not there yet."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(source)
    for rule, count, example in page.evaluate(_RUN):
        yield f"{rule} ({count}): {' '.join(example.split())[:160]}"
