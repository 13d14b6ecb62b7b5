"""What every test of a review has: the records that a document names, and somebody at the desk."""

import pytest

from tests.bulletins.reading_once import read_once  # noqa: F401
from tests.bulletins.reviewing import make_reference, sign_in


@pytest.fixture(autouse=True)
def reference():
    make_reference()


@pytest.fixture
def desk(client):
    return sign_in(client)
