"""Who publishes, in the tests of it."""

import pytest

from tests import builders


@pytest.fixture
def publisher(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client
