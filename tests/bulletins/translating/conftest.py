"""An issue, and an editor who is signed in."""

import pytest

from tests import builders
from tests.bulletins.translating.editing import Issue


@pytest.fixture
def issue():
    return Issue()


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    return client
