import json
from pathlib import Path

import jsonschema
import pytest

from bulletins import content
from bulletins.compiling import compile_bulletin
from tests.builders import make_bulletin, make_imprint, make_meeting


@pytest.fixture
def compiled(db):
    bulletin = make_bulletin(
        2023, 7, meeting=make_meeting(delegations=["kh", "la"]), imprint=make_imprint()
    )
    return compile_bulletin(bulletin, "zh-hans")


def test_canonical_json_reads_back_as_the_same_content(compiled):
    text = content.to_json(compiled)
    assert content.from_json(text) == compiled
    assert content.to_json(content.from_json(text)) == text


def test_canonical_json_is_the_same_for_differently_ordered_keys(compiled):
    text = content.to_json(compiled)
    shuffled = json.dumps(dict(reversed(json.loads(text).items())), indent=2)
    assert content.to_json(content.from_json(shuffled)) == text


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.update(surprise="text"),
        lambda data: data.pop("headline"),
        lambda data: data.update(format=2),
        lambda data: data["headline"].update(text=None),
    ],
)
def test_content_of_another_shape_is_refused(compiled, damage):
    data = json.loads(content.to_json(compiled))
    damage(data)
    with pytest.raises(content.ContentError):
        content.from_json(json.dumps(data))


def test_content_is_valid_by_the_published_schema(compiled):
    root = Path(__file__).resolve().parents[2]
    published = json.loads((root / "static/schema/bulletin-content-1.json").read_text())
    # Out of date? manage.py content_schema > static/schema/bulletin-content-1.json
    assert published == content.json_schema()
    jsonschema.validate(json.loads(content.to_json(compiled)), published)


def test_a_fingerprint_ignores_white_space_and_composition_only():
    assert content.fingerprint("Môi  trường\n") == content.fingerprint("Môi trường")
    assert content.fingerprint("Môi trường") != content.fingerprint("Moi truong")
